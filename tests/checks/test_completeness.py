"""What is missing, left over or left undone; and a whole report with nothing wrong."""

import pytest

from tests.checks.reports import codes, found, message, plain_spaces, told

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
    ],
)
def test_a_heading_names_this_year_or_one_ahead(heading: str, right: bool) -> None:
    assert (codes(drift(title=f'"{heading}"')) == []) is right


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({"before": "Utfall 2022"}, ["5:48 ARS806 tabeller.drift.kolumner.föregående.rubrik"]),
        ({"now": "Utfall 2023"}, ["5:83 ARS806 tabeller.drift.kolumner.utfall.rubrik"]),
        ({"now": "Utfall"}, []),
        ({"now": "Utfall jan 2024 – dec 2024"}, []),
    ],
)
def test_a_column_names_the_year_of_its_figures(columns: dict[str, str], expected: list[str]) -> None:
    assert told(drift(**columns)) == expected


def test_a_column_of_another_year_says_so_in_its_id() -> None:
    columns = "kolumner: [{id: budget_2025, rubrik: Budget 2025}, {id: utfall_2022, rubrik: Utfall 2021}, {id: plan, rubrik: Plan 2027}]"
    data = f"tabeller:\n  t:\n    rubrik: T\n    enhet: kr\n    {columns}\n    rader:\n      - {{id: a, namn: A, budget_2025: 1, utfall_2022: 2, plan: 3}}\n"

    assert told(data) == ["5:89 ARS806 tabeller.t.kolumner.utfall_2022.rubrik"]


def test_the_message_says_which_year_is_awaited() -> None:
    data = drift(title="Drift 2023")

    assert plain_spaces(found(data)[0].message) == "”Drift 2023” nämner 2023, men här väntas 2024."
