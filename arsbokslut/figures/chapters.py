"""The report's chapters in the order that its data gives."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import Path, Position, SpotTree
from arsbokslut.figures.sections import SectionView
from arsbokslut.model.report import ASSIGNMENTS, CHAPTERS, GOALS, Report

SECTION = "avsnitt"
"""The kind of a chapter that is a section and nothing more."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: a section, or one of `CHAPTERS` with the section of the same name that opens it, if there is one."""

    SWEDISH: ClassVar[dict[str, str]] = {"slag": "kind", "avsnitt": "section"}

    kind: str
    section: SectionView | None


def chapters(report: Report, sections: Mapping[str, SectionView], spots: SpotTree) -> tuple[Chapter, ...]:
    """The chapters as `rapport.innehåll` names them, or without it as they come in the files, which are read by name."""
    names = report.meta.contents or _in_order_of_files(report, spots)
    return tuple(Chapter(name if name in CHAPTERS else SECTION, sections.get(name)) for name in names)


def _in_order_of_files(report: Report, spots: SpotTree) -> list[str]:
    placed = {name: _place(spots.key(path)) for name, path in _chapters(report)}
    return sorted(placed, key=lambda name: placed[name])


def _chapters(report: Report) -> Iterator[tuple[str, Path]]:
    """Each chapter that the data has, and where it stands: sections that are part of no other, goals, and assignments."""
    parts = {part for section in report.sections.values() for part in section.parts}
    if report.goal_areas:
        yield GOALS, ("målområden",)
    if report.assignments:
        yield ASSIGNMENTS, ("uppdrag",)
    yield from ((key, ("avsnitt", key)) for key in report.sections if key not in parts)


def _place(position: Position) -> tuple[str, int, int]:
    return position.file, position.line, position.column
