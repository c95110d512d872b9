"""From an edition's folder to the computed report."""

from typing import Any

from arsbokslut.classes import dataclass
from arsbokslut.compose.layout import Layout
from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, SpotTree, has_errors
from arsbokslut.diagnostics.rule import Ran, found_by, run_rules
from arsbokslut.figures.compute import ComputedReport, compute
from arsbokslut.model.declared import Declared
from arsbokslut.model.read import read_model
from arsbokslut.model.report import Report
from arsbokslut.model.settings import Settings
from arsbokslut.model.structure import RULES
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.layouts import find_layout
from arsbokslut.pipeline.project import Project
from arsbokslut.pipeline.settings import read_settings
from arsbokslut.source import COLLECTIONS, in_full, read_data


@dataclass(frozen=True, slots=True)
class ReadEdition:
    """An edition's report with every figure computed, the places of its data, warnings from reading, and what rules found.

    `layout` is None when it cannot be read: its faults are told when it is used.
    """

    source: Report
    data: dict[str, Any]
    report: ComputedReport
    spots: SpotTree
    warnings: tuple[Diagnostic, ...]
    ran: tuple[Ran, ...]
    settings: Settings
    layout: Layout | None


def read_edition(project: Project, edition: Edition) -> ReadEdition:
    """Reads, validates and computes an edition. Raises DiagnosticsError with all that was found."""
    source = in_full(read_data(project.root, project.data_folder(edition), COLLECTIONS))
    own, settings = read_model(Report, source.data, source.spots), read_settings(project)
    layout = _layout(project, own, source.spots)
    report = own.with_scales(layout.settings.scales if layout is not None else {})
    ran = run_rules(RULES, Declared(report, source.spots, settings.demands.motivation == "ja"))
    found = [*_right_year(report, edition, source.spots), *found_by(ran)]
    if has_errors(found):
        raise DiagnosticsError(found, source.spots.texts)
    computed = compute(report, source.spots)
    return ReadEdition(
        source=report,
        data=source.data,
        report=computed,
        spots=source.spots,
        warnings=source.warnings,
        ran=tuple(ran),
        settings=settings,
        layout=layout,
    )


def _layout(project: Project, report: Report, spots: SpotTree) -> Layout | None:
    try:
        return find_layout(project, report.meta.layout, spots.value(("rapport", "layout")))
    except DiagnosticsError:
        return None


def _right_year(report: Report, edition: Edition, spots: SpotTree) -> list[Diagnostic]:
    if report.meta.year == edition.year:
        return []
    place = spots.value(("rapport", "år"))
    return [
        Diagnostic(
            "ARS210",
            f"Rapporten gäller {report.meta.year} men ligger i mappen för {edition}.",
            place,
            f"Rätta året till {edition.year}, eller flytta filerna.",
        )
    ]
