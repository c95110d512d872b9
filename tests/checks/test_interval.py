"""Between what exact values a figure can be, and what agrees with it."""

from dataclasses import replace
from decimal import Decimal

import pytest

from arsbokslut.checks.rounding import agrees, interval, leaves
from arsbokslut.diagnostics import Position
from arsbokslut.figures.calculations import (
    extreme,
    growth,
    mean,
    minus,
    negative,
    number,
    plus,
    product,
    quotient,
    share,
    total,
    weighted_mean,
)
from arsbokslut.figures.figure import Figure, stated
from arsbokslut.figures.names import NO_NAME, Name
from arsbokslut.model.quantity import parse_quantity

NOTHING_KNOWN = (Decimal("-Infinity"), Decimal("Infinity"))


def figure(written: object, unit: str = "kr", decimals: int | None = None) -> Figure:
    return stated(Name.parse("a"), parse_quantity(written), unit, decimals, Position("f.yaml"))


def between(low: str, high: str) -> tuple[Decimal, Decimal]:
    return Decimal(low), Decimal(high)


@pytest.mark.parametrize(
    ("found", "bounds"),
    [
        (figure(10), between("9.5", "10.5")),
        (figure(10, "platser"), between("10", "10")),
        (figure("ej mätt"), between("0", "0")),
        (number(Decimal(2)), between("2", "2")),
        (plus(figure(10), figure(20)), between("29", "31")),
        (plus(figure(10), figure(20, "tkr")), between("19509.5", "20510.5")),
        (minus(figure(20), figure(5)), between("14", "16")),
        (negative(figure(10)), between("-10.5", "-9.5")),
        (total((figure(1), figure(2), figure(3)), NO_NAME, "kr", 0), between("4.5", "7.5")),
        (total((figure(1), figure(2)), NO_NAME, "tkr", 0), between("0.002", "0.004")),
        (mean((figure(10), figure(20), figure(30))), between("19.5", "20.5")),
        (extreme((figure(10), figure(20)), "störst"), between("19.5", "20.5")),
        (extreme((figure(10), figure(20)), "minst"), between("9.5", "10.5")),
        (extreme((figure(10), figure(1, "tkr")), "störst"), between("500", "1500")),
        (product(figure(10, "platser"), figure(5, "kr per plats")), between("45", "55")),
        (product(figure(50, "%"), figure(10)), between("4.7025", "5.3025")),
        (product(figure(2, "antal"), figure(-10)), between("-21", "-19")),
        (quotient(figure(5000), figure(2, "platser")), between("2499.75", "2500.25")),
        (quotient(figure(5000), figure(2, "platser")).asked_in("tkr per plats"), between("2.49975", "2.50025")),
        (share(figure(9), figure("1,5", decimals=0)), between("425", "950")),
        (share(figure(9), figure(-1)), between("-1900", "-566.6666666666666666666666667")),
        # A whole that rounding can take to nothing: the share can be anything.
        (share(figure(5), figure("0,4", decimals=0)), NOTHING_KNOWN),
        (share(figure(5), figure("0,5", decimals=0)), NOTHING_KNOWN),
        (share(figure(5), figure("-0,5", decimals=0)), NOTHING_KNOWN),
        (growth(figure(18), figure("2,5", decimals=0)), between("483.3333333333333333333333333", "825")),
        (growth(figure(0), figure("2,5", decimals=0)), between("-125", "-75")),
        (growth(figure(18), figure("-2,5", decimals=0)), between("683.3333333333333333333333333", "1025")),
        (growth(figure(-18), figure("-2,5", decimals=0)), between("483.3333333333333333333333333", "825")),
        (growth(figure(5), figure("0,4", decimals=0)), NOTHING_KNOWN),
    ],
)
def test_between_what_exact_values_a_figure_can_be(found: Figure, bounds: tuple[Decimal, Decimal]) -> None:
    assert [round(each, 9) if each.is_finite() else each for each in interval(found)] == [
        round(each, 9) if each.is_finite() else each for each in bounds
    ]


@pytest.mark.parametrize(
    ("pairs", "bounds"),
    [
        (((10, 1), (20, 3)), between("17", "18")),
        (((10, 0), (20, 2)), between("19.5", "20.5")),
        (((10, -1), (20, 3)), between("24", "26")),
        (((10, 0), (20, 0)), between("0", "0")),
    ],
)
def test_a_weighted_mean_is_as_uncertain_as_its_values(
    pairs: tuple[tuple[int, int], ...], bounds: tuple[Decimal, Decimal]
) -> None:
    weighted = tuple((figure(value), figure(weight, "personer")) for value, weight in pairs)

    assert interval(weighted_mean(weighted, NO_NAME, "kr", 0)) == bounds


@pytest.mark.parametrize(
    ("said", "follows", "right"),
    [
        # Each side in its own unit.
        (figure(3, "tkr"), total((figure(3400),), NO_NAME, "kr", 0), True),
        (figure(3, "tkr"), total((figure(3600),), NO_NAME, "kr", 0), False),
        (figure(3400), total((figure(3, "tkr"),), NO_NAME, "tkr", 0), True),
        (figure(3600), total((figure(3, "tkr"),), NO_NAME, "tkr", 0), False),
        (figure(3, "tkr per platser"), quotient(figure(5000), figure(2, "platser")), True),
        (figure(4, "tkr per platser"), quotient(figure(5000), figure(2, "platser")), False),
        # A part that is not sure, or a share that can be anything, is never held against what is said.
        (figure(9), plus(figure("cirka 1"), figure(1)), True),
        (figure("cirka 9"), plus(figure(1), figure(1)), True),
        (figure(9, "%"), share(figure(5), figure("0,4", decimals=0)), True),
        (figure(9), plus(figure(1), figure(1)), False),
    ],
)
def test_what_is_said_agrees_with_what_follows(said: Figure, follows: Figure, right: bool) -> None:
    assert agrees(replace(said, follows=follows), follows) is right


def test_the_stated_figures_that_a_figure_follows_from() -> None:
    first, second, third = figure(1), figure(2), figure(3)

    assert list(leaves(plus(minus(first, second), third))) == [first, second, third]
