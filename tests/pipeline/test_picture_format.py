"""What the bytes of a picture say, and which are refused before a document is written."""

import struct
import unicodedata
import zlib
from pathlib import Path

import pytest

from arsbokslut.pipeline.picture_format import PNG, PictureFault, size_of
from arsbokslut.pipeline.pictures import load_picture

FRAME = bytes.fromhex("ffc0 000b 08 0002 0003 01 011100")
END = b"\xff\xd9"


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(rows: bytes = b"\0\xff\0\0" * 2, *, size: tuple[int, int] = (1, 2), more: bytes = b"") -> bytes:
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", *size, 8, 2, 0, 0, 0))
    return PNG + header + more + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def exif(orientation: int, order: str = "<") -> bytes:
    mark = b"II*\0" if order == "<" else b"MM\0*"
    return mark + struct.pack(f"{order}IHHHIHHI", 8, 1, 0x0112, 3, 1, orientation, 0, 0)


def jpeg(*segments: bytes) -> bytes:
    return b"\xff\xd8" + b"".join(segments) + FRAME + END


def app(number: int, data: bytes) -> bytes:
    return bytes((0xFF, 0xE0 + number)) + struct.pack(">H", len(data) + 2) + data


def loaded(folder: Path, content: bytes) -> tuple[int, int]:
    (folder / "bild").write_bytes(content)
    return load_picture(folder, "bild")[2:]


@pytest.mark.parametrize(
    "content",
    [
        jpeg(),
        jpeg(b"\xff\xff\xff", app(0, b"JFIF\0")),
        jpeg(app(14, b"Adobe\0")),
        jpeg(b"\xff\x01", app(1, b"Exif\0\0" + exif(1))),
        jpeg(app(1, b"Exif\0\0II")),
    ],
    ids=["neither JFIF nor Exif", "fill bytes", "Adobe", "upright", "cut off Exif"],
)
def test_ordinary_photographs_are_used(tmp_path: Path, content: bytes) -> None:
    assert loaded(tmp_path, content) == (3, 2)


def test_a_png_is_used(tmp_path: Path) -> None:
    assert loaded(tmp_path, png()) == (1, 2)
    assert loaded(tmp_path, png(more=chunk(b"pHYs", struct.pack(">IIB", 1, 1, 1)))) == (1, 2)


@pytest.mark.parametrize(
    "content",
    [
        png()[:-20],
        png()[:40] + b"x" + png()[41:],
        png(b"\0\xff\0\0"),
        PNG + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 2, 8, 2, 0, 0, 0)) + chunk(b"IEND", b""),
        PNG + chunk(b"IHDR", b"x") + chunk(b"IEND", b""),
        PNG,
        jpeg()[:6],
        b"\xff\xd8\xff",
    ],
    ids=["cut off", "checksum", "a row too few", "no data", "short header", "nothing", "cut off JPEG", "no JPEG"],
)
def test_a_damaged_picture_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(PictureFault, match="skadad"):
        loaded(tmp_path, content)


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("orientation", [2, 3, 6, 8])
def test_a_picture_that_only_some_programs_turn_is_refused(order: str, orientation: int) -> None:
    for content in (
        jpeg(app(1, b"Exif\0\0" + exif(orientation, order))),
        png(more=chunk(b"eXIf", exif(orientation, order))),
    ):
        with pytest.raises(PictureFault, match="på sidan"):
            size_of(content)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_name_is_found_however_its_letters_are_written(tmp_path: Path, form: str) -> None:
    (tmp_path / unicodedata.normalize(form, "hemgården.png")).write_bytes(png())

    assert load_picture(tmp_path, "hemgården.png").width == 1
