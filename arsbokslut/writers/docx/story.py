"""What is written as one: the body, a header or a footer, with all that its blocks need to know."""

import itertools
from collections.abc import Mapping
from dataclasses import field, replace

from arsbokslut.classes import dataclass
from arsbokslut.document.addresses import encoded
from arsbokslut.document.labels import Label
from arsbokslut.document.pictures import LoadPicture, no_pictures
from arsbokslut.document.tree import Inlines
from arsbokslut.writers.docx.notes import Notes
from arsbokslut.writers.docx.numbering import Numbering
from arsbokslut.writers.docx.opc import HYPERLINK, Part
from arsbokslut.writers.docx.outline import NO_OUTLINE, Outline
from arsbokslut.writers.docx.runs import RunWriter
from arsbokslut.writers.docx.styles import StyleSheet
from arsbokslut.writers.docx.theme import NO_SCHEME, Scheme
from arsbokslut.writers.docx.widths import Hand

LARGE = ("måltal", "nyckeltal", "nyckeltalsetikett", "nyckeltalsjämförelse")
"""Classes of paragraphs in tables that are set in another size than the rest."""


@dataclass(frozen=True, slots=True)
class Story:
    """A part of the package being written, and its surroundings. `width` and `height`: of the text of a page, in twips."""

    part: Part
    styles: StyleSheet
    numbering: Numbering
    width: int
    height: int
    outline: Outline = NO_OUTLINE
    load: LoadPicture = no_pictures
    numbered: frozenset[str] = frozenset()
    default: str = ""
    """The class of paragraphs that have none."""
    notes: Notes | None = None
    labels: Mapping[str, Label] = field(default_factory=dict)
    scheme: Scheme = NO_SCHEME
    """The theme of the document."""
    links: dict[str, str] = field(default_factory=dict)
    links_of_notes: dict[str, str] = field(default_factory=dict)
    pictures: dict[str, str] = field(default_factory=dict)
    drawings: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))
    sequences: dict[str, int] = field(default_factory=dict)

    def link(self, address: str) -> str:
        """The relationship id of an address outside the document."""
        if address not in self.links:
            self.links[address] = self.part.relate_to(encoded(address), HYPERLINK)
        return self.links[address]

    def runs(self) -> RunWriter:
        """The writer of its inlines."""
        return RunWriter(self.styles, self.link, self.outline.anchor, self._note, self.labels)

    def _note(self, inlines: Inlines) -> str:
        """The mark of a note; its links are of its own part, as its text is."""
        notes = self.notes
        if notes is None:
            return ""
        inner = replace(self, part=notes.part, notes=None, links=self.links_of_notes)
        return notes.mark(lambda: inner.runs().runs(inlines))

    def hand(self) -> Hand:
        """The letters that its tables are set in."""
        fonts = {"minor": self.scheme.font, "major": self.scheme.heading_font}
        letters = self.styles.letters("td", "tal", fonts)
        return Hand(
            letters, {kind: self.styles.letters("p", kind, fonts) for kind in LARGE if self.styles.has("p", kind)}
        )

    def turned(self, width: int, height: int) -> "Story":
        """The same on pages with another width and height of text."""
        return replace(self, width=width, height=height)

    def next_number(self, kind: str) -> int:
        """The next number of a kind of caption."""
        self.sequences[kind] = self.sequences.get(kind, 0) + 1
        return self.sequences[kind]
