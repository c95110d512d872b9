"""The pictures of the handbook's year: `make pictures` draws them anew, by Chromium, LibreOffice and poppler."""

import os
import pty
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, PngImagePlugin

from tests.conftest import ROOT
from tests.handbook import DOCS, page
from tests.recipe_pictures import COLOURS, DOTS, STAMP, cropped, stamped
from tests.year import PAGE, PICTURE, Step, Year, stamp, steps

WIDTH = 100
"""Characters of the terminal."""
PROGRAM = (sys.executable, "-m", "arsbokslut")
NODE = """
const [modules, executablePath, profile, address, picture, width, height, waited] = process.argv.slice(1);
const { chromium } = require(`${modules}/playwright-core`);
(async () => {
  const context = await chromium.launchPersistentContext(profile, { executablePath, headless: true, args: ["--no-sandbox"], viewport: { width: +width, height: +height } });
  const page = context.pages()[0];
  await page.goto(address);
  if (waited) await page.waitForFunction(() => document.body.dataset.nummer);
  await page.screenshot({ path: picture });
  await context.close();
})();
"""


def photographed(address: str, picture: Path, width: int, height: int, *, waited: str = "") -> None:
    """What a browser shows at an address; `waited`: when its news have come."""
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with tempfile.TemporaryDirectory() as profile:
        modules = str(ROOT / "build" / "node_modules")
        said = [modules, str(chromium), profile, address, str(picture), str(width), str(height), waited]
        subprocess.run(["node", "-e", NODE, *said], check=True)


def preview(year: Year, picture: Path, before: Step) -> None:
    """The browser while somebody writes."""
    command = [*PROGRAM, "preview", "--no-browser"]
    with subprocess.Popen(
        command, cwd=year.folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        photographed(process.stdout.readline().strip(), picture, 1100, 620, waited="ja")
        process.terminate()


def diff(year: Year, picture: Path, before: Step) -> None:
    """The terminal after the commands before the picture, in colour."""
    from rich.console import Console
    from rich.text import Text

    command = before.text.strip()
    printed = f"$ {command}\n{in_terminal([*PROGRAM, *command.split()[1:]], year.folder)}"
    console = Console(record=True, width=WIDTH, file=open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
    console.print(Text.from_ansi(printed))
    drawn = picture.with_suffix(".svg")
    drawn.write_text(console.export_svg(title="arsbokslut"), encoding="utf-8")
    size = drawn.read_text("utf-8").partition('viewBox="0 0 ')[2].split('"')[0].split()
    photographed(drawn.as_uri(), picture, round(float(size[0])), round(float(size[1])))
    drawn.unlink()


def in_terminal(command: list[str], folder: Path) -> str:
    """What a command prints on a terminal."""
    ours, theirs = pty.openpty()
    env = {**os.environ, "COLUMNS": str(WIDTH), "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, cwd=folder, stdout=theirs, stderr=theirs, env=env) as process:
        os.close(theirs)
        printed = b""
        try:
            while more := os.read(ours, 65536):
                printed += more
        except OSError:  # the other end is closed
            pass
        process.wait()
    return printed.decode().replace("\r\n", "\n")


def sida(year: Year, picture: Path, before: Step) -> None:
    """A page of the document."""
    subprocess.run(
        [*PROGRAM, "build", "2025", "--to", "pdf", "-o", "utkast.pdf"], cwd=year.folder, check=True, capture_output=True
    )
    pages = ["pdftoppm", "-r", str(DOTS), "-png", str(year.folder / "utkast.pdf"), str(year.folder / "sida")]
    subprocess.run(pages, check=True)
    drawn = [cropped(Image.open(each).convert("RGB")) for each in sorted(year.folder.glob("sida*.png"))]
    max(drawn, key=lambda each: each.height).save(picture)


DRAWN = {"preview": preview, "diff": diff, "sida": sida}


def draw(folder: Path) -> None:
    """Goes through the year, and draws each picture where it stands."""
    text, year, pieces = page(PAGE), Year(folder), steps(page(PAGE))
    os.chdir(folder)
    before: Step | None = None
    for step, following in zip(pieces, [*pieces[1:], None], strict=True):
        if step.kind == "sh":
            before = step
        if "preview" not in step.text:
            year.do(step)
        for found in PICTURE.finditer(text, step.end, following.start if following else len(text)):
            assert before is not None
            DRAWN[found[2]](year, folder / "bild.png", before)
            said = PngImagePlugin.PngInfo()
            said.add_text(STAMP, stamp())
            small = Image.open(folder / "bild.png").convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
            small.save(DOCS / found[1], optimize=True, pnginfo=said)
            print(f"{found[1]}: {(DOCS / found[1]).stat().st_size} bytes")


if __name__ == "__main__":
    wanted = [DOCS / found[1] for found in PICTURE.finditer(page(PAGE))]
    if any(not each.exists() or stamped(each) != stamp() for each in wanted):
        with tempfile.TemporaryDirectory() as name:
            draw(Path(name))
