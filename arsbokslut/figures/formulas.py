"""The columns that follow from other columns of the same row."""

from collections.abc import Callable
from dataclasses import dataclass

from arsbokslut.figures.figure import Figure, combined, growth, share
from arsbokslut.figures.names import Name
from arsbokslut.figures.units import PERCENT, difference_unit
from arsbokslut.model.table import FORMULA, Column, SignConvention


def _minus(left: Figure, right: Figure, name: Name) -> Figure:
    return combined(left, right, "minus", name, difference_unit(left.unit))


def _plus(left: Figure, right: Figure, name: Name) -> Figure:
    return combined(left, right, "plus", name)


@dataclass(frozen=True, slots=True)
class Formula:
    """An operation over two columns of a row; `unit` is the result's when it is not theirs."""

    left: str
    right: str
    apply: Callable[[Figure, Figure, Name], Figure]
    unit: str | None = None
    decimals: int | None = None


_OPERATIONS: dict[str, tuple[Callable[[Figure, Figure, Name], Figure], str | None]] = {
    "-": (_minus, None),
    "−": (_minus, None),
    "+": (_plus, None),
    "/": (share, PERCENT),
}

_DEVIATION: dict[SignConvention, Formula] = {
    "nettokostnad": Formula("budget", "utfall", _minus),
    "resultat": Formula("utfall", "budget", _minus),
}
"""A positive deviation is always a surplus, whichever sign costs have."""

_KNOWN = {
    "förbrukning": Formula("utfall", "budget", share, PERCENT, 0),
    "förändring": Formula("utfall", "föregående", _minus),
    "förändring_procent": Formula("utfall", "föregående", growth, PERCENT, 1),
    "återstår": Formula("total_projektbudget", "ackumulerat", _minus),
}


KNOWN_COLUMNS = ("avvikelse", *_KNOWN)
"""The columns that follow by themselves, whether a table shows them or not."""


def known_formula(column: str, sign: SignConvention) -> Formula | None:
    """The formula of a well-known column under a sign convention."""
    return _DEVIATION[sign] if column == "avvikelse" else _KNOWN.get(column)


def formula_of(column: Column, sign: SignConvention) -> Formula | None:
    """The formula of a declared column: its own, or the well-known one of its id; None when it is read from the data."""
    if column.formula is None:
        return known_formula(column.id, sign) if column.kind == "tal" else None
    match = FORMULA.fullmatch(column.formula)
    assert match is not None  # the model has seen to it
    apply, unit = _OPERATIONS[match[2]]
    return Formula(match[1], match[3], apply, unit)
