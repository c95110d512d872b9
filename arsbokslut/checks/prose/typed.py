"""Figures typed by hand: those that the data has, or nearly has, and those that are bound to nothing."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from arsbokslut.checks.context import Context
from arsbokslut.checks.figure_index import FigureIndex
from arsbokslut.checks.messages import said, values
from arsbokslut.checks.numbers import TypedNumber
from arsbokslut.checks.prose.as_typed import as_typed
from arsbokslut.checks.prose.fit import Fit, fits
from arsbokslut.checks.prose.placed import Placed, placed_numbers
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.diagnostics.fix import Fix
from arsbokslut.figures.names import Name
from arsbokslut.model.numerals import MINUS, MINUSES, NO_BREAK_SPACE, SPACE
from arsbokslut.model.units import MONEY

SLIP_DIGITS = 3
"""Numbers of fewer digits are one slip away from too much."""
SHOWN = 3
"""So many figures that a number may be are named."""
CROWDED = 20_000
"""With so many figures every number is one slip away from some: slips are not looked for."""


def typed_figures_are_bound(context: Context) -> Iterator[Diagnostic]:
    """A figure that the data has is referred to, not typed; one that nearly is, or is in another unit, is most likely a slip.

    Any other number in a text is worth a look: nothing holds it to the data.
    """
    index: FigureIndex | None = None
    crowded = False
    for text in context.texts:
        for placed in placed_numbers(text.parts, text):
            if index is None:
                figures = list(context.report.ledger)
                index, crowded = FigureIndex(figures), len(figures) > CROWDED
            yield _typed(placed, index, context, crowded=crowded)


def _typed(placed: Placed, index: FigureIndex, context: Context, *, crowded: bool) -> Diagnostic:
    number = placed.number
    same = fits(index.near(number) or index.loosely(number), placed, context)
    if same and same[0].likely:
        return _same(same, placed, context)
    nearly: list[Fit] = []
    if not same and number.digits >= SLIP_DIGITS and not crowded:
        wrong_unit = _in_wrong_unit(placed, index, context)
        if wrong_unit is not None:
            return wrong_unit
        nearly = fits(index.mistaken(number), placed, context)
        if nearly and nearly[0].likely:
            return _nearly(nearly[0].name, placed, context)
    return _unbound(placed, (same or nearly)[:1], context)


def _same(matching: list[Fit], placed: Placed, context: Context) -> Diagnostic:
    """The finding that a number is that of a figure, or of one among several."""
    first, *more = matching[:SHOWN]
    others = f", eller {' eller '.join(str(each.name) for each in more)}" if more else ""
    message = f"”{placed.number.text}” är skrivet för hand, men finns i data som {first.name}{others}."
    if first.elsewhere:
        hint = "Meningen nämner en annan rad: kontrollera siffran och raden."
        return placed.finding("ARS701", message, hint, context)
    fix = () if others else _bound(first.name, placed, context)
    return placed.finding(
        "ARS701", message, _advice(first.name, placed.number, context, sure=not others), context, fix=fix
    )


def _nearly(meant: Name, placed: Placed, context: Context) -> Diagnostic:
    figure = context.report.ledger.find(meant)
    message = f"”{placed.number.text}” är nästan {meant}, som är {said(figure)}."
    return placed.finding(
        "ARS702", message, _advice(meant, placed.number, context, sure=False), context, values(figure)
    )


def _unbound(placed: Placed, closest: list[Fit], context: Context) -> Diagnostic:
    message = f"”{placed.number.text}” är skrivet för hand och är inte bundet till data."
    guess = [each.name for each in closest if each.weight > 0 and not each.elsewhere]
    hint = "Kontrollera siffran; finns den i data: hänvisa till den."
    if guess:
        hint = f"Kontrollera siffran. Kanske menas {guess[0]} (en gissning)."
    return placed.finding("ARS708", message, hint, context)


TOO_MUCH = 10
"""So many times the greatest amount of a report is no amount of it."""
_LESS = {"mnkr": "tkr", "tkr": "kr"}


def _in_wrong_unit(placed: Placed, index: FigureIndex, context: Context) -> Diagnostic | None:
    """The finding that an amount stands in the data with the same digits in another unit, or is beyond all amounts there."""
    number = placed.number
    if number.unit not in MONEY:
        return None
    same_digits = fits(index.in_other_units(number), placed, context)
    if same_digits and same_digits[0].likely:
        meant = context.report.ledger.find(same_digits[0].name)
        message = f"”{number.text}” har samma siffror som {meant.name}, som är {said(meant)}."
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
