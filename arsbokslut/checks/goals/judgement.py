"""Statuses and trends set by hand against what target and outcomes give."""

import re
from collections.abc import Iterator

from arsbokslut.checks.context import Context
from arsbokslut.checks.messages import said, values
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.goals import JudgedGoal, JudgedIndicator

Compared = tuple[JudgedIndicator, Figure, Figure]
"""An indicator and the two figures that are held against each other."""


def status_follows(context: Context) -> Iterator[Diagnostic]:
    """A status set by hand is the one that target and outcome give, or its motivation says which it would be."""
    for goal in context.goals():
        computed, stated = goal.computed_status, goal.status
        if computed is None or stated is None or computed.id == stated.id:
            continue
        if re.search(rf"\b{re.escape(computed.name)}\b", goal.motivation, re.IGNORECASE):
            continue
        yield Diagnostic(
            "ARS601",
            f"Målet har satts till ”{stated.name}”, men {_outcomes(goal)} ger ”{computed.name}”.",
            context.spots.value((*goal.path, "status")),
            f"Rätta status eller siffror, eller säg i motiveringen varför målet inte är ”{computed.name}”.",
            f"mål.{goal.id}",
            figures=values(*(figure for _, target, outcome in _judged(goal) for figure in (target, outcome))),
        )


def _judged(goal: JudgedGoal) -> list[Compared]:
    """Each indicator that has both, with its target and outcome."""
    return [(i, i.target, i.outcome) for i in goal.indicators if i.target is not None and i.outcome is not None]


def _outcomes(goal: JudgedGoal) -> str:
    """Each indicator's target and outcome, as a message names them."""
    return ", ".join(
        f"{each.name} (målvärde {f'{each.operator} ' if each.operator else ''}{said(target)}, utfall {said(outcome)})"
        for each, target, outcome in _judged(goal)
    )


def trend_follows(context: Context) -> Iterator[Diagnostic]:
    """A trend set by hand is the one that this year's and last year's outcomes give."""
    for goal in context.goals():
        if goal.trend is not None and goal.computed_trend is not None and goal.trend.id != goal.computed_trend.id:
            yield Diagnostic(
                "ARS604",
                f"Trenden har satts till ”{goal.trend.name}”, men utfallen ger ”{goal.computed_trend.name}”: {_years(goal)}.",
                context.spots.value((*goal.path, "trend")),
                "Ta bort ”trend” så räknas den ut, eller rätta utfallen.",
                f"mål.{goal.id}",
                figures=values(*(figure for _, now, before in _followed(goal) for figure in (now, before))),
            )


def _followed(goal: JudgedGoal) -> list[Compared]:
    """Each indicator that has both, with its outcome this year and last."""
    return [(i, i.outcome, i.previous) for i in goal.indicators if i.outcome is not None and i.previous is not None]


def _years(goal: JudgedGoal) -> str:
    """Each indicator's outcome this year and last, as a message names them."""
    return ", ".join(f"{each.name} {said(now)} mot {said(before)} året innan" for each, now, before in _followed(goal))
