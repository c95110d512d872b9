"""Changes to a data file that keep every other byte of it: spans are replaced, the file is read back and compared."""

from arsbokslut.source.edits.apply import edited, mended
from arsbokslut.source.edits.refused import EditRefused

__all__ = ["EditRefused", "edited", "mended"]
