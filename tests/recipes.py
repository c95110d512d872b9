"""The recipes of the handbook as projects: their YAML, what comes out in Word, and the slips that are found."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from arsbokslut.pipeline.build import Built, build_edition
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.project import Project
from tests.handbook import ROOT, page, rows
from tests.word import normal, text_of

PAGE = "recept.md"
YEAR = 2025
LAYOUT = ROOT / "tests" / "projects" / "recipes"
META = "rapport: {titel: Recept, kommun: Exempelkommun, nämnd: Nämnden, år: 2025, layout: recept, datum: 2026-01-31}\n"
SLIPS = "Skrivs"
"""The first heading of a table of slips: what is written, in the place of what, and the code of what is found."""

Grid = list[list[str]]


@dataclass(frozen=True)
class Slip:
    """Something to write wrong in a recipe, and the code of what is found."""

    wrong: str
    right: str
    code: str


@dataclass(frozen=True)
class Recipe:
    """A heading of the chapter: its data, the tables and lines that come out in order, the slips and the picture."""

    title: str
    data: str
    tables: tuple[Grid, ...]
    lines: tuple[str, ...]
    slips: tuple[Slip, ...]
    picture: str

    def with_slip(self, slip: Slip) -> "Recipe":
        """The recipe with something in it written wrong."""
        assert slip.right in self.data
        return replace(self, data=self.data.replace(slip.right, slip.wrong, 1))

    def project(self, folder: Path) -> Project:
        """The recipe as a project of its own."""
        year = folder / "data" / str(YEAR)
        year.mkdir(parents=True)
        (year / "recept.yaml").write_text(self.data, encoding="utf-8")
        (year / "rapport.yaml").write_text(META + self._sections(), encoding="utf-8")
        shutil.copytree(LAYOUT, folder, dirs_exist_ok=True)
        return Project(folder)

    def built(self, folder: Path) -> Built:
        """The recipe's document."""
        return build_edition(self.project(folder), Edition(YEAR))

    def _sections(self) -> str:
        """A section for every table, where the recipe writes no sections itself."""
        keys = re.findall(r"^(\w+):", self.data, re.MULTILINE)
        if "avsnitt" in keys or "tabeller" not in keys:
            return ""
        shown = (
            f"  visa_{name}: {{tabell: {name}}}"
            for name in re.findall(r"^  (\w+):\n    (?:rubrik|visar)", self.data, re.MULTILINE)
        )
        return "\n".join(["avsnitt:", *shown]) + "\n"


def recipes() -> list[Recipe]:
    """Every recipe of the chapter: what stands under a third-level heading."""
    parts = re.split(r"^### (.*)\n", page(PAGE), flags=re.MULTILINE)[1:]
    return [_recipe(title, text) for title, text in zip(parts[::2], parts[1::2], strict=True)]


def _recipe(title: str, text: str) -> Recipe:
    written, _, after = text.rpartition("```\n")
    written_tables = [_rows(block) for block in re.findall(r"(?:^\|.*\n)+", after, re.MULTILINE)]
    slips = [row for table in written_tables if table[0][0] == SLIPS for row in table[1:]]
    picture = re.search(r"^!\[[^\]]+\]\((bilder/[\w-]+\.png)\)$", after, re.MULTILINE)
    return Recipe(
        title,
        written.partition("```yaml\n")[2],
        tuple(_as_compared(table) for table in written_tables if table[0][0] != SLIPS),
        tuple(normal(line.replace("\\*", "*")) for line in re.findall(r"^> - (.+)", after, re.MULTILINE)),
        tuple(Slip(*(cell.strip("`") for cell in row)) for row in slips),
        picture[1] if picture else "",
    )


def _rows(block: str) -> Grid:
    """The rows of a table of the handbook, without the line under its headings."""
    head, _, *body = block.splitlines()
    return rows("\n".join((head, *body)))


def _as_compared(table: Grid) -> Grid:
    return [[normal(cell) for cell in row] for row in table]


def grids(word: WordDocument) -> list[Grid]:
    """The tables of a Word document with their header rows; a cell over several columns is followed by empty ones."""
    tables = word.element.body.iter(qn("w:tbl"))
    return [[list(_cells(row)) for row in table.iterchildren(qn("w:tr"))] for table in tables]


def _cells(row: Any) -> Iterator[str]:
    for cell in row.iterchildren(qn("w:tc")):
        yield normal(text_of(cell))
        span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
        yield from [""] * (int(span.get(qn("w:val"))) - 1 if span is not None else 0)
