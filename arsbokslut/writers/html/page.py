"""The whole page: head, cover, table of contents, the report, and what it was built from."""

from collections.abc import Iterator, Mapping
from importlib import resources

from arsbokslut.document.pictures import LoadPicture
from arsbokslut.document.tree import (
    Block,
    Blocks,
    Document,
    Inlines,
    PageField,
    Paragraph,
    Picture,
    Section,
    Tab,
    Text,
    plain_text,
)
from arsbokslut.document.vocabulary import COVER
from arsbokslut.writers.charts.svg import CHART_STYLE
from arsbokslut.writers.html.blocks import blocks_html
from arsbokslut.writers.html.inlines import inlines_html
from arsbokslut.writers.html.look import Look, properties
from arsbokslut.writers.html.markup import element, escaped, tag
from arsbokslut.writers.html.notes import notes_html
from arsbokslut.writers.html.outline import contents
from arsbokslut.writers.html.story import Story, begun

TITLES = frozenset({"titel", "omslagstitel"})
ON_COVER = TITLES | {"undertitel", "ingress", "fakta", "omslagsrad", "omslagsuppgift"}
"""Kinds of paragraphs that belong to the cover when they come first."""
NAV_DEPTH = 2
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""What the page may load: nothing. A browser holds it to that."""
DEFAULT_LOOK = Look()


def write_html(document: Document, origins: Mapping[str, str], load: LoadPicture, look: Look = DEFAULT_LOOK) -> bytes:
    """The page in UTF-8. `origins`: a figure's name → where it comes from, in a line. The same document gives the same bytes."""
    story = begun(document, origins, load)
    start = story.names.id("innehall")
    cover, rest = _split(document.blocks)
    covered = _cover(story, document, cover)
    main = blocks_html(story, rest) + notes_html(story) + story.figures.appendix()
    body = (
        element("a", "Till innehållet", class_="hoppa", href=f"#{start}")
        + f"\n{covered}"
        + element("div", _aside(story) + element("main", "\n" + main, id=start, tabindex=-1), class_="sida")
        + _footer(document)
    )
    head = _head(document, look, charted=story.charted)
    page = element("html", head + element("body", "\n" + body) + "\n", lang=document.language)
    return f"<!doctype html>\n{page}\n".encode()


def _head(document: Document, look: Look, *, charted: bool) -> str:
    given = dict(document.properties)
    meta = [
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=POLICY),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        element("title", escaped(document.title)),
        *(tag("meta", name=name, content=value) for name, value in given.items() if value),
    ]
    sheets = (properties(look), f"{CHART_STYLE}\n" if charted else "", style_sheet())
    lines = "\n".join((*meta, f"<style>\n{''.join(sheets)}</style>"))
    return f"\n<head>\n{lines}\n</head>\n"


def style_sheet() -> str:
    """The style sheet that travels with the package."""
    return resources.files(__package__).joinpath("style.css").read_text(encoding="utf-8")


def _split(blocks: Blocks) -> tuple[Blocks, Blocks]:
    """The cover and the rest: the section that is one, else what comes first, up to the first heading or running text."""
    first = blocks[0] if blocks else None
    if isinstance(first, Section) and first.kind == COVER:
        return first.blocks, blocks[1:]
    count = 0
    while count < len(blocks) and _on_cover(blocks[count]):
        count += 1
    return blocks[:count], blocks[count:]


def _on_cover(block: Block) -> bool:
    return isinstance(block, Picture) or (isinstance(block, Paragraph) and block.kind in ON_COVER)


def _cover(story: Story, document: Document, cover: Blocks) -> str:
    """The header: the page's only h1 is the report's title, or the document's when no title stands first."""
    title = next((block for block in cover if isinstance(block, Paragraph) and block.kind in TITLES), None)
    before, after = (cover[: cover.index(title)], cover[cover.index(title) + 1 :]) if title else ((), cover)
    inlines = title.inlines if title else (Text(document.title),)
    written = (
        blocks_html(story, before)
        + _above(document, cover)
        + element("h1", inlines_html(story, inlines))
        + "\n"
        + blocks_html(story, after)
        + _margin_line(document, cover)
    )
    return element("header", element("div", written, class_="omslag"), class_="sidhuvud") + "\n"


def _above(document: Document, cover: Blocks) -> str:
    """Whose report it is, when the cover's own lines do not say so."""
    author = dict(document.properties).get("author", "")
    said = _words(" ".join(plain_text(block.inlines) for block in cover if isinstance(block, Paragraph)))
    return element("p", escaped(author), class_="avsändare") + "\n" if _words(author) - said else ""


def _words(text: str) -> set[str]:
    return set(text.casefold().replace(",", " ").split())


def _margin_line(document: Document, cover: Blocks) -> str:
    """What the Word file says in its margins and the cover does not: a registry number, a date, that it is an appendix."""
    said = _words(" ".join(plain_text(block.inlines) for block in cover if isinstance(block, Paragraph)))
    margins = document.margins
    parts = [
        piece
        for block in (*margins.header, *(margins.first_header or ()), *margins.footer, *(margins.first_footer or ()))
        for piece in _pieces(block.inlines)
    ]
    new = [escaped(part) for part in dict.fromkeys(parts) if _words(part) - said]
    return element("p", " · ".join(new), class_="beteckning") + "\n" if new else ""


def _pieces(inlines: Inlines) -> Iterator[str]:
    """The texts between tabs, without those that hold a page number."""
    piece: list[str] = []
    numbered = False
    for inline in (*inlines, Tab()):
        if isinstance(inline, Tab):
            text = "".join(piece).strip()
            if text and not numbered:
                yield text
            piece, numbered = [], False
        else:
            numbered = numbered or isinstance(inline, PageField)
            piece.append(plain_text((inline,)))


def _aside(story: Story) -> str:
    """The table of contents and the switch: folded on a small screen, beside the text on a wide one."""
    listed = contents(story.outline.entries, NAV_DEPTH)
    folded = element("details", element("summary", "Innehåll") + listed)
    name = f"Sidans innehåll{story.names.again('Sidans innehåll')}"
    nav = element("nav", folded, class_="innehåll", aria_label=name) if listed else ""
    switch = story.figures.switch()
    return (
        element("aside", nav + switch, class_="sidokolumn", aria_label="Hitta i rapporten") + "\n"
        if nav or switch
        else ""
    )


PROVENANCE = {
    "arsbokslut-version": "Framställd med arsbokslut",
    "arsbokslut-data-sha256": "Datafilernas kontrollsumma (SHA-256)",
    "arsbokslut-git-commit": "Datafilernas version i git",
    "arsbokslut-git-rent": "Filerna är oförändrade sedan den versionen",
}
PROPERTIES = {"author": "Avsändare", "dcterms.created": "Datum", "dcterms.modified": "Ändrad"}


def _footer(document: Document) -> str:
    """Who is behind the report, and what it was built from."""
    facts = [(PROPERTIES[name], value) for name, value in document.properties if name in PROPERTIES and value]
    facts += [(PROVENANCE.get(name, name), value) for name, value in document.provenance]
    if not facts:
        return ""
    listed = "\n".join(
        f"<div>{element('dt', escaped(name))}{element('dd', escaped(value))}</div>" for name, value in facts
    )
    about = element("p", "Om rapporten", class_="fotrubrik")
    return "\n" + element("footer", element("div", about + element("dl", listed), class_="fot"), class_="sidfot")
