"""What stands as last year: told part by part, and not where it can be so."""

import pytest

from tests.checks.reports import SCALES, told

LEVELS = """\
  {}:
    nivåer:
      - {{id: gul, namn: Gul, betydelse: pågår, märke: "▲"}}
      - {{id: röd, namn: Röd, betydelse: inte gjort, märke: "■"}}
"""
ALL_SCALES = SCALES + LEVELS.format("uppdrag") + LEVELS.format("aktivitet")
SECTION = "avsnitt: {{a: {{rubrik: A, text: {}}}}}\n"
GOAL = """\
målområden:
  - namn: M
    text: {area}
    aktiviteter: [{{namn: K, status: {state}}}]
    mål:
      - id: m
        namn: Mål
        kommentar: {comment}
        status: gul
        motivering: {why}
        indikatorer: [{{id: i, namn: I, enhet: antal, målvärde: 90, utfall: {outcome}}}]
"""
THEN = {"area": "Om då.", "state": "gul", "comment": "Då.", "why": "Gult då.", "outcome": "62"}
NOW = {"area": "Om nu.", "state": "röd", "comment": "Nu.", "why": "Gult nu.", "outcome": "71"}
COPIED = {
    "area": "ARS507 målområden.0.text",
    "state": "ARS508 målområden.0.aktiviteter.0.status",
    "comment": "ARS507 målområden.0.mål.m.kommentar",
    "why": "ARS508 målområden.0.mål.m.motivering",
    "outcome": "ARS509 mål.m.i.utfall",
}


def of_copies(now: str, then: str) -> list[str]:
    """The findings of copies, as `code subject`."""
    return [each.partition(" ")[2] for each in told(now, last_year=then) if "ARS50" in each]


@pytest.mark.parametrize("part", COPIED)
def test_each_part_of_the_goals_that_is_left_is_told(part: str) -> None:
    now = GOAL.format(**{**NOW, part: THEN[part]}) + ALL_SCALES

    assert of_copies(now, GOAL.format(**THEN) + ALL_SCALES) == [COPIED[part]]


def test_nothing_is_told_when_all_is_new_or_last_year_is_not_known() -> None:
    assert of_copies(GOAL.format(**NOW) + ALL_SCALES, GOAL.format(**THEN) + ALL_SCALES) == []
    assert of_copies(GOAL.format(**NOW) + ALL_SCALES, "") == []


@pytest.mark.parametrize(
    ("now", "then", "found"),
    [
        ("Vi har flyttat.", "Vi  har\n  flyttat.", True),
        ("Vi har flyttat in.", "Vi har flyttat.", False),
        ("'[Skriv: A]'", "'[Skriv: A]'", False),
    ],
)
def test_a_text_is_the_same_however_its_lines_break(now: str, then: str, found: bool) -> None:
    assert of_copies(SECTION.format(now), SECTION.format(f'"{then}"' if "\n" in then else then)) == (
        ["ARS507 avsnitt.a.text"] if found else []
    )


def test_a_text_is_held_against_the_one_of_the_same_place() -> None:
    other = "avsnitt: {b: {rubrik: B, text: Vi har flyttat.}}\n"

    assert of_copies(SECTION.format("Vi har flyttat."), other) == []


@pytest.mark.parametrize(
    ("now", "then", "found"),
    [
        ("status: gul, text: Nu.", "status: gul, text: Då.", []),
        ("status: gul, text: Då.", "status: gul, text: Då.", ["ARS507 uppdrag.u.text"]),
        ("status: gul", "status: gul", ["ARS508 uppdrag.u.status"]),
        ("status: gul", "status: röd", []),
        ("status: ifylls", "status: ifylls", []),
        ("status: gul, bedömning: Kvar.", "status: röd, bedömning: Kvar.", ["ARS507 uppdrag.u.bedömning"]),
    ],
)
def test_an_assignment(now: str, then: str, found: list[str]) -> None:
    data = "uppdrag: [{{id: u, namn: U, {}}}]\n"

    assert of_copies(data.format(now) + ALL_SCALES, data.format(then) + ALL_SCALES) == found


def table(columns: str, cells: str) -> str:
    listed = ", ".join(f"{{id: {each}, rubrik: R}}" for each in columns.split())
    return f"tabeller: {{t: {{rubrik: T, enhet: besök, kolumner: [{listed}], rader: [{{id: a, namn: A, {cells}}}]}}}}\n"


@pytest.mark.parametrize(
    ("columns", "now", "then", "found"),
    [
        ("utfall", "utfall: 12450", "utfall: 12450", "utfall"),
        ("utfall", "utfall: 12450", "utfall: 12451", ""),
        ("utfall", "utfall: 12", "utfall: 12", ""),  # so little may well be the same
        ("utfall föregående", "utfall: 12, föregående: 9", "utfall: 12, föregående: 9", "utfall"),  # neither is changed
        ("utfall föregående", "utfall: 12, föregående: 12", "utfall: 12, föregående: 9", ""),  # seen, and the same
        ("utfall", "utfall: 0", "utfall: 0", ""),
        ("antal", "antal: 310", "antal: 310", "antal"),
        ("utfall budget", "utfall: 1, budget: 310", "utfall: 2, budget: 310", ""),
    ],
)
def test_a_volume(columns: str, now: str, then: str, found: str) -> None:
    copies = [each for each in of_copies(table(columns, now), table(columns, then)) if "ARS503" not in each]

    assert copies == ([f"ARS509 t.a.{found}"] if found else [])


def test_a_year_of_a_column_is_held_against_the_year_before() -> None:
    now = table("år2023 år2024", "år2023: 310, år2024: 310")

    assert of_copies(now, table("år2022 år2023", "år2022: 290, år2023: 310")) == ["ARS509 t.a.år2024"]


def test_a_table_that_is_copied_as_a_whole_is_told_once() -> None:
    rows = ", ".join(f"{{id: r{n}, namn: R, utfall: {n}00}}" for n in range(1, 4))
    data = f"tabeller: {{t: {{rubrik: T, enhet: besök, kolumner: [{{id: utfall, rubrik: U}}], rader: [{rows}]}}}}\n"

    assert of_copies(data, data) == ["ARS505 tabeller.t"]
