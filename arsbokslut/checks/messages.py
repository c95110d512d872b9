"""Figures as messages write them, and as findings carry them."""

from dataclasses import replace
from decimal import Decimal

from arsbokslut.figures.attainment import TargetFigures
from arsbokslut.figures.figure import Figure, written_decimals


def said(figure: Figure | TargetFigures) -> str:
    """A figure or target as messages write it: with its unit and the decimals it has, not those a table shows."""
    if isinstance(figure, TargetFigures):
        low, high = _exact(figure.low), figure.high
        return str(replace(figure, low=low, high=None if high is None else _exact(high)))
    return str(_exact(figure))


def _exact(figure: Figure) -> Figure:
    return replace(figure, decimals=written_decimals(figure.value), bare=False, sign="minus", words="")


MOST_DECIMALS = 6
"""Decimals that a message writes at most of what is computed."""


def precise(computed: Figure, stated: Figure) -> Figure:
    """A computed figure in the unit of a stated one, rounded to one decimal more than it when it does not end there."""
    converted = computed.converted(stated.unit)
    needed = written_decimals(plain(converted.value or Decimal(0)))
    cut = replace(converted, decimals=min(needed, written_decimals(stated.value) + 1, MOST_DECIMALS), bare=False)
    return replace(cut, value=cut.shown())


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
