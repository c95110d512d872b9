"""Lists in the Word file: marks, numbers and levels."""

from pathlib import Path

import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from arsbokslut.document.read import read_document
from tests.word import style_of, text_of
from tests.writers.test_docx import REFERENCES, all_of, body, written


def numbering(word: WordDocument) -> list[tuple[str, str | None, str | None]]:
    """Each paragraph's text with its level and numbering."""
    return [
        (text_of(element), *(None if found is None else found.get(qn("w:val"))
         for found in (element.find(f".//{qn('w:ilvl')}"), element.find(f".//{qn('w:numId')}"))))
        for element in word.element.body.iterchildren(qn("w:p"))
    ]  # fmt: skip


def test_each_numbered_list_starts_anew() -> None:
    word = body('<ol><li>a</li><li>b</li></ol><p>m</p><ol><li>c</li></ol><ol start="4"><li>d</li></ol>')

    (_, _, first), (_, _, same), _, (_, _, second), (_, _, third) = numbering(word)
    assert first == same
    assert len({first, second, third}) == 3
    starts = {
        num.get(qn("w:numId")): num.find(f".//{qn('w:startOverride')}").get(qn("w:val"))
        for num in word.part.numbering_part.element.iterchildren(qn("w:num"))
        if num.find(f".//{qn('w:startOverride')}") is not None
    }
    assert [starts[number] for number in (first, second, third)] == ["1", "1", "4"]


def test_a_numbered_list_in_a_list_starts_anew_on_its_own_level() -> None:
    word = body('<ol><li>a<ol><li>b</li></ol></li><li>c<ol start="3"><li>d</li></ol></li></ol>')

    numbered = {text: (level, number) for text, level, number in numbering(word)}
    starts = {
        num.get(qn("w:numId")): [(start.getparent().get(qn("w:ilvl")), start.get(qn("w:val")))]
        for num in word.part.numbering_part.element.iterchildren(qn("w:num"))
        for start in num.iter(qn("w:startOverride"))
    }
    assert {text: (level, starts[number or ""]) for text, (level, number) in numbered.items()} == {
        "a": ("0", [("0", "1")]),
        "b": ("1", [("1", "1")]),
        "c": ("0", [("0", "1")]),
        "d": ("1", [("1", "3")]),
    }
    assert numbered["a"] == numbered["c"]


def test_a_list_in_a_list_is_a_level_down() -> None:
    word = body("<ul><li>a<ul><li>b</li></ul></li></ul><ol><li>c<ol><li>d</li></ol></li></ol>")

    assert [style_of(element) for element in word.element.body.iterchildren(qn("w:p"))] == [
        "ListBullet",
        "ListBullet2",
        "ListNumber",
        "ListNumber2",
    ]


def test_the_second_paragraph_of_an_item_has_no_mark_of_its_own() -> None:
    word = body("<ul><li><p>a</p><p>b</p><ul><li><p>c</p><p>d</p></li></ul></li></ul>")

    assert numbering(word) == [("a", None, None), ("b", "0", "0"), ("c", None, None), ("d", "0", "0")]
    assert [(text_of(mark.getparent().getparent()), mark.get(qn("w:left"))) for mark in all_of(word, "ind")] == [
        ("b", "2948"),
        ("d", "3288"),
    ]


@pytest.mark.parametrize("reference", REFERENCES, ids=lambda path: path.parent.name)
def test_later_paragraphs_of_an_item_stand_under_its_text(reference: Path) -> None:
    """As far in as the numbering of the reference document puts the text of each level."""
    item = "<li><p>a</p><p>under a</p>{}</li>"
    markup = f"<ul>{item.format('<ol>' + item.format('<ul>' + item.format('') + '</ul>') + '</ol>')}</ul>"
    document = read_document(f'<html lang="sv"><head><title>T</title></head><body>{markup}</body></html>')

    word = written(document, reference.read_bytes())

    definitions = [
        {each.get(qn("w:ilvl")): each.find(f".//{qn('w:ind')}").get(qn("w:left")) for each in one.iter(qn("w:lvl"))}
        for one in word.part.numbering_part.element.iter(qn("w:abstractNum"))
    ]
    under = [each.get(qn("w:left")) for each in all_of(word, "ind")]
    assert under == [definitions[0]["0"], definitions[1]["1"], definitions[0]["2"]]
