"""What is kept within the parts of a reference document, what is left out in silence, and what is refused."""

import re
import struct
from collections.abc import Iterator
from typing import Any

from arsbokslut.writers.docx.reference import Part, Parts, Relation
from arsbokslut.writers.docx.reference_kinds import FACTS, FIELDS, MAIN, SETTINGS
from arsbokslut.writers.docx.styles import StyleFault
from arsbokslut.writers.docx.xml import NAMESPACES, qn

_R = f"{{{NAMESPACES['r']}}}"
_VML = "{urn:schemas-microsoft-com:vml}"
_OFFICE = "{urn:schemas-microsoft-com:office:office}"
_SVG = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
_EXTENSION = "{http://schemas.openxmlformats.org/drawingml/2006/main}ext"
MAX_PIXELS = 40_000_000
"""Of a picture: more than an A3 page in print."""

ACTIVE = {
    qn("w:object"): "ett inbäddat objekt",
    f"{_OFFICE}OLEObject": "ett inbäddat objekt",
    qn("w:control"): "en kontroll (ActiveX)",
    qn("w:altChunk"): "ett inbäddat dokument",
    qn("w:subDoc"): "ett deldokument",
}
"""What does something of its own, or brings a file with it."""


def keep_looks(parts: Parts) -> None:
    """Leaves only what gives looks in the parts. Raises StyleFault for what is active, or comes from outside."""
    document = next(relation.target for relation in parts[""].relations if relation.kind == MAIN)
    _keep_last_section(parts[document])
    _keep_what_is_used(parts)
    for name, part in parts.items():
        _CHECKS.get(_kind_of(parts, name), _no_check)(part, name)


def _kind_of(parts: Parts, name: str) -> str:
    return next((each.kind for part in parts.values() for each in part.relations if each.target == name), "")


def _no_check(part: Part, name: str) -> None:
    """Nothing in such a part does anything."""


# The document ---------------------------------------------------------------------------------------------------


def _keep_last_section(part: Part) -> None:
    """The setup of the last pages, with headers and footers that earlier ones have; the text is of no use."""
    body = part.root.find(qn("w:body"))
    sections = (
        []
        if body is None
        else [each for each in body.iter(qn("w:sectPr")) if each.getparent().tag != qn("w:sectPrChange")]
    )
    if not sections:
        raise StyleFault("Dokumentet saknar sidinställningar.", "Öppna referens.docx i Word och spara den igen.")
    last = sections[-1]
    for each in [each for each in part.root if each is not body and _references(each)]:
        part.root.remove(each)
        part.changed = True
    _keep_known(part, last)
    _inherit(part, last, sections[:-1])
    if body[-1] is not last:
        body.append(last)
        part.changed = True
    if part.changed:
        for each in list(body)[:-1]:
            body.remove(each)
    used = set(_references(last))
    part.relations = [each for each in part.relations if each.kind not in {"header", "footer"} or each.id in used]


def _keep_known(part: Part, section: Any) -> None:
    """Leaves out what refers to a part that is not kept, such as the settings of a printer."""
    kinds = {each.id: each.kind for each in part.relations}
    for each in list(section):
        if any(kinds.get(reference) not in {"header", "footer"} for reference in _references(each)):
            section.remove(each)
            part.changed = True


def _inherit(part: Part, section: Any, earlier: list[Any]) -> None:
    """Headers and footers go on from the pages before where a section says nothing of them."""
    kinds = {each.id: each.kind for each in part.relations}
    names = (qn("w:headerReference"), qn("w:footerReference"))
    has = {(each.tag, each.get(qn("w:type"))) for each in section.iterchildren(*names)}
    for before in reversed(earlier):
        for each in list(before.iterchildren(*names)):
            key = (each.tag, each.get(qn("w:type")))
            if key not in has and kinds.get(each.get(f"{_R}id")) in {"header", "footer"}:
                has.add(key)
                section.insert(0, each)
                part.changed = True


def _keep_what_is_used(parts: Parts) -> None:
    used, waiting = {""}, [""]
    while waiting:
        for relation in parts[waiting.pop()].relations:
            if not relation.external and relation.target not in used:
                used.add(relation.target)
                waiting.append(relation.target)
    for name in [name for name in parts if name not in used]:
        del parts[name]


# Headers, footers and what else has pictures ----------------------------------------------------------------------


def _check_margin(part: Part, name: str) -> None:
    """A header or footer: text, tables, pictures and fields about the document itself."""
    for element in part.root.iter(*ACTIVE):
        raise _refused(name, ACTIVE[element.tag])
    for code in _field_codes(part.root):
        word = (code.split() or [""])[0].casefold()
        if word not in FIELDS:
            raise _refused(name, f"fältet ”{word.upper()[:40]}”" if word else "ett fält som räknas fram ur ett annat")
    _check_pictures(part, name)


def _field_codes(root: Any) -> Iterator[str]:
    """The code of every field, whole: Word joins what its runs say."""
    yield from (each.get(qn("w:instr"), "") for each in root.iter(qn("w:fldSimple")))
    opened: list[list[str]] = []
    for each in root.iter(qn("w:fldChar"), qn("w:instrText")):
        if each.tag == qn("w:instrText"):
            if opened:
                opened[-1].append(each.text or "")
        elif each.get(qn("w:fldCharType")) == "begin":
            opened.append([])
        elif each.get(qn("w:fldCharType")) == "end" and opened:
            yield "".join(opened.pop())
    yield from map("".join, opened)


def _check_pictures(part: Part, name: str) -> None:
    """A part whose pictures are in the file itself."""
    for element in list(part.root.iter(_SVG)):
        if any(reference in part.dropped for reference in _references(element)):
            _leave_out_drawing(element)  # a picture beside it shows the same
            part.changed = True
    known = {each.id for each in part.relations}
    for element in part.root.iter():
        for reference in _own_references(element):
            if reference not in known:
                raise _refused(name, _told(part.dropped.get(reference)))
        if isinstance(element.tag, str) and element.tag.startswith((_VML, _OFFICE)) and _is_linked(element):
            raise _refused(name, "en bild som hämtas utifrån")


def _leave_out_drawing(element: Any) -> None:
    extension = element.getparent()
    target = extension if extension is not None and extension.tag == _EXTENSION else element
    target.getparent().remove(target)


def _is_linked(element: Any) -> bool:
    names = ("src", "href", "althref", f"{_OFFICE}href", f"{_OFFICE}althref", f"{_OFFICE}relid")
    return any(element.get(each) for each in names)


def _told(relation: Relation | None) -> str:
    if relation is None:
        return "en hänvisning till något som saknas"
    if relation.kind == "image":
        return "en bild som hämtas utifrån"
    if relation.kind == "hyperlink":
        return f"en länk till ”{relation.target[:80]}”"
    return f"något annat än text och bilder ({relation.kind.rpartition('/')[2][:40]})"


def _check_picture(part: Part, name: str) -> None:
    if not part.kind.type:
        raise _refused(name, "en bild av ett slag som inte kan följa med")
    if part.kind.type == "image/png":
        width, height = struct.unpack(">II", part.content[16:24]) if len(part.content) >= 24 else (0, 0)
        if width * height == 0 or width * height > MAX_PIXELS:
            raise _refused(name, f"en bild på {width} × {height} bildpunkter")


def _refused(name: str, what: str) -> StyleFault:
    return StyleFault(
        f"Filens del {name} har {what}.",
        "Ta bort det i Word: sidhuvud, sidfot och tema får ha text, bilder i filen och fält om dokumentet.",
    )


# Settings, fonts, numbering ---------------------------------------------------------------------------------------


def _check_settings(part: Part, name: str) -> None:
    for each in list(part.root):
        if not isinstance(each.tag, str) or each.tag.rpartition("}")[2] not in SETTINGS or _references(each):
            part.root.remove(each)
            part.changed = True


def _check_facts(part: Part, name: str) -> None:
    """Whose it is and which program wrote it; not from which template, nor where its links begin."""
    for each in list(part.root):
        if not isinstance(each.tag, str) or each.tag.rpartition("}")[2] not in FACTS:
            part.root.remove(each)
            part.changed = True


def _check_fonts(part: Part, name: str) -> None:
    for element in list(part.root.iter()):
        if any(reference in part.dropped for reference in _own_references(element)):
            element.getparent().remove(element)
            part.changed = True


def _check_numbering(part: Part, name: str) -> None:
    for element in part.root.iter(qn("w:num"), qn("w:abstractNum")):
        attribute = "w:numId" if element.tag == qn("w:num") else "w:abstractNumId"
        if not re.fullmatch(r"[0-9]{1,9}", element.get(qn(attribute)) or ""):
            raise StyleFault("Filens numrering är skadad.", "Öppna referens.docx i Word och spara den igen.")
    _check_pictures(part, name)


def _references(element: Any) -> list[str]:
    """The relationships that an element refers to, those within it too."""
    return [reference for each in element.iter() for reference in _own_references(each)]


def _own_references(element: Any) -> list[str]:
    return (
        [value for name, value in element.attrib.items() if name.startswith(_R)] if isinstance(element.tag, str) else []
    )


_CHECKS = {
    "header": _check_margin,
    "footer": _check_margin,
    "theme": _check_pictures,
    "numbering": _check_numbering,
    "settings": _check_settings,
    "fontTable": _check_fonts,
    "extended-properties": _check_facts,
    "image": _check_picture,
}
