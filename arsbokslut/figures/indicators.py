"""Indicators judged: figures, attainment, status and trend from target, outcome and last year's outcome."""

from decimal import Decimal
from typing import ClassVar

from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import Path
from arsbokslut.figures.attainment import Bounds, TargetFigures, change, level_of
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.measure import Measure
from arsbokslut.model.goals import Indicator
from arsbokslut.model.scales import Level, Scale
from arsbokslut.model.target import FROM, TO


@dataclass(frozen=True, slots=True)
class JudgedIndicator:
    """An indicator with its figures, which are computed when they are asked for."""

    SWEDISH: ClassVar[dict[str, str]] = {
        "id": "id",
        "namn": "name",
        "enhet": "unit",
        "målvärde": "target",
        "utfall": "outcome",
        "föregående": "previous",
        "prognos": "forecast",
        "serie": "series",
        "status": "status",
        "motivering": "motivation",
        "anmärkningar": "notes",
    }

    source: Indicator
    figures: Measure
    scale: Scale
    year: int
    path: Path

    @property
    def id(self) -> str:
        """What references call it."""
        return self.source.id

    @property
    def name(self) -> str:
        """What readers call it."""
        return self.source.name

    @property
    def unit(self) -> str:
        """The unit of its figures."""
        return self.source.measured_in

    @property
    def target(self) -> TargetFigures | None:
        """The target as it is written."""
        if self.source.target is None:
            return None
        if self.source.target.upper is None:
            return TargetFigures(self.source.target, self.figures["målvärde"])
        return TargetFigures(self.source.target, self.figures[f"målvärde{FROM}"], self.figures[f"målvärde{TO}"])

    @property
    def outcome(self) -> Figure | None:
        """This year's outcome."""
        return self.figures.get_figure("utfall")

    @property
    def previous(self) -> Figure | None:
        """Last year's outcome."""
        return self.figures.get_figure("föregående")

    @property
    def forecast(self) -> Figure | None:
        """What is expected of the outcome."""
        return self.figures.get_figure("prognos")

    @property
    def series(self) -> dict[str, Figure]:
        """The outcomes of earlier years by year, the first year first."""
        years = [each for each in self.source.earlier if each != self._last_year]
        before = {self._last_year: self.previous} if self.previous is not None else {}
        return dict(sorted(({each: self.figures[each] for each in years} | before).items()))

    @property
    def _last_year(self) -> str:
        return str(self.year - 1)

    @property
    def bounds(self) -> Bounds | None:
        """What the outcome must lie within; None where that cannot be told."""
        return None if self.target is None else self.target.within(self.source.better, self.previous)

    @property
    def attainment(self) -> Decimal | None:
        """How far the outcome reaches the target, in percent; None when one of them is missing."""
        outcome = None if self.outcome is None else self.outcome.value
        return None if self.bounds is None or outcome is None else self.bounds.attainment(outcome)

    @property
    def better(self) -> int | None:
        """1 when the outcome is better than last year's, 0 when equal, −1 when worse; None when that is not known."""
        now, before = self.outcome, self.previous
        if now is None or before is None or now.value is None or before.value is None:
            return None
        if self.bounds is not None and self.target is not None and self.target.high is not None:
            return self.bounds.nearer(now.value, before.value)
        grown = change(now.value, before.value)
        return grown if self.source.better == "högre" else -grown

    @property
    def computed_status(self) -> Level | None:
        """The level that target and outcome give."""
        return level_of(self.scale.levels, self.attainment)

    @property
    def status(self) -> Level | None:
        """The level set by hand, or else the computed one."""
        return self.scale.level(self.source.status) or self.computed_status

    @property
    def motivation(self) -> str:
        """Why the status is set by hand."""
        return self.source.motivation or ""

    @property
    def notes(self) -> tuple[str, ...]:
        """What is noted of its figures."""
        return tuple(figure.note for figure in self.figures.values() if figure.note)

    def status_on(self, scale: Scale) -> Level | None:
        """The level on a scale that need not be its own; unknown for one set by hand on another."""
        if self.source.status is None:
            return level_of(scale.levels, self.attainment)
        return self.status if scale is self.scale else None
