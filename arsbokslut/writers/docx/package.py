"""The Word package: the reference document's looks with the report's body, headers and footers."""

from collections.abc import Mapping, Sequence
from typing import Any

from lxml import etree

from arsbokslut.document.labels import labels
from arsbokslut.document.pictures import LoadPicture, no_pictures
from arsbokslut.document.tree import Document, Paragraphs, Reference, Section
from arsbokslut.document.vocabulary import COVER
from arsbokslut.document.walk import Nodes
from arsbokslut.writers.docx.body import BodyWriter, write_pages
from arsbokslut.writers.docx.logotypes import own_pictures, put_pictures
from arsbokslut.writers.docx.margins import alike, margin_part, with_title_page
from arsbokslut.writers.docx.notes import Notes
from arsbokslut.writers.docx.numbering import Numbering
from arsbokslut.writers.docx.opc import NUMBERING, STYLES, THEME, Part, open_package
from arsbokslut.writers.docx.outline import Outline
from arsbokslut.writers.docx.properties import set_properties
from arsbokslut.writers.docx.reference_pack import looks
from arsbokslut.writers.docx.sections import PageSetup
from arsbokslut.writers.docx.story import Story
from arsbokslut.writers.docx.styles import StyleFault, StyleSheet
from arsbokslut.writers.docx.theme import Theme, scheme, set_theme
from arsbokslut.writers.docx.xml import nsdecls, parse_xml, qn


def write_docx(
    document: Document,
    reference: bytes,
    styles: Mapping[str, str],
    load: LoadPicture = no_pictures,
    pages: tuple[int, ...] = (),
    theme: Theme | None = None,
) -> bytes:
    """The Word file's bytes, not compressed. Raises StyleFault when the looks lack what the document needs.

    `load` gives the files of pictures; `pages` are the pages of the headings in order, counted from 1, for the contents, when known.
    `theme` is what is laid over the theme of the reference document.
    """
    package = open_package(looks(reference))
    text, style_part = package.document, _element(package.document, STYLES, "styles")
    numbering_part = _element(text, NUMBERING, "numbering")
    if theme is not None:
        set_theme(text.related(THEME), (style_part, numbering_part), theme)
    found = scheme(text.related(THEME))
    sheet = StyleSheet(style_part, styles)
    numbering = Numbering(numbering_part, sheet)
    last_section = _last_section(text)
    pages_of = PageSetup(last_section)
    margins = _margins(text, last_section, document)
    for part, kind, blocks in margins:
        _fill_margin(part, blocks, Story(part, sheet, numbering, pages_of.width, pages_of.height, default=kind))
    setup = PageSetup(last_section, lambda: _turned_margins(text, margins, sheet, numbering, pages_of))
    if any(isinstance(block, Section) and block.kind == COVER for block in document.blocks[:1]):
        setup.uncounted_cover()
    nodes = Nodes(document.blocks)
    outline = Outline(nodes, tuple(page + setup.first_number - 1 for page in pages))
    notes = Notes(text, sheet)
    story = Story(
        text,
        sheet,
        numbering,
        setup.width,
        setup.height,
        outline=outline,
        load=load,
        numbered=document.numbered,
        notes=notes,
        labels=labels(document) if nodes.of(Reference) else {},
        scheme=found,
    )
    body, last_pages = write_pages(document.blocks, story, setup)
    notes.finish()
    set_properties(package, style_part, document)
    text.content = _with_body(text.content, body, last_pages)
    return package.packed()


def _element(text: Part, kind: str, name: str) -> Any:
    """The root of the part of a kind; an empty one when there is none: what is looked for there is then missing."""
    part = text.related(kind)
    return parse_xml(f"<w:{name} {nsdecls('w')}/>") if part is None or isinstance(part.content, bytes) else part.content


def _last_section(text: Part) -> Any:
    """The properties of the reference document's last section, whose pages those of the report are."""
    body = text.content.find(qn("w:body"))
    found = () if body is None else body.iter(qn("w:sectPr"))
    sections = [each for each in found if each.getparent().tag in _OF_SECTIONS]
    if not sections:
        raise StyleFault("Dokumentet saknar sidinställningar.", "Öppna referens.docx i Word och spara den igen.")
    return sections[-1]


_OF_SECTIONS = (qn("w:body"), qn("w:pPr"))


Margin = tuple[Part, str, Paragraphs]
"""A header or footer, the class of its paragraphs, and these."""


def _margins(text: Part, section: Any, document: Document) -> list[Margin]:
    """The header and footer parts to fill, the class of their paragraphs, and with what."""
    margins = document.margins
    wanted = [("header", "default", margins.header), ("footer", "default", margins.footer)]
    if margins.first_header is not None or margins.first_footer is not None:
        with_title_page(section)
        first_header = margins.header if margins.first_header is None else margins.first_header
        first_footer = margins.footer if margins.first_footer is None else margins.first_footer
        wanted += [("header", "first", first_header), ("footer", "first", first_footer)]
    return [
        (margin_part(text, section, name, pages), _CLASSES[name], paragraphs)
        for name, pages, paragraphs in wanted
        if paragraphs or (name, pages) == ("header", "first")
    ]


def _turned_margins(
    text: Part, margins: Sequence[Margin], sheet: StyleSheet, numbering: Numbering, pages: PageSetup
) -> dict[str, str]:
    """The id of each header and footer → that of the same for landscape pages, whose tab stops stand elsewhere."""
    found: dict[str, str] = {}
    for part, kind, blocks in margins:
        known = next(name for name, each in text.relationships.items() if each.target is part)
        found[known], other = alike(text, part)
        _fill_margin(
            other, blocks, Story(other, sheet, numbering, pages.turned_width, pages.turned_height, default=kind)
        )
    return found


_CLASSES = {"header": "sidhuvud", "footer": "sidfot"}


def _fill_margin(part: Part, paragraphs: Paragraphs, story: Story) -> None:
    """Writes a header or footer; the pictures of the reference document's own stay: a logotype."""
    element = part.content
    pictures = list(own_pictures(element))
    for child in list(element):
        element.remove(child)
    empty = f'<w:p><w:pPr><w:pStyle w:val="{story.styles.id("p", story.default)}"/></w:pPr></w:p>'
    written = BodyWriter(story).blocks(paragraphs) or empty
    for child in parse_xml(f"<w:body {nsdecls('w', 'r')}>{written}</w:body>"):
        element.append(child)
    put_pictures(element, pictures)


def _with_body(root: Any, body: str, section: str) -> Any:
    """The document element with a new body and last section, by one parse."""
    whole = root.find(qn("w:body"))
    for child in list(whole):
        whole.remove(child)
    whole.append(etree.Element(qn("w:sectPr")))
    before, mark, after = etree.tostring(root, encoding="unicode").rpartition("<w:sectPr/>")
    if not mark:
        raise StyleFault("Dokumentet saknar sidinställningar.", "Öppna referens.docx i Word och spara den igen.")
    return parse_xml(before + body + section + after)
