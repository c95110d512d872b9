"""A year read, computed, composed and checked: all that is done before anything is written."""

from dataclasses import dataclass
from pathlib import Path

from arsbokslut.compose.layout import Layout
from arsbokslut.compose.report import Composed, compose
from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Position
from arsbokslut.document.read import MarkupFault, read_document
from arsbokslut.document.tree import Document
from arsbokslut.pipeline.layouts import find_layout
from arsbokslut.pipeline.project import Project
from arsbokslut.pipeline.read import ReadYear, read_year


@dataclass(frozen=True, slots=True)
class Prepared:
    """A year ready to be written, with what was found on the way."""

    read: ReadYear
    layout: Layout
    markup: str
    document: Document
    findings: tuple[Diagnostic, ...]


def prepare_year(project: Project, year: int) -> Prepared:
    """Everything up to the document tree. Raises DiagnosticsError with all that stops it."""
    read = read_year(project, year)
    try:
        layout = find_layout(project, read.report.meta.layout, read.spots.value(("rapport", "layout")))
        composed = compose(read.report, layout, read.spots)
        document = _document(composed, read, layout)
    except DiagnosticsError as error:
        error.texts = {**_template_texts(error, project), **read.spots.texts}
        raise
    return Prepared(read, layout, composed.markup, document, (*read.warnings, *composed.warnings))


def _document(composed: Composed, read: ReadYear, layout: Layout) -> Document:
    """The document tree; a fault in the markup is looked up by composing once more with every element marked."""
    try:
        return read_document(composed.markup)
    except MarkupFault:
        marked = compose(read.report, layout, read.spots, marked=True)
        try:
            return read_document(marked.markup)
        except MarkupFault as fault:
            file, _, line = fault.mark.rpartition(":")
            position = Position(file, int(line), 1) if line.isdigit() else Position(f"{layout.shown}/rapport.xhtml.j2")
            raise DiagnosticsError([Diagnostic("ARS324", fault.message, position, fault.hint)]) from None


def _template_texts(error: DiagnosticsError, project: Project) -> dict[str, str]:
    """The texts of the templates that the findings point at, for excerpts."""
    texts: dict[str, str] = {}
    for shown in {each.position.file for each in error.diagnostics if each.position.file.endswith(".j2")}:
        for root in project.template_roots:
            path = root / Path(*Path(shown).parts[-2:])
            if path.is_file():
                texts.setdefault(shown, path.read_text(encoding="utf-8", errors="replace"))
    return texts
