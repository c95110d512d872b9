"""Texts in Markdown, each beside the markup that it becomes: texts/NAME.md and texts/NAME.xhtml."""

from pathlib import Path

import pytest

from tests.small import SmallProject

TEXTS = sorted((Path(__file__).parent / "texts").glob("*.md"))
TEMPLATE = """\
<html lang="sv"><head><title>T</title></head><body>
{{ avsnitt.a.text | text(2) }}
</body></html>
"""
FIGURES = "nyckeltal: {lss: {kostnad: {namn: Kostnad, enhet: tkr, utfall: -12, föregående: 10}}}\n"


def markup(small: SmallProject, text: str) -> str:
    """What a text becomes, an element a line."""
    indented = "\n".join(f"      {line}" if line else "" for line in text.splitlines())
    small.template(TEMPLATE).data(FIGURES, "siffror.yaml").data(f"avsnitt:\n  a:\n    text: |\n{indented}\n")
    body = small.markup().split("<body>\n", 1)[1].rsplit("\n</body>", 1)[0]
    for element in ("<p", "<h", "<ul", "</ul", "<ol", "</ol", "<li"):
        body = body.replace(element, f"\n{element}")
    return body.strip() + "\n"


@pytest.mark.parametrize("text", TEXTS, ids=lambda path: path.stem)
def test_text_becomes_its_markup(text: Path, small: SmallProject, accept: bool) -> None:
    kept = text.with_suffix(".xhtml")
    now = markup(small, text.read_text(encoding="utf-8"))
    if accept:
        kept.write_text(now, encoding="utf-8")

    assert now == kept.read_text(encoding="utf-8")


def test_every_markup_has_its_text() -> None:
    assert {path.stem for path in TEXTS} == {path.stem for path in (Path(__file__).parent / "texts").glob("*.xhtml")}
    assert len(TEXTS) > 8


def test_a_figure_in_an_address_is_refused(small: SmallProject) -> None:
    small.data(FIGURES, "siffror.yaml").data("avsnitt: {a: {text: '[x](http://a.se/{{ lss.kostnad.utfall }})'}}\n")

    assert [each.code for each in small.findings()] == ["ARS304"]


@pytest.mark.parametrize(
    "link",
    [
        "[länk](javascript:alert)",
        "[länk](file:///etc/passwd)",
        "[länk](ftp://a.se)",
        "[länk](//a.se)",
        "[länk](sida.html)",
        "[länk](data:text/html,x)",
        "![bild](bild.png)",
    ],
)
def test_a_link_leads_to_the_web_or_to_a_mailbox(small: SmallProject, link: str) -> None:
    """Any other address is told as a finding, or the text stays text; it never stands as a link in the document."""
    small.data(f"avsnitt: {{a: {{text: '{link}'}}}}\n")

    assert small.findings() or "<a " not in small.markup()


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("Rad ett.\nSe [budgeten](ftp://x.se).", 2, "”ftp://x.se” är ingen adress"),
        ("Se [a](https://a.se)\n\n- och\n  [b](b.html)", 4, "”b.html” är ingen adress"),
        ("En rad.\n\nSe [planen](https://exempel.se/Plan 2025.pdf).", 3, "går inte att läsa"),
        ("Se [**planen**](https://exempel.se/Plan 2025.pdf).", 1, "går inte att läsa"),
        ("Se [budgeten] (https://exempel.se).", 1, "Mellanslaget mellan ] och ("),
        ("Se [budgeten][1].\n\n[1]: https://exempel.se", 1, "på ett annat ställe"),
        ("Text.\n\n[1]: https://exempel.se", 3, "på ett annat ställe"),
        ('Se\n<a href="https://exempel.se">x</a>.', 2, "HTML blir inga länkar"),
        ("Se <https://exempel.se/Plan 2025.pdf>.", 1, "HTML blir inga länkar"),
        ("Se [a[^1]](https://a.se).\n\n[^1]: Not.", 1, "går inte att läsa"),
        ("Se <https://exempel>.", 1, "ingen webbplats"),
        ("{{\nlss.kostnad.utfall }} kr\noch [x](y)", 3, "”y” är ingen adress"),
        ("{{ lss.kostnad.utfall |\ntal }},\n{{ lss.kostnad.utfall }} och [x](y)", 3, "”y” är ingen adress"),
    ],
)
def test_what_looks_like_a_link_and_is_none_is_told_on_its_line(
    small: SmallProject, text: str, line: int, said: str
) -> None:
    indented = "\n".join(f"      {each}" if each else "" for each in text.splitlines())
    small.data(FIGURES, "siffror.yaml").data(f"avsnitt:\n  a:\n    text: |\n{indented}\n")

    (found, *_) = small.findings()

    assert (found.code, found.position.line) == ("ARS305", 3 + line)
    assert said in found.message


@pytest.mark.parametrize(
    "text", [r"Se \[a](b) och \[a\](b).", "Rad [1] och (2).", "Mål [x] (se nedan).", "a < b, <5>."]
)
def test_brackets_are_no_link(small: SmallProject, text: str) -> None:
    small.data(f"avsnitt:\n  a:\n    text: |\n      {text}\n")

    assert small.findings() == []


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("Text.\n\n##\n\nText.", 3, "ARS308"),
        ("#### A\n\n#### \u00ad\u00a0\n", 3, "ARS308"),
        ("- a\n  - b\n    - c\n      - d", 4, "ARS306"),
        ("1. a\n   - b\n     1. c\n        - d", 4, "ARS306"),
        ("- # a", 1, "ARS307"),
    ],
)
def test_what_nobody_can_read_is_told_on_its_line(small: SmallProject, text: str, line: int, code: str) -> None:
    indented = "\n".join(f"      {each}" if each else "" for each in text.splitlines())
    small.data(f"avsnitt:\n  a:\n    rubrik: A\n    text: |\n{indented}\n")

    assert [(each.code, each.position.line) for each in small.findings()] == [(code, 4 + line)]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("Text ![bild](b.png) i text.", 1, "inne i en text"),
        ("Text.\n![bild](b.png)", 2, "inne i en text"),
        ("![bild](b.png)\nText.", 1, "inne i en text"),
        ("- ![bild](b.png)", 1, "inne i en text"),
        ("#### ![bild](b.png)", 1, "inne i en text"),
        ("Text.\n\n![](b.png)", 3, "saknar alternativtext"),
        ("![bild]()", 1, "saknar fil"),
        ("![bild](b.png){breddd=60%}", 1, "”breddd=60%”"),
        ("![bild](b.png)\n![bild](c.png){bredd=5}", 2, "”bredd=5”"),
        ("![bild](b.png){namn=Entrén}", 1, "”namn=Entrén”"),
        ('![bild](b.png "{{ lss.kostnad.utfall }}")', 1, "kan inte stå i en bild"),
        ("![bild](min bild.png)", 1, "går inte att läsa"),
    ],
)
def test_a_picture_stands_alone_and_says_what_it_shows(small: SmallProject, text: str, line: int, said: str) -> None:
    indented = "\n".join(f"      {each}" if each else "" for each in text.splitlines())
    small.data(FIGURES, "siffror.yaml").data(f"avsnitt:\n  a:\n    rubrik: A\n    text: |\n{indented}\n")

    (found,) = small.findings()

    assert (found.code, found.position.line) == ("ARS309" if "läsa" not in said else "ARS305", 4 + line)
    assert said in found.message


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("Text.\nOch[^1] mer.", 2, "[^1] har ingen text"),
        ("Text[^källor].\n\n[^källan]: Text.", 1, "[^källor] har ingen text"),
        ("Text.\n\n[^1]: Not.", 3, "Ingenting i texten hänvisar"),
        ("Text[^1].\n\n[^1]: Not.\n[^1]: Not.", 4, "har två texter"),
        ("Text[^1].\nOch[^1].\n\n[^1]: Not.", 2, "står på två ställen"),
        ("#### Rubrik[^1]\n\n[^1]: Not.", 1, "inte stå i en rubrik"),
        ("Text[^1].\n\n[^1]:", 3, "är tom"),
        ("Text[^1] och[^2].\n\n[^1]: Not,\n  se[^2].\n\n[^2]: Not.", 4, "i en fotnot"),
    ],
)
def test_a_note_has_a_mark_and_a_text(small: SmallProject, text: str, line: int, said: str) -> None:
    indented = "\n".join(f"      {each}" if each else "" for each in text.splitlines())
    small.data(f"avsnitt:\n  a:\n    rubrik: A\n    text: |\n{indented}\n")

    found = small.findings()

    assert {each.code for each in found} == {"ARS312"}
    assert (found[0].position.line, said in found[0].message) == (4 + line, True)
