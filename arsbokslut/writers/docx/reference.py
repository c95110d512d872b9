"""The reference document, read within bounds: only the parts that give looks, and nothing that is active or comes from outside."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from lxml import etree

from arsbokslut.writers.docx.reference_kinds import (
    EXTERNAL,
    KINDS,
    MAIN,
    RELATIONSHIP,
    RELATIONSHIPS,
    SEVERAL,
    Kind,
    media_type,
)
from arsbokslut.writers.docx.styles import StyleFault

MAX_BYTES = 20 * 2**20
MAX_PARTS = 2000
MAX_XML = 16 * 2**20
"""Bytes of XML in all parts that are read, unpacked; those of an ordinary document are some hundred thousand."""
MAX_ELEMENTS = 300_000
MAX_MEDIA = 20 * 2**20
"""Bytes of pictures and fonts in all."""
LONG_TAG, MOST_ATTRIBUTES = 2**16, 1000
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
NUMBERING = "numbering"
NO_NUMBERING = b'<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
REQUIRED = frozenset({MAIN, "styles"})
"""What no Word file is without."""
_OLD = b"\xd0\xcf\x11\xe0"
"""What files of Word before 2007 begin with, and those with a password."""
_SAVE = "Spara den igen från Word, som Word-dokument (.docx)."


class Relation(NamedTuple):
    """A part that another refers to, or an address outside."""

    id: str
    kind: str
    target: str
    external: bool


class Part:
    """A part that is kept: its content, parsed when it is XML, and its relations in order.

    `dropped` are the relations that are not kept, by id; `changed` says that something was left out of the content.
    """

    def __init__(self, kind: Kind, content: bytes, root: Any = None) -> None:
        self.kind, self.content, self.root = kind, content, root
        self.relations: list[Relation] = []
        self.dropped: dict[str, Relation] = {}
        self.changed = False

    @property
    def written(self) -> bytes:
        """The content as it is kept: the bytes as they were, when nothing was left out."""
        return (
            etree.tostring(self.root, xml_declaration=True, encoding="UTF-8", standalone=True)
            if self.changed
            else self.content
        )


Parts = dict[str, Part]
"""Name → part; that of the package itself is empty."""


class Archive:
    """A Word file as an archive, whose parts are unpacked within bounds."""

    def __init__(self, packed: bytes) -> None:
        self._left = {True: MAX_XML, False: MAX_MEDIA}
        self._elements = MAX_ELEMENTS
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(packed))
            entries = self._archive.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
            damaged = packed[:2] == b"PK"
            raise _damaged() if damaged else _unreadable() from error
        if len(entries) > MAX_PARTS:
            raise StyleFault(f"Filen har fler än {MAX_PARTS} delar.", _SAVE)
        self._entries: Mapping[str, zipfile.ZipInfo] = {entry.filename.casefold(): entry for entry in entries}

    def has(self, name: str) -> bool:
        """Whether there is such a part; Word takes no notice of capitals."""
        return name.casefold() in self._entries

    def read(self, name: str, *, xml: bool) -> bytes:
        """The part's content. Raises StyleFault."""
        entry = self._entries.get(name.casefold())
        if entry is None:
            raise StyleFault(f"Filens del {name} saknas.", _SAVE)
        if entry.flag_bits & 1:
            raise StyleFault("Filen är låst med lösenord.", "Ta bort lösenordet i Word och spara den igen.")
        if entry.compress_type not in _PACKED:
            raise StyleFault("Filen är packad på ett sätt som Word inte använder.", _SAVE)
        content = self._unpacked(entry, self._left[xml])
        self._left[xml] -= len(content)
        return content

    def parse(self, name: str) -> tuple[bytes, Any]:
        """A part that is XML. Raises StyleFault."""
        content = self.read(name, xml=True)
        self._elements -= content.count(b"<")
        if self._elements < 0:
            raise StyleFault(
                f"Filens del {name} är för stor.", "Ta bort text och bilder ur filen; bara utseendet används."
            )
        tags = content.split(b"<")
        if max(map(len, tags)) > LONG_TAG and any(tag.count(b"=") > MOST_ATTRIBUTES for tag in tags):
            raise StyleFault(f"Filens del {name} är skadad.", _SAVE)
        return content, _parsed(content, name)

    def _unpacked(self, entry: zipfile.ZipInfo, most: int) -> bytes:
        """The content, however large the archive says that it is."""
        try:
            with self._archive.open(entry) as stream:
                content = stream.read(most + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            ValueError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise _damaged() from error
        if len(content) > most:
            raise StyleFault(
                f"Filens del {entry.filename} är för stor när den packas upp.",
                "Ta bort text och bilder ur filen; bara utseendet används.",
            )
        return content


def _parsed(content: bytes, name: str) -> Any:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise StyleFault(f"Filens del {name} är skadad.", _SAVE) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise StyleFault(f"Filens del {name} har en DOCTYPE, som Word-dokument inte har.", _SAVE)
    return root


def _damaged() -> StyleFault:
    return StyleFault("Filen är skadad.", "Hämta tillbaka den ur versionshanteringen, eller spara den igen från Word.")


def _unreadable() -> StyleFault:
    return StyleFault("Filen är inget Word-dokument som går att läsa.", "Spara den igen från Word, som .docx.")


def read_reference(packed: bytes) -> Parts:
    """The parts of the reference document that are kept. Raises StyleFault for what is no Word document, or has macros."""
    if packed.startswith(_OLD):
        raise StyleFault("Filen har lösenord, eller är sparad i Words gamla format.", f"Ta bort lösenordet. {_SAVE}")
    if len(packed) > MAX_BYTES:
        raise StyleFault(
            f"Filen är större än {MAX_BYTES // 2**20} MB.", "Ta bort text och bilder ur den; bara utseendet används."
        )
    archive = Archive(packed)
    if not archive.has("_rels/.rels"):
        raise _unreadable()
    parts: Parts = {"": Part(KINDS["package"], b"")}
    waiting = [""]
    while waiting:
        name = waiting.pop()
        part = parts[name]
        part.relations, part.dropped = _relations(archive, name, part.kind)
        for relation in part.relations:
            if relation.external:
                continue
            if relation.target not in parts:
                parts[relation.target] = _part(archive, relation)
                waiting.append(relation.target)
            elif parts[relation.target].kind.root != KINDS[relation.kind].root:
                raise _damaged()
    document = next((relation.target for relation in parts[""].relations if relation.kind == MAIN), None)
    if document is None:
        raise _unreadable()
    _add_numbering(parts, document)
    return parts


def _add_numbering(parts: Parts, document: str) -> None:
    """Numbering where a document has none: lists need some to stand in."""
    relations = parts[document].relations
    if not any(relation.kind == NUMBERING for relation in relations):
        name = posixpath.join(posixpath.dirname(document), "arsbokslut-numbering.xml")
        parts[name] = Part(KINDS[NUMBERING], NO_NUMBERING, etree.fromstring(NO_NUMBERING))
        relations.append(Relation("arsbokslut1", NUMBERING, name, external=False))


def _relations(archive: Archive, name: str, kind: Kind) -> tuple[list[Relation], dict[str, Relation]]:
    folder, file = posixpath.split(name)
    stored = posixpath.join(folder, "_rels", f"{file}.rels")
    if not archive.has(stored):
        return [], {}
    _, root = archive.parse(stored)
    kept: list[Relation] = []
    dropped: dict[str, Relation] = {}
    for relation in _all_relations(root, folder):
        if _is_kept(relation, kind, archive):
            kept.append(relation)
        else:
            dropped[relation.id] = relation
    kinds = [relation.kind for relation in kept if relation.kind not in SEVERAL]
    if len(kinds) != len(set(kinds)):
        raise _damaged()
    return kept, dropped


def _all_relations(root: Any, folder: str) -> Iterator[Relation]:
    for each in root.iter(RELATIONSHIP):
        kind, target = each.get("Type", ""), each.get("Target", "")
        if "purl.oclc.org/ooxml" in kind:
            raise StyleFault("Filen är sparad som Strict Open XML.", _SAVE)
        if kind.endswith(("/vbaProject", "/wordVbaData")):
            raise StyleFault("Filen har makron.", f"{_SAVE} Då följer inga makron med.")
        external = each.get("TargetMode") == EXTERNAL
        place = target if external else posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        yield Relation(each.get("Id", ""), kind.removeprefix(RELATIONSHIPS), place, external)


def _is_kept(relation: Relation, kind: Kind, archive: Archive) -> bool:
    if relation.external:
        return relation.kind in kind.links and relation.target.startswith(("http://", "https://", "mailto:"))
    return relation.kind in kind.children and (archive.has(relation.target) or relation.kind in REQUIRED)


def _part(archive: Archive, relation: Relation) -> Part:
    kind = KINDS[relation.kind]
    if not kind.root:
        content = archive.read(relation.target, xml=False)
        return Part(kind._replace(type=kind.type or media_type(content)), content)
    content, root = archive.parse(relation.target)
    if root.tag != kind.root:
        raise StyleFault(f"Filens del {relation.target} är något annat än Word väntar sig.", _SAVE)
    return Part(kind, content, root)
