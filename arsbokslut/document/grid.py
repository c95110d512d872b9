"""The grid of a table: in which columns the cells of each row stand, beside those that reach down from rows above."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from arsbokslut.document.tree import Cell, Row, Table


class Slot(NamedTuple):
    """A cell in one of its rows: its first column, and how far down in the cell the row is, 0 where the cell begins."""

    cell: Cell
    column: int
    depth: int = 0

    @property
    def reaches_on(self) -> bool:
        """Whether the cell reaches into the next row too."""
        return self.depth + 1 < self.cell.rows


Slots = Sequence[Slot]
"""A row of the grid, from left to right."""


def grid(rows: Iterable[Row]) -> list[Slots]:
    """Each row's cells in their columns: a cell stands in the first column that no cell from above reaches down into."""
    placed: list[Slots] = []
    above: dict[int, Slot] = {}
    for row in rows:
        slots = _placed(row.cells, above)
        placed.append(slots)
        above = {each.column: Slot(each.cell, each.column, each.depth + 1) for each in slots if each.reaches_on}
    return placed


def _placed(cells: Iterable[Cell], above: dict[int, Slot]) -> Slots:
    slots: list[Slot] = []
    column = 0
    for cell in cells:
        while column in above:
            slots.append(above.pop(column))
            column += slots[-1].cell.columns
        slots.append(Slot(cell, column))
        column += cell.columns
    slots.extend(above.values())  # to the right of the last cell, or under a wide one: then the row is not whole
    return slots


def width(placed: Sequence[Slots]) -> int | None:
    """How many columns every row fills; None where rows differ, a cell lies over another or reaches below the last row."""
    widths = {_width(slots) for slots in placed}
    if len(widths) != 1 or any(each.reaches_on for each in placed[-1]):
        return None
    return widths.pop()


def _width(slots: Slots) -> int | None:
    column = 0
    for slot in slots:
        if slot.column != column:
            return None
        column += slot.cell.columns
    return column


def by_column(slots: Slots) -> list[Cell]:
    """The cell that covers each column of a row."""
    return [slot.cell for slot in slots for _ in range(slot.cell.columns)]


def current_columns(table: Table) -> frozenset[int]:
    """The columns whose heading says that they are this year's."""
    return frozenset(slot.column for slots in grid(table.head) for slot in slots if slot.cell.current)
