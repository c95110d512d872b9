"""Changes that look like a slip."""

from decimal import Decimal

import pytest

from arsbokslut.compare.slips import remarks
from arsbokslut.diagnostics import Position
from arsbokslut.figures.figure import Figure, Stated
from arsbokslut.figures.names import Name


def figure(value: str, unit: str = "kr") -> Figure:
    return Figure(Name.parse("a.b"), Decimal(value), unit, 0, Stated(Position("a.yaml")))


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("27477024", "27477", ("tusen gånger mindre: fel enhet?",)),
        ("512", "512000", ("tusen gånger större: fel enhet?",)),
        ("18100000", "18.1", ("en miljon gånger mindre: fel enhet?",)),
        ("1240", "12400", ("tio gånger större",)),
        ("512", "5.12", ("hundra gånger mindre",)),
        ("30890463", "30809463", ("två siffror har bytt plats",)),
        ("30890463", "3089463", ("en siffra har fallit bort",)),
        ("30890463", "308990463", ("en siffra har kommit till",)),
        ("-412", "412", ("bara tecknet har vänt",)),
        ("-412", "97", ("tecknet har vänt",)),
        ("-12400", "1240", ("tecknet har vänt", "tio gånger mindre")),
        ("5", "50", ()),
        ("12", "21", ()),
        ("12.5", "13", ()),
        ("30890463", "31250000", ()),
        ("0", "1000", ()),
    ],
)
def test_remarks(before: str, after: str, said: tuple[str, ...]) -> None:
    assert remarks(figure(before), figure(after)) == said


def test_the_same_amount_in_another_unit_is_no_slip() -> None:
    assert remarks(figure("512000"), figure("512", "tkr")) == ()
