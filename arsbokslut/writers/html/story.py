"""What writing a page needs to know and keep count of."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import NamedTuple

from arsbokslut.classes import dataclass
from arsbokslut.document.labels import Label, labels
from arsbokslut.document.pictures import LoadPicture
from arsbokslut.document.tree import Document
from arsbokslut.model.numerals import NO_BREAK_SPACE
from arsbokslut.writers.html.figures import Figures
from arsbokslut.writers.html.names import Names
from arsbokslut.writers.html.outline import Entry, Outline, outline

LABELS = {"tabell": "Tabell", "figur": "Figur"}


class PageNote(NamedTuple):
    """A note: what it says, its id, and that of the place it belongs to."""

    text: str
    id: str
    mark: str


@dataclass(slots=True)
class Story:
    """The state of one page being written."""

    load: LoadPicture
    names: Names
    outline: Outline
    figures: Figures
    headings: Iterator[Entry]
    numbered: frozenset[str]
    labels: Mapping[str, Label]
    counts: dict[str, int] = field(default_factory=dict)
    notes: list[PageNote] = field(default_factory=list)
    """What the notes say that have been marked."""
    charted: bool = False
    """Whether the page has a chart, and so needs the charts' style sheet."""

    def label(self, kind: str) -> str:
        """`Tabell 3. ` where captions of the kind are numbered."""
        if kind not in self.numbered:
            return ""
        self.counts[kind] = self.counts.get(kind, 0) + 1
        return f"{LABELS[kind]}{NO_BREAK_SPACE}{self.counts[kind]}. "


def begun(document: Document, origins: Mapping[str, str], load: LoadPicture) -> Story:
    """The state before the first block is written."""
    names = Names()
    found = outline(document.blocks, names)
    return Story(
        load,
        names,
        outline=found,
        figures=Figures(origins, names),
        headings=iter(found.entries),
        numbered=document.numbered,
        labels=labels(document),
    )
