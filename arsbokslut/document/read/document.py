"""The whole document: its head, its margins and its blocks."""

from collections.abc import Callable, Iterable

from arsbokslut.document import vocabulary
from arsbokslut.document.markup import Element, fault, only, parsed
from arsbokslut.document.read.figures import figure
from arsbokslut.document.read.inlines import collapsed, inlines, is_note
from arsbokslut.document.read.tables import table
from arsbokslut.document.read.texts import TEXT_BLOCKS, paragraph
from arsbokslut.document.tree import Block, Blocks, Contents, Document, Heading, Margins, Paragraphs, Section


def read_document(markup: str) -> Document:
    """The document that the markup describes. Raises MarkupFault."""
    root = parsed(markup)
    head, body = only(root, "head"), only(root, "body")
    if head is None or body is None:
        raise fault(root, "Elementen head och body ska båda finnas.", "Skriv <head> med <title>, sedan <body>.")
    _ids_stand_once(body)
    _find_named(body)
    title = only(head, "title")
    return Document(
        title=collapsed(title.text or "").strip() if title is not None else "",
        language=root.get("lang", "sv"),
        blocks=_blocks(child for child in body if child.tag not in {"header", "footer"}),
        margins=_margins(body),
        properties=tuple((meta.get("name", ""), meta.get("content", "")) for meta in head.findall("meta")),
    )


def _ids_stand_once(body: Element) -> None:
    seen: set[str] = set()
    for element in body.iter():
        name = element.get("id")
        if name in seen:
            raise fault(element, f"Två element har id ”{name}”.", "Ge dem var sitt: en länk kan bara leda till ett.")
        if name:
            seen.add(name)


def _find_named(body: Element) -> None:
    """Gives the first table or figure of each name that a link asks for its id; a heading of that name goes before."""
    wanted = {address[1:] for link in body.iter("a") if (address := link.get("href", "")).startswith("#")}
    taken = {element.get("id") for element in body.iter()}
    for element in body.iter() if wanted - taken else ():
        name = element.get("data-namn", "") if element.tag in {"table", "figure"} and not element.get("id") else ""
        for called in (name, f"{element.tag.replace('table', 'tabell').replace('figure', 'figur')}_{name}"):
            if name and called in wanted and called not in taken and not element.get("id"):
                element.set("id", called)
                taken.add(called)


def _margins(body: Element) -> Margins:
    parts: dict[tuple[str, str], Paragraphs] = {}
    for child in body:
        if child.tag in {"header", "footer"}:
            place = (child.tag, child.get("class", ""))
            if place in parts:
                raise fault(child, f"Elementet {child.tag} av samma klass står två gånger.", "Ta bort det ena.")
            parts[place] = tuple(paragraph(each) for each in _without_notes(child))
    return Margins(
        parts.get(("header", ""), ()),
        parts.get(("footer", ""), ()),
        parts.get(("header", "första")),
        parts.get(("footer", "första")),
    )


def _blocks(elements: Iterable[Element]) -> Blocks:
    return tuple(_BLOCKS[element.tag](element) for element in elements)


def _without_notes(element: Element) -> Element:
    """The element. Raises MarkupFault when a footnote stands in it: a heading is listed elsewhere, a margin has no foot."""
    note = next(filter(is_note, element.iter("span")), None)
    if note is not None:
        hint = "Flytta den till ett stycke i texten."
        raise fault(note, f"En fotnot kan inte stå i {element.tag}.", hint)
    return element


def _heading(element: Element) -> Heading:
    _without_notes(element)
    return Heading(int(element.tag[1]), inlines(element), element.get("id", ""))


def _section(element: Element) -> Section:
    return Section(element.get("class", ""), _blocks(element))


def _contents(element: Element) -> Contents:
    depth = (element.get("class") or "nivå-3").removeprefix("nivå-")
    return Contents(element.get("title", "Innehåll"), int(depth))


_BLOCKS: dict[str, Callable[[Element], Block]] = {
    **dict.fromkeys(vocabulary.HEADINGS, _heading),
    **TEXT_BLOCKS,
    "table": table,
    "section": _section,
    "nav": _contents,
    "figure": figure,
}
