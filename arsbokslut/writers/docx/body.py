"""The document's blocks as WordprocessingML, one string for one parse."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from arsbokslut.document.tree import (
    Block,
    Chart,
    Contents,
    Heading,
    ListBlock,
    Paragraph,
    Picture,
    Section,
    Table,
    plain_text,
)
from arsbokslut.writers.docx.charts import chart_figure
from arsbokslut.writers.docx.contents import contents
from arsbokslut.writers.docx.paragraphs import PLAIN, Setting, paragraph
from arsbokslut.writers.docx.pictures import picture
from arsbokslut.writers.docx.sections import PageSetup, ended
from arsbokslut.writers.docx.story import Story
from arsbokslut.writers.docx.tables import TableWriter


class BodyWriter:
    """Writes the blocks of a story. `setup` turns pages; headers and footers have none."""

    def __init__(self, story: Story, setup: PageSetup | None = None) -> None:
        self.story = story
        self.setup = setup
        self.styles = story.styles
        self.runs = story.runs()
        self.tables = TableWriter(story)
        self.sections = 0

    def blocks(self, blocks: Sequence[Block], *, page_break: bool = False) -> str:
        """The blocks in order; `page_break` puts the first on a new page. Text right after a table gets air above it."""
        written = ""
        before: Block | None = None
        blocks = _flattened(blocks) if self.setup is not None else tuple(blocks)
        for index, block in enumerate(blocks):
            after = blocks[index + 1] if index + 1 < len(blocks) else None
            setting = Setting(page_break=page_break and index == 0, keep_next=_leads_to(block, after))
            if isinstance(block, Section) and block.kind == "liggande" and self.setup is not None:
                written = self._turned(block, written)
            else:
                written += self._apart(before, block)
                written += self._block(block, setting, after_table=isinstance(before, Table))
            before = block
        return written

    def _apart(self, before: Block | None, block: Block) -> str:
        """A line between two tables that nothing parts: Word and LibreOffice would make them one."""
        if isinstance(before, Table) and isinstance(block, Table) and not block.caption:
            return f'<w:p><w:pPr><w:pStyle w:val="{self.styles.id("p", "anmärkning")}"/></w:pPr></w:p>'
        return ""

    def _turned(self, block: Section, before: str) -> str:
        """What stands before on upright pages, then the section on landscape ones."""
        assert self.setup is not None
        if before:
            self.sections += 1
            before = ended(before, self.setup.properties(first=self.sections == 1), self.styles)
        inner = BodyWriter(self.story.wide(self.setup.turned_width)).blocks(block.blocks)
        self.sections += 1
        return before + ended(inner, self.setup.properties(turned=True, first=self.sections == 1), self.styles)

    def _block(self, block: Block, setting: Setting, *, after_table: bool) -> str:
        if after_table and isinstance(block, Paragraph) and not block.kind:
            return paragraph(self.runs, block.inlines, self.styles.id("p", "efter-tabell"), setting)
        return _WRITE[type(block)](self, block, setting)

    def heading(self, block: Heading, setting: Setting) -> str:
        """A heading; its style keeps it with what follows."""
        marks = self.story.outline.marks(block)
        return paragraph(self.runs, block.inlines, self.styles.id(f"h{block.level}"), setting, marks=marks)

    def paragraph(self, block: Paragraph, setting: Setting) -> str:
        """A paragraph."""
        return paragraph(self.runs, block.inlines, self.styles.id("p", block.kind or self.story.default), setting)

    def list(self, block: ListBlock, setting: Setting, depth: int = 0) -> str:
        """A list, at most two deep: Word's list styles go no further here."""
        kind = "ol" if block.ordered else "ul"
        style = self.styles.id(kind if depth == 0 else f"{kind} {kind}")
        number = self.story.numbering.start(block.start) if block.ordered else None
        return "".join(self._item(item, style, number, min(depth, 1)) for item in block.items)

    def _item(self, item: Sequence[Block], style: str, number: int | None, depth: int) -> str:
        written = []
        for index, block in enumerate(item):
            if isinstance(block, Paragraph):
                first = Setting(number=number, level=depth)
                setting = first if index == 0 else Setting(number=0, indent=357 * (depth + 1))
                written.append(paragraph(self.runs, block.inlines, style, setting))
            elif isinstance(block, ListBlock):
                written.append(self.list(block, PLAIN, 1))
            else:
                written.append(self._block(block, PLAIN, after_table=False))
        return "".join(written)

    def section(self, block: Section, setting: Setting) -> str:
        """A section on a new page."""
        return self.blocks(block.blocks, page_break=block.kind == "ny-sida")

    def table(self, block: Table, setting: Setting) -> str:
        """A table."""
        return self.tables.table(block)

    def contents(self, block: Contents, setting: Setting) -> str:
        """The table of contents."""
        return contents(block, self.story.outline, self.styles, self.runs)

    def picture(self, block: Picture, setting: Setting) -> str:
        """A picture with its caption."""
        return picture(block, self.story)

    def chart(self, block: Chart, setting: Setting) -> str:
        """A chart with its caption."""
        return chart_figure(block, self.story, page_break=setting.page_break)


def _flattened(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with landscape sections lifted out of those on new pages: a page is turned between sections, not within."""
    flat: list[Block] = []
    for block in blocks:
        turned = isinstance(block, Section) and block.kind != "liggande" and any(map(_is_landscape, block.blocks))
        flat.extend(_lifted(block) if turned and isinstance(block, Section) else [block])
    return tuple(flat)


def _lifted(section: Section) -> list[Block]:
    """What stands before the first landscape section on its new page, then the rest in order."""
    first = next(index for index, block in enumerate(section.blocks) if _is_landscape(block))
    before = [Section(section.kind, section.blocks[:first])] if first else []
    return [*before, *section.blocks[first:]]


def _is_landscape(block: Block) -> bool:
    return isinstance(block, Section) and block.kind == "liggande"


LEAD_IN = 240
"""Characters up to which a paragraph ending in a colon leads into the list after it."""
INTRODUCTION = 400
"""Characters up to which a paragraph introduces the table after it."""


def _leads_to(block: Block, after: Block | None) -> bool:
    """Whether a paragraph must stay with what follows: a verdict, the list it announces, the table it introduces."""
    if not isinstance(block, Paragraph):
        return False
    if isinstance(after, Paragraph):
        return after.kind == "bedömning"
    text = plain_text(block.inlines)
    if isinstance(after, Table):
        return len(text) <= INTRODUCTION
    return isinstance(after, ListBlock) and len(text) <= LEAD_IN and text.endswith(":")


_WRITE: Mapping[type[Block], Callable[[BodyWriter, Any, Setting], str]] = {
    Heading: BodyWriter.heading,
    Paragraph: BodyWriter.paragraph,
    ListBlock: BodyWriter.list,
    Section: BodyWriter.section,
    Table: BodyWriter.table,
    Contents: BodyWriter.contents,
    Picture: BodyWriter.picture,
    Chart: BodyWriter.chart,
}
