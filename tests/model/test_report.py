"""What a report may say: keys, kinds of values, and where a fault is placed."""

import datetime
from decimal import Decimal

import pytest
from pydantic_core import PydanticCustomError

from arsbokslut.diagnostics import Position
from arsbokslut.model.prose import Prose, parse_prose
from arsbokslut.model.table import Table, TableView
from tests.model.reading import findings, marked, report, told

TABLE = """\
tabeller:
  drift:
    rubrik: Drift
    enhet: kr
    kolumner:
      - {id: utfall, rubrik: Utfall}
      - {id: analys, rubrik: Analys, slag: text}
    rader:
      - {id: lss, namn: LSS, utfall: 12, analys: Bra.}
"""


def test_the_least_report() -> None:
    meta = report("").meta

    assert (meta.title, meta.year, meta.date) == ("T", 2024, datetime.date(2025, 1, 31))
    assert meta.department is None


def test_cells_are_the_rows_keys_that_are_declared_columns() -> None:
    table = report(TABLE).tables["drift"]

    assert isinstance(table, Table)
    row = table.rows[0]
    assert row.quantities["utfall"].value == Decimal(12)
    assert row.texts["analys"].text == "Bra."


def test_groups_have_rows_and_totals_with_cells_of_their_own() -> None:
    table = report(
        TABLE
        + "      - {id: grupp, namn: Grupp, rader: [{id: a, namn: A, utfall: 1}], summa: {utfall: 1}}\n"
        + "    summa: {namn: Totalt, utfall: 13}\n"
    ).tables["drift"]

    assert isinstance(table, Table)
    group = table.rows[1]
    assert group.rows[0].quantities["utfall"].value == Decimal(1)
    assert group.total is not None
    assert group.total.quantities["utfall"].value == Decimal(1)
    assert table.total is not None
    assert (table.total.name, table.total.quantities["utfall"].value) == ("Totalt", Decimal(13))


def test_a_table_that_shows_another_is_a_view() -> None:
    view = report(
        TABLE + "  vy: {visar: drift, rubrik: Vy, kolumner: [{id: utfall, rubrik: Utfall}], rader: [{id: lss}]}\n"
    ).tables["vy"]

    assert isinstance(view, TableView)
    assert [row.id for row in view.rows] == ["lss"]


def changed(before: str, after: str) -> str:
    """The table with a part written otherwise."""
    assert before in TABLE
    return TABLE.replace(before, after)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("‸skalr: {}\n", "Menades ”skalor”?"),
        ("avsnitt:\n  a: {‸rubriken: R}\n", "Menades ”rubrik”?"),
        ("avsnitt:\n  a:\n    rubrik: R\n    ‸zzz: 1\n", "Här kan stå: "),
        (changed("utfall: 12", "‸utfal: 12"), "Menades ”utfall”?"),
        (changed("namn: LSS", "namn: LSS, ‸kodd: 51"), "Menades ”kod”?"),
        (changed("slag: text", "slag: text, ‸enhett: kr"), "Menades ”enhet”?"),
        (changed("    rader:", "    ‸tecknen: resultat\n    rader:"), "Menades ”tecken”?"),
        (TABLE + "    summa: {‸utfal: 12}\n", "Menades ”utfall”?"),
        (TABLE + "  vy: {visar: drift, rubrik: V, ‸rads: [], kolumner: [{id: utfall, rubrik: U}]}\n", "”rader”"),
        ("nyckeltal: {g: {k: {namn: K, enhet: kr, ‸utfal: 1}}}\n", "Menades ”utfall”?"),
        ("målområden: [{namn: N, fokusområden: [{mål: [{id: m, namn: M, ‸metod: X}]}]}]\n", "Här kan stå:"),
    ],
)
def test_unknown_key_with_what_was_meant(text: str, hint: str) -> None:
    found = findings(text)

    assert told(found) == [("ARS201", marked(text))]
    assert hint in found[0].hint


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("‸rapport: {titel: T, nämnd: N, år: 2024, layout: liten, datum: 2025-01-31}\n", "kommun"),
        (changed("{id: lss, namn: LSS, utfall", "‸{id: lss, utfall"), "namn"),
        (changed("  drift:\n    rubrik: Drift\n", "  ‸drift:\n"), "rubrik"),
        (changed("{id: utfall, rubrik: Utfall}", "‸{id: utfall}"), "rubrik"),
        ("nyckeltal: {g: {‸k: {namn: K, utfall: 1}}}\n", "enhet"),
        ("uppdrag:\n  - ‸{id: gps, namn: GPS, bedömning: Klart.}\n", "status"),
        ("målområden: [‸{namn: N}]\n", "mål"),
        ("målområden: [‸{namn: N, fokusområden: []}]\n", "mål"),
    ],
)
def test_missing_key_at_its_parent(text: str, key: str) -> None:
    found = findings(text)

    assert told(found) == [("ARS202", marked(text))]
    assert f"”{key}” saknas" in found[0].message
    assert found[0].hint == f"Lägg till ”{key}: …”."


@pytest.mark.parametrize(
    ("text", "code", "hint"),
    [
        # The wrong kind of value.
        ("avsnitt: ‸text\n", "ARS203", "nyckel: värde"),
        ("avsnitt: ‸[a]\n", "ARS203", "nyckel: värde"),
        ("avsnitt: {a: ‸text}\n", "ARS203", "nyckel: värde"),
        ("avsnitt: {a: {rubrik: ‸2024}}\n", "ARS203", "citattecken"),
        ("avsnitt: {a: {rubrik: ‸''}}\n", "ARS203", "ta bort nyckeln"),
        ("avsnitt: {a: {text: ‸'  '}}\n", "ARS203", "ta bort nyckeln"),
        ("avsnitt: {a: {text: ‸5}}\n", "ARS203", "citattecken"),
        ("avsnitt: {a: {delar: ‸b}}\n", "ARS203", "- "),
        ("tabeller: {a: ‸text}\n", "ARS203", "nyckel: värde"),
        ("tabeller: {a: ‸[b]}\n", "ARS203", "nyckel: värde"),
        ("uppdrag: ‸{}\n", "ARS203", "- "),
        ("tabeller: {t: {rubrik: T, enhet: kr, kolumner: ‸[], rader: [{id: r, namn: R}]}}\n", "ARS203", "Minst 1"),
        (changed("slag: text", "slag: text, visas: ‸ja"), "ARS203", "true"),
        # Numbers.
        (changed("12,", "‸tolv2,"), "ARS204", "ord i stället"),
        (changed("12,", "‸12.345,"), "ARS204", "12345"),
        (changed("12,", "‸[12],"), "ARS204", "ej mätt"),
        (changed("rubrik: Drift", "rubrik: Drift\n    decimaler: ‸två"), "ARS204", "siffror"),
        # Values outside what is allowed.
        (changed("rubrik: Drift", "rubrik: Drift\n    decimaler: ‸7"), "ARS205", "största är 6"),
        (changed("rubrik: Drift", "rubrik: Drift\n    decimaler: ‸-1"), "ARS205", "minsta är 0"),
        (changed("rubrik: Drift", "rubrik: Drift\n    tecken: ‸nettokostnd"), "ARS205", "”nettokostnad”"),
        (changed("slag: text", "slag: ‸siffror"), "ARS205", "tal, text, nivå eller mål"),
        (changed("id: lss", "id: ‸LSS"), "ARS205", "små bokstäver"),
        ("avsnitt: {‸A b: {rubrik: R}}\n", "ARS205", "små bokstäver"),
        ("nyckeltal: {g: {k: {namn: K, enhet: kr, tidigare: {‸22: 1}}}}\n", "ARS205", "2022"),
    ],
)
def test_wrong_value_with_its_place_and_fix(text: str, code: str, hint: str) -> None:
    found = findings(text)

    assert told(found) == [(code, marked(text))]
    assert hint in found[0].hint


@pytest.mark.parametrize("date", ["31 januari 2025", "2025-13-01", "2025-1-31", "20250131", "", "2025"])
def test_a_date_is_written_in_one_way(date: str) -> None:
    text = f"rapport: {{titel: T, kommun: K, nämnd: N, år: 2024, layout: liten, datum: ‸'{date}'}}\n"

    found = findings(text)

    assert told(found) == [("ARS205", marked(text))]
    assert "2025-01-31" in found[0].hint


@pytest.mark.parametrize(
    ("year", "code"), [("1899", "ARS205"), ("3000", "ARS205"), ("'2024'", "ARS204"), ("2024.5", "ARS204")]
)
def test_a_year_is_a_whole_number_of_our_time(year: str, code: str) -> None:
    text = f"rapport: {{titel: T, kommun: K, nämnd: N, år: ‸{year}, layout: l, datum: 2025-01-31}}\n"

    assert told(findings(text)) == [(code, marked(text))]


def test_all_faults_are_told_at_once() -> None:
    found = findings("avsnitt:\n  a: {rubriken: R}\n  b: {rubrik: 5}\nuppdrag:\n  - {id: x}\n")

    assert sorted({each.code for each in found}) == ["ARS201", "ARS202", "ARS203"]
    assert len(found) == 4  # the two above, and namn and status of the assignment


def test_prose_needs_text() -> None:
    assert parse_prose("Text.") == Prose("Text.", Position(""))
    for raw in (None, 5, [], {}, "", " \n"):
        with pytest.raises(PydanticCustomError):
            parse_prose(raw)


@pytest.mark.parametrize(
    ("raw", "message", "hint"),
    [
        (5, "Här ska en text stå.", "Sätt den inom citattecken, eller skriv den efter ”|” på egna, indragna rader."),
        (" \n", "Texten är tom.", "Skriv texten, eller ta bort nyckeln."),
    ],
)
def test_what_is_no_text_is_told_how_one_is_written(raw: object, message: str, hint: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        parse_prose(raw)

    told_so = caught.value.context or {}
    assert (caught.value.type, told_so["message"], told_so["hint"]) == ("ARS203", message, hint)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{summa: a.x, delar: [a.y, a.z]}", 'Skriv lika: [a.x, "summa(a.y, a.z)"].'),
        ("{största: a.x, delar: [a.y, a.z]}", 'Skriv lika: [a.x, "största(a.y, a.z)"].'),
        ("{minsta: a.x, delar: [a.y, a.z]}", 'Skriv lika: [a.x, "minsta(a.y, a.z)"].'),
        ("{minsta: a.x}", 'Skriv lika: [a.x, "minsta(…)"].'),
    ],
)
def test_a_whole_and_its_parts_are_written_as_a_formula(old: str, new: str) -> None:
    assert [each.hint for each in findings(f"samband:\n  s: {old}\n")] == [new]
