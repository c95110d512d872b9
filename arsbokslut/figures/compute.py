"""The report with everything computed, as the layouts and the checks see it."""

from collections.abc import Mapping

from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import SpotTree
from arsbokslut.figures.activities import JudgedAssignment, judged_assignments
from arsbokslut.figures.book import Book
from arsbokslut.figures.chapters import Chapter, chapters
from arsbokslut.figures.goals import JudgedArea, judge
from arsbokslut.figures.key_figures import KeyFigureView, compute_key_figure
from arsbokslut.figures.ledger import Ledger
from arsbokslut.figures.measure import Measure
from arsbokslut.figures.sections import Sections, section_views
from arsbokslut.figures.statements import Statement
from arsbokslut.figures.tables import compute_statements
from arsbokslut.model.report import Meta, Report
from arsbokslut.model.scales import Scale


@dataclass(frozen=True, slots=True)
class ComputedReport:
    """All that a layout shows and the checks hold together."""

    meta: Meta
    scales: Mapping[str, Scale]
    areas: tuple[JudgedArea, ...]
    assignments: tuple[JudgedAssignment, ...]
    statements: Mapping[str, Statement]
    key_figures: tuple[KeyFigureView, ...]
    sections: Sections
    chapters: tuple[Chapter, ...]
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
    sections = section_views(report, statements)
    return ComputedReport(
        meta=report.meta,
        scales=report.scales,
        areas=areas,
        assignments=judged_assignments(report.assignments, report.scales),
        statements=statements,
        key_figures=_key_figure_views(report, key_figures),
        sections=sections,
        chapters=chapters(report, sections, spots),
        ledger=ledger,
    )


def _key_figure_views(report: Report, computed: Mapping[str, Mapping[str, Measure]]) -> tuple[KeyFigureView, ...]:
    return tuple(
        KeyFigureView(f"{group}.{key}", figure.name, figure.unit, computed[group][key])
        for group, figures in report.key_figures.items()
        for key, figure in figures.items()
    )
