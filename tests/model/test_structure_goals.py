"""The rules of scales, goals, activities, assignments and key figures, one by one."""

import pytest

from arsbokslut.diagnostics.rule import found_by, run_rules
from arsbokslut.model.declared import Declared
from arsbokslut.model.structure import RULES
from tests.model.reading import findings, marked, report, source, told

OWN = """\
skalor:
  nämndmål: {nivåer: [{id: god, namn: God, betydelse: b, märke: x}, {id: svag, namn: Ej god, betydelse: b, märke: y}]}
"""


def goal(inside: str) -> str:
    return f"målområden: [{{namn: N, mål: [{{id: f, namn: F, {inside}}}]}}]\n"


def indicator(inside: str) -> str:
    return goal(f"indikatorer: [{{id: a, namn: A, {inside}}}]")


def area(inside: str) -> str:
    return f"målområden: [{{namn: N, {inside}}}]\n"


@pytest.mark.parametrize(
    "text",
    [
        area("mål: [{id: a, namn: A}], fokusområden: [{rubrik: F, mål: [{id: b, namn: B}]}]"),
        area("text: Bara text."),
        area("aktiviteter: [En sak]"),
        goal("status: grön, motivering: M"),
        goal("status: Grön, motivering: M"),
        goal("aktiviteter: [Ett, {namn: Två, status: pågår}, {id: b, namn: Tre, grad: 50}]"),
        OWN + goal("skala: nämndmål, status: Ej god, motivering: M"),
        OWN + indicator("skala: nämndmål, status: god, motivering: M"),
        OWN + area("skala: nämndmål, mål: [{id: a, namn: A, status: svag, motivering: M}]"),
        OWN + goal("aktiviteter: [{namn: A, skala: nämndmål, status: god}]"),
        OWN + "uppdrag: [{id: u, namn: U, skala: nämndmål, status: god}]\n",
        "uppdrag: [{id: u, namn: U, status: gul}]\n",
        indicator("utfall: 1, tidigare: {2022: 1, 2023: 2}"),
    ],
)
def test_sound(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        # goals_are_named_once
        (area("mål: [{id: a, namn: A}, {id: ‸a, namn: B}]"), "ARS207", "eget id"),
        (area("mål: [{id: a, namn: A}], fokusområden: [{mål: [{id: ‸a, namn: B}]}]"), "ARS207", "eget id"),
        (goal("indikatorer: [{id: a, namn: A}, {id: ‸a, namn: B}]"), "ARS207", "eget id"),
        (goal("indikatorer: [{id: a, namn: A}], aktiviteter: [{id: ‸a, namn: B}]"), "ARS207", "eget id"),
        (goal("aktiviteter: [{id: a, namn: A}, En till, {id: ‸a, namn: B}]"), "ARS207", "eget id"),
        ("uppdrag: [{id: u, namn: U, status: gul}, {id: ‸u, namn: V, status: gul}]\n", "ARS207", "eget id"),
        # areas_hold_something
        ("målområden: [‸{namn: N}]\n", "ARS202", "Lägg till ”mål: …”."),
        # levels_exist
        (goal("status: ‸grn, motivering: M"), "ARS206", "Menades ”grön”?"),
        (goal("trend: ‸upp, trendmotivering: M"), "ARS206", "Det finns: bättre, lika, sämre."),
        (indicator("status: ‸grn, motivering: M"), "ARS206", "Menades ”grön”?"),
        (goal("aktiviteter: [{namn: A, status: ‸grön}]"), "ARS206", "på skalan ”aktivitet”"),
        (area("text: T, aktiviteter: [{namn: A, status: ‸pågr}]"), "ARS206", "Menades ”pågår”?"),
        ("uppdrag: [{id: u, namn: U, status: ‸klart}]\n", "ARS206", "på skalan ”uppdrag”"),
        (OWN + goal("skala: nämndmål, status: ‸grön, motivering: M"), "ARS206", "på skalan ”nämndmål”"),
        (OWN + area("skala: nämndmål, mål: [{id: a, namn: A, status: ‸gul, motivering: M}]"), "ARS206", "”nämndmål”"),
        (OWN + goal("skala: ‸nämndml"), "ARS206", "Menades ”nämndmål”?"),
        (OWN + area("text: T, skala: ‸nämndml"), "ARS206", "Menades ”nämndmål”?"),
        (OWN + indicator("skala: ‸nämndml"), "ARS206", "Menades ”nämndmål”?"),
        (OWN + goal("aktiviteter: [{namn: A, skala: ‸nämndml}]"), "ARS206", "Menades ”nämndmål”?"),
        (
            "uppdrag: [{id: u, namn: U, skala: ‸x, status: gul}]\n",
            "ARS206",
            "Det finns: aktivitet, mål, trend, uppdrag.",
        ),
        # trends_have_three_levels
        (
            "skalor: {trend: {‸nivåer: [{id: a, namn: A, betydelse: b, märke: x}, "
            "{id: c, namn: C, betydelse: b, märke: y}]}}\n",
            "ARS208",
            "tre nivåer",
        ),
        # judgements_are_motivated
        (goal("status: ‸grön"), "ARS209", "Lägg till ”motivering: …”"),
        (goal("trend: ‸lika"), "ARS209", "Lägg till ”trendmotivering: …”"),
        (indicator("status: ‸grön"), "ARS209", "Lägg till ”motivering: …”"),
        # earlier_years_are_earlier
        (indicator("tidigare: {‸2024: 5}"), "ARS208", "Årets värde skrivs som ”utfall”"),
        (indicator("tidigare: {2022: 4, ‸2025: 5}"), "ARS208", "inget tidigare år"),
        (indicator("föregående: 5, tidigare: {‸2023: 5}"), "ARS208", "samma uppgift"),
        ("nyckeltal: {g: {n: {namn: N, enhet: kr, tidigare: {‸2024: 5}}}}\n", "ARS208", "inget tidigare år"),
        # measures_are_read_in_one_way
        (
            indicator('utfall: ‸"4,827"'),
            "ARS204",
            "Skriv 4827 för tusental. Är det decimaler: ange ”decimaler: 3” för indikatorn.",
        ),
        (indicator('målvärde: ‸"≥ 4,827"'), "ARS204", "för indikatorn"),
        (indicator('målvärde: ‸"4,827–5"'), "ARS204", "för indikatorn"),
        (indicator('tidigare: {2022: ‸"-4,827"}'), "ARS204", "Skriv -4827"),
        (indicator('utfall: ‸"4,827", decimaler: 0'), "ARS204", "för indikatorn"),
        ('nyckeltal: {g: {n: {namn: N, enhet: personer, utfall: ‸"4,827"}}}\n', "ARS204", "för nyckeltalet"),
    ],
)
def test_broken_rule(text: str, code: str, words: str) -> None:
    found = findings(text)

    assert told(found) == [(code, marked(text))]
    assert words in f"{found[0].message} {found[0].hint}"


@pytest.mark.parametrize(
    "inside",
    [
        'utfall: "4,827", decimaler: 3',
        'utfall: "4,827", enhet: mnkr',
        'utfall: "4,827", enhet: "%"',
        'utfall: "4,827", föregående: "4,5"',
        'utfall: "4,827", målvärde: "≥ 4,5"',
        'utfall: {värde: "4,827", decimaler: 3}',
    ],
)
def test_decimals_are_meant_where_something_around_says_so(inside: str) -> None:
    assert findings(indicator(inside)) == []


@pytest.mark.parametrize("inside", ["status: grön", "trend: lika", "indikatorer: [{id: a, namn: A, status: gul}]"])
def test_a_project_may_do_without_motivations(inside: str) -> None:
    text = goal(inside)
    declared = Declared(report(text), source(text).spots, motivated=False)

    assert list(found_by(run_rules(RULES, declared))) == []
