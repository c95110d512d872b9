"""What the pages look like: each compared with a kept picture of it.

`pytest -m tools tests/tools/test_pages.py --accept` keeps what the pages look like now. Look at the pictures before committing them.

Two pictures are compared after a slight blur, which takes away what a hinted edge or another version of the renderer moves
by a fraction of a pixel. Two measures, because either alone is blind: the share of pixels that are clearly different finds
a word or a row that has changed, which hardly moves the mean of a page; the mean difference finds a pale surface or grey
tone over the page, no pixel of which is clearly different. A line of text that moves by a pixel is found by the first.
"""

import io
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT, YEARS

pytestmark = pytest.mark.tools

if TYPE_CHECKING:
    from PIL import Image, ImageChops, ImageFilter, ImageStat
else:
    try:
        from PIL import Image, ImageChops, ImageFilter, ImageStat
    except ImportError:
        if os.environ.get("ARSBOKSLUT_TOOLS") == "required":
            raise
        pytest.skip("Pillow is not installed", allow_module_level=True)

KEPT = ROOT / "tests/pages"
FONTS = ("Carlito", "Caladea", "Liberation Sans")
"""The faces with the widths of Calibri, Cambria and Arial: with others, lines break elsewhere."""
RESOLUTION = "50"
SHADES = 16
"""Shades of grey kept: text stays readable, and a page takes half the room."""
LARGEST = 25_000
BLUR = 0.7
CLEARLY = 40
"""Of 255: how far apart two blurred pixels must be to be clearly different."""
SHARE = 0.0005
"""The share of clearly different pixels up to which two pages are alike: some 120 pixels, fewer than a short word."""
MEAN = 1.5
"""The mean difference, of 255, up to which two pages are alike."""
Tool = Callable[..., str]
Picture = Callable[[str], bytes]


@pytest.fixture
def fonts(tool: Tool) -> None:
    """The tests need the fonts that the pictures were made with."""
    listed = subprocess.run([tool("fc-list"), ":", "family"], capture_output=True, text=True, check=True).stdout
    missing = [font for font in FONTS if font not in listed]
    if missing and os.environ.get("ARSBOKSLUT_TOOLS") == "required":
        pytest.fail(f"{', '.join(missing)} is not installed")
    if missing:
        pytest.skip(f"{', '.join(missing)} is not installed")


def rendered(pdf: bytes, folder: Path, tool: Tool) -> list[bytes]:
    """A small grey PNG of each page."""
    command = [tool("pdftoppm"), "-r", RESOLUTION, "-gray", "-png", "-", str(folder / "page")]
    subprocess.run(command, input=pdf, check=True, capture_output=True)
    return [small(Image.open(path)) for path in sorted(folder.glob("page-*.png"))]


def small(picture: "Image.Image") -> bytes:
    step = 255 / (SHADES - 1)
    few = picture.convert("L").point([round(round(grey / step) * step) for grey in range(256)])
    packed = io.BytesIO()
    few.quantize(SHADES).save(packed, "PNG", optimize=True, bits=4)
    return packed.getvalue()


def measures(one: bytes, other: bytes) -> tuple[float, float]:
    """The share of clearly different pixels, and the mean difference; pages of different sizes are wholly different."""
    pictures = [
        Image.open(io.BytesIO(each)).convert("L").filter(ImageFilter.GaussianBlur(BLUR)) for each in (one, other)
    ]
    if pictures[0].size != pictures[1].size:
        return 1.0, 255.0
    difference = ImageChops.difference(*pictures)
    counts = difference.histogram()
    return sum(counts[CLEARLY:]) / sum(counts), ImageStat.Stat(difference).mean[0]


def alike(one: bytes, other: bytes) -> bool:
    share, mean = measures(one, other)
    return share <= SHARE and mean <= MEAN


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize("name", [*map(str, YEARS), "board"])
def test_pages_look_as_they_did(
    name: str, pdf_bytes: Callable[[str], bytes], tmp_path: Path, tool: Tool, accept: bool
) -> None:
    tool("soffice", "libreoffice")
    now = rendered(pdf_bytes(name), tmp_path, tool)
    if accept:
        keep(KEPT / name, now)
    kept = [path.read_bytes() for path in sorted((KEPT / name).glob("*.png"))]
    assert kept, "no pictures are kept: make them with --accept"

    different = {
        number: measures(*pair) for number, pair in enumerate(zip(now, kept, strict=False), start=1) if not alike(*pair)
    }
    for number in different:
        (tmp_path / f"now-{number:02}.png").write_bytes(now[number - 1])

    assert len(now) == len(kept)
    assert different == {}, f"share and mean by page; the pages as they are now: {tmp_path}/now-NN.png"
    assert [number for number, picture in enumerate(now, start=1) if len(picture) > LARGEST] == []


def keep(folder: Path, pictures: list[bytes]) -> None:
    """Keeps the pictures; one that is alike stays as it was, so that a renderer's whims make no change in git."""
    earlier = {path.name: path.read_bytes() for path in folder.glob("*.png")}
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for number, picture in enumerate(pictures, start=1):
        name = f"{number:02}.png"
        same = name in earlier and alike(picture, earlier[name])
        (folder / name).write_bytes(earlier[name] if same else picture)


@pytest.fixture
def page(pdf_bytes: Callable[[str], bytes], tmp_path: Path, tool: Tool) -> "Image.Image":
    """A page with text and a table, to change."""
    tool("soffice", "libreoffice")
    return Image.open(io.BytesIO(rendered(pdf_bytes("2024"), tmp_path, tool)[8])).convert("L")


def png(picture: "Image.Image") -> bytes:
    packed = io.BytesIO()
    picture.save(packed, "PNG")
    return packed.getvalue()


def test_what_changes_a_page_is_noticed(page: "Image.Image") -> None:
    width, height = page.size
    word_gone, moved, toned = (
        page.copy(),
        Image.new("L", page.size, 255),
        page.point([min(grey, 250) for grey in range(256)]),
    )
    word_gone.paste(255, text_box(page))
    moved.paste(page.crop((0, 0, width, height - 1)), (0, 1))

    assert alike(png(page), png(page))
    assert not alike(png(page), png(word_gone)), measures(png(page), png(word_gone))
    assert not alike(png(page), png(moved)), measures(png(page), png(moved))
    assert not alike(png(page), png(toned)), measures(png(page), png(toned))
    assert not alike(png(page), png(page.crop((0, 0, width, height - 9))))


def text_box(page: "Image.Image") -> tuple[int, int, int, int]:
    """Some 40 by 8 pixels full of text: a word of eight letters."""
    width, height = page.size
    boxes = [(x, y, x + 40, y + 8) for y in range(60, height - 60, 4) for x in range(50, width - 90, 10)]
    return min(boxes, key=lambda box: ImageStat.Stat(page.crop(box)).mean[0])


def test_what_a_renderer_may_do_is_not(page: "Image.Image") -> None:
    """Softer edges and a shade lighter or darker: what another version of the renderer does."""
    softer = page.filter(ImageFilter.GaussianBlur(0.4))
    darker = page.point([max(grey - 8, 0) if grey < 250 else grey for grey in range(256)])

    assert alike(png(page), png(softer)), measures(png(page), png(softer))
    assert alike(png(page), png(darker)), measures(png(page), png(darker))
