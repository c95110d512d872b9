"""Word: the only package that knows python-docx and WordprocessingML."""

from arsbokslut.writers.docx.package import write_docx
from arsbokslut.writers.docx.styles import StyleFault

__all__ = ["StyleFault", "write_docx"]
