"""The document's blocks as WordprocessingML, one string for one parse."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from arsbokslut.document.tree import Block, Heading, ListBlock, Paragraph, Section, Table, plain_text
from arsbokslut.writers.docx.paragraphs import PLAIN, Setting, StartList, paragraph
from arsbokslut.writers.docx.runs import RunWriter
from arsbokslut.writers.docx.styles import StyleSheet
from arsbokslut.writers.docx.tables import TableWriter


class BodyWriter:
    """Writes blocks; `default` is the style of paragraphs without a class."""

    def __init__(
        self, styles: StyleSheet, runs: RunWriter, tables: TableWriter, start_list: StartList, default: str = ""
    ) -> None:
        self.styles = styles
        self.runs = runs
        self.tables = tables
        self.start_list = start_list
        self.default = default

    def blocks(self, blocks: Sequence[Block], *, page_break: bool = False) -> str:
        """The blocks in order; `page_break` puts the first on a new page. Text right after a table gets air above it."""
        written: list[str] = []
        before: Block | None = None
        for index, block in enumerate(blocks):
            after = blocks[index + 1] if index + 1 < len(blocks) else None
            setting = Setting(page_break=page_break and index == 0, keep_next=_leads_to(block, after))
            written.append(self._block(block, setting, after_table=isinstance(before, Table)))
            before = block
        return "".join(written)

    def _block(self, block: Block, setting: Setting, *, after_table: bool) -> str:
        if after_table and isinstance(block, Paragraph) and not block.kind:
            return paragraph(self.runs, block.inlines, self.styles.id("p", "efter-tabell"), setting)
        return _WRITE[type(block)](self, block, setting)

    def heading(self, block: Heading, setting: Setting) -> str:
        """A heading; its style keeps it with what follows."""
        return paragraph(self.runs, block.inlines, self.styles.id(f"h{block.level}"), setting)

    def paragraph(self, block: Paragraph, setting: Setting) -> str:
        """A paragraph."""
        return paragraph(self.runs, block.inlines, self.styles.id("p", block.kind or self.default), setting)

    def list(self, block: ListBlock, setting: Setting, depth: int = 0) -> str:
        """A list, at most two deep: Word's list styles go no further here."""
        kind = "ol" if block.ordered else "ul"
        style = self.styles.id(kind if depth == 0 else f"{kind} {kind}")
        number = self.start_list(block.start) if block.ordered else None
        return "".join(self._item(item, style, number, min(depth, 1)) for item in block.items)

    def _item(self, item: Sequence[Block], style: str, number: int | None, depth: int) -> str:
        written = []
        for index, block in enumerate(item):
            if isinstance(block, Paragraph):
                setting = (
                    Setting(number=number, level=depth) if index == 0 else Setting(number=0, indent=357 * (depth + 1))
                )
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


LEAD_IN = 240
"""Characters up to which a paragraph ending in a colon leads into the list after it."""


def _leads_to(block: Block, after: Block | None) -> bool:
    """Whether a paragraph must stay with what follows: a verdict, or the list that it announces."""
    if not isinstance(block, Paragraph):
        return False
    if isinstance(after, Paragraph):
        return after.kind == "bedömning"
    text = plain_text(block.inlines)
    return isinstance(after, ListBlock) and len(text) <= LEAD_IN and text.endswith(":")


_WRITE: Mapping[type[Block], Callable[[BodyWriter, Any, Setting], str]] = {
    Heading: BodyWriter.heading,
    Paragraph: BodyWriter.paragraph,
    ListBlock: BodyWriter.list,
    Section: BodyWriter.section,
    Table: BodyWriter.table,
}
