"""What must hold of the columns and rows of a table, and of the rows that a view shows."""

from collections.abc import Iterator, Mapping, Sequence

from arsbokslut.diagnostics import Diagnostic, Path
from arsbokslut.diagnostics.rule import Rule
from arsbokslut.model.declared import Declared, doubled, unknown
from arsbokslut.model.table import ROW_KEYS, Column, Row, Table, TableView, Total


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
    Rule(("ARS206",), views_show_what_exists),
)
