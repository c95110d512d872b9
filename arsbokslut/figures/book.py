"""Where formulas look up figures outside their own table: the ledger, which is bound when all tables are made."""

from collections.abc import Callable, Sequence

from arsbokslut.figures.figure import Figure
from arsbokslut.figures.names import Name
from arsbokslut.figures.units import FigureError


class UnknownName(FigureError):
    """A name in a formula that leads to no figure."""


class Book:
    """Finds any figure of the report by its whole name. `find` raises UnknownName for others, `between` FigureError."""

    def __init__(self) -> None:
        self.find: Callable[[Name], Figure] = _not_bound
        self.between: Callable[[Name, Name], tuple[Figure | None, ...]] = _none_between
        self.roots: Callable[[], Sequence[str]] = tuple


def _not_bound(name: Name) -> Figure:
    raise UnknownName(f"Siffran ”{name}” finns inte.")


def _none_between(first: Name, last: Name) -> tuple[Figure | None, ...]:
    raise UnknownName(f"Siffran ”{first}” finns inte.")
