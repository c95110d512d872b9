"""Builds a year's document, from files to bytes."""

import os
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from arsbokslut.compose.layout import REFERENCE, Layout
from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Position, has_errors
from arsbokslut.document.tree import Document, Heading, Table
from arsbokslut.document.walk import walk
from arsbokslut.output import deterministic
from arsbokslut.pipeline.pictures import load_picture
from arsbokslut.pipeline.prepare import Prepared, prepare_year
from arsbokslut.pipeline.project import Project
from arsbokslut.pipeline.provenance import provenance
from arsbokslut.pipeline.trail import with_appendix


@dataclass(frozen=True, slots=True)
class Built:
    """A year's document ready to be written, and what is in it."""

    year: int
    content: bytes
    prepared: Prepared
    sections: int
    tables: int


def build_year(project: Project, year: int, *, trail: bool = False, strict: bool = False) -> Built:
    """The year's Word document in memory, with an appendix of every figure's origin when `trail` is asked for.

    Raises DiagnosticsError when there are errors, or under `strict` any findings.
    """
    prepared = prepare_year(project, year)
    if has_errors(prepared.findings) or (strict and prepared.findings):
        failure = DiagnosticsError(prepared.findings)
        failure.texts = prepared.read.spots.texts
        raise failure
    document = with_appendix(prepared.document, prepared.figure) if trail else prepared.document
    document = replace(document, provenance=provenance(project.root, prepared.read.spots.texts))
    content = deterministic(_word(document, prepared.layout, project.root), os.environ.get("SOURCE_DATE_EPOCH", ""))
    nodes = list(walk(prepared.document.blocks))
    return Built(
        year,
        content,
        prepared,
        sections=sum(isinstance(node, Heading) for node in nodes),
        tables=sum(isinstance(node, Table) for node in nodes),
    )


def _word(document: Document, layout: Layout, root: Path) -> bytes:
    from arsbokslut.writers.docx import StyleFault, check_package, write_docx

    try:
        packed = write_docx(document, layout.reference.read_bytes(), layout.styles, partial(load_picture, root))
    except StyleFault as fault:
        position = Position(f"{layout.shown}/{REFERENCE}")
        raise DiagnosticsError([Diagnostic("ARS330", fault.message, position, fault.hint)]) from None
    check_package(packed)
    return packed
