"""Column widths: figures never break, and stand in equal columns where there is room; words yield before figures do."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field

from arsbokslut.classes import dataclass
from arsbokslut.document.grid import by_column, grid
from arsbokslut.document.tree import Cell, ListBlock, Paragraph, Row, Table, TextBlocks, plain_text
from arsbokslut.writers.docx.letters import Letters

MARGIN = 190
"""Left and right cell margins of the table styles together, in twips, with a little air."""
AIR = 190
"""What a text column right after a column of figures has beside its margins, in twips."""
INDENT = 227
"""How far a row under another is indented, in twips (0.4 cm)."""
LEAST_TEXT = 1300
"""No label or text column is squeezed under this by wide neighbours, in twips (2.3 cm)."""
NEARLY = 0.8
"""The share of the text's width from which a table fills it."""
SMALLER = 8.5
"""Points that a table is set in when it does not fit in its own size."""
STRIPS = frozenset({"mål", "nyckeltal"})
"""The kinds of tables whose columns are alike, whatever is in them."""


@dataclass(frozen=True, slots=True)
class Hand:
    """The letters that a table is set in, and those of paragraphs with a class of their own."""

    letters: Letters = Letters()
    kinds: Mapping[str, Letters] = field(default_factory=dict)

    def of(self, kind: str) -> Letters:
        """The letters of a class of paragraphs."""
        return self.kinds.get(kind, self.letters)

    def smaller(self) -> "Hand":
        """The same in the size for tables that do not fit."""
        return Hand(Letters(min(SMALLER, self.letters.size), self.letters.font), self.kinds)


@dataclass(frozen=True, slots=True)
class Fit:
    """The width of each column in twips, the size of type in points where it is not the style's, and whether all figures are whole."""

    widths: list[int]
    size: float = 0.0
    whole: bool = True


@dataclass(frozen=True, slots=True)
class _Column:
    """What a column needs, in twips: its widest figure, its longest word, its widest line, and how wide its heading is."""

    figures: bool
    figure: int
    word: int
    line: int
    heading: int


def fitted(table: Table, available: int, hand: Hand) -> Fit:
    """The columns of a table in a width: in its own size, else smaller; at worst its figures break."""
    widths = _widths(table, _columns(table, hand), available)
    if widths is not None:
        return Fit(_widened(widths, _across(table, hand), available))
    smaller = hand.smaller()
    columns = _columns(table, smaller)
    widths = _widths(table, columns, available)
    if widths is not None:
        return Fit(_widened(widths, _across(table, smaller), available), smaller.letters.size)
    return Fit(_scaled([max(each.figure, each.word) for each in columns], available), smaller.letters.size, whole=False)


def _across(table: Table, hand: Hand) -> int:
    """The widest line of a cell over all columns."""
    rows = (*table.head, *table.body, *table.foot)
    alone = [row.cells[0] for row in rows if len(row.cells) == 1 and row.cells[0].columns > 1]
    return MARGIN + max((_line(cell, hand, bold=True) for cell in alone), default=0)


def _widened(widths: Sequence[int], least: int, available: int) -> list[int]:
    """The widths with so much more in the first column that together they are as wide as a cell over all of them."""
    return [widths[0] + max(0, min(least, available) - sum(widths)), *widths[1:]]


def _columns(table: Table, hand: Hand) -> list[_Column]:
    heads = {id(cell) for row in table.head for cell in row.cells}
    cells = _by_column([*table.head, *table.body, *table.foot])
    figures = [any(cell.numeric for cell in column) for column in cells]
    return [
        _column(
            column, heads, hand, figures=figures[index], air=bool(index and figures[index - 1] and not figures[index])
        )
        for index, column in enumerate(cells)
    ]


def _by_column(rows: Sequence[Row]) -> list[list[Cell]]:
    """The cells of each column; cells that span columns take part in none."""
    placed = grid(rows)
    columns: list[list[Cell]] = [[] for _ in by_column(placed[0])]
    for cell, column, depth in (slot for slots in placed for slot in slots):
        if cell.columns == 1 and depth == 0:
            columns[column].append(cell)
    return columns


def _column(cells: Sequence[Cell], heads: set[int], hand: Hand, *, figures: bool, air: bool) -> _Column:
    beside = MARGIN + (AIR if air else 0)
    whole = [cell for cell in cells if figures and cell.numeric and id(cell) not in heads]
    broken = [cell for cell in cells if not (figures and cell.numeric and id(cell) not in heads)]
    return _Column(
        figures,
        figure=beside + max((_line(cell, hand, bold=True) for cell in whole), default=0),
        word=beside + max((_word(cell, hand, bold=id(cell) in heads) for cell in broken), default=0),
        line=beside + max((_line(cell, hand, bold=bool(cell.scope)) for cell in broken), default=0),
        heading=beside + max((_line(cell, hand, bold=True) for cell in cells if id(cell) in heads), default=0),
    )


def _line(cell: Cell, hand: Hand, *, bold: bool) -> int:
    widest = max((hand.of(kind).width(text, bold=bold) for kind, text in _texts(cell.blocks)), default=0)
    return INDENT * cell.indent + widest


def _word(cell: Cell, hand: Hand, *, bold: bool) -> int:
    words = (
        hand.of(kind).width(word, bold=bold)
        for kind, text in _texts(cell.blocks)
        for word in text.replace("/", "/ ").split(" ")
    )
    return INDENT * cell.indent + max(words, default=0)


def _texts(blocks: TextBlocks) -> Iterable[tuple[str, str]]:
    """Each paragraph's class and text."""
    for block in blocks:
        match block:
            case Paragraph():
                yield block.kind, plain_text(block.inlines)
            case ListBlock():
                for item in block.items:
                    yield from _texts(item)


def _widths(table: Table, columns: Sequence[_Column], available: int) -> list[int] | None:
    """The widths in which no figure breaks; None when there is no room for them."""
    if table.kind in STRIPS:
        return _alike(columns, available) or _shared(columns, available)
    return _narrow(columns, available) or _shared(columns, available)


def _alike(columns: Sequence[_Column], available: int) -> list[int] | None:
    """Equal columns over the whole width, or what their words need and equal shares of the rest; a column of names gets two."""
    least = [max(each.figure, each.word) for each in columns]
    equal = _split(available, len(columns))
    if all(width >= need for width, need in zip(equal, least, strict=True)):
        return equal
    if sum(least) > available:
        return None
    return [need + more for need, more in zip(least, _split(available - sum(least), len(columns)), strict=True)]


def _split(whole: int, parts: int) -> list[int]:
    return [whole * (part + 1) // parts - whole * part // parts for part in range(parts)]


def _narrow(columns: Sequence[_Column], available: int) -> list[int] | None:
    """As wide as the content: texts on a line, figures in equal columns. A table that nearly fills the text fills it."""
    figures = _equal(columns, [max(each.figure, each.word, each.heading * 6 // 10) for each in columns])
    widths = [figures if each.figures else each.line for each in columns]
    if sum(widths) > available:
        return None
    one_line = _equal(columns, [max(each.figure, each.heading) for each in columns])
    grown = [one_line if each.figures else each.line for each in columns]
    widths = grown if sum(grown) <= available else widths
    if sum(widths) >= NEARLY * available:
        widths[0] += available - sum(widths)
    return widths


def _equal(columns: Sequence[_Column], needs: Sequence[int]) -> int:
    return max((need for each, need in zip(columns, needs, strict=True) if each.figures), default=0)


def _shared(columns: Sequence[_Column], available: int) -> list[int] | None:
    """Over the whole width: figures in equal columns if they can, else as wide as each is; texts share the rest."""
    least = [max(each.figure, each.word) for each in columns]
    equal = _equal(columns, least)
    bare = [each.figure for each in columns]
    for figures, squeezed in (([equal] * len(columns), False), (least, False), (bare, True)):
        widths = _with_texts(columns, figures, available, squeezed=squeezed)
        if widths is not None:
            return widths
    return None


def _with_texts(
    columns: Sequence[_Column], figures: Sequence[int], available: int, *, squeezed: bool
) -> list[int] | None:
    """Texts share what the figures leave; None when that is too little for them. `squeezed`: long words break."""
    texts = [index for index, each in enumerate(columns) if not each.figures]
    room = [min(LEAST_TEXT, columns[index].line) for index in texts]
    floors = room if squeezed else [max(columns[i].word, least) for i, least in zip(texts, room, strict=True)]
    widths = list(figures)
    for index, floor in zip(texts, floors, strict=True):
        widths[index] = floor
    spare = available - sum(widths)
    if spare < 0:
        return None
    asked = _modest(columns, texts, available)
    modest_first = sorted(texts, key=lambda each: asked[each])
    for served, index in enumerate(modest_first):
        hungry = sum(asked[each] > widths[each] for each in modest_first[served:])
        gain = min(spare // hungry if hungry else 0, max(0, asked[index] - widths[index]))
        widths[index], spare = widths[index] + gain, spare - gain
    widths[0] += spare
    return widths


def _modest(columns: Sequence[_Column], texts: Sequence[int], available: int) -> dict[int, int]:
    """What the text columns ask for: beside a column of prose, labels wrap rather than take its room."""
    prose = any(columns[index].line > available for index in texts)
    cap = available // 5 if prose else available
    return {i: columns[i].line if columns[i].line > available else min(columns[i].line, cap) for i in texts}


def _scaled(widths: Sequence[int], available: int) -> list[int]:
    total = sum(widths)
    scaled = [width * available // total for width in widths]
    scaled[0] += available - sum(scaled)
    return scaled
