"""The web page of an edition as it stands in the files right now, and what is told beside it."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Position, Severity, in_order
from arsbokslut.diagnostics.counted import FOR_PEOPLE, counted
from arsbokslut.figures.figure import Computed, Figure, Stated
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.formats import documents
from arsbokslut.pipeline.formats.manuscript import Manuscript
from arsbokslut.pipeline.picture_format import PictureFault
from arsbokslut.pipeline.prepare import Prepared, prepare_edition
from arsbokslut.pipeline.project import Project
from arsbokslut.trail.origin import value_text

MOST_PARTS = 60
"""Parts of a sum that are listed."""
DEEPEST = 12
"""Steps that an origin is followed."""


@dataclass(frozen=True, slots=True)
class Preview:
    """The page, None when it cannot be made; the findings; and the edition itself, for those who ask about its figures."""

    page: bytes | None
    findings: tuple[Diagnostic, ...]
    prepared: Prepared | None


def preview_edition(project: Project, edition: Edition) -> Preview:
    """The page is made also of a report with errors, as long as it can be laid out: a preview is for mending them."""
    prepared = None
    try:
        prepared = prepare_edition(project, edition)
        manuscript = Manuscript(prepared.document, prepared.layout, project.root, prepared.figure)
        return Preview(documents(manuscript, ("html",))["html"], prepared.findings, prepared)
    except DiagnosticsError as error:
        return Preview(None, tuple(in_order(error.diagnostics)), prepared)
    except PictureFault:
        assert prepared is not None
        return Preview(None, prepared.findings, prepared)


def findings_beside(findings: Iterable[Diagnostic], project: Project) -> list[dict[str, Any]]:
    """Each finding with a link to its place, and what the page is to be searched for: figures by name, or words."""
    worst_first = sorted(findings, key=lambda each: each.severity is not Severity.ERROR)
    return [
        {
            "kod": each.code,
            "allvar": str(each.severity),
            "meddelande": each.message,
            "råd": each.hint,
            **_place(each.position, project),
            "siffror": [each.subject],
            "ord": each.subject.rpartition(": ")[2] if ": " in each.subject else "",
        }
        for each in counted(worst_first, FOR_PEOPLE)
    ]


def origin_of(figure: Figure, project: Project, depth: int = 0) -> dict[str, Any]:
    """A figure and what it follows from, each with a link to its place."""
    told: dict[str, Any] = {"namn": figure.label, "värde": value_text(figure)}
    match figure.origin:
        case Stated(position=position):
            return told | _place(position, project)
        case Computed(formula=formula, parts=parts):
            listed = parts[:MOST_PARTS] if depth < DEEPEST else ()
            return told | {"formel": formula, "delar": [origin_of(each, project, depth + 1) for each in listed]}


def _place(position: Position, project: Project) -> dict[str, str]:
    """Where it is, and the address that opens it in VS Code; only for files of the project."""
    path = project.root.resolve() / position.file
    inside = position.file and not Path(position.file).is_absolute() and path.is_file()
    return {"plats": str(position), "länk": _link(path, position)} if inside else {"plats": str(position)}


def _link(path: Path, position: Position) -> str:
    address = quote(path.as_posix(), safe="/:")
    line = f":{position.line}:{position.column}" if position.line else ""
    return f"vscode://file{'' if address.startswith('/') else '/'}{address}{line}"
