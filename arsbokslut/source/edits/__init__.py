"""Changes to a data file that keep every other byte of it: spans are replaced, the file is read back and compared."""

from arsbokslut.source.edits.apply import edited, mended
from arsbokslut.source.edits.in_files import in_files
from arsbokslut.source.edits.refused import EditRefused
from arsbokslut.source.edits.scalars import plain_text

__all__ = ["EditRefused", "edited", "in_files", "mended", "plain_text"]
