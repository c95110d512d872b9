"""Elements of WordprocessingML: their names, and how they are parsed."""

from typing import Any

from lxml import etree

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
_PARSER = etree.XMLParser(remove_blank_text=True, resolve_entities=False)


def qn(name: str) -> str:
    """A name with its prefix, such as `w:p`, as lxml knows it."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def nsdecls(*prefixes: str) -> str:
    """The declarations of namespaces that stand in an element."""
    return " ".join(f'xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in prefixes)


def parse_xml(content: str | bytes) -> Any:
    """The root element. Raises etree.XMLSyntaxError."""
    return etree.fromstring(content, _PARSER)


def serialized(element: Any) -> bytes:
    """An element as the content of a part."""
    return etree.tostring(element, encoding="UTF-8", standalone=True)
