"""What the package says of itself: language, core properties, and what it was built from."""

import datetime
from typing import Any

from lxml import etree

from arsbokslut.document.tree import Document
from arsbokslut.writers.docx.opc import CORE_PROPERTIES, CORE_TYPE, Package, Part
from arsbokslut.writers.docx.styles import StyleFault
from arsbokslut.writers.docx.xml import nsdecls, parse_xml, qn
from arsbokslut.writers.escape import escape, quoteattr

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


_DATES = ("dcterms:created", "dcterms:modified")


def set_properties(package: Package, styles: Any, document: Document) -> None:
    """Everything the document says of itself, and nothing left of the reference document's own."""
    tag = LANGUAGES.get(document.language, document.language)
    _set_language(styles, tag)
    core = _core_properties(package)
    for name, value in _core(document, tag).items():
        _child(core, name).text = value
    for name in _DATES:
        child = _child(core, name)
        child.set(qn("xsi:type"), "dcterms:W3CDTF")
        if not child.text:
            core.remove(child)
    if document.provenance:
        _add_custom(package, document.provenance)


def _core(document: Document, language: str) -> dict[str, str]:
    """The core properties, in the order in which they are written."""
    given = dict(document.properties)
    author, created = given.get("author", "")[:LONGEST], _date(given.get("dcterms.created", ""))
    return {
        "dc:title": document.title[:LONGEST],
        "dc:language": language,
        "cp:lastModifiedBy": author,
        "dc:creator": author,
        "dc:subject": given.get("description", "")[:LONGEST],
        "cp:keywords": given.get("keywords", "")[:LONGEST],
        **dict.fromkeys(("dc:description", "cp:category", "cp:contentStatus", "dc:identifier", "cp:version"), ""),
        "dcterms:created": created,
        "dcterms:modified": _date(given["dcterms.modified"]) if "dcterms.modified" in given else created,
        "cp:revision": "1",
    }


def _core_properties(package: Package) -> Any:
    """The element of the part with the core properties, which a reference document need not have."""
    part = package.root.related(CORE_PROPERTIES)
    if part is None:
        part = Part(package, "/docProps/core.xml", CORE_TYPE)
        package.root.relate_to(part, CORE_PROPERTIES)
    if isinstance(part.content, bytes):
        part.kind = CORE_TYPE
        part.content = parse_xml(f"<cp:coreProperties {nsdecls('cp', 'dc', 'dcterms', 'xsi')}/>")
    return part.content


def _child(core: Any, name: str) -> Any:
    child = core.find(qn(name))
    return etree.SubElement(core, qn(name)) if child is None else child


def _set_language(styles: Any, tag: str) -> None:
    """The default language of all text, for proofing and screen readers (ECMA-376 17.3.2.20)."""
    defaults = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    if defaults is None:
        raise StyleFault("Standardformaten saknas i referens.docx.", "Spara dokumentet igen från Word.")
    language = defaults.find(qn("w:lang"))
    if language is None:
        language = etree.SubElement(defaults, qn("w:lang"))
    language.set(qn("w:val"), tag)


def _add_custom(package: Package, properties: tuple[tuple[str, str], ...]) -> None:
    """Properties that Word shows under Arkiv, Info, Avancerade egenskaper; their numbers begin at 2."""
    entries = "".join(
        f'<property fmtid="{FORMAT_ID}" pid="{number}" name={quoteattr(name)}><vt:lpwstr>{escape(value)}</vt:lpwstr></property>'
        for number, (name, value) in enumerate(properties, start=2)
    )
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    blob = f"{declaration}<Properties {_CUSTOM_NAMESPACES}>{entries}</Properties>"
    part = Part(package, "/docProps/custom.xml", CUSTOM_PROPERTIES, blob.encode())
    package.root.relate_to(part, CUSTOM_RELATIONSHIP)


def _date(text: str) -> str:
    """Midnight UTC of an ISO date; nothing when there is none."""
    try:
        return f"{datetime.date.fromisoformat(text).isoformat()}T00:00:00Z"
    except ValueError:
        return ""
