"""Tables (ECMA-376 17.4): repeated header rows, rows that stay whole, figures that never wrap."""

from collections.abc import Sequence
from dataclasses import replace

from arsbokslut.classes import dataclass
from arsbokslut.document.grid import Slot, Slots, current_columns, grid
from arsbokslut.document.tree import Cell, ListBlock, Paragraph, Row, Table, TextBlock, texts_of
from arsbokslut.writers.docx.captions import caption
from arsbokslut.writers.docx.numbering import LAST_LEVEL
from arsbokslut.writers.docx.paragraphs import Setting, paragraph
from arsbokslut.writers.docx.runs import Look
from arsbokslut.writers.docx.story import Story
from arsbokslut.writers.docx.widths import INDENT, Fit, fitted
from arsbokslut.writers.escape import quoteattr

TOGETHER = 16
"""Tables of at most so many rows, none of them long, are kept on one page."""
NUMBER_INDENT = 284
"""How far in the text of a numbered item of a cell stands at each level, in twips: room for two digits and a full stop."""
LONG_CELL = 240
"""Characters from which a cell is long: its row may be split over pages."""


@dataclass(frozen=True, slots=True)
class Setup:
    """What a table's rows share: how its columns fit, which of them are this year's, and which rows its style sets bold."""

    fit: Fit
    current: frozenset[int]
    heads: int
    bold: frozenset[int]


class TableWriter:
    """Writes tables: as wide as their content, at most as the text."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.styles = story.styles
        self.runs = story.runs()
        self.width = story.width
        self.hand = story.hand()

    def table(self, table: Table) -> str:
        """The caption and the table."""
        rows = [*table.head, *table.body, *table.foot]
        setup = Setup(fitted(table, self.width, self.hand), current_columns(table), len(table.head), _of_style(table))
        together = len(rows) <= TOGETHER and not any(_is_long(cell) for row in rows for cell in row.cells)
        written = "".join(
            self._row(row, slots, setup, index, keep=_keep(rows, index, len(table.head), together=together))
            for index, (row, slots) in enumerate(zip(rows, grid(rows), strict=True))
        )
        above = self._caption(table) if table.caption else ""
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in setup.fit.widths)
        properties = self._properties(table, sum(setup.fit.widths))
        return f"{above}<w:tbl>{properties}<w:tblGrid>{columns}</w:tblGrid>{written}</w:tbl>"

    def needs_turning(self, table: Table, turned_width: int) -> bool:
        """Whether its figures would break on an upright page, and not on a landscape one."""
        return not fitted(table, self.width, self.hand).whole and fitted(table, turned_width, self.hand).whole

    def _caption(self, table: Table) -> str:
        return caption(self.story, "tabell", table.caption, self.story.outline.marks(table), keep_next=True)

    def _properties(self, table: Table, width: int) -> str:
        """`w:tblPr`, its children in the schema's order; caption and description are what screen readers say."""
        last = "1" if table.foot else "0"
        described = f"<w:tblDescription w:val={quoteattr(table.description)}/>" if table.description else ""
        captioned = f"<w:tblCaption w:val={quoteattr(table.title)}/>"
        return (
            f'<w:tblPr><w:tblStyle w:val="{self.styles.id("table", table.kind)}"/>'
            f'<w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            f'<w:tblLook w:val="{"04E0" if table.foot else "04A0"}" w:firstRow="1" w:lastRow="{last}" w:firstColumn="1" '
            f'w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>{captioned}{described}</w:tblPr>'
        )

    def _row(self, row: Row, slots: Slots, setup: Setup, index: int, *, keep: bool) -> str:
        split = any(slot.depth or _is_long(slot.cell) for slot in slots)
        whole = "" if split else "<w:cantSplit/>"
        repeated = "<w:tblHeader/>" if index < setup.heads else ""
        properties = f"<w:trPr>{whole}{repeated}</w:trPr>" if whole or repeated else ""
        look = Look(bold=_is_bold(row, index, setup), size=setup.fit.size)
        written = "".join(
            self._covered(slot, setup)
            if slot.depth
            else self._cell(
                slot, row, setup, look, head=index < setup.heads, keep=keep, air=_after_figures(slots, place)
            )
            for place, slot in enumerate(slots)
        )
        return f"<w:tr>{properties}{written}</w:tr>"

    def _covered(self, slot: Slot, setup: Setup) -> str:
        """The part of a cell that spans rows which lies in a later row; it ends in a paragraph, as every cell must."""
        properties = _cell_properties(slot, setup.fit.widths, "<w:vMerge/>")
        return f'<w:tc>{properties}<w:p><w:pPr><w:pStyle w:val="{self.styles.id("td")}"/></w:pPr></w:p></w:tc>'

    def _cell(self, slot: Slot, row: Row, setup: Setup, look: Look, *, head: bool, keep: bool, air: bool) -> str:
        cell = slot.cell
        merged = '<w:vMerge w:val="restart"/>' if cell.rows > 1 else ""
        tint = self._tint() if cell.columns == 1 and slot.column in setup.current else ""
        wrap = "<w:noWrap/>" if cell.numeric and not head else ""
        margin = '<w:tcMar><w:left w:w="283" w:type="dxa"/></w:tcMar>' if air else ""
        properties = _cell_properties(slot, setup.fit.widths, f"{merged}{tint}{wrap}{margin}")
        return f"<w:tc>{properties}{self._content(cell, row, slot.column, look, head=head, keep=keep)}</w:tc>"

    def _tint(self) -> str:
        """The ground of this year's column: the theme's, with its colour as it is now (17.4.32)."""
        fill = self.story.scheme.colours.get("bg2", "")
        return (
            f'<w:shd w:val="clear" w:color="auto" w:fill="{fill.upper()}" w:themeFill="background2"/>' if fill else ""
        )

    def _content(self, cell: Cell, row: Row, column: int, look: Look, *, head: bool, keep: bool) -> str:
        style = self._style(cell, row, head=head)
        steps = max(cell.indent, int(column == 0 and row.kind in {"varav", "memo"}))
        setting = Setting(keep_next=keep, indent=INDENT * steps)
        blocks = "".join(self._block(block, style, setting, look) for block in cell.blocks)
        return blocks or paragraph(self.runs, (), style, setting)

    def _style(self, cell: Cell, row: Row, *, head: bool) -> str:
        if head:
            return self.styles.id("th", "tal" if cell.numeric else "")
        if cell.scope:
            return self.styles.id("th", "rad")
        return self.styles.id("td", "tal" if cell.numeric else "")

    def _block(self, block: TextBlock, style: str, setting: Setting, look: Look) -> str:
        match block:
            case Paragraph(inlines=inlines, kind=""):
                return paragraph(self.runs, inlines, style, setting, look)
            case Paragraph(inlines=inlines, kind=kind):
                return paragraph(self.runs, inlines, self.styles.id("p", kind), replace(setting, indent=0), look)
            case ListBlock():
                return self._list(block, replace(setting, level=0), look)

    def _list(self, block: ListBlock, setting: Setting, look: Look) -> str:
        """A list at the level of the setting, as far in as the marks of lists in cells are."""
        numbering, level = self.story.numbering, setting.level
        number = numbering.start(block.start, level) if block.ordered else numbering.marks("td ul") if level else None
        step = NUMBER_INDENT if block.ordered else 0
        indent = max(numbering.indent("td ul", level), step * (level + 1))
        marked = replace(setting, number=number, indent=indent if block.ordered else 0, hanging=step)
        under = replace(setting, number=0, indent=indent, hanging=0)
        return "".join(
            self._item_block(each, marked if index == 0 else under, level, look)
            for item in block.items
            for index, each in enumerate(item)
        )

    def _item_block(self, block: TextBlock, setting: Setting, level: int, look: Look) -> str:
        """What an item holds: the first paragraph has its mark, those after it stand under its text."""
        match block:
            case Paragraph():
                return paragraph(self.runs, block.inlines, self.styles.id("td ul"), setting, look)
            case ListBlock():
                return self._list(block, replace(setting, level=min(level + 1, LAST_LEVEL)), look)


def _cell_properties(slot: Slot, widths: list[int], rest: str) -> str:
    """`w:tcPr`: tcW, gridSpan, vMerge, shd, noWrap, tcMar, in the schema's order."""
    span = slot.cell.columns
    width = sum(widths[slot.column : slot.column + span])
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}{rest}</w:tcPr>'


BOLD_ROWS = frozenset({"grupp", "summa", "rubrik", "betonad"})


def _of_style(table: Table) -> frozenset[int]:
    """The rows that are bold when the table's style says so: the first heading and the last total, as its switches in Word."""
    count = len(table.head) + len(table.body) + len(table.foot)
    return frozenset({0} if table.head else ()) | frozenset({count - 1} if table.foot else ())


def _is_bold(row: Row, index: int, setup: Setup) -> bool:
    """Whether a row is bold by itself: a further row of headings, a group, a total within the table."""
    return index not in setup.bold and (index < setup.heads or row.kind in BOLD_ROWS)


def _after_figures(slots: Slots, index: int) -> bool:
    """A text column right after a column of figures needs air between the two."""
    return index > 0 and slots[index - 1].cell.numeric and not slots[index].cell.numeric


def _is_long(cell: Cell) -> bool:
    return sum(map(len, texts_of(cell.blocks))) > LONG_CELL


def _keep(rows: Sequence[Row], index: int, heads: int, *, together: bool) -> bool:
    """Whether a row stays with the next: all rows of a small table, the head and first row, a heading, the last row and its total."""
    if index == len(rows) - 1:
        return False
    return together or index <= heads or index == len(rows) - 2 or rows[index].kind == "rubrik"
