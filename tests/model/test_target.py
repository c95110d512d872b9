"""Targets: numbers with or without a sign, intervals, and words."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from arsbokslut.model.quantity import Quantity
from arsbokslut.model.target import CHANGES, Direction, Operator, Target, parse_target


def number(value: str, **more: object) -> Quantity:
    return Quantity(Decimal(value), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("written", "value", "operator"),
    [
        (60, "60", ""),
        ("60", "60", ""),
        (Decimal("10.0"), "10.0", ""),
        ("≥ 80", "80", "≥"),
        (">=80", "80", "≥"),
        ("minst 80", "80", "≥"),
        ("under 1", "1", "<"),
        ("Mindre än 341", "341", "<"),
        ("≤ 7", "7", "≤"),
        ("<= 7,5", "7.5", "≤"),
        ("högst 12", "12", "≤"),
        ("max 12", "12", "≤"),
        ("> 50", "50", ">"),
        ("mer än 1 000", "1000", ">"),
        ("över 3", "3", ">"),
        ("-5", "-5", ""),
        ("> -5", "-5", ">"),
    ],
)
def test_a_number_and_its_sign(written: object, value: str, operator: Operator) -> None:
    assert parse_target(written) == Target(number(value), operator)


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("4–7", "4", "7"),
        ("4-7", "4", "7"),
        ("4 − 7", "4", "7"),
        ("4 till 7", "4", "7"),
        ("mellan 4 och 7", "4", "7"),
        ("4 000–7 300", "4000", "7300"),
        ("0,5–1,5", "0.5", "1.5"),
        ("-5–-2", "-5", "-2"),
        ("−2–5", "-2", "5"),
    ],
)
def test_an_interval(written: str, low: str, high: str) -> None:
    assert parse_target(written) == Target(number(low), "", number(high))


@pytest.mark.parametrize("written", ["4–7 %", "4 %–7 %", "mellan 4 och 7 %"])
def test_a_unit_last_is_of_both_ends(written: str) -> None:
    assert parse_target(written) == Target(number("4", unit="%"), "", number("7", unit="%"))


@pytest.mark.parametrize(
    "written", ["öka", "Minska", "enligt plan", "under utredning", "över rikets medel", "ej mätt", "saknas"]
)
def test_a_word_stands_as_it_is_written(written: str) -> None:
    assert parse_target(written) == Target(Quantity(None, missing=written))


def test_words_with_digits_and_words_near_one_that_is_judged_are_said_to_be_words() -> None:
    assert parse_target({"ord": "plats 25"}).word == "plats 25"
    assert parse_target({"ord": "minskat"}).word == "minskat"
    assert not parse_target({"ord": "minskat"}).is_change


def test_a_note_stands_beside_the_target() -> None:
    read = parse_target({"värde": "≥ 80", "not": "Höjdes i maj.", "decimaler": 1})

    assert read == Target(number("80", note="Höjdes i maj.", decimals=1), "≥")


@pytest.mark.parametrize(("written", "operator"), [("{{ drift.summa.budget }}", ""), ("≥ {{ a.b.c * 2 }}", "≥")])
def test_a_target_may_be_a_figure_from_elsewhere(written: str, operator: Operator) -> None:
    read = parse_target(written)

    assert read.quantity.formula is not None
    assert (read.operator, read.quantity.formula.text) == (operator, written.strip("≥{} "))


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("", "är tomt"),
        ("  ", "är tomt"),
        ("≥", "ett intervall (4–7)"),
        ("≥ ≥ 5", "ett intervall (4–7)"),
        ("≥ många", "ett intervall (4–7)"),
        ("= 5", "ett intervall (4–7)"),
        ("4-7-9", "ett intervall (4–7)"),
        ("2024-12-31", "ett intervall (4–7)"),
        ("7–4", "det mindre talet först"),
        ("7–7", "det mindre talet först"),
        ("minksa", "Menades ”minska”?"),
        ("behåla", "Menades ”behålla”?"),
        ("4 och 7", "inte ett tal"),
        (None, "Här ska ett tal stå."),
        ([5], "Här ska ett tal stå."),
    ],
)
def test_refused(written: object, words: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        parse_target(written)

    assert caught.value.type == "ARS204"
    assert words in "{message} {hint}".format(**(caught.value.context or {}))


def test_an_empty_target_is_told_how_one_is_written() -> None:
    with pytest.raises(PydanticCustomError) as caught:
        parse_target(" ")

    told = caught.value.context or {}
    assert told["message"] == "Målvärdet är tomt."
    assert told["hint"] == "Skriv ett tal (80), ett tal med tecken (≥ 80), ett intervall (4–7) eller ett ord (öka)."


@pytest.mark.parametrize(
    ("written", "better"),
    [
        ("60", None),
        ("≥ 60", "högre"),
        ("> 60", "högre"),
        ("≤ 60", "lägre"),
        ("< 60", "lägre"),
        ("4–7", None),
        ("öka", "högre"),
        ("Minska", "lägre"),
        ("behålla", None),
        ("enligt plan", None),
    ],
)
def test_the_target_itself_may_say_which_way_is_better(written: str, better: Direction | None) -> None:
    assert parse_target(written).direction == better


def parsed(written: str) -> Target | PydanticCustomError:
    try:
        return parse_target(written)
    except PydanticCustomError as error:
        return error


@given(st.text(max_size=30))
def test_any_text_is_a_target_or_is_refused_in_swedish(written: str) -> None:
    read = parsed(written)

    if isinstance(read, Target):
        assert read.word or read.quantity.value is not None or read.quantity.formula is not None
    else:
        assert (read.context or {})["message"].endswith((".", "?"))


@given(st.sampled_from(sorted(CHANGES)), st.sampled_from([str.lower, str.upper, str.capitalize]))
def test_words_of_change_are_known_in_any_case(word: str, change: type[str]) -> None:
    assert parse_target(change(word)).is_change
