"""Units: how money and percentages are spelt, and what is added up."""

import pytest
from pydantic_core import PydanticCustomError

from arsbokslut.model.units import is_added, parted, quoted, spelt
from tests.model.reading import findings


@pytest.mark.parametrize(
    ("unit", "right"),
    [
        ("kkr", "tkr"),
        ("Tkr", "tkr"),
        ("KSEK", "tkr"),
        ("tusen kr", "tkr"),
        ("tusentals kronor", "tkr"),
        ("mkr", "mnkr"),
        ("Mkr", "mnkr"),
        ("MSEK", "mnkr"),
        ("Mnkr", "mnkr"),
        ("miljoner kronor", "mnkr"),
        ("milj. kr", "mnkr"),
        ("SEK", "kr"),
        ("kronor", "kr"),
        ("KR", "kr"),
        ("procent", "%"),
        ("procentenhet", "procentenheter"),
        ("kkr per plats", "tkr per plats"),
        ("kronor/invånare", "kr per invånare"),
    ],
)
def test_money_spelt_otherwise_is_refused_with_the_right_word(unit: str, right: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        spelt(unit)

    assert f"skrivs ”{right}”" in caught.value.message()


@pytest.mark.parametrize(
    "unit", ["kr", "tkr", "mnkr", "%", "procentenheter", "", "personer", "årsarbetare", "index", "kr per plats"]
)
def test_any_other_word_is_a_unit(unit: str) -> None:
    assert spelt(unit) == unit


def test_a_slash_is_per() -> None:
    assert (spelt("kr/invånare"), parted("kr/invånare")) == ("kr per invånare", ("kr", " per ", "invånare"))


@pytest.mark.parametrize(("unit", "added"), [("kr", True), ("besök", True), ("", True), ("%", False), ("procentenheter", False),
                                             ("index", False), ("dagar", False), ("kr per plats", False)])  # fmt: skip
def test_shares_means_and_indexes_are_not_added_up(unit: str, added: bool) -> None:
    assert is_added(unit) == added


def test_a_unit_that_is_spelt_otherwise_can_be_put_right() -> None:
    (finding,) = findings("nyckeltal: {g: {n: {namn: N, enhet: kkr, utfall: 1}}}\n")

    assert [(each.old, each.new) for each in finding.fix] == [("kkr", "tkr")]


@pytest.mark.parametrize(
    "text",
    [
        "tabeller: {t: {rubrik: T, enhet: kkr, kolumner: [{id: utfall, rubrik: U}], rader: [{id: a, namn: A, utfall: 1}]}}\n",
        "tabeller: {t: {rubrik: T, kolumner: [{id: utfall, rubrik: U, enhet: kkr}], rader: [{id: a, namn: A, utfall: 1}]}}\n",
        "målområden: [{rubrik: M, fokusområden: [{mål: [{id: a, namn: A, indikatorer: [{id: i, namn: I, enhet: kkr}]}]}]}]\n",
    ],
    ids=["table", "column", "indicator"],
)
def test_wherever_a_unit_stands(text: str) -> None:
    assert "Enheten ”kkr” skrivs ”tkr” här." in [each.message for each in findings(text)]


@pytest.mark.parametrize(
    ("unit", "written"),
    [("", '""'), ("%", '"%"'), ("% av budget", '"% av budget"'), ("@", '"@"'), ("kr", "kr"), ("k%", "k%")],
)
def test_a_unit_is_in_quotes_where_yaml_needs_them(unit: str, written: str) -> None:
    assert quoted(unit) == written
