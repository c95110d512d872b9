"""References to headings, tables and figures: fields that Word keeps up, and links on the web page."""

import re

import pytest
from docx.oxml.ns import qn
from lxml import html

from arsbokslut.document.read import read_document
from arsbokslut.document.tree import Document
from arsbokslut.writers.docx import check_package, write_docx
from arsbokslut.writers.html import write_html
from tests.word import opened, text_of
from tests.writers.test_docx import REFERENCE
from tests.writers.web_page import load

TABLE = (
    '<table class="rapport" title="{0}" data-namn="{0}"><caption>{0}, tkr</caption><thead><tr><th scope="col">A</th></tr></thead>'
    "<tbody><tr><td>x</td></tr></tbody></table>"
)
CHART = (
    '<figure class="avvikelse" title="Staplar" data-namn="diagram_drift"><figcaption>Staplar</figcaption><table class="rapport" title="S">'
    '<thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody><tr><th scope="row">x</th>'
    '<td><data value="1" data-namn="a.b">1</data></td></tr></tbody></table></figure>'
)
PICTURE = '<figure class="bild" id="entrén"><img src="a.png" alt="En entré"/><figcaption>Entrén</figcaption></figure>'
BODY = f"""<h1 id="ekonomi">Årets ekonomi</h1>
<p>Se <a href="#drift"/> och <a href="#invest"/>. <a href="#entrén"/> visar, som <a href="#diagram_drift"/>, <a href="#ekonomi"/>.</p>
<p><a href="#drift"/> igen.</p>
{TABLE.format("invest")}<section class="ny-sida">{PICTURE}{TABLE.format("drift")}</section>{CHART}{TABLE.format("drift")}"""


def read(body: str, *numbered: str) -> Document:
    document = read_document(f'<html lang="sv"><head><title>T</title></head><body>{body}</body></html>')
    return Document(document.title, document.language, document.blocks, numbered=frozenset(numbered))


SAID = [
    (("tabell", "figur"), ["tabell 2", "tabell 1", "Figur 1", "figur 2", "Årets ekonomi", "Tabell 2"]),
    (
        (),
        ["tabellen drift", "tabellen invest", "Bilden Entrén", "diagrammet Staplar", "Årets ekonomi", "Tabellen drift"],
    ),
]


@pytest.mark.parametrize(("numbered", "said"), SAID)
def test_a_reference_says_what_is_there(numbered: tuple[str, ...], said: list[str]) -> None:
    document = read(BODY, *numbered)
    texts = [
        f"Se {said[0]} och {said[1]}. {said[2]} visar, som {said[3]}, {said[4]}.",
        f"{said[5]} igen.",
    ]

    packed, page = write_docx(document, REFERENCE, {}, load), write_html(document, {}, load)

    check_package(packed)
    word = opened(packed)
    paragraphs = [text_of(each).replace("\u00a0", " ") for each in word.element.body.iterchildren(qn("w:p"))]
    assert [text for text in paragraphs if text in texts] == texts
    root = html.fromstring(page)
    assert [each.text_content().replace("\u00a0", " ") for each in root.xpath("//main/p")][:2] == texts
    leads = [each.get("href")[1:] for each in root.xpath("//main/p/a")]
    assert len(leads) == len(said)
    assert {*leads} <= {*root.xpath("//@id")}


def test_numbers_and_headings_are_fields_that_word_keeps_up() -> None:
    word = opened(write_docx(read(BODY, "tabell", "figur"), REFERENCE, {}, load))

    asked = re.findall(r" REF (\w+) ", "".join(each.text or "" for each in word.element.iter(qn("w:instrText"))))
    held = {}
    for start in word.element.iter(qn("w:bookmarkStart")):
        shown = []
        for each in start.itersiblings():
            if each.tag == qn("w:bookmarkEnd"):
                break
            shown += [text.text for text in each.iter(qn("w:t"))]
        held[start.get(qn("w:name"))] = "".join(shown)
    assert [held[name] for name in asked] == ["2", "1", "1", "2", "Årets ekonomi", "2"]


def test_a_heading_goes_before_a_table_of_the_same_name() -> None:
    document = read(
        f'<h1 id="drift">Drift</h1><p><a href="#drift"/>, <a href="#tabell_drift"/></p>{TABLE.format("drift")}',
        "tabell",
    )

    page = html.fromstring(write_html(document, {}, load))

    assert page.xpath("//main/p")[0].text_content().replace("\u00a0", " ") == "Drift, tabell 1"
