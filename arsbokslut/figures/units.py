"""Units of account and what can be converted into what."""

from decimal import Decimal

MONEY = {"kr": Decimal(1), "tkr": Decimal(1000), "mnkr": Decimal(1_000_000)}
"""Kronor in one of each unit."""

DEFAULT_DECIMALS = {"kr": 0, "tkr": 0, "mnkr": 1}
"""Decimals after a conversion into the unit, when none are asked for."""

PERCENT = "%"
PERCENTAGE_POINTS = "procentenheter"


class FigureError(ValueError):
    """A calculation or a format that makes no sense; the message is Swedish and for the report's authors."""


def convert(value: Decimal, unit: str, into: str) -> Decimal:
    """`value` in another unit. Raises FigureError when the units do not measure the same thing."""
    if unit == into:
        return value
    if unit in MONEY and into in MONEY:
        return value * MONEY[unit] / MONEY[into]
    raise FigureError(f"{_named(unit)} kan inte räknas om till {into}.")


def difference_unit(unit: str) -> str:
    """The unit of a difference: percentage points between percentages, else the unit itself."""
    return PERCENTAGE_POINTS if unit == PERCENT else unit


def _named(unit: str) -> str:
    return f"Enheten ”{unit}”" if unit else "Ett tal utan enhet"
