"""The Word document: the layout's looks, with the manuscript's contents."""

import os

from arsbokslut.diagnostics import DiagnosticsError
from arsbokslut.output import deterministic
from arsbokslut.pipeline.formats.looks import reference, shown, theme
from arsbokslut.pipeline.formats.manuscript import Manuscript
from arsbokslut.writers.docx import BrokenPackage, StyleFault, check_package, refuse_if_broken, write_docx


def word_file(manuscript: Manuscript, pages: tuple[int, ...] = ()) -> bytes:
    """The Word file; `pages` are those of the headings, for the contents, when known. Raises DiagnosticsError."""
    layout = manuscript.layout
    looks = reference(layout)
    try:
        packed = write_docx(manuscript.document, looks, layout.styles, manuscript.picture, pages, theme(layout))
        _check(packed, looks)
    except StyleFault as fault:
        raise DiagnosticsError([fault.at(shown(layout), "ARS330")]) from None
    return deterministic(packed, os.environ.get("SOURCE_DATE_EPOCH", ""))


def _check(packed: bytes, looks: bytes) -> None:
    """Raises BrokenPackage for a file that Word would refuse, StyleFault when that is the reference document's doing."""
    try:
        check_package(packed)
    except BrokenPackage:
        refuse_if_broken(looks)
        raise
