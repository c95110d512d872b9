"""All figures of a report by name: `drift.hemgården.avvikelse`, `hemgården.övertid.utfall`, `mål.sjukfrånvaro.totalt.utfall`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from arsbokslut.figures.figure import Figure
from arsbokslut.figures.goals import JudgedArea
from arsbokslut.figures.lines import Line
from arsbokslut.figures.statements import Statement

Names = tuple[str, ...]


class UnknownFigureError(KeyError):
    """A name that leads to no figure: the part that failed, what comes before it and what could stand there."""

    def __init__(self, before: Names, part: str, known: tuple[str, ...]) -> None:
        self.before, self.part, self.known = before, part, known
        super().__init__(".".join((*before, part)))


@dataclass(frozen=True, slots=True)
class Ledger:
    """Looks figures up by name. Columns that follow by a well-known formula can be named though no table shows them."""

    statements: Mapping[str, Statement]
    key_figures: Mapping[str, Mapping[str, Mapping[str, Figure]]]
    areas: tuple[JudgedArea, ...]
    _index: dict[tuple[int, int], dict[str, Line]] = field(default_factory=dict, repr=False, compare=False)
    _of_goals: dict[str, dict[str, Mapping[str, Figure]]] = field(default_factory=dict, repr=False, compare=False)

    def _children(self, lines: tuple[Line, ...], total: Line | None) -> dict[str, Line]:
        """The lines under a table or group by their ids; made once for each."""
        key = (id(lines), id(total))
        if key not in self._index:
            self._index[key] = {line.id: line for line in lines} | ({"summa": total} if total else {})
        return self._index[key]

    def roots(self) -> tuple[str, ...]:
        """The first parts of all names."""
        return (*self.statements, *self.key_figures, "mål")

    def find(self, names: Names) -> Figure:
        """The figure of a name. Raises UnknownFigureError."""
        root, rest = names[0], names[1:]
        if root in self.statements:
            return self._in_statement(self.statements[root], names[:1], rest)
        if root in self.key_figures:
            return _in_mapping(self.key_figures[root], names[:1], rest)
        if root == "mål":
            return _in_mapping(self._goals(), names[:1], rest)
        raise UnknownFigureError((), root, self.roots())

    def get(self, names: Names) -> Figure | None:
        """The figure of a name, or None when it leads to none; unlike `find`, without gathering what could stand there."""
        if names[0] in self.statements:
            line = self.line(names[:-1])
            return line.figure(names[-1]) if line is not None else None
        try:
            return self.find(names)
        except UnknownFigureError:
            return None

    def _in_statement(self, statement: Statement, before: Names, rest: Names) -> Figure:
        here, line = self._children(statement.lines, statement.total), None
        for index, part in enumerate(rest):
            if part in here:
                line = here[part]
                here = self._children(line.lines, line.total)
                continue
            figure = line.figure(part) if line is not None and index == len(rest) - 1 else None
            if figure is None:
                raise UnknownFigureError((*before, *rest[:index]), part, (*here, *_columns(statement, line)))
            return figure
        raise UnknownFigureError((*before, *rest), "", (*here, *_columns(statement, line)))

    def line(self, names: Names) -> Line | None:
        """The line of a table that a name leads to, or None when it leads to none."""
        statement = self.statements.get(names[0])
        lines = self._children(statement.lines, statement.total) if statement else {}
        line = None
        for part in names[1:]:
            line = lines.get(part)
            if line is None:
                return None
            lines = self._children(line.lines, line.total)
        return line

    def _goals(self) -> Mapping[str, Mapping[str, Mapping[str, Figure]]]:
        """The figures of every goal's indicators; made once."""
        if not self._of_goals:
            self._of_goals.update(
                (goal.id, {indicator.id: indicator.figures for indicator in goal.indicators})
                for area in self.areas
                for focus in area.focus_areas
                for goal in focus.goals
            )
        return self._of_goals

    def __iter__(self) -> Iterator[Figure]:
        """Every figure that the data states or a table shows."""
        for statement in self.statements.values():
            for line in statement.flat:
                yield from (
                    figure
                    for column in statement.all_columns
                    if column.kind == "tal" and (figure := line.figure(column.id))
                )
        for group in (*self.key_figures.values(), *self._goals().values()):
            for figures in group.values():
                yield from figures.values()


def _in_mapping(tree: Mapping[str, object], before: Names, rest: Names) -> Figure:
    node: object = tree
    for index, part in enumerate(rest):
        if not isinstance(node, Mapping) or part not in node:
            known = tuple(map(str, node)) if isinstance(node, Mapping) else ()
            raise UnknownFigureError((*before, *rest[:index]), part, known)
        node = node[part]
    if not isinstance(node, Figure):
        raise UnknownFigureError((*before, *rest), "", tuple(map(str, node)) if isinstance(node, Mapping) else ())
    return node


def _columns(statement: Statement, line: Line | None) -> tuple[str, ...]:
    return tuple(column.id for column in statement.all_columns if column.kind == "tal") if line is not None else ()
