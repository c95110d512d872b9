"""The tables whose rows are a block of text get the list that it stands for."""

from collections.abc import Iterator, Mapping
from typing import Any

from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, SourceText, Spot, SpotTree
from arsbokslut.diagnostics.fix import file_lines, rewriting
from arsbokslut.source.folder import Source
from arsbokslut.source.rows import rows_in_full


def without_row_blocks(source: Source) -> Source:
    """The data with every table's block of rows as a list. Raises DiagnosticsError with all that is wrong in the blocks."""
    tables = source.data.get("tabeller")
    blocks = {key: table for key, table in tables.items() if _is_text(table)} if isinstance(tables, dict) else {}
    if not isinstance(tables, dict) or not blocks:
        return source
    root = source.spots.root
    spot = root.children["tabeller"]
    read, spots, found = dict(tables), dict(spot.children), list[Diagnostic]()
    for key, table in blocks.items():
        read[key], spots[key], wrong = _table(table, spot.children[key], source.spots.texts)
        found += wrong
    if found:
        raise DiagnosticsError(found, source.spots.texts)
    children = {**root.children, "tabeller": Spot(spot.value, spot.key, spots)}
    tree = SpotTree(Spot(root.value, root.key, children), source.spots.texts)
    return Source({**source.data, "tabeller": read}, tree, source.warnings)


def _is_text(table: Any) -> bool:
    return isinstance(table, dict) and isinstance(table.get("rader"), SourceText)


def _table(
    table: dict[str, Any], spot: Spot, texts: Mapping[str, str]
) -> tuple[dict[str, Any], Spot, list[Diagnostic]]:
    block, place = table["rader"], spot.children["rader"]
    if not block.literal:
        return table, spot, list(_no_block(block, texts))
    rows = rows_in_full(block, table, dict(spot.children), texts)
    children = {**spot.children, "rader": Spot(place.value, place.key, rows.children), **rows.spots}
    return {**table, **rows.entries}, Spot(spot.value, spot.key, children), rows.found


def _no_block(text: SourceText, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Rows meant as a block, whose lines YAML puts together to one; any other text is for the models to refuse."""
    start = text.position
    sign = file_lines(texts[start.file])[start.line - 1][start.column - 1]
    if sign == ">":
        place = start._replace(end_line=start.line, end_column=start.column + 1)
        message = "Efter ”>” läses blockets alla rader som en enda."
        yield Diagnostic("ARS203", message, place, "Skriv ”rader: |”.", fix=rewriting(texts, place, ">", "|"))
    elif "|" in text or "\t" in text:
        hint = "Skriv ”rader: |”, och raderna indragna under."
        yield Diagnostic("ARS203", "Raderna läses som en enda lång text.", start, hint)
