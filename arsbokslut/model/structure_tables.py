"""What must hold within a table: names, kinds of cells, units, numbers that can be read in one way, notes and levels."""

from collections.abc import Iterator, Mapping, Sequence

from arsbokslut.diagnostics import Diagnostic, Path
from arsbokslut.diagnostics.rule import Rule
from arsbokslut.model.declared import Declared, doubled, unknown
from arsbokslut.model.quantity import Quantity, has_fraction
from arsbokslut.model.table import ROW_KEYS, Cells, Column, Row, Table, TableView, Total
from arsbokslut.model.units import MONEY, PERCENT, parted

AnyTable = Table | TableView


def columns_are_whole(declared: Declared) -> Iterator[Diagnostic]:
    """Columns are named once; what they say of figures is said of columns that hold figures."""
    for key, table in declared.report.tables.items():
        path: Path = ("tabeller", key, "kolumner")
        yield from doubled(declared, path, [c.id for c in table.columns])
        figures = {column.id for column in table.columns if column.kind == "tal"}
        for index, column in enumerate(table.columns):
            yield from _column_is_whole(declared, (*path, index), column, figures)


def _column_is_whole(declared: Declared, path: Path, column: Column, figures: set[str]) -> Iterator[Diagnostic]:
    if column.id in ROW_KEYS:
        message = f"Kolumnen kan inte heta ”{column.id}”: raderna har redan en sådan nyckel."
        yield declared.finding((*path, "id"), "ARS207", message, "Välj ett annat id.")
    if column.kind != "tal":
        yield from _says_nothing_of_figures(declared, path, column)
    if column.weight is not None:
        yield from _weight_is_another_column(declared, (*path, "viktas_med"), column, figures)
    if column.kind == "nivå" and column.scale is None:
        yield declared.finding(
            path, "ARS202", "Nyckeln ”skala” saknas: den säger vilka nivåer kolumnen kan ha.", "Lägg till ”skala: …”."
        )
    if column.scale is not None and column.kind != "nivå":
        yield declared.finding(
            (*path, "skala"), "ARS208", "Bara en kolumn av slaget nivå har en skala.", "Lägg till ”slag: nivå”."
        )
    if column.kind == "nivå" and column.scale is not None and column.scale not in declared.report.scales:
        yield unknown(declared.value(*(*path, "skala")), "Skalan", column.scale, declared.report.scales)


def _weight_is_another_column(
    declared: Declared, path: Path, column: Column, figures: set[str]
) -> Iterator[Diagnostic]:
    if column.weight not in figures:
        yield unknown(declared.value(*path), "Kolumnen", str(column.weight), figures, " bland dem med tal")
    elif column.weight == column.id:
        hint = "Skriv den kolumn som säger hur mycket varje rad väger, till exempel antalet."
        yield declared.finding(path, "ARS208", "En kolumn kan inte viktas med sig själv.", hint)
    elif column.added is not None:
        message = "En kolumn som viktas summeras inte också."
        yield declared.finding(path, "ARS208", message, "Ta bort ”summeras” eller ”viktas_med”.")


_OF_FIGURES = {
    "formula": "formel",
    "added": "summeras",
    "weight": "viktas_med",
    "decimals": "decimaler",
    "unit": "enhet",
}
_OF_TARGETS = {("mål", "decimaler"), ("mål", "enhet")}
"""What a column of targets says of its numbers."""


def _says_nothing_of_figures(declared: Declared, path: Path, column: Column) -> Iterator[Diagnostic]:
    what = {"text": "En textkolumn", "nivå": "En kolumn med nivåer", "mål": "En kolumn med målvärden"}[column.kind]
    for name, key in _OF_FIGURES.items():
        if getattr(column, name) is not None and (column.kind, key) not in _OF_TARGETS:
            wrong = "kan inte räknas ut" if key == "formel" else f"har ingen ”{key}”"
            yield declared.finding(
                (*path, key), "ARS208", f"{what} {wrong}.", f"Ta bort ”{key}” eller ”slag: {column.kind}”."
            )


def rows_are_whole(declared: Declared) -> Iterator[Diagnostic]:
    """Rows are named once; a heading holds no figures, and a sum has rows."""
    for key, table in declared.report.tables.items():
        if isinstance(table, Table):
            yield from _rows_are_whole(declared, table.rows, ("tabeller", key, "rader"))


def _rows_are_whole(declared: Declared, rows: Sequence[Row], path: Path) -> Iterator[Diagnostic]:
    yield from doubled(declared, path, [row.id for row in rows])
    for index, row in enumerate(rows):
        here = (*path, index)
        if row.id == "summa":
            hint = "Välj ett annat id, eller skriv raden under nyckeln ”summa”."
            yield declared.finding((*here, "id"), "ARS207", "Id ”summa” är summaradens.", hint)
        if row.kind == "rubrik" and (row.quantities or row.formula):
            yield declared.finding(
                (*here, "slag"), "ARS208", "En mellanrubrik har inga tal.", "Ta bort talen, eller ”slag: rubrik”."
            )
        if row.formula and row.rows:
            hint = "Ta bort ”formel”, eller lägg raderna bredvid."
            yield declared.finding(
                (*here, "formel"), "ARS208", "En grupp är summan av sina rader och har ingen formel.", hint
            )
        if row.total and not row.rows:
            hint = "Lägg till ”rader”, eller ta bort ”summa”."
            yield declared.finding((*here, "summa"), "ARS208", "Gruppen har en summa men inga rader.", hint)
        if row.total and row.quantities:
            column = next(iter(row.quantities))
            hint = "Skriv talen i gruppens ”summa”, eller ta bort den så står de på gruppens egen rad."
            yield declared.finding((*here, column), "ARS208", "Gruppens tal står på dess summarad.", hint)
        yield from _rows_are_whole(declared, row.rows, (*here, "rader"))


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


def cells_of(rows: Sequence[Row], path: Path) -> Iterator[tuple[Path, Cells]]:
    """Every row and total under some rows, with its place."""
    for index, row in enumerate(rows):
        here = (*path, index)
        yield here, row
        yield from cells_of(row.rows, (*here, "rader"))
        if row.total is not None:
            yield (*here, "summa"), row.total


def _all_cells(key: str, table: AnyTable) -> Iterator[tuple[Path, Cells]]:
    path: Path = ("tabeller", key)
    if isinstance(table, Table):
        yield from cells_of(table.rows, (*path, "rader"))
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
                if levels and said not in known:
                    names = [level.name for level in levels]
                    yield unknown(declared.value(*(*path, column)), "Nivån", said, names, f" på skalan ”{scale}”")


def views_show_what_exists(declared: Declared) -> Iterator[Diagnostic]:
    """A view shows an existing table (not another view) and rows that exist: at any depth, and of other tables by their names."""
    tables = {name: table for name, table in declared.report.tables.items() if isinstance(table, Table)}
    for key, view in declared.report.tables.items():
        if not isinstance(view, TableView):
            continue
        shown = tables.get(view.shows)
        if shown is None:
            yield unknown(declared.value(*("tabeller", key, "visar")), "Tabellen", view.shows, tables)
            continue
        for index, row in enumerate(view.rows):
            at = "id" if row.source is None else "rad"
            yield from _row_exists(
                declared, ("tabeller", key, "rader", index, at), row.source or row.id, view.shows, tables
            )


def _row_exists(
    declared: Declared, path: Path, source: str, shows: str, tables: Mapping[str, Table]
) -> Iterator[Diagnostic]:
    parts = source.split(".")
    if has_row(tables[shows], parts):
        return
    if len(parts) > 1 and parts[0] in tables:
        shows, *parts = parts
        if has_row(tables[shows], parts):
            return
    several = _times(tables[shows].rows, parts[0]) if len(parts) == 1 else 0
    if several > 1:
        hint = f"Ange vilken med ”rad: {source.removesuffix(parts[0])}grupp.{parts[0]}”."
        yield declared.finding(path, "ARS206", f"Raden ”{parts[0]}” finns {several} gånger i tabellen ”{shows}”.", hint)
        return
    known = [row.id for row in _every_row(tables[shows].rows)] + (["summa"] if tables[shows].total else [])
    yield unknown(declared.value(*path), "Raden", ".".join(parts), set(known), f" i tabellen ”{shows}”")


def has_row(table: Table, parts: Sequence[str]) -> bool:
    """Whether names lead to a row or total of a table; a single id may stand at any depth when it stands once."""
    rows: Sequence[Row] = table.rows
    total: Total | None = table.total
    for part in parts:
        if part == "summa" and total is not None:
            return part == parts[-1]
        found = next((row for row in rows if row.id == part), None)
        if found is None:
            return len(parts) == 1 and _times(table.rows, part) == 1
        rows, total = found.rows, found.total
    return True


def _every_row(rows: Sequence[Row]) -> Iterator[Row]:
    for row in rows:
        yield row
        yield from _every_row(row.rows)


def _times(rows: Sequence[Row], name: str) -> int:
    return sum(row.id == name for row in _every_row(rows))


RULES: tuple[Rule[Declared], ...] = (
    Rule(("ARS202", "ARS206", "ARS207", "ARS208"), columns_are_whole),
    Rule(("ARS207", "ARS208"), rows_are_whole),
    Rule(("ARS202",), figures_have_units),
    Rule(("ARS204",), amounts_are_numbers),
    Rule(("ARS204",), numbers_are_read_in_one_way),
    Rule(("ARS206",), notes_have_their_marks),
    Rule(("ARS206",), levels_are_of_their_scales),
    Rule(("ARS206",), views_show_what_exists),
)
