"""The Word package: the reference document's looks with the report's body, margins and properties."""

import datetime
import io
from collections.abc import Mapping
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree

from arsbokslut.document.tree import Blocks, Document
from arsbokslut.writers.docx.body import BodyWriter
from arsbokslut.writers.docx.numbering import Numbering
from arsbokslut.writers.docx.runs import RunWriter
from arsbokslut.writers.docx.styles import StyleFault, StyleSheet
from arsbokslut.writers.docx.tables import TableWriter

LANGUAGES = {"sv": "sv-SE"}
"""The document's language → Word's language tag."""
EMU_PER_TWIP = 635
LONGEST_TITLE = 255
"""Core properties hold no longer strings."""


def write_docx(document: Document, reference: bytes, styles: Mapping[str, str]) -> bytes:
    """The Word file's bytes, as python-docx packs them. Raises StyleFault when the looks lack what the document needs."""
    word = _opened(reference)
    sheet = StyleSheet(word.styles.element, styles)
    numbering = Numbering(word.part.numbering_part.element, sheet)
    width = _text_width(word)
    for part, blocks in _margins(word, document):
        _fill_margin(part, blocks, sheet, width, numbering)
    body = _writer(word.part, sheet, width, numbering).blocks(document.blocks)
    _set_language(word, LANGUAGES.get(document.language, document.language))
    _set_properties(word, document)
    if document.provenance:
        _add_custom_properties(word, document.provenance)
    word.part._element = _with_body(word, body)
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


def _writer(part: Any, sheet: StyleSheet, width: int, numbering: Numbering, default: str = "") -> BodyWriter:
    links: dict[str, str] = {}

    def link(address: str) -> str:
        if address not in links:
            links[address] = part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return links[address]

    runs = RunWriter(sheet, link)
    return BodyWriter(sheet, runs, TableWriter(sheet, runs, width, numbering.start), numbering.start, default)


def _text_width(word: WordDocument) -> int:
    """The width between the margins in twips."""
    section = word.sections[-1]
    page, left, right = section.page_width, section.left_margin, section.right_margin
    if page is None or left is None or right is None:
        raise StyleFault(
            "Sidans bredd eller marginaler saknas i referens.docx.", "Ange pappersstorlek och marginaler i Word."
        )
    return round((page - left - right) / EMU_PER_TWIP)


def _margins(word: WordDocument, document: Document) -> list[tuple[Any, tuple[str, Blocks]]]:
    """The header and footer parts to fill, and with what."""
    section, margins = word.sections[-1], document.margins
    filled: list[tuple[Any, tuple[str, Blocks]]] = []
    filled += [(section.header, ("sidhuvud", margins.header))] if margins.header else []
    filled += [(section.footer, ("sidfot", margins.footer))] if margins.footer else []
    if margins.first_header is not None or margins.first_footer is not None:
        section.different_first_page_header_footer = True
        first_header = margins.header if margins.first_header is None else margins.first_header
        first_footer = margins.footer if margins.first_footer is None else margins.first_footer
        filled.append((section.first_page_header, ("sidhuvud", first_header)))
        filled += [(section.first_page_footer, ("sidfot", first_footer))] if first_footer else []
    return filled


def _fill_margin(part: Any, content: tuple[str, Blocks], sheet: StyleSheet, width: int, numbering: Numbering) -> None:
    default, blocks = content
    part.is_linked_to_previous = False
    element = part._element
    for child in list(element):
        element.remove(child)
    empty = f'<w:p><w:pPr><w:pStyle w:val="{sheet.id("p", default)}"/></w:pPr></w:p>'
    written = _writer(part.part, sheet, width, numbering, default).blocks(blocks) or empty
    for child in parse_xml(f"<w:body {nsdecls('w', 'r')}>{written}</w:body>"):
        element.append(child)


def _with_body(word: WordDocument, body: str) -> Any:
    """The document element with a new body before its last section, by one parse."""
    root: Any = word.part._element
    for child in list(root.body):
        if child.tag != qn("w:sectPr"):
            root.body.remove(child)
    before, mark, after = etree.tostring(root, encoding="unicode").rpartition("<w:sectPr")
    if not mark:
        raise StyleFault("Dokumentet saknar sidinställningar.", "Öppna referens.docx i Word och spara den igen.")
    return parse_xml(before + body + mark + after)


def _set_language(word: WordDocument, tag: str) -> None:
    """The default language of all text, for proofing and screen readers (ECMA-376 17.3.2.20)."""
    defaults = word.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    if defaults is None:
        raise StyleFault("Standardformaten saknas i referens.docx.", "Spara dokumentet igen från Word.")
    language = defaults.find(qn("w:lang"))
    if language is None:
        language = etree.SubElement(defaults, qn("w:lang"))
    language.set(qn("w:val"), tag)


def _set_properties(word: WordDocument, document: Document) -> None:
    """Core properties: what the layout says, and nothing left of the reference document's own."""
    given = dict(document.properties)
    day = _date(given.get("dcterms.created", ""))
    core = word.core_properties
    core.title = document.title[:LONGEST_TITLE]
    core.language = LANGUAGES.get(document.language, document.language)
    core.author = core.last_modified_by = given.get("author", "")[:LONGEST_TITLE]
    core.subject = given.get("description", "")[:LONGEST_TITLE]
    core.keywords = given.get("keywords", "")[:LONGEST_TITLE]
    core.comments = core.category = core.content_status = core.identifier = core.version = ""
    core.created, core.modified = day, _date(given.get("dcterms.modified", "")) if "dcterms.modified" in given else day
    core.revision = 1


CUSTOM_PROPERTIES = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
CUSTOM_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_CUSTOM_NAMESPACES = (
    'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"'
)
FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The format of properties that users name themselves (ECMA-376 part 1, 22.3)."""


def _add_custom_properties(word: WordDocument, properties: tuple[tuple[str, str], ...]) -> None:
    """Properties that Word shows under Arkiv, Info, Avancerade egenskaper; their numbers begin at 2."""
    entries = "".join(
        f'<property fmtid="{FORMAT_ID}" pid="{number}" name={quoteattr(name)}><vt:lpwstr>{escape(value)}</vt:lpwstr></property>'
        for number, (name, value) in enumerate(properties, start=2)
    )
    blob = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties {_CUSTOM_NAMESPACES}>{entries}</Properties>'
    package = word.part.package
    part = Part(PackURI("/docProps/custom.xml"), CUSTOM_PROPERTIES, blob.encode(), package)
    package.relate_to(part, CUSTOM_RELATIONSHIP)


def _date(text: str) -> datetime.datetime:
    """Midnight UTC of an ISO date; 1980-01-01, the archive's own epoch, when there is none."""
    try:
        return datetime.datetime.combine(datetime.date.fromisoformat(text), datetime.time())
    except ValueError:
        return datetime.datetime(1980, 1, 1)
