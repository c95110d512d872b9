"""One of the two reports that are held against each other."""

from collections.abc import Iterator
from typing import Any

from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import Diagnostic, SpotTree
from arsbokslut.document.tree import Document
from arsbokslut.figures.bound_text import BoundText
from arsbokslut.figures.compute import ComputedReport
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.goals import JudgedGoal


@dataclass(frozen=True, slots=True)
class Side:
    """A report as it is computed and laid out. `called` is what people asked for: a year, a folder, a revision."""

    called: str
    report: ComputedReport
    data: dict[str, Any]
    spots: SpotTree
    texts: tuple[BoundText, ...]
    document: Document
    findings: tuple[Diagnostic, ...]

    @property
    def year(self) -> int:
        """The year that the report is of."""
        return self.report.meta.year

    def figures(self) -> dict[str, Figure]:
        """Every figure that the data states or a table shows, by name."""
        return {str(each.name): each for each in self.report.ledger}

    def goals(self) -> Iterator[JudgedGoal]:
        """Every judged goal."""
        for area in self.report.areas:
            for focus in area.focus_areas:
                yield from focus.goals
