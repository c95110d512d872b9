"""Paragraphs and lists as HTML, in the text and in the cells of tables."""

from arsbokslut.document.tree import ListBlock, Paragraph, TextBlock, TextBlocks
from arsbokslut.writers.html.inlines import inlines_html
from arsbokslut.writers.html.markup import element
from arsbokslut.writers.html.story import Story


def paragraph_html(story: Story, block: Paragraph) -> str:
    """A paragraph."""
    return element("p", inlines_html(story, block.inlines), class_=block.kind)


def list_html(story: Story, block: ListBlock) -> str:
    """A list; an item of a single paragraph stands without an element of its own."""
    items = "".join(element("li", _item(story, item)) + "\n" for item in block.items)
    start = block.start if block.ordered and block.start != 1 else None
    return element("ol" if block.ordered else "ul", "\n" + items, start=start)


def _item(story: Story, blocks: TextBlocks) -> str:
    match blocks:
        case (Paragraph(inlines=inlines, kind=""), *rest) if all(isinstance(each, ListBlock) for each in rest):
            return inlines_html(story, inlines) + "".join(text_html(story, each) + "\n" for each in rest)
        case _:
            return "".join(text_html(story, each) + "\n" for each in blocks)


def text_html(story: Story, block: TextBlock) -> str:
    """A block of text."""
    match block:
        case Paragraph():
            return paragraph_html(story, block)
        case ListBlock():
            return list_html(story, block)


def cell_html(story: Story, blocks: TextBlocks) -> str:
    """What a cell holds; a single plain paragraph stands without an element of its own."""
    match blocks:
        case (Paragraph(kind="") as only,):
            return inlines_html(story, only.inlines)
        case _:
            return "".join(text_html(story, block) for block in blocks)
