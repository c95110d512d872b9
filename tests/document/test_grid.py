"""The grid of a table: which columns its cells stand in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arsbokslut.document.grid import by_column, grid, width
from arsbokslut.document.tree import Cell, Row


def row(*spans: tuple[int, int] | int) -> Row:
    """A row of cells by the columns and rows they span; a number alone is columns."""
    pairs = [(each, 1) if isinstance(each, int) else each for each in spans]
    return Row(tuple(Cell((), columns=columns, rows=rows) for columns, rows in pairs))


def drawn(*rows: Row) -> list[list[tuple[int, int, int]]]:
    """Each row's cells: the column, how many columns, and how far down in the cell."""
    return [[(slot.column, slot.cell.columns, slot.depth) for slot in slots] for slots in grid(rows)]


@pytest.mark.parametrize(
    ("rows", "placed"),
    [
        ([], []),
        ([row()], [[]]),
        ([row(1, 1)], [[(0, 1, 0), (1, 1, 0)]]),
        ([row(2, 1)], [[(0, 2, 0), (2, 1, 0)]]),
        ([row((1, 2), 1), row(1)], [[(0, 1, 0), (1, 1, 0)], [(0, 1, 1), (1, 1, 0)]]),
        ([row(1, (1, 2)), row(1)], [[(0, 1, 0), (1, 1, 0)], [(0, 1, 0), (1, 1, 1)]]),
        ([row(1, (1, 2), 1), row(1, 1)], [[(0, 1, 0), (1, 1, 0), (2, 1, 0)], [(0, 1, 0), (1, 1, 1), (2, 1, 0)]]),
        ([row((2, 2), 1), row(1)], [[(0, 2, 0), (2, 1, 0)], [(0, 2, 1), (2, 1, 0)]]),
        ([row((1, 3), 1), row(1), row(1)], [[(0, 1, 0), (1, 1, 0)], [(0, 1, 1), (1, 1, 0)], [(0, 1, 2), (1, 1, 0)]]),
        ([row((1, 2), (1, 2)), row()], [[(0, 1, 0), (1, 1, 0)], [(0, 1, 1), (1, 1, 1)]]),
        ([row((1, 2), 1), row((1, 2)), row(1)], [[(0, 1, 0), (1, 1, 0)], [(0, 1, 1), (1, 1, 0)], [(0, 1, 0), (1, 1, 1)]]),
    ],
)  # fmt: skip
def test_cells_stand_in_the_first_free_columns(rows: list[Row], placed: list[list[tuple[int, int, int]]]) -> None:
    assert drawn(*rows) == placed


@pytest.mark.parametrize(
    ("rows", "columns"),
    [
        ([row(1)], 1),
        ([row(3), row(1, 1, 1)], 3),
        ([row((1, 2), 1), row(1)], 2),
        ([row((2, 2), 1), row(1), row(1, 2)], 3),
        ([row()], 0),
        ([], None),
        ([row(1, 1), row(1)], None),  # too few
        ([row((1, 2), 1), row(1, 1)], None),  # too many
        ([row((1, 2))], None),  # reaches below the last row
        ([row((1, 3), 1), row(1)], None),
        ([row(1, (1, 2), 1), row(2)], None),  # a wide cell lies over one from above
        ([row(1, (1, 2), 1), row(2, 1)], None),
        ([row(1, (1, 2)), row(2)], None),
    ],
)
def test_width_is_known_of_a_grid_that_is_whole(rows: list[Row], columns: int | None) -> None:
    assert width(grid(rows)) == columns


def test_the_cell_of_every_column() -> None:
    above, wide, last = Cell((), rows=2), Cell((), columns=2), Cell((), "row")
    _, slots = grid([Row((Cell((), columns=3), above)), Row((wide, last))])

    assert by_column(slots) == [wide, wide, last, above]


@st.composite
def tilings(draw: st.DrawFn) -> tuple[int, int, list[tuple[int, int, int, int]]]:
    """Rows and columns, and cells (row, column, columns, rows) that cover them, each once."""
    height, across = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    free = {(y, x) for y in range(height) for x in range(across)}
    cells = []
    while free:
        y, x = min(free)
        most = next(n for n in range(1, across + 1) if (y, x + n) not in free)
        columns, rows = draw(st.integers(1, most)), draw(st.integers(1, height - y))
        cells.append((y, x, columns, rows))
        free -= {(y + down, x + right) for down in range(rows) for right in range(columns)}
    return height, across, cells


@given(tilings())
def test_cells_that_cover_a_rectangle_stand_where_they_were_laid(
    tiling: tuple[int, int, list[tuple[int, ...]]],
) -> None:
    height, across, cells = tiling
    rows = [
        Row(tuple(Cell((), str(cell), columns=cell[2], rows=cell[3]) for cell in cells if cell[0] == y))
        for y in range(height)
    ]

    placed = grid(rows)

    assert width(placed) == across
    begun = {(y, slot.column): slot.cell for y, slots in enumerate(placed) for slot in slots if slot.depth == 0}
    assert {place: cell.scope for place, cell in begun.items()} == {cell[:2]: str(cell) for cell in cells}
    for y, slots in enumerate(placed):
        covering = [begun[y - slot.depth, slot.column] for slot in slots for _ in range(slot.cell.columns)]
        assert by_column(slots) == covering
