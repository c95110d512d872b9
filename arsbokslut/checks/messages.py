"""Figures as messages write them, and as findings carry them."""

from dataclasses import replace
from decimal import Decimal

from arsbokslut.figures.figure import Figure, written_decimals


def said(figure: Figure) -> str:
    """A figure as messages write it: with its unit and the decimals it has, not those a table shows."""
    return str(replace(figure, decimals=written_decimals(figure.value), bare=False, sign="minus", words=""))


def as_shown(figure: Figure) -> str:
    """A figure as the report shows it, but always in digits, with its minus and its unit."""
    return str(replace(figure, bare=False, sign="minus", words=""))


def values(*figures: Figure) -> tuple[Decimal, ...]:
    """The figures that a finding carries of those that its message has said; one without a value is none."""
    return tuple(figure.value for figure in figures if figure.value is not None)


def shown_values(*figures: Figure) -> tuple[Decimal, ...]:
    """The figures that a finding carries of those that its message shows rounded, as the report does."""
    return tuple(shown for figure in figures if (shown := figure.shown()) is not None)


def plain(value: Decimal) -> Decimal:
    """The value without zeros last among its decimals."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
