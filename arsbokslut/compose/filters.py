"""What may follow a figure in `{{ … | filter }}`, in texts and in layouts alike."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from arsbokslut.figures.figure import Figure
from arsbokslut.figures.units import FigureError
from arsbokslut.model.units import PERCENT, PERCENTAGE_POINTS, parted

MAX_DECIMALS = 6


def _decimals(given: Any) -> int | None:
    if given is None:
        return None
    if isinstance(given, bool) or not isinstance(given, int) or not 0 <= given <= MAX_DECIMALS:
        raise FigureError(f"Antalet decimaler ska vara ett heltal från 0 till {MAX_DECIMALS}.")
    return given


def _into(unit: str) -> Callable[..., Figure]:
    def write(figure: Figure, decimals: Any = None) -> Figure:
        _, per, each = parted(figure.unit)
        return figure.converted(f"{unit}{per}{each}", _decimals(decimals))

    return write


_CALLED = {PERCENT: "procent", PERCENTAGE_POINTS: "procentenheter"}


def _named_percent(unit: str) -> Callable[..., Figure]:
    """Percentages and percentage points: the unit is not converted, only named and rounded; points are no percentage."""

    def write(figure: Figure, decimals: Any = None) -> Figure:
        if figure.unit not in {PERCENT, unit, ""}:
            raise FigureError(f"{figure.label} är i {figure.unit}, inte i {_CALLED[unit]}.")
        places = _decimals(decimals)
        return replace(figure, unit=unit, decimals=figure.decimals if places is None else places, bare=False)

    return write


def _number(figure: Figure, decimals: Any = None) -> Figure:
    places = _decimals(decimals)
    return replace(figure, bare=True, decimals=figure.decimals if places is None else places)


FILTERS: Mapping[str, Callable[..., Figure]] = {
    "kr": _into("kr"),
    "tkr": _into("tkr"),
    "mnkr": _into("mnkr"),
    "procent": _named_percent(PERCENT),
    "procentenheter": _named_percent(PERCENTAGE_POINTS),
    "tal": _number,
    "med_tecken": lambda figure: replace(figure, sign="plus"),
    "utan_tecken": lambda figure: replace(figure, sign="ingen"),
    "i_ord": lambda figure: replace(figure, words="gemener", bare=True),
    "i_ord_versal": lambda figure: replace(figure, words="versal", bare=True),
}
"""Filter → how the figure is then written. The unit filters also convert."""


def apply_filter(name: str, figure: Any, *arguments: Any) -> Figure:
    """The figure under a filter. Raises FigureError when there is no figure or the arguments do not fit."""
    if not isinstance(figure, Figure):
        raise FigureError(f"”{name}” kan bara följa på en siffra ur data.")
    try:
        return FILTERS[name](figure, *arguments)
    except TypeError:
        raise FigureError(f"”{name}” skrivs utan så många värden inom parentes.") from None
