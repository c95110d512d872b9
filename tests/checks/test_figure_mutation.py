"""Every number of the real data, changed: it is noticed, or it shows everywhere as arithmetic says; the rest are listed."""

import random
from decimal import Decimal

import pytest

from arsbokslut.diagnostics import Position
from arsbokslut.document.tree import Data
from tests.checks.figure_mutation import Verdict, agrees, all_mutants, judged, mutants_of, numbers_of, share, table
from tests.robustness.profile import LONG

SAMPLE = 8
VALUES = ("tabell", "nyckeltal", "indikator", "inställning")


@pytest.fixture(scope="module")
def verdicts() -> list[Verdict]:
    of_reports, of_every_key = all_mutants(2022, 2024), all_mutants(2025)
    draw = random.Random(2024)
    few = [*draw.sample(of_reports, SAMPLE), *draw.sample(of_every_key, SAMPLE)]
    found = judged([*of_reports, *of_every_key] if LONG else few)
    if LONG:
        print("\n" + table(found))
    return found


def test_no_shown_figure_is_other_than_arithmetic_says(verdicts: list[Verdict]) -> None:
    assert [f"{each.mutant}: {each.detail}" for each in verdicts if each.outcome == "wrong"] == []


@pytest.mark.skipif(not LONG, reason="a share needs all mutants: ARSBOKSLUT_FUZZ=long")
def test_nearly_every_change_is_noticed_or_shows_everywhere(verdicts: list[Verdict]) -> None:
    assert share(verdicts, ["tabell"]) >= 99
    assert share(verdicts, VALUES) >= 95


def test_numbers_are_found_where_they_stand() -> None:
    data = (
        "tabeller:\n  t:\n    rubrik: Drift 2024\n    enhet: kr\n    kolumner: [{id: utfall, rubrik: U}]\n    rader:\n"
        "      - {id: a1, namn: A, kod: '51', utfall: '27 477,5'}\n"
        "nyckeltal:\n  g:\n    k: {namn: K, enhet: tkr, utfall: drygt 10, tidigare: {2022: 7}}\n"
        "avsnitt:\n  x: {rubrik: X, text: 'År 2024: {{ g.k.2022 }} av 12.'}\n"
    )

    assert [(each.kind, each.text) for each in numbers_of("data/2024/f.yaml", data)] == [
        ("text", "2024"),
        ("text", "51"),
        ("tabell", "27 477,5"),
        ("nyckeltal", "10"),
        ("nyckeltal", "7"),
        ("text", "2024"),
        ("text", "12"),
    ]


def test_mutants_are_one_unit_and_every_swap() -> None:
    (number,) = numbers_of("data/2024/f.yaml", "nyckeltal: {g: {k: {namn: K, enhet: kr, utfall: -1 229}}}\n")

    assert [(each.change, each.new) for each in mutants_of(number)] == [
        ("unit", "1 228"),
        ("swap", "2 129"),
        ("swap", "1 292"),
    ]
    assert number.position == Position("data/2024/f.yaml", 1, 49, 1, 55)


@pytest.mark.parametrize(
    ("value", "text", "right"),
    [
        ("-5062900", "−5\u00a0062\u00a0900", True),
        ("-5062.9", "−5\u00a0063\u00a0tkr", True),
        ("-5062.9", "−5\u00a0062\u00a0tkr", False),
        ("2.5", "3", True),
        ("8", "Åtta", True),
        ("8", "nio", False),
        ("10.5", "drygt 10,5\u00a0%", True),
    ],
)
def test_a_place_shows_a_value_when_its_text_is_the_rounded_value(value: str, text: str, right: bool) -> None:
    assert agrees(Decimal(value), Data(text, value, "n")) is right
    assert not agrees(Decimal(value) + 1, Data(text, value, "n"))
