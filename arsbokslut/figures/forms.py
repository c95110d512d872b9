"""The form of a cell's figure: the unit and the decimals that its column, its row or its table states."""

from dataclasses import replace
from typing import Protocol

from arsbokslut.figures.figure import Figure, written_decimals
from arsbokslut.figures.setting import Setting
from arsbokslut.figures.units import difference_unit
from arsbokslut.model.table import Cells, Column
from arsbokslut.model.units import MONEY


class Formed(Protocol):
    """What the form of a figure needs to know of its line."""

    own: Cells
    setting: Setting
    unit: str | None
    decimals: int | None

    @property
    def base(self) -> "Formed | None":
        """For a line of a view: the line it shows."""


def stated_unit(line: Formed, column: str) -> str | None:
    """The unit that the column or the row states."""
    declared = line.setting.columns.get(column)
    return line.unit if declared is None or declared.unit is None else declared.unit


def unit_beside(line: Formed, follows: Figure | None, column: str) -> str | None:
    """The stated unit; a difference in a row of percentages is in percentage points all the same."""
    unit = stated_unit(line, column)
    declared = line.setting.columns.get(column)
    of_row = unit is not None and (declared is None or declared.unit is None)
    return follows.unit if of_row and follows is not None and follows.unit == difference_unit(unit or "") else unit


def stated_decimals(line: Formed, column: str) -> int | None:
    """The decimals that the row, the column or the table states."""
    return line.setting.decimals_of(column) if line.decimals is None else line.decimals


def written(line: Formed, column: str) -> int | None:
    """The most decimals that figures of the same measure are written with: those of the row, or of the column."""
    if line.unit is not None:
        return max((written_decimals(each.value) for each in line.own.quantities.values()), default=None)
    return line.setting.written.get(column)


def in_form(line: Formed, figure: Figure, column: str, decimals: int | None = None) -> Figure:
    """A computed figure in the unit and decimals that are stated for its cell."""
    unit = unit_beside(line, figure, column)
    shown = figure.asked_in(unit) if unit is not None else figure
    wanted = stated_decimals(line, column) if decimals is None else decimals
    if wanted is None:
        wanted = written(line, column)
    return shown if wanted is None or wanted == shown.decimals else replace(shown, decimals=wanted)


def as_shown(line: Formed, figure: Figure | None, column: str) -> Figure | None:
    """The base table's figure with the view's unit and decimals."""
    declared = line.setting.columns.get(column)
    if figure is None or declared is None:
        return figure
    unit = declared.unit
    if unit is None and _measured_otherwise(line) and {figure.unit, line.setting.unit} <= MONEY.keys():
        unit = line.setting.unit
    shown = figure.asked_in(unit) if unit is not None else figure
    decimals = line.setting.decimals_of(column)
    return shown if decimals is None else replace(shown, decimals=decimals)


def with_unit(line: Formed, figure: Figure, column: Column) -> Figure:
    """A figure of a row with a unit of its own says the unit, where neither the column nor the table does."""
    own = line.unit is not None or _measured_otherwise(line)
    told = column.unit is not None or figure.unit in {line.setting.unit, ""}
    return replace(figure, unit_shown=True) if own and not told else figure


def _measured_otherwise(line: Formed) -> bool:
    """Whether it is a line of a view from a table in another unit than the view's."""
    return line.base is not None and line.unit is None and line.base.setting.unit != line.setting.unit
