"""The document's blocks as WordprocessingML, one string for one parse."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeGuard

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
    TextBlock,
    plain_text,
)
from arsbokslut.document.vocabulary import COVER
from arsbokslut.writers.docx.charts import chart_figure
from arsbokslut.writers.docx.contents import contents
from arsbokslut.writers.docx.numbering import LAST_LEVEL
from arsbokslut.writers.docx.paragraphs import Setting, on_new_page, paragraph
from arsbokslut.writers.docx.pictures import picture
from arsbokslut.writers.docx.sections import PageSetup, ended
from arsbokslut.writers.docx.story import Story
from arsbokslut.writers.docx.tables import TableWriter


class BodyWriter:
    """Writes the blocks of a story."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.styles = story.styles
        self.runs = story.runs()
        self.tables = TableWriter(story)

    def blocks(self, blocks: Sequence[Block]) -> str:
        """The blocks in order. Text right after a table gets air above it."""
        written = ""
        before: Block | None = None
        for index, block in enumerate(blocks):
            after = blocks[index + 1] if index + 1 < len(blocks) else None
            own = self._block(block, before, after)
            if isinstance(before, Section) and before.kind == COVER:
                own = on_new_page(own)
            written += self._apart(written, own) + own
            before = block
        return written

    def _apart(self, before: str, written: str) -> str:
        """A line between two tables that nothing parts: Word and LibreOffice would make them one."""
        if before.endswith("</w:tbl>") and written.startswith("<w:tbl>"):
            return f'<w:p><w:pPr><w:pStyle w:val="{self.styles.id("p", "anmärkning")}"/></w:pPr></w:p>'
        return ""

    def _block(self, block: Block, before: Block | None, after: Block | None) -> str:
        match block:
            case Paragraph():
                return self._paragraph(block, before, after)
            case Heading():
                return self._heading(block)
            case ListBlock():
                return self._list(block)
            case Table():
                return self.tables.table(block)
            case Section():
                return self._section(block)
            case Chart():
                return chart_figure(block, self.story)
            case Picture():
                return picture(block, self.story)
            case Contents():
                return contents(block, self.story.outline, self.styles, self.runs, self.story.width)

    def _paragraph(self, block: Paragraph, before: Block | None, after: Block | None) -> str:
        kind = block.kind or ("efter-tabell" if isinstance(before, Table) else self.story.default)
        style = self.styles.id("p", kind)
        tabs = self.styles.tabs(style, self.story.width) if self.story.default else ""
        return paragraph(self.runs, block.inlines, style, Setting(keep_next=_leads_to(block, after), tabs=tabs))

    def _heading(self, block: Heading) -> str:
        """A heading; its style keeps it with what follows."""
        marks = self.story.outline.marks(block)
        return paragraph(self.runs, block.inlines, self.styles.id(f"h{block.level}"), marks=marks)

    def _section(self, block: Section) -> str:
        written = self.blocks(block.blocks)
        return on_new_page(written) if block.kind == "ny-sida" else written

    def _list(self, block: ListBlock, level: int = 0) -> str:
        """A list. Word's own list styles are two; a third level is the second's style with the marks of a third."""
        kind = "ol" if block.ordered else "ul"
        style = self.styles.id(kind if level == 0 else f"{kind} {kind}")
        numbering = self.story.numbering
        number = numbering.start(block.start, level) if block.ordered else numbering.marks(kind) if level > 1 else None
        under = Setting(number=0, indent=numbering.indent(kind, level))
        return "".join(
            self._item_block(each, style, Setting(number=number, level=level) if index == 0 else under, level)
            for item in block.items
            for index, each in enumerate(item)
        )

    def _item_block(self, block: TextBlock, style: str, setting: Setting, level: int) -> str:
        """What an item holds: the first paragraph has its mark, those after it stand under its text."""
        match block:
            case Paragraph():
                return paragraph(self.runs, block.inlines, style, setting)
            case ListBlock():
                return self._list(block, min(level + 1, LAST_LEVEL))


LANDSCAPE = "liggande"
"""The kind of sections on landscape pages."""


def write_pages(blocks: Sequence[Block], story: Story, setup: PageSetup) -> tuple[str, str]:
    """The blocks on upright and landscape pages, and the properties of the last pages: theirs stand last in the body."""
    tables = TableWriter(story)
    turned = _turned(blocks, lambda table: tables.needs_turning(table, setup.turned_width))
    parts = [(_written(run, story, setup), run) for run in _runs(_flattened(turned)) if run]
    parts = [(own, run) for own, run in parts if own]
    written = ""
    properties = setup.properties(first=True)
    for index, (own, run) in enumerate(parts):
        properties = setup.properties(turned=_is_landscape(run[0]), first=index == 0)
        written += own if index == len(parts) - 1 else ended(own, properties, story.styles)
    return written, properties


def _written(run: Sequence[Block], story: Story, setup: PageSetup) -> str:
    return BodyWriter(story.turned(setup.turned_width, setup.turned_height) if _is_landscape(run[0]) else story).blocks(
        run
    )


def _runs(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """The blocks in runs of the same pages: every landscape section by itself, those between them together."""
    upright: list[Block] = []
    for block in blocks:
        if _is_landscape(block):
            yield upright
            yield [block]
            upright = []
        else:
            upright.append(block)
    yield upright


def _turned(blocks: Sequence[Block], is_wide: Callable[[Table], bool]) -> Sequence[Block]:
    """The blocks with tables that are too wide for an upright page on landscape ones."""
    return [_upright(block, is_wide) for block in blocks]


def _upright(block: Block, is_wide: Callable[[Table], bool]) -> Block:
    if isinstance(block, Section) and block.kind != LANDSCAPE:
        return Section(block.kind, tuple(_turned(block.blocks, is_wide)))
    return Section(LANDSCAPE, (block,)) if isinstance(block, Table) and is_wide(block) else block


def _flattened(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks with landscape sections lifted out of other sections: a page is turned between sections, not within."""
    return [each for block in blocks for each in (_lifted(block) if isinstance(block, Section) else (block,))]


def _lifted(section: Section) -> Sequence[Block]:
    """The section; when it holds landscape ones, what stands before the first of them, then the rest in order."""
    blocks = _flattened(section.blocks)
    first = next((index for index, block in enumerate(blocks) if _is_landscape(block)), None)
    if first is None or section.kind == LANDSCAPE:
        return [section]
    before = [Section(section.kind, tuple(blocks[:first]))] if first else []
    return [*before, *blocks[first:]]


def _is_landscape(block: Block) -> TypeGuard[Section]:
    return isinstance(block, Section) and block.kind == LANDSCAPE


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
