"""The Word package: the reference document's looks with the report's body, headers and footers."""

import io
from collections.abc import Mapping
from typing import Any

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree

from arsbokslut.document.pictures import LoadPicture, no_pictures
from arsbokslut.document.tree import Document, Paragraphs
from arsbokslut.document.walk import Nodes
from arsbokslut.writers.docx.body import BodyWriter, write_pages
from arsbokslut.writers.docx.numbering import Numbering
from arsbokslut.writers.docx.outline import Outline
from arsbokslut.writers.docx.properties import set_properties
from arsbokslut.writers.docx.sections import PageSetup
from arsbokslut.writers.docx.story import Story
from arsbokslut.writers.docx.styles import StyleFault, StyleSheet


def write_docx(
    document: Document,
    reference: bytes,
    styles: Mapping[str, str],
    load: LoadPicture = no_pictures,
    pages: tuple[int, ...] = (),
) -> bytes:
    """The Word file's bytes, as python-docx packs them. Raises StyleFault when the looks lack what the document needs.

    `load` gives the files of pictures; `pages` are the pages of the headings in order, for the contents, when known.
    """
    word = _opened(reference)
    sheet = StyleSheet(word.styles.element, styles)
    numbering = Numbering(word.part.numbering_part.element, sheet)
    last_section: Any = word.sections[-1]._sectPr
    width = PageSetup(last_section).width
    for part, kind, blocks in _margins(word, document):
        _fill_margin(part, blocks, Story(part.part, sheet, numbering, width, default=kind))
    setup = PageSetup(last_section)
    outline = Outline(Nodes(document.blocks), pages)
    story = Story(word.part, sheet, numbering, width, outline=outline, load=load, numbered=document.numbered)
    body, last_pages = write_pages(document.blocks, story, setup)
    set_properties(word, document)
    word.part._element = _with_body(word, body, last_pages)
    packed = io.BytesIO()
    word.save(packed)
    return packed.getvalue()


def _opened(reference: bytes) -> WordDocument:
    try:
        return docx.Document(io.BytesIO(reference))
    except (PackageNotFoundError, KeyError, ValueError, etree.XMLSyntaxError, OSError, NotImplementedError) as error:
        raise StyleFault(
            "Filen är inget Word-dokument som går att läsa.", "Spara den igen från Word, som .docx."
        ) from error
    except Exception as error:  # zipfile raises BadZipFile, zlib.error and others on damaged archives
        if type(error).__module__ in {"zipfile", "zlib"}:
            raise StyleFault(
                "Filen är skadad.", "Hämta tillbaka den ur versionshanteringen, eller spara den igen från Word."
            ) from error
        raise


def _margins(word: WordDocument, document: Document) -> list[tuple[Any, str, Paragraphs]]:
    """The header and footer parts to fill, the class of their paragraphs, and with what."""
    section, margins = word.sections[-1], document.margins
    filled: list[tuple[Any, str, Paragraphs]] = []
    filled += [(section.header, "sidhuvud", margins.header)] if margins.header else []
    filled += [(section.footer, "sidfot", margins.footer)] if margins.footer else []
    if margins.first_header is not None or margins.first_footer is not None:
        section.different_first_page_header_footer = True
        first_header = margins.header if margins.first_header is None else margins.first_header
        first_footer = margins.footer if margins.first_footer is None else margins.first_footer
        filled.append((section.first_page_header, "sidhuvud", first_header))
        filled += [(section.first_page_footer, "sidfot", first_footer)] if first_footer else []
    return filled


def _fill_margin(part: Any, paragraphs: Paragraphs, story: Story) -> None:
    part.is_linked_to_previous = False
    element = part._element
    for child in list(element):
        element.remove(child)
    empty = f'<w:p><w:pPr><w:pStyle w:val="{story.styles.id("p", story.default)}"/></w:pPr></w:p>'
    written = BodyWriter(story).blocks(paragraphs) or empty
    for child in parse_xml(f"<w:body {nsdecls('w', 'r')}>{written}</w:body>"):
        element.append(child)


def _with_body(word: WordDocument, body: str, section: str) -> Any:
    """The document element with a new body and last section, by one parse."""
    root: Any = word.part._element
    for child in list(root.body):
        root.body.remove(child)
    root.body.append(etree.Element(qn("w:sectPr")))
    before, mark, after = etree.tostring(root, encoding="unicode").rpartition("<w:sectPr/>")
    if not mark:
        raise StyleFault("Dokumentet saknar sidinställningar.", "Öppna referens.docx i Word och spara den igen.")
    return parse_xml(before + body + section + after)
