"""Which characters of running text are figures, and which figures of the data they are."""

from decimal import Decimal

import pytest

from arsbokslut.checks.figure_index import ENOUGH, FigureIndex
from arsbokslut.checks.numbers import TypedNumber, typed_numbers
from arsbokslut.diagnostics import Position
from arsbokslut.figures.figure import Figure, Stated
from arsbokslut.figures.names import Name

NO_FIGURES = [
    "Årsbokslut 2024 för socialnämnden.",
    "Mellan 2023 och 2024, och perioden 2022–2024 eller 2023/24, samt åren 2020-2022.",
    "Beslut fattades 2024-11-14 och den 31 januari 2025, senast den 5 maj.",
    "Perioden 2024-09-01 – 2024-12-31 och 1/1–31/8 2023.",
    "Mötet börjar kl. 13.15 och slutar klockan 16:30.",
    "Nämnden ansvarar för parker.[^1] Och gator.[^not2]",
    "[^1]: Enligt reglementet.",
    "![Parken](bilder/2.png){namn=park bredd=60 %}",
    "Se [tabellen](#drift_2).",
    "Enligt lagen (2018:1937) och SFS 2017:725, 11 kap. 6 §, § 45 och 9 § LSS.",
    "Diarienummer SN 2025-17-042, KS2023-880-042 och dnr KS 2024/12.",
    "Avtal A12, ansvar 51-20, mall v2 och blankett LSS12.",
    "Ring 0581-123456. Organisationsnummer 212000-1983.",
    "Under covid-19 och enligt ISO-9001 och ISO 9001.",
    "24-timmarsinsatser, 90-talet, 2-åriga avtal och 65-årsdagen.",
    "Det 2:a kvartalet och 1:a tertialet.",
    "Se bilaga 3, tabell 12, avsnitt 4.2, sida 14 och figur 2–4, vecka 36, kvartal 2, punkt 12 och nr 14.",
    "1. Första punkten\n2) Andra punkten",
    "Läs mer på https://example.se/rapport/2024/12345.",
    "Version 4.2.1 av systemet.",
    "Året 2024, 2025 och 2026.",
]


@pytest.mark.parametrize("sentence", NO_FIGURES)
def test_what_names_a_day_a_law_or_a_thing_is_no_figure(sentence: str) -> None:
    assert [number.text for number in typed_numbers(sentence)] == []


FIGURES = [
    ("Underskottet blev 5 063 tkr.", [("5 063 tkr", "5063", "tkr")]),
    ("Underskottet blev −5\u00a0063\u00a0tkr.", [("−5\u00a0063\u00a0tkr", "5063", "tkr")]),
    ("Ökningen är 4,7 % och 12 procent.", [("4,7 %", "4.7", "%"), ("12 procent", "12", "%")]),
    ("Det är 2,5 procentenheter mer.", [("2,5 procentenheter", "2.5", "procentenheter")]),
    ("Från 3–4 procent till 5%.", [("3", "3", ""), ("4 procent", "4", "%"), ("5%", "5", "%")]),
    (
        "Det kostade 27 477 024 kr och 2 025 kronor.",
        [("27 477 024 kr", "27477024", "kr"), ("2 025 kronor", "2025", "kr")],
    ),
    ("Det kostade 2024 kr.", [("2024 kr", "2024", "kr")]),
    ("Bidraget är 12,7 mnkr.", [("12,7 mnkr", "12.7", "mnkr")]),
    ("Bidraget är 12,7 miljoner kronor.", [("12,7 miljoner kronor", "12.7", "mnkr")]),
    ("Bidraget är 12,7 Mkr och 1 tusen kronor.", [("12,7 Mkr", "12.7", "mnkr"), ("1 tusen kronor", "1", "tkr")]),
    *((f"Det är 3 {word}.", [(f"3 {word}", "3", "mnkr")]) for word in ("mkr", "MSEK", "miljon kr", "miljoner kr")),
    *((f"Det är 3 {word}.", [(f"3 {word}", "3", "tkr")]) for word in ("kkr", "ksek", "tusen kr")),
    ("Det är 3 miljoner\u00a0kronor.", [("3 miljoner\u00a0kronor", "3", "mnkr")]),
    ("Det är 3 miljoner invånare.", [("3", "3", "miljoner")]),
    ("Det var 397 hushåll 2024.", [("397", "397", "hushåll")]),
    ("Totalt 288, alltså 106 fler.", [("288", "288", ""), ("106", "106", "fler")]),
    ("(12) och ”45”.", [("12", "12", ""), ("45", "45", "")]),
    ("+14 tjänster", [("+14", "14", "tjänster")]),
    ("I 12 fall, och för IFO 30 890 tkr.", [("12", "12", "fall"), ("30 890 tkr", "30890", "tkr")]),
    ("Av 100 är 60 nöjda.", [("100", "100", "är"), ("60", "60", "nöjda")]),
]


@pytest.mark.parametrize(("sentence", "expected"), FIGURES)
def test_what_says_how_much_is_a_figure(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(each.text, str(each.value), each.unit) for each in typed_numbers(sentence)] == expected


@pytest.mark.parametrize(
    ("text", "signed"), [("5 tkr", "5"), ("−5 tkr", "-5"), ("-5 tkr", "-5"), ("–5 tkr", "-5"), ("+5 tkr", "5")]
)
def test_a_minus_before_a_number_is_its_sign(text: str, signed: str) -> None:
    (number,) = typed_numbers(text)

    assert (number.value, number.signed, number.negative) == (Decimal(5), Decimal(signed), signed < "0")


def figure(name: str, value: str | None, unit: str, decimals: int = 0) -> Figure:
    return Figure(Name.parse(name), Decimal(value) if value else None, unit, decimals, Stated(Position("f", 1, 1)))


INDEX = FigureIndex(
    [
        figure("drift.hemgården.avvikelse", "-5062900", "kr"),
        figure("bidrag.utfall", "12.7", "mnkr", 1),
        figure("andel.utfall", "64.6", "%"),
        figure("frånvaro.utfall", "11.02", "%", 2),
        figure("hushåll.utfall", "397", "hushåll"),
        figure("personal.utfall", "109738", "tkr"),
        figure("bokslut.utfall", "10973", "böcker"),
        figure("lån.utfall", "4321", "böcker"),
        figure("kö.utfall", "34.4", "dagar", 1),
        figure("hyra.utfall", "6.4", "tkr", 1),
        figure("el.utfall", "-7.2", "tkr"),
        figure("saknas.utfall", None, "tkr"),
    ]
)


def number(text: str) -> TypedNumber:
    return next(iter(typed_numbers(text)))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("5 062 900 kr", ["drift.hemgården.avvikelse"]),
        ("5 063 tkr", ["drift.hemgården.avvikelse"]),
        ("−5,1 mnkr", ["drift.hemgården.avvikelse"]),
        ("5,06 mnkr", ["drift.hemgården.avvikelse"]),
        ("5 062 tkr", []),
        ("5 mnkr", []),
        ("5 062 900 på året", ["drift.hemgården.avvikelse"]),
        ("109 738 totalt", ["personal.utfall"]),
        ("12,7 miljoner kronor", ["bidrag.utfall"]),
        ("12 700 tkr", ["bidrag.utfall"]),
        ("65 %", ["andel.utfall"]),
        ("64,6 procent", ["andel.utfall"]),
        ("11 %", []),
        ("11,02 %", ["frånvaro.utfall"]),
        ("11,0 %", ["frånvaro.utfall"]),
        ("397 hushåll", ["hushåll.utfall"]),
        ("397 dagar", []),
        ("397", []),
        ("10 973 totalt", ["bokslut.utfall"]),  # five digits are the same figure, whatever follows
        ("4 321 totalt", []),  # four could be anything
        ("4 321 böcker", ["lån.utfall"]),
        ("109 738 kr", []),  # another amount
        ("109 738 %", []),
        ("34 dagar", []),  # of two digits, it must be written as the figure is
        ("34,4 dagar", ["kö.utfall"]),
        ("6 tkr", []),
        ("6,4 tkr", ["hyra.utfall"]),
        ("6 400 kr", ["hyra.utfall"]),
        ("7 tkr", ["el.utfall"]),
        ("8 tkr", []),
    ],
)
def test_a_number_is_the_figure_that_reads_so_when_it_is_rounded(text: str, names: list[str]) -> None:
    assert list(map(str, INDEX.near(number(text)))) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("5 036 tkr", ["drift.hemgården.avvikelse"]),
        ("5 062 tkr", ["drift.hemgården.avvikelse"]),
        ("5 064 tkr", ["drift.hemgården.avvikelse"]),
        ("5 163 tkr", []),
        ("379 hushåll", ["hushåll.utfall"]),
        ("109 783 totalt", ["personal.utfall"]),
        ("12,8 mnkr", ["bidrag.utfall"]),
        ("12,6 mnkr", ["bidrag.utfall"]),
        ("11,20 %", ["frånvaro.utfall"]),
    ],
)
def test_a_slip_is_two_swapped_digits_or_one_step_in_the_last(text: str, names: list[str]) -> None:
    assert list(map(str, INDEX.mistaken(number(text)))) == names


def test_half_is_rounded_away_from_zero() -> None:
    index = FigureIndex([figure("a", "12500", "kr")])

    assert index.near(number("13 tkr")) == [("a",)]
    assert index.near(number("12 tkr")) == []


def test_a_search_among_many_equal_figures_is_short() -> None:
    index = FigureIndex([figure(f"t.{n}.utfall", "1000", "kr") for n in range(1000)])

    assert len(index.near(number("1 000 kr"))) == ENOUGH


def test_a_number_after_what_is_no_figure_is_found() -> None:
    assert [each.text for each in typed_numbers("Den 3 maj 2024 köptes 2 bilar för 500 kr.")] == ["2", "500 kr"]
