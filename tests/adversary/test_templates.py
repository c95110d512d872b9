"""Templates of every kind that take much from little: each ends as a finding or a document, soon and in little memory."""

import pytest

from tests.adversary.target import BUILD, Target, chosen
from tests.adversary.templates import TEMPLATES

PAGE = '<html lang="sv"><head><title>x</title></head><body><p>\n{}</p></body></html>'
DATA = """
avsnitt: {a: {rubrik: A, text: Ett stycke text.}}
nyckeltal:
  lss:
    kostnad: {namn: Kostnad, enhet: kr, utfall: 1200}
"""
SHORT = (
    "nested lists ==",
    "nested lists written by ~",
    "a sum of lists",
    "round down far",
    "slices of a long text",
    "deep tuples as keys",
    "many open braces",
    "a long template of names",
)


@pytest.mark.parametrize("name", chosen(dict.fromkeys(TEMPLATES, lambda target: None), SHORT))
def test_a_template_is_bounded(target: Target, name: str) -> None:
    target.data(DATA).template(PAGE.format(TEMPLATES[name]))

    ended = target.withstands(*BUILD)

    assert ended.code == 0 or "templates/liten/rapport.xhtml.j2" in ended.said
