"""The web page: the manuscript with the origin of every figure, in the colours and fonts of the layout's theme."""

from arsbokslut.document.tree import Data
from arsbokslut.document.walk import Nodes
from arsbokslut.pipeline.formats.looks import scheme
from arsbokslut.pipeline.formats.manuscript import Manuscript
from arsbokslut.trail.origin import origin_line
from arsbokslut.writers.html import Look, write_html


def web_page(manuscript: Manuscript) -> bytes:
    """The page, with everything that it needs inside it."""
    return write_html(manuscript.document, _origins(manuscript), manuscript.picture, _look(manuscript))


_NAMES = {
    "accent": "accent1",
    "dark": "tx2",
    "grey": "accent2",
    "good": "accent4",
    "fair": "accent5",
    "poor": "accent6",
}
"""What the page calls a colour → what the theme calls it."""


def _look(manuscript: Manuscript) -> Look:
    found = scheme(manuscript.layout)
    colours = {name: found.colours[theirs] for name, theirs in _NAMES.items() if theirs in found.colours}
    return Look(**colours, font=found.font, heading_font=found.heading_font)


def _origins(manuscript: Manuscript) -> dict[str, str]:
    """Where the document's figures come from, in a line each, by name."""
    names = sorted({data.name for data in Nodes(manuscript.document.blocks).of(Data)})
    return {name: origin_line(figure) for name in names if (figure := manuscript.find(name)) is not None}
