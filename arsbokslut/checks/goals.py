"""Goals: wording, target, outcome, status and trend say the same."""

import re
from collections.abc import Iterator
from decimal import Decimal

from arsbokslut.checks.context import Context, said, values
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.goals import JudgedGoal, JudgedIndicator
from arsbokslut.model.numerals import NUMBER, to_decimal

_LIMIT = re.compile(rf"(?<![\d,.])({NUMBER})\s*(procent|%|[a-zåäö-]+)", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_COMPARED = re.compile(r"\b(?:med|än|från|sedan|mot|basår(?:et)?)\s+(?:år\s+)?$", re.IGNORECASE)
"""Words before a year that the goal is compared with: that year is past, as it should be."""
_UNITS = {"procent": "%", "procentenheter": "procentenheter"}


def wording_names_the_target(context: Context) -> Iterator[Diagnostic]:
    """A limit in a goal's wording, in the indicator's unit, is the indicator's target."""
    for goal in context.goals():
        for number, word in _LIMIT.findall(goal.name):
            unit = _UNITS.get(word.lower(), word)
            named = to_decimal(number)
            rivals = [each for each in goal.indicators if each.unit == unit and each.target is not None]
            if rivals and all(each.target is not None and each.target.value != named for each in rivals):
                target = rivals[0].target
                assert target is not None
                yield Diagnostic(
                    "ARS602",
                    f"Målet säger {number} {word} men målvärdet är {said(target)}.",
                    context.spots.value((*goal.path, "indikatorer", goal.indicators.index(rivals[0]), "målvärde")),
                    "Rätta målvärdet eller ordalydelsen.",
                    f"mål.{goal.id}",
                    figures=(named, *values(target)),
                )


def wording_names_this_year(context: Context) -> Iterator[Diagnostic]:
    """A year in a goal's wording is not already past when the report's year begins."""
    year = context.report.meta.year
    for goal in context.goals():
        for named in _YEAR.finditer(goal.name):
            if int(named[0]) < year and not _COMPARED.search(goal.name[: named.start()]):
                yield Diagnostic(
                    "ARS603",
                    f"Målet nämner {named[0]}, men rapporten gäller {year}.",
                    context.in_value((*goal.path, "namn"), goal.name, named[0], named.start()),
                    "Rätta ordalydelsen, om målet inte är beslutat så.",
                    f"mål.{goal.id}",
                    figures=(Decimal(named[0]), Decimal(year)),
                )


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


Compared = tuple[JudgedIndicator, Figure, Figure]
"""An indicator and the two figures that are held against each other."""


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


def goals_are_judged(context: Context) -> Iterator[Diagnostic]:
    """Every goal has a status, set or computed, and a comment that explains it."""
    for goal in context.goals():
        position = context.spots.value((*goal.path, "namn"))
        if goal.status is None:
            hint = "Ange målvärde och utfall så räknas status ut, eller ”status” med ”motivering”."
            yield Diagnostic("ARS605", "Målet har ingen måluppfyllelse.", position, hint, f"mål.{goal.id}")
        if goal.comment is None:
            hint = "Lägg till ”kommentar” som förklarar utfallet."
            yield Diagnostic("ARS606", "Målet saknar kommentar.", position, hint, f"mål.{goal.id}")


def indicators_are_whole(context: Context) -> Iterator[Diagnostic]:
    """Every indicator has a target and an outcome."""
    for goal in context.goals():
        for index, indicator in enumerate(goal.indicators):
            for key in _lacking(indicator):
                yield Diagnostic(
                    "ARS607",
                    f"Indikatorn ”{indicator.name}” saknar {key}.",
                    context.spots.value((*goal.path, "indikatorer", index)),
                    f"Lägg till ”{key}”, eller ”{key}: ej mätt”.",
                    f"mål.{goal.id}.{indicator.id}",
                )


def _lacking(indicator: JudgedIndicator) -> list[str]:
    return [key for key, figure in (("målvärde", indicator.target), ("utfall", indicator.outcome)) if figure is None]


RULES = (
    wording_names_the_target,
    wording_names_this_year,
    status_follows,
    trend_follows,
    goals_are_judged,
    indicators_are_whole,
)
