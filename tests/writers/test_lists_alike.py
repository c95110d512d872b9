"""Lists have the same marks in Word and on the web page, three levels deep, and each begins anew."""

from collections.abc import Iterator
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from arsbokslut.document.read import read_document
from arsbokslut.writers.docx import write_docx
from arsbokslut.writers.html import write_html
from tests.word import opened, text_of
from tests.writers.test_docx import REFERENCES
from tests.writers.web_page import load

FORMATS = ("decimal", "lowerLetter", "lowerRoman")
ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")

Marks = list[tuple[str, str]]
"""The text of each item, and its mark: a number, a letter, or the level of a bullet."""


def mark(kind: str, number: int, level: int) -> str:
    if kind == "bullet":
        return f"punkt {level}"
    return {"decimal": str(number), "lowerLetter": chr(96 + number), "lowerRoman": ROMAN[number % 10]}[kind]


def marks_in_word(word: WordDocument) -> Marks:
    """What Word counts: by definition and level, anew where a numbering that is met first says so, and under a new item."""
    root = word.part.numbering_part.element
    of_style = {
        style.style_id: style.element.find(f".//{qn('w:numPr')}") for style in word.styles if style.element is not None
    }
    counts: dict[tuple[str, int], int] = {}
    met: set[str] = set()
    found: Marks = []
    for paragraph in word.element.iter(qn("w:p")):
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        given = [paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}"), of_style.get(style.get(qn("w:val")))]
        number, level = value(given, "numId"), int(value(given, "ilvl") or 0)
        if number in {"", "0"}:
            continue
        num = next(each for each in root.iter(qn("w:num")) if each.get(qn("w:numId")) == number)
        own = num.find(qn("w:abstractNumId")).get(qn("w:val"))
        if number not in met:
            met.add(number)
            for override in num.iter(qn("w:lvlOverride")):
                start = override.find(qn("w:startOverride")).get(qn("w:val"))
                counts[own, int(override.get(qn("w:ilvl")))] = int(start) - 1
        counts[own, level] = counts.get((own, level), 0) + 1
        found.append((text_of(paragraph), mark(kind_of(root, own, level), counts[own, level], level)))
    return found


def value(given: list[Any], name: str) -> str:
    elements = [each.find(qn(f"w:{name}")) for each in given if each is not None]
    return next((each.get(qn("w:val")) for each in elements if each is not None), "")


def kind_of(root: Any, own: str, level: int) -> str:
    definition = next(each for each in root.iter(qn("w:abstractNum")) if each.get(qn("w:abstractNumId")) == own)
    levels = {each.get(qn("w:ilvl")): each for each in definition.iter(qn("w:lvl"))}
    return str(levels[str(level)].find(qn("w:numFmt")).get(qn("w:val")))


def marks_on_the_page(page: bytes) -> Marks:
    return [
        (str(item.text or "").strip(), mark(kind, number, level))
        for top in html.fromstring(page).xpath("//main//*[self::ol or self::ul][not(ancestor::li)]")
        for item, kind, number, level in items(top, 0)
    ]


def items(block: Any, level: int) -> Iterator[tuple[Any, str, int, int]]:
    """The items of a list and of those in it, as the style sheet marks them."""
    for number, item in enumerate(block.findall("li"), int(block.get("start", "1"))):
        yield item, FORMATS[level] if block.tag == "ol" else "bullet", number, level
        for inner in item.xpath("ol | ul"):
            yield from items(inner, level + 1)


def lists(depth: int = 1) -> st.SearchStrategy[str]:
    inner = st.just("") | st.deferred(lambda: lists(depth + 1)) if depth < 3 else st.just("")
    item = inner.map(lambda within: f"<li>x{within}</li>")
    numbered = st.tuples(st.sampled_from(["<ol>", '<ol start="3">']), st.lists(item, min_size=1, max_size=3))
    bullets = st.lists(item, min_size=1, max_size=3)
    return numbered.map(lambda drawn: f"{drawn[0]}{''.join(drawn[1])}</ol>") | bullets.map(
        lambda drawn: f"<ul>{''.join(drawn)}</ul>"
    )


@settings(max_examples=30)
@given(st.lists(lists(), min_size=1, max_size=4), st.sampled_from(REFERENCES))
def test_lists_have_the_same_marks_in_every_format(drawn: list[str], reference: Any) -> None:
    body = "<p>mellan</p>".join(drawn)
    numbered = iter(range(10_000))
    body = "".join(
        f"{part}{next(numbered)}" if part.endswith("x") else part for part in body.replace("x", "x\0").split("\0")
    )
    document = read_document(f'<html lang="sv"><head><title>T</title></head><body>{body}</body></html>')

    word = opened(write_docx(document, reference.read_bytes(), {}))
    page = write_html(document, {}, load)

    assert marks_in_word(word) == marks_on_the_page(page)


def test_a_list_in_a_cell_has_the_marks_of_one_in_the_text() -> None:
    listed = "<ol><li>a<ol><li>b</li><li>c</li></ol></li><li>d<ul><li>e</li></ul></li></ol>"
    markup = f'<table class="rapport" title="T"><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td>{listed}</td></tr></tbody></table>'
    document = read_document(f'<html lang="sv"><head><title>T</title></head><body>{markup}</body></html>')

    word = opened(write_docx(document, REFERENCES[0].read_bytes(), {}))

    assert marks_in_word(word) == marks_on_the_page(write_html(document, {}, load))
    indents = [each.get(qn("w:left")) for each in word.element.body.iter(qn("w:ind"))]
    assert indents[:3] == ["284", "568", "568"]  # within the cell, whatever the lists of the text do


def test_the_style_sheet_marks_numbered_lists_by_their_level() -> None:
    from arsbokslut.writers.html.page import style_sheet

    sheet = style_sheet()

    assert "main :is(ul, ol) ol { list-style-type: lower-alpha; }" in sheet
    assert "main :is(ul, ol) :is(ul, ol) ol { list-style-type: lower-roman; }" in sheet
