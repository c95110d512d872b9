"""How many of the figures that the report shows are traceable to data."""

from collections.abc import Iterator
from dataclasses import dataclass

from arsbokslut.checks.numbers import typed_numbers
from arsbokslut.document.tree import (
    Block,
    Cell,
    Chart,
    Data,
    Document,
    Inline,
    Inlines,
    Link,
    ListBlock,
    Paragraph,
    Section,
    Styled,
    Table,
    Text,
)

LABELS = frozenset({"titel", "undertitel", "förklaring", "måluppgift", "bedömning"})
"""Classes of paragraphs that are labels: wordings that were decided, not claims of the report."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Figures shown, in tables and in text, and how many of them are bound to data."""

    table_bound: int = 0
    table_shown: int = 0
    prose_bound: int = 0
    prose_shown: int = 0

    @property
    def bound(self) -> int:
        """Figures bound to data."""
        return self.table_bound + self.prose_bound

    @property
    def shown(self) -> int:
        """All figures."""
        return self.table_shown + self.prose_shown


def coverage_of(document: Document) -> Coverage:
    """Counts the figures of a document: those of figure cells apart from those of running text."""
    tables, prose = [0, 0], [0, 0]
    for inlines, numeric in _claims(document.blocks):
        counts = tables if numeric else prose
        bound, typed = _figures(inlines)
        counts[0] += bound
        counts[1] += bound + typed
    return Coverage(tables[0], tables[1], prose[0], prose[1])


def _claims(blocks: tuple[Block, ...]) -> Iterator[tuple[Inlines, bool]]:
    """The inlines that can hold figures, and whether they are a figure cell's; headings and labels are not counted."""
    for block in blocks:
        match block:
            case Paragraph(kind=kind) if kind not in LABELS:
                yield block.inlines, False
            case ListBlock():
                for item in block.items:
                    yield from _claims(item)
            case Section():
                yield from _claims(block.blocks)
            case Table():
                for row in (*block.body, *block.foot):
                    for cell in row.cells:
                        yield from _cell_claims(cell)
            case Chart(table=table):
                yield from _claims((table,))
            case _:
                pass


def _cell_claims(cell: Cell) -> Iterator[tuple[Inlines, bool]]:
    if not cell.scope:
        yield from ((inlines, cell.numeric) for inlines, _ in _claims(cell.blocks))


def _figures(inlines: tuple[Inline, ...]) -> tuple[int, int]:
    bound = typed = 0
    for inline in inlines:
        match inline:
            case Data():
                bound += 1
            case Text(text=text):
                typed += sum(1 for _ in typed_numbers(text))
            case Styled() | Link():
                more_bound, more_typed = _figures(inline.inlines)
                bound, typed = bound + more_bound, typed + more_typed
            case _:
                pass
    return bound, typed
