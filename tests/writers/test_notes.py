"""Footnotes: Word's own, numbered by Word, and notes with links both ways on the web page."""

import io
import re
import zipfile

import pytest
from docx.oxml.ns import qn
from lxml import etree, html

from arsbokslut.document.markup import MarkupFault
from arsbokslut.document.read import read_document
from arsbokslut.document.tree import Document
from arsbokslut.writers.docx import check_package, write_docx
from arsbokslut.writers.html import write_html
from tests.word import opened
from tests.writers.test_docx import REFERENCE
from tests.writers.web_page import load

NOTED = (
    '<p>a<span class="fotnot">Ett <a href="https://a.se">här</a></span></p>'
    '<table class="rapport" title="T"><tbody><tr><td>b<span class="fotnot">Två <strong>fet</strong></span></td></tr></tbody></table>'
    '<section class="liggande"><ul><li>c<span class="fotnot">Tre <a href="https://b.se">där</a></span></li></ul></section>'
)


def read(body: str) -> Document:
    return read_document(f'<html lang="sv"><head><title>T</title></head><body>{body}</body></html>')


def test_notes_are_words_own() -> None:
    packed = write_docx(read(NOTED), REFERENCE, {})

    check_package(packed)
    word = opened(packed)
    marks = [each.get(qn("w:id")) for each in word.element.iter(qn("w:footnoteReference"))]
    (part,) = (each.target_part for each in word.part.rels.values() if each.reltype.endswith("/footnotes"))
    notes = etree.fromstring(part.blob)
    kinds = [(each.get(qn("w:id")), each.get(qn("w:type"))) for each in notes]
    assert marks == ["1", "2", "3"]
    assert kinds == [("-1", "separator"), ("0", "continuationSeparator"), ("1", None), ("2", None), ("3", None)]
    assert ["".join(each.itertext()) for each in notes[2:]] == [" Ett här", " Två fet", " Tre där"]
    assert all(each.find(f".//{qn('w:footnoteRef')}") is not None for each in notes[2:])
    links = {each.target_ref for each in part.rels.values()}
    assert links == {"https://a.se", "https://b.se"}


def test_a_document_without_notes_has_no_part_of_them() -> None:
    word = opened(write_docx(read("<p>a</p>"), REFERENCE, {}))

    assert not [each for each in word.part.rels.values() if each.reltype.endswith("/footnotes")]


def test_notes_of_the_page_lead_there_and_back() -> None:
    page = write_html(read(f'<h1 id="not-1">x</h1>{NOTED}'), {}, load)

    root = html.fromstring(page)
    marks, notes = root.xpath('//a[@role="doc-noteref"]'), root.xpath('//section[@role="doc-endnotes"]//li')
    assert [each.text for each in marks] == ["1", "2", "3"]
    assert [each.get("href")[1:] for each in marks] == [each.get("id") for each in notes]
    assert [each.xpath("a[last()]/@href")[0][1:] for each in notes] == [each.get("id") for each in marks]
    assert [re.sub(" ↩.*", "", each.text_content()) for each in notes] == ["Ett här", "Två fet", "Tre där"]
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    "body",
    [
        '<h1>a<span class="fotnot">b</span></h1>',
        '<header><p>a<span class="fotnot">b</span></p></header>',
        '<p>a<span class="fotnot">b<strong><span class="fotnot">c</span></strong></span></p>',
        '<p>a<span class="fotnot"> </span></p>',
    ],
)
def test_a_note_stands_in_running_text_and_says_something(body: str) -> None:
    with pytest.raises(MarkupFault, match=r"[Ff]otnot"):
        read(body)


def test_a_reference_document_where_no_note_has_been_made_gets_words_styles() -> None:
    """Word keeps them in the file once they are used."""
    reference, without = zipfile.ZipFile(io.BytesIO(REFERENCE)), io.BytesIO()
    with zipfile.ZipFile(without, "w") as archive:
        for name in reference.namelist():
            content = reference.read(name)
            if name == "word/styles.xml":
                content = re.sub(rb'<w:style [^>]*w:styleId="Footnote\w+".*?</w:style>', b"", content)
            archive.writestr(name, content)

    packed = write_docx(read(NOTED), without.getvalue(), {})

    check_package(packed)
    assert opened(packed).styles["footnote text"].base_style.name == "Normal"
