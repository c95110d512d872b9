"""What the package says of itself: language, core properties, and what it was built from."""

import datetime
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from docx.document import Document as WordDocument
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from lxml import etree

from arsbokslut.document.tree import Document
from arsbokslut.writers.docx.styles import StyleFault

LANGUAGES = {"sv": "sv-SE"}
"""The document's language → Word's language tag."""
LONGEST = 255
"""Core properties hold no longer strings."""
CUSTOM_PROPERTIES = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
CUSTOM_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_CUSTOM_NAMESPACES = (
    'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"'
)
FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The format of properties that users name themselves (ECMA-376 part 1, 22.3)."""


def set_properties(word: WordDocument, document: Document) -> None:
    """Everything the document says of itself, and nothing left of the reference document's own."""
    tag = LANGUAGES.get(document.language, document.language)
    _set_language(word, tag)
    given = dict(document.properties)
    core: Any = word.core_properties
    core.title = document.title[:LONGEST]
    core.language = tag
    core.author = core.last_modified_by = given.get("author", "")[:LONGEST]
    core.subject = given.get("description", "")[:LONGEST]
    core.keywords = given.get("keywords", "")[:LONGEST]
    core.comments = core.category = core.content_status = core.identifier = core.version = ""
    created = _date(given.get("dcterms.created", ""))
    core.created, core.modified = created, _date(given["dcterms.modified"]) if "dcterms.modified" in given else created
    core.revision = 1
    if document.provenance:
        _add_custom(word, document.provenance)


def _set_language(word: WordDocument, tag: str) -> None:
    """The default language of all text, for proofing and screen readers (ECMA-376 17.3.2.20)."""
    defaults = word.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    if defaults is None:
        raise StyleFault("Standardformaten saknas i referens.docx.", "Spara dokumentet igen från Word.")
    language = defaults.find(qn("w:lang"))
    if language is None:
        language = etree.SubElement(defaults, qn("w:lang"))
    language.set(qn("w:val"), tag)


def _add_custom(word: WordDocument, properties: tuple[tuple[str, str], ...]) -> None:
    """Properties that Word shows under Arkiv, Info, Avancerade egenskaper; their numbers begin at 2."""
    entries = "".join(
        f'<property fmtid="{FORMAT_ID}" pid="{number}" name={quoteattr(name)}><vt:lpwstr>{escape(value)}</vt:lpwstr></property>'
        for number, (name, value) in enumerate(properties, start=2)
    )
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    blob = f"{declaration}<Properties {_CUSTOM_NAMESPACES}>{entries}</Properties>"
    package = word.part.package
    part = Part(PackURI("/docProps/custom.xml"), CUSTOM_PROPERTIES, blob.encode(), package)
    package.relate_to(part, CUSTOM_RELATIONSHIP)


def _date(text: str) -> datetime.datetime:
    """Midnight UTC of an ISO date; 1980-01-01, the archive's own epoch, when there is none."""
    try:
        return datetime.datetime.combine(datetime.date.fromisoformat(text), datetime.time())
    except ValueError:
        return datetime.datetime(1980, 1, 1)
