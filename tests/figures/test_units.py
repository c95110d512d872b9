"""Which units measure the same thing, what is added, and what comes of multiplying and dividing them."""

from decimal import Decimal

import pytest

from arsbokslut.figures.units import FigureError, are_added, are_alike, convert, is_rounded, product_unit, quotient_unit


@pytest.mark.parametrize(
    ("unit", "other", "alike"),
    [
        ("kr", "mnkr", True),
        ("", "antal", True),
        ("st", "antal", True),
        ("dagar", "dagar", True),
        ("kr per plats", "tkr per plats", True),
        ("kr", "antal", False),
        ("antal", "dagar", False),
        ("kr", "kr per plats", False),
        ("kr per plats", "kr per invånare", False),
        ("%", "procentenheter", False),
    ],
)
def test_units_are_alike_when_one_converts_into_the_other(unit: str, other: str, alike: bool) -> None:
    assert (are_alike(unit, other), are_alike(other, unit)) == (alike, alike)


@pytest.mark.parametrize(
    ("unit", "other", "added"),
    [("kr", "tkr", True), ("%", "procentenheter", True), ("kr", "%", False), ("dagar", "procentenheter", False)],
)
def test_a_percentage_takes_percentage_points(unit: str, other: str, added: bool) -> None:
    assert are_added(unit, other) is added


@pytest.mark.parametrize(
    ("part", "whole", "unit"),
    [("kr", "plats", "kr per plats"), ("dagar", "plats", "dagar per plats"), ("kr", "antal", "kr"), ("kr", "%", "kr")],
)
def test_the_unit_of_a_quotient(part: str, whole: str, unit: str) -> None:
    assert quotient_unit(part, whole) == unit


@pytest.mark.parametrize(
    ("part", "whole"),
    [("kr per plats", "invånare"), ("dagar", "kr per plats"), ("%", "plats"), ("procentenheter", "plats"), ("antal", "plats")],
)  # fmt: skip
def test_what_is_a_quotient_already_is_not_divided(part: str, whole: str) -> None:
    with pytest.raises(FigureError) as refused:
        quotient_unit(part, whole)

    assert str(refused.value) == f"Enheten ”{part}” kan inte delas med {whole}."


@pytest.mark.parametrize(
    ("left", "right", "unit"),
    [
        ("antal", "kr", "kr"),
        ("dagar", "", "dagar"),
        ("%", "kr", "kr"),
        ("platser", "kr per plats", "kr"),
        ("kr per plats", "platser", "kr"),
        ("antal", "kr per plats", "kr"),
    ],
)
def test_the_unit_of_a_product(left: str, right: str, unit: str) -> None:
    assert product_unit(left, right) == unit


@pytest.mark.parametrize(
    ("left", "right"),
    [("kr", "tkr"), ("personer", "timmar"), ("kr per plats", "tkr"), ("kr per plats", "platser per enhet")],
)
def test_what_cannot_be_multiplied(left: str, right: str) -> None:
    with pytest.raises(FigureError) as refused:
        product_unit(left, right)

    assert str(refused.value) == f"Enheten ”{left}” kan inte multipliceras med {right}."


@pytest.mark.parametrize(
    ("unit", "decimals", "rounded"),
    [("kr", 0, True), ("%", 0, True), ("kr per plats", 0, True), ("personer", 1, True), ("personer", 0, False)],
)
def test_whole_counts_are_exact(unit: str, decimals: int, rounded: bool) -> None:
    assert is_rounded(unit, decimals) is rounded


@pytest.mark.parametrize(
    ("unit", "into", "message", "hint"),
    [
        (
            "%",
            "procentenheter",
            "Enheten ”%” kan inte räknas om till procentenheter.",
            "Skillnaden mellan två procenttal",
        ),
        ("kr", "%", "Enheten ”kr” kan inte räknas om till %.", "Rätta formeln"),
        ("kr", "", "Enheten ”kr” är ingen bar siffra.", "Rätta formeln"),
    ],
)
def test_what_is_said_of_units_of_different_things(unit: str, into: str, message: str, hint: str) -> None:
    with pytest.raises(FigureError) as refused:
        convert(Decimal(1), unit, into)

    assert str(refused.value) == message
    assert refused.value.hint.startswith(hint)
