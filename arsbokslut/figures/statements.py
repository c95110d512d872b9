"""Tables computed: a line for every row and total, and the views that show them again."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from arsbokslut.diagnostics import Path, SpotTree
from arsbokslut.figures.figure import Computed, Figure
from arsbokslut.figures.lines import Line, Setting
from arsbokslut.figures.names import Name
from arsbokslut.figures.units import FigureError
from arsbokslut.model.numerals import rounded
from arsbokslut.model.table import Cells, Column, Row, Table, TableView, Total


@dataclass(frozen=True, slots=True)
class Statement:
    """A table ready to be laid out."""

    SWEDISH: ClassVar[dict[str, str]] = {
        "id": "key",
        "rubrik": "title",
        "beskrivning": "description",
        "enhet": "unit",
        "etikett": "label",
        "kolumner": "columns",
        "rader": "lines",
        "rader_i_följd": "body",
        "summa": "total",
        "har_grupper": "has_groups",
        "enhet_att_visa": "unit_to_show",
        "not": "note",
        "anmärkningar": "figure_notes",
        "avrundning_syns": "rounding_shows",
    }

    key: str
    title: str
    description: str
    unit: str
    label: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    total: Line | None
    note: str
    all_columns: tuple[Column, ...]
    body: tuple[Line, ...]
    """Every line but the table's total, in the order it is shown: a group before its rows, a group's total after them."""

    @property
    def flat(self) -> tuple[Line, ...]:
        """Every line in the order it is shown, the table's total last."""
        return (*self.body, self.total) if self.total is not None else self.body

    @property
    def has_groups(self) -> bool:
        """Whether groups show their sum on a line of its own."""
        return any(line.total is not None for line in self.lines)

    @property
    def unit_to_show(self) -> str:
        """The unit, when the table has amounts and neither its title nor a heading of it names the unit."""
        headings = " ".join((self.title, self.label, *(column.heading for column in self.columns)))
        named = re.search(rf"\b{re.escape(self.unit)}\b", headings) is not None
        return "" if named or all(column.kind == "text" for column in self.columns) else self.unit

    @property
    def rounding_shows(self) -> bool:
        """Whether a total or a deviation, as it is shown, is not what the figures shown beside it give."""
        figures = (line.figure(column.id) for line in self.flat for column in self.columns if column.kind == "tal")
        return any(each is not None and each.follows is not None and _differ(each, each.follows) for each in figures)

    @property
    def figure_notes(self) -> tuple[str, ...]:
        """What the notes of single figures say, each with the line and column it belongs to."""
        return tuple(
            f"{line.label}, {column.heading}: {figure.note}"
            for line in self.flat
            for column in self.columns
            if column.kind == "tal" and (figure := line.figure(column.id)) is not None and figure.note
        )


def _differ(stated_figure: Figure, follows: Figure) -> bool:
    """Whether two figures are written differently with the decimals of the first."""
    if stated_figure.value is None or follows.value is None or not isinstance(follows.origin, Computed):
        return False
    return rounded(stated_figure.value, stated_figure.decimals) != rounded(follows.value, stated_figure.decimals)


def _flat(lines: Sequence[Line]) -> Iterator[Line]:
    for line in lines:
        yield line
        yield from _flat(line.lines)
        if line.total is not None:
            yield line.total


def column_faults(statements: Mapping[str, Statement]) -> Iterator[tuple[Path, str, str]]:
    """The columns that cannot be computed, since units differ in kind: path, the column's id, and why."""
    for key, statement in statements.items():
        for index, column in enumerate(statement.all_columns):
            try:
                for line in statement.flat if column.kind == "tal" else ():
                    line.figure(column.id)
            except FigureError as error:
                yield ("tabeller", key, "kolumner", index, "id"), column.id, str(error)


def compute_statements(tables: Mapping[str, Table | TableView], spots: SpotTree) -> dict[str, Statement]:
    """Every table and view by its key. The views share the figures of the tables they show."""
    whole = {key: _statement(key, table, spots) for key, table in tables.items() if isinstance(table, Table)}
    views = {
        key: _view(key, view, whole[view.shows], tables[view.shows], spots)
        for key, view in tables.items()
        if isinstance(view, TableView)
    }
    return {key: (whole | views)[key] for key in tables}


def _statement(key: str, table: Table, spots: SpotTree) -> Statement:
    setting = Setting(table.unit, table.decimals, table.sign, {c.id: c for c in table.columns}, spots)
    path: Path = ("tabeller", key)
    lines = tuple(_line(row, 0, Name((key,)), (*path, "rader", i), setting) for i, row in enumerate(table.rows))
    summary = _total(table.total, 0, Name((key,)), (*path, "summa"), setting, _summed(lines)) if table.total else None
    return Statement(
        key,
        table.title,
        table.description or "",
        table.unit,
        table.label,
        _shown(table.columns),
        lines,
        summary,
        table.note or "",
        table.columns,
        tuple(_flat(lines)),
    )


def _shown(columns: Sequence[Column]) -> tuple[Column, ...]:
    return tuple(column for column in columns if column.shown)


def _summed(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines that a total adds up: posts and groups, not varav, memo or headings."""
    return tuple(line for line in lines if line.kind in {"post", "grupp"})


def _line(row: Row, level: int, parent: Name, path: Path, setting: Setting) -> Line:
    name = parent.of(row.id)
    lines = tuple(_line(child, level + 1, name, (*path, "rader", i), setting) for i, child in enumerate(row.rows))
    summed = _summed(lines)
    kind = "grupp" if row.rows and row.kind == "post" else row.kind
    line = Line(
        row.id,
        row.name,
        "" if row.code is None else str(row.code),
        kind,
        level,
        name,
        path,
        row,
        setting,
        lines,
        summed=summed,
    )
    if row.total is not None:
        line.total = _total(row.total, level + 1, name, (*path, "summa"), setting, summed)
        line.summed = (line.total,)
    return line


def _total(row: Total, level: int, parent: Name, path: Path, setting: Setting, summed: tuple[Line, ...]) -> Line:
    return Line("summa", row.name, "", "summa", level, parent.of("summa"), path, row, setting, summed=summed)


def _view(key: str, view: TableView, shown: Statement, table: Table | TableView, spots: SpotTree) -> Statement:
    assert isinstance(table, Table)  # structure checks have seen to it
    inherited = {column.id: column for column in shown.all_columns}
    columns = tuple(_completed(column, inherited.get(column.id)) for column in view.columns)
    decimals = table.decimals if view.decimals is None else view.decimals
    setting = Setting(table.unit, decimals, table.sign, {c.id: c for c in columns}, spots)
    bases = {line.id: line for line in shown.lines} | ({"summa": shown.total} if shown.total else {})
    path: Path = ("tabeller", key)
    if view.rows:
        lines = tuple(
            _shown_line(bases[row.id], row.name, row, key, (*path, "rader", i), setting, _kind_in_view(bases[row.id]))
            for i, row in enumerate(view.rows)
            if row.id in bases
        )
    else:
        lines = tuple(_shown_line(line, None, Cells(), key, path, setting) for line in shown.lines)
    summary = None
    if view.total is not None and shown.total is not None:
        summary = _shown_line(shown.total, view.total.name, view.total, key, (*path, "summa"), setting)
    return Statement(
        key,
        view.title,
        view.description or "",
        table.unit,
        view.label,
        _shown(columns),
        lines,
        summary,
        view.note or "",
        columns,
        tuple(_flat(lines)),
    )


def _kind_in_view(base: Line) -> str:
    """A total that a view picks out by its id is an ordinary row there."""
    return "post" if base.kind == "summa" else base.kind


def _completed(column: Column, inherited: Column | None) -> Column:
    """A view's column with what the shown table's column of the same id says and the view does not."""
    if inherited is None:
        return column
    return column.model_copy(
        update={
            "kind": inherited.kind,
            "unit": column.unit or inherited.unit,
            "formula": column.formula or inherited.formula,
            "decimals": inherited.decimals if column.decimals is None else column.decimals,
        }
    )


def _shown_line(
    base: Line, name: str | None, own: Cells, key: str, path: Path, setting: Setting, kind: str = ""
) -> Line:
    lines = tuple(_shown_line(child, None, Cells(), key, path, setting) for child in base.lines)
    total_line = _shown_line(base.total, None, Cells(), key, path, setting) if base.total else None
    code = "" if name else base.code
    return Line(
        base.id,
        name or base.name,
        code,
        kind or base.kind,
        base.level,
        Name((key, base.id)),
        path,
        own,
        setting,
        lines,
        total_line,
        base=base,
    )
