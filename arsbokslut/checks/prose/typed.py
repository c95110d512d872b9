"""Figures typed by hand that the data has, or nearly has."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from arsbokslut.checks.context import Context
from arsbokslut.checks.messages import said, values
from arsbokslut.checks.numbers import FigureIndex, TypedNumber
from arsbokslut.checks.prose.as_typed import as_typed
from arsbokslut.checks.prose.fit import best_first, is_of_another_row
from arsbokslut.checks.prose.placed import Placed, placed_numbers
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.diagnostics.fix import Fix
from arsbokslut.figures.names import Name
from arsbokslut.model.numerals import MINUS, MINUSES, NO_BREAK_SPACE, SPACE
from arsbokslut.model.units import MONEY

LEAST_DIGITS = 2
"""Numbers of fewer digits meet a figure of the data by chance."""
SLIP_DIGITS = 3
"""Numbers of fewer digits are one slip away from too much."""
SHOWN = 3
"""So many figures that a number may be are named."""
CROWDED = 20_000
"""With so many figures every number is one slip away from some: slips are not looked for."""


def typed_figures_are_bound(context: Context) -> Iterator[Diagnostic]:
    """A figure that the data has is referred to, not typed; one that nearly is, or is in another unit, is most likely a slip."""
    index: FigureIndex | None = None
    crowded = False
    for text in context.texts:
        for placed in placed_numbers(text.parts, text):
            if index is None:
                figures = list(context.report.ledger)
                index, crowded = FigureIndex(figures), len(figures) > CROWDED
            yield from _typed(placed, index, context, crowded=crowded)


def _typed(placed: Placed, index: FigureIndex, context: Context, *, crowded: bool) -> Iterator[Diagnostic]:
    number = placed.number
    if number.digits < LEAST_DIGITS and number.unit not in MONEY:
        return
    matching = best_first(index.near(number), placed, context)[:SHOWN]
    if matching:
        others = f", eller {' eller '.join(map(str, matching[1:]))}" if len(matching) > 1 else ""
        message = f"”{number.text}” är skrivet för hand, men finns i data som {matching[0]}{others}."
        elsewhere = is_of_another_row(matching[0], placed, context)
        sure = not others and not elsewhere
        advice = _advice(matching[0], number, context, sure=sure)
        if elsewhere:
            advice = f"Meningen nämner en annan rad i tabellen: kontrollera siffran. {advice}"
        fix = _bound(matching[0], placed, context) if sure else ()
        yield placed.finding("ARS701", message, advice, context, fix=fix)
    elif number.digits >= SLIP_DIGITS and not crowded:
        wrong_unit = _in_wrong_unit(placed, index, context)
        if wrong_unit is not None:
            yield wrong_unit
            return
        for mistaken in best_first(index.mistaken(number), placed, context)[:1]:
            meant = context.report.ledger.find(mistaken)
            message = f"”{number.text}” är nästan {mistaken}, som är {said(meant)}."
            advice = _advice(mistaken, number, context, sure=False)
            yield placed.finding("ARS702", message, advice, context, values(meant))


TOO_MUCH = 10
"""So many times the greatest amount of a report is no amount of it."""
_LESS = {"mnkr": "tkr", "tkr": "kr"}


def _in_wrong_unit(placed: Placed, index: FigureIndex, context: Context) -> Diagnostic | None:
    """The finding that an amount stands in the data with the same digits in another unit, or is beyond all amounts there."""
    number = placed.number
    if number.unit not in MONEY:
        return None
    same_digits = best_first(index.in_other_units(number), placed, context)
    if same_digits:
        meant = context.report.ledger.find(same_digits[0])
        message = f"”{number.text}” har samma siffror som {same_digits[0]}, som är {said(meant)}."
        reference, _ = as_typed(meant, replace(number, unit=meant.unit))
        advice = f"Är det enheten som är fel: skriv {reference}."
        return placed.finding("ARS707", message, advice, context, values(meant))
    greatest = index.greatest_amount
    if greatest is None or number.unit not in _LESS or number.value < MONEY["tkr"]:
        return None
    if number.value <= TOO_MUCH * abs(greatest.converted(number.unit).value or Decimal(0)):
        return None
    message = (
        f"”{number.text}” är mer än {TOO_MUCH} gånger det största beloppet i data, {greatest.name} på {said(greatest)}."
    )
    advice = f"Är det enheten som är fel: skriv {_LESS[number.unit]} i stället för {number.unit}."
    return placed.finding("ARS707", message, advice, context, values(greatest))


def _advice(name: Name, number: TypedNumber, context: Context, *, sure: bool) -> str:
    reference, _ = as_typed(context.report.ledger.find(name), number)
    return f"Skriv {reference}{'' if sure else ', om det är den som menas'}."


def _bound(name: Name, placed: Placed, context: Context) -> Fix:
    """The reference in place of the number, with the word after it that is its unit, where it is read as they are."""
    reference, figure = as_typed(context.report.ledger.find(name), placed.number)
    typed = placed.number.text
    for replaced in (typed, f"{typed} {figure.unit}", f"{typed}{NO_BREAK_SPACE}{figure.unit}"):
        fix = context.places.rewriting(placed.text.prose, placed.line, replaced, reference)
        if fix and _read_as(str(figure)) == _read_as(replaced):
            return fix
    return ()


def _read_as(written: str) -> str:
    """What is written, without regard to which spaces and minus it has."""
    return re.sub(f"[{''.join(MINUSES)}]", MINUS, re.sub(SPACE, "", written))
