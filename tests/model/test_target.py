"""Targets: a number and what the outcome must be to it."""

from decimal import Decimal

import pytest
from pydantic_core import PydanticCustomError

from arsbokslut.model.target import Direction, Target, parse_target


@pytest.mark.parametrize(
    ("written", "target"),
    [
        (60, Target(Decimal(60))),
        ("60", Target(Decimal(60))),
        ("≥ 80", Target(Decimal(80), "≥")),
        (">=80", Target(Decimal(80), "≥")),
        ("minst 80", Target(Decimal(80), "≥")),
        ("< 1 %", Target(Decimal(1), "<")),
        ("under 1", Target(Decimal(1), "<")),
        ("Mindre än 341", Target(Decimal(341), "<")),
        ("≤ 7", Target(Decimal(7), "≤")),
        ("<= 7,5", Target(Decimal("7.5"), "≤")),
        ("högst 12", Target(Decimal(12), "≤")),
        ("max 12", Target(Decimal(12), "≤")),
        ("> 50", Target(Decimal(50), ">")),
        ("mer än 1 000", Target(Decimal(1000), ">")),
        ("över 3", Target(Decimal(3), ">")),
        ("-5", Target(Decimal(-5))),
        ("> -5", Target(Decimal(-5), ">")),
    ],
)
def test_target_as_written(written: object, target: Target) -> None:
    assert parse_target(written) == target


@pytest.mark.parametrize("written", ["", "  ", "många", "≥", "≥ ≥ 5", "= 5", None, [5], "1.234"])
def test_target_refused(written: object) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        parse_target(written)

    assert caught.value.type == "ARS204"


@pytest.mark.parametrize(
    ("target", "stated", "below", "at", "above"),
    [
        ("60", "högre", False, True, True),
        ("60", "lägre", True, True, False),
        ("≥ 60", "lägre", False, True, True),
        ("> 60", "lägre", False, False, True),
        ("≤ 60", "högre", True, True, False),
        ("< 60", "högre", True, False, False),
    ],
)
def test_met(target: str, stated: Direction, below: bool, at: bool, above: bool) -> None:
    read = parse_target(target)

    assert [read.met(Decimal(outcome), stated) for outcome in (59, 60, 61)] == [below, at, above]


@pytest.mark.parametrize(
    ("target", "stated", "better"),
    [
        ("60", "högre", "högre"),
        ("60", "lägre", "lägre"),
        ("≥ 60", "lägre", "högre"),
        ("> 60", "lägre", "högre"),
        ("≤ 60", "högre", "lägre"),
        ("< 60", "högre", "lägre"),
    ],
)
def test_the_operator_says_which_way_is_better(target: str, stated: Direction, better: Direction) -> None:
    assert parse_target(target).direction(stated) == better
