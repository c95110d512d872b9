"""A picture's file, as writers ask for it."""

from collections.abc import Callable
from typing import NamedTuple


class PictureFile(NamedTuple):
    """The bytes of a picture, `image/png` or `image/jpeg`, and its size in pixels."""

    content: bytes
    media_type: str
    width: int
    height: int


LoadPicture = Callable[[str], PictureFile]
"""A picture's file by its path in the project."""


def no_pictures(file: str) -> PictureFile:
    """For what has no pictures to load."""
    raise LookupError(f"no picture {file}")
