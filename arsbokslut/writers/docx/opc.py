"""The package that a Word file is (ECMA-376 part 2): its parts, and the relationships by which one leads to another."""

import io
import itertools
import posixpath
import zipfile
from typing import Any, NamedTuple

from lxml import etree

from arsbokslut.writers.docx.xml import parse_xml, serialized

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DOCUMENT, STYLES, NUMBERING = f"{_OFFICE}/officeDocument", f"{_OFFICE}/styles", f"{_OFFICE}/numbering"
THEME = f"{_OFFICE}/theme"
HEADER, FOOTER = f"{_OFFICE}/header", f"{_OFFICE}/footer"
FOOTNOTES = f"{_OFFICE}/footnotes"
HYPERLINK, IMAGE, CHART = f"{_OFFICE}/hyperlink", f"{_OFFICE}/image", f"{_OFFICE}/chart"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
CORE_PROPERTIES = f"{_PACKAGE}/relationships/metadata/core-properties"
"""Kinds of relationships."""
_RELATIONSHIPS, _CONTENT_TYPES = f"{_PACKAGE}/relationships", f"{_PACKAGE}/content-types"
"""Namespaces."""

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MAIN_TYPE, HEADER_TYPE, FOOTER_TYPE = f"{_WORD}.document.main+xml", f"{_WORD}.header+xml", f"{_WORD}.footer+xml"
FOOTNOTES_TYPE = f"{_WORD}.footnotes+xml"
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_PARSED = {MAIN_TYPE, HEADER_TYPE, FOOTER_TYPE, CORE_TYPE} | {
    f"{_WORD}.{name}+xml" for name in ("styles", "numbering", "settings", "comments")
}
"""Types of parts that are kept as elements; others are kept as they are, byte for byte."""
_DEFAULTS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "gif": "image/gif",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "png": "image/png",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""Ending → the type that a part with that ending usually has; of other parts it is said one by one."""
_TYPES = "[Content_Types].xml"


class Relationship(NamedTuple):
    """What a part leads to: another part, or an address outside."""

    kind: str
    target: "Part | str"


class Part:
    """A file of the package. `content` is its bytes, or its root element."""

    def __init__(self, package: "Package", name: str, kind: str, content: Any = b"") -> None:
        self.package, self.name, self.kind, self.content = package, name, kind, content
        self.relationships: dict[str, Relationship] = {}

    def relate_to(self, target: "Part | str", kind: str) -> str:
        """The id of the relationship to another part, or to an address outside; made when there is none."""
        wanted = Relationship(kind, target)
        for known, relationship in self.relationships.items():
            if relationship == wanted:
                return known
        new = next(f"rId{number}" for number in itertools.count(1) if f"rId{number}" not in self.relationships)
        self.relationships[new] = wanted
        return new

    def related(self, kind: str) -> "Part | None":
        """The first part that a relationship of a kind leads to."""
        parts = (each.target for each in self.relationships.values() if each.kind == kind)
        return next((part for part in parts if isinstance(part, Part)), None)

    def blob(self) -> bytes:
        """What the file holds."""
        return self.content if isinstance(self.content, bytes) else serialized(self.content)


class Package:
    """All parts, reached from the root, which is no file itself."""

    def __init__(self) -> None:
        self.root = Part(self, "/", "")

    @property
    def document(self) -> Part:
        """The part with the text. Raises ValueError when the package is no Word document."""
        part = self.root.related(DOCUMENT)
        if part is None or part.kind != MAIN_TYPE:
            raise ValueError("no Word document")
        return part

    def parts(self) -> list[Part]:
        """Every part once."""
        found: dict[int, Part] = {}
        waiting = [self.root]
        while waiting:
            for each in waiting.pop().relationships.values():
                if isinstance(each.target, Part) and id(each.target) not in found:
                    found[id(each.target)] = each.target
                    waiting.append(each.target)
        return list(found.values())

    def free_number(self, pattern: str) -> int:
        """The first number that makes a name of a pattern with `%d` that no part has."""
        taken = {part.name for part in self.parts()}
        return next(number for number in itertools.count(1) if pattern % number not in taken)

    def packed(self) -> bytes:
        """The package as an archive, not compressed."""
        result, parts = io.BytesIO(), self.parts()
        with zipfile.ZipFile(result, "w") as archive:
            archive.writestr(_TYPES, _types(parts))
            for part in parts:
                archive.writestr(part.name[1:], part.blob())
            for part in (self.root, *parts):
                if part.relationships:
                    archive.writestr(_relationships_name(part)[1:], _relationships(part))
        return result.getvalue()


def open_package(content: bytes) -> Package:
    """The package in an archive. Raises KeyError, ValueError, XMLSyntaxError and what zipfile raises for a faulty one."""
    package = Package()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        types = parse_xml(archive.read(_TYPES))
        known: dict[str, Part] = {}
        waiting = [package.root]
        while waiting:
            part = waiting.pop()
            for each in _read_relationships(archive, part):
                kind, target = each.get("Type", ""), each.get("Target", "")
                if each.get("TargetMode") != "External":
                    name = posixpath.normpath(posixpath.join(posixpath.dirname(part.name), target))
                    if name not in known:
                        known[name] = _read_part(archive, package, name, _type_of(name, types))
                        waiting.append(known[name])
                    target = known[name]
                part.relationships[each.get("Id", "")] = Relationship(kind, target)
    return package


def _read_part(archive: zipfile.ZipFile, package: Package, name: str, kind: str) -> Part:
    content = archive.read(name[1:])
    return Part(package, name, kind, parse_xml(content) if kind in _PARSED else content)


def _type_of(name: str, types: Any) -> str:
    """The type that the archive says a part has. Raises KeyError."""
    for tag, key, value in (("Override", "PartName", name), ("Default", "Extension", _ending(name))):
        for each in types.iterchildren(f"{{{_CONTENT_TYPES}}}{tag}"):
            if each.get(key, "").lower() == value.lower():
                return str(each.get("ContentType"))
    raise KeyError(f"{name} has no type")


def _ending(name: str) -> str:
    return posixpath.splitext(name)[1][1:]


def _relationships_name(part: Part) -> str:
    folder, file = posixpath.split(part.name)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def _read_relationships(archive: zipfile.ZipFile, part: Part) -> list[Any]:
    try:
        content = archive.read(_relationships_name(part)[1:])
    except KeyError:
        return []
    return list(parse_xml(content).iterchildren(f"{{{_RELATIONSHIPS}}}Relationship"))


def _relationships(part: Part) -> bytes:
    root = parse_xml(f'<Relationships xmlns="{_RELATIONSHIPS}"/>')
    folder = posixpath.dirname(part.name)
    for known, (kind, target) in part.relationships.items():
        shown = target if isinstance(target, str) else posixpath.relpath(target.name, folder)
        outside = {"TargetMode": "External"} if isinstance(target, str) else {}
        _child(root, "Relationship", {"Id": known, "Type": kind, "Target": shown, **outside})
    return serialized(root)


def _types(parts: list[Part]) -> bytes:
    defaults = {name: _DEFAULTS[name] for name in ("rels", "xml")}
    others = {}
    for part in parts:
        ending = _ending(part.name).lower()
        if _DEFAULTS.get(ending) == part.kind:
            defaults[ending] = part.kind
        else:
            others[part.name] = part.kind
    root = parse_xml(f'<Types xmlns="{_CONTENT_TYPES}"/>')
    for ending, kind in sorted(defaults.items()):
        _child(root, "Default", {"Extension": ending, "ContentType": kind})
    for name, kind in sorted(others.items()):
        _child(root, "Override", {"PartName": name, "ContentType": kind})
    return serialized(root)


def _child(root: Any, name: str, attributes: dict[str, str]) -> None:
    etree.SubElement(root, f"{{{etree.QName(root).namespace}}}{name}", attributes)
