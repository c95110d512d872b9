"""Tables computed: a line for every row and total, and the views that show them again."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from arsbokslut.diagnostics import Path, SpotTree
from arsbokslut.figures.book import Book
from arsbokslut.figures.figure import Computed, Figure, written_decimals
from arsbokslut.figures.lines import Line, Setting
from arsbokslut.figures.names import Name
from arsbokslut.figures.scopes import Rows
from arsbokslut.model.numerals import rounded
from arsbokslut.model.scales import Scale
from arsbokslut.model.table import Cells, Column, Row, Table, TableView, Total
from arsbokslut.model.units import MONEY


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
        "kolumngrupper": "column_groups",
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
    marked_notes: tuple[tuple[str, str], ...]
    """What the marks of figures stand for, by the mark."""
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
    def column_groups(self) -> tuple[tuple[str, int], ...]:
        """The common headings over the columns, each with how many it spans; empty where there are none."""
        groups = [(group, len(list(each))) for group, each in groupby(self.columns, key=lambda each: each.group or "")]
        return tuple(groups) if any(group for group, _ in groups) else ()

    @property
    def unit_to_show(self) -> str:
        """The unit, when the table has amounts and neither its title nor a heading of it names the unit."""
        headings = " ".join((self.title, self.label, *(column.heading for column in self.columns)))
        named = re.search(rf"\b{re.escape(self.unit)}\b", headings) is not None
        used = any(column.kind == "tal" and column.unit is None for column in self.columns)
        return self.unit if used and not named and any(line.unit is None for line in self.flat) else ""

    @property
    def rounding_shows(self) -> bool:
        """Whether a total or a deviation, as it is shown, is not what the figures shown beside it give."""
        figures = (line.figure(column.id) for line in self.flat for column in self.columns if column.kind == "tal")
        return any(each is not None and each.follows is not None and _differ(each, each.follows) for each in figures)

    @property
    def figure_notes(self) -> tuple[str, ...]:
        """What the marks stand for, then what the notes of single figures say, each with the line and column it belongs to."""
        marks = tuple(f"{mark} {text}" for mark, text in self.marked_notes)
        return marks + tuple(
            f"{line.label}, {column.heading}: {figure.note}"
            for line in self.flat
            for column in self.columns
            for figure in line.figures_in(column)
            if figure.note
        )


def _differ(stated_figure: Figure, follows: Figure) -> bool:
    """Whether two figures are written differently with the decimals of the first."""
    if stated_figure.value is None or follows.value is None or not isinstance(follows.origin, Computed):
        return False
    return rounded(stated_figure.value, stated_figure.decimals) != rounded(follows.value, stated_figure.decimals)


Tables = Mapping[str, Table | TableView]
Scales = Mapping[str, Scale]


def compute_statements(tables: Tables, spots: SpotTree, book: Book, scales: Scales) -> dict[str, Statement]:
    """Every table and view by its key. The views share the figures of the tables they show."""
    made: dict[str, Statement] = {}
    rows: dict[str, Rows] = {}
    for key, table in tables.items():
        if isinstance(table, Table):
            made[key], rows[key] = _statement(key, table, spots, book, scales)
    for key, view in tables.items():
        if isinstance(view, TableView):
            made[key] = _View(key, view, made[view.shows], tables, rows, spots, book, scales).statement()
    return {key: made[key] for key in tables}


def _statement(key: str, table: Table, spots: SpotTree, book: Book, scales: Scales) -> tuple[Statement, Rows]:
    columns = {column.id: column for column in table.columns}
    setting = Setting(
        unit=table.unit or "",
        decimals=table.decimals,
        sign=table.sign,
        columns=columns,
        spots=spots,
        book=book,
        written=_most_decimals(table),
        scales=scales,
    )
    path: Path = ("tabeller", key)
    rows = Rows(key)
    lines = tuple(_line(row, 0, Name((key,)), (*path, "rader", i), setting, rows) for i, row in enumerate(table.rows))
    summary = None
    if table.total:
        summary = _total(table.total, 0, Name((key,)), (*path, "summa"), setting, rows, _summed(lines))
    rows.lines, rows.total = lines, summary
    statement = Statement(
        key=key,
        title=table.title,
        description=table.description or "",
        unit=table.unit or "",
        label=table.label,
        columns=_shown(table.columns),
        lines=lines,
        total=summary,
        note=table.note or "",
        marked_notes=tuple(table.notes.items()),
        all_columns=table.columns,
        body=_flat(lines),
    )
    return statement, rows


def _most_decimals(table: Table) -> dict[str, int]:
    """The most decimals that each column is written with; rows with a unit of their own measure something else."""
    most: dict[str, int] = {}
    for cells in _all_cells(table.rows, table.total):
        for column, quantity in cells.quantities.items():
            if quantity.value is not None and not quantity.unit:
                most[column] = max(most.get(column, 0), written_decimals(quantity.value))
    return most


def _all_cells(rows: Sequence[Row], total: Total | None) -> Iterator[Cells]:
    for row in rows:
        if row.unit is None:
            yield row
        yield from _all_cells(row.rows, row.total)
    if total is not None:
        yield total


def _flat(lines: Sequence[Line]) -> tuple[Line, ...]:
    return tuple(each for line in lines for each in line.walk())


def _shown(columns: Sequence[Column]) -> tuple[Column, ...]:
    return tuple(column for column in columns if column.shown)


def _summed(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines that a total adds up: posts, groups and headings over rows, not varav, memo or mere headings."""
    return tuple(line for line in lines if line.kind in {"post", "grupp"} or (line.kind == "rubrik" and line.lines))


def _line(row: Row, level: int, parent: Name, path: Path, setting: Setting, rows: Rows) -> Line:
    name = parent.of(row.id)
    lines = tuple(_line(child, level + 1, name, (*path, "rader", i), setting, rows) for i, child in enumerate(row.rows))
    line = Line(
        id=row.id,
        name=row.name,
        code="" if row.code is None else str(row.code),
        kind=_kind(row),
        level=level,
        figure_name=name,
        path=path,
        own=row,
        setting=setting,
        lines=lines,
        summed=_summed(lines),
        unit=row.unit if row.unit is not None else _written_unit(row, setting),
        decimals=row.decimals,
        direction=row.direction,
        formula=row.formula,
        emphasised=row.emphasised,
        subtracted=row.kind == "avdrag",
        rows=rows,
    )
    if row.total is not None:
        line.total = _total(row.total, level + 1, name, (*path, "summa"), setting, rows, line.summed)
    return line


def _written_unit(row: Row, setting: Setting) -> str | None:
    """The unit that a row of a table of counts writes at all its numbers: it is the row's own; None where it is the table's."""
    own = [
        each
        for column, each in row.quantities.items()
        if setting.columns[column].unit is None and each.value is not None
    ]
    units = {each.unit for each in own}
    unit = units.pop() if len(units) == 1 else ""
    return unit if unit and setting.unit not in MONEY and unit != setting.unit else None


def _kind(row: Row) -> str:
    """How a line is laid out: what it counts as in a sum is another thing."""
    if row.kind not in {"post", "avdrag"}:
        return row.kind
    return "grupp" if row.rows else "post"


def _total(
    row: Total, level: int, parent: Name, path: Path, setting: Setting, rows: Rows, summed: tuple[Line, ...]
) -> Line:
    return Line(
        id="summa",
        name=row.name,
        code="",
        kind="summa",
        level=level,
        figure_name=parent.of("summa"),
        path=path,
        own=row,
        setting=setting,
        summed=summed,
        rows=rows,
    )


class _View:
    """Makes the statement of a view: the lines of other tables under its own columns."""

    def __init__(
        self,
        key: str,
        view: TableView,
        shown: Statement,
        tables: Tables,
        rows: Mapping[str, Rows],
        spots: SpotTree,
        book: Book,
        scales: Scales,
    ) -> None:
        self.key, self.view, self.shown, self.rows = key, view, shown, rows
        table = tables[view.shows]
        assert isinstance(table, Table)  # structure checks have seen to it
        inherited = {column.id: column for column in shown.all_columns}
        self.columns = tuple(_completed(column, inherited.get(column.id)) for column in view.columns)
        self.setting = Setting(
            unit=shown.unit,
            decimals=view.decimals,
            sign=table.sign,
            columns={column.id: column for column in self.columns},
            spots=spots,
            book=book,
            written={},
            scales=scales,
        )
        self.own_rows = Rows(key)
        self.path: Path = ("tabeller", key)

    def statement(self) -> Statement:
        """The view ready to be laid out."""
        lines, summary = self._lines(), None
        if self.view.total is not None and self.shown.total is not None:
            summary = self._line(self.shown.total, self.view.total, (*self.path, "summa"), name=self.view.total.name)
        self.own_rows.lines, self.own_rows.total = lines, summary
        return Statement(
            key=self.key,
            title=self.view.title,
            description=self.view.description or "",
            unit=self.shown.unit,
            label=self.view.label,
            columns=_shown(self.columns),
            lines=lines,
            total=summary,
            note=self.view.note or "",
            marked_notes=tuple(self.view.notes.items()),
            all_columns=self.columns,
            body=_flat(lines),
        )

    def _lines(self) -> tuple[Line, ...]:
        if not self.view.rows:
            return tuple(self._line(line, Cells(), self.path) for line in self.shown.lines)
        return tuple(
            self._line(base, row, (*self.path, "rader", i), name=row.name, kind=_kind_in_view(base), as_id=row.id)
            for i, row in enumerate(self.view.rows)
            if (base := view_source(row.source or row.id, self.view.shows, self.rows)) is not None
        )

    def _line(
        self, base: Line, own: Cells, path: Path, *, name: str | None = None, kind: str = "", as_id: str = ""
    ) -> Line:
        return Line(
            id=as_id or base.id,
            name=name or base.name,
            code="" if name else base.code,
            kind=kind or base.kind,
            level=base.level if not as_id else 0,
            figure_name=Name((self.key, as_id or base.id)),
            path=path,
            own=own,
            setting=self.setting,
            lines=tuple(self._line(child, Cells(), path) for child in base.lines),
            total=self._line(base.total, Cells(), path) if base.total else None,
            summed=base.summed,
            base=base,
            unit=base.unit,
            decimals=base.decimals if self.view.decimals is None else None,
            direction=base.direction,
            emphasised=base.emphasised,
            subtracted=base.subtracted,
            rows=self.own_rows,
        )


def view_source(source: str, shows: str, tables: Mapping[str, Rows]) -> Line | None:
    """The line that a view's row shows: of the table it shows, or of the table that the name begins with."""
    parts = tuple(source.split("."))
    found = tables[shows].line(parts)
    if found is None and parts[0] in tables and len(parts) > 1:
        found = tables[parts[0]].line(parts[1:])
    return found if isinstance(found, Line) else None


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
            "decimals": inherited.decimals if column.decimals is None else column.decimals,
            "scale": column.scale or inherited.scale,
        }
    )
