"""The package of a Word file: read and packed as others do it, and what a reference document may lack."""

import io
import random
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from lxml import etree

from arsbokslut.document.read import read_document
from arsbokslut.document.tree import Document
from arsbokslut.writers.docx import StyleFault, check_package, write_docx
from arsbokslut.writers.docx.opc import HYPERLINK, IMAGE, STYLES, Part, open_package
from tests.conftest import ROOT
from tests.word import opened

REFERENCES = sorted((ROOT / "templates").glob("*/referens.docx"))
REFERENCE = REFERENCES[0].read_bytes()


def document(body: str = "<p>x</p>", head: str = "") -> Document:
    return read_document(f'<html lang="sv"><head><title>T</title></head><body>{head}{body}</body></html>')


def changed(change: Callable[[str, bytes], bytes | None]) -> bytes:
    """The reference document with its files changed; None leaves one out."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(REFERENCE)) as source, zipfile.ZipFile(result, "w") as target:
        for name in source.namelist():
            content = change(name, source.read(name))
            if content is not None:
                target.writestr(name, content)
    return result.getvalue()


def replaced(file: str, old: bytes, new: bytes) -> bytes:
    def change(name: str, content: bytes) -> bytes:
        assert name != file or old in content
        return content.replace(old, new) if name == file else content

    return changed(change)


WORDS_OWN = Path(docx.__file__).parent / "templates" / "default.docx"
"""A document that Word itself made."""


@pytest.mark.parametrize("path", [*REFERENCES, WORDS_OWN], ids=lambda path: path.parent.name)
def test_what_is_packed_is_read_by_others_as_what_was_opened(path: Path) -> None:
    before, after = opened(path.read_bytes()), opened(open_package(path.read_bytes()).packed())

    for one, other in zip(before.part.package.iter_parts(), after.part.package.iter_parts(), strict=True):
        assert (one.partname, one.content_type, one.blob) == (other.partname, other.content_type, other.blob)
        assert {key: (each.reltype, each.target_ref) for key, each in one.rels.items()} == {
            key: (each.reltype, each.target_ref) for key, each in other.rels.items()
        }


def test_a_relationship_is_made_once_and_takes_a_free_number() -> None:
    package = open_package(REFERENCE)
    part = Part(package, "/word/media/image1.png", "image/png", b"p")
    numbers = len(package.document.relationships)

    first = package.document.relate_to(part, IMAGE)

    assert first == f"rId{numbers + 1}"
    assert package.document.relate_to(part, IMAGE) == first
    assert package.document.relate_to("https://example.com", HYPERLINK) == f"rId{numbers + 2}"
    assert package.free_number("/word/media/image%d.png") == 2
    assert package.free_number("/word/media/image%d.jpeg") == 1


def test_parts_that_lead_to_each_other_are_read_once() -> None:
    package = open_package(REFERENCE)
    styles = package.document.related(STYLES)
    assert styles is not None
    styles.relate_to(package.document, "https://example.com/back")

    again = open_package(package.packed())

    assert sorted(part.name for part in again.parts()) == sorted(part.name for part in package.parts())


@pytest.mark.parametrize(
    "reference",
    [
        b"",
        b"PK\5\6" + bytes(18),
        replaced("_rels/.rels", b"word/document.xml", b"word/borta.xml"),
        replaced("_rels/.rels", b"/officeDocument\"", b"/annat\""),
        replaced("word/document.xml", b"<w:body>", b"<w:body"),
        replaced("word/_rels/document.xml.rels", b'Target="styles.xml"', b""),
    ],
)  # fmt: skip
def test_a_file_that_is_no_word_document_is_a_fault(reference: bytes) -> None:
    with pytest.raises(StyleFault, match=r"inget Word-dokument|skadad|saknas"):
        write_docx(document(), reference, {})


def without(kind: bytes) -> bytes:
    """The reference document without its relationship to the part of a kind."""

    def change(name: str, content: bytes) -> bytes:
        if name not in {"word/_rels/document.xml.rels", "_rels/.rels"}:
            return content
        root = etree.fromstring(content)
        for each in list(root):
            if (each.get("Type") or "").endswith(f"/{kind.decode()}"):
                root.remove(each)
        return etree.tostring(root)

    return changed(change)


def test_a_numbered_list_needs_a_numbering_and_nothing_else_does() -> None:
    reference = without(b"numbering")

    check_package(write_docx(document(), reference, {}))
    with pytest.raises(StyleFault, match="ingen numrering"):
        write_docx(document("<ol><li>x</li></ol>"), reference, {})


def test_a_reference_document_without_styles_is_a_fault() -> None:
    with pytest.raises(StyleFault, match=r"referens\.docx"):
        write_docx(document(), without(b"styles"), {})


def test_properties_are_added_where_there_were_none() -> None:
    packed = write_docx(document(), without(b"core-properties"), {})

    check_package(packed)
    assert (opened(packed).core_properties.title, opened(packed).core_properties.language) == ("T", "sv-SE")


def test_properties_of_another_type_are_made_anew() -> None:
    packed = write_docx(document(), replaced("[Content_Types].xml", b"core-properties+xml", b"other+xml"), {})

    check_package(packed)
    assert opened(packed).core_properties.title == "T"


def test_a_style_whose_name_says_nothing_is_none() -> None:
    reference = replaced("word/styles.xml", b'<w:name w:val="Normal"/>', b"<w:name/>")

    with pytest.raises(StyleFault, match="”Normal” saknas"):
        write_docx(document(), reference, {})


def test_a_damaged_reference_document_is_a_fault_or_makes_a_file() -> None:
    chance = random.Random(1)
    tree = document('<h1>R</h1><p>x <a href="https://a.se">l</a></p><ol><li>y</li></ol>', "<header><p>H</p></header>")
    files = ["[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/document.xml"]
    ends = set()
    for _ in range(150):
        file = chance.choice([*files, "word/styles.xml", "word/numbering.xml", "docProps/core.xml"])
        try:
            write_docx(
                tree, changed(lambda name, content, file=file: broken(content, chance) if name == file else content), {}
            )
            ends.add("written")
        except StyleFault:
            ends.add("fault")

    assert ends == {"written", "fault"}


def broken(content: bytes, chance: random.Random) -> bytes:
    """XML with a tag or text left out or doubled, or an attribute left out or of another value."""
    pieces = re.findall(rb"<[^>]*>|[^<]+", content)
    at = chance.randrange(len(pieces))
    changes = [
        [],
        [pieces[at], pieces[at]],
        [re.sub(rb' [\w:]+="[^"]*"', b"", pieces[at], count=1)],
        [re.sub(rb'"[^"]*"', chance.choice([b'""', b'"x"', b'"-1"']), pieces[at], count=1)],
    ]
    return b"".join([*pieces[:at], *chance.choice(changes), *pieces[at + 1 :]])


@pytest.mark.parametrize("old", [b"w:sectPr", b"w:pgSz"])
def test_a_reference_document_without_pages_is_a_fault(old: bytes) -> None:
    with pytest.raises(StyleFault, match=r"sidinställningar|storlek"):
        write_docx(document(), replaced("word/document.xml", old, b"w:annat"), {})


FOOT = "<footer><p>Fot</p></footer>"


def test_a_header_of_the_reference_document_is_filled_anew() -> None:
    package = open_package(write_docx(document(head="<header><p>Ett</p></header>"), REFERENCE, {}))

    packed = write_docx(document(head="<header><p>Två</p></header>"), package.packed(), {})

    headers = [part for part in open_package(packed).parts() if part.name.startswith("/word/header")]
    assert ["".join(part.content.itertext()) for part in headers] == ["Två"]


def test_a_header_that_is_not_there_is_made_anew() -> None:
    reference = write_docx(document(head="<header><p>Ett</p></header>"), REFERENCE, {})
    package = open_package(reference)
    relationships = package.document.relationships
    del relationships[next(key for key, each in relationships.items() if each.kind.endswith("/header"))]

    packed = write_docx(document(head="<header><p>Två</p></header>"), package.packed(), {})

    headers = [part for part in open_package(packed).parts() if part.name.startswith("/word/header")]
    assert ["".join(part.content.itertext()) for part in headers] == ["Två"]
