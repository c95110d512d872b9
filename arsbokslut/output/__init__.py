"""Files out: the same bytes for the same content, and never half a file."""

from arsbokslut.output.archive import deterministic
from arsbokslut.output.replace import OutputFault, replace_file

__all__ = ["OutputFault", "deterministic", "replace_file"]
