"""How many of the figures that the report shows are traceable to data."""

from arsbokslut.checks.numbers import typed_numbers
from arsbokslut.classes import dataclass
from arsbokslut.document.tree import (
    Blocks,
    Chart,
    Data,
    Document,
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
    tables, prose = _Tally(), _Tally()
    _count(document.blocks, prose, tables, prose)
    return Coverage(tables.bound, tables.bound + tables.typed, prose.bound, prose.bound + prose.typed)


@dataclass(slots=True)
class _Tally:
    """Figures bound to data, and those that are typed."""

    bound: int = 0
    typed: int = 0


def _count(blocks: Blocks, tally: _Tally, tables: _Tally, prose: _Tally) -> None:
    """Adds the figures of the blocks to a tally, those of table cells to their own; headings and labels are not counted."""
    for block in blocks:
        match block:
            case Paragraph(kind=kind):
                if kind not in LABELS:
                    _count_inlines(block.inlines, tally)
            case Section(blocks=inner):
                _count(inner, tally, tables, prose)
            case ListBlock(items=items):
                for item in items:
                    _count(item, tally, tables, prose)
            case (Table() as table) | Chart(table=table):
                for cell in (cell for row in (*table.body, *table.foot) for cell in row.cells if not cell.scope):
                    _count(cell.blocks, tables if cell.numeric else prose, tables, prose)
            case _:
                pass


def _count_inlines(inlines: Inlines, tally: _Tally) -> None:
    for inline in inlines:
        match inline:
            case Data():
                tally.bound += 1
            case Text(text=text):
                tally.typed += sum(1 for _ in typed_numbers(text))
            case Styled() | Link():
                _count_inlines(inline.inlines, tally)
            case _:
                pass
