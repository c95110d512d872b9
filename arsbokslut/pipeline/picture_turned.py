"""A picture as it is seen: decoded, and turned where only some programs would turn it."""

import io
import struct
import zlib
from typing import Any

from arsbokslut.pipeline.picture_format import ON_ITS_SIDE, PNG, UPRIGHT, Read, damaged, read_picture, require_rows

QUALITY = 95
"""Of a JPEG that had to be turned, and so is written anew: no eye sees the difference."""

_TURNS = {2: 0, 3: 3, 4: 1, 5: 5, 6: 4, 7: 6, 8: 2}
"""Orientation → what Pillow calls the turn that undoes it (`Image.Transpose`)."""


def require_whole(picture: Read) -> None:
    """Raises PictureFault for a picture whose data cannot be shown to the end; to be asked when its size is bearable."""
    if picture.content.startswith(PNG):
        require_rows(picture.content)  # what the library makes up where it is missing
    _decoded(picture)


def upright(picture: Read) -> Read:
    """The picture as its camera says that it is to be seen, whoever shows it. Raises PictureFault."""
    if picture.orientation == UPRIGHT:
        return picture
    image, written = _decoded(picture).transpose(_TURNS[picture.orientation]), io.BytesIO()
    profile = image.info.get("icc_profile")
    if picture.content.startswith(PNG):
        image.save(written, "PNG", icc_profile=profile)
    else:
        image.save(written, "JPEG", quality=QUALITY, icc_profile=profile)
    turned = read_picture(written.getvalue())
    sides = (picture.width, picture.height)
    if (turned.width, turned.height) != (sides[::-1] if picture.orientation in ON_ITS_SIDE else sides):
        raise damaged()
    return turned


def _decoded(picture: Read) -> Any:
    """The pixels. What the library says of a broken file it says in many ways."""
    from PIL import Image

    broken = (OSError, SyntaxError, ValueError, EOFError, ArithmeticError, LookupError, TypeError, MemoryError)
    try:
        image = Image.open(io.BytesIO(picture.content), formats=("PNG", "JPEG"))
        image.load()
    except (*broken, struct.error, zlib.error, Image.DecompressionBombError):
        raise damaged() from None
    return image
