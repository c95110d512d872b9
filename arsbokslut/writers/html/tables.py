"""Tables: a caption, headings with scope, groups of rows, in a region that scrolls by finger and keyboard."""

from collections.abc import Iterator, Sequence

from arsbokslut.document.grid import Slots, current_columns, grid
from arsbokslut.document.tree import Cell, Row, Table, plain_text, texts_of
from arsbokslut.writers.html.inlines import inlines_html
from arsbokslut.writers.html.markup import element, escaped, hidden
from arsbokslut.writers.html.story import Story
from arsbokslut.writers.html.texts import cell_html

LONG_TABLE = 25
"""Rows from which a table scrolls in itself on a screen, under its heading row."""
LONG_CELL = 100
"""Characters from which a cell is running text, which needs some width to be read."""


def table_html(story: Story, table: Table) -> str:
    """A table in its region, which is named by the caption."""
    name = story.names.id("tabell-1")
    caption = element("caption", _caption(story, table), class_="" if table.caption else "osedd", id=name)
    described, note = _description(story, table)
    current = current_columns(table)
    parts = [
        *(_part(story, "thead", table.head, current) for _ in table.head[:1]),
        *(_part(story, "tbody", rows, current) for rows in _groups(table.body)),
        *(_part(story, "tfoot", table.foot, current) for _ in table.foot[:1]),
    ]
    written = element("table", caption + "".join(parts), aria_describedby=described)
    kinds = ("tabell", table.kind, "lång" if len(table.body) > LONG_TABLE else "")
    return element(
        "div",
        note + written,
        class_=" ".join(filter(None, kinds)),
        id=story.outline.anchors.get(table.id),
        role="region",
        tabindex=0,
        aria_labelledby=name,
    )


def _caption(story: Story, table: Table) -> str:
    """The caption as it is seen, with the table's title for those who listen when it is not said there."""
    seen = plain_text(table.caption)
    unsaid = "" if table.title in seen else f"{table.title}{'. ' if seen else ''}"
    label = story.label("tabell") if table.caption else ""
    again = story.names.again(f"{unsaid}{label}{seen}")
    return (
        (hidden(unsaid) if unsaid else "")
        + escaped(label)
        + inlines_html(story, table.caption)
        + (hidden(again) if again else "")
    )


def _description(story: Story, table: Table) -> tuple[str | None, str]:
    if not table.description:
        return None, ""
    name = story.names.id("tabellbeskrivning-1")
    return name, element("p", escaped(table.description), class_="dold", id=name)


def _groups(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The rows in groups: a heading with scope `rowgroup` is that of its own `tbody` and of no row before or after."""
    group: list[Row] = []
    for row, slots in zip(rows, grid(rows), strict=True):
        if group and any(cell.scope == "rowgroup" for cell in row.cells) and not any(slot.depth for slot in slots):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _part(story: Story, name: str, rows: Sequence[Row], current: frozenset[int]) -> str:
    written = "".join(_row(story, row, slots, current) for row, slots in zip(rows, grid(rows), strict=True))
    return f"<{name}>\n{written}</{name}>\n"


def _row(story: Story, row: Row, slots: Slots, current: frozenset[int]) -> str:
    begun = (slot for slot in slots if slot.depth == 0)
    cells = "".join(
        _cell(story, slot.cell, current=slot.column in current and slot.cell.columns == 1) for slot in begun
    )
    return element("tr", cells, class_=row.kind) + "\n"


def _cell(story: Story, cell: Cell, *, current: bool) -> str:
    """A cell. A heading without words is no heading: it would be read as one."""
    content = cell_html(story, cell.blocks)
    heading = bool(cell.scope and content)
    return element(
        "th" if heading else "td",
        content,
        class_=_kind(cell, current=current),
        scope=cell.scope if heading else None,
        colspan=cell.columns if cell.columns > 1 else None,
        rowspan=cell.rows if cell.rows > 1 else None,
    )


def _kind(cell: Cell, *, current: bool) -> str | None:
    if cell.numeric:
        return "tal i-år" if current else "tal"
    if cell.indent:
        return f"indrag-{cell.indent}"
    return "text" if sum(map(len, texts_of(cell.blocks))) > LONG_CELL else None
