"""Where a document shows its figures: the section, and the table, row and column, or the sentence."""

from collections.abc import Iterator

from arsbokslut.classes import dataclass
from arsbokslut.document.grid import by_column, grid
from arsbokslut.document.tree import (
    Block,
    Blocks,
    Cell,
    Chart,
    Contents,
    Data,
    Document,
    Heading,
    Inlines,
    Link,
    ListBlock,
    Paragraph,
    Picture,
    Section,
    Styled,
    Table,
    TextBlocks,
    data_in,
    plain_text,
)

BEGINNING = "början"
"""The section of what stands before the first heading."""


@dataclass(frozen=True, slots=True)
class InTable:
    """A cell, by what its table, row and column are called; a row or column may have no name."""

    table: str
    row: str
    column: str

    def __str__(self) -> str:
        row = f", raden ”{self.row}”" if self.row else ""
        column = f", kolumnen ”{self.column}”" if self.column else ""
        return f"tabellen ”{self.table}”{row}{column}"


@dataclass(frozen=True, slots=True)
class InText:
    """A text, with as much of it as there is room for."""

    sentence: str

    def __str__(self) -> str:
        return f"”{self.sentence}”"


@dataclass(frozen=True, slots=True)
class Shown:
    """A place where a figure is shown: its name, how it is written there, the section, and where in it."""

    figure: str
    text: str
    section: str
    place: InTable | InText

    def __str__(self) -> str:
        return f"{self.section or BEGINNING}: {self.place}"


def shown_figures(document: Document) -> list[Shown]:
    """Every figure of the document, in reading order."""
    return list(_in_blocks(document.blocks, _Reading()))


@dataclass(slots=True)
class _Reading:
    """The section that the reading has come to."""

    section: str = ""


def _in_blocks(blocks: Blocks, reading: _Reading) -> Iterator[Shown]:
    for block in blocks:
        yield from _in_block(block, reading)


def _in_block(block: Block, reading: _Reading) -> Iterator[Shown]:
    match block:
        case Heading(inlines=inlines):
            reading.section = plain_text(inlines)
            yield from _in_text(inlines, reading)
        case Paragraph(inlines=inlines) | Picture(caption=inlines):
            yield from _in_text(inlines, reading)
        case ListBlock(items=items):
            for item in items:
                yield from _in_blocks(item, reading)
        case Section(blocks=blocks):
            yield from _in_blocks(blocks, reading)
        case Table():
            yield from _in_table(block, reading)
        case Chart(table=table, caption=caption):
            yield from _in_table(table, reading)
            yield from _in_text(caption, reading)
        case Contents():
            pass


def _in_text(inlines: Inlines, reading: _Reading) -> Iterator[Shown]:
    text = plain_text(inlines)
    for data, start in _data(inlines):
        around = InText(_around(text, start, start + len(data.text)))
        yield Shown(data.name, data.text, reading.section, around)


CONTEXT = 60
"""Characters of the text shown on each side of a figure."""


def _around(text: str, start: int, end: int) -> str:
    before, after = max(0, start - CONTEXT), min(len(text), end + CONTEXT)
    return f"{'…' if before else ''}{text[before:after]}{'…' if after < len(text) else ''}"


def _data(inlines: Inlines, start: int = 0) -> Iterator[tuple[Data, int]]:
    """The figures of a text that begins at `start`, each with where it begins."""
    for inline in inlines:
        if isinstance(inline, Data):
            yield inline, start
        elif isinstance(inline, Styled | Link):
            yield from _data(inline.inlines, start)
        start += len(plain_text((inline,)))


def _in_table(table: Table, reading: _Reading) -> Iterator[Shown]:
    yield from _in_text(table.caption, reading)
    headings = [_cell_text(cell) for slots in grid(table.head)[-1:] for cell in by_column(slots)]
    for rows in (table.head, (*table.body, *table.foot)):
        for row, slots in zip(rows, grid(rows), strict=True):
            label = " ".join(filter(None, (_cell_text(cell) for cell in row.cells if cell.scope.startswith("row"))))
            for cell, column, _ in (slot for slot in slots if slot.depth == 0):
                place = InTable(table.title, label, headings[column] if column < len(headings) else "")
                yield from (Shown(each.name, each.text, reading.section, place) for each in _in_cell(cell.blocks))


def _in_cell(blocks: TextBlocks) -> Iterator[Data]:
    for block in blocks:
        match block:
            case Paragraph():
                yield from data_in(block.inlines)
            case ListBlock():
                for item in block.items:
                    yield from _in_cell(item)


def _cell_text(cell: Cell) -> str:
    return " ".join(plain_text(block.inlines) for block in cell.blocks if isinstance(block, Paragraph))
