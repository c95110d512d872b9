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
