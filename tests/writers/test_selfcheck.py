"""The self-check of a finished Word file: each rule sees the file that breaks it, and no other rule does."""

import io
import re
import zipfile
from collections.abc import Callable

import pytest

from arsbokslut.document.read import read_document
from arsbokslut.writers.docx import check_package, write_docx
from arsbokslut.writers.docx.selfcheck import MOST, RULES, BrokenPackage, read_parts
from tests.writers.everything import EVERYTHING
from tests.writers.test_docx import REFERENCE

DOCUMENT = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"


def packed() -> bytes:
    """A Word file with everything in it, and two drawings."""
    start, end = EVERYTHING.index("<figure"), EVERYTHING.index("</figure>") + len("</figure>")
    return write_docx(read_document(EVERYTHING[:end] + EVERYTHING[start:]), REFERENCE, {})


WHOLE = packed()


def parts_of(file: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def archived(parts: list[tuple[str, bytes]]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return written.getvalue()


def changed(pattern: str, replacement: str, part: str = DOCUMENT) -> bytes:
    """The file with the first match of a pattern in one of its parts replaced."""
    parts = parts_of(WHOLE)
    text, count = re.subn(pattern, replacement, parts[part].decode(), count=1)
    assert count == 1
    return archived([*(parts | {part: text.encode()}).items()])


def without(part: str) -> bytes:
    return archived([(name, content) for name, content in parts_of(WHOLE).items() if name != part])


def part_twice() -> bytes:
    with pytest.warns(UserWarning, match="Duplicate name"):
        return archived([*parts_of(WHOLE).items(), ("word/settings.xml", parts_of(WHOLE)["word/settings.xml"])])


BROKEN: dict[str, list[tuple[Callable[[], bytes], str]]] = {
    "parts_are_unique": [(part_twice, "word/settings.xml stands twice")],
    "styles_exist": [
        (lambda: changed('<w:pStyle w:val="Heading1"/>', '<w:pStyle w:val="Borta"/>'), "uses the style Borta"),
        (lambda: changed('<w:rStyle w:val="Strong"/>', '<w:rStyle w:val="Borta"/>'), "uses the style Borta"),
        (lambda: changed('<w:tblStyle w:val="[^"]*"/>', '<w:tblStyle w:val="Borta"/>'), "uses the style Borta"),
        (lambda: changed('<w:basedOn w:val="[^"]*"/>', '<w:basedOn w:val="Borta"/>', "word/styles.xml"), "Borta"),
        (lambda: changed('<w:next w:val="[^"]*"/>', '<w:next w:val="Borta"/>', "word/styles.xml"), "Borta"),
        (lambda: changed("<w:pPr>", '<w:link w:val="Borta"/><w:pPr>', "word/styles.xml"), "Borta"),
    ],
    "cells_end_in_paragraphs": [
        (lambda: changed(r"</w:p></w:tc>", "</w:p><w:tbl/></w:tc>"), "a cell does not end in a paragraph"),
        (lambda: changed("</w:tr>", "<w:tc/></w:tr>"), "a cell does not end in a paragraph"),
    ],
    "fields_are_balanced": [
        (lambda: changed('<w:fldChar w:fldCharType="begin"/>', ""), f"{DOCUMENT}: a field is not closed"),
        (lambda: changed('(?s)(.*)<w:fldChar w:fldCharType="end"/>', r"\1"), f"{DOCUMENT}: a field is not closed"),
        (lambda: changed('(<w:fldChar w:fldCharType="separate"/>)', r"\1\1"), "a field is not closed"),
        (lambda: changed('<w:fldChar w:fldCharType="end"/>', "", "word/footer1.xml"), "footer1.xml: a field"),
    ],
    "bookmarks_are_balanced": [
        (lambda: changed('<w:bookmarkEnd w:id="1"/>', ""), "bookmarks do not match their ends"),
        (lambda: changed('<w:bookmarkEnd w:id="1"/>', '<w:bookmarkEnd w:id="77"/>'), "bookmarks do not match"),
        (lambda: changed('<w:bookmark(Start|End) w:id="2"', r'<w:bookmark\1 w:id="1"'), "bookmarks do not match"),
        (lambda: changed('w:name="_Toc000002"', 'w:name="_Toc000001"'), "two bookmarks have the same name"),
    ],
    "paragraphs_end_one_section": [
        (lambda: changed("(<w:sectPr.*?</w:sectPr>)(</w:pPr>)", r"\1\1\2"), "a paragraph ends two sections"),
    ],
    "drawing_ids_are_unique": [
        (lambda: changed('<wp:docPr id="2"', '<wp:docPr id="1"'), f"{DOCUMENT}: two drawings have the same id"),
    ],
    "relationships_resolve": [
        (lambda: changed('r:id="rId[0-9]+"', 'r:id="rId999"'), "the relationship rId999, which does not exist"),
        (lambda: changed("(<w:drawing>)", r'\1<a:blip xmlns:a="a" r:embed="rId999"/>'), "the relationship rId999"),
        (lambda: changed("(<w:drawing>)", r'\1<a:blip xmlns:a="a" r:link="rId999"/>'), "the relationship rId999"),
        (lambda: without("word/fontTable.xml"), "points at fontTable.xml, which is not in the archive"),
        (lambda: changed("https://www.askersund.se/", "file:///C:/", RELATIONS), "the external target file:///C:/"),
        (lambda: changed('/hyperlink"', '/image"', RELATIONS), "the external target https://www.askersund.se/"),
    ],
}  # fmt: skip
CASES = [(rule, make, words) for rule, cases in BROKEN.items() for make, words in cases]


def test_every_rule_has_files_that_break_it() -> None:
    assert [rule.__name__ for rule in RULES] == [*BROKEN]


def test_a_whole_file_breaks_no_rule() -> None:
    assert check_package(WHOLE) is None


@pytest.mark.parametrize(("rule", "make", "words"), CASES, ids=[f"{rule}: {words}" for rule, _, words in CASES])
def test_a_rule_sees_what_breaks_it_and_no_other_rule_does(rule: str, make: Callable[[], bytes], words: str) -> None:
    broken = make()

    with pytest.raises(BrokenPackage) as caught:
        check_package(broken)

    assert words in str(caught.value)
    assert [each.__name__ for each in RULES if list(each(*read_parts(broken)))] == [rule]


def test_a_field_may_have_no_result() -> None:
    check_package(changed('<w:fldChar w:fldCharType="separate"/>', ""))


def test_a_part_that_is_no_xml_is_told_of() -> None:
    with pytest.raises(BrokenPackage, match=r"word/document\.xml is not well-formed"):
        check_package(changed("</w:body>", ""))


def test_a_file_without_styles_uses_none_that_exists() -> None:
    with pytest.raises(BrokenPackage, match="uses the style Heading1, which is not defined"):
        check_package(without("word/styles.xml"))


def test_so_many_faults_are_told_of_and_no_more() -> None:
    cells = "<w:tc/>" * (MOST + 5)

    with pytest.raises(BrokenPackage) as caught:
        check_package(changed("</w:tr>", f"{cells}</w:tr>"))

    assert str(caught.value).count("a cell does not end in a paragraph") == MOST
