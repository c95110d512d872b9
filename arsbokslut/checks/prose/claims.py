"""Changes that a text claims."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from arsbokslut.checks.context import Context
from arsbokslut.checks.messages import as_shown, shown_values
from arsbokslut.checks.numbers import TypedNumber
from arsbokslut.checks.prose.placed import Placed, placed_numbers
from arsbokslut.checks.prose.sentences import sentences_with_figures
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.calculations import growth, minus
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.units import difference_unit
from arsbokslut.model.units import PERCENT


def claims_follow(context: Context) -> Iterator[Diagnostic]:
    """A typed change beside two bound figures of its unit is their difference, or their difference in percent."""
    for text, parts, figures in sentences_with_figures(context.texts):
        for placed in placed_numbers(parts, text) if len(figures) > 1 else ():
            pairs = _pairs(figures, placed.number)
            if pairs and _CHANGE.search(placed.before) and not _follows(pairs, placed.number):
                yield _unfounded(*pairs[0], placed, context)


def _unfounded(first: Figure, second: Figure, placed: Placed, context: Context) -> Diagnostic:
    given = _given(first, second, placed.number)
    pair = f"{as_shown(first)} och {as_shown(second)}"
    message = f"”{placed.number.text}” följer inte av {pair} i samma mening; de ger {given}."
    hint = "Rätta siffran, eller hänvisa till förändringen i data."
    return placed.finding("ARS703", message, hint, context, shown_values(first, second, given))


def _given(first: Figure, second: Figure, number: TypedNumber) -> Figure:
    """What two figures give, in the number's unit: the difference, or the change in percent of the first."""
    if number.unit == PERCENT and first.unit != PERCENT:
        given = growth(second, first, decimals=max(number.decimals, 1))
    else:
        given = replace(minus(second, first), decimals=number.decimals, bare=False)
    return replace(given, sign="plus")


_CHANGE = re.compile(
    r"(?:ökat|ökade|ökar|ökning\w*|minskat|minskade|minskar|minskning\w*|skillnad\w*)\D{0,25}$", re.IGNORECASE
)


def _pairs(figures: list[Figure], number: TypedNumber) -> list[tuple[Figure, Figure]]:
    """The pairs of figures whose change the number could be: of its own unit, or of any one unit for a percentage."""
    usable = [
        f
        for f in figures
        if f.value is not None and (number.unit == PERCENT or number.unit in {f.unit, difference_unit(f.unit)})
    ]
    return [(a, b) for a, b in combinations(usable, 2) if a.unit == b.unit]


def _follows(pairs: list[tuple[Figure, Figure]], number: TypedNumber) -> bool:
    return any(abs(abs(change) - number.value) <= number.half_unit for pair in pairs for change in _changes(*pair))


def _changes(first: Figure, second: Figure) -> Iterator[Decimal]:
    if first.value is not None and second.value is not None:
        yield first.value - second.value
        if first.value and second.value:
            yield (first.value - second.value) / second.value * 100
            yield (first.value - second.value) / first.value * 100
