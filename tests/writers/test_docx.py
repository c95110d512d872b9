"""The Word file: runs, paragraphs, lists, tables, margins and properties, and the order that the schema asks for."""

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from arsbokslut.document.read import read_document
from arsbokslut.document.tree import Data, Document, Heading, ListBlock, Paragraph, Styled, Text
from arsbokslut.document.vocabulary import STYLED
from arsbokslut.writers.docx import write_docx
from arsbokslut.writers.docx.styles import STYLES
from tests.conftest import ROOT
from tests.word import opened, style_of, text_of
from tests.writers.everything import EVERYTHING

REFERENCES = sorted((ROOT / "templates").glob("*/referens.docx"))
REFERENCE = REFERENCES[0].read_bytes()


def written(document: Document, reference: bytes = REFERENCE) -> WordDocument:
    return opened(write_docx(document, reference, {}))


def body(markup: str) -> WordDocument:
    return written(read_document(f'<html lang="sv"><head><title>T</title></head><body>{markup}</body></html>'))


@pytest.fixture(scope="module", params=REFERENCES, ids=lambda path: path.parent.name)
def everything(request: pytest.FixtureRequest) -> WordDocument:
    path: Path = request.param
    return written(read_document(EVERYTHING), path.read_bytes())


def parts(word: WordDocument) -> Iterator[Any]:
    """The body and every header and footer."""
    section = word.sections[0]
    yield word.element.body
    for part in (section.header, section.first_page_header, section.footer, section.first_page_footer):
        yield part._element


def all_of(word: WordDocument, name: str) -> list[Any]:
    return [element for part in parts(word) for element in part.iter(qn(f"w:{name}"))]


# The children of each element in the order of wml.xsd, as far as the writer uses them.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore numPr pBdr shd tabs spacing ind jc rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs color sz szCs lang",
    "tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription",
    "trPr": "cantSplit tblHeader",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
    "tbl": "tblPr tblGrid tr",
    "tr": "trPr tc",
}


@pytest.mark.parametrize("name", ORDER)
def test_children_stand_in_the_order_of_the_schema(everything: WordDocument, name: str) -> None:
    order = ORDER[name].split()
    found = [[child.tag.rpartition("}")[2] for child in element] for element in all_of(everything, name)]

    assert found
    assert [tags for tags in found if [tag for tag in order for _ in range(tags.count(tag))] != tags] == []


def test_characters_stand_in_texts_only(everything: WordDocument) -> None:
    holding = {qn(f"w:{name}") for name in ("t", "instrText")}

    for part in parts(everything):
        for element in etree.fromstring(etree.tostring(part)).iter():
            texts = [element.tail, *([] if element.tag in holding else [element.text])]
            assert [text for text in texts if text and text.strip()] == [], element.tag


def test_every_style_that_is_used_exists(everything: WordDocument) -> None:
    known = {style.get(qn("w:styleId")) for style in everything.styles.element.iterchildren(qn("w:style"))}
    used = {
        element.get(qn("w:val")) for name in ("pStyle", "rStyle", "tblStyle") for element in all_of(everything, name)
    }

    assert len(used) > 25
    assert used <= known


def test_every_cell_ends_in_a_paragraph(everything: WordDocument) -> None:
    assert [cell for cell in all_of(everything, "tc") if cell[-1].tag != qn("w:p")] == []


def test_every_row_fills_the_grid(everything: WordDocument) -> None:
    for table in all_of(everything, "tbl"):
        columns = len(table.find(qn("w:tblGrid")))
        for row in table.iterchildren(qn("w:tr")):
            spans = [span.get(qn("w:val")) for span in row.iter(qn("w:gridSpan"))]
            assert len(list(row.iterchildren(qn("w:tc")))) + sum(map(int, spans)) - len(spans) == columns


def test_header_rows_are_marked_and_no_other(everything: WordDocument) -> None:
    marked = [
        [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in table.iterchildren(qn("w:tr"))]
        for table in all_of(everything, "tbl")
    ]

    assert marked == [[True] + [False] * 6, [True, True, False, False], [True, False]]


def test_a_table_has_a_title_and_a_description_for_those_who_do_not_see_it(everything: WordDocument) -> None:
    def of(name: str) -> list[str]:
        return [element.get(qn("w:val")) for element in all_of(everything, name)]

    assert of("tblCaption") == ["Rapport", "Mål", "Fakta"]
    assert of("tblDescription") == ["Alla slags rader"]


def test_runs() -> None:
    (paragraph,) = body(
        '<p>a <strong>b <em>c</em></strong><br/><span class="tabb"/><data value="1">1</data></p>'
    ).paragraphs

    assert [(run.text, run.bold, run.italic, run.style.name) for run in paragraph.runs] == [
        ("a ", None, None, "Default Paragraph Font"),
        ("b ", True, None, "Strong"),
        ("c", True, True, "Strong"),
        ("\n", None, None, "Default Paragraph Font"),
        ("\t", None, None, "Default Paragraph Font"),
        ("1", None, None, "Default Paragraph Font"),
    ]


def test_emphasis_keeps_what_it_stands_in() -> None:
    word = body(
        '<p><span class="status-röd">a <em>b</em></span><em>c <strong>d</strong></em>'
        '<strong>e <a href="https://a.se">f</a></strong></p>'
    )

    runs = [run for part in word.paragraphs[0].iter_inner_content() for run in getattr(part, "runs", [part])]
    assert [(run.text, run.bold, run.italic, run.style.name) for run in runs] == [
        ("\u00a0", True, None, "Status röd"),
        ("a ", True, None, "Status röd"),
        ("b", True, True, "Status röd"),
        ("\u00a0", True, None, "Status röd"),
        ("c ", None, True, "Emphasis"),
        ("d", True, True, "Emphasis"),
        ("e ", True, None, "Strong"),
        ("f", True, None, "Hyperlink"),
    ]


def test_a_status_has_its_mark_and_word_in_its_style_with_air_on_both_sides() -> None:
    (paragraph,) = body('<p class="bedömning"><span class="status-röd">■\u00a0Rött</span> x</p>').paragraphs

    assert [(run.text, run.style.name) for run in paragraph.runs] == [
        ("\u00a0", "Status röd"),
        ("■\u00a0Rött", "Status röd"),
        ("\u00a0", "Status röd"),
        (" x", "Default Paragraph Font"),
    ]


@pytest.mark.parametrize(
    ("markup", "style"),
    [
        ("<h1>x</h1>", "Heading 1"),
        ("<h5>x</h5>", "Heading 5"),
        ("<p>x</p>", "Normal"),
        ('<p class="titel">x</p>', "Title"),
        ('<p class="måluppgift">x</p>', "Måluppgift"),
        ("<ul><li>x</li></ul>", "List Bullet"),
        ("<ol><li>x</li></ol>", "List Number"),
    ],
)
def test_style_of_a_block(markup: str, style: str) -> None:
    (paragraph,) = body(markup).paragraphs

    assert (paragraph.text, paragraph.style.name) == ("x", style)


def test_text_after_a_table_has_air_above_it() -> None:
    markup = '<table class="fakta" title="T"><thead><tr><th scope="col">x</th></tr></thead></table><p>a</p><p>b</p>'

    assert [paragraph.style.name for paragraph in body(markup).paragraphs] == ["Efter tabell", "Normal"]


def test_a_section_starts_on_a_new_page() -> None:
    first, second, third = body('<p>a</p><section class="ny-sida"><h1>b</h1><p>c</p></section>').paragraphs

    breaks = [each.paragraph_format.page_break_before for each in (first, second, third)]
    assert breaks == [None, True, None]


TWO_COLUMNS = '<table class="fakta" title="T"{id}>{caption}<tbody><tr><td>a</td><td>b</td></tr></tbody></table>'
CAPTIONED = TWO_COLUMNS.format(id="", caption="<caption>Rubrik</caption>")
PLAIN_TABLE = TWO_COLUMNS.format(id="", caption="")


@pytest.mark.parametrize(
    ("first", "text"),
    [
        ("<h1>a</h1><p>b</p>", "a"),
        ("<p>a</p><p>b</p>", "a"),
        ("<p>a:</p><ul><li>b</li></ul>", "a:"),  # kept with what follows too
        ("<ul><li>a</li><li>b</li></ul>", "a"),
        ('<nav title="Innehåll"/><h1>a</h1>', "Innehåll"),
        (CAPTIONED, "Rubrik"),
        (PLAIN_TABLE, "a"),
        ("<section><p>a</p></section>", "a"),
        ('<section class="ny-sida"><p>a</p></section><p>b</p>', "a"),
    ],
)
def test_a_section_starts_on_a_new_page_whatever_stands_first(first: str, text: str) -> None:
    word = body(f'<p>före</p><section class="ny-sida">{first}</section>')

    broken = [text_of(mark.getparent().getparent()) for mark in all_of(word, "pageBreakBefore")]
    assert broken == [text]
    for properties in all_of(word, "pPr"):
        order = [child.tag.rpartition("}")[2] for child in properties]
        assert order == [name for name in ORDER["pPr"].split() if name in order]


def test_an_empty_section_starts_no_page() -> None:
    assert all_of(body('<p>x</p><section class="ny-sida"/>'), "pageBreakBefore") == []


@pytest.mark.parametrize(
    ("markup", "between"),
    [
        (PLAIN_TABLE + PLAIN_TABLE, ["TabellAnmarkning"]),
        (f"<section>{PLAIN_TABLE}</section>{PLAIN_TABLE}", ["TabellAnmarkning"]),
        (f"<section>{PLAIN_TABLE}</section><section>{PLAIN_TABLE}</section>", ["TabellAnmarkning"]),
        (PLAIN_TABLE + CAPTIONED, ["Caption"]),
        (f"{PLAIN_TABLE}<p>x</p>{PLAIN_TABLE}", ["EfterTabell"]),
    ],
)
def test_something_parts_two_tables(markup: str, between: list[str]) -> None:
    first, *parted, last, _ = body(markup).element.body

    assert (first.tag, last.tag) == (qn("w:tbl"), qn("w:tbl"))
    assert [style_of(paragraph) for paragraph in parted] == between


def test_a_text_that_announces_a_list_stays_with_it() -> None:
    announcing, *_ = body("<p>Delarna är:</p><ul><li>a</li></ul>").paragraphs
    other, *_ = body("<p>Delarna är</p><ul><li>a</li></ul>").paragraphs

    assert announcing.paragraph_format.keep_with_next is True
    assert other.paragraph_format.keep_with_next is None


@pytest.mark.parametrize(
    ("text", "after", "kept"),
    [
        ("x" * 239 + ":", "<ul><li>a</li></ul>", True),
        ("x" * 240 + ":", "<ul><li>a</li></ul>", None),  # too long for a line that leads in
        ("x" * 400, CAPTIONED, True),
        ("x" * 401, CAPTIONED, None),  # too long for an introduction
        ("x", '<p class="bedömning">a</p>', True),
        ("x:", "<p>a</p>", None),
        ("x:", "<h1>a</h1>", None),
        ("x:", "", None),
    ],
)
def test_a_text_stays_with_what_it_leads_to(text: str, after: str, kept: bool | None) -> None:
    first, *_ = body(f"<p>{text}</p>{after}").paragraphs

    assert first.paragraph_format.keep_with_next is kept


def test_page_fields_are_whole(everything: WordDocument) -> None:
    footer = everything.sections[0].footer._element

    assert [code.text.strip() for code in footer.iter(qn("w:instrText"))] == ["PAGE", "NUMPAGES"]
    assert [mark.get(qn("w:fldCharType")) for mark in footer.iter(qn("w:fldChar"))] == ["begin", "separate", "end"] * 2
    assert text_of(footer) == "Sida 1 av 1"


def test_the_first_page_has_its_own_margins(everything: WordDocument) -> None:
    section = everything.sections[0]

    assert section.different_first_page_header_footer is True
    texts = [
        text_of(part._element)
        for part in (section.header, section.first_page_header, section.footer, section.first_page_footer)
    ]
    assert texts == ["Huvud  höger", "", "Sida 1 av 1", "Första foten"]


def test_properties_are_the_reports_own(everything: WordDocument) -> None:
    core = everything.core_properties

    assert (core.title, core.author, core.last_modified_by) == ("Allt", "Kommunen", "Kommunen")
    assert (core.subject, core.keywords, core.language, core.comments) == ("Ämne", "ord", "sv-SE", "")
    created, modified = core.created, core.modified
    assert created is not None
    assert modified is not None
    assert (created.date(), modified.date()) == (datetime.date(2025, 1, 31), datetime.date(2025, 2, 1))


def test_the_language_is_swedish(everything: WordDocument) -> None:
    defaults = everything.styles.element.find(qn("w:docDefaults"))

    assert [mark.get(qn("w:val")) for mark in defaults.iter(qn("w:lang"))] == ["sv-SE"]


def test_a_title_is_no_longer_than_the_property_can_be() -> None:
    assert len(written(Document("T" * 300, "sv", ())).core_properties.title) == 255


def test_no_property_is_longer_than_it_can_be() -> None:
    names = ("author", "description", "keywords")

    core = written(Document("T", "en", (), properties=tuple((name, "x" * 300) for name in names))).core_properties

    assert [len(text) for text in (core.author, core.subject, core.keywords)] == [255, 255, 255]
    assert core.language == "en"


DAY = datetime.datetime(2025, 1, 31)


@pytest.mark.parametrize(
    ("dates", "created", "modified"),
    [
        ({}, None, None),
        ({"dcterms.created": "2025-01-31"}, DAY, DAY),
        ({"dcterms.modified": "2025-01-31"}, None, DAY),
        ({"dcterms.created": "igår"}, None, None),
    ],
)
def test_dates_of_the_properties(
    dates: dict[str, str], created: datetime.datetime | None, modified: datetime.datetime | None
) -> None:
    core = written(Document("T", "sv", (), properties=tuple(dates.items()))).core_properties

    assert [each and each.replace(tzinfo=None) for each in (core.created, core.modified)] == [created, modified]
    assert (core.author, core.subject, core.keywords, core.revision) == ("", "", "", 1)


def test_what_a_document_was_built_from_stands_in_properties_of_its_own() -> None:
    word = written(Document("T", "sv", (), provenance=(("Data", "abc"), ("Mall", "A & B"))))

    (custom,) = (part for part in word.part.package.iter_parts() if part.partname == "/docProps/custom.xml")
    assert [
        (each.get("pid"), each.get("name"), "".join(each.itertext())) for each in etree.fromstring(custom.blob)
    ] == [("2", "Data", "abc"), ("3", "Mall", "A & B")]


def test_a_link_has_its_address_once() -> None:
    word = body('<p><a href="https://a.se/?b=1&amp;c=2">x</a> <a href="https://a.se/?b=1&amp;c=2">y</a></p>')

    ids = {link.get(qn("r:id")) for link in all_of(word, "hyperlink")}
    assert [word.part.rels[each].target_ref for each in ids] == ["https://a.se/?b=1&c=2"]


def test_the_reference_documents_own_text_is_gone(everything: WordDocument) -> None:
    assert text_of(everything.element.body).startswith("Titel")


# Every character that XML 1.0 allows, white space aside: the markup folds that.
CHARACTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")
TEXTS = st.text(CHARACTERS, min_size=1, max_size=40)


@given(TEXTS, TEXTS)
def test_any_text_survives(text: str, other: str) -> None:
    document = Document(
        "T",
        "sv",
        (
            Heading(1, (Text(text),)),
            Paragraph((Styled("strong", (Text(text),)), Data(other, "1", "n"))),
            ListBlock(False, ((Paragraph((Text(other),)),),)),
        ),
    )

    seen = {ord("\u00ad"): "", ord("\u2011"): "-"}  # hyphens that are elements, as python-docx reads them
    expected = [each.translate(seen) for each in (text, text + other, other)]
    assert [paragraph.text for paragraph in written(document).paragraphs] == expected


def test_a_class_of_the_layouts_own_is_as_bold_as_what_it_stands_in() -> None:
    markup = '<p><strong>a <span class="bredd">b</span></strong><span class="bredd">c</span></p>'
    document = read_document(f'<html lang="sv"><head><title>T</title></head><body>{markup}</body></html>')
    word = opened(write_docx(document, REFERENCE, {"span.bredd": "Emphasis"}))

    assert [(run.text, run.bold) for run in word.paragraphs[0].runs] == [("a ", True), ("b", True), ("c", None)]


@pytest.mark.parametrize(("kind", "breaks"), [("ny-sida", [True]), ("liggande", [False])])
def test_only_a_section_on_a_new_page_says_so(kind: str, breaks: list[bool]) -> None:
    word = body(f'<section class="{kind}"><p>a</p></section>')

    assert [each.paragraph_format.page_break_before is True for each in word.paragraphs if each.text == "a"] == breaks


def test_hyphens_that_are_not_always_seen_are_elements() -> None:
    word = body("<h1>äldre\u00adomsorg</h1><p>a\u00ad<strong>b\u2011c</strong>\u00ad</p>")

    assert "\u00ad" not in etree.tostring(word.element, encoding="unicode")
    assert len(all_of(word, "softHyphen")) == 3
    assert len(all_of(word, "noBreakHyphen")) == 1


def test_what_has_a_style_is_what_settings_may_name() -> None:
    named = [key.partition(".") for key in STYLES]

    assert [f"{element}.{kind}" for element, _, kind in named if element not in STYLED] == []
    assert [
        f"{element}.{kind}"
        for element, _, kind in named
        if kind and (classes := STYLED[element]) is not None and kind not in classes
    ] == []
