"""PDF: the Word document through LibreOffice, tagged so that everyone can read it."""

from arsbokslut.writers.pdf.convert import convert
from arsbokslut.writers.pdf.fault import PdfFault
from arsbokslut.writers.pdf.outline import HeadingPage, heading_pages

__all__ = ["HeadingPage", "PdfFault", "convert", "heading_pages"]
