"""Figures: pictures, and charts over the tables inside them."""

from collections import Counter
from collections.abc import Iterator, Sequence

from arsbokslut.document import vocabulary
from arsbokslut.document.describe import described
from arsbokslut.document.grid import Slots, by_column, grid
from arsbokslut.document.markup import Element, fault, only, whole_number
from arsbokslut.document.read.inlines import inlines
from arsbokslut.document.read.tables import table
from arsbokslut.document.tree import (
    Cell,
    Chart,
    Data,
    Inlines,
    NumberFormat,
    Paragraph,
    Picture,
    Series,
    data_in,
    plain_text,
)


def figure(element: Element) -> Picture | Chart:
    """A picture (class `bild`), or a chart over the table inside."""
    kind = element.get("class", "")
    caption, image, inner = (only(element, name) for name in ("figcaption", "img", "table"))
    captioned = inlines(caption) if caption is not None else ()
    if kind in vocabulary.CHARTS and image is None:
        return _chart(element, kind, inner, captioned)
    if kind == "bild" and image is not None and inner is None:
        return _picture(image, captioned, element.get("id", ""))
    hint = "Ange klassen, och en img för en bild eller en table för ett diagram."
    raise fault(element, 'En figur är en bild (class="bild" med img) eller ett diagram.', hint)


NARROWEST = 10
"""The least width of a picture, in percent of the text's."""


def _picture(image: Element, caption: Inlines, name: str) -> Picture:
    file, alternative = image.get("src", ""), image.get("alt", "").strip()
    if not file:
        raise fault(image, "Bilden saknar fil.", "Skriv i src var bilden ligger, från projektets mapp.")
    if not alternative:
        raise fault(image, "Bilden saknar alternativtext.", "Skriv i alt vad bilden visar.")
    width = whole_number(image.get("width", "100").removesuffix("%"), 100)
    if width is None or width < NARROWEST:
        message = f"Bildens bredd ska vara {NARROWEST}–100 procent av textens."
        raise fault(image, message, 'Skriv till exempel width="60%".')
    return Picture(file, alternative, caption, width, name)


def _chart(element: Element, kind: str, inner: Element | None, caption: Inlines) -> Chart:
    if inner is None:
        raise fault(
            element, "Diagrammet saknar tabell med sina siffror.", "Lägg en table med rubrikrad och siffror i figuren."
        )
    shown = table(inner)
    rows = [slots for slots in grid((*shown.body, *shown.foot)) if len(slots) > 1]
    names = [
        (column, _cell_text(cell))
        for slots in grid(shown.head)[-1:]
        for column, cell in enumerate(by_column(slots))
        if column
    ]
    if not rows or not names:
        raise fault(element, "Diagrammet har inga siffror.", "Tabellen behöver en rubrikrad och minst en rad.")
    series = tuple(_series(name, [next(_data_at(row, column), None) for row in rows]) for column, name in names)
    categories = tuple(_cell_text(slots[0].cell) for slots in rows)
    title = element.get("title") or plain_text(caption) or shown.title
    return Chart(
        kind,
        title,
        alternative=described(kind, title, categories, series),
        categories=categories,
        series=series,
        table=shown,
        caption=caption,
        id=element.get("id", ""),
        name=element.get("data-namn", ""),
    )


def _series(name: str, found: Sequence[Data | None]) -> Series:
    """A column of figures."""
    values = tuple(each.number if each is not None else None for each in found)
    shown = tuple(each.text if each is not None else "" for each in found)
    return Series(
        name, values, shown, _format([each for each in found if each is not None and each.number is not None])
    )


def _format(figures: Sequence[Data]) -> NumberFormat:
    """How most of the figures are written, with plus where any is."""
    if not figures:
        return NumberFormat()
    written = Counter((each.qualifier, each.written_unit, each.decimals) for each in figures)
    return NumberFormat(*written.most_common(1)[0][0], plus=any(each.sign == "plus" for each in figures))


def _data_at(slots: Slots, column: int) -> Iterator[Data]:
    """The figures of a column's cell; one that spans has them where it begins."""
    begun = (slot.cell for slot in slots if slot.column == column and slot.depth == 0)
    return (data for cell in begun for data in _data(cell))


def _data(cell: Cell) -> Iterator[Data]:
    for block in cell.blocks:
        if isinstance(block, Paragraph):
            yield from data_in(block.inlines)


def _cell_text(cell: Cell) -> str:
    return " ".join(plain_text(block.inlines) for block in cell.blocks if isinstance(block, Paragraph))
