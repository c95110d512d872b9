"""Column widths: figures never wrap, label and text columns share what is left."""

from collections.abc import Sequence

from arsbokslut.document.grid import by_column, grid
from arsbokslut.document.tree import Cell, Row, Table, texts_of
from arsbokslut.writers.letters import ems

TWIPS_PER_POINT = 20
FONT_SIZE = 9.5
"""The size in points that table styles are expected to have; wider fonts get the slack below."""
SLACK = 1.08
MARGIN = 190
"""Left and right cell margins of the table styles together, in twips, with a little air."""

AIR = 190
"""What a text column right after a column of figures has beside its margins, in twips."""
INDENT = 227
"""How far a row under another is indented, in twips (0.4 cm)."""


def text_width(text: str, *, bold: bool = False) -> int:
    """The width of a line of text in twips, estimated."""
    return round(ems(text) * FONT_SIZE * TWIPS_PER_POINT * (1.05 if bold else 1.0) * SLACK)


def column_widths(table: Table, available: int) -> list[int]:
    """The width of each column in twips; together exactly `available`."""
    columns = _columns([*table.head, *table.body, *table.foot])
    heads = {id(cell) for row in table.head for cell in row.cells}
    numeric = [any(cell.numeric for cell in cells) for cells in columns]
    least = [
        MARGIN
        + (AIR if index and numeric[index - 1] and not figures else 0)
        + max((_least(cell, is_figure=figures, head=id(cell) in heads) for cell in cells), default=0)
        for index, (cells, figures) in enumerate(zip(columns, numeric, strict=True))
    ]
    wanted = [MARGIN + max((_whole(cell) for cell in cells), default=0) for cells in columns]
    return _shared(least, wanted, numeric, available)


def _columns(rows: Sequence[Row]) -> list[list[Cell]]:
    """The cells of each column; cells that span columns take part in none."""
    placed = grid(rows)
    columns: list[list[Cell]] = [[] for _ in by_column(placed[0])]
    for cell, column, depth in (slot for slots in placed for slot in slots):
        if cell.columns == 1 and depth == 0:
            columns[column].append(cell)
    return columns


def _least(cell: Cell, *, is_figure: bool, head: bool) -> int:
    """The narrowest a cell can be: a figure whole, otherwise its longest word."""
    texts = list(texts_of(cell.blocks))
    if is_figure and cell.numeric and not head:
        return max((text_width(text, bold=True) for text in texts), default=0)
    words = (text_width(word, bold=head) for text in texts for word in text.replace("/", "/ ").split(" "))
    return INDENT * cell.indent + max(words, default=0)


def _whole(cell: Cell) -> int:
    widest = max((text_width(text, bold=bool(cell.scope)) for text in texts_of(cell.blocks)), default=0)
    return INDENT * cell.indent + widest


LEAST_TEXT = 1300
"""No label or text column is squeezed under this by wide neighbours, in twips (2.3 cm)."""


def _shared(least: list[int], wanted: list[int], numeric: list[bool], available: int) -> list[int]:
    """Figure columns get what they need, the other columns what they want or a fair share of the rest.

    What is then left over lets the figures' headings stand on one line, and widens the first column.
    """
    others = [i for i, figures in enumerate(numeric) if not figures]
    left = available - sum(least[i] for i, figures in enumerate(numeric) if figures)
    floor = {i: max(least[i], min(LEAST_TEXT, wanted[i])) for i in others}
    if left < sum(floor.values()):
        return _scaled([floor.get(i, width) for i, width in enumerate(least)], available)
    widths = [floor.get(i, width) for i, width in enumerate(least)]
    spare = left - sum(floor.values())
    asked = _modest(wanted, others, available)
    modest_first = sorted(others, key=lambda each: asked[each])
    for served, i in enumerate(modest_first):
        hungry = sum(asked[each] > widths[each] for each in modest_first[served:])
        gain = min(spare // hungry if hungry else 0, max(0, asked[i] - widths[i]))
        widths[i], spare = widths[i] + gain, spare - gain
    for i, figures in enumerate(numeric):
        gain = min(spare, max(0, wanted[i] - widths[i])) if figures else 0
        widths[i], spare = widths[i] + gain, spare - gain
    widths[0] += spare
    return widths


def _has_prose(wanted: list[int], available: int) -> bool:
    return any(width > available for width in wanted)


def _modest(wanted: list[int], others: list[int], available: int) -> dict[int, int]:
    """What the text columns ask for: beside a column of prose, labels wrap rather than take its room."""
    cap = available // 5 if _has_prose(wanted, available) else available
    return {i: wanted[i] if wanted[i] > available else min(wanted[i], cap) for i in others}


def _scaled(widths: list[int], available: int) -> list[int]:
    total = sum(widths)
    scaled = [width * available // total for width in widths]
    scaled[0] += available - sum(scaled)
    return scaled
