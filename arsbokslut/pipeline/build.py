"""Builds a year's document, from files to bytes."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from arsbokslut.compose.layout import REFERENCE, Layout
from arsbokslut.compose.report import Composed, compose
from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Position
from arsbokslut.document.read import MarkupFault, read_document
from arsbokslut.document.tree import Data, Document, Heading, Table
from arsbokslut.output import deterministic, replace_file
from arsbokslut.pipeline.layouts import find_layout
from arsbokslut.pipeline.project import Project
from arsbokslut.pipeline.read import ReadYear, read_year


@dataclass(frozen=True, slots=True)
class Built:
    """A year's document ready to be written, and what is in it."""

    year: int
    content: bytes
    markup: str
    sections: int
    tables: int
    figures: int
    warnings: tuple[Diagnostic, ...]
    texts: dict[str, str]


def build_year(project: Project, year: int) -> Built:
    """The year's Word document in memory. Raises DiagnosticsError with all that stops it."""
    read = read_year(project, year)
    try:
        layout = find_layout(project, read.report.meta.layout, read.spots.value(("rapport", "layout")))
        composed = compose(read.report, layout, read.spots)
        document = _document(composed, read, layout)
        content = deterministic(_word(document, layout))
    except DiagnosticsError as error:
        error.texts = {**_template_texts(error, project), **read.spots.texts}
        raise
    nodes = list(walk(document.blocks))
    return Built(
        year,
        content,
        composed.markup,
        sections=sum(isinstance(node, Heading) for node in nodes),
        tables=sum(isinstance(node, Table) for node in nodes),
        figures=sum(isinstance(node, Data) for node in nodes),
        warnings=(*read.warnings, *composed.warnings),
        texts=dict(read.spots.texts),
    )


def write_built(built: Built, target: Path) -> None:
    """Puts the document at its place, whole. Raises OutputError."""
    replace_file(target, built.content)


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


def _word(document: Document, layout: Layout) -> bytes:
    from arsbokslut.writers.docx import StyleFault, write_docx

    try:
        return write_docx(document, layout.reference.read_bytes(), layout.styles)
    except StyleFault as fault:
        position = Position(f"{layout.shown}/{REFERENCE}")
        raise DiagnosticsError([Diagnostic("ARS330", fault.message, position, fault.hint)]) from None


def _template_texts(error: DiagnosticsError, project: Project) -> dict[str, str]:
    """The texts of the templates that the findings point at, for excerpts."""
    texts: dict[str, str] = {}
    for shown in {
        diagnostic.position.file for diagnostic in error.diagnostics if diagnostic.position.file.endswith(".j2")
    }:
        for root in project.template_roots:
            path = root / Path(*Path(shown).parts[-2:])
            if path.is_file():
                texts.setdefault(shown, path.read_text(encoding="utf-8", errors="replace"))
    return texts


def walk(node: Any) -> Iterator[Any]:
    """Every block, row, cell and inline of a document tree."""
    if isinstance(node, tuple):
        for child in node:
            yield from walk(child)
    elif hasattr(node, "__dataclass_fields__"):
        yield node
        for name in node.__dataclass_fields__:
            value = getattr(node, name)
            if isinstance(value, tuple):
                yield from walk(value)
