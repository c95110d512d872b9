"""Builds an edition's documents, from files to bytes; several formats share the work."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import DiagnosticsError, has_errors
from arsbokslut.document.tree import Document, Heading, Table
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.formats import DEFAULT, documents
from arsbokslut.pipeline.formats.manuscript import Manuscript
from arsbokslut.pipeline.picture_format import PictureFault
from arsbokslut.pipeline.pictures import pictures_can_be_used
from arsbokslut.pipeline.prepare import Prepared, prepare_edition
from arsbokslut.pipeline.project import Project
from arsbokslut.pipeline.provenance import not_checked, provenance


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
    formats: Sequence[str] = (DEFAULT,),
    *,
    trail: bool = False,
    strict: bool = False,
) -> Built:
    """The edition's documents in memory, with an appendix of every figure's origin when `trail` is asked for.

    Raises DiagnosticsError when there are errors, or under `strict` warnings.
    """
    prepared = prepare_edition(project, edition)
    if has_errors(prepared.findings) or (strict and prepared.findings):
        raise DiagnosticsError(prepared.told, prepared.read.spots.texts)
    document = _with_trail(prepared) if trail else prepared.document
    facts = (*provenance(project.root, prepared.read.spots.texts), *not_checked(prepared.checked.unchecked))
    document = replace(document, provenance=facts)
    manuscript = Manuscript(document, prepared.layout, project.root, prepared.figure)
    try:
        contents = documents(manuscript, formats)
    except PictureFault:  # stops every document, also where the project lets the check pass
        found = pictures_can_be_used(prepared.pictures)
        raise DiagnosticsError(found, prepared.read.spots.texts) from None
    return Built(
        edition,
        contents,
        prepared,
        sections=len(prepared.nodes.of(Heading)),
        tables=len(prepared.nodes.of(Table)),
    )


def _with_trail(prepared: Prepared) -> Document:
    from arsbokslut.trail.appendix import with_appendix

    return with_appendix(prepared.document, prepared.figure)
