"""What the bytes of a picture say, and which are refused before a document is written."""

import io
import struct
import unicodedata
import zlib
from pathlib import Path

import pytest
from PIL import Image

from arsbokslut.document.pictures import PictureFile
from arsbokslut.pipeline.picture_format import PNG, PictureFault, read_picture
from arsbokslut.pipeline.pictures import load_picture

END = b"\xff\xd9"


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(rows: bytes = b"\0\xff\0\0" * 2, *, size: tuple[int, int] = (1, 2), more: bytes = b"") -> bytes:
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", *size, 8, 2, 0, 0, 0))
    return PNG + header + more + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def exif(orientation: int, order: str = "<") -> bytes:
    mark = b"II*\0" if order == "<" else b"MM\0*"
    return mark + struct.pack(f"{order}IHHHIHHI", 8, 1, 0x0112, 3, 1, orientation, 0, 0)


def saved(kind: str, mode: str = "RGB", size: tuple[int, int] = (3, 2), **options: object) -> bytes:
    written = io.BytesIO()
    Image.new(mode, size).save(written, kind, **options)
    return written.getvalue()


PHOTO = saved("JPEG")[20:]
"""A photograph without the mark of JFIF, from its tables on."""


def jpeg(*segments: bytes) -> bytes:
    return b"\xff\xd8" + b"".join(segments) + PHOTO


def app(number: int, data: bytes) -> bytes:
    return bytes((0xFF, 0xE0 + number)) + struct.pack(">H", len(data) + 2) + data


def loaded(folder: Path, content: bytes) -> PictureFile:
    (folder / "bild").write_bytes(content)
    return load_picture(folder, "bild")


def sides(folder: Path, content: bytes) -> tuple[int, int]:
    return loaded(folder, content)[2:]


@pytest.mark.parametrize(
    "content",
    [
        jpeg(),
        jpeg(b"\xff\xff\xff", app(0, b"JFIF\0\1\1\0\0\1\0\1\0\0")),
        jpeg(app(0, b"JFIF\0\1\1\0\0\0\0\0\0\0")),
        jpeg(app(0, b"JFIF\0")),
        jpeg(app(14, b"Adobe\0\0\0\0\0\0\1")),
        jpeg(app(1, b"Exif\0\0" + exif(1))),
        jpeg(app(1, b"Exif\0\0II")),
        jpeg(app(1, b"Exif\0\0" + exif(1)[:12])),
        saved("JPEG", progressive=True),
        saved("JPEG", mode="L"),
        saved("JPEG", dpi=(0, 0)),
        saved("JPEG", icc_profile=b"x" * 200_000),
        *(saved("PNG", mode) for mode in ("1", "L", "LA", "P", "RGB", "RGBA", "I;16")),
    ],
)
def test_what_browsers_show_is_used(tmp_path: Path, content: bytes) -> None:
    assert sides(tmp_path, content) == (3, 2)


def test_a_png_is_used(tmp_path: Path) -> None:
    assert sides(tmp_path, png()) == (1, 2)
    assert sides(tmp_path, png(more=chunk(b"pHYs", struct.pack(">IIB", 0, 0, 1)))) == (1, 2)


@pytest.mark.parametrize(
    "content",
    [
        png()[:-20],
        png()[:40] + b"x" + png()[41:],
        png(b"\0\xff\0\0"),
        PNG + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 2, 8, 2, 0, 0, 0)) + chunk(b"IEND", b""),
        PNG + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 2, 7, 9, 0, 0, 0)) + png()[33:],
        PNG + chunk(b"IHDR", b"x") + chunk(b"IEND", b""),
        PNG,
        jpeg()[:6],
        jpeg()[:-30],
        jpeg()[:-2],
        b"\xff\xd8\xff",
        b"\xff\xd8\xff\xd9",
        b"\xff\xd8" + bytes.fromhex("ffc0 000b 08 0002 0003 01 011100") + END,
    ],
)
def test_a_damaged_picture_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(PictureFault, match="skadad"):
        loaded(tmp_path, content)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (saved("JPEG", mode="CMYK"), "CMYK"),
        (jpeg().replace(b"\xff\xc0", b"\xff\xc3"), "en sorts JPEG"),
        (jpeg().replace(b"\xff\xc0\x00\x11\x08", b"\xff\xc0\x00\x11\x0c"), "en sorts JPEG"),
        (saved("GIF"), "varken PNG eller JPEG"),
        (saved("WEBP"), "varken PNG eller JPEG"),
        (b"<svg/>", "varken PNG eller JPEG"),
    ],
)
def test_what_few_programs_show_is_refused_with_its_reason(tmp_path: Path, content: bytes, said: str) -> None:
    with pytest.raises(PictureFault, match=said):
        loaded(tmp_path, content)


def turned(orientation: int) -> Image.Image:
    """A picture with one red corner, upper left when it is upright, as a camera held in this way stores it."""
    image = Image.new("RGB", (32, 16), "white")
    image.paste("red", (0, 0, 8, 8))
    turns = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
    return image if orientation == 1 else image.transpose(Image.Transpose(turns[orientation]))


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_is_upright_however_the_camera_was_held(tmp_path: Path, order: str, orientation: int) -> None:
    whole = io.BytesIO()
    turned(orientation).save(whole, "PNG")
    photo = io.BytesIO()
    turned(orientation).save(photo, "JPEG", quality=95)
    marked = whole.getvalue()[:33] + chunk(b"eXIf", exif(orientation, order)) + whole.getvalue()[33:]

    for content in (marked, b"\xff\xd8" + app(1, b"Exif\0\0" + exif(orientation, order)) + photo.getvalue()[2:]):
        picture = loaded(tmp_path, content)
        seen = Image.open(io.BytesIO(picture.content)).convert("RGB")
        assert seen.size == (picture.width, picture.height) == (32, 16)
        corners = [seen.getpixel(corner)[1] for corner in ((2, 2), (29, 2), (2, 13), (29, 13))]  # type: ignore[index]
        assert corners[0] < 60
        assert min(corners[1:]) > 200
        assert read_picture(picture.content).orientation == 1


SECRET = b"N 59 18 hemma hos Anna"


@pytest.mark.parametrize(
    "content",
    [
        jpeg(app(1, b"Exif\0\0" + exif(1) + SECRET)),
        jpeg(app(1, b"Exif\0\0" + exif(6) + SECRET)),
        jpeg(app(1, b"http://ns.adobe.com/xap/1.0/\0" + SECRET)),
        jpeg(app(13, b"Photoshop 3.0\0" + SECRET)),
        jpeg(app(2, b"MPF\0" + SECRET)),
        jpeg(app(0, b"JFXX\0" + SECRET)),
        jpeg(app(0, b"JFIF\0\1\1\0\0\1\0\1\7\1" + SECRET)),
        jpeg(b"\xff\xfe" + struct.pack(">H", len(SECRET) + 2) + SECRET),
        jpeg() + SECRET,
        png(more=chunk(b"eXIf", exif(1) + SECRET)),
        png(more=chunk(b"eXIf", exif(3) + SECRET)),
        *(png(more=chunk(kind, b"Comment\0" + SECRET)) for kind in (b"tEXt", b"zTXt", b"iTXt", b"tIME", b"prVt")),
        png() + SECRET,
    ],
)
def test_what_the_camera_says_of_itself_and_the_place_is_left_out(tmp_path: Path, content: bytes) -> None:
    assert SECRET in content

    assert SECRET not in loaded(tmp_path, content).content


def test_the_colour_profile_is_kept(tmp_path: Path) -> None:
    for orientation in (1, 6):
        content = saved("JPEG", icc_profile=b"profil" * 20)
        turned_too = content[:2] + app(1, b"Exif\0\0" + exif(orientation)) + content[2:]
        assert b"profil" * 20 in loaded(tmp_path, turned_too).content


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_name_is_found_however_its_letters_are_written(tmp_path: Path, form: str) -> None:
    (tmp_path / unicodedata.normalize(form, "hemgården.png")).write_bytes(png())

    assert load_picture(tmp_path, "hemgården.png").width == 1
