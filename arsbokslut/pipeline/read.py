"""From a year's folder to the computed report."""

from dataclasses import dataclass
from typing import Any

from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, SpotTree, has_errors
from arsbokslut.figures.compute import ComputedReport, compute
from arsbokslut.model.read import read_model
from arsbokslut.model.report import Report
from arsbokslut.model.structure import check_structure
from arsbokslut.pipeline.project import DATA, Project
from arsbokslut.source import COLLECTIONS, read_data


@dataclass(frozen=True, slots=True)
class ReadYear:
    """A year's report with every figure computed, the places of its data, and warnings from reading."""

    source: Report
    data: dict[str, Any]
    report: ComputedReport
    spots: SpotTree
    warnings: tuple[Diagnostic, ...]


def read_year(project: Project, year: int) -> ReadYear:
    """Reads, validates and computes a year. Raises DiagnosticsError with all that was found."""
    source = read_data(project.data_folder(year), f"{DATA}/{year}", COLLECTIONS)
    try:
        report = read_model(Report, source.data, source.spots)
        found = [*_right_year(report, year, source.spots), *check_structure(report, source.spots)]
        if has_errors(found):
            raise DiagnosticsError(found)
    except DiagnosticsError as error:
        error.texts = source.spots.texts
        raise
    return ReadYear(report, source.data, compute(report, source.spots), source.spots, source.warnings)


def _right_year(report: Report, year: int, spots: SpotTree) -> list[Diagnostic]:
    if report.meta.year == year:
        return []
    place = spots.value(("rapport", "år"))
    return [
        Diagnostic(
            "ARS210",
            f"Rapporten gäller {report.meta.year} men ligger i mappen för {year}.",
            place,
            f"Rätta året till {year}, eller flytta filerna.",
        )
    ]
