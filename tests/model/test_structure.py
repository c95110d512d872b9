"""The rules between the parts of a report, one by one."""

import pytest

from arsbokslut.model.structure import RULES
from tests.model.reading import findings, marked, told

DRIFT = """\
tabeller:
  drift:
    rubrik: Drift
    enhet: kr
    kolumner: [{id: utfall, rubrik: Utfall}]
    rader:
      - {id: lss, namn: LSS, utfall: 1}
"""


@pytest.mark.parametrize("text", ["", DRIFT])
def test_sound(text: str) -> None:
    assert findings(text) == []


def with_row(row: str) -> str:
    return f"{DRIFT}      - {row}\n"


def with_view(view: str) -> str:
    return f"{DRIFT}  vy: {view}\n"


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        # sections_refer_to_what_exists
        (DRIFT + "avsnitt:\n  a: {tabell: ‸drft}\n", "ARS206", "Menades ”drift”?"),
        ("avsnitt:\n  a: {tabell: ‸b}\n", "ARS206", "Lägg till den."),
        ("avsnitt:\n  a: {efter: ‸Text.}\n", "ARS208", "Ange ”tabell”"),
        ("avsnitt:\n  ekonomi: {delar: [‸personl]}\n  personal: {}\n", "ARS206", "Menades ”personal”?"),
        ("avsnitt:\n  a: {delar: [c]}\n  b: {delar: [‸c]}\n  c: {}\n", "ARS207", "ett ställe"),
        ("avsnitt:\n  a: {delar: [b, ‸b]}\n  b: {}\n", "ARS207", "ett ställe"),
        ("avsnitt:\n  a: {delar: [‸a]}\n", "ARS207", "ett ställe"),
        ("avsnitt:\n  a: {delar: [b]}\n  b: {delar: [‸a]}\n", "ARS207", "ett ställe"),
        ("avsnitt:\n  b: {delar: [c]}\n  c: {delar: [d]}\n  d: {delar: [‸b]}\n", "ARS207", "ett ställe"),
        # names_are_unique
        (DRIFT.replace("drift:\n    rubrik", "‸mål:\n    rubrik"), "ARS207", "annat namn"),
        ("nyckeltal:\n  ‸rapport: {a: {namn: A, enhet: kr, utfall: 1}}\n", "ARS207", "annat namn"),
        (DRIFT + "nyckeltal:\n  ‸drift: {a: {namn: A, enhet: kr, utfall: 1}}\n", "ARS207", "Döp om"),
        # tables_are_whole
        (DRIFT.replace("Utfall}", "Utfall}, {id: ‸utfall, rubrik: Igen}"), "ARS207", "eget id"),
        (DRIFT.replace("Utfall}", "Utfall}, {id: ‸kod, rubrik: Kod}"), "ARS207", "annat id"),
        (
            DRIFT.replace("Utfall}", "U}, {id: t, rubrik: T, slag: text, formel: ‸utfall - utfall}"),
            "ARS208",
            "textkolumn",
        ),
        (with_row("{id: ‸lss, namn: Igen}"), "ARS207", "eget id"),
        (with_row("{id: ‸summa, namn: Summa}"), "ARS207", "summaradens"),
        (with_row("{id: r, namn: R, slag: ‸rubrik, utfall: 1}"), "ARS208", "mellanrubrik"),
        (with_row("{id: g, namn: G, summa: ‸{}}"), "ARS208", "inga rader"),
        (with_row("{id: g, namn: G, rader: [{id: x, namn: X}, {id: ‸x, namn: Y}]}"), "ARS207", "eget id"),
        # views_show_what_exists
        (with_view("{visar: ‸drft, rubrik: V, kolumner: [{id: utfall, rubrik: U}]}"), "ARS206", "”drift”"),
        (
            with_view("{visar: drift, rubrik: V, kolumner: [{id: utfall, rubrik: U}]}")
            + "  vyvy: {visar: ‸vy, rubrik: V, kolumner: [{id: utfall, rubrik: U}]}\n",
            "ARS206",
            "Tabellen",
        ),
        (
            with_view("{visar: drift, rubrik: V, kolumner: [{id: utfall, rubrik: U}], rader: [{id: ‸ls}]}"),
            "ARS206",
            "Menades ”lss”?",
        ),
    ],
)
def test_broken_rule(text: str, code: str, words: str) -> None:
    found = findings(text)

    assert told(found) == [(code, marked(text))]
    assert words in f"{found[0].message} {found[0].hint}"


def test_every_rule_states_itself() -> None:
    assert [rule.name for rule in RULES if not (rule.find.__doc__ or "").strip().endswith(".")] == []
