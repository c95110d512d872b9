"""Tables (ECMA-376 17.4): repeated header rows, rows that stay whole, figures that never wrap."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from xml.sax.saxutils import quoteattr

from arsbokslut.document.tree import Cell, Heading, ListBlock, Paragraph, Row, Table, plain_text
from arsbokslut.writers.docx.captions import caption
from arsbokslut.writers.docx.paragraphs import Setting, paragraph
from arsbokslut.writers.docx.runs import Look
from arsbokslut.writers.docx.story import Story
from arsbokslut.writers.docx.widths import column_widths

TOGETHER = 16
"""Tables of at most so many rows, none of them long, are kept on one page."""
LONG_CELL = 240
"""Characters from which a cell is long: its row may be split over pages."""
INDENT = 227
"""How far a row under another is indented, in twips (0.4 cm)."""


class TableWriter:
    """Writes tables as wide as the text."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.styles = story.styles
        self.runs = story.runs()
        self.width = story.width

    def table(self, table: Table) -> str:
        """The caption and the table."""
        widths = column_widths(table, self.width)
        rows = [*table.head, *table.body, *table.foot]
        together = len(rows) <= TOGETHER and not any(_is_long(cell) for row in rows for cell in row.cells)
        written = "".join(
            self._row(
                row,
                cells,
                widths,
                head=index < len(table.head),
                keep=_keep(index, len(rows), len(table.head), together=together),
            )
            for index, (row, cells) in enumerate(zip(rows, _grid(rows), strict=True))
        )
        above = self._caption(table) if table.caption else ""
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        return f"{above}<w:tbl>{self._properties(table)}<w:tblGrid>{grid}</w:tblGrid>{written}</w:tbl>"

    def _caption(self, table: Table) -> str:
        return caption(self.story, "tabell", table.caption, self.story.outline.marks(table), keep_next=True)

    def _properties(self, table: Table) -> str:
        """`w:tblPr`, its children in the schema's order; caption and description are what screen readers say."""
        last = "1" if table.foot else "0"
        described = f"<w:tblDescription w:val={quoteattr(table.description)}/>" if table.description else ""
        captioned = f"<w:tblCaption w:val={quoteattr(table.title)}/>"
        return (
            f'<w:tblPr><w:tblStyle w:val="{self.styles.id("table", table.kind)}"/>'
            f'<w:tblW w:w="{self.width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            f'<w:tblLook w:val="{"06E0" if table.foot else "06A0"}" w:firstRow="1" w:lastRow="{last}" w:firstColumn="1" '
            f'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>{captioned}{described}</w:tblPr>'
        )

    def _row(self, row: Row, cells: "Sequence[Placed]", widths: list[int], *, head: bool, keep: bool) -> str:
        whole = (
            ""
            if any(_is_long(cell) for cell in row.cells) or any(cell is None for cell, _, _ in cells)
            else "<w:cantSplit/>"
        )
        repeated = "<w:tblHeader/>" if head else ""
        properties = f"<w:trPr>{whole}{repeated}</w:trPr>" if whole or repeated else ""
        written = "".join(
            self._covered(column, span, widths)
            if cell is None
            else self._cell(cell, row, column, widths, head=head, keep=keep)
            for cell, column, span in cells
        )
        return f"<w:tr>{properties}{written}</w:tr>"

    def _covered(self, column: int, span: int, widths: list[int]) -> str:
        """The part of a cell that spans rows which lies in a later row; it ends in a paragraph, as every cell must."""
        properties = _cell_properties(sum(widths[column : column + span]), span, "<w:vMerge/>")
        return f'<w:tc>{properties}<w:p><w:pPr><w:pStyle w:val="{self.styles.id("td")}"/></w:pPr></w:p></w:tc>'

    def _cell(self, cell: Cell, row: Row, column: int, widths: list[int], *, head: bool, keep: bool) -> str:
        merged = '<w:vMerge w:val="restart"/>' if cell.rows > 1 else ""
        wrap = "<w:noWrap/>" if cell.numeric and not head else ""
        air = '<w:tcMar><w:left w:w="283" w:type="dxa"/></w:tcMar>' if _after_figures(cell, row, column) else ""
        properties = _cell_properties(sum(widths[column : column + cell.columns]), cell.columns, f"{merged}{wrap}{air}")
        return f"<w:tc>{properties}{self._content(cell, row, column, head=head, keep=keep)}</w:tc>"

    def _content(self, cell: Cell, row: Row, column: int, *, head: bool, keep: bool) -> str:
        style = self._style(cell, row, head=head)
        indented = column == 0 and row.kind in {"varav", "memo"}
        setting = Setting(keep_next=keep, indent=INDENT if indented else 0)
        look = Look(bold=row.kind in {"grupp", "summa", "rubrik"} and not head)
        blocks = "".join(self._blocks(cell.blocks, style, setting, look))
        return blocks or paragraph(self.runs, (), style, setting)

    def _style(self, cell: Cell, row: Row, *, head: bool) -> str:
        if head:
            return self.styles.id("th", "tal" if cell.numeric else "")
        if cell.scope:
            return self.styles.id("th", "rad")
        return self.styles.id("td", "tal" if cell.numeric else "")

    def _blocks(self, blocks: Sequence[object], style: str, setting: Setting, look: Look) -> Iterator[str]:
        for block in blocks:
            match block:
                case Paragraph(inlines=inlines, kind=""):
                    yield paragraph(self.runs, inlines, style, setting, look)
                case Paragraph(inlines=inlines, kind=kind):
                    yield paragraph(self.runs, inlines, self.styles.id("p", kind), replace(setting, indent=0), look)
                case Heading(inlines=inlines):
                    yield paragraph(self.runs, inlines, self.styles.id("p", "smårubrik"), setting, look)
                case ListBlock(ordered=ordered, items=items, start=start):
                    number = self.story.numbering.start(start) if ordered else None
                    yield from self._list(items, replace(setting, number=number, indent=0), look)
                case _:
                    raise ValueError(f"{type(block).__name__} cannot stand in a table cell")

    def _list(self, items: Sequence[Sequence[object]], setting: Setting, look: Look) -> Iterator[str]:
        for item in items:
            yield from self._blocks(item, self.styles.id("td ul"), setting, look)


Placed = tuple[Cell | None, int, int]
"""A cell with its first column and how many columns it covers; None where a cell from a row above reaches down."""


def _grid(rows: Sequence[Row]) -> list[list[Placed]]:
    """The cells of each row with the columns they stand in, cells from above included."""
    open_cells: dict[int, tuple[int, int]] = {}
    grid: list[list[Placed]] = []
    for row in rows:
        placed: list[Placed] = []
        column = 0
        cells = iter(row.cells)
        cell = next(cells, None)
        while cell is not None or open_cells.get(column, (0, 0))[0] > 0:
            left, span = open_cells.get(column, (0, 0))
            if left > 0:
                open_cells[column] = (left - 1, span)
                placed.append((None, column, span))
                column += span
                continue
            assert cell is not None
            if cell.rows > 1:
                open_cells[column] = (cell.rows - 1, cell.columns)
            placed.append((cell, column, cell.columns))
            column += cell.columns
            cell = next(cells, None)
        grid.append(placed)
    return grid


def _cell_properties(width: int, span: int, rest: str) -> str:
    """`w:tcPr`: tcW, gridSpan, vMerge, noWrap, tcMar, in the schema's order."""
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}{rest}</w:tcPr>'


def _after_figures(cell: Cell, row: Row, column: int) -> bool:
    """A text column right after a column of figures needs air between the two."""
    if cell.numeric or column == 0:
        return False
    index = row.cells.index(cell)
    return index > 0 and row.cells[index - 1].numeric


def _is_long(cell: Cell) -> bool:
    return sum(len(plain_text(block.inlines)) for block in cell.blocks if isinstance(block, Paragraph)) > LONG_CELL


def _keep(index: int, count: int, heads: int, *, together: bool) -> bool:
    """Whether a row stays with the next: all rows of a small table, the head and first row, the last row and its total."""
    if index == count - 1:
        return False
    return together or index <= heads or index == count - 2
