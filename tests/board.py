"""The report of a board whose section names no layout knows, in the layout for everyone."""

import io
import shutil
from pathlib import Path

import docx

from arsbokslut.diagnostics import Diagnostic, DiagnosticsError
from arsbokslut.pipeline.build import build_edition
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.project import Project

BOARD = Path(__file__).parent / "projects" / "board"


class Board:
    """A copy of tests/projects/board, a board whose section names no layout knows."""

    def __init__(self, root: Path) -> None:
        shutil.copytree(BOARD, root)
        self.root = root

    def replaced(self, file: str, old: str, new: str) -> "Board":
        """The same with a change in one data file."""
        path = self.root / "data" / "2025" / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        return self

    def own_layout(self, settings: str, template: str = "", name: str = "egen") -> "Board":
        """The same with a layout of its own; the report asks for the one that is called `egen`."""
        folder = self.root / "templates" / name
        folder.mkdir(parents=True)
        (folder / "layout.yaml").write_text(settings, encoding="utf-8")
        if template:
            (folder / "rapport.xhtml.j2").write_text(template, encoding="utf-8")
        return self.replaced("01-rapport.yaml", "layout: standard", "layout: egen") if name == "egen" else self

    def ordered(self, *chapters: str) -> "Board":
        """The same with the chapters in this order."""
        return self.replaced("01-rapport.yaml", "  fakta:", f"  innehåll: [{', '.join(chapters)}]\n  fakta:")

    def built(self) -> docx.document.Document:
        """The Word document, which nothing was found about."""
        made = build_edition(Project(self.root), Edition(2025))
        assert not made.prepared.findings
        return docx.Document(io.BytesIO(made.content))

    def findings(self) -> list[Diagnostic]:
        """What a build finds, whether it stops or not."""
        try:
            return list(build_edition(Project(self.root), Edition(2025)).prepared.findings)
        except DiagnosticsError as error:
            return list(error.diagnostics)
