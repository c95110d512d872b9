"""What must hold of the cells of a table: units, numbers that can be read in one way, notes and levels."""

from collections.abc import Iterator, Sequence

from arsbokslut.diagnostics import Diagnostic, Path
from arsbokslut.diagnostics.rule import Rule
from arsbokslut.model.declared import Declared, unknown
from arsbokslut.model.placeholders import FILL_IN
from arsbokslut.model.quantity import Quantity, has_fraction
from arsbokslut.model.table import Cells, Column, Row, Table, TableView
from arsbokslut.model.units import MONEY, PERCENT, parted

AnyTable = Table | TableView


def figures_have_units(declared: Declared) -> Iterator[Diagnostic]:
    """Every figure of a table has a unit: the column's, the row's or the table's, which may be empty."""
    for key, table in declared.report.tables.items():
        if isinstance(table, Table) and table.unit is None and _needs_unit(table):
            hint = 'Lägg till ”enhet: kr” (eller tkr, mnkr, personer …), eller ”enhet: ""” om talen inte har någon.'
            yield declared.finding(("tabeller", key), "ARS202", f"Nyckeln ”enhet” saknas i tabellen ”{key}”.", hint)


def _needs_unit(table: Table) -> bool:
    without = {column.id for column in table.columns if column.kind == "tal" and column.unit is None}
    return any(
        column in without
        for cells in _without_unit(table.rows)
        for column, quantity in cells.quantities.items()
        if not quantity.unit and quantity.value is not None
    )


def _without_unit(rows: Sequence[Row]) -> Iterator[Row]:
    for row in rows:
        if row.unit is None:
            yield row
        yield from _without_unit(row.rows)


def _cells_of(rows: Sequence[Row], path: Path) -> Iterator[tuple[Path, Cells]]:
    """Every row and total under some rows, with its place."""
    for index, row in enumerate(rows):
        here = (*path, index)
        yield here, row
        yield from _cells_of(row.rows, (*here, "rader"))
        if row.total is not None:
            yield (*here, "summa"), row.total


def _all_cells(key: str, table: AnyTable) -> Iterator[tuple[Path, Cells]]:
    path: Path = ("tabeller", key)
    if isinstance(table, Table):
        yield from _cells_of(table.rows, (*path, "rader"))
    else:
        yield from (((*path, "rader", index), row) for index, row in enumerate(table.rows))
    if table.total is not None:
        yield (*path, "summa"), table.total


def amounts_are_numbers(declared: Declared) -> Iterator[Diagnostic]:
    """Words of one's own where an amount of money is expected are said to be meant; for counts they stand as they are."""
    for key, table in declared.report.tables.items():
        columns = {column.id: column for column in table.columns}
        for path, each in _all_cells(key, table):
            for column, quantity in each.quantities.items():
                if quantity.own_words and _unit_at(quantity, each, columns.get(column), table) in MONEY:
                    yield no_amount(declared, (*path, column), quantity)


def no_amount(declared: Declared, path: Path, quantity: Quantity) -> Diagnostic:
    """Words that stand where an amount is expected."""
    hint = f'Skriv beloppet. Ska orden stå där: {{ord: "{quantity.missing}"}}, eller något av de vanliga, som ”ej aktuellt”.'
    return declared.finding(path, "ARS204", f"”{quantity.missing}” är inte ett tal.", hint)


def numbers_are_read_in_one_way(declared: Declared) -> Iterator[Diagnostic]:
    """Three digits after a single comma are decimals only where something around says that decimals are meant."""
    for key, table in declared.report.tables.items():
        cells = list(_all_cells(key, table))
        written = _columns_with_decimals(cells)
        columns = {column.id: column for column in table.columns}
        for path, each in cells:
            for column, quantity in each.numbers():
                if quantity.doubtful and not _decimals_are_meant(quantity, each, columns.get(column), table, written):
                    yield doubtful(declared, (*path, column), quantity, "kolumnen eller tabellen")


def _columns_with_decimals(cells: Sequence[tuple[Path, Cells]]) -> set[str]:
    """The columns with a number that has decimals beyond doubt."""
    return {
        column
        for _, each in cells
        for column, quantity in each.numbers()
        if not quantity.doubtful and has_fraction(quantity)
    }


def _decimals_are_meant(
    quantity: Quantity, cells: Cells, column: Column | None, table: AnyTable, written: set[str]
) -> bool:
    row = cells if isinstance(cells, Row) else None
    stated = (
        quantity.decimals,
        row.decimals if row else None,
        column.decimals if column else None,
        table.decimals,
    )
    decimals = next((each for each in stated if each is not None), None)
    if decimals is not None:
        return decimals > 0
    return has_decimals(_unit_at(quantity, cells, column, table)) or (column is not None and column.id in written)


def _unit_at(quantity: Quantity, cells: Cells, column: Column | None, table: AnyTable) -> str:
    """The unit of a cell: its own, its column's, its row's, its table's."""
    row = cells.unit if isinstance(cells, Row) else None
    units = (quantity.unit or None, column.unit if column else None, row, _unit_of(table))
    return next((each for each in units if each is not None), "")


def _unit_of(table: AnyTable) -> str | None:
    return table.unit if isinstance(table, Table) else None


def has_decimals(unit: str) -> bool:
    """Whether figures of a unit are written with decimals as a rule: millions and percentages."""
    return parted(unit)[0] in {"mnkr", PERCENT}


def doubtful(declared: Declared, path: Path, quantity: Quantity, where: str) -> Diagnostic:
    """A number that can be read as thousands or as decimals, and where decimals can be asked for."""
    assert quantity.value is not None
    whole, _, decimals = f"{abs(quantity.value)}".partition(".")
    message = f"”{whole},{decimals}” kan läsas på två sätt: {whole} {decimals} eller {whole},{decimals}."
    sign = "-" if quantity.value < 0 else ""
    hint = f"Skriv {sign}{whole}{decimals} för tusental. Är det decimaler: ange ”decimaler: 3” för {where}."
    return declared.finding(path, "ARS204", message, hint)


def notes_have_their_marks(declared: Declared) -> Iterator[Diagnostic]:
    """A mark at a number has its note below the table, and a note has its mark."""
    for key, table in declared.report.tables.items():
        used: set[str] = set()
        for path, each in _all_cells(key, table):
            for column, quantity in each.numbers():
                mark = quantity.mark.strip("()")
                used.add(mark)
                if mark and mark not in table.notes:
                    hint = f'Lägg till noter: {{"{mark}": …}} i tabellen, eller ta bort märket.'
                    yield declared.finding((*path, column), "ARS206", f"Märket {quantity.mark} har ingen not.", hint)
        for mark in table.notes:
            if mark not in used:
                hint = "Skriv märket efter talet som noten gäller, till exempel ”2 827 (*)”, eller ta bort noten."
                yield declared.finding(
                    ("tabeller", key, "noter", mark), "ARS206", f"Noten {mark} hör inte till något tal.", hint
                )


def levels_are_of_their_scales(declared: Declared) -> Iterator[Diagnostic]:
    """A cell with a level names one of its column's scale, by its id or its name."""
    for key, table in declared.report.tables.items():
        scales = {column.id: column.scale for column in table.columns if column.scale in declared.report.scales}
        for path, each in _all_cells(key, table):
            for column, said in each.levels.items():
                scale = scales.get(column)
                levels = declared.report.scales[scale].levels if scale is not None else ()
                known = {level.id for level in levels} | {level.name for level in levels}
                if levels and said not in {*known, FILL_IN}:
                    names = [level.name for level in levels]
                    yield unknown(declared.value(*(*path, column)), "Nivån", said, names, f" på skalan ”{scale}”")


RULES: tuple[Rule[Declared], ...] = (
    Rule(("ARS202",), figures_have_units),
    Rule(("ARS204",), amounts_are_numbers),
    Rule(("ARS204",), numbers_are_read_in_one_way),
    Rule(("ARS206",), notes_have_their_marks),
    Rule(("ARS206",), levels_are_of_their_scales),
)
