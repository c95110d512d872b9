"""All figures of a report by name: `drift.hemgården.avvikelse`, `hemgården.övertid.utfall`, `mål.sjukfrånvaro.totalt.utfall`."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field

from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import nearest
from arsbokslut.figures.activities import JudgedActivity
from arsbokslut.figures.book import UnknownName
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.goals import JudgedArea
from arsbokslut.figures.lines import Line
from arsbokslut.figures.names import NO_NAME, Name
from arsbokslut.figures.scopes import spanned
from arsbokslut.figures.statements import Statement
from arsbokslut.figures.units import FigureError


class UnknownFigureError(KeyError):
    """A name that leads to no figure: the part that failed, what comes before it and what could stand there."""

    def __init__(self, before: Name, part: str, known: tuple[str, ...]) -> None:
        self.before, self.part, self.known = before, part, known
        super().__init__(str(before.of(part)))


@dataclass(frozen=True, slots=True)
class Ledger:
    """Looks figures up by name. Columns that follow by a well-known formula can be named though no table shows them."""

    statements: Mapping[str, Statement]
    key_figures: Mapping[str, Mapping[str, Mapping[str, Figure]]]
    areas: tuple[JudgedArea, ...]
    _index: dict[int, dict[str, Line]] = field(default_factory=dict, repr=False, compare=False)
    _of_goals: dict[str, dict[str, Mapping[str, Figure]]] = field(default_factory=dict, repr=False, compare=False)

    def _children(self, lines: tuple[Line, ...], total: Line | None) -> dict[str, Line]:
        """The lines under a table or group by their ids; made once for each."""
        key = id(lines)
        if key not in self._index:
            self._index[key] = {line.id: line for line in lines} | ({"summa": total} if total else {})
        return self._index[key]

    def roots(self) -> tuple[str, ...]:
        """The first parts of all names."""
        return (*self.statements, *self.key_figures, "mål")

    def find(self, name: Name) -> Figure:
        """The figure of a name. Raises UnknownFigureError."""
        if name.root in self.statements:
            return self._in_statement(self.statements[name.root], name)
        if name.root in self.key_figures:
            return _in_mapping(self.key_figures[name.root], name)
        if name.root == "mål":
            return _in_mapping(self.goals, name)
        raise UnknownFigureError(NO_NAME, name.root, self.roots())

    def for_formula(self, name: Name) -> Figure:
        """The figure that a formula of the data names. Raises UnknownName with the closest name."""
        try:
            return self.find(name)
        except UnknownFigureError as error:
            suggestion = nearest(error.part, error.known)
            meant = Name((*error.before, suggestion, *name[len(error.before) + 1 :])) if suggestion else NO_NAME
            hint = f"Menades ”{meant}”?" if meant else f"Det finns: {', '.join(error.known[:12])}."
            raise UnknownName(f"Siffran ”{name}” finns inte.", hint) from None

    def between(self, first: Name, last: Name) -> tuple[Figure | None, ...]:
        """The figures of a column from one row to another, among rows of the same table and level. Raises FigureError."""
        self.for_formula(first)
        self.for_formula(last)
        statement, one, parent = self.statements.get(first.root), self.line(first.line), first.line.line
        if statement is None or one is None or last.line.line != parent or last.column != first.column:
            message = f"”{first}” och ”{last}” är inte två rader i samma tabell och kolumn."
            raise FigureError(message, "Skriv till exempel summa(drift.lss.utfall till drift.ifo.utfall).")
        group = self.line(parent)
        lines = {each.id: each for each in (group.lines if group is not None else statement.lines)}
        return tuple(lines[each].figure(first.column) for each in spanned(list(lines), one.id, last.line.column))

    def get(self, name: Name) -> Figure | None:
        """The figure of a name, or None when it leads to none; unlike `find`, without gathering what could stand there."""
        if name.root in self.statements:
            line = self.line(name.line)
            return line.figure(name.column) if line is not None else None
        try:
            return self.find(name)
        except UnknownFigureError:
            return None

    def _in_statement(self, statement: Statement, name: Name) -> Figure:
        here, line = self._children(statement.lines, statement.total), None
        for index, part in enumerate(name[1:], start=1):
            if part in here:
                line = here[part]
                here = self._children(line.lines, line.total)
                continue
            figure = line.figure(part) if line is not None and index == len(name) - 1 else None
            if figure is None:
                raise UnknownFigureError(Name(name[:index]), part, (*here, *_columns(statement, line)))
            return figure
        raise UnknownFigureError(name, "", (*here, *_columns(statement, line)))

    def line(self, name: Name) -> Line | None:
        """The line of a table that a name leads to, or None when it leads to none."""
        statement = self.statements.get(name.root)
        lines = self._children(statement.lines, statement.total) if statement else {}
        line = None
        for part in name[1:]:
            line = lines.get(part)
            if line is None:
                return None
            lines = self._children(line.lines, line.total)
        return line

    @property
    def goals(self) -> Mapping[str, Mapping[str, Mapping[str, Figure]]]:
        """The figures of every goal's indicators and activities, and of the activities of goal areas; made once."""
        if not self._of_goals:
            self._of_goals.update((area.key, found) for area in self.areas if (found := _degrees(area.activities)))
            self._of_goals.update(
                (goal.id, {each.id: each.figures for each in goal.indicators} | _degrees(goal.activities))
                for area in self.areas
                for focus in area.focus_areas
                for goal in focus.goals
            )
        return self._of_goals

    def __iter__(self) -> Iterator[Figure]:
        """Every figure that the data states or a table shows."""
        for statement in self.statements.values():
            for line in statement.flat:
                if line.total is not None:  # the total has its figures
                    continue
                yield from (figure for column in statement.all_columns for figure in line.figures_in(column))
        for group in (*self.key_figures.values(), *self.goals.values()):
            for figures in group.values():
                yield from figures.values()


def _degrees(activities: Sequence[JudgedActivity]) -> dict[str, Mapping[str, Figure]]:
    """The figures of the activities that have a degree, by their ids."""
    return {each.id: each.figures for each in activities if each.figures.quantities}


def _in_mapping(tree: Mapping[str, object], name: Name) -> Figure:
    node: object = tree
    for index, part in enumerate(name[1:], start=1):
        if not isinstance(node, Mapping) or part not in node:
            known = tuple(map(str, node)) if isinstance(node, Mapping) else ()
            raise UnknownFigureError(Name(name[:index]), part, known)
        node = node[part]
    if not isinstance(node, Figure):
        raise UnknownFigureError(name, "", tuple(map(str, node)) if isinstance(node, Mapping) else ())
    return node


def _columns(statement: Statement, line: Line | None) -> tuple[str, ...]:
    return (
        tuple(column.id for column in statement.all_columns if column.kind in {"tal", "mål"})
        if line is not None
        else ()
    )
