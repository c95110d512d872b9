"""The total of rows: added up, weighted by another column, or not made at all."""

from collections.abc import Sequence
from typing import Protocol

from arsbokslut.diagnostics import Path
from arsbokslut.figures.calculations import negative, refuse_if_mixed, same_unit, total, weighted_mean
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.forms import Formed, stated_decimals, stated_unit
from arsbokslut.figures.names import Name
from arsbokslut.figures.units import FigureError
from arsbokslut.model.units import is_added


class Summed(Formed, Protocol):
    """What a total needs to know of its line, and of the rows under it."""

    path: Path
    subtracted: bool

    @property
    def summed(self) -> "Sequence[Summed]":
        """The rows that count."""

    def figure(self, column: str) -> Figure | None:
        """The figure of a column."""


def total_of(line: Summed, column: str, name: Name) -> Figure | None:
    """The total of the rows, as the column says that it comes about; None where it is not to be made.

    Raises FigureError when the column asks for a total of rows that do not measure the same thing.
    """
    declared = line.setting.columns.get(column)
    if declared is not None and declared.weight is not None:
        return _weighted(line, column, declared.weight, name)
    parts = tuple(
        negative(figure) if row.subtracted else figure
        for row in line.summed
        if (figure := row.figure(column)) is not None
    )
    unit = same_unit(parts)
    added = declared.added if declared is not None else None
    if added == "ja":
        _refuse_if_mixed(line, parts, column, "summeras")
    if unit is None or added == "nej" or (added is None and not is_added(unit)):
        return None
    decimals = stated_decimals(line, column)
    if decimals is None:
        decimals = max((line.setting.written.get(column, 0), *(part.decimals for part in parts)))
    return total(parts, name, stated_unit(line, column) or unit, decimals)


def _weighted(line: Summed, column: str, weight: str, name: Name) -> Figure | None:
    pairs = tuple(
        (figure, by)
        for row in line.summed
        if (figure := row.figure(column)) is not None and (by := row.figure(weight)) is not None
    )
    for parts in zip(*pairs, strict=True):
        _refuse_if_mixed(line, parts, column, "viktas_med")
    if not pairs:
        return None
    decimals = stated_decimals(line, column)
    if decimals is None:
        decimals = max(figure.decimals for figure, _ in pairs)
    return weighted_mean(pairs, name, pairs[0][0].unit, decimals)


def _refuse_if_mixed(line: Summed, parts: tuple[Figure, ...], column: str, key: str) -> None:
    """Raises FigureError, at the key of the column that asks for a total, when rows do not measure the same thing."""
    try:
        refuse_if_mixed(parts)
    except FigureError as error:
        index = list(line.setting.columns).index(column)
        error.place = line.setting.spots.value((*line.path[:2], "kolumner", index, key))
        error.hint = f"Ta bort ”{key}”, eller ge raderna samma enhet."
        raise
