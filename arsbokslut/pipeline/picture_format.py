"""What the bytes of a picture say: its size, and whether every program will show it, and in the same way."""

import struct
import zlib
from collections.abc import Iterator

from arsbokslut.diagnostics import Fault

PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8"
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""A PNG's type of colour → values of a pixel."""
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
"""Markers of a JPEG that no length follows."""
_ORIENTATION = 0x0112


class PictureFault(Fault):
    """A picture that cannot be used."""


def size_of(content: bytes) -> tuple[int, int]:
    """Width and height in pixels. Raises PictureFault for what is no PNG or JPEG, is damaged, or is shown in different ways."""
    if content.startswith(PNG):
        return _png_size(content)
    if content.startswith(JPEG):
        return _jpeg_size(content)
    raise PictureFault("Bilden är varken PNG eller JPEG.", "Spara den som PNG eller JPEG.")


def _damaged() -> PictureFault:
    return PictureFault("Bilden är skadad.", "Spara om den från det program den gjordes i.")


def _png_size(content: bytes) -> tuple[int, int]:
    """The size in the header; every chunk has its checksum (PNG 5.3)."""
    chunks = list(_chunks(content))
    if not chunks or chunks[0][0] != b"IHDR" or len(chunks[0][1]) != 13 or chunks[-1][0] != b"IEND":
        raise _damaged()
    for kind, data in chunks:
        if kind == b"eXIf":
            _require_upright(data)
    width, height = struct.unpack(">II", chunks[0][1][:8])
    return int(width), int(height)


def require_whole(content: bytes) -> None:
    """Raises PictureFault for a PNG whose data are not there, or not to the end; to be asked when its size is known to be bearable."""
    if not content.startswith(PNG):
        return
    chunks = list(_chunks(content))
    width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", chunks[0][1])
    row = 1 + (width * _CHANNELS.get(colour, 1) * depth + 7) // 8
    left = 1 if interlaced else row * height
    unpacked = zlib.decompressobj()
    try:
        for kind, data in chunks:
            while kind == b"IDAT" and data and left > 0 and not unpacked.eof:
                left -= len(unpacked.decompress(data, min(left, 2**20)))
                data = unpacked.unconsumed_tail
    except zlib.error:
        raise _damaged() from None
    if left > 0:
        raise _damaged()


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The chunks of a PNG, to its end. Raises PictureFault for one that is cut off or has another checksum."""
    at = len(PNG)
    while at < len(content):
        length = int.from_bytes(content[at : at + 4], "big")
        kind, data = content[at + 4 : at + 8], content[at + 8 : at + 8 + length]
        checksum = content[at + 8 + length : at + 12 + length]
        if len(checksum) < 4 or zlib.crc32(kind + data) != int.from_bytes(checksum, "big"):
            raise _damaged()
        yield kind, data
        if kind == b"IEND":
            return
        at += 12 + length


def _jpeg_size(content: bytes) -> tuple[int, int]:
    """The size in the frame header (ITU-T T.81 B.2.2); four components mean CMYK, which Word shows wrongly."""
    for marker, data in _segments(content):
        if marker == 0xE1 and data.startswith(b"Exif\0\0"):
            _require_upright(data[6:])
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC} and len(data) >= 6:
            height, width, components = struct.unpack(">HHB", data[1:6])
            if components == 4:
                raise PictureFault("Bilden är i CMYK, som skärmar och Word visar fel.", "Spara den i RGB.")
            return int(width), int(height)
    raise _damaged()


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """The segments of a JPEG up to its data; before a marker any number of bytes 0xFF may fill (B.1.1.2)."""
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker in _ALONE:
            at += 2
        else:
            length = int.from_bytes(content[at + 2 : at + 4], "big")
            yield marker, content[at + 4 : at + 2 + length]
            at += 2 + max(length, 2)


def _require_upright(exif: bytes) -> None:
    """Raises PictureFault for a picture that is to be turned before it is shown: some programs do so, and some do not."""
    order = {b"II": "little", b"MM": "big"}.get(exif[:2])
    if order is None:
        return

    def number(at: int, length: int) -> int:
        return int.from_bytes(exif[at : at + length], "little" if order == "little" else "big")

    first = number(4, 4)
    for entry in range(min(number(first, 2), 500)):
        at = first + 2 + 12 * entry
        if number(at, 2) == _ORIENTATION and number(at + 8, 2) > 1:
            raise PictureFault(
                "Bilden ligger på sidan: kameran har skrivit i den hur den ska vändas, och bara en del program gör det.",
                "Öppna bilden, vänd den så att den står rätt, och spara den på nytt.",
            )
