"""How far an outcome reaches its target, and what levels and trends follow."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arsbokslut.diagnostics import Position
from arsbokslut.figures.attainment import Bounds, TargetFigures, bounds_of, level_of, trend_of, worst
from arsbokslut.figures.figure import stated
from arsbokslut.figures.names import Name
from arsbokslut.model.quantity import parse_quantity
from arsbokslut.model.scales import Level, standard_scales
from arsbokslut.model.target import Direction, Operator, parse_target

GREEN, YELLOW, RED = standard_scales()["mål"].levels
LEVELS = (GREEN, YELLOW, RED)
TRENDS = standard_scales()["trend"].levels
NUMBERS = st.decimals(min_value=-1000, max_value=1000, places=2)


@pytest.mark.parametrize(
    ("operator", "target", "outcome", "better", "percent"),
    [
        # Higher is better: outcome / target.
        ("", 60, "54", "högre", "90"),
        ("", 60, "60", "högre", "100"),
        ("", 60, "75", "högre", "100"),
        # Lower is better: target / outcome.
        ("", 10, "12.5", "lägre", "80"),
        ("", 10, "8", "lägre", "100"),
        # The operator decides which way is better.
        ("≥", 80, "40", "lägre", "50"),
        ("≤", 7, "14", "högre", "50"),
        # Missed by being equal: as near as can be.
        ("<", 1, "1", "högre", "99.99"),
        (">", 50, "50", "högre", "99.99"),
        # Missed so little that it would round to met: still missed.
        ("", 1000000, "999999", "högre", "99.99"),
        # No part of the way can be told.
        ("", 0, "26", "lägre", "0"),
        ("", 10, "-5", "högre", "0"),
        ("", 10, "0", "högre", "0"),
        ("", 0, "0", "lägre", "100"),
    ],
)
def test_attainment(operator: Operator, target: int, outcome: str, better: Direction, percent: str) -> None:
    assert bounds_of(operator, Decimal(target), better).attainment(Decimal(outcome)) == Decimal(percent)


@pytest.mark.parametrize(
    ("outcome", "percent"), [("2", "50"), ("4", "100"), ("5", "100"), ("7", "100"), ("14", "50"), ("-1", "0")]
)
def test_attainment_of_an_interval(outcome: str, percent: str) -> None:
    assert Bounds(Decimal(4), Decimal(7)).attainment(Decimal(outcome)) == Decimal(percent)


@pytest.mark.parametrize(
    ("outcome", "before", "nearer"),
    [("5", "6", 0), ("5", "8", 1), ("9", "8", -1), ("2", "9", 0), ("3", "9", 1), ("8", "1", 1)],
)
def test_nearer_an_interval_is_better(outcome: str, before: str, nearer: int) -> None:
    assert Bounds(Decimal(4), Decimal(7)).nearer(Decimal(outcome), Decimal(before)) == nearer


@given(st.sampled_from(["", "≥", "≤", "<", ">"]), NUMBERS, NUMBERS, st.sampled_from(["högre", "lägre"]))
def test_attainment_is_full_exactly_when_the_target_is_met(
    operator: Operator, target: Decimal, outcome: Decimal, better: Direction
) -> None:
    bounds = bounds_of(operator, target, better)

    assert 0 <= bounds.attainment(outcome) <= 100
    assert (bounds.attainment(outcome) == 100) == bounds.met(outcome)


@given(NUMBERS, NUMBERS, NUMBERS)
def test_an_interval_is_met_when_both_its_ends_are(low: Decimal, high: Decimal, outcome: Decimal) -> None:
    both = bounds_of("≥", low, "högre").met(outcome) and bounds_of("≤", high, "högre").met(outcome)

    assert Bounds(low, high).met(outcome) == both


@pytest.mark.parametrize(
    ("attainment", "level"),
    [("100", GREEN), ("99.99", YELLOW), ("80", YELLOW), ("79.99", RED), ("0", RED), (None, None)],
)
def test_the_level_of_an_attainment(attainment: str | None, level: Level | None) -> None:
    assert level_of(LEVELS, None if attainment is None else Decimal(attainment)) == level


def test_a_scale_without_thresholds_gives_no_level() -> None:
    assert level_of(TRENDS, Decimal(100)) is None


@pytest.mark.parametrize(
    ("levels", "found"),
    [
        ([GREEN], GREEN),
        ([GREEN, RED, YELLOW], RED),
        ([YELLOW, GREEN], YELLOW),
        ([GREEN, None], None),
        ([], None),
    ],
)
def test_the_worst_of_several_levels(levels: list[Level | None], found: Level | None) -> None:
    assert worst(LEVELS, levels) == found


@pytest.mark.parametrize(
    ("directions", "level"),
    [
        ([1], "bättre"),
        ([0], "lika"),
        ([-1], "sämre"),
        ([1, None, 1], "bättre"),
        ([1, -1], None),
        ([None], None),
        ([], None),
    ],
)
def test_trend_is_told_when_the_indicators_agree(directions: list[int | None], level: str | None) -> None:
    found = trend_of(TRENDS, directions)

    assert (found.id if found else None) == level


def test_an_attainment_below_every_threshold_has_no_level() -> None:
    assert level_of((GREEN, YELLOW), Decimal(10)) is None


def test_levels_of_another_scale_are_not_the_worst_of_this() -> None:
    assert worst(LEVELS, [TRENDS[0]]) is None


def target_figures(written: str, low: str, *high: str) -> TargetFigures:
    """A target of numbers in kr."""
    ends = (stated(Name.parse("a"), parse_quantity(end), "kr", None, Position("f.yaml")) for end in (low, *high))
    return TargetFigures(parse_target(written), *ends)


@pytest.mark.parametrize(
    ("target", "bounds"),
    [
        (target_figures("5", "5"), Bounds(lowest=Decimal(5))),
        (target_figures("4–7", "4", "7"), Bounds(Decimal(4), Decimal(7))),
        (target_figures("4–7", "ej mätt", "7"), None),
        (target_figures("4–7", "4", "ej mätt"), None),
        (target_figures("5", "ej mätt"), None),
    ],
)
def test_what_an_outcome_must_lie_within(target: TargetFigures, bounds: Bounds | None) -> None:
    assert target.within("högre", None) == bounds


@pytest.mark.parametrize(
    ("target", "text"),
    [
        (target_figures("5", "5"), "5\u00a0kr"),
        (target_figures("≤ 5", "5"), "≤\u00a05\u00a0kr"),
        (target_figures("4–7", "4", "7"), "4–7\u00a0kr"),
    ],
)
def test_a_target_as_written(target: TargetFigures, text: str) -> None:
    assert str(target) == text
