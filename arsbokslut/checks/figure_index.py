"""Figures of the data by size: which of them a typed number could be."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cached_property
from operator import itemgetter

from arsbokslut.checks.numbers import TypedNumber
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.names import NO_NAME, Name
from arsbokslut.model.numerals import rounded
from arsbokslut.model.units import MONEY, PERCENT, PERCENTAGE_POINTS

LONG = 5
"""A number of so many digits is the same figure, whatever word follows it; a shorter one could be anything."""
SHORT = 2
"""A number of so few digits meets others by chance when they are rounded to it: it must be written as the figure is.

Amounts meet more seldom: a text says 5,1 mnkr of what a table has in kronor, and one digit fewer is the limit.
"""
Entry = tuple[tuple[Decimal, Name], Figure]
"""Size and name, and the figure of them."""


class FigureIndex:
    """Finds figures by size, whatever unit of account and rounding a text writes them in."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        self._figures = [(abs(figure.value), figure) for figure in figures if figure.value is not None]
        self._sorted: dict[str, list[Entry]] = {}

    def _entries(self, unit: str) -> list[Entry]:
        """The figures of a unit by size (amounts in kronor) and name; put in order when they are first asked for."""
        if unit not in self._sorted:
            entries = {
                (size if unit == _ANY else size * MONEY.get(figure.unit, 1), figure.name): figure
                for size, figure in self._figures
                if unit in {_ANY, _measured(figure.unit)}
            }
            self._sorted[unit] = sorted(entries.items(), key=itemgetter(0))
        return self._sorted[unit]

    def near(self, number: TypedNumber, value: Decimal | None = None) -> list[Name]:
        """The names of figures that, rounded as the number is, are written as it (or as `value`)."""
        wanted = number.value if value is None else value
        found = self._within(_measured(number.unit), wanted, number)
        if not found and number.digits >= LONG and number.unit not in {*MONEY, PERCENT}:
            found = self._within(_ANY, wanted, number)
        return found

    def _within(self, unit: str, wanted: Decimal, number: TypedNumber) -> list[Name]:
        factor = MONEY.get(number.unit, Decimal(1)) if unit != _ANY else Decimal(1)
        entries = self._entries(unit)
        least, greatest = (wanted - number.half_unit) * factor, (wanted + number.half_unit) * factor
        names: list[Name] = []
        for place in range(bisect_left(entries, (least, NO_NAME), key=itemgetter(0)), len(entries)):
            (size, name), figure = entries[place]
            if size >= greatest or len(names) == ENOUGH:
                break
            if number.digits > SHORT - (number.unit in MONEY) or _written_so(figure, number):
                names.append(name)
        return names

    def loosely(self, number: TypedNumber) -> list[Name]:
        """The names of figures that the number is when it is rounded to thousands, stands without its unit, or counts by another word."""
        if number.unit == "kr" and not number.decimals and number.value and number.value % MONEY["tkr"] == 0:
            return self.near(replace(number, value=number.value / MONEY["tkr"], unit="tkr"))
        if number.unit in {*MONEY, PERCENT, PERCENTAGE_POINTS} or number.digits <= SHORT:
            return []
        counted = self._within(_ANY, number.value, number)
        if counted or number.digits <= SHORT + 1:
            return [name for name in counted if self._units.get(name) not in {*MONEY, PERCENT, PERCENTAGE_POINTS}]
        return self.near(replace(number, unit="tkr"))

    @cached_property
    def _units(self) -> dict[Name, str]:
        return {figure.name: figure.unit for _, figure in self._figures}

    def mistaken(self, number: TypedNumber) -> list[Name]:
        """The names of figures that differ from the number by two swapped digits or one in the last place."""
        return [name for value in _slips(number) for name in self.near(number, value)]

    def in_other_units(self, number: TypedNumber) -> list[Name]:
        """The names of amounts that are written with the number's digits, in another unit than it."""
        others = [replace(number, unit=unit) for unit in MONEY if unit != number.unit]
        same = [
            figure.name
            for other in others
            for size, figure in self._figures
            if figure.unit == other.unit and size == other.value and _written_so(figure, other)
        ]
        return same or [name for other in others if other.significant > SHORT + 1 for name in self.near(other)]

    @cached_property
    def greatest_amount(self) -> Figure | None:
        """The greatest amount of money, whatever its sign."""
        amounts = (figure for _, figure in self._figures if figure.unit in MONEY)
        return max(amounts, key=lambda each: abs(each.value or Decimal(0)) * MONEY[each.unit], default=None)


_ANY = "‹vilken som helst›"
ENOUGH = 30
"""Names that a search gives at most, for the best to be chosen among."""


def _measured(unit: str) -> str:
    return "kr" if unit in MONEY else unit


def _written_so(figure: Figure, number: TypedNumber) -> bool:
    """Whether the figure, in its own unit and decimals, reads as the number does."""
    return (
        figure.unit == number.unit
        and figure.decimals == number.decimals
        and rounded(abs(figure.value or Decimal(0)), figure.decimals) == number.value
    )


def _slips(number: TypedNumber) -> Iterator[Decimal]:
    digits = re.sub(r"\D", "", number.text)
    scale = -number.decimals
    for index in range(len(digits) - 1):
        if digits[index] != digits[index + 1]:
            swapped = digits[:index] + digits[index + 1] + digits[index] + digits[index + 2 :]
            yield Decimal(swapped).scaleb(scale)
    yield number.value + Decimal(1).scaleb(scale)
    yield number.value - Decimal(1).scaleb(scale)
