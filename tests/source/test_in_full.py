"""Tables in their sections, and facts of the report in headings: what the models read, and where it stands."""

import pytest

from tests.model.reading import findings, marked, report, source, told

SECTION = """\
avsnitt:
  hemgården:
    rubrik: Hemgården
    tabell:
      rubrik: Ekonomi
      enhet: kr
      kolumner: [{id: utfall, rubrik: Utfall}]
      rader: |
        id | namn | utfall
        a  | A    | ‸5
"""
APART = """\
avsnitt:
  hemgården: {rubrik: Hemgården, tabell: hemgården}
tabeller:
  hemgården: {rubrik: Ekonomi, enhet: kr, kolumner: [{id: utfall, rubrik: Utfall}], rader: [{id: a, namn: A, utfall: 5}]}
"""


def test_a_table_in_its_section_is_a_table_of_the_sections_name() -> None:
    assert report(SECTION.replace("‸", "")) == report(APART)


def test_what_is_wrong_in_a_table_in_its_section_is_told_there() -> None:
    assert told(findings(SECTION.replace("‸5", "5:6"))) == [("ARS204", marked(SECTION))]


def test_every_value_written_in_full_has_its_place() -> None:
    read = source(SECTION.replace("‸", ""))

    assert read.spots.has(("tabeller", "hemgården", "rader", 0, "utfall"))
    assert str(read.spots.value(("avsnitt", "hemgården", "tabell"))) == "f.yaml:2:3"
    assert not read.spots.has(("avsnitt", "hemgården", "tabell", "rader"))


def test_a_table_in_its_section_stands_beside_others() -> None:
    both = SECTION.replace("‸", "") + APART[APART.index("tabeller") :].replace("hemgården:", "annan:")

    assert list(report(both).tables) == ["annan", "hemgården"]


@pytest.mark.parametrize(
    "more",
    [
        APART[APART.index("tabeller") :],
        "nyckeltal:\n  hemgården: {a: {namn: A, enhet: kr, utfall: 1}}\n",
    ],
    ids=["a table", "key figures"],
)
def test_the_sections_name_is_its_tables_alone(more: str) -> None:
    found = findings(SECTION.replace("‸", "") + more)

    assert [each.code for each in found] == ["ARS207"]


def test_the_clash_shows_both_tables() -> None:
    (found,) = findings(SECTION.replace("‸", "") + APART[APART.index("tabeller") :])

    assert (found.position.line, found.related[0][0].line) == (4, 12)


HEADINGS = """\
rapport:
  titel: Årsbokslut {{ rapport.år }}
  kommun: Askersund
  nämnd: N
  år: 2024
  layout: liten
  datum: 2025-01-31
avsnitt:
  ekonomi: {rubrik: "{{ rapport.kommun }} {{rapport.år}}"}
tabeller:
  drift:
    rubrik: Drift {{ rapport.föregående_år }}–{{ rapport.år }}
    enhet: kr
    kolumner: [{id: utfall, rubrik: "Utfall {{ rapport.år }}", grupp: "{{ rapport.år }}"}]
    rader: [{id: a, namn: A, utfall: 5}]
målområden:
  - namn: Mål {{ rapport.år }}
    fokusområden: [{rubrik: "Fokus {{ rapport.år }}", mål: [{id: m, namn: "Klart {{ rapport.år }}"}]}]
"""


def test_facts_of_the_report_are_filled_in_in_headings() -> None:
    read = report(HEADINGS)
    (focus,) = read.goal_areas[0].focus_areas

    assert read.meta.title == "Årsbokslut 2024"
    assert read.sections["ekonomi"].heading == "Askersund 2024"
    assert read.tables["drift"].title == "Drift 2023–2024"
    assert read.tables["drift"].columns[0].heading == "Utfall 2024"
    assert read.tables["drift"].columns[0].group == "2024"
    assert (read.goal_areas[0].name, focus.heading, focus.goals[0].name) == ("Mål 2024", "Fokus 2024", "Klart 2024")


def test_a_heading_keeps_its_place() -> None:
    read = source(HEADINGS)

    assert str(read.data["rapport"]["titel"].position) == "f.yaml:2:10"


@pytest.mark.parametrize(
    "other", ["{{ drift.a.utfall }}", "{{ rapport.datum }}", "{{ rapport.år + 1 }}", "{{ rapport.ar }}"]
)
def test_anything_else_in_a_heading_is_refused(other: str) -> None:
    text = HEADINGS.replace("Drift {{ rapport.föregående_år }}–{{ rapport.år }}", f"‸Drift {other}")
    (found,) = findings(text.replace("‸", ""))

    assert told([found]) == [("ARS203", marked(text))]
    assert "{{ rapport.år }}" in found.hint


@pytest.mark.parametrize("tables", ["tabeller:\n", "tabeller: [abc]\n"])
def test_what_is_wrong_with_the_other_tables_is_not_told_of_the_sections(tables: str) -> None:
    (found,) = findings(f"{SECTION.replace('‸', '')}{tables}")

    assert (found.position.line, found.code) == (11, "ARS203")


@pytest.mark.parametrize(
    ("year", "code"),
    [("", "ARS203"), ("tjugofyra", "ARS204"), ('"2024"', "ARS204"), ("1.5", "ARS204"), ("[]", "ARS204")],
)
def test_a_year_that_is_wrong_is_the_fault_and_not_the_headings_that_name_it(year: str, code: str) -> None:
    text = (
        f"rapport: {{titel: 'Bokslut {{{{ rapport.år }}}}', kommun: K, nämnd: N, år: {year}, layout: x, datum: 2025-01-31}}\n"
        "avsnitt: {a: {rubrik: 'Året {{ rapport.föregående_år }}', text: T}}\n"
    )

    assert [(each.code, each.position.line) for each in findings(text)] == [(code, 1)]
