"""What a layout has shown of a report, as the rules on what it leaves out see it."""

from collections.abc import Sequence, Set
from typing import NamedTuple

from arsbokslut.compose.layout import Layout
from arsbokslut.diagnostics import Position, SpotTree
from arsbokslut.figures.bound_text import BoundText
from arsbokslut.figures.compute import ComputedReport
from arsbokslut.figures.figure import Figure

Read = Set[tuple[int, str]]
"""What a layout has read: the object's id, and the name by which something of it was asked for."""


class Shown(NamedTuple):
    """A report, and what of it the layout has read and written.

    `touched` are the ids of what anything has been read of, `written` the places of the texts that have been written, and
    `quoted` the figures in them.
    """

    report: ComputedReport
    read: Read
    touched: Set[int]
    written: Set[Position]
    quoted: Sequence[Figure]
    layout: Layout
    spots: SpotTree

    def has_read(self, part: object) -> bool:
        """Whether anything of a part of the report has been read."""
        return id(part) in self.touched

    @property
    def follows_contents(self) -> bool:
        """Whether the layout takes the chapters that `rapport.innehåll` gives, so that it is there that a chapter is missing."""
        return bool(self.report.meta.contents) and any(self.has_read(chapter) for chapter in self.report.chapters)

    def reads(self, part: object, name: str) -> bool:
        """Whether something of a part has been read by its name."""
        return (id(part), name) in self.read


def shown_by(layout: Layout, report: ComputedReport, read: Read, texts: Sequence[BoundText], spots: SpotTree) -> Shown:
    """What a layout has shown when it has read so much and written these texts."""
    written = {text.prose.position for text in texts}
    quoted = [part.content for text in texts for part in text.parts if isinstance(part.content, Figure)]
    return Shown(report, read, {number for number, _ in read}, written, quoted, layout, spots)
