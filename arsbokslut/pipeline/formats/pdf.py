"""The PDF, made of the Word document, whose contents it tells the pages."""

from arsbokslut.diagnostics import DiagnosticsError, Position
from arsbokslut.document.tree import Contents
from arsbokslut.document.walk import Nodes
from arsbokslut.pipeline.formats.docx import word_file
from arsbokslut.pipeline.formats.manuscript import Manuscript
from arsbokslut.writers.pdf import PdfFault, convert, heading_pages

PASSES = 3
"""How often pages are laid out anew, should the numbers in the contents move what they number."""


def pdf_with_its_word_file(manuscript: Manuscript, word: bytes) -> tuple[bytes, bytes]:
    """The PDF of a Word file, and the Word file with the pages in its contents. Raises DiagnosticsError."""
    try:
        return _laid_out(manuscript, word)
    except PdfFault as fault:
        raise DiagnosticsError([fault.at(Position("--to pdf"), "ARS005")]) from None


def _laid_out(manuscript: Manuscript, word: bytes) -> tuple[bytes, bytes]:
    """Where there is a table of contents, the pages it shows are found in a first pass."""
    pdf = convert(word)
    if not Nodes(manuscript.document.blocks).of(Contents):
        return pdf, word
    pages: tuple[int, ...] = ()
    for _ in range(PASSES):
        found = tuple(page for _, _, page in heading_pages(pdf))
        if found == pages:
            break
        pages, word = found, word_file(manuscript, found)
        pdf = convert(word)
    return pdf, word
