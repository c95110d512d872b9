"""Blocks of text: paragraphs, lists, and what the items of a list and the cells of a table hold."""

from collections.abc import Callable

from arsbokslut.document.markup import Element, fault, no_text, whole_number
from arsbokslut.document.read.inlines import inlines
from arsbokslut.document.tree import ListBlock, Paragraph, TextBlock, TextBlocks


def paragraph(element: Element) -> Paragraph:
    """A paragraph."""
    return Paragraph(inlines(element), element.get("class", ""))


def list_block(element: Element) -> ListBlock:
    """A list."""
    return ListBlock(element.tag == "ol", tuple(_item(item) for item in element), _start(element))


LARGEST_START = 999_999_999
"""The largest number that a list begins with in Markdown, and that Word's whole numbers hold (ECMA-376 17.18.10)."""


def _start(element: Element) -> int:
    start = element.get("start", "1")
    number = whole_number(start, LARGEST_START)
    if number is None:
        raise fault(element, f"En lista börjar inte på ”{start}”.", f"Skriv ett heltal, högst {LARGEST_START}.")
    return number


def _item(element: Element) -> TextBlocks:
    for child in element:
        if child.tag == "p" and child.get("class"):
            hint = "Ta bort klassen: i en lista har stycket listans format."
            raise fault(child, "Ett stycke i en lista kan inte ha någon klass.", hint)
    return text_blocks(element)


def text_blocks(element: Element) -> TextBlocks:
    """The content of a list item or a cell: blocks, or inlines as one paragraph, or inlines followed by blocks."""
    first_block = next((i for i, child in enumerate(element) if child.tag in TEXT_BLOCKS), None)
    if first_block is None:
        return (Paragraph(inlines(element)),)
    leading = Element(element.tag)
    leading.text = element.text
    leading.extend(list(element)[:first_block])
    lead = inlines(leading)
    rest = tuple(_text_block(child, element) for child in list(element)[first_block:])
    return (Paragraph(lead), *rest) if lead else rest


def _text_block(element: Element, parent: Element) -> TextBlock:
    build = TEXT_BLOCKS.get(element.tag)
    if build is None:
        hint = "Sätt den löpande texten först, eller i ett <p>."
        raise fault(element, f"Elementet {element.tag} står efter ett stycke eller en lista i {parent.tag}.", hint)
    no_text(parent, (element.tail,))
    return build(element)


TEXT_BLOCKS: dict[str, Callable[[Element], TextBlock]] = {"p": paragraph, "ul": list_block, "ol": list_block}
