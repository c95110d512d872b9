"""Tables: a caption, headings with scope, groups of rows, in a region that scrolls by finger and keyboard."""

from collections.abc import Callable, Iterator, Sequence

from arsbokslut.document.grid import grid
from arsbokslut.document.tree import Blocks, Cell, Heading, ListBlock, Paragraph, Row, Table, plain_text
from arsbokslut.writers.html.inlines import inlines_html
from arsbokslut.writers.html.markup import element, escaped, hidden
from arsbokslut.writers.html.story import Story

LONG_TABLE = 25
"""Rows from which a table scrolls in itself on a screen, under its heading row."""
LONG_CELL = 100
"""Characters from which a cell is running text, which needs some width to be read."""

WriteList = Callable[[Story, ListBlock], str]


def table_html(story: Story, table: Table, write_list: WriteList) -> str:
    """A table in its region, which is named by the caption."""
    name = story.names.id("tabell-1")
    caption = element("caption", _caption(story, table), class_="" if table.caption else "osedd", id=name)
    described, note = _description(story, table)
    parts = (_head(story, table, write_list), *_bodies(story, table, write_list), _foot(story, table, write_list))
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


def _head(story: Story, table: Table, write_list: WriteList) -> str:
    return _part(story, "thead", table.head, write_list) if table.head else ""


def _bodies(story: Story, table: Table, write_list: WriteList) -> Iterator[str]:
    for rows in _groups(table.body):
        yield _part(story, "tbody", rows, write_list)


def _foot(story: Story, table: Table, write_list: WriteList) -> str:
    return _part(story, "tfoot", table.foot, write_list) if table.foot else ""


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


def _part(story: Story, name: str, rows: Sequence[Row], write_list: WriteList) -> str:
    written = "".join(_row(story, row, write_list) for row in rows)
    return f"<{name}>\n{written}</{name}>\n"


def _row(story: Story, row: Row, write_list: WriteList) -> str:
    cells = "".join(_cell(story, cell, write_list) for cell in row.cells)
    return element("tr", cells, class_=row.kind) + "\n"


def _cell(story: Story, cell: Cell, write_list: WriteList) -> str:
    """A cell. A heading without words is no heading: it would be read as one."""
    content = cell_html(story, cell.blocks, write_list)
    heading = bool(cell.scope and content)
    return element(
        "th" if heading else "td",
        content,
        class_="tal" if cell.numeric else "text" if _length(cell.blocks) > LONG_CELL else None,
        scope=cell.scope if heading else None,
        colspan=cell.columns if cell.columns > 1 else None,
        rowspan=cell.rows if cell.rows > 1 else None,
    )


def _length(blocks: Blocks) -> int:
    return sum(
        len(plain_text(block.inlines))
        if isinstance(block, Paragraph | Heading)
        else sum(_length(item) for item in block.items)
        if isinstance(block, ListBlock)
        else 0
        for block in blocks
    )


def cell_html(story: Story, blocks: Blocks, write_list: WriteList) -> str:
    """What a cell holds; a single plain paragraph stands without an element of its own."""
    match blocks:
        case (Paragraph(kind="") as only,):
            return inlines_html(story, only.inlines)
    return "".join(_cell_block(story, block, write_list) for block in blocks)


def _cell_block(story: Story, block: object, write_list: WriteList) -> str:
    match block:
        case Paragraph(inlines=inlines, kind=kind):
            return element("p", inlines_html(story, inlines), class_=kind)
        case Heading(inlines=inlines):
            return element("p", inlines_html(story, inlines), class_="smårubrik")
        case ListBlock():
            return write_list(story, block)
    raise ValueError(f"{type(block).__name__} cannot stand in a table cell")
