"""Holds a finished Word file against what Word refuses but no schema says; a failure is a bug in the tool."""

import io
import posixpath
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any, cast

from lxml import etree

from arsbokslut.writers.docx.xml import NAMESPACES, qn

_STYLE_REFERENCES = tuple(qn(f"w:{name}") for name in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"))
_RELATIONSHIPS_USED = etree.XPath("//@r:id | //@r:embed | //@r:link", namespaces={"r": NAMESPACES["r"]})
_SAFE_LINKS = ("http://", "https://", "mailto:")
_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


MOST = 20
"""Faults told of one file."""


class BrokenPackage(Exception):
    """The file would not open in Word as it should."""


def check_package(packed: bytes) -> None:
    """Raises BrokenPackage with everything that is wrong in the file."""
    roots, names = read_parts(packed)
    faults = [fault for rule in RULES for fault in rule(roots, names)]
    if faults:
        raise BrokenPackage("; ".join(faults[:MOST]))


def read_parts(packed: bytes) -> "tuple[Roots, list[str]]":
    """The parts that are XML, parsed, and the names of all. Raises BrokenPackage."""
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        names = archive.namelist()
        return {name: _parsed(archive.read(name), name) for name in names if name.endswith((".xml", ".rels"))}, names


def _parsed(content: bytes, name: str) -> Any:
    try:
        return etree.fromstring(content)
    except etree.XMLSyntaxError as error:
        raise BrokenPackage(f"{name} is not well-formed: {error}") from None


Roots = dict[str, Any]


def _word_parts(roots: Roots) -> Iterator[tuple[str, Any]]:
    return ((name, root) for name, root in roots.items() if name.startswith("word/") and not name.endswith(".rels"))


def parts_are_unique(roots: Roots, names: list[str]) -> Iterator[str]:
    """No part stands twice in the archive."""
    yield from (f"{name} stands twice" for name in {each for each in names if names.count(each) > 1})


def styles_exist(roots: Roots, names: list[str]) -> Iterator[str]:
    """Every style that is used is defined; Word falls back silently, the validator does not notice."""
    sheet = roots.get("word/styles.xml")
    defined = {style.get(qn("w:styleId")) for style in sheet.iter(qn("w:style"))} if sheet is not None else set()
    for name, root in _word_parts(roots):
        for element in root.iter(*_STYLE_REFERENCES):
            if element.get(qn("w:val")) not in defined:
                yield f"{name} uses the style {element.get(qn('w:val'))}, which is not defined"


def cells_end_in_paragraphs(roots: Roots, names: list[str]) -> Iterator[str]:
    """The last child of a cell is a paragraph (ECMA-376 17.4.65); Word refuses the file otherwise."""
    for name, root in _word_parts(roots):
        for cell in root.iter(qn("w:tc")):
            if len(cell) == 0 or cell[-1].tag != qn("w:p"):
                yield f"{name}: a cell does not end in a paragraph"


def fields_are_balanced(roots: Roots, names: list[str]) -> Iterator[str]:
    """Every complex field begins, separates at most once, and ends, within its own part (ECMA-376 17.16.18)."""
    for name, root in _word_parts(roots):
        marks = [mark.get(qn("w:fldCharType")) for mark in root.iter(qn("w:fldChar"))]
        if not _is_balanced(marks):
            yield f"{name}: a field is not closed"


def _is_balanced(marks: Iterable[str]) -> bool:
    inner: list[str] = []
    for mark in marks:
        if mark == "begin":
            inner.append(mark)
        elif not inner or inner.pop() == mark:
            return False  # an end without a beginning, or a second separator
        elif mark == "separate":
            inner.append(mark)
    return not inner


def bookmarks_are_balanced(roots: Roots, names: list[str]) -> Iterator[str]:
    """Every bookmark that starts ends, and its id and name are its own."""
    starts = [mark for _, root in _word_parts(roots) for mark in root.iter(qn("w:bookmarkStart"))]
    ends = [mark.get(qn("w:id")) for _, root in _word_parts(roots) for mark in root.iter(qn("w:bookmarkEnd"))]
    ids = [mark.get(qn("w:id")) for mark in starts]
    if sorted(ids) != sorted(ends) or len(set(ids)) != len(ids):
        yield "bookmarks do not match their ends"
    bookmark_names = [mark.get(qn("w:name")) for mark in starts]
    if len(set(bookmark_names)) != len(bookmark_names):
        yield "two bookmarks have the same name"


def paragraphs_end_one_section(roots: Roots, names: list[str]) -> Iterator[str]:
    """A paragraph ends at most one section (ECMA-376 17.6.18)."""
    for name, root in _word_parts(roots):
        for properties in root.iter(qn("w:pPr")):
            if len(properties.findall(qn("w:sectPr"))) > 1:
                yield f"{name}: a paragraph ends two sections"


def drawing_ids_are_unique(roots: Roots, names: list[str]) -> Iterator[str]:
    """No two drawings of a part share an id."""
    for name, root in _word_parts(roots):
        ids = [
            each.get("id")
            for each in root.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr")
        ]
        if len(set(ids)) != len(ids):
            yield f"{name}: two drawings have the same id"


def relationships_resolve(roots: Roots, names: list[str]) -> Iterator[str]:
    """Every relationship id that is used exists, every target is in the archive, and nothing outside is loaded."""
    for name, root in roots.items():
        if name.endswith(".rels"):
            yield from _targets(name, root, names)
            continue
        folder, file = posixpath.split(name)
        relations = roots.get(f"{folder}/_rels/{file}.rels")
        known = {each.get("Id") for each in relations.iter(_RELATIONSHIP)} if relations is not None else set()
        for used in cast("list[str]", _RELATIONSHIPS_USED(root)):
            if used not in known:
                yield f"{name} refers to the relationship {used}, which does not exist"


def _targets(name: str, root: Any, names: list[str]) -> Iterator[str]:
    folder = posixpath.dirname(posixpath.dirname(name))
    for relation in root.iter(_RELATIONSHIP):
        target = relation.get("Target")
        if relation.get("TargetMode") == "External":
            if relation.get("Type") != _HYPERLINK or not target.startswith(_SAFE_LINKS):
                yield f"{name} has the external target {target}"
        elif posixpath.normpath(posixpath.join(folder, target)).lstrip("/") not in names:
            yield f"{name} points at {target}, which is not in the archive"


RULES = (
    parts_are_unique,
    styles_exist,
    cells_end_in_paragraphs,
    fields_are_balanced,
    bookmarks_are_balanced,
    paragraphs_end_one_section,
    drawing_ids_are_unique,
    relationships_resolve,
)
