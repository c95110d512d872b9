"""The pictures of the handbook's recipes: `make pictures` draws them anew, by LibreOffice and poppler.

Each says in itself what stands in it, so that one of a recipe that has changed is found without drawing it.
"""

import hashlib
import json
import subprocess
import tempfile
from pathlib import Path

from PIL import Image, ImageChops, PngImagePlugin

from arsbokslut.pipeline.build import build_edition
from arsbokslut.pipeline.edition import Edition
from tests.handbook import DOCS
from tests.recipes import YEAR, Recipe, recipes

DOTS = 80
"""An inch."""
EDGE = 8
"""White around what is drawn, in dots."""
COLOURS = 64
STAMP = "recept"


def stamp(recipe: Recipe) -> str:
    """What stands in the picture of a recipe, in short."""
    said = json.dumps([recipe.tables, recipe.lines], ensure_ascii=False)
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def stamped(file: Path) -> str:
    """What a picture says that stands in it."""
    with Image.open(file) as picture:
        picture.load()
        return str(getattr(picture, "text", {}).get(STAMP, ""))


def draw(recipe: Recipe, file: Path) -> None:
    """Draws the pages of a recipe as one picture without the margins."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        content = build_edition(recipe.project(folder / "project"), Edition(YEAR), ("pdf",)).contents["pdf"]
        (folder / "recipe.pdf").write_bytes(content)
        command = ["pdftoppm", "-r", str(DOTS), "-png", str(folder / "recipe.pdf"), str(folder / "page")]
        subprocess.run(command, check=True)
        drawn = _stacked([cropped(Image.open(page).convert("RGB")) for page in sorted(folder.glob("page*.png"))])
    said = PngImagePlugin.PngInfo()
    said.add_text(STAMP, stamp(recipe))
    drawn.quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True, pnginfo=said)


def cropped(page: Image.Image) -> Image.Image:
    """A page without its margins."""
    box = ImageChops.difference(page, Image.new("RGB", page.size, "white")).getbbox() or (0, 0, 1, 1)
    return page.crop((box[0] - EDGE, box[1] - EDGE, box[2] + EDGE, box[3] + EDGE))


def _stacked(pages: list[Image.Image]) -> Image.Image:
    size = (max(page.width for page in pages), sum(page.height for page in pages))
    whole, top = Image.new("RGB", size, "white"), 0
    for page in pages:
        whole.paste(page, (0, top))
        top += page.height
    return whole


if __name__ == "__main__":
    for each in recipes():
        file = DOCS / each.picture
        if not file.exists() or stamped(file) != stamp(each):
            draw(each, file)
            print(f"{each.title}: {file.stat().st_size} bytes")
