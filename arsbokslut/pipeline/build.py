"""Builds an edition's documents, from files to bytes; several formats share the work."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from arsbokslut.compose.layout import REFERENCE
from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Position, has_errors
from arsbokslut.document.tree import Contents, Data, Document, Heading, Table
from arsbokslut.document.walk import Nodes
from arsbokslut.output import deterministic
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.files import read_inside
from arsbokslut.pipeline.pictures import load_picture, media_type
from arsbokslut.pipeline.prepare import Prepared, prepare_edition
from arsbokslut.pipeline.project import Project
from arsbokslut.pipeline.provenance import provenance
from arsbokslut.pipeline.trail import origin_line, with_appendix


@dataclass(frozen=True, slots=True)
class Built:
    """An edition's documents by format, ready to be written, and what is in them."""

    edition: Edition
    contents: Mapping[str, bytes]
    prepared: Prepared
    sections: int
    tables: int

    @property
    def content(self) -> bytes:
        """The Word document."""
        return self.contents["docx"]


def build_edition(
    project: Project,
    edition: Edition,
    formats: tuple[str, ...] = ("docx",),
    *,
    trail: bool = False,
    strict: bool = False,
) -> Built:
    """The edition's documents in memory, with an appendix of every figure's origin when `trail` is asked for.

    Raises DiagnosticsError when there are errors, or under `strict` any findings.
    """
    prepared = prepare_edition(project, edition)
    if has_errors(prepared.findings) or (strict and prepared.findings):
        failure = DiagnosticsError(prepared.findings)
        failure.texts = prepared.read.spots.texts
        raise failure
    document = with_appendix(prepared.document, prepared.figure) if trail else prepared.document
    document = replace(document, provenance=provenance(project.root, prepared.read.spots.texts))
    return Built(
        edition,
        _written(document, prepared, project.root, formats),
        prepared,
        sections=len(prepared.nodes.of(Heading)),
        tables=len(prepared.nodes.of(Table)),
    )


def _written(document: Document, prepared: Prepared, root: Path, formats: tuple[str, ...]) -> dict[str, bytes]:
    """Each format's bytes. A PDF is made of the Word document, and tells it the pages for its contents."""
    contents: dict[str, bytes] = {}
    if "docx" in formats or "pdf" in formats:
        contents["docx"] = _word(document, prepared, root)
    if "pdf" in formats:
        contents |= _pdf(document, prepared, root, contents["docx"])
    if "html" in formats:
        contents["html"] = _html(document, prepared, root)
    return {name: contents[name] for name in formats}


def _word(document: Document, prepared: Prepared, root: Path, pages: tuple[int, ...] = ()) -> bytes:
    from arsbokslut.writers.docx import StyleFault, check_package, write_docx

    layout = prepared.layout
    reference = read_inside(layout.reference, layout.folder.parent, f"{layout.shown}/{REFERENCE}")
    try:
        packed = write_docx(document, reference, layout.styles, partial(load_picture, root), pages)
    except StyleFault as fault:
        position = Position(f"{layout.shown}/{REFERENCE}")
        raise DiagnosticsError([Diagnostic("ARS330", fault.message, position, fault.hint)]) from None
    check_package(packed)
    return deterministic(packed, os.environ.get("SOURCE_DATE_EPOCH", ""))


PASSES = 3
"""How often pages are laid out anew, should the numbers in the contents move what they number."""


def _pdf(document: Document, prepared: Prepared, root: Path, word: bytes) -> dict[str, bytes]:
    """The PDF; where there is a table of contents, the pages it shows are found in a first pass."""
    from arsbokslut.writers.pdf import PdfFault, convert, heading_pages

    try:
        pdf = convert(word)
        if not prepared.nodes.of(Contents):
            return {"docx": word, "pdf": pdf}
        pages: tuple[int, ...] = ()
        for _ in range(PASSES):
            found = tuple(page for _, _, page in heading_pages(pdf))
            if found == pages:
                break
            pages, word = found, _word(document, prepared, root, found)
            pdf = convert(word)
        return {"docx": word, "pdf": pdf}
    except PdfFault as fault:
        raise DiagnosticsError([Diagnostic("ARS005", fault.message, Position("--to pdf"), fault.hint)]) from None


def _html(document: Document, prepared: Prepared, root: Path) -> bytes:
    from arsbokslut.writers.html import Look, write_html

    names = {data.name for data in Nodes(document.blocks).of(Data)}
    origins = {name: origin_line(figure) for name in sorted(names) if (figure := prepared.figure(name)) is not None}
    web = prepared.layout.settings.web
    look = Look(web.accent, web.headings == "serif")
    return write_html(document, origins, _picture_of(root), look)


def _picture_of(root: Path) -> Callable[[str], tuple[bytes, str]]:
    def load(file: str) -> tuple[bytes, str]:
        content = load_picture(root, file)
        return content, media_type(content)

    return load
