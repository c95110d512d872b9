"""Statuses and trends set by hand against what target and outcomes give."""

import re
from collections.abc import Iterator, Sequence

from arsbokslut.checks.context import Context
from arsbokslut.checks.messages import said, values
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.goals import JudgedGoal
from arsbokslut.figures.indicators import JudgedIndicator
from arsbokslut.model.scales import UNGIVEN


def status_follows(context: Context) -> Iterator[Diagnostic]:
    """A status set by hand is the one that target and outcome give, or its motivation says which it would be."""
    for goal in context.goals():
        subject = f"mål.{goal.id}"
        yield from _departure(goal, goal.indicators, "Målet", subject, context)
        for each in goal.indicators:
            yield from _departure(each, [each], f"Indikatorn ”{each.name}”", f"{subject}.{each.id}", context)


def _departure(
    judged: JudgedGoal | JudgedIndicator,
    indicators: Sequence[JudgedIndicator],
    called: str,
    subject: str,
    context: Context,
) -> Iterator[Diagnostic]:
    """A status that is another than the computed one, where the motivation does not say so."""
    computed, stated = judged.computed_status, judged.status
    if computed is None or stated is None or stated is UNGIVEN or computed.id == stated.id:
        return
    if re.search(rf"\b{re.escape(computed.name)}\b", judged.motivation, re.IGNORECASE):
        return
    yield Diagnostic(
        "ARS601",
        f"{called} har satts till ”{stated.name}”, men {_outcomes(indicators)} ger ”{computed.name}”.",
        context.spots.value((*judged.path, "status")),
        f"Rätta status eller siffror, eller säg i motiveringen varför {_it(called)} inte är ”{computed.name}”.",
        subject,
        figures=values(*_figures(indicators)),
    )


def _it(called: str) -> str:
    return "målet" if called == "Målet" else "indikatorn"


def _outcomes(indicators: Sequence[JudgedIndicator]) -> str:
    """Each indicator's target and outcome, as a message names them."""
    return ", ".join(
        f"{each.name} (målvärde {said(each.target)}, utfall {said(each.outcome)})"
        for each in indicators
        if each.target is not None and each.outcome is not None
    )


def _figures(indicators: Sequence[JudgedIndicator]) -> Iterator[Figure]:
    """The figures of the message."""
    for each in indicators:
        if each.target is not None and each.outcome is not None:
            yield from (*each.target.figures, each.outcome)


def trend_follows(context: Context) -> Iterator[Diagnostic]:
    """A trend set by hand is the one that this year's and last year's outcomes give."""
    for goal in context.goals():
        if goal.trend is None or goal.trend is UNGIVEN or goal.computed_trend is None:
            continue
        if goal.trend.id != goal.computed_trend.id:
            yield Diagnostic(
                "ARS604",
                f"Trenden har satts till ”{goal.trend.name}”, men utfallen ger ”{goal.computed_trend.name}”: {_years(goal)}.",
                context.spots.value((*goal.path, "trend")),
                "Ta bort ”trend” så räknas den ut, eller rätta utfallen.",
                f"mål.{goal.id}",
                figures=values(*(figure for _, now, before in _followed(goal) for figure in (now, before))),
            )


def _followed(goal: JudgedGoal) -> list[tuple[JudgedIndicator, Figure, Figure]]:
    """Each indicator that has both, with its outcome this year and last."""
    return [(i, i.outcome, i.previous) for i in goal.indicators if i.outcome is not None and i.previous is not None]


def _years(goal: JudgedGoal) -> str:
    """Each indicator's outcome this year and last, as a message names them."""
    return ", ".join(f"{each.name} {said(now)} mot {said(before)} året innan" for each, now, before in _followed(goal))
