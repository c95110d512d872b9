"""Key figures computed: what is stated, and the deviation and change that follow."""

from dataclasses import replace

from arsbokslut.diagnostics import Path, Position, SpotTree
from arsbokslut.figures.figure import Figure, combined, stated
from arsbokslut.figures.goals import change_figures
from arsbokslut.figures.names import Name
from arsbokslut.figures.units import PERCENT, difference_unit
from arsbokslut.model.key_figures import KeyFigure

_PERCENTAGES = frozenset({"förändring_procent", "andel"})
"""Columns that are percentages whatever the key figure's unit."""
_DIFFERENCES = frozenset({"avvikelse", "förändring"})
"""Columns that are differences: of percentages in percentage points."""


def _unit_of(column: str, unit: str) -> str:
    if column in _PERCENTAGES:
        return PERCENT
    return difference_unit(unit) if column in _DIFFERENCES else unit


def compute_key_figure(group: str, key: str, figure: KeyFigure, spots: SpotTree) -> dict[str, Figure]:
    """The figures of one key figure by column; a stated one carries what follows from the others."""
    name = Name((group, key))
    path: Path = ("nyckeltal", group, key)
    figures = {
        column: stated(
            name.of(column),
            quantity,
            _unit_of(column, figure.unit),
            figure.decimals,
            _place(column, path, spots),
        )
        for column, quantity in figure.stated().items()
    }
    for column, follows in _following(figures, figure, name).items():
        figures[column] = replace(figures[column], follows=follows) if column in figures else follows
    return figures


def _place(column: str, path: Path, spots: SpotTree) -> Position:
    inside = ("tidigare", column) if column.isdigit() else (column,)
    return spots.value((*path, *inside))


def _following(figures: dict[str, Figure], figure: KeyFigure, name: Name) -> dict[str, Figure]:
    outcome, budget, previous = figures.get("utfall"), figures.get("budget"), figures.get("föregående")
    follows: dict[str, Figure] = {}
    if outcome and budget:
        first, second = (budget, outcome) if figure.sign == "kostnad" else (outcome, budget)
        follows["avvikelse"] = combined(first, second, "minus", name.of("avvikelse"), difference_unit(figure.unit))
    if outcome and previous:
        follows |= change_figures(outcome, previous, name)
    return follows
