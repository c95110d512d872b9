"""A small project that tests change: data and a layout of its own, with the looks of a shipped layout."""

import shutil
from pathlib import Path

from arsbokslut.diagnostics import Diagnostic, DiagnosticsError
from arsbokslut.document.tree import Document
from arsbokslut.pipeline.build import Built, build_edition
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.prepare import Prepared, prepare_edition
from arsbokslut.pipeline.project import Project
from tests.marks import plain

SMALL = Path(__file__).parent / "projects" / "small"


class SmallProject:
    """A copy of tests/projects/small; every method that writes returns the project."""

    def __init__(self, root: Path, source: Path) -> None:
        shutil.copytree(SMALL, root)
        shutil.copy(source / "templates" / "askersund" / "referens.docx", root / "templates" / "liten")
        self.root = root

    def data(self, text: str | bytes, name: str = "mer.yaml") -> "SmallProject":
        """Writes a data file of the year, without the mark; `rapport.yaml` is already there."""
        content = plain(text).encode() if isinstance(text, str) else text
        (self.root / "data" / "2024" / name).write_bytes(content)
        return self

    def template(self, text: str, name: str = "rapport.xhtml.j2") -> "SmallProject":
        """Writes a template of the layout, without the mark."""
        (self.root / "templates" / "liten" / name).write_text(plain(text), encoding="utf-8")
        return self

    def prepare(self) -> Prepared:
        """The year, up to the document tree."""
        return prepare_edition(Project(self.root), Edition(2024))

    def build(self) -> Built:
        """The year's document."""
        return build_edition(Project(self.root), Edition(2024))

    def markup(self) -> str:
        """What the template wrote."""
        return self.prepare().markup

    def document(self) -> Document:
        """The year's document tree."""
        return self.prepare().document

    def findings(self) -> list[Diagnostic]:
        """What stops the build; nothing when it succeeds."""
        try:
            self.build()
        except DiagnosticsError as error:
            return list(error.diagnostics)
        return []
