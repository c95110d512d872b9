"""Blocks as HTML."""

import base64
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

from arsbokslut.document.tree import (
    Block,
    Blocks,
    Chart,
    Contents,
    Heading,
    Inlines,
    ListBlock,
    Paragraph,
    Picture,
    Section,
    Styled,
    Tab,
    Table,
)
from arsbokslut.writers.charts.svg import chart_svg
from arsbokslut.writers.html.inlines import inlines_html
from arsbokslut.writers.html.markup import element, escaped, tag
from arsbokslut.writers.html.outline import contents
from arsbokslut.writers.html.story import Story
from arsbokslut.writers.html.tables import table_html
from arsbokslut.writers.html.texts import paragraph_html, text_html


def blocks_html(story: Story, blocks: Blocks) -> str:
    """Blocks in order, a line each. Facts that follow each other are one list, and lines of a legend one box."""
    return "".join(_runs(story, blocks))


def _runs(story: Story, blocks: Blocks) -> Iterator[str]:
    for kind, run in groupby(blocks, key=lambda block: block.kind if isinstance(block, Paragraph) else None):
        together = _TOGETHER.get(kind or "")
        if together is not None:
            yield together(story, [each for each in run if isinstance(each, Paragraph)]) + "\n"
        else:
            yield from (_block(story, block) + "\n" for block in run)


def _facts(story: Story, paragraphs: Sequence[Paragraph]) -> str:
    """Facts, each a label and its text, as a description list; as paragraphs when one has no label."""
    pairs = [_label_and_text(paragraph.inlines) for paragraph in paragraphs]
    if not all(label for label, _ in pairs):
        return "\n".join(paragraph_html(story, paragraph) for paragraph in paragraphs)
    written = "\n".join(
        f"<div>{element('dt', inlines_html(story, label))}{element('dd', inlines_html(story, text))}</div>"
        for label, text in pairs
    )
    return element("dl", written, class_="fakta")


def _label_and_text(inlines: Inlines) -> tuple[Inlines, Inlines]:
    """What stands before the first tab, or the label first in the line, and the rest."""
    for index, inline in enumerate(inlines):
        if isinstance(inline, Tab):
            return inlines[:index], inlines[index + 1 :]
    if inlines and isinstance(inlines[0], Styled) and inlines[0].kind == "etikett":
        return inlines[:1], inlines[1:]
    return (), inlines


def _legend(story: Story, paragraphs: Sequence[Paragraph]) -> str:
    return element("div", "\n".join(paragraph_html(story, each) for each in paragraphs), class_="förklaringar")


_TOGETHER: Mapping[str, Callable[[Story, Sequence[Paragraph]], str]] = {
    "fakta": _facts,
    "omslagsuppgift": _facts,
    "förklaring": _legend,
}


def _heading(story: Story, block: Heading) -> str:
    """A heading one level under the layout's, as the title is the page's own; its id is the outline's."""
    entry = next(story.headings)
    return element(f"h{entry.level}", inlines_html(story, block.inlines), id=entry.id)


def _contents(story: Story, block: Contents) -> str:
    listed = contents(story.outline.entries, block.depth)
    if not listed:
        return ""
    name = f"{block.title}{story.names.again(block.title)}"
    title = element("p", escaped(block.title), class_="förteckningsrubrik")
    return element("nav", title + listed, class_="förteckning", aria_label=name)


def _picture(story: Story, block: Picture) -> str:
    """A picture with its bytes in the page."""
    file = story.load(block.file)
    source = f"data:{file.media_type};base64,{base64.b64encode(file.content).decode('ascii')}"
    style = f"--bredd: {block.width}%" if block.width != 100 else None
    image = tag("img", src=source, alt=block.alternative, style=style)
    name = story.outline.anchors.get(block.id)
    return element("figure", image + _figure_caption(story, block.caption), class_="bild", id=name)


def _figure_caption(story: Story, caption: Inlines) -> str:
    if not caption:
        return ""
    return element("figcaption", escaped(story.label("figur")) + inlines_html(story, caption))


def _chart(story: Story, block: Chart) -> str:
    """A chart as a drawing, which scrolls where it is too wide, and its figures as a table that can be opened."""
    story.charted = True
    name = f"Diagram: {block.title}"
    drawing = element(
        "div",
        chart_svg(block, ids=story.names.id("diagram-1")),
        class_="ritning",
        role="region",
        tabindex=0,
        aria_label=name + story.names.again(name),
    )
    figures = element("details", element("summary", "Visa siffrorna som tabell") + table_html(story, block.table))
    return element(
        "figure",
        drawing + _figure_caption(story, block.caption) + figures,
        class_=f"diagramfigur {block.kind}",
        id=story.outline.anchors.get(block.id),
    )


def _section(story: Story, block: Section) -> str:
    return element("div", "\n" + blocks_html(story, block.blocks), class_=block.kind)


def _block(story: Story, block: Block) -> str:
    match block:
        case Paragraph() | ListBlock():
            return text_html(story, block)
        case Heading():
            return _heading(story, block)
        case Table():
            return table_html(story, block)
        case Section():
            return _section(story, block)
        case Chart():
            return _chart(story, block)
        case Picture():
            return _picture(story, block)
        case Contents():
            return _contents(story, block)
