"""What headings, tables and figures are called where a text refers to them: `tabell 3`, or their names where nothing is numbered."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from arsbokslut.document.tree import Blocks, Chart, Document, Heading, Picture, Section, Table, plain_text

NO_BREAK_SPACE = "\u00a0"


class Label(NamedTuple):
    """How something is referred to: the word for its kind, which a heading has not, and its number or name."""

    word: str
    name: str
    numbered: bool = False

    def before(self, *, first: bool) -> str:
        """The word with the space after it; `first`: at the beginning of a sentence."""
        word = self.word[:1].upper() + self.word[1:] if first else self.word
        return f"{word}{NO_BREAK_SPACE if self.numbered else ' '}" if word else ""


_KINDS: Mapping[type[Table] | type[Chart] | type[Picture], tuple[str, str, str]] = {
    Table: ("tabell", "tabell", "tabellen"),
    Chart: ("figur", "figur", "diagrammet"),
    Picture: ("figur", "figur", "bilden"),
}
"""Kind → what is numbered, its word with a number, its word with a name."""
NO_LABELS: Mapping[str, Label] = {}


def labels(document: Document) -> Mapping[str, Label]:
    """Of every id of the document, in the order of captions, as they are numbered."""
    found: dict[str, Label] = {}
    counts: dict[str, int] = {}
    for block in _in_order(document.blocks):
        if isinstance(block, Heading):
            found.setdefault(block.id, Label("", plain_text(block.inlines)))
            continue
        kind, word, named = _KINDS[type(block)]
        numbered = kind in document.numbered and bool(block.caption)
        counts[kind] = counts.get(kind, 0) + numbered
        title = block.alternative if isinstance(block, Picture) else block.title
        own = plain_text(block.caption) if isinstance(block, Picture) and block.caption else title
        found.setdefault(block.id, Label(word, str(counts[kind]), numbered=True) if numbered else Label(named, own))
    return {name: label for name, label in found.items() if name}


def _in_order(blocks: Blocks) -> Iterator[Heading | Table | Chart | Picture]:
    for block in blocks:
        if isinstance(block, Section):
            yield from _in_order(block.blocks)
        elif isinstance(block, Heading | Table | Chart | Picture):
            yield block
