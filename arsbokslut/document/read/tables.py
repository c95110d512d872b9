"""Tables: rows whose cells fill a grid."""

from arsbokslut.document import vocabulary
from arsbokslut.document.grid import grid, width
from arsbokslut.document.markup import Element, fault, only, whole_number
from arsbokslut.document.read.inlines import inlines
from arsbokslut.document.read.texts import text_blocks
from arsbokslut.document.tree import Cell, Row, Table, plain_text


def table(element: Element) -> Table:
    """A table with its caption."""
    caption = only(element, "caption")
    parts = {
        name: tuple(_row(row) for part in element.findall(name) for row in part) for name in ("thead", "tbody", "tfoot")
    }
    captioned = inlines(caption) if caption is not None else ()
    title = element.get("title") or plain_text(captioned)
    if not title:
        raise fault(element, "Tabellen har varken rubrik eller titel.", "Ge den <caption>, eller attributet title.")
    whole = Table(
        kind=element.get("class", ""),
        title=title,
        caption=captioned,
        description=element.get("aria-description", ""),
        head=parts["thead"],
        body=parts["tbody"],
        foot=parts["tfoot"],
        id=element.get("id", ""),
        name=element.get("data-namn", ""),
    )
    _check_grid(whole, element)
    return whole


def _row(element: Element) -> Row:
    return Row(tuple(_cell(cell) for cell in element), element.get("class", ""))


def _cell(element: Element) -> Cell:
    scope = element.get("scope", "")
    if element.tag == "th" and scope not in vocabulary.SCOPES:
        raise fault(element, "En rubrikcell (th) ska ha scope.", 'Skriv scope="col" eller scope="row".')
    return Cell(
        text_blocks(element),
        scope,
        numeric=element.get("class") in {"tal", vocabulary.CURRENT},
        columns=_span_of(element, "colspan"),
        rows=_span_of(element, "rowspan"),
        indent=_indent_of(element),
        current=element.get("class") == vocabulary.CURRENT,
    )


def _indent_of(element: Element) -> int:
    kind = element.get("class", "")
    return vocabulary.INDENTS.index(kind) + 1 if kind in vocabulary.INDENTS else 0


FURTHEST = 999
"""Columns or rows that a cell spans."""


def _span_of(element: Element, name: str) -> int:
    span = whole_number(element.get(name, "1"), FURTHEST)
    if not span:
        raise fault(element, f"{name} ska vara ett heltal från 1 till {FURTHEST}.", f'Skriv till exempel {name}="3".')
    return span


MOST_COLUMNS = 63
"""What Word opens; it refuses the file otherwise."""


def _check_grid(table: Table, element: Element) -> None:
    """Every row fills the same columns, cells that span included, and each part of the table is whole in itself."""
    widths = {width(grid(rows)) for rows in (table.head, table.body, table.foot) if rows}
    if not widths or widths == {0}:
        raise fault(element, "Tabellen har inga rader.", "Lägg till rader med celler, eller ta bort tabellen.")
    columns = widths.pop()
    if widths or columns is None:
        hint = "Kontrollera antalet celler, colspan och rowspan, som slutar inom thead, tbody eller tfoot."
        raise fault(element, "Tabellens rader har olika många kolumner.", hint)
    if columns > MOST_COLUMNS:
        raise fault(
            element, f"Tabellen har {columns} kolumner, och Word klarar {MOST_COLUMNS}.", "Dela upp den i flera."
        )
