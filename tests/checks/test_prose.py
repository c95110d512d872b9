"""Running text against the data: typed figures, changes, direction words; and a page of prose with nothing wrong."""

import pytest

from arsbokslut.diagnostics import Diagnostic
from tests.checks.reports import brief, plain_spaces
from tests.checks.reports import found as all_found

DATA = """\
tabeller:
  drift:
    rubrik: Drift
    enhet: kr
    kolumner: [{id: utfall, rubrik: U}, {id: föregående, rubrik: F}, {id: budget, rubrik: B}, {id: avvikelse, rubrik: A}, {id: förändring, rubrik: D}]
    rader:
      - {id: hemgården, namn: Hemgården, utfall: 27477024, föregående: 24889380, budget: 22414124}
      - {id: kontor, namn: Kontor, utfall: 9313260, föregående: 9413260, budget: 13393857}
nyckeltal:
  vård:
    frånvaro: {namn: Frånvaro, enhet: "%", decimaler: 1, utfall: 11.2, föregående: 10.4}
    hushåll: {namn: Hushåll, enhet: hushåll, utfall: 397, föregående: 341}
    andel: {namn: Andel, enhet: "%", utfall: 65}
"""


def text(*lines: str) -> str:
    return (
        DATA + "avsnitt:\n  ekonomi:\n    rubrik: Ekonomi\n    text: |\n" + "".join(f"      {line}\n" for line in lines)
    )


def found(data: str) -> list[Diagnostic]:
    """What is found of the text; the table's own deviations are let be."""
    return all_found(data, settings={"gränser": {"avvikelse_tkr": 100_000}})


def codes(data: str) -> list[str]:
    return [each.code for each in found(data)]


def told(data: str) -> list[str]:
    return [brief(each) for each in found(data)]


def one(sentence: str) -> tuple[str, str, str]:
    """The only finding: what and where, the message, the fix."""
    (finding,) = found(text(sentence))
    return brief(finding), plain_spaces(finding.message), finding.hint


def test_a_typed_figure_is_found_in_a_block_of_rows_with_blank_cells() -> None:
    rows = DATA[DATA.index("    rader:") : DATA.index("nyckeltal:")]
    block = """\
    rader: |
      id        | namn      | utfall     | föregående | budget     | avvikelse
      hemgården | Hemgården | 27 477 024 | 24 889 380 | 22 414 124 |
      kontor    | Kontor    | 9 313 260  | 9 413 260  | 13 393 857 |
"""
    (found,) = told(text("Underskottet blev 5 063 tkr.").replace(rows, block))

    assert found == "19:25 ARS701 avsnitt.ekonomi.text: 5 063 tkr"


def test_a_typed_figure_that_the_data_has_is_found_with_the_reference_to_write() -> None:
    assert one("Underskottet blev 5 063 tkr mot budget.") == (
        "18:25 ARS701 avsnitt.ekonomi.text: 5 063 tkr",
        "”5 063 tkr” är skrivet för hand, men finns i data som drift.hemgården.avvikelse.",
        "Skriv {{ drift.hemgården.avvikelse | tkr | utan_tecken }}.",
    )


@pytest.mark.parametrize(
    ("sentence", "reference"),
    [
        ("Underskottet blev −5 063 tkr.", "{{ drift.hemgården.avvikelse | tkr }}"),
        ("Underskottet blev -5 063 tkr.", "{{ drift.hemgården.avvikelse | tkr }}"),
        ("Det var 397 hushåll.", "{{ vård.hushåll.utfall }}"),
    ],
)
def test_a_typed_sign_is_kept_in_the_reference(sentence: str, reference: str) -> None:
    assert one(sentence)[2] == f"Skriv {reference}."


def test_of_several_figures_that_fit_the_sections_own_comes_first() -> None:
    data = DATA + "  personal:\n    övertid: {namn: Ö, enhet: tkr, utfall: 912}\n"
    data += "  tidigt:\n    sak: {namn: S, enhet: tkr, utfall: 912}\n"
    section = "avsnitt:\n  %s: {rubrik: R, text: Det kostade 912 tkr.}\n"

    for here, there in (("personal.övertid", "tidigt.sak"), ("tidigt.sak", "personal.övertid")):
        (finding,) = found(data + section % here.partition(".")[0])
        assert finding.message.endswith(f"finns i data som {here}.utfall, eller {there}.utfall.")
        assert finding.hint == f"Skriv {{{{ {here}.utfall | tkr }}}}, om det är den som menas."


@pytest.mark.parametrize(
    ("sentence", "hint"),
    [
        ("Det kostade 27,5 miljoner kronor.", "Skriv {{ drift.hemgården.utfall | mnkr(1) }}."),
        ("Det kostade 27 477 024 under året.", "Skriv {{ drift.hemgården.utfall | tal }}."),
        ("Frånvaron är 11,2 procent.", "Skriv {{ vård.frånvaro.utfall | procent(1) }}."),
        ("Totalt 397 hushåll fick stöd.", "Skriv {{ vård.hushåll.utfall }}."),
    ],
)
def test_the_fix_writes_the_figure_as_it_was_typed(sentence: str, hint: str) -> None:
    assert one(sentence)[2] == hint


def test_a_figure_that_is_nearly_in_the_data_is_found() -> None:
    assert one("Nettokostnaden blev 27 747 tkr.") == (
        "18:27 ARS702 avsnitt.ekonomi.text: 27 747 tkr",
        "”27 747 tkr” är nästan drift.hemgården.utfall, som är 27 477 024 kr.",
        "Skriv {{ drift.hemgården.utfall | tkr }}, om det är den som menas.",
    )


@pytest.mark.parametrize(
    "sentence", ["Bara 9 hushåll.", "Nio av 10 är nöjda.", "Det tog 14 dagar.", "Omkring 400 hushåll."]
)
def test_short_and_other_numbers_are_let_be(sentence: str) -> None:
    assert codes(text(sentence)) == []


def test_a_finding_stands_on_its_own_line_of_the_text() -> None:
    assert told(text("Första raden.", "", "Här kostade det", "5 063 tkr.")) == [
        "21:7 ARS701 avsnitt.ekonomi.text: 5 063 tkr"
    ]


@pytest.mark.parametrize(
    ("change", "right"),
    [
        ("en ökning med 0,8 procentenheter", True),
        ("en ökning med 0,9 procentenheter", False),
    ],
)
def test_a_claimed_difference_follows_from_the_two_figures(change: str, right: bool) -> None:
    sentence = f"Frånvaron gick från {{{{ vård.frånvaro.föregående }}}} till {{{{ vård.frånvaro.utfall }}}}, {change}."

    assert ("ARS703" not in codes(text(sentence))) is right


@pytest.mark.parametrize(
    ("change", "given"),
    [("ökade med 57 hushåll", "+56 hushåll"), ("ökade med 18 %", "+16,4 %"), ("ökning på 18 procent", "+16,4 %")],
)
def test_a_change_that_does_not_follow_is_found_with_what_follows(change: str, given: str) -> None:
    sentence = f"Från {{{{ vård.hushåll.föregående }}}} till {{{{ vård.hushåll.utfall }}}}, alltså {change}."

    claims = [plain_spaces(each.message) for each in found(text(sentence)) if each.code == "ARS703"]
    assert len(claims) == 1
    assert claims[0].endswith(f"följer inte av 341 hushåll och 397 hushåll i samma mening; de ger {given}.")


@pytest.mark.parametrize("change", ["ökade med 16 %", "ökade med 16,4 %", "en ökning med 14 %"])
def test_a_change_in_percent_of_either_follows(change: str) -> None:
    sentence = f"Från {{{{ vård.hushåll.föregående }}}} till {{{{ vård.hushåll.utfall }}}}, {change}."

    assert "ARS703" not in codes(text(sentence))


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("Ett underskott på {{ drift.hemgården.avvikelse | utan_tecken | tkr }}.", True),
        ("Ett överskott på {{ drift.hemgården.avvikelse | utan_tecken | tkr }}.", False),
        ("Ett överskott på {{ drift.kontor.avvikelse | tkr }}.", True),
        ("Ett underskott på {{ drift.kontor.avvikelse | tkr }}.", False),
        ("Inte ett överskott utan ett underskott, {{ drift.hemgården.avvikelse | tkr }}.", True),
        ("Kostnaden ökade med {{ drift.hemgården.förändring | tkr }}.", True),
        ("Kostnaden minskade med {{ drift.hemgården.förändring | tkr }}.", False),
        ("Kostnaden minskade med {{ drift.kontor.förändring | utan_tecken | tkr }}.", True),
        ("Kostnaden ökade, men avvikelsen blev {{ drift.kontor.avvikelse | tkr }}.", True),
        ("Överskottet väntade ingen. Det blev {{ drift.hemgården.avvikelse | tkr }}.", True),
        ("Ökningen är {{ drift.hemgården.utfall - drift.hemgården.föregående }}.", True),
        ("Minskningen är {{ drift.hemgården.utfall - drift.hemgården.föregående }}.", False),
        ("Ett överskott: {{ drift.hemgården.utfall }}.", True),
    ],
)
def test_the_words_of_a_sentence_point_as_its_figure_does(sentence: str, right: bool) -> None:
    assert ("ARS704" not in codes(text(sentence))) is right


def test_the_message_names_the_word_and_the_figure() -> None:
    where, said, _ = one("Ett överskott på {{ drift.hemgården.avvikelse | utan_tecken | tkr }}.")

    assert where == "18:27 ARS704 avsnitt.ekonomi.text: drift.hemgården.avvikelse"
    assert said == "Meningen säger ”överskott” men drift.hemgården.avvikelse är −5 063 tkr."


PAGE = """\
Socialnämndens årsbokslut 2024 följer lagen (2018:597) om kommunal bokföring och redovisning, 11 kap. 8 §, och
kommunallagen 11 kap. 6 §. Ärendet har diarienummer SN 2025-17-042 och behandlas den 12 februari 2025 kl. 13.15.

Nettokostnaden för Hemgården blev {{ drift.hemgården.utfall | tkr }}, mot {{ drift.hemgården.föregående | tkr }} under
2023. Underskottet mot budget är {{ drift.hemgården.avvikelse | utan_tecken | tkr }} och kontorets överskott är
{{ drift.kontor.avvikelse | tkr }}. Mellan 2022 och 2024 har kostnaden ökat varje år.

Under perioden 2024-09-01 – 2024-12-31 och 1/1–31/8 2023 fick {{ vård.hushåll.utfall }} stöd, en ökning med
{{ vård.hushåll.förändring | tal }} sedan året innan, då det var {{ vård.hushåll.föregående }}. Var 3:e hushåll har barn.
De 3 största orsakerna är arbetslöshet, sjukdom och skulder. Handläggningstiden är som mest 14 dagar.

Sjukfrånvaron var {{ vård.frånvaro.utfall }}, {{ vård.frånvaro.förändring }} högre än 2023. Covid-19 påverkade
verksamheten i början av året, mest under vecka 2–6. De som arbetar 24-timmarspass är fler än på 90-talet.

- Punkt 1 gäller perioden 2024–2026 (dnr KS2023-880-042).
- Bilaga 2 och tabell 4 visar mer. Telefon: 0581-123456.

1. Systemet ISO-9001 infördes 2023/24.
2. Avtal A12 gäller till 2025-03-16 och förlängs 2 år i taget.
"""


def test_a_page_of_ordinary_prose_has_no_findings() -> None:
    assert told(text(*PAGE.splitlines())) == []


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Nettokostnaden 2023 blev {{ drift.hemgården.utfall }}.", "2023"),
        ("Under 2022 och 2023 kostade det {{ drift.hemgården.utfall }}.", "2022"),
        ("Under 2024 kostade det {{ drift.hemgården.föregående }}.", "2024"),
        ("Under 2022 kostade det {{ drift.hemgården.föregående }}.", "2022"),
        ("Nettokostnaden 2024 blev {{ drift.hemgården.utfall }}.", ""),
        ("Under 2023 och 2024 kostade det {{ drift.hemgården.utfall }}.", ""),
        ("Det blev {{ drift.hemgården.utfall }}, mer än 2023.", ""),
        ("Det blev {{ drift.hemgården.utfall }}, jämfört med 2023.", ""),
        ("Under 2023 kostade det {{ drift.hemgården.föregående }}.", ""),
        ("2023 kostade det {{ drift.hemgården.föregående }}, nu {{ drift.hemgården.utfall }}.", ""),
        ("Planen för 2025 kostade {{ drift.hemgården.utfall }}.", ""),
        ("Budgeten 2022–2025 är {{ drift.hemgården.utfall }}, enligt 2018:1197.", ""),
        ("Det blev {{ drift.hemgården.utfall }}. Läs om 2023.", ""),
    ],
)
def test_years_are_those_of_the_figures(sentence: str, named: str) -> None:
    findings = [each for each in found(text(sentence)) if each.code == "ARS706"]

    assert [each.message.split(",")[0] for each in findings] == ([f"Meningen nämner {named}"] if named else [])
