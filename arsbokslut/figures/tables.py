"""Every table of a report computed: a line for every row and total."""

from collections.abc import Iterator, Mapping, Sequence

from arsbokslut.diagnostics import Path, SpotTree
from arsbokslut.figures.book import Book
from arsbokslut.figures.figure import written_decimals
from arsbokslut.figures.lines import Line
from arsbokslut.figures.names import Name
from arsbokslut.figures.scopes import Rows
from arsbokslut.figures.setting import Setting
from arsbokslut.figures.statements import Statement, in_order, shown_of
from arsbokslut.figures.views import View
from arsbokslut.model.scales import Scale
from arsbokslut.model.table import Cells, Row, Table, TableView, Total
from arsbokslut.model.units import MONEY

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
            made[key] = View(key, view, made[view.shows], tables, rows, spots, book, scales).statement()
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
    lines = _lines(table.rows, 0, Name((key,)), path, setting, rows)
    summary = None
    if table.total:
        summary = _total(table.total, 0, Name((key,)), path, setting, rows, _summed(lines))
    rows.lines, rows.total = lines, summary
    statement = Statement(
        key=key,
        title=table.title,
        description=table.description or "",
        unit=table.unit or "",
        label=table.label,
        columns=shown_of(table.columns),
        lines=lines,
        total=summary,
        note=table.note or "",
        marked_notes=tuple(table.notes.items()),
        all_columns=table.columns,
        body=in_order(lines),
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


def _summed(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines that a total adds up: posts, groups and headings over rows, not varav, memo or mere headings."""
    return tuple(line for line in lines if line.kind in {"post", "grupp"} or (line.kind == "rubrik" and line.lines))


def _lines(
    of: Sequence[Row], level: int, parent: Name, path: Path, setting: Setting, rows: Rows, turned: bool = False
) -> tuple[Line, ...]:
    """The rows of a table or group; `turned` when those of the group count the other way."""
    made: list[Line] = []
    post = turned
    for index, row in enumerate(of):
        inherited = post if row.kind == "varav" else turned
        made.append(_line(row, level, parent, (*path, "rader", index), setting, rows, inherited))
        if row.kind != "varav":
            post = made[-1].turned
    return tuple(made)


def _turned(row: Row, setting: Setting, inherited: bool) -> bool:
    """Whether a row's figures count the other way than the table's sign says: its direction, or else what it is part of, tells."""
    if row.direction is not None:
        return (row.direction == "högre") == (setting.sign == "nettokostnad")
    return inherited != (row.kind == "avdrag")


def _line(row: Row, level: int, parent: Name, path: Path, setting: Setting, rows: Rows, inherited: bool) -> Line:
    name, turned = parent.of(row.id), _turned(row, setting, inherited)
    lines = _lines(row.rows, level + 1, name, path, setting, rows, turned)
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
        turned=turned,
        rows=rows,
    )
    if row.total is not None:
        line.total = _total(row.total, level + 1, name, path, setting, rows, line.summed, turned)
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
    row: Total,
    level: int,
    parent: Name,
    path: Path,
    setting: Setting,
    rows: Rows,
    summed: tuple[Line, ...],
    turned: bool = False,
) -> Line:
    return Line(
        id="summa",
        name=row.name,
        code="",
        kind="summa",
        level=level,
        figure_name=parent.of("summa"),
        path=(*path, "summa"),
        own=row,
        setting=setting,
        summed=summed,
        turned=turned,
        rows=rows,
    )
