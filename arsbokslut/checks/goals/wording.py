"""What a goal's wording says of its target and its year."""

import re
from collections.abc import Iterator
from decimal import Decimal

from arsbokslut.checks.context import Context
from arsbokslut.checks.messages import said, values
from arsbokslut.diagnostics import Diagnostic, Path
from arsbokslut.figures.attainment import TargetFigures
from arsbokslut.figures.goals import JudgedGoal
from arsbokslut.model.numerals import NUMBER, YEAR, to_decimal
from arsbokslut.model.units import PERCENT

_LIMIT = re.compile(rf"(?<![\d,.])({NUMBER})\s*(procent|%|[a-zåäö-]+)", re.IGNORECASE)
_YEAR = re.compile(rf"(?<!\d){YEAR}(?!\d)")
_COMPARED = re.compile(r"\b(?:med|än|från|sedan|mot|basår(?:et)?)\s+(?:år\s+)?$", re.IGNORECASE)
"""Words before a year that the goal is compared with: that year is past, as it should be."""


def wording_names_the_target(context: Context) -> Iterator[Diagnostic]:
    """A limit in a goal's wording, in the indicator's unit, is the indicator's target."""
    for goal in context.goals():
        for number, word in _LIMIT.findall(goal.name):
            named, targets = to_decimal(number), _targets(goal, word)
            stated = [values(*target.figures) for _, target in targets]
            if any(stated) and not any(named in each for each in stated):
                path, target = targets[0]
                yield Diagnostic(
                    "ARS602",
                    f"Målet säger {number} {word} men målvärdet är {said(target)}.",
                    context.spots.value((*path, "målvärde")),
                    "Rätta målvärdet eller ordalydelsen.",
                    f"mål.{goal.id}",
                    figures=(named, *values(*target.figures)),
                )


def _targets(goal: JudgedGoal, word: str) -> list[tuple[Path, TargetFigures]]:
    """The targets in the unit that a word is, each with its indicator's place."""
    unit = PERCENT if word.casefold() == "procent" else word.casefold()
    return [
        (each.path, each.target) for each in goal.indicators if each.unit.casefold() == unit and each.target is not None
    ]


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
