"""XHTML to the document tree; what cannot stand where it does is a fault with the element it is about."""

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal, InvalidOperation

from arsbokslut.document import vocabulary
from arsbokslut.document.describe import described
from arsbokslut.document.grid import Slots, by_column, grid, width
from arsbokslut.document.markup import Element, fault, parsed
from arsbokslut.document.tree import (
    Block,
    Blocks,
    Break,
    Cell,
    Chart,
    Contents,
    Data,
    Document,
    Heading,
    Inline,
    Inlines,
    Link,
    ListBlock,
    Margins,
    PageField,
    Paragraph,
    Picture,
    Row,
    Section,
    Series,
    Styled,
    Tab,
    Table,
    Text,
    plain_text,
)

# No-break spaces are kept: only the white space that XML itself folds.
_SPACE = re.compile(r"[ \t\r\n]+")


def read_document(markup: str) -> Document:
    """The document that the markup describes. Raises MarkupFault."""
    root = parsed(markup)
    head, body = root.find("head"), root.find("body")
    if head is None or body is None:
        raise fault(root, "Elementen head och body ska båda finnas.", "Skriv <head> med <title>, sedan <body>.")
    return Document(
        title=_collapsed("".join(head.findtext("title") or "")).strip(),
        language=root.get("lang", "sv"),
        blocks=_blocks([child for child in body if child.tag not in {"header", "footer"}], body),
        margins=_margins(body),
        properties=tuple((meta.get("name", ""), meta.get("content", "")) for meta in head.findall("meta")),
    )


def _margins(body: Element) -> Margins:
    parts = {
        (child.tag, child.get("class", "")): _blocks(list(child), child)
        for child in body
        if child.tag in {"header", "footer"}
    }
    return Margins(
        parts.get(("header", ""), ()),
        parts.get(("footer", ""), ()),
        parts.get(("header", "första")),
        parts.get(("footer", "första")),
    )


def _blocks(children: list[Element], parent: Element) -> Blocks:
    _no_loose_text(parent)
    return tuple(_block(child) for child in children)


def _no_loose_text(parent: Element) -> None:
    for text in (parent.text, *(child.tail for child in parent)):
        if text and text.strip(" \t\r\n"):
            raise fault(parent, f"Text står direkt i {parent.tag}: ”{text.strip()[:40]}”.", "Sätt texten i ett <p>.")


def _block(element: Element) -> Block:
    build = _BLOCKS.get(element.tag)
    if build is None:
        raise fault(element, f"Elementet {element.tag} kan inte stå här.", f"Här kan stå: {', '.join(_BLOCKS)}.")
    return build(element)


def _heading(element: Element) -> Heading:
    return Heading(int(element.tag[1]), _inlines(element), element.get("id", ""))


def _paragraph(element: Element) -> Paragraph:
    return Paragraph(_inlines(element), element.get("class", ""))


def _list(element: Element) -> ListBlock:
    _no_loose_text(element)
    if any(child.tag != "li" for child in element):
        raise fault(element, f"I {element.tag} kan bara li stå.", "Sätt varje post i <li>.")
    start = element.get("start", "1")
    return ListBlock(
        element.tag == "ol", tuple(_flow(item) for item in element), int(start) if start.isdecimal() else 1
    )


def _section(element: Element) -> Section:
    return Section(element.get("class", ""), _blocks(list(element), element))


def _flow(element: Element) -> Blocks:
    """The content of a list item or a cell: blocks, or inlines as one paragraph, or inlines followed by blocks."""
    first_block = next((i for i, child in enumerate(element) if child.tag in _BLOCKS), None) if len(element) else None
    if first_block is None:
        return (Paragraph(_inlines(element)),)
    if first_block == 0 and not (element.text or "").strip():
        return _blocks(list(element), element)
    leading = Element(element.tag)
    leading.text = element.text
    leading.extend(list(element)[:first_block])
    inlines = _inlines(leading)
    rest = tuple(_block(child) for child in list(element)[first_block:])
    return (Paragraph(inlines), *rest) if inlines else rest


def _table(element: Element) -> Table:
    _no_loose_text(element)
    _only(
        element, frozenset({"caption", "thead", "tbody", "tfoot"}), "Tabellens rader ligger i thead, tbody och tfoot."
    )
    caption = element.find("caption")
    parts = {
        name: tuple(_row(row) for part in element.findall(name) for row in part) for name in ("thead", "tbody", "tfoot")
    }
    captioned = _inlines(caption) if caption is not None else ()
    title = element.get("title") or plain_text(captioned)
    if not title:
        raise fault(element, "Tabellen har varken rubrik eller titel.", "Ge den <caption>, eller attributet title.")
    table = Table(
        element.get("class", ""),
        title,
        captioned,
        element.get("aria-description", ""),
        parts["thead"],
        parts["tbody"],
        parts["tfoot"],
        element.get("id", ""),
    )
    _check_grid(table, element)
    return table


def _contents(element: Element) -> Contents:
    return Contents(element.get("title", "Innehåll"), int(element.get("class", "nivå-3").removeprefix("nivå-")))


def _figure(element: Element) -> Picture | Chart:
    """A picture (class `bild`), or a chart over the table inside."""
    kind = element.get("class", "")
    caption = element.find("figcaption")
    captioned = _inlines(caption) if caption is not None else ()
    if kind in vocabulary.CHARTS:
        return _chart(element, kind, captioned)
    image = element.find("img")
    if kind != "bild" or image is None or not image.get("src"):
        raise fault(
            element, 'En figur är en bild (class="bild" med img) eller ett diagram.', "Ange klassen och innehållet."
        )
    if not image.get("alt", "").strip():
        raise fault(image, "Bilden saknar alternativtext.", "Skriv i alt vad bilden visar.")
    width = image.get("width", "100").removesuffix("%")
    if not (width.isdecimal() and 10 <= int(width) <= 100):
        raise fault(image, "Bildens bredd ska vara 10–100 procent av textens.", 'Skriv till exempel width="60%".')
    return Picture(image.get("src", ""), image.get("alt", "").strip(), captioned, int(width))


def _chart(element: Element, kind: str, caption: Inlines) -> Chart:
    inner = element.find("table")
    if inner is None:
        raise fault(
            element, "Diagrammet saknar tabell med sina siffror.", "Lägg en table med rubrikrad och siffror i figuren."
        )
    table = _table(inner)
    rows = [slots for slots in grid((*table.body, *table.foot)) if len(slots) > 1]
    names = [_cell_text(cell) for slots in grid(table.head)[-1:] for cell in by_column(slots)[1:]]
    if not rows or not names:
        raise fault(element, "Diagrammet har inga siffror.", "Tabellen behöver en rubrikrad och minst en rad.")
    series = tuple(Series(name, *_column(rows, index)) for index, name in enumerate(names, start=1))
    categories = tuple(_cell_text(slots[0].cell) for slots in rows)
    title = element.get("title") or plain_text(caption) or table.title
    return Chart(kind, title, described(kind, title, categories, series), categories, series, table, caption)


def _column(rows: Sequence[Slots], column: int) -> tuple[tuple[Decimal | None, ...], tuple[str, ...]]:
    """The exact values of a column and how they are written; a cell that spans has its value where it begins."""
    found = [next(_data_at(slots, column), None) for slots in rows]
    return tuple(_number(each) for each in found), tuple(each.text if each is not None else "" for each in found)


def _data_at(slots: Slots, column: int) -> Iterator[Data]:
    begun = (slot.cell for slot in slots if slot.column == column and slot.depth == 0)
    return (data for cell in begun for data in _data(cell))


def _data(cell: Cell) -> Iterator[Data]:
    for block in cell.blocks:
        if isinstance(block, Paragraph):
            yield from (inline for inline in block.inlines if isinstance(inline, Data))


def _number(data: Data | None) -> Decimal | None:
    try:
        return Decimal(data.value) if data is not None else None
    except InvalidOperation:
        return None


def _cell_text(cell: Cell) -> str:
    return " ".join(plain_text(block.inlines) for block in cell.blocks if isinstance(block, Paragraph))


def _row(element: Element) -> Row:
    if element.tag != "tr" or any(child.tag not in {"th", "td"} for child in element):
        raise fault(element, "En tabell består av rader (tr) med celler (th, td).", "Rätta tabellens uppbyggnad.")
    return Row(tuple(_cell(cell) for cell in element), element.get("class", ""))


def _cell(element: Element) -> Cell:
    scope = element.get("scope", "")
    if element.tag == "th" and scope not in vocabulary.SCOPES:
        raise fault(element, "En rubrikcell (th) ska ha scope.", 'Skriv scope="col" eller scope="row".')
    _only(element, IN_CELLS, _ONLY_IN_CELLS)
    return Cell(
        _flow(element), scope, element.get("class") == "tal", _span_of(element, "colspan"), _span_of(element, "rowspan")
    )


def _span_of(element: Element, name: str) -> int:
    span = element.get(name)
    if span is None:
        return 1
    if not (span.isdecimal() and 0 < int(span) < 1000):
        raise fault(element, "colspan och rowspan ska vara heltal.", 'Skriv till exempel rowspan="3".')
    return int(span)


BLOCKS_IN_CELLS = ("p", "ul", "ol")
"""The blocks that a cell can hold: no tables, figures or headings, which screen readers would lose."""
IN_CELLS = frozenset({*vocabulary.INLINES, *BLOCKS_IN_CELLS})
_ONLY_IN_CELLS = f"I en cell kan bara löpande text, {', '.join(BLOCKS_IN_CELLS)} stå."


def _only(element: Element, allowed: frozenset[str], message: str) -> None:
    for stranger in element:
        if stranger.tag in allowed:
            continue
        raise fault(stranger, f"Elementet {stranger.tag} kan inte stå i {element.tag}. {message}", "Flytta det.")


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


_BLOCKS: dict[str, Callable[[Element], Block]] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5"), _heading),
    "p": _paragraph,
    "ul": _list,
    "ol": _list,
    "table": _table,
    "section": _section,
    "nav": _contents,
    "figure": _figure,
}


def _inlines(element: Element) -> Inlines:
    """The inlines of an element, with white space folded and none at the ends."""
    if len(element) == 0:  # most headings of rows
        text = _collapsed(element.text or "").strip(" ")
        return (Text(text),) if text else ()
    if len(element) == 1 and not element.text and not element[0].tail:  # most cells
        return (_inline(element[0]),)
    return _trimmed(tuple(_content(element)))


def _content(element: Element) -> Iterator[Inline]:
    if element.text:
        yield Text(_collapsed(element.text))
    for child in element:
        yield _inline(child)
        if child.tail:
            yield Text(_collapsed(child.tail))


def _collapsed(text: str) -> str:
    return _SPACE.sub(" ", text)


def _trimmed(inlines: Inlines) -> Inlines:
    parts = list(inlines)
    if parts and isinstance(parts[0], Text):
        parts[0] = Text(parts[0].text.lstrip(" "))
    if parts and isinstance(parts[-1], Text):
        parts[-1] = Text(parts[-1].text.rstrip(" "))
    return tuple(part for part in parts if not (isinstance(part, Text) and not part.text))


def _inline(element: Element) -> Inline:
    build = _INLINES.get(element.tag)
    if build is None:
        raise fault(
            element, f"Elementet {element.tag} kan inte stå i löpande text.", f"Här kan stå: {', '.join(_INLINES)}."
        )
    return build(element)


LINKS = ("http://", "https://", "mailto:", "#")
"""How addresses begin: on the web, a mail address, or a place in the document."""


def _link(element: Element) -> Inline:
    address = element.get("href", "")
    if not address.startswith(LINKS) or address == "#":
        raise fault(element, f"”{address}” är ingen adress som en länk kan ha.", f"Den börjar med {', '.join(LINKS)}.")
    return Link(address, tuple(_content(element)))


def _span(element: Element) -> Inline:
    kind = element.get("class", "")
    if kind in vocabulary.PAGE_FIELDS:
        return PageField(kind)
    if kind == vocabulary.TAB:
        return Tab()
    if not kind:
        raise fault(element, "Elementet span ska ha en klass.", "Ange class, eller ta bort elementet.")
    return Styled(kind, tuple(_content(element)))


_INLINES: dict[str, Callable[[Element], Inline]] = {
    "strong": lambda e: Styled("strong", tuple(_content(e))),
    "em": lambda e: Styled("em", tuple(_content(e))),
    "a": _link,
    "br": lambda e: Break(),
    "data": lambda e: Data(_collapsed(e.text or ""), e.get("value", ""), e.get("data-namn", "")),
    "span": _span,
}
