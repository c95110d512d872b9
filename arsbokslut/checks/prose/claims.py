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
from arsbokslut.model.units import PERCENT, PERCENTAGE_POINTS

MANY_FIGURES = 20
"""Of more different figures in a sentence, some two give any change: it is a table in words, and no claim is judged in it."""


def claims_follow(context: Context) -> Iterator[Diagnostic]:
    """A typed change beside two bound figures is their difference, or in percent, said in the right one of the two."""
    for sentence in sentences_with_figures(context):
        figures = list({(str(each.name), each.value, each.unit): each for each in sentence.figures}.values())
        if len(figures) > MANY_FIGURES:
            continue
        for placed in placed_numbers(sentence.parts, sentence.text):
            if _CHANGE.search(placed.before):
                yield from _claim(figures, placed, context)


def _claim(figures: list[Figure], placed: Placed, context: Context) -> Iterator[Diagnostic]:
    number, pairs = placed.number, _pairs(figures, placed.number)
    if any(_follows(pair, number) for pair in pairs):
        return
    beside = pairs or [pair for figure in figures for pair in _with_year_before(figure, context)]
    confused = next((pair for pair in beside if _is_confused(pair, number)), None)
    if confused is not None:
        yield _of_the_other_kind(*confused, placed, context)
    elif pairs:
        yield _unfounded(*pairs[0], placed, context)


def _with_year_before(figure: Figure, context: Context) -> Iterator[tuple[Figure, Figure]]:
    """An outcome in percent and the one of the year before, which the sentence does not name."""
    if figure.unit == PERCENT and figure.name.column == "utfall":
        before = context.report.ledger.get(figure.name.line.of("föregående"))
        if before is not None and before.unit == PERCENT and before.value is not None:
            yield before, figure


def _is_confused(pair: tuple[Figure, Figure], number: TypedNumber) -> bool:
    """Whether a change in percentage points is said in percent, or the other way round."""
    other = {PERCENT: PERCENTAGE_POINTS, PERCENTAGE_POINTS: PERCENT}.get(number.unit)
    return other is not None and pair[0].unit == PERCENT and _follows(pair, replace(number, unit=other))


def _of_the_other_kind(first: Figure, second: Figure, placed: Placed, context: Context) -> Diagnostic:
    number = placed.number
    points, percent = _shown_in(minus(second, first), number), _in_percent(first, second, number)
    right, wrong = (percent, points) if number.unit == PERCENTAGE_POINTS else (points, percent)
    said = " och ".join(as_shown(each) for each in (first, second))
    message = f"”{number.text}” är skillnaden mellan {said} i {_IN[right.unit]}; i {_IN[wrong.unit]} är den {wrong.written(bare=True)}."
    written = replace(right, value=number.value, decimals=number.decimals, sign="minus")
    hint = f"Skriv {written}, eller hänvisa till förändringen i data."
    return placed.finding("ARS703", message, hint, context, shown_values(first, second, wrong))


_IN = {PERCENT: "procent", PERCENTAGE_POINTS: "procentenheter"}


def _unfounded(first: Figure, second: Figure, placed: Placed, context: Context) -> Diagnostic:
    given = _given(first, second, placed.number)
    pair = f"{as_shown(first)} och {as_shown(second)}"
    message = f"”{placed.number.text}” följer inte av {pair} i samma mening; de ger {given}."
    hint = "Rätta siffran, eller hänvisa till förändringen i data."
    return placed.finding("ARS703", message, hint, context, shown_values(first, second, given))


def _given(first: Figure, second: Figure, number: TypedNumber) -> Figure:
    """What two figures give, in the number's unit: the difference, or the change in percent of the first."""
    if number.unit == PERCENT and first.unit != PERCENT:
        return _in_percent(first, second, number)
    return _shown_in(minus(second, first), number)


def _in_percent(first: Figure, second: Figure, number: TypedNumber) -> Figure:
    return replace(growth(second, first, decimals=max(number.decimals, 1)), sign="plus")


def _shown_in(figure: Figure, number: TypedNumber) -> Figure:
    """A figure with the decimals of a typed number, and its sign."""
    return replace(figure, decimals=number.decimals, bare=False, sign="plus")


_CHANGE = re.compile(
    r"(?:öka(?:t|de|r|s)|ökning\w*|minska(?:t|de|r|s)|minskning\w*|skillnad\w*|(?:gått|gick|går)\s(?:ner|ned|upp)|"
    r"sjunkit|sjönk|sjunker|stigit|steg|stiger|förbättra\w+|försämra\w+)\D{0,25}$",
    re.IGNORECASE,
)


def _pairs(figures: list[Figure], number: TypedNumber) -> list[tuple[Figure, Figure]]:
    """The pairs of figures whose change the number could be: of its own unit, or of any one unit for a percentage."""
    usable = [
        f
        for f in figures
        if f.value is not None and (number.unit == PERCENT or number.unit in {f.unit, difference_unit(f.unit)})
    ]
    return [_in_time(a, b) for a, b in combinations(usable, 2) if a.unit == b.unit]


def _in_time(first: Figure, second: Figure) -> tuple[Figure, Figure]:
    return (second, first) if second.name.column == "föregående" else (first, second)


def _follows(pair: tuple[Figure, Figure], number: TypedNumber) -> bool:
    return any(abs(abs(change) - number.value) <= number.half_unit for change in _changes(*pair, number.unit))


def _changes(first: Figure, second: Figure, unit: str) -> Iterator[Decimal]:
    """What the change from one figure to another is in a unit; in percent it is of either."""
    if first.value is None or second.value is None:
        return
    if unit != PERCENT:
        yield first.value - second.value
    elif first.value and second.value:
        yield (first.value - second.value) / second.value * 100
        yield (first.value - second.value) / first.value * 100
