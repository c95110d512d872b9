"""Drawings in the line of the text: pictures and charts (ECMA-376 part 1, 20.4.2.8 inline, 20.4.2.5 docPr)."""

from typing import NamedTuple

from arsbokslut.writers.escape import quoteattr

EMU_PER_TWIP = 635
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"


class Drawing(NamedTuple):
    """What a drawing is called, what it says to those who do not see it, and its size in EMU. `number` is its own in its story."""

    number: int
    name: str
    alternative: str
    width: int
    height: int
    title: str = ""


def inline(drawing: Drawing, kind: str, graphic: str) -> str:
    """A run with the drawing; `kind` is the namespace of its `graphic`."""
    title = f" title={quoteattr(drawing.title)}" if drawing.title else ""
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_WP}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{drawing.width}" cy="{drawing.height}"/>'
        '<wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{drawing.number}" name="{drawing.name} {drawing.number}" descr={quoteattr(drawing.alternative)}'
        f"{title}/><wp:cNvGraphicFramePr/>"
        f'<a:graphic xmlns:a="{_A}"><a:graphicData uri="{kind}">{graphic}</a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
