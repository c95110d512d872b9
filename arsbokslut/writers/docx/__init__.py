"""Word: the only package that knows python-docx and WordprocessingML."""

from arsbokslut.writers.docx.package import write_docx
from arsbokslut.writers.docx.reference_pack import refuse_if_broken
from arsbokslut.writers.docx.selfcheck import BrokenPackage, check_package
from arsbokslut.writers.docx.styles import StyleFault
from arsbokslut.writers.docx.theme import Scheme, Theme, scheme_of

__all__ = [
    "BrokenPackage",
    "Scheme",
    "StyleFault",
    "Theme",
    "check_package",
    "refuse_if_broken",
    "scheme_of",
    "write_docx",
]
