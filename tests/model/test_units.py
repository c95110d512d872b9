"""Units: money is spelt in one way."""

import pytest

from tests.model.reading import findings


def of_key_figure(unit: str) -> str:
    return f"nyckeltal: {{g: {{n: {{namn: N, enhet: {unit}, utfall: 1}}}}}}\n"


@pytest.mark.parametrize(
    ("unit", "meant"),
    [("kkr", "tkr"), ("Tkr", "tkr"), ("tusen kronor", "tkr"), ("mkr", "mnkr"), ("MSEK", "mnkr"), ("milj. kr", "mnkr"), ("SEK", "kr")],
)  # fmt: skip
def test_money_spelt_otherwise_is_refused_with_the_right_word(unit: str, meant: str) -> None:
    (finding,) = findings(of_key_figure(unit))

    assert (finding.code, finding.message) == ("ARS205", f"Enheten ”{unit}” skrivs {meant}.")
    assert [(each.old, each.new) for each in finding.fix] == [(unit, meant)]


@pytest.mark.parametrize("unit", ["kr", "tkr", "mnkr", '"%"', "kronor per invånare", "dagar", "Mål"])
def test_any_other_word_is_a_unit(unit: str) -> None:
    assert findings(of_key_figure(unit)) == []


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
    assert "Enheten ”kkr” skrivs tkr." in [each.message for each in findings(text)]
