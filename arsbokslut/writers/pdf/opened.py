"""Opens a PDF with pikepdf; what is wrong with the file becomes a fault."""

import io
import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import pikepdf

from arsbokslut.writers.pdf.fault import PdfFault

BROKEN = (
    pikepdf.PdfError,
    pikepdf.OutlineStructureError,
    UserWarning,
    AttributeError,
    SyntaxError,
    TypeError,
    ValueError,
)
"""What pikepdf raises for a damaged file, also when a value is of another kind than it must be, or when it would guess."""
logging.getLogger("pikepdf").addHandler(logging.NullHandler())  # what it says of damage is in English


@contextmanager
def opened(pdf: bytes, broken: str) -> Iterator[pikepdf.Pdf]:
    """The PDF, as long as it is used. Raises PdfFault with the message `broken` when the file is damaged, then or in use.

    Nothing is recovered: a file that does not say itself where its objects are may lack some of them.
    """
    try:
        with warnings.catch_warnings(), pikepdf.open(io.BytesIO(pdf), attempt_recovery=False) as file:
            warnings.simplefilter("error", UserWarning)
            yield file
    except BROKEN as error:
        raise PdfFault(broken) from error
