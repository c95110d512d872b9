"""Key figures computed: what is stated, and the deviation and change that follow."""

from collections.abc import Callable
from typing import ClassVar

from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import Path, Position, SpotTree
from arsbokslut.figures.book import Book
from arsbokslut.figures.calculations import growth, minus
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.measure import Follow, Measure
from arsbokslut.figures.names import Name
from arsbokslut.figures.units import difference_unit
from arsbokslut.model.key_figures import KeyFigure
from arsbokslut.model.units import PERCENT

_PERCENTAGES = frozenset({"förändring_procent", "andel"})
"""Columns that are percentages whatever the key figure's unit."""
_DIFFERENCES = frozenset({"avvikelse", "förändring"})
"""Columns that are differences: of percentages in percentage points."""


@dataclass(frozen=True, slots=True)
class KeyFigureView:
    """A key figure as the layouts see it: what it is called, and its figures by column."""

    SWEDISH: ClassVar[dict[str, str]] = {"id": "id", "namn": "name", "enhet": "unit", "siffror": "figures"}

    id: str
    name: str
    unit: str
    figures: Measure


def compute_key_figure(group: str, key: str, figure: KeyFigure, spots: SpotTree, book: Book) -> Measure:
    """The figures of one key figure by column; a stated one carries what follows from the others."""
    path: Path = ("nyckeltal", group, key)

    def place_of(column: str) -> Position:
        inside = ("tidigare", column) if column.isdigit() else (column,)
        return spots.value((*path, *inside))

    follows: dict[str, Follow] = {"avvikelse": deviation(figure.sign == "kostnad"), **CHANGES}
    unit_of = unit_by_column(figure.unit)
    return Measure(Name((group, key)), figure.stated(), unit_of, figure.decimals, place_of, book, follows)


def unit_by_column(unit: str) -> Callable[[str], str]:
    """The unit of each column of something that is measured in a unit."""

    def unit_of(column: str) -> str:
        if column in _PERCENTAGES:
            return PERCENT
        return difference_unit(unit) if column in _DIFFERENCES else unit

    return unit_of


def deviation(is_cost: bool) -> Follow:
    """Positive is good: what a cost stays under its budget, what a revenue goes over it."""
    return (
        _of_two("budget", "utfall", minus, "avvikelse") if is_cost else _of_two("utfall", "budget", minus, "avvikelse")
    )


def _of_two(left: str, right: str, calculate: Callable[[Figure, Figure, Name], Figure], column: str) -> Follow:
    def follow(measure: Measure) -> Figure | None:
        first, second = measure.get_figure(left), measure.get_figure(right)
        return None if first is None or second is None else calculate(first, second, measure.name.of(column))

    return follow


CHANGES: dict[str, Follow] = {
    "förändring": _of_two("utfall", "föregående", minus, "förändring"),
    "förändring_procent": _of_two("utfall", "föregående", growth, "förändring_procent"),
}
"""The change between two years, in the unit and in percent."""
