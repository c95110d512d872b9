"""Goals judged: attainment, status and trend from target, outcome and last year's outcome."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from arsbokslut.diagnostics import Path, SpotTree
from arsbokslut.figures.calculations import growth, minus
from arsbokslut.figures.figure import Figure, Stated, stated, written_decimals
from arsbokslut.figures.names import Name
from arsbokslut.model.goals import Goal, GoalArea, Indicator
from arsbokslut.model.prose import Prose
from arsbokslut.model.scales import Level, Scale

FULL = Decimal(100)


@dataclass(frozen=True, slots=True)
class JudgedIndicator:
    """An indicator with its figures. `target` is as it is written, operator included."""

    SWEDISH: ClassVar[dict[str, str]] = {
        "id": "id",
        "namn": "name",
        "enhet": "unit",
        "målvärde": "target",
        "utfall": "outcome",
        "föregående": "previous",
        "operator": "operator",
    }

    id: str
    name: str
    unit: str
    operator: str
    target: Figure | None
    outcome: Figure | None
    previous: Figure | None
    attainment: Decimal | None
    better: int | None
    """1 when the outcome is better than last year's, 0 when equal, −1 when worse; None when that is not known."""

    figures: dict[str, Figure]


@dataclass(frozen=True, slots=True)
class JudgedGoal:
    """A goal with its level on the goal scale and on the trend scale."""

    SWEDISH: ClassVar[dict[str, str]] = {
        "id": "id",
        "nummer": "number",
        "namn": "name",
        "mått": "measure",
        "adressering": "responsible",
        "indikatorer": "indicators",
        "status": "status",
        "trend": "trend",
        "motivering": "motivation",
        "kommentar": "comment",
    }

    id: str
    number: int | None
    name: str
    measure: str
    responsible: str
    indicators: tuple[JudgedIndicator, ...]
    status: Level | None
    computed_status: Level | None
    motivation: str
    trend: Level | None
    computed_trend: Level | None
    comment: Prose | None
    path: Path


@dataclass(frozen=True, slots=True)
class JudgedFocus:
    """A focus area with its judged goals."""

    SWEDISH: ClassVar[dict[str, str]] = {"rubrik": "heading", "text": "text", "mål": "goals"}

    heading: str
    text: Prose | None
    goals: tuple[JudgedGoal, ...]


@dataclass(frozen=True, slots=True)
class JudgedArea:
    """A goal area with its judged goals."""

    SWEDISH: ClassVar[dict[str, str]] = {
        "nummer": "number",
        "namn": "name",
        "text": "text",
        "nämndmål": "board_goals",
        "aktiviteter": "activities",
        "fokusområden": "focus_areas",
    }

    number: int | None
    name: str
    text: Prose | None
    board_goals: tuple[str, ...]
    activities: tuple[str, ...]
    focus_areas: tuple[JudgedFocus, ...]


def judge(
    areas: Sequence[GoalArea], goals: Scale | None, trends: Scale | None, spots: SpotTree
) -> tuple[JudgedArea, ...]:
    """Every goal area with its goals judged."""
    return tuple(_area(area, goals, trends, spots, ("målområden", index)) for index, area in enumerate(areas))


def _area(area: GoalArea, goals: Scale | None, trends: Scale | None, spots: SpotTree, path: Path) -> JudgedArea:
    focus_areas = tuple(
        JudgedFocus(
            focus.heading or "",
            focus.text,
            tuple(
                _goal(goal, goals, trends, spots, (*path, "fokusområden", f, "mål", g))
                for g, goal in enumerate(focus.goals)
            ),
        )
        for f, focus in enumerate(area.focus_areas)
    )
    return JudgedArea(area.number, area.name, area.text, area.board_goals, area.activities, focus_areas)


def _goal(goal: Goal, scale: Scale | None, trends: Scale | None, spots: SpotTree, path: Path) -> JudgedGoal:
    indicators = tuple(
        _indicator(goal.id, each, spots, (*path, "indikatorer", i)) for i, each in enumerate(goal.indicators)
    )
    computed = level_of(scale, [each.attainment for each in indicators]) if scale else None
    trend = trend_of(trends, [each.better for each in indicators]) if trends else None
    return JudgedGoal(
        goal.id,
        goal.number,
        goal.name,
        goal.measure or "",
        goal.responsible or "",
        indicators,
        _level(scale, goal.status) or computed,
        computed,
        goal.motivation or "",
        _level(trends, goal.trend) or trend,
        trend,
        goal.comment,
        path,
    )


def _level(scale: Scale | None, name: str | None) -> Level | None:
    return next((level for level in scale.levels if level.id == name), None) if scale and name else None


def _indicator(goal: str, indicator: Indicator, spots: SpotTree, path: Path) -> JudgedIndicator:
    name = Name(("mål", goal, indicator.id))
    figures: dict[str, Figure] = {}
    target = indicator.target
    if target is not None:
        decimals = written_decimals(target.value) if indicator.decimals is None else indicator.decimals
        origin = Stated(spots.value((*path, "målvärde")))
        figures["målvärde"] = Figure(name.of("målvärde"), target.value, indicator.unit, decimals, origin)
    for key, quantity in (("utfall", indicator.outcome), ("föregående", indicator.previous)):
        if quantity is not None:
            figures[key] = stated(name.of(key), quantity, indicator.unit, indicator.decimals, spots.value((*path, key)))
    if "utfall" in figures and "föregående" in figures:
        figures |= change_figures(figures["utfall"], figures["föregående"], name)
    outcome, previous = figures.get("utfall"), figures.get("föregående")
    return JudgedIndicator(
        indicator.id,
        indicator.name,
        indicator.unit,
        target.operator if target else "",
        figures.get("målvärde"),
        outcome,
        previous,
        attainment(indicator),
        _better(indicator),
        figures,
    )


def change_figures(now: Figure, before: Figure, name: Name) -> dict[str, Figure]:
    """The change between two years, in the unit and in percent."""
    return {
        "förändring": minus(now, before, name.of("förändring")),
        "förändring_procent": growth(now, before, name.of("förändring_procent")),
    }


def attainment(indicator: Indicator) -> Decimal | None:
    """How far the outcome reaches the target, in percent; at least 100 exactly when the target is met.

    Higher is better: outcome / target; lower is better: target / outcome. A missed target of zero, or with other signs,
    is 0. None when target or outcome is missing.
    """
    target = indicator.target
    outcome = indicator.outcome.value if indicator.outcome else None
    if target is None or outcome is None:
        return None
    if target.met(outcome, indicator.direction):
        return FULL
    higher = target.direction(indicator.direction) == "högre"
    part, whole = (outcome, target.value) if higher else (target.value, outcome)
    if part <= 0 or whole <= 0:
        return Decimal(0)
    return min(part / whole * 100, FULL - Decimal("0.01"))


def _better(indicator: Indicator) -> int | None:
    outcome = indicator.outcome.value if indicator.outcome else None
    previous = indicator.previous.value if indicator.previous else None
    if outcome is None or previous is None:
        return None
    higher = (indicator.target.direction(indicator.direction) if indicator.target else indicator.direction) == "högre"
    return (outcome > previous) - (outcome < previous) if higher else (previous > outcome) - (previous < outcome)


def level_of(scale: Scale, attainments: Sequence[Decimal | None]) -> Level | None:
    """The level of the least attained indicator; None when one is not known or the scale has no thresholds."""
    known = [each for each in attainments if each is not None]
    if not known or len(known) < len(attainments) or all(level.lowest is None for level in scale.levels):
        return None
    worst = min(known)
    return next((level for level in scale.levels if level.lowest is None or worst >= level.lowest), None)


def trend_of(scale: Scale, directions: Sequence[int | None]) -> Level | None:
    """Better, same or worse, when all indicators that know last year agree; otherwise None."""
    known = {each for each in directions if each is not None}
    return scale.levels[1 - known.pop()] if len(known) == 1 else None
