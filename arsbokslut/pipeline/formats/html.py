"""The web page: the manuscript with the origin of every figure, in the layout's colours."""

from arsbokslut.document.tree import Data
from arsbokslut.document.walk import Nodes
from arsbokslut.pipeline.formats.manuscript import Manuscript
from arsbokslut.trail.origin import origin_line
from arsbokslut.writers.html import Look, write_html


def web_page(manuscript: Manuscript) -> bytes:
    """The page, with everything that it needs inside it."""
    looks = manuscript.layout.settings.looks
    look = Look(looks.colour, looks.headings == "serif")
    return write_html(manuscript.document, _origins(manuscript), manuscript.picture, look)


def _origins(manuscript: Manuscript) -> dict[str, str]:
    """Where the document's figures come from, in a line each, by name."""
    names = sorted({data.name for data in Nodes(manuscript.document.blocks).of(Data)})
    return {name: origin_line(figure) for name in names if (figure := manuscript.find(name)) is not None}
