"""What the bytes of a picture say, and the picture without what only its camera needs: places, times, thumbnails, edits."""

import re
import struct
import zlib
from collections.abc import Iterator

from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import Fault

PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8"
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""A PNG's type of colour → values of a pixel."""
UPRIGHT = 1
ON_ITS_SIDE = frozenset({5, 6, 7, 8})
"""Orientations in which width and height have changed places."""
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
"""Markers of a JPEG that no length follows."""
_BASELINE = frozenset({0xC0, 0xC1, 0xC2})
"""Frames that browsers and Word show: baseline, extended and progressive, with Huffman coding (ITU-T T.81 table B.1)."""
_SCAN, _END = 0xDA, 0xD9
_AFTER_DATA = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_ORIENTATION = 0x0112
_KEPT_CHUNKS = frozenset(
    {b"PLTE", b"tRNS", b"IDAT", b"IEND", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"bKGD", b"pHYs"}
)
"""What of a PNG decides how it looks. An animation's first picture is its picture."""
Part = tuple[int, bytes]
"""A segment's marker and all its bytes, the data of a scan too."""


class PictureFault(Fault):
    """A picture that cannot be used."""


@dataclass(frozen=True, slots=True)
class Read:
    """A picture's size in pixels as it is stored, how it is to be turned (EXIF 2.3, Orientation), and its bytes with no more in them."""

    width: int
    height: int
    orientation: int
    content: bytes


def read_picture(content: bytes) -> Read:
    """What a file holds. Raises PictureFault for what is no PNG or JPEG that browsers and Word show, or is damaged."""
    if content.startswith(PNG):
        return _png(content)
    if content.startswith(JPEG):
        return _jpeg(content)
    raise PictureFault("Bilden är varken PNG eller JPEG.", "Spara den som PNG eller JPEG.")


def damaged() -> PictureFault:
    """That a picture is damaged."""
    return PictureFault("Bilden är skadad.", "Spara om den från det program den gjordes i.")


def _png(content: bytes) -> Read:
    """A PNG: every chunk has its checksum (PNG 5.3)."""
    chunks = list(_chunks(content))
    if not chunks or chunks[0][0] != b"IHDR" or len(chunks[0][1]) != 13 or chunks[-1][0] != b"IEND":
        raise damaged()
    width, height = struct.unpack(">II", chunks[0][1][:8])
    turned = next((_orientation(data) for kind, data in chunks if kind == b"eXIf"), UPRIGHT)
    kept = (_chunk(kind, data) for kind, data in chunks[1:] if kind in _KEPT_CHUNKS)
    return Read(int(width), int(height), turned, b"".join((PNG, _chunk(*chunks[0]), *kept)))


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The chunks of a PNG, to its end. Raises PictureFault for one that is cut off or has another checksum."""
    at = len(PNG)
    while at < len(content):
        length = int.from_bytes(content[at : at + 4], "big")
        kind, data = content[at + 4 : at + 8], content[at + 8 : at + 8 + length]
        checksum = content[at + 8 + length : at + 12 + length]
        if len(checksum) < 4 or zlib.crc32(kind + data) != int.from_bytes(checksum, "big"):
            raise damaged()
        yield kind, data
        if kind == b"IEND":
            return
        at += 12 + length


def require_rows(content: bytes) -> None:
    """Raises PictureFault for a PNG without data for all its rows; to be asked when its size is known to be bearable."""
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
        raise damaged() from None
    if left > 0:
        raise damaged()


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _jpeg(content: bytes) -> Read:
    """A JPEG (ITU-T T.81 B): its frame, its tables and its data, with the colour profile."""
    parts = list(_parts(content))
    width, height = _size(parts)
    exif = (raw[10:] for marker, raw in parts if marker == 0xE1 and raw[4:10] == b"Exif\0\0")
    turned = next((_orientation(data) for data in exif), UPRIGHT)
    return Read(width, height, turned, JPEG + b"".join(_kept(marker, raw) for marker, raw in parts))


def _parts(content: bytes) -> Iterator[Part]:
    """The segments of a JPEG to its end; before a marker any number of bytes 0xFF may fill (B.1.1.2)."""
    at = len(JPEG)
    while True:
        while content[at : at + 2] == b"\xff\xff":
            at += 1
        if len(content) < at + 2 or content[at] != 0xFF:
            raise damaged()
        marker = content[at + 1]
        end = at + 2 if marker in _ALONE or marker == _END else _segment_end(content, at)
        if marker == _SCAN:
            after = _AFTER_DATA.search(content, end)
            if after is None:
                raise damaged()
            end = after.start()
        yield marker, content[at:end]
        if marker == _END:
            return
        at = end


def _segment_end(content: bytes, at: int) -> int:
    length = int.from_bytes(content[at + 2 : at + 4], "big")
    if length < 2 or at + 2 + length > len(content):
        raise damaged()
    return at + 2 + length


def _size(parts: list[Part]) -> tuple[int, int]:
    frame = next(((marker, raw[4:]) for marker, raw in parts if _is_frame(marker)), None)
    if frame is None or len(frame[1]) < 6:
        raise damaged()
    bits, height, width, components = struct.unpack(">BHHB", frame[1][:6])
    if components == 4:
        raise PictureFault("Bilden är i CMYK, som skärmar och Word visar fel.", "Spara den i RGB.")
    if frame[0] not in _BASELINE or bits != 8 or components not in {1, 3}:
        raise PictureFault("Bilden är en sorts JPEG som få program kan visa.", "Spara den som vanlig JPEG, i RGB.")
    return int(width), int(height)


def _is_frame(marker: int) -> bool:
    return 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}


def _kept(marker: int, raw: bytes) -> bytes:
    """The segment's bytes, where they decide how the picture looks."""
    if marker == 0xE0:  # its size in print; a thumbnail follows
        return b"\xff\xe0\x00\x10" + raw[4:16] + b"\0\0" if raw[4:9] == b"JFIF\0" and len(raw) >= 18 else b""
    if marker == 0xE2:
        return raw if raw[4:16] == b"ICC_PROFILE\0" else b""
    if marker == 0xEE:
        return raw if raw[4:9] == b"Adobe" else b""
    return b"" if 0xE0 <= marker <= 0xEF or marker in {0xFE, 0x01} else raw


def _orientation(exif: bytes) -> int:
    """How the camera says that the picture is to be turned; upright when it does not say (EXIF 2.3, 4.6.4)."""
    order = {b"II": "<", b"MM": ">"}.get(exif[:2])
    first = struct.unpack(f"{order}I", exif[4:8])[0] if order is not None and len(exif) >= 8 else len(exif)
    count = struct.unpack(f"{order}H", exif[first : first + 2])[0] if first + 2 <= len(exif) else 0
    for at in range(first + 2, min(first + 2 + 12 * count, len(exif) - 11), 12):
        tag, _, _, value = struct.unpack(f"{order}HHIH", exif[at : at + 10])
        if tag == _ORIENTATION:
            return int(value) if 1 < value <= 8 else UPRIGHT
    return UPRIGHT
