"""Figures typed by hand that the data has, or nearly has."""

from collections.abc import Iterator

from arsbokslut.checks.context import Context
from arsbokslut.checks.messages import said, values
from arsbokslut.checks.numbers import FigureIndex, TypedNumber
from arsbokslut.checks.prose.placed import Placed, placed_numbers
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.names import Name
from arsbokslut.figures.units import MONEY, PERCENT

LEAST_DIGITS = 2
"""Numbers of fewer digits meet a figure of the data by chance."""
SLIP_DIGITS = 3
"""Numbers of fewer digits are one slip away from too much."""
CROWDED = 20_000
"""With so many figures every number is one slip away from some: slips are not looked for."""


def typed_figures_are_bound(context: Context) -> Iterator[Diagnostic]:
    """A figure that the data has is referred to, not typed; one that nearly is in the data is most likely a slip."""
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
    matching = _nearest_first(index.near(number), placed, context)
    if matching:
        others = f", eller {' eller '.join(map(str, matching[1:]))}" if len(matching) > 1 else ""
        message = f"”{number.text}” är skrivet för hand, men finns i data som {matching[0]}{others}."
        yield placed.finding("ARS701", message, _reference(matching[0], number, context, sure=not others), context)
    elif number.digits >= SLIP_DIGITS and not crowded:
        for mistaken in _nearest_first(index.mistaken(number), placed, context)[:1]:
            meant = context.report.ledger.find(mistaken)
            message = f"”{number.text}” är nästan {mistaken}, som är {said(meant)}."
            hint = _reference(mistaken, number, context, sure=False)
            yield placed.finding("ARS702", message, hint, context, values(meant))


def _nearest_first(names: list[Name], placed: Placed, context: Context) -> list[Name]:
    """The names of figures, first those that have a part of their name in common with the text's own section."""
    here = set(context.subject_of(placed.text).split(".")[1:2])
    return sorted(dict.fromkeys(names), key=here.isdisjoint)


def _reference(name: Name, number: TypedNumber, context: Context, *, sure: bool) -> str:
    """The reference that writes the figure as it is typed; without its sign when words say it."""
    figure = context.report.ledger.find(name)
    unsigned = " | utan_tecken" if (figure.value or 0) < 0 and not number.negative else ""
    return f"Skriv {{{{ {name}{_filter(number)}{unsigned} }}}}{'' if sure else ', om det är den som menas'}."


def _filter(number: TypedNumber) -> str:
    if number.unit in MONEY:
        return f" | {number.unit}" + (f"({number.decimals})" if number.decimals else "")
    if number.unit == PERCENT:
        return f" | procent({number.decimals})"
    return ""
