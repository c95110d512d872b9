"""Headers and footers: the parts that hold them, and how a section refers to them (ECMA-376 part 1, 17.10)."""

import copy
from typing import Any

from lxml import etree

from arsbokslut.writers.docx.opc import FOOTER, FOOTER_TYPE, HEADER, HEADER_TYPE, Part
from arsbokslut.writers.docx.styles import StyleFault
from arsbokslut.writers.docx.xml import parse_xml, qn

_KINDS = {"header": (HEADER, HEADER_TYPE, "hdr"), "footer": (FOOTER, FOOTER_TYPE, "ftr")}
_AFTER_TITLE = tuple(
    qn(f"w:{name}") for name in ("textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings", "sectPrChange")
)
"""What stands after `w:titlePg` in a section's properties."""
_ROOT = (
    '<w:{0} xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:mo="http://schemas.microsoft.com/office/mac/office/2008/main"'
    ' xmlns:mv="urn:schemas-microsoft-com:mac:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w10="urn:schemas-microsoft-com:office:word"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:wne="http://schemas.microsoft.com/office/word/2006/wordml"'
    ' xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:wpc="http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"'
    ' xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"'
    ' xmlns:wpi="http://schemas.microsoft.com/office/word/2010/wordprocessingInk"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" mc:Ignorable="w14 wp14"/>'
)
"""The root of a new part, with the namespaces that Word declares there."""


def margin_part(document: Part, section: Any, name: str, pages: str = "default") -> Part:
    """The part of a section's `header` or `footer` on its pages (`default`, `first`); a new one when it has none."""
    kind, media_type, root = _KINDS[name]
    for reference in section.findall(qn(f"w:{name}Reference")):
        if reference.get(qn("w:type"), "default") == pages:
            return _referred(document, reference.get(qn("r:id")))
    package = document.package
    number = package.free_number(f"/word/{name}%d.xml")
    part = Part(package, f"/word/{name}{number}.xml", media_type, parse_xml(_ROOT.format(root)))
    reference = etree.Element(qn(f"w:{name}Reference"))
    reference.set(qn("w:type"), pages)
    reference.set(qn("r:id"), document.relate_to(part, kind))
    section.insert(sum(len(section.findall(qn(f"w:{each}Reference"))) for each in _KINDS), reference)
    return part


def alike(document: Part, part: Part) -> tuple[str, Part]:
    """A header or footer for pages of another width: its id in the document, and the part, whose pictures are the same."""
    name = "header" if part.kind == HEADER_TYPE else "footer"
    kind, media_type, _ = _KINDS[name]
    package = document.package
    other = Part(
        package,
        f"/word/{name}{package.free_number(f'/word/{name}%d.xml')}.xml",
        media_type,
        copy.deepcopy(part.content),
    )
    other.relationships = dict(part.relationships)
    return document.relate_to(other, kind), other


def _referred(document: Part, known: str) -> Part:
    target = document.relationships[known].target if known in document.relationships else None
    if not isinstance(target, Part) or isinstance(target.content, bytes):
        raise StyleFault("Ett sidhuvud eller en sidfot saknas i referens.docx.", "Spara dokumentet igen från Word.")
    return target


def with_title_page(section: Any) -> None:
    """Says that the section's first page has a header and footer of its own."""
    mark = section.find(qn("w:titlePg"))
    if mark is None:
        mark = etree.Element(qn("w:titlePg"))
        section.insert(next((at for at, each in enumerate(section) if each.tag in _AFTER_TITLE), len(section)), mark)
    mark.attrib.pop(qn("w:val"), None)
