"""Running text against the data: typed figures, changes, direction words; and a page of prose with nothing wrong."""

from dataclasses import replace

import pytest

from arsbokslut.checks.prose.typed import CROWDED, typed_figures_are_bound
from arsbokslut.diagnostics import Diagnostic, Severity
from arsbokslut.figures.ledger import Ledger
from arsbokslut.figures.names import Name
from tests.checks.reports import brief, context, plain_spaces
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
    """The warnings about the text; the table's own deviations are let be."""
    found_at_all = all_found(data, settings={"gränser": {"avvikelse_tkr": 100_000}})
    return [each for each in found_at_all if each.severity is not Severity.NOTE]


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
        ("Hemgården kostade 27,5 miljoner kronor.", "Skriv {{ drift.hemgården.utfall | mnkr(1) }}."),
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


FEW = "  platser:\n    lediga: {namn: L, enhet: platser, utfall: 12, föregående: 9}\n    avgift: {namn: Lokalavgift, enhet: tkr, utfall: 9, föregående: 0, budget: 75}\n"


def with_few(sentence: str) -> str:
    """The text with key figures of few digits beside the others."""
    return text(sentence).replace("avsnitt:\n", f"{FEW}avsnitt:\n")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Det fanns 12 platser.", ["ARS701"]),
        ("Det fanns 9 platser.", []),  # one digit meets too much by chance
        ("Det kostade 9 tkr.", []),
        ("Det fanns 379 hushåll.", ["ARS702"]),
        ("Det fanns 21 platser.", []),  # two digits are one slip away from too much
        ("Det kostade 8 tkr.", []),
        ("Det kostade 75 tkr.", []),  # as does an amount of two, when nothing says what it is of
        ("Lokalavgiften var 75 tkr.", ["ARS701"]),
        ("Det kostade 76 tkr.", []),
        ("Det kostade 57 tkr.", []),
    ],
)
def test_how_many_digits_a_number_needs_to_be_looked_for(sentence: str, expected: list[str]) -> None:
    assert codes(with_few(sentence)) == expected


@pytest.mark.parametrize(
    ("sentence", "said", "fix"),
    [
        (
            "Avgiften har en budget på 1 262 mnkr.",
            "”1 262 mnkr” har samma siffror som platser.avgift.budget, som är 1 262 tkr.",
            "Är det enheten som är fel: skriv {{ platser.avgift.budget | tkr }}.",
        ),
        (
            "Det kostade 27 477 024 tkr.",
            "”27 477 024 tkr” har samma siffror som drift.hemgården.utfall, som är 27 477 024 kr.",
            "Är det enheten som är fel: skriv {{ drift.hemgården.utfall | kr }}.",
        ),
        (
            "Överskottet är 1 263 mnkr.",
            "”1 263 mnkr” är mer än 10 gånger det största beloppet i data, drift.hemgården.utfall på 27 477 024 kr.",
            "Är det enheten som är fel: skriv tkr i stället för mnkr.",
        ),
    ],
)
def test_an_amount_in_the_wrong_unit_is_found(sentence: str, said: str, fix: str) -> None:
    (finding,) = found(with_few(sentence).replace("budget: 75", "budget: 1262"))

    assert (finding.code, plain_spaces(finding.message), finding.hint) == ("ARS707", said, fix)


@pytest.mark.parametrize(
    "sentence",
    ["Staten satsar 275 mnkr.", "Projektet kostade 3 mnkr.", "Det var 1 263 besök.", "Det kostade 1 263 tkr."],
)
def test_amounts_that_may_be_in_their_unit_are_let_be(sentence: str) -> None:
    assert codes(with_few(sentence)) == []


def test_a_number_that_is_nearly_two_figures_is_told_of_once() -> None:
    data = (
        text("Det kom 378 hushåll.").replace("föregående: 341", "föregående: 377").replace("utfall: 397", "utfall: 379")
    )

    assert [each.code for each in found(data)] == ["ARS702"]


@pytest.mark.parametrize(("count", "expected"), [(CROWDED, ["ARS702"]), (CROWDED + 1, ["ARS708"])])
def test_among_very_many_figures_slips_are_not_looked_for(count: int, expected: list[str]) -> None:
    seen = context(text("Det kom 379 hushåll."))
    outcome = {"utfall": seen.report.ledger.find(Name.parse("vård.hushåll.utfall"))}
    others = {f"h{n}": outcome for n in range(count - 1)}
    ledger = Ledger({}, {"vård": {"hushåll": outcome, **others}}, ())
    crowded = replace(seen, report=replace(seen.report, ledger=ledger))

    assert CROWDED == 20_000
    assert [each.code for each in typed_figures_are_bound(crowded)] == expected


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


@pytest.mark.parametrize("change", ["ökade med 16 %", "ökade med 16,4 %", "en ökning med 14 %", "minskade med 14,1 %"])
def test_a_change_in_percent_of_either_follows(change: str) -> None:
    sentence = f"Från {{{{ vård.hushåll.föregående }}}} till {{{{ vård.hushåll.utfall }}}}, {change}."

    assert "ARS703" not in codes(text(sentence))


def claims(sentence: str, more: str = "") -> list[str]:
    """What is said of claims in a sentence, in a report with `more` key figures."""
    data = text(sentence).replace("avsnitt:\n", f"{more}avsnitt:\n")
    return [plain_spaces(each.message) for each in found(data) if each.code == "ARS703"]


HOUSEHOLDS = "Från {{ vård.hushåll.föregående }} till {{ vård.hushåll.utfall }}"


@pytest.mark.parametrize(
    "sentence",
    [
        f"{HOUSEHOLDS}, varav 57 hushåll är nya.",  # no word of change before it
        f"{HOUSEHOLDS}, och köen ökade med 57 platser.",  # nothing in its unit
        "Vi har {{ vård.hushåll.utfall }}, en ökning med 57 hushåll.",  # nothing to compare with
        f"{HOUSEHOLDS}. Köen ökade med 57 hushåll.",
        "Från {{ vård.hushåll.utfall }} till {{ vård.andel.utfall }}, en ökning med 57 hushåll.",
        "Från {{ vård.hushåll.utfall }} till {{ vård.andel.utfall }}, en ökning med 57 %.",
    ],
)
def test_what_is_no_claim_about_two_figures_is_let_be(sentence: str) -> None:
    assert claims(sentence) == []


KEYS = "  prov:\n    a: {{namn: A, enhet: '{unit}', utfall: {now}, föregående: {before}}}\n"
PROVED = "Från {{ prov.a.föregående }} till {{ prov.a.utfall }}, en ökning med "


@pytest.mark.parametrize(
    ("unit", "before", "now", "claim", "right"),
    [
        ("tkr", "100", "156.5", "57 tkr", True),  # half a unit either way
        ("tkr", "100", "156.5", "56 tkr", True),
        ("tkr", "100", "156.5", "58 tkr", False),
        ("platser", "0", "5", "5 platser", True),
        ("platser", "0", "5", "4 platser", False),
        ("platser", "5", "0", "50 %", False),
        ("platser", "0", "5", "500 %", False),  # of nothing there is no share
        ("platser", "ej mätt", "5", "4 platser", True),
        ("platser", "4", "ej mätt", "3 platser", True),
        ("%", "10", "15", "5 procentenheter", True),
        ("%", "10", "15", "50 %", True),
        ("%", "10", "15", "50 procentenheter", False),
        ("%", "10", "15", "5 %", False),
        ("%", "10", "15", "6 %", False),
    ],
)
def test_a_claim_follows_within_half_of_its_last_digit(
    unit: str, before: str, now: str, claim: str, right: bool
) -> None:
    assert (claims(f"{PROVED}{claim}.", KEYS.format(unit=unit, now=now, before=before)) == []) is right


@pytest.mark.parametrize(
    ("unit", "claim", "said"),
    [
        ("%", "6 %", "”6 %” följer inte av 10 % och 15 % i samma mening; de ger +5 procentenheter."),
        ("platser", "6 %", "”6 %” följer inte av 10 platser och 15 platser i samma mening; de ger +50,0 %."),
        ("platser", "6,25 %", "”6,25 %” följer inte av 10 platser och 15 platser i samma mening; de ger +50,00 %."),
        ("tkr", "6,5 tkr", "”6,5 tkr” följer inte av 10 tkr och 15 tkr i samma mening; de ger +5,0 tkr."),
    ],
)
def test_what_two_figures_give_is_said_in_the_claims_unit(unit: str, claim: str, said: str) -> None:
    assert claims(f"{PROVED}{claim}.", KEYS.format(unit=unit, now="15", before="10")) == [said]


@pytest.mark.parametrize(
    ("sentence", "said", "fix"),
    [
        (
            "Frånvaron har gått upp med 5 procent till {{ prov.a.utfall }} från {{ prov.a.föregående }}.",
            "”5 procent” är skillnaden mellan 10 % och 15 % i procentenheter; i procent är den +50,0.",
            "Skriv 5 procentenheter, eller",
        ),
        (
            "Frånvaron ökade med 5 % och är {{ prov.a.utfall }}.",
            "”5 %” är skillnaden mellan 10 % och 15 % i procentenheter; i procent är den +50,0.",
            "Skriv 5 procentenheter, eller",
        ),
        (
            "Frånvaron steg med 50 procentenheter, till {{ prov.a.utfall }}.",
            "”50 procentenheter” är skillnaden mellan 10 % och 15 % i procent; i procentenheter är den +5.",
            "Skriv 50 %, eller",
        ),
    ],
)
def test_percentage_points_are_not_called_percent_nor_the_other_way_round(sentence: str, said: str, fix: str) -> None:
    data = text(sentence).replace("avsnitt:\n", f"{KEYS.format(unit='%', now='15', before='10')}avsnitt:\n")

    (finding,) = [each for each in found(data) if each.code == "ARS703"]

    assert plain_spaces(finding.message) == said
    assert plain_spaces(finding.hint).startswith(fix)


@pytest.mark.parametrize(
    "sentence",
    [
        "Frånvaron ökade med 5 procentenheter och är {{ prov.a.utfall }}.",
        "Frånvaron ökade med 50 procent och är {{ prov.a.utfall }}.",
        "Frånvaron ökade med 7 procent och är {{ prov.a.utfall }}.",  # of what, nobody can say
        "Frånvaron var {{ prov.a.föregående }} och ökade med 5 procent.",
    ],
)
def test_one_percentage_is_held_against_last_years_only_when_the_change_is_that(sentence: str) -> None:
    assert claims(sentence, KEYS.format(unit="%", now="15", before="10")) == []


def test_of_three_figures_the_first_two_are_named() -> None:
    sentence = f"{HOUSEHOLDS} av {{{{ vård.hushåll.förändring }}}}, en ökning med 300 hushåll."

    assert "följer inte av 341 hushåll och 397 hushåll" in claims(sentence)[0]


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
        ("Frånvaron har ökat med {{ vård.frånvaro.föregående - vård.frånvaro.utfall }}.", False),  # by less than one
        ("Frånvaron har minskat med {{ vård.frånvaro.utfall - vård.frånvaro.föregående }}.", False),
        ("Ökningen är {{ drift.hemgården.föregående - drift.hemgården.utfall }}.", False),
        ("Minskningen är {{ drift.hemgården.föregående - drift.hemgården.utfall }}.", True),
        ("Minskningen är {{ drift.hemgården.föregående + drift.hemgården.utfall }}.", True),  # no difference
        ("Minskningen är {{ -drift.hemgården.föregående }}.", True),
    ],
)
def test_the_words_of_a_sentence_point_as_its_figure_does(sentence: str, right: bool) -> None:
    assert ("ARS704" not in codes(text(sentence))) is right


@pytest.mark.parametrize(
    ("words", "figure", "opposite"),
    [
        (("överskott", "Överskottet"), "drift.kontor.avvikelse", "drift.hemgården.avvikelse"),
        (("underskott", "underskottet"), "drift.hemgården.avvikelse", "drift.kontor.avvikelse"),
        (
            ("ökat", "ökade", "ökar", "ökning", "ökningen", "stigit", "högre"),
            "drift.hemgården.förändring",
            "drift.kontor.förändring",
        ),
        (
            ("minskat", "minskade", "minskar", "minskning", "minskningen", "sjunkit", "LÄGRE"),
            "drift.kontor.förändring",
            "drift.hemgården.förändring",
        ),
        (("ökat",), "vård.hushåll.förändring_procent", ""),
        (("minskat",), "", "vård.hushåll.förändring_procent"),
    ],
)
def test_every_word_says_which_way_it_points(words: tuple[str, ...], figure: str, opposite: str) -> None:
    for word in words:
        assert not figure or "ARS704" not in codes(text(f"Texten säger {word} om {{{{ {figure} }}}}."))
        assert not opposite or "ARS704" in codes(text(f"Texten säger {word} om {{{{ {opposite} }}}}."))


def test_a_figure_of_zero_or_without_value_points_nowhere() -> None:
    keys = "  prov:\n    a: {namn: A, enhet: tkr, utfall: 5, budget: 5, föregående: ej mätt, förändring: ej mätt}\n"
    sentence = "Ett underskott på {{ prov.a.avvikelse }}, en minskning med {{ prov.a.förändring }}."

    assert codes(text(sentence).replace("avsnitt:\n", f"{keys}avsnitt:\n")) == []


def test_the_nearest_of_several_wrong_words_is_named() -> None:
    _, said, _ = one("Det ökade, en ökning med {{ drift.kontor.förändring }}.")

    assert said.startswith("Meningen säger ”ökning” men")


def test_a_calculation_is_found_at_its_first_name() -> None:
    where, said, _ = one("Minskningen är {{ drift.hemgården.utfall - drift.hemgården.föregående }}.")

    assert where.startswith("18:25 ARS704 avsnitt.ekonomi.text: drift.hemgården.utfall − drift.hemgården.föregående")
    assert said.endswith("är 2 587 644 kr.")


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
        ("Under 2022 och 2023 kostade det {{ drift.hemgården.utfall }}.", "2023"),
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
        ("Budgeten 2023 är {{ drift.hemgården.budget }}.", "2023"),
        ("Avvikelsen 2023 är {{ drift.hemgården.avvikelse }}.", "2023"),
        ("Förbrukningen 2023 är {{ drift.hemgården.förbrukning }}.", "2023"),
        ("Förändringen 2023 är {{ drift.hemgården.förändring }}.", ""),  # of two years
        ("Sedan 2023 är det {{ drift.hemgården.utfall }}.", ""),
        ("Mot 2022 var det {{ drift.hemgården.utfall }} under 2023.", "2023"),
        ("Under 2022 och 2023 kostade det {{ drift.hemgården.föregående }}.", ""),
        ("Både 2022 och 2024 kostade det {{ drift.hemgården.föregående }}.", "2022"),
        (
            "År 2023 {{ drift.hemgården.utfall }}, {{ drift.hemgården.budget }}, {{ drift.hemgården.avvikelse }} "
            "och {{ drift.hemgården.förbrukning }}.",
            "2023",
        ),
    ],
)
def test_years_are_those_of_the_figures(sentence: str, named: str) -> None:
    findings = [each for each in found(text(sentence)) if each.code == "ARS706"]

    assert [each.message.split(",")[0] for each in findings] == ([f"Meningen nämner {named}"] if named else [])


def test_the_message_says_which_year_the_figure_is_of_and_where_the_other_stands() -> None:
    data = text(
        "En mening först.",
        "Under våren",
        "2023 kostade det {{ drift.hemgården.utfall }} och",
        "{{ drift.kontor.utfall }}.",
    )

    (finding,) = found(data)

    assert brief(finding) == "20:7 ARS706 avsnitt.ekonomi.text: 2023 drift.hemgården.utfall"
    assert finding.message == "Meningen nämner 2023, men drift.hemgården.utfall gäller 2024."
    assert finding.hint == "Rätta årtalet till 2024, eller hänvisa till siffran för 2023."


def test_last_years_figure_is_of_last_year() -> None:
    _, said, hint = one("Under 2022 kostade det {{ drift.hemgården.föregående }}.")

    assert said == "Meningen nämner 2022, men drift.hemgården.föregående gäller 2023."
    assert hint.startswith("Rätta årtalet till 2023,")


@pytest.mark.parametrize(
    ("sentence", "twice"),
    [
        ("Det blev {{ drift.hemgården.utfall | tkr }} tkr.", "27 477 tkr tkr"),
        ("Det blev {{ drift.hemgården.utfall | tkr }}tkr.", "27 477 tkrtkr"),
        ("Det blev {{ drift.hemgården.utfall | tkr }} Tkr.", "27 477 tkr Tkr"),
        ("Det blev {{ drift.hemgården.utfall | mnkr }} mkr.", "27,5 mnkr mkr"),
        ("Det blev {{ drift.hemgården.utfall | mnkr }} miljoner kronor.", "27,5 mnkr miljoner kronor"),
        ("Det blev {{ drift.hemgården.utfall }} kronor.", "27 477 024 kr kronor"),
        ("Det är {{ vård.frånvaro.utfall }} procent.", "11,2 % procent"),
        ("Det är {{ vård.frånvaro.utfall }} %.", "11,2 % %"),
        ("Det är {{ vård.hushåll.utfall }} hushåll.", "397 hushåll hushåll"),
        ("Det är {{ vård.hushåll.utfall }} platser.", ""),
        ("Det blev {{ drift.hemgården.utfall | tkr }} kr.", ""),
        ("Det blev {{ drift.hemgården.utfall | tkr }}, tkr.", ""),
        ("Det är {{ vård.hushåll.utfall | tal }} hushåll.", ""),
        ("Det är {{ vård.hushåll.utfall }}{{ vård.andel.utfall }}.", ""),
        ("Det är {{ vård.hushåll.utfall }}", ""),
        ("Det är {{ vård.okänd.utfall }} hushåll.", ""),
    ],
)
def test_a_unit_that_follows_a_figure_once_more_is_found(sentence: str, twice: str) -> None:
    keys = "    okänd: {namn: O, enhet: hushåll, utfall: ej mätt}\n"
    data = text("Först.", sentence).replace("avsnitt:\n", f"{keys}avsnitt:\n")
    findings = [each for each in found(data) if each.code == "ARS705"]

    assert [plain_spaces(each.message) for each in findings] == (
        [f"Enheten står två gånger: ”{twice}”."] if twice else []
    )
    assert {each.position.line for each in findings} <= {20}


def test_the_fix_is_to_take_the_second_unit_away() -> None:
    (finding,) = found(text("Det blev {{ drift.hemgården.utfall | tkr }} Tkr."))

    assert finding.hint == "Ta bort ”Tkr” efter hänvisningen, som redan skriver enheten."
    assert brief(finding) == "18:48 ARS705 avsnitt.ekonomi.text: drift.hemgården.utfall"
