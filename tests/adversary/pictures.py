"""Pictures that are not what they are called, that unpack to much, that are damaged, or that lie elsewhere."""

import os
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

from tests.adversary.target import Target
from tests.zeros import packed_zeros

Put = Callable[[Path, Target], object]
"""Puts a picture at a path of the project."""
PNG = b"\x89PNG\r\n\x1a\n"
DEEP_COLOUR = 8
"""Bytes of a pixel with four channels of 16 bits, the most a PNG has."""


def chunk(kind: bytes, data: bytes) -> bytes:
    """A part of a PNG, with its right checksum."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, data: bytes, depth: int = 8, colour: int = 0) -> bytes:
    """A PNG that says it has these sides."""
    head = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    return PNG + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def jpeg(width: int, height: int) -> bytes:
    """A JPEG that says it has these sides, and holds nothing."""
    frame = struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\x00"
    return b"\xff\xd8\xff\xc0" + struct.pack(">H", len(frame) + 2) + frame + b"\xff\xd9"


def _written(content: bytes) -> Put:
    return lambda path, _: path.write_bytes(content)


REFUSED: dict[str, Put] = {
    "endless sides": _written(png(2**31 - 1, 2**31 - 1, zlib.compress(b""))),
    "no sides": _written(png(0, 0, zlib.compress(b""))),
    "endless sides of a JPEG": _written(jpeg(65_500, 65_500)),
    "less data than its sides need": _written(png(4_000, 4_000, zlib.compress(b"\0" * 100))),
    "a wrong checksum": _written(png(1, 1, zlib.compress(b"\0\0")).replace(b"IDAT", b"IDAX")),
    "a chunk that says it is endless": _written(PNG + b"\xff\xff\xff\xff" + b"IHDR"),
    "a JPEG that ends in its head": _written(b"\xff\xd8\xff\xe0\xff\xff"),
    "a JPEG of fill bytes": _written(b"\xff\xd8" + b"\xff" * 2**20),
    "a drawing with a script": _written(b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    "a web page": _written(b"<html><script>alert(1)</script></html>"),
    "an animation": _written(b"GIF89a\x01\0\x01\0\0\0\0;"),
    "nothing": _written(b""),
    "a file outside": lambda path, target: path.symlink_to(_outside(target)),
    "a link to itself": lambda path, _: path.symlink_to(path.name),
    "a folder": lambda path, _: path.mkdir(),
    "a pipe that nobody writes to": lambda path, _: os.mkfifo(path),
}
"""Each is told and the build stopped."""
USED: dict[str, Put] = {
    "more data than its sides need": lambda path, _: path.write_bytes(png(10, 10, packed_zeros(512))),
    "as large as it may be": lambda path, _: path.write_bytes(
        png(6_000, 6_000, packed_rows(6_000, 6_000 * DEEP_COLOUR), 16, 6)
    ),
    "a page hidden behind it": _written(png(1, 1, zlib.compress(b"\0\0")) + b"<script>alert(1)</script>"),
    "words in it that steer": _written(
        PNG + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
        + chunk(b"tEXt", b"Title\0\x1b[2J<script>") + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")
    ),
}  # fmt: skip
"""Each may be told or shown, but costs no more than it may."""


def packed_rows(rows: int, width: int) -> bytes:
    """The rows of a black picture, each with the byte of its filter."""
    packer, row = zlib.compressobj(1), bytes(width + 1)
    return b"".join([*(packer.compress(row) for _ in range(rows)), packer.flush()])


def _outside(target: Target) -> Path:
    path = target.outside / "hemlig.png"
    path.write_bytes(png(1, 1, zlib.compress(b"\0\0")))
    return path
