"""The Word document: the layout's looks, with the manuscript's contents."""

import os

from arsbokslut.compose.layout import REFERENCE, Layout
from arsbokslut.diagnostics import DiagnosticsError, Position
from arsbokslut.output import deterministic
from arsbokslut.pipeline.files import read_inside
from arsbokslut.pipeline.formats.manuscript import Manuscript
from arsbokslut.writers.docx import BrokenPackage, StyleFault, Theme, check_package, refuse_if_broken, write_docx


def word_file(manuscript: Manuscript, pages: tuple[int, ...] = ()) -> bytes:
    """The Word file; `pages` are those of the headings, for the contents, when known. Raises DiagnosticsError."""
    layout = manuscript.layout
    shown = f"{layout.word_layout.shown}/{REFERENCE}"
    reference = read_inside(layout.word_layout.folder / REFERENCE, layout.word_layout.folder.parent, shown)
    try:
        packed = write_docx(manuscript.document, reference, layout.styles, manuscript.picture, pages, _theme(layout))
        _check(packed, reference)
    except StyleFault as fault:
        raise DiagnosticsError([fault.at(Position(shown), "ARS330")]) from None
    return deterministic(packed, os.environ.get("SOURCE_DATE_EPOCH", ""))


def _theme(layout: Layout) -> Theme | None:
    """What the layout says of the looks, laid over those of another; a Word file of its own says all itself."""
    stated = layout.settings.looks
    if stated == layout.word_layout.settings.looks:
        return None
    return Theme(stated.colour, stated.font or "", stated.heading_font or "")


def _check(packed: bytes, reference: bytes) -> None:
    """Raises BrokenPackage for a file that Word would refuse, StyleFault when that is the reference document's doing."""
    try:
        check_package(packed)
    except BrokenPackage:
        refuse_if_broken(reference)
        raise
