"""The trail of every figure: where it is shown, and what it follows from, down to the files."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from arsbokslut.diagnostics import Position
from arsbokslut.document.grid import by_column, grid
from arsbokslut.document.tree import (
    Blocks,
    Cell,
    Chart,
    Contents,
    Document,
    Heading,
    Inlines,
    ListBlock,
    Paragraph,
    Picture,
    Row,
    Section,
    Table,
    Text,
    TextBlock,
    data_in,
    plain_text,
)
from arsbokslut.figures.figure import Computed, Figure, Stated, written_decimals


@dataclass(frozen=True, slots=True)
class Shown:
    """A place where a figure is shown: the section, and the table, row and column, or the sentence."""

    figure: str
    text: str
    section: str
    table: str = ""
    row: str = ""
    column: str = ""
    sentence: str = ""

    def __str__(self) -> str:
        if self.table:
            return f"{self.section}: tabellen ”{self.table}”, raden ”{self.row}”, kolumnen ”{self.column}”"
        return f"{self.section}: ”{self.sentence}”"


def shown_figures(document: Document) -> list[Shown]:
    """Every figure of the document, in reading order."""
    return list(_in_blocks(document.blocks, _Place()))


@dataclass(slots=True)
class _Place:
    """Where the reading is."""

    section: str = ""


def _in_blocks(blocks: Blocks, place: _Place) -> Iterator[Shown]:
    for block in blocks:
        match block:
            case Heading():
                place.section = plain_text(block.inlines)
            case Paragraph():
                yield from _in_text(block.inlines, place)
            case ListBlock():
                for item in block.items:
                    yield from _in_blocks(item, place)
            case Section():
                yield from _in_blocks(block.blocks, place)
            case Table():
                yield from _in_table(block, place)
            case Chart(table=table):
                yield from _in_table(table, place)
            case Contents() | Picture():
                pass


def _in_text(inlines: Inlines, place: _Place) -> Iterator[Shown]:
    sentence = plain_text(inlines)
    for data in data_in(inlines):
        yield Shown(data.name, data.text, place.section, sentence=_around(sentence, data.text))


CONTEXT = 60
"""Characters of the sentence shown on each side of a figure."""


def _around(sentence: str, text: str) -> str:
    at = sentence.find(text)
    start, end = max(0, at - CONTEXT), min(len(sentence), at + len(text) + CONTEXT)
    return f"{'…' if start else ''}{sentence[start:end]}{'…' if end < len(sentence) else ''}"


def _in_table(table: Table, place: _Place) -> Iterator[Shown]:
    headings = [_cell_text(cell) for slots in grid(table.head)[-1:] for cell in by_column(slots)]
    rows = (*table.body, *table.foot)
    for row, slots in zip(rows, grid(rows), strict=True):
        label = " ".join(filter(None, (_cell_text(cell) for cell in row.cells if cell.scope)))
        for cell, column, _ in (slot for slot in slots if slot.depth == 0):
            for block in cell.blocks:
                yield from _in_cell(block, table, label, headings[column] if column < len(headings) else "", place)


def _in_cell(block: TextBlock, table: Table, row: str, column: str, place: _Place) -> Iterator[Shown]:
    if isinstance(block, Paragraph):
        for data in data_in(block.inlines):
            yield Shown(data.name, data.text, place.section, table.title, row, column)
    elif isinstance(block, ListBlock):
        for item in block.items:
            for each in item:
                yield from _in_cell(each, table, row, column, place)


def _cell_text(cell: Cell) -> str:
    return " ".join(plain_text(block.inlines) for block in cell.blocks if isinstance(block, Paragraph))


def origin_tree(figure: Figure) -> dict[str, Any]:
    """What a figure follows from, as a tree down to places in the files."""
    node: dict[str, Any] = {"namn": figure.label, "värde": value_text(figure), "enhet": figure.unit}
    match figure.origin:
        case Stated(position=position):
            node |= {"plats": str(position), "position": _position(position)}
        case Computed(operation=operation, formula=formula, parts=parts):
            node |= {"formel": formula, "räknesätt": operation, "delar": [origin_tree(part) for part in parts]}
    if figure.follows is not None:
        node["uträknat"] = origin_tree(figure.follows)
    return node


def _position(position: Position) -> dict[str, Any]:
    return {"fil": position.file, "rad": position.line, "kolumn": position.column}


def value_text(figure: Figure) -> str:
    """The exact value with its unit, or the words that stand in its place."""
    from dataclasses import replace

    if figure.value is None:
        return figure.missing
    decimals = min(max(written_decimals(figure.value), 0), 6)
    return str(replace(figure, decimals=decimals, bare=False, sign="minus", words=""))


def origin_line(figure: Figure) -> str:
    """A figure's origin on one line, for the document's own trail."""
    match figure.origin:
        case Stated(position=position):
            return str(position)
        case Computed(operation="summa", parts=parts):
            return f"summan av {len(parts)} rader"
        case Computed(formula=formula):
            return formula


APPENDIX = "Revisionsspår"
BEGINNING = "början"
"""The section of what stands before the first heading."""


def with_appendix(document: Document, find: Any) -> Document:
    """The document with an appendix that says where every figure comes from. `find` gives the figure of a name, or None."""
    from dataclasses import replace

    entries: dict[tuple[str, str], list[str]] = {}
    for shown in shown_figures(document):
        entries.setdefault((shown.figure, shown.text), []).append(shown.section)
    rows = tuple(_appendix_row(name, text, sections, find(name)) for (name, text), sections in entries.items())
    head = Row(tuple(_text_cell(each, "col") for each in ("Siffra", "Namn i data", "Visas i", "Kommer från")))
    table = Table(
        "rapport", APPENDIX, (), "Varje siffra i rapporten, dess namn i data och dess ursprung.", (head,), rows, ()
    )
    intro = Paragraph(
        (
            Text(
                "Varje siffra i rapporten hör till ett namn i data. Tabellen visar var den står och vad den kommer från."
            ),
        )
    )
    return replace(
        document, blocks=(*document.blocks, Section("liggande", (Heading(1, (Text(APPENDIX),)), intro, table)))
    )


def _appendix_row(name: str, text: str, sections: list[str], figure: Figure | None) -> Row:
    origin = origin_line(figure) if figure is not None else name
    places = ", ".join(dict.fromkeys(section or BEGINNING for section in sections))
    return Row((_text_cell(text, "row"), _text_cell(name), _text_cell(places), _text_cell(origin)))


def _text_cell(text: str, scope: str = "") -> Cell:
    return Cell((Paragraph((Text(text),)),), scope)
