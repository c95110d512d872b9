"""Tables: columns move on by their years, and with them the cells that keep their meaning; the others are to be filled in."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from arsbokslut.diagnostics import Path
from arsbokslut.diagnostics.edits import Cell, Change, Comment, Remove, Replace, Value
from arsbokslut.figures.compute import ComputedReport
from arsbokslut.figures.formulas import known_formula
from arsbokslut.figures.names import Name
from arsbokslut.model.placeholders import FILL_IN, is_placeholder, write
from arsbokslut.model.units import is_added
from arsbokslut.rollover.measures import stated_or_computed
from arsbokslut.rollover.names import Renamed, in_cells
from arsbokslut.rollover.span import Span, is_reference
from arsbokslut.rollover.texts import kept

SHORT = 60
"""Characters of a text in a cell that a word stands for as well."""
TOTALS = "Ange summorna ur ekonomisystemet, så prövas de mot raderna."


def renamed_ids(data: Mapping[str, Any], span: Span) -> dict[str, dict[str, str]]:
    """The columns, and the rows that are years, that get another id, by their table."""
    found = {}
    for key, table in data.get("tabeller", {}).items():
        rows = _rows((), table, Name((key,)))
        years = [row.data["id"] for row in rows if "id" in row.data and span.row_year(str(row.data.get("namn", "")))]
        ids = [*(each["id"] for each in table["kolumner"]), *years]
        found[key] = {each: new for each in ids if (new := span.renamed(each)) != each}
    return {key: columns for key, columns in found.items() if columns}


def of_tables(data: Mapping[str, Any], report: ComputedReport, span: Span, renamed: Renamed) -> Iterator[Change]:
    """Every table and view."""
    for key, table in data.get("tabeller", {}).items():
        path: Path = ("tabeller", key)
        yield from _headings(path, table, span)
        for index, column in enumerate(table["kolumner"]):
            if column["id"] in renamed.get(key, {}):
                yield Replace((*path, "kolumner", index, "id"), span.renamed(column["id"]))
        cells = list(_Table(key, table, report, span).cells())
        yield from cells
        yield from _notes(path, table, cells)
        for row in _rows(path, table, Name((key,))):
            yield from in_cells(row.path, row.data, key, renamed)


def _headings(path: Path, table: Mapping[str, Any], span: Span) -> Iterator[Change]:
    found = [((*path, "rubrik"), table["rubrik"], False)]
    for index, column in enumerate(table["kolumner"]):
        found += [((*path, "kolumner", index, key), column[key], True) for key in ("rubrik", "grupp") if key in column]
    for place, heading, of_column in found:
        if isinstance(heading, str) and (new := span.heading(heading, of_column=of_column)) != heading:
            yield Replace(place, new)


class _Row(NamedTuple):
    """A row or a total: its path, its keys, its name and whether its figures are made of rows."""

    path: Path
    data: Mapping[str, Any]
    name: Name
    summed: bool


def _rows(path: Path, node: Mapping[str, Any], name: Name) -> Iterator[_Row]:
    """Every row and total, in the order they are shown."""
    for index, row in enumerate(node.get("rader", ())):
        here, called = (*path, "rader", index), name.of(row["id"])
        yield _Row(here, row, called, bool(row.get("rader")))
        yield from _rows(here, row, called)
    if isinstance(node.get("summa"), dict):
        yield _Row((*path, "summa"), node["summa"], name.of("summa"), True)


class _Table:
    """The cells of a table a period later."""

    def __init__(self, key: str, table: Mapping[str, Any], report: ComputedReport, span: Span) -> None:
        self.key, self.table, self.report, self.span = key, table, report, span
        self.columns: Sequence[Mapping[str, Any]] = table["kolumner"]
        self.ids = [each["id"] for each in self.columns]
        self.years = {
            (row.path[:-1], year): row
            for row in _rows(("tabeller", key), table, Name((key,)))
            if (year := self._year(row)) is not None
        }
        self.of_year = {self.span.column_year(each["id"]): each for each in reversed(self.columns) if _is_figures(each)}

    def cells(self) -> Iterator[Change]:
        """The cells that change, and comments."""
        for row in _rows(("tabeller", self.key), self.table, Name((self.key,))):
            changed = [*self._called(row), *(each for column in self.columns for each in self._cell(row, column))]
            emptied = [each for each in changed if isinstance(each, Cell) and each.value is None]
            yield from changed
            if row.path[-1] == "summa" and emptied and "visar" not in self.table:
                yield Comment(row.path, (TOTALS,))

    def _cell(self, row: _Row, column: Mapping[str, Any]) -> Iterator[Change]:
        stated, path = row.data.get(column["id"]), (*row.path, column["id"])
        match column.get("slag", "tal"):
            case "text" | "nivå" as kind:
                if isinstance(stated, str) and not is_placeholder(stated):
                    yield Comment(row.path, kept(path, stated, self.span.old).lines)
                    short = kind == "nivå" or len(stated) <= SHORT
                    placeholder = FILL_IN if short else write(str(column["rubrik"]).lower())
                    yield Cell(path, f"{placeholder}\n" if stated.endswith("\n") else placeholder)
            case "tal" if not is_reference(stated):
                new = self._figure(row, column, stated)
                if new != stated:
                    yield Cell(path, new)
            case _:
                pass

    def _called(self, row: _Row) -> Iterator[Change]:
        """The id and the name of a row that is a year."""
        year = self._year(row)
        if year is not None and "id" in row.data:
            yield Cell((*row.path, "namn"), row.data["namn"].replace(str(year), str(year + self.span.steps)))
            if (new := self.span.renamed(row.data["id"])) != row.data["id"]:
                yield Cell((*row.path, "id"), new)

    def _year(self, row: _Row) -> int | None:
        return self.span.row_year(str(row.data.get("namn", "")))

    def _figure(self, row: _Row, column: Mapping[str, Any], stated: Value) -> Value:
        """What stands in a cell of figures: what is known of its new year, a placeholder, or nothing where it is computed."""
        if "visar" in self.table or self._follows(row, column):
            return None
        found = self._source(row, column)
        if found is not None:
            source, name = found
            known = source.get(name.column)
            if row.summed and known is None:
                return None
            if known is None or is_reference(known):
                known = stated_or_computed(None, name, self.report)
            if known is not None:
                return known
        if stated is None or self._is_made_of_rows(row, column) or (found and column.get("får_vara_tom")):
            return None
        return FILL_IN

    def _source(self, row: _Row, column: Mapping[str, Any]) -> tuple[Mapping[str, Any], Name] | None:
        """The row and the name of the cell that holds now what this one is to hold; None for what is of the new year.

        That is in another column, or, where rows are years, in another row.
        """
        year = self._year(row)
        if year is not None:
            later = self.years.get((row.path[:-1], year + self.span.steps))
            return (
                None
                if later is None or year + self.span.steps > self.span.old
                else (later.data, later.name.of(column["id"]))
            )
        kind, year = self.span.column_year(column["id"])
        source = self.of_year.get((kind, year + self.span.steps))
        passed = kind != "utfall" or year + self.span.steps <= self.span.old
        if source is None or not passed or source.get("enhet") != column.get("enhet"):
            return None
        return row.data, row.name.of(source["id"])

    def _follows(self, row: _Row, column: Mapping[str, Any]) -> bool:
        """Whether a cell is computed of others in its row."""
        formula = known_formula(column["id"], "nettokostnad")
        if "formel" in column or "formel" in row.data:
            return True
        return formula is not None and all(each in self.ids for each in formula.sources)

    def _is_made_of_rows(self, row: _Row, column: Mapping[str, Any]) -> bool:
        """Whether a group or a total gets its figure from its rows."""
        if not row.summed:
            return False
        unit = str(row.data.get("enhet") or column.get("enhet") or self.table.get("enhet") or "")
        asked = "ja" if "viktas_med" in column else column.get("summeras", "ja" if is_added(unit) else "nej")
        return str(asked) == "ja"


def _is_figures(column: Mapping[str, Any]) -> bool:
    return str(column.get("slag", "tal")) == "tal"


def _notes(path: Path, table: Mapping[str, Any], cells: Sequence[Change]) -> Iterator[Change]:
    """Notes whose marks stand in no cell any more go, as nothing would refer to them."""
    notes = table.get("noter", {})
    if not notes:
        return
    written: dict[Path, Any] = {}
    for row in _rows(path, table, Name((str(path[1]),))):
        written.update({(*row.path, key): value for key, value in row.data.items() if key not in {"rader", "summa"}})
    written.update({each.path: each.value for each in cells if isinstance(each, Cell)})
    gone = [mark for mark in notes if not any(str(mark) in str(value) for value in written.values())]
    whole = [Remove((*path, "noter"))] if len(gone) == len(notes) else []
    yield from whole or (Remove((*path, "noter", mark)) for mark in gone)
