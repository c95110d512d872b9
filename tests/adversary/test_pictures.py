"""A picture that is not what it says ends as a finding, or as a document with nothing more than a picture in it."""

import pytest

from tests.adversary.pictures import REFUSED, USED
from tests.adversary.target import BUILD, CHECK, Target, chosen

DATA = """avsnitt:
  bilden: {rubrik: Entrén, text: Kort., bild: {fil: bilder/bild.png, alternativtext: Entrén}}
"""
TEMPLATE = """{% import "byggstenar.j2" as bygg with context %}
<html lang="sv"><head><title>x</title></head><body>{{ bygg.avsnittet(avsnitt.bilden, 1) }}</body></html>
"""
ALL = {**REFUSED, **USED}


@pytest.mark.parametrize(
    "name",
    chosen(dict.fromkeys(ALL, lambda target: None), ("more data than its sides need", "a pipe that nobody writes to")),
)
def test_a_picture_is_bounded(target: Target, name: str) -> None:
    folder = target.root / "bilder"
    folder.mkdir()
    ALL[name](folder / "bild.png", target)
    target.data(DATA).template(TEMPLATE)

    checked, built = target.withstands(*CHECK), target.withstands(*BUILD)

    assert (checked.code, built.code) == ((1, 1) if name in REFUSED else (checked.code, checked.code))
    assert name in USED or "ARS854" in checked.said
