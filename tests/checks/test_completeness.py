"""What is missing, left over or left undone; and a whole report with nothing wrong."""

from decimal import Decimal

import pytest

from tests.checks.reports import codes, found, message, plain_spaces, told
from tests.small import SmallProject

DRIFT = """\
tabeller:
  drift:
    rubrik: {title}
    enhet: tkr
    kolumner: [{{id: föregående, rubrik: {before}}}, {{id: utfall, rubrik: {now}}}, {{id: budget, rubrik: Budget}}, {{id: avvikelse, rubrik: A}}]
    rader:
{rows}
"""
ROW = "{id: lss, namn: LSS, föregående: 9000, utfall: 10000, budget: 10000}"


def drift(
    *rows: str, title: str = "Drift", before: str = "Utfall 2023", now: str = "Utfall 2024", more: str = ""
) -> str:
    lines = "\n".join(f"      - {row}" for row in rows or (ROW,))
    return DRIFT.format(title=title, before=before, now=now, rows=lines) + more


# cells


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (ROW, []),
        (ROW.replace("föregående: 9000", "föregående: ej aktuellt"), []),
        (ROW.replace("föregående: 9000", "föregående: 0"), []),
        (ROW.replace("föregående: 9000, ", ""), ["7:9 ARS801 drift.lss.föregående"]),
        (ROW.replace("budget: 10000", "slag: memo"), ["7:9 ARS801 drift.lss.budget"]),
        ("{id: m, namn: M, slag: rubrik}", []),
    ],
)
def test_every_cell_has_a_figure_or_words(row: str, expected: list[str]) -> None:
    assert sorted(told(drift(row))) == expected


FEW = """\
tabeller:
  drift:
    rubrik: Drift
    enhet: tkr
    kolumner: [{id: utfall, rubrik: U}, {id: COLUMN}, {id: avvikelse, rubrik: A}]
    rader:
      - ROW
"""


@pytest.mark.parametrize(
    ("column", "row", "expected"),
    [
        ("budget, rubrik: B", "{id: a, namn: A, budget: 1}", ["7:9 ARS801 drift.a.utfall"]),  # and not for what follows
        ("plan, rubrik: P", "{id: a, namn: A, utfall: 1, plan: 1}", ["7:9 ARS801 drift.a.avvikelse"]),
        ("plan, rubrik: P", "{id: a, namn: A, utfall: 1, plan: 1, avvikelse: 0}", []),
        ("text, rubrik: T, slag: text", "{id: a, namn: A, utfall: 1, avvikelse: 0}", []),
    ],
)
def test_a_cell_that_cannot_be_computed_is_told_by_what_is_missing(column: str, row: str, expected: list[str]) -> None:
    assert told(FEW.replace("COLUMN", column).replace("ROW", row)) == expected


# deviations

SECTION = "avsnitt:\n  {key}: {{rubrik: {heading}, text: {text}}}\n"
OFF = "{id: lss, namn: LSS, föregående: 9000, utfall: 10600, budget: 10000}"
SMALL = "{id: ifo, namn: IFO, föregående: 9000, utfall: 10500, budget: 10000}"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (drift(OFF, SMALL), ["7:9 ARS804 drift.lss"]),
        (drift(OFF, more=SECTION.format(key="lss", heading="Enheten", text="Därför.")), []),
        (drift(OFF, more=SECTION.format(key="a", heading="lss", text="Därför.")), []),
        (drift(OFF, more=SECTION.format(key="a", heading="A", text='"Det blev {{ drift.lss.avvikelse }}."')), []),
        (drift(OFF, more=SECTION.format(key="a", heading="A", text="Inget om det.")), ["7:9 ARS804 drift.lss"]),
        (drift(OFF, more="avsnitt:\n  a: {rubrik: A, text: Hela tabellen., tabell: drift}\n"), []),
        (drift(OFF.replace("budget: 10000", "budget: 0")), ["7:9 ARS804 drift.lss"]),
        (drift(OFF.replace("utfall: 10600", "utfall: 9400")), ["7:9 ARS804 drift.lss"]),
    ],
)
def test_a_deviation_past_both_limits_is_explained(data: str, expected: list[str]) -> None:
    assert told(data) == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (OFF, ["7:9 ARS804 drift.lss"]),
        (OFF.replace("namn: LSS", "namn: LSS, slag: memo"), []),
        ("{id: lss, namn: LSS, rader: [" + OFF + "]}", ["7:9 ARS804 drift.lss"]),
        (OFF.replace("utfall: 10600", "utfall: ej mätt"), []),
        (OFF.replace("budget: 10000", "budget: ej mätt"), []),
    ],
)
def test_posts_and_groups_with_both_figures_are_explained(row: str, expected: list[str]) -> None:
    assert [each for each in told(drift(row)) if each.endswith("ARS804 drift.lss")] == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("avsnitt:\n  a: {rubrik: A, efter: Hela tabellen., tabell: drift}\n", []),
        ("avsnitt:\n  a: {rubrik: A, tabell: drift}\n", ["drift.lss", "drift.ifo"]),
        ("avsnitt:\n  a: {rubrik: A, text: Hela tabellen.}\n", ["drift.lss", "drift.ifo"]),
        ("avsnitt:\n  lss: {text: Därför., tabell: drift}\n", ["drift.ifo"]),  # rows are explained one by one
        ("avsnitt:\n  lss: {efter: Därför., tabell: drift}\n", ["drift.ifo"]),
        ("avsnitt:\n  lss: {rubrik: LSS}\n", ["drift.lss", "drift.ifo"]),  # a heading alone explains nothing
        ("avsnitt:\n  a: {rubrik: lSS, text: Därför.}\n", ["drift.ifo"]),
    ],
)
def test_a_table_is_explained_as_a_whole_or_row_by_row(more: str, expected: list[str]) -> None:
    other = OFF.replace("lss", "ifo").replace("LSS", "IFO")

    assert [each.subject for each in found(drift(OFF, other, more=more))] == expected


ANALYSIS = """\
tabeller:
  drift:
    rubrik: Drift
    enhet: UNIT
    kolumner: [{id: utfall, rubrik: U}, {id: budget, rubrik: B}, {id: COLUMN}, {id: analys, rubrik: A, slag: text}]
    rader:
      - {id: lss, namn: LSS, utfall: 10600, budget: 10000, analys: Fler platser.}
      - {id: ifo, namn: IFO, utfall: 10600, budget: 10000}
"""


@pytest.mark.parametrize(
    ("column", "unit", "expected"),
    [
        ("avvikelse, rubrik: A", "tkr", ["drift.ifo"]),
        ("förbrukning, rubrik: F", "tkr", []),
        ("avvikelse, rubrik: A", "platser", []),
    ],
)
def test_a_row_is_explained_by_its_text_column(column: str, unit: str, expected: list[str]) -> None:
    data = ANALYSIS.replace("COLUMN", column).replace("UNIT", unit)

    assert [each.subject for each in found(data)] == expected


def test_a_row_is_explained_by_a_text_column_of_another_table() -> None:
    rows = "      - {id: x, namn: Lss, analys: Fler platser.}\n"
    table = f"  analys:\n    rubrik: A\n    kolumner: [{{id: analys, rubrik: A, slag: text}}]\n    rader:\n{rows}"

    row = OFF.replace("id: lss", "id: r1")

    assert codes(drift(row, more=table)) == []
    assert codes(drift(row, more=table.replace("namn: Lss", "namn: IFO"))) == ["ARS804"]


def test_the_share_of_budget_is_carried_with_one_decimal() -> None:
    (finding,) = found(drift(OFF.replace("utfall: 10600", "utfall: 10666")))

    assert finding.figures == (Decimal(-666), Decimal("6.7"))


def test_without_a_budget_there_is_no_share() -> None:
    (finding,) = found(drift(OFF.replace("budget: 10000", "budget: 0")))

    assert plain_spaces(finding.message) == "”LSS” avviker med −10 600 tkr utan att något förklarar det."
    assert finding.figures == (Decimal(-10600),)


def test_the_message_says_how_much() -> None:
    assert message(drift(OFF)) == "”LSS” avviker med −600 tkr, 6,0 % av budget, utan att något förklarar det."


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        ({}, ["drift.lss"]),
        ({"avvikelse_tkr": 600}, []),
        ({"avvikelse_tkr": 599}, ["drift.lss"]),
        ({"avvikelse_procent": 6}, []),
        ({"avvikelse_procent": "4,9", "avvikelse_tkr": 400}, ["drift.lss", "drift.ifo"]),
    ],
)
def test_the_limits_are_the_projects(limits: dict[str, object], expected: list[str]) -> None:
    assert [each.subject for each in found(drift(OFF, SMALL), settings={"gränser": limits})] == expected


def test_a_deviation_is_weighed_in_its_own_unit() -> None:
    in_kr = drift(OFF).replace("enhet: tkr", "enhet: kr")

    assert codes(in_kr) == []


# placeholders


@pytest.mark.parametrize(
    "left", ["xxx", "XXX", "TODO", "???", "[…]", "Ifylles", "lorem ipsum", "xx tkr", "XX %", "TBD"]
)
def test_a_placeholder_is_found_where_it_stands(left: str) -> None:
    data = f"avsnitt:\n  a:\n    rubrik: A\n    text: |\n      Först.\n\n      Sedan {left} kvar.\n"

    assert told(data) == ["7:13 ARS805 avsnitt.a.text"]


def test_a_placeholder_in_a_name_is_found_too() -> None:
    assert told(drift(ROW.replace("namn: LSS", "namn: LSS xxx"))) == ["7:29 ARS805 tabeller.drift.rader.lss.namn"]


def test_a_long_row_of_x_is_told_in_short() -> None:
    (finding,) = [each for each in found(drift(ROW.replace("namn: LSS", f"namn: {'x' * 90}"))) if each.code == "ARS805"]
    assert finding.message == f"Platshållaren ”{'x' * 60}…” står kvar."


@pytest.mark.parametrize("word", ["Maxxx", "XX:e seklet", "Vad gör vi??", "metod", "todos", "(…)"])
def test_other_words_are_no_placeholders(word: str) -> None:
    assert codes(f"avsnitt:\n  a: {{rubrik: A, text: '{word}'}}\n") == []


# key figures

KEY = "nyckeltal:\n  lokaler:\n    hyra: {namn: Hyra, enhet: tkr, utfall: 512, budget: 500}\n"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("", ["3:44 ARS807 lokaler.hyra.utfall", "3:57 ARS807 lokaler.hyra.budget"]),
        ("avsnitt:\n  a: {rubrik: A, text: 'Hyran {{ lokaler.hyra.utfall }}.'}\n", ["3:57 ARS807 lokaler.hyra.budget"]),
        ("avsnitt:\n  a: {rubrik: A, text: 'Hyran {{ lokaler.hyra.avvikelse }}.'}\n", []),
        ("samband:\n  s: {lika: [lokaler.hyra.utfall, lokaler.hyra.utfall]}\n", ["3:57 ARS807 lokaler.hyra.budget"]),
    ],
)
def test_every_key_figure_is_shown_or_gives_what_is(more: str, expected: list[str]) -> None:
    assert [each for each in told(KEY + more, unused=True) if "ARS807" in each] == expected


def test_a_key_figure_that_a_text_has_typed_is_told_of_there() -> None:
    text = "avsnitt:\n  a: {rubrik: A, text: 'Hyran blev 512 tkr, inte 501 tkr.'}\n"

    assert [each.partition(" ")[2] for each in told(KEY + text, unused=True)] == [
        "ARS701 avsnitt.a.text: 512 tkr",
        "ARS702 avsnitt.a.text: 501 tkr",
    ]


def test_a_relation_that_leads_nowhere_uses_nothing() -> None:
    relation = "samband:\n  s: {lika: [lokaler.hyra.utfal, lokaler.hyra.budget]}\n"

    assert [each for each in told(KEY + relation, unused=True) if "ARS807" in each] == [
        "3:44 ARS807 lokaler.hyra.utfall"
    ]


# years in headings


@pytest.mark.parametrize(
    ("heading", "right"),
    [
        ("Drift", True),
        ("Drift 2024", True),
        ("Drift 2023", False),
        ("Drift 2022–2024", True),
        ("Drift 2023/24", True),
        ("Drift 2021–2023", False),
        ("Jämförelse 2023 och 2024", True),
        ("Plan 2025–2027", True),
        ("Budget 2025", True),
        ("Drift 2042", False),
        ("Drift 2024-12-31", True),
        ("Drift 2023-12-31", False),
        ("Utfall 2023-12", False),
        ("Utfall 2024-12", True),
        ("Drift 2034", True),
        ("Drift 2035", False),
        ("Plan 2024–2026", True),
        ("Plan 2025–2034", True),
        ("Plan 2025–2035", False),
    ],
)
def test_a_heading_names_this_year_or_one_ahead(heading: str, right: bool) -> None:
    assert (codes(drift(title=f'"{heading}"')) == []) is right


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({"before": "Utfall 2024"}, ["5:48 ARS806 tabeller.drift.kolumner.föregående.rubrik"]),
        ({"before": "Utfall 2022"}, ["5:48 ARS806 tabeller.drift.kolumner.föregående.rubrik"]),
        ({"now": "Utfall 2023"}, ["5:83 ARS806 tabeller.drift.kolumner.utfall.rubrik"]),
        ({"now": "Utfall"}, []),
        ({"now": "Utfall jan 2024 – dec 2024"}, []),
    ],
)
def test_a_column_names_the_year_of_its_figures(columns: dict[str, str], expected: list[str]) -> None:
    assert told(drift(**columns)) == expected


@pytest.mark.parametrize(
    ("column", "right"),
    [
        ("{id: budget, rubrik: Budget 2023}", False),
        ("{id: budget, rubrik: Budget 2024}", True),
        ("{id: avvikelse, rubrik: Avvikelse 2023}", False),
        ("{id: förbrukning, rubrik: Förbrukning 2023}", False),
        ("{id: budget, rubrik: Om 2023, slag: text}", True),
        ("{id: prognos, rubrik: Prognos 2023}", True),  # nothing says which year it is of
    ],
)
def test_what_a_column_means_says_its_year(column: str, right: bool) -> None:
    table = f"tabeller:\n  t:\n    rubrik: T\n    kolumner: [{column}]\n    rader:\n      - {{id: a, namn: A}}\n"

    assert ("ARS806" not in codes(table)) is right


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        ("{rubrik: Personal 2023, text: T}", ["2:24 ARS806 avsnitt.a.rubrik"]),
        ("{rubrik: Personal 2024, text: T}", []),
        ("{text: T}", []),
    ],
)
def test_a_sections_heading_names_this_year(section: str, expected: list[str]) -> None:
    assert told(f"avsnitt:\n  a: {section}\n") == expected


@pytest.mark.parametrize(("year", "found_codes"), [("2024", []), ("2025", ["ARS806"]), ("2023", ["ARS806"])])
def test_the_reports_own_title_names_its_own_year(small: SmallProject, year: str, found_codes: list[str]) -> None:
    meta = small.root / "data" / "2024" / "rapport.yaml"
    meta.write_text(meta.read_text(encoding="utf-8").replace("bokslut 2024", f"bokslut {year}"), encoding="utf-8")

    findings = small.prepare().findings

    assert [each.code for each in findings] == found_codes
    assert {(each.subject, str(each.position)) for each in findings} <= {
        ("rapport.titel", "data/2024/rapport.yaml:2:21")
    }


def test_the_first_year_of_a_heading_is_the_one_to_change() -> None:
    assert "nämner 2021, men här väntas 2024" in message(drift(title='"Jämförelse 2021 och 2022"'))


def test_a_column_of_another_year_says_so_in_its_id() -> None:
    columns = "kolumner: [{id: budget_2025, rubrik: Budget 2025}, {id: utfall_2022, rubrik: Utfall 2021}, {id: plan, rubrik: Plan 2027}]"
    data = f"tabeller:\n  t:\n    rubrik: T\n    enhet: kr\n    {columns}\n    rader:\n      - {{id: a, namn: A, budget_2025: 1, utfall_2022: 2, plan: 3}}\n"

    assert told(data) == ["5:89 ARS806 tabeller.t.kolumner.utfall_2022.rubrik"]


def test_the_message_says_which_year_is_awaited() -> None:
    data = drift(title="Drift 2023")

    assert plain_spaces(found(data)[0].message) == "”Drift 2023” nämner 2023, men här väntas 2024."


ACTIVITIES = """\
skalor:
  aktivitet: {{nivåer: [{{id: klar, namn: Avslutad, betydelse: b, märke: x}}, {{id: pågår, namn: Pågående, betydelse: b, märke: y}}]}}
tabeller:
  akt:
    rubrik: A
    enhet: antal
    kolumner: [{{id: läget, rubrik: Läget, slag: text}}, {{id: risk, rubrik: Risk}}]
    rader:
      - {{id: a, namn: Aa, läget: {0}, risk: 1}}
      - {{id: b, namn: Bb, läget: {1}, risk: 1}}
      - {{id: c, namn: Cc, läget: {2}, risk: 1}}
"""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("Avslutad", "Påågende", "Avslutad"), ["10:34 ARS808 akt.läget"]),
        (("Avslutad", "Pågående", "avslutad"), ["11:34 ARS808 akt.läget"]),
        (("Avslutad", "Pågående", "Vilar"), ["9:34 ARS808 akt.läget"]),
        (("Avslutad", "Vilar", "Väntar"), []),  # one word in three
        (("Avslutadd", "Påågende", "Vilar"), []),  # none of the scale as it is written
        (("Avslutad i mars", "Pågående till juni", "Vilar"), []),
    ],
)
def test_a_column_of_text_whose_words_are_levels_is_found(words: tuple[str, ...], expected: list[str]) -> None:
    assert told(ACTIVITIES.format(*words)) == expected


def test_a_misspelt_level_in_a_column_of_text_is_told_with_the_one_that_was_meant() -> None:
    (finding,) = found(ACTIVITIES.format("Avslutad", "Påågende", "Avslutad"))

    assert finding.message == "”Påågende” är ingen nivå på skalan ”aktivitet”, som orden i kolumnen ”Läget” hör till."
    assert finding.hint == (
        "Menades ”Pågående”? Skriv ”slag: nivå, skala: aktivitet” på kolumnen, så prövas varje ord och visas med sitt märke."
    )


def test_a_column_of_text_whose_words_are_all_levels_is_told_of_once() -> None:
    (finding,) = found(ACTIVITIES.format("Avslutad", "Pågående", "Avslutad"))

    assert finding.message == "”Avslutad” är en nivå på skalan ”aktivitet”, men kolumnen ”Läget” är av slaget text."


@pytest.mark.parametrize(("unit", "expected"), [("tkr", ["ARS804"]), ("platser", []), ("'%'", [])])
def test_a_row_of_another_unit_in_a_table_of_money_deviates_by_no_amount(unit: str, expected: list[str]) -> None:
    data = (
        "tabeller:\n  t:\n    rubrik: T\n    enhet: tkr\n"
        "    kolumner: [{id: utfall, rubrik: U}, {id: budget, rubrik: B}, {id: avvikelse, rubrik: A}]\n"
        f"    rader: [{{id: a, namn: A, enhet: {unit}, utfall: 9000, budget: 5000}}]\n"
    )

    assert codes(data) == expected
