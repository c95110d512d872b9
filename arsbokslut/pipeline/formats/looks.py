"""The looks of a layout: its reference document, and what `layout.yaml` lays over the theme."""

from arsbokslut.compose.layout import REFERENCE, Layout
from arsbokslut.diagnostics import DiagnosticsError, Position
from arsbokslut.pipeline.files import read_inside
from arsbokslut.writers.docx import Scheme, StyleFault, Theme, scheme_of


def reference(layout: Layout) -> bytes:
    """The layout's reference document. Raises DiagnosticsError."""
    word = layout.word_layout
    return read_inside(word.folder / REFERENCE, word.folder.parent, shown(layout).file)


def shown(layout: Layout) -> Position:
    """The reference document as people know it."""
    return Position(f"{layout.word_layout.shown}/{REFERENCE}")


def theme(layout: Layout) -> Theme | None:
    """What `layout.yaml` says of the looks; None when it says nothing."""
    stated = layout.settings.looks
    laid = Theme(stated.colour or "", stated.font or "", stated.heading_font or "")
    return laid if laid != Theme() else None


def scheme(layout: Layout) -> Scheme:
    """The colours and fonts of the theme, as the Word file has them. Raises DiagnosticsError."""
    try:
        return scheme_of(reference(layout), theme(layout))
    except StyleFault as fault:
        raise DiagnosticsError([fault.at(shown(layout), "ARS330")]) from None
