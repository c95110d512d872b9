"""Reports of earlier years that a year's figures are held against, and why some are not."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Any

from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import DiagnosticsError, nearest
from arsbokslut.figures.compute import ComputedReport
from arsbokslut.model.report import Report
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.files import read_inside
from arsbokslut.pipeline.project import Project
from arsbokslut.pipeline.read import ReadEdition, read_edition
from arsbokslut.source import SourceFile, read_one


@dataclass(frozen=True, slots=True)
class Earlier:
    """The same board's reports by year, and a sentence for each that is there but is not held against."""

    reports: Mapping[int, ComputedReport] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()
    last_data: dict[str, Any] | None = None
    """What last year's files say, with all in full."""


def earlier_reports(project: Project, edition: Edition, read: ReadEdition) -> Earlier:
    """Last year's report, and those of the earlier years that the data has outcomes of, when the project has them."""
    wanted = {edition.before, *(Edition(int(year)) for year in _years(read.source) if int(year) < edition.year)}
    found: dict[int, ComputedReport] = {}
    left_out: list[str] = []
    last_data: dict[str, Any] | None = None
    for each in sorted(wanted.intersection(project.editions())):
        try:
            board = _board_of(project, each)
            if board in {None, _board(read)}:
                older = read_edition(project, each)
                found[each.year] = older.report
                last_data = older.data if each == edition.before else None
                continue
            other = f"är för {board[1]} i {board[0]}" if board and _is_spelt_as(board[0], _board(read)[0]) else ""
        except DiagnosticsError:
            other = "går inte att läsa"
        left_out += [f"Siffrorna för {each}: {each.shown} {other}."] if other else []
    return Earlier(found, tuple(left_out), last_data)


def _years(report: Report) -> Iterator[str]:
    for figures in report.key_figures.values():
        for figure in figures.values():
            yield from figure.earlier
    for area in report.goal_areas:
        for _, goal in area.placed_goals():
            for indicator in goal.indicators:
                yield from indicator.earlier


def _board(read: ReadEdition) -> tuple[str, str]:
    return read.report.meta.municipality, read.report.meta.board


def _is_spelt_as(municipality: str, other: str) -> bool:
    """Whether two names may be one municipality's; the files of quite another are none that should have been compared."""
    mine, theirs = (re.sub(r"(?:s )?kommun$|^kommunen ", "", name.casefold()) for name in (municipality, other))
    return mine == theirs or bool(nearest(mine, [theirs]))


def _board_of(project: Project, edition: Edition) -> tuple[str, str] | None:
    """The municipality and board of an edition, from the one file that says it. Raises DiagnosticsError."""
    for path in sorted((project.root / edition.shown).glob("*.y*ml")):
        shown = f"{edition.shown}/{path.name}"
        raw = read_inside(path, project.root, shown)
        if raw.startswith(b"rapport:") or b"\nrapport:" in raw:
            said = read_one(SourceFile(shown, raw)).data.get("rapport")
            if isinstance(said, dict):
                return str(said.get("kommun")), str(said.get("nämnd"))
    return None
