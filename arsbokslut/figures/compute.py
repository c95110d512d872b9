"""The report with everything computed, as the layouts and the checks see it."""

from collections.abc import Mapping
from typing import ClassVar

from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import SpotTree
from arsbokslut.figures.activities import JudgedAssignment, judged_assignments
from arsbokslut.figures.book import Book
from arsbokslut.figures.goals import JudgedArea, judge
from arsbokslut.figures.key_figures import compute_key_figure
from arsbokslut.figures.ledger import Ledger
from arsbokslut.figures.statements import Statement
from arsbokslut.figures.tables import compute_statements
from arsbokslut.model.prose import Prose
from arsbokslut.model.report import Meta, Report, SectionPicture
from arsbokslut.model.scales import Scale


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


@dataclass(frozen=True, slots=True)
class ComputedReport:
    """All that a layout shows and the checks hold together."""

    meta: Meta
    scales: Mapping[str, Scale]
    areas: tuple[JudgedArea, ...]
    assignments: tuple[JudgedAssignment, ...]
    statements: Mapping[str, Statement]
    sections: Sections
    ledger: Ledger


def compute(report: Report, spots: SpotTree) -> ComputedReport:
    """Computes every figure, status and trend of a report whose structure is sound."""
    book = Book()
    statements = compute_statements(report.tables, spots, book, report.scales)
    areas = judge(report.goal_areas, report.scales, report.meta.year, spots, book)
    key_figures = {
        group: {key: compute_key_figure(group, key, figure, spots, book) for key, figure in figures.items()}
        for group, figures in report.key_figures.items()
    }
    ledger = Ledger(statements, key_figures, areas)
    book.find, book.between, book.roots = ledger.for_formula, ledger.between, ledger.roots
    return ComputedReport(
        report.meta,
        report.scales,
        areas,
        judged_assignments(report.assignments, report.scales),
        statements,
        _sections(report, statements),
        ledger,
    )


def _sections(report: Report, statements: Mapping[str, Statement]) -> Sections:
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
