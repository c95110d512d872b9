"""The report's sections as the layouts see them: each with its table computed and its parts in place."""

from collections.abc import Mapping
from typing import ClassVar

from arsbokslut.classes import dataclass
from arsbokslut.figures.statements import Statement
from arsbokslut.model.prose import Prose
from arsbokslut.model.report import Report, SectionPicture


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section with its table computed and its parts in place."""

    SWEDISH: ClassVar[dict[str, str]] = {
        "id": "key",
        "rubrik": "heading",
        "text": "text",
        "tabell": "table",
        "efter": "after",
        "bild": "picture",
        "delar": "parts",
    }

    key: str
    heading: str
    text: Prose | None
    table: Statement | None
    after: Prose | None
    picture: SectionPicture | None
    parts: tuple["SectionView", ...]


class Sections(dict[str, SectionView]):
    """The sections by key, in the order of the data; what a layout misses in them is told as a section."""


def section_views(report: Report, statements: Mapping[str, Statement]) -> Sections:
    """Each section computed once: one that is part of another is the same object there."""
    made: dict[str, SectionView] = {}

    def view(key: str) -> SectionView:
        if key not in made:
            section = report.sections[key]
            parts = tuple(view(part) for part in section.parts)
            table = statements[section.table] if section.table else None
            heading = section.heading or ""
            made[key] = SectionView(key, heading, section.text, table, section.after, section.picture, parts)
        return made[key]

    return Sections({key: view(key) for key in report.sections})
