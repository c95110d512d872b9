"""The same quantity in several places: views, tables, declared relations, last year's files."""

from pathlib import Path

import pytest

from arsbokslut.checks.consistency.periods import part_of_year
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.prepare import prepare_edition
from arsbokslut.pipeline.project import Project
from tests.checks.reports import brief, codes, found, message, plain_spaces, told
from tests.small import SmallProject

COLUMNS = "kolumner: [{id: utfall, rubrik: U}, {id: budget, rubrik: B}]"
DRIFT = f"""\
tabeller:
  drift:
    rubrik: Drift
    enhet: kr
    {COLUMNS}
    rader:
      - {{id: lss, namn: LSS, utfall: 17040897, budget: 16244023}}
      - {{id: ifo, namn: IFO, utfall: 30890463, budget: 23295906}}
    summa: {{namn: Summa}}
"""


def view(row: str) -> str:
    return f"{DRIFT}  lss:\n    visar: drift\n    rubrik: LSS\n    {COLUMNS}\n    rader:\n      - {row}\n"


def test_a_view_that_says_what_its_table_says_is_right() -> None:
    assert codes(view("{id: lss, utfall: 17040897}")) == []


def test_a_view_that_says_something_else_is_found_where_it_does() -> None:
    data = view("{id: lss, utfall: 17040987}")

    assert told(data) == ["15:27 ARS501 lss.lss.utfall"]
    assert message(data) == "lss.lss.utfall är 17 040 987 kr, men drift.lss.utfall är 17 040 897 kr, skillnad 90 kr."
    assert [str(place) for place, _ in found(data)[0].related] == ["data/2024/mer.yaml:7:38"]


def other(row: str, head: str = "enhet: tkr") -> str:
    return f"{DRIFT}  uppföljning:\n    rubrik: Uppföljning\n    {head}\n    {COLUMNS}\n    rader:\n      - {row}\n"


@pytest.mark.parametrize(
    ("row", "head", "right"),
    [
        ("{id: lss, namn: LSS, utfall: 17041, budget: 16244}", "enhet: tkr", True),
        ("{id: lss, namn: LSS, utfall: 17040, budget: 16244}", "enhet: tkr", False),
        ("{id: lss, namn: lss, utfall: 17040, budget: 16244}", "enhet: tkr", False),
        ("{id: lss, namn: LSS-enheten, utfall: 17040, budget: 16244}", "enhet: tkr", True),
        ("{id: lss, namn: LSS, utfall: -17040897, budget: -16244023}", "enhet: kr\n    tecken: resultat", True),
        ("{id: lss, namn: LSS, utfall: 17040897, budget: 16244023}", "enhet: kr\n    tecken: resultat", False),
        ("{id: lss, namn: LSS, utfall: 212, budget: 200}", "enhet: platser", True),
        ("{id: lss, namn: LSS, utfall: ca 17, budget: ej aktuellt}", "enhet: mnkr", True),
    ],
)
def test_rows_of_the_same_id_and_name_agree_across_units_and_signs(row: str, head: str, right: bool) -> None:
    assert (codes(other(row, head)) == []) is right


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("{id: lss, namn: LSS, utfall: 0, budget: 300}", 0),  # what LSS invests, not what it costs
        ("{id: lss, namn: LSS, utfall: 17041, budget: 300}", 1),
        ("{id: lss, namn: LSS, utfall: 17014, budget: 300}", 2),  # a slip in one, and the other plainly wrong
        ("{id: lss, namn: LSS, utfall: 1704, budget: 300}", 0),
    ],
)
def test_rows_of_tables_that_seldom_agree_are_other_things(rows: str, expected: int) -> None:
    assert codes(other(rows)) == ["ARS502"] * expected


def test_rows_that_may_be_two_things_get_that_as_the_fix() -> None:
    assert "ge raderna olika id" in found(other("{id: lss, namn: LSS, utfall: 17040, budget: 16244}"))[0].hint


KEYS = "nyckeltal:\n  ifo:\n    hvb: {namn: HVB, enhet: tkr, utfall: 30890}\n    platser: {namn: P, enhet: platser, utfall: 12}\n"


def relation(text: str) -> str:
    return f"{DRIFT}{KEYS}samband:\n  prov: {text}\n"


@pytest.mark.parametrize(
    "text",
    [
        "{lika: [drift.ifo.utfall, ifo.hvb.utfall]}",
        "{lika: [drift.ifo, drift.ifo]}",
        "{lika: [drift.summa.utfall, drift.lss.utfall + drift.ifo.utfall]}",
        "{lika: [drift.summa.utfall, drift.lss.utfall + ifo.hvb.utfall]}",
        "{lika: [drift.summa.utfall, summa(drift.lss.utfall till drift.ifo.utfall)]}",
        "{lika: [drift.lss.utfall + ifo.hvb.utfall, drift.summa.utfall]}",
        '{lika: [drift.ifo.utfall, "största(drift.lss.utfall, drift.ifo.utfall)"]}',
        '{lika: [drift.lss.utfall, "minsta(drift.lss.utfall, drift.ifo.utfall)"]}',
        "{lika: [drift.summa.avvikelse, -(drift.summa.utfall − drift.summa.budget)]}",
        "{lika: [drift.lss.utfall × 2, 2 * (drift.summa.utfall - ifo.hvb.utfall)]}",
        "{lika: [drift.summa.förbrukning, drift.summa.utfall ÷ drift.summa.budget]}",
    ],
)
def test_a_relation_that_holds_is_right(text: str) -> None:
    assert codes(relation(text)) == []


@pytest.mark.parametrize(("kronor", "equal"), [(12499, False), (12500, True), (13500, True), (13501, False)])
def test_equal_figures_may_differ_by_half_of_the_coarser_unit(kronor: int, equal: bool) -> None:
    data = (
        f"nyckeltal:\n  g:\n    a: {{namn: A, enhet: tkr, utfall: 13}}\n    b: {{namn: B, enhet: kr, utfall: {kronor}}}\n"
        "samband:\n  s: {lika: [g.a.utfall, g.b.utfall]}\n"
    )

    assert (codes(data) == []) is equal


@pytest.mark.parametrize(
    ("text", "expected", "words"),
    [
        (
            "{lika: [drift.lss.utfall, ifo.hvb.utfall]}",
            "12:42 ARS502 ifo.hvb.utfall",
            "ifo.hvb.utfall är 30 890 tkr, men drift.lss.utfall är 17 040 897 kr, skillnad 13 849,103 tkr.",
        ),
        (
            "{lika: [drift.ifo.utfall, drift.lss.utfall + ifo.hvb.utfall]}",
            "8:38 ARS504 samband.prov",
            "drift.ifo.utfall är 30 890 463 kr, men drift.lss.utfall + ifo.hvb.utfall (17 040 897 kr och 30 890 tkr) "
            "ger 47 930 897 kr, skillnad 17 040 434 kr.",
        ),
        (
            '{lika: ["största(drift.lss.utfall, drift.ifo.utfall)", drift.lss.utfall]}',
            "7:38 ARS504 samband.prov",
            "drift.lss.utfall är 17 040 897 kr, men största(drift.lss.utfall, drift.ifo.utfall) (17 040 897 kr och "
            "30 890 463 kr) ger 30 890 463 kr, skillnad 13 849 566 kr.",
        ),
        (
            "{lika: [drift.lss.utfall, -drift.lss.utfall]}",
            "7:38 ARS504 samband.prov",
            "drift.lss.utfall är 17 040 897 kr, men -drift.lss.utfall (17 040 897 kr) ger −17 040 897 kr; beloppen är "
            "lika stora men tecknen olika.",
        ),
        (
            "{lika: [drift.lss.utfall / drift.ifo.utfall, drift.lss.utfall / drift.summa.utfall]}",
            "15:54 ARS504 samband.prov",
            "drift.lss.utfall / drift.ifo.utfall (17 040 897 kr och 30 890 463 kr) ger 55,165560 %, men drift.lss.utfall / "
            "drift.summa.utfall (17 040 897 kr och 47 931 360 kr) ger 35,552709 %, skillnad 19,612851 procentenheter.",
        ),
    ],
)
def test_a_relation_that_does_not_hold_is_found(text: str, expected: str, words: str) -> None:
    assert told(relation(text)) == [expected]
    assert message(relation(text)) == words


@pytest.mark.parametrize(
    ("text", "place", "words", "hint"),
    [
        (
            "{lika: [drift.lss.utfall, drift.ls.utfall]}",
            "15:35",
            "”drift.ls.utfall”, som inte finns",
            "Menades ”drift.lss”?",
        ),
        (
            "{lika: [drift.lss.utfall, drift.ifo.utfall - drift.ls.utfall]}",
            "15:54",
            "”drift.ls.utfall”, som inte finns",
            "Menades ”drift.lss”?",
        ),
        (
            "{lika: [drift.ifo.utfall, -drift.lss]}",
            "15:36",
            "”drift.lss”, som inte är en enda siffra",
            "drift.lss.budget",
        ),
        ("{lika: [drift.lss.utfall, drift.ifo]}", "15:35", "jämför en rad med en siffra", "bara siffror"),
        (
            "{lika: [drift.lss.utfall, ifo.platser.utfall]}",
            "15:35",
            "drift.lss.utfall i kr med ifo.platser.utfall i platser",
            "samma slags enhet",
        ),
        (
            "{lika: [drift.lss.utfall, drift.ifo.utfall / drift.lss.utfall]}",
            "15:35",
            "drift.lss.utfall i kr med drift.ifo.utfall / drift.lss.utfall i %",
            "samma slags",
        ),
        (
            "{lika: [drift.lss.utfall, drift.ifo.utfall + ifo.platser.utfall]}",
            "15:35",
            "går inte att räkna ut. Enheten ”platser” kan inte räknas om till kr",
            "Rätta formeln, eller enheten",
        ),
        (
            "{lika: [drift.lss.utfall, drift.ifo.utfall / (drift.lss.utfall - drift.lss.utfall)]}",
            "15:35",
            "Det går inte att dela med drift.lss.utfall − drift.lss.utfall, som är 0",
            "Rätta siffran",
        ),
        (
            "{lika: [drift.lss.utfall, summa(drift.ifo.utfall till drift.lss.utfall)]}",
            "15:35",
            "”ifo” står efter ”lss”",
            "",
        ),
        (
            "{lika: [drift.lss.utfall, summa(drift.lss.utfall till drift.ifo.budget)]}",
            "15:35",
            "inte två rader i samma tabell och kolumn",
            "summa(drift.lss.utfall till",
        ),
        ('{lika: [drift.lss.utfall, "1 + 2"]}', "15:35", "nämner ingen siffra i ”1 + 2”", "med siffrors namn"),
    ],
)
def test_a_relation_that_cannot_be_tested_says_why(text: str, place: str, words: str, hint: str) -> None:
    finding = found(relation(text))[0]

    assert brief(finding) == f"{place} ARS506 samband.prov"
    assert words in finding.message
    assert hint in finding.hint


def test_figures_of_opposite_signs_get_a_minus_as_the_fix() -> None:
    keys = (
        "nyckeltal:\n  g:\n    a: {namn: A, enhet: tkr, utfall: -5 122}\n    b: {namn: B, enhet: tkr, utfall: 5 122}\n"
    )

    (finding,) = found(f"{keys}samband:\n  s: {{lika: [g.a.utfall, g.b.utfall]}}\n")

    assert finding.hint.startswith("Räknas de åt olika håll: skriv ”-g.b.utfall” i sambandet.")
    assert codes(f"{keys}samband:\n  s: {{lika: [g.a.utfall, -g.b.utfall]}}\n") == []


def test_a_name_is_placed_where_it_stands_whole_on_whatever_line() -> None:
    text = "\n    lika:\n      - drift.lss.utfall\n      - drift.lss.utfall\n        + drift.lss.utfal"

    assert brief(found(relation(text))[0]) == "19:11 ARS506 samband.prov"


BEFORE = DRIFT.replace("17040897", "16006996") + KEYS.replace("30890", "19074")


def this_year(lss: str = "16006996", total: str = "46897459", hvb: str = "19074") -> str:
    columns = COLUMNS.replace("[", "[{id: föregående, rubrik: Utfall 2023}, ")
    rows = f"{{id: lss, namn: LSS, utfall: 1, budget: 1, föregående: {lss}}}"
    more = "{id: ifo, namn: IFO, utfall: 1, budget: 1, föregående: 30890463}"
    table = f"tabeller:\n  drift:\n    rubrik: Drift\n    enhet: kr\n    {columns}\n    rader:\n      - {rows}\n      - {more}\n"
    keys = f"nyckeltal:\n  ifo:\n    hvb: {{namn: HVB, enhet: tkr, utfall: 1, föregående: {hvb}}}\n"
    return f"{table}    summa: {{namn: Summa, föregående: {total}}}\n{keys}"


def test_last_years_column_is_last_years_outcome() -> None:
    assert codes(this_year(), last_year=BEFORE) == []


def test_the_first_months_of_last_year_are_not_held_against_the_whole_year() -> None:
    months = this_year(lss="4000000", total="34890463", hvb="19074").replace("Utfall 2023", "Utfall jan–mars 2023")
    last = BEFORE.replace("rubrik: U}", "rubrik: U jan–mars}")

    assert codes(months, last_year=BEFORE) == []
    assert "ARS503" in codes(months, last_year=last)


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("Utfall jan–mars 2025", "mar"),
        ("Januari - augusti", "aug"),
        ("Utfall t.o.m. augusti", "aug"),
        ("Utfall 31/8", "aug"),
        ("Utfall 2025-08-31", "aug"),
        ("Utfall 22-12-31", ""),
        ("Jan–dec 2025", ""),
        ("Delårsrapport 2026", "delår"),
        ("Tertial 2", "tertial2"),
        ("T2 2025", "t2"),
        ("Marginal", ""),
        ("Utfall 2025", ""),
        ("Prognos för majoriteten", ""),
    ],
)
def test_the_part_of_the_year_is_read_from_headings(heading: str, part: str) -> None:
    assert part_of_year(heading) == part


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        (
            {"lss": "16006969"},
            ["7:64 ARS503 drift.lss.föregående", "9:38 ARS402 drift.summa.föregående"],
        ),
        ({"total": "46897495"}, ["9:38 ARS402 drift.summa.föregående", "9:38 ARS503 drift.summa.föregående"]),
        ({"hvb": "19075"}, ["12:57 ARS503 ifo.hvb.föregående"]),
        ({"hvb": "drygt 19000"}, []),
    ],
)
def test_last_years_column_that_says_something_else_is_found(changed: dict[str, str], expected: list[str]) -> None:
    assert told(this_year(**changed), last_year=BEFORE) == expected


@pytest.mark.parametrize(
    ("hvb", "difference"),
    [
        ("-19074", "; beloppen är lika stora men tecknen olika."),
        ("-18074", ", skillnad 37 148 tkr."),
        ("19075", ", skillnad 1 tkr."),
    ],
)
def test_the_difference_counts_signs(hvb: str, difference: str) -> None:
    (finding,) = found(this_year(hvb=hvb), last_year=BEFORE)

    assert plain_spaces(finding.message).endswith(difference)


def test_the_difference_of_percentages_is_in_percentage_points() -> None:
    keys = "nyckeltal: {g: {n: {namn: N, enhet: '%', FIGURES}}}\n"

    (finding,) = found(
        keys.replace("FIGURES", "utfall: 1, föregående: 50"), last_year=keys.replace("FIGURES", "utfall: 19")
    )

    assert plain_spaces(finding.message).endswith("utfallet 19 %, skillnad 31 procentenheter.")


def test_a_computed_total_is_not_found_for_rows_that_are_found_themselves() -> None:
    data = this_year(lss="16006969").replace("{namn: Summa, föregående: 46897459}", "{namn: Summa}")

    assert told(data, last_year=BEFORE) == ["7:64 ARS503 drift.lss.föregående"]


def test_a_row_that_is_gone_shows_in_the_computed_total() -> None:
    data = this_year().replace("      - {id: ifo, namn: IFO, utfall: 1, budget: 1, föregående: 30890463}\n", "")

    assert "ARS503 drift.summa.föregående" in told(data.replace(", föregående: 46897459", ""), last_year=BEFORE)[0]


def test_a_view_that_states_another_figure_is_found_once() -> None:
    view = "  bo:\n    visar: drift\n    rubrik: B\n    kolumner: [{id: %s, rubrik: U}]\n    rader: [{id: lss%s}]\n"
    before = BEFORE.replace("nyckeltal:", view % ("utfall", "") + "nyckeltal:")
    data = this_year().replace("nyckeltal:", view % ("föregående", ", föregående: 16006969") + "nyckeltal:")

    assert told(data, last_year=before) == ["14:35 ARS501 bo.lss.föregående"]


@pytest.mark.parametrize(
    ("now", "then", "copied"),
    [
        ((1, 2, 3), (1, 2, 3), True),
        ((1, 2, 3), (1, 2, 4), False),
        ((1, 2, 3, 0), (1, 2, 3, 0), True),
        ((1, 2, 0), (1, 2, 0), False),
        ((1, 2, 3, 9), (1, 2, 3), True),  # a new row says nothing
    ],
)
def test_a_table_whose_outcomes_are_all_last_years_is_told_of(
    now: tuple[int, ...], then: tuple[int, ...], copied: bool
) -> None:
    def table(outcomes: tuple[int, ...]) -> str:
        rows = ", ".join(f"{{id: r{n}, namn: R{n}, utfall: {each}}}" for n, each in enumerate(outcomes))
        return f"tabeller:\n  drift: {{rubrik: D, enhet: kr, kolumner: [{{id: utfall, rubrik: U}}], rader: [{rows}]}}\n"

    expected = ["2:3 ARS505 tabeller.drift"] if copied else []
    assert told(table(now), last_year=table(then)) == expected


@pytest.fixture
def two_years(small: SmallProject) -> SmallProject:
    """A project with 2023 and 2024 of the same board."""
    last = small.root / "data" / "2023"
    last.mkdir()
    meta = (small.root / "data" / "2024" / "rapport.yaml").read_text(encoding="utf-8")
    (last / "rapport.yaml").write_text(meta.replace("2024", "2023").replace("2025", "2024"), encoding="utf-8")
    (last / "mer.yaml").write_text(BEFORE, encoding="utf-8")
    return small.data(this_year(lss="16006969"))


def told_of(project: SmallProject) -> list[str]:
    return [
        plain_spaces(each.message)
        for each in prepare_edition(Project(project.root), Edition(2024)).findings
        if each.code == "ARS503"
    ]


def unchecked(project: SmallProject) -> tuple[str, ...]:
    return prepare_edition(Project(project.root), Edition(2024)).checked.unchecked


def test_last_years_files_of_the_project_are_read(two_years: SmallProject) -> None:
    assert told_of(two_years) == [
        "drift.lss.föregående är 16 006 969 kr, men i data/2023 är utfallet 16 006 996 kr, skillnad 27 kr."
    ]


def test_last_years_files_of_another_board_are_not_compared(two_years: SmallProject) -> None:
    meta = two_years.root / "data" / "2023" / "rapport.yaml"
    meta.write_text(meta.read_text(encoding="utf-8").replace("Socialnämnden", "Barnnämnden"), encoding="utf-8")

    assert told_of(two_years) == []
    assert unchecked(two_years) == ("Siffrorna för 2023: data/2023 är för Barnnämnden i Lillköpings kommun.",)


def test_last_years_files_that_cannot_be_read_stop_nothing(two_years: SmallProject) -> None:
    (two_years.root / "data" / "2023" / "mer.yaml").write_text("tabeller: [\n", encoding="utf-8")

    assert told_of(two_years) == []
    assert unchecked(two_years) == ("Siffrorna för 2023: data/2023 går inte att läsa.",)


@pytest.mark.parametrize(("earlier", "expected"), [("9", []), ("19", ["ARS524"])])
def test_outcomes_of_earlier_years_are_those_of_their_own_files(
    earlier: str, expected: list[str], small: SmallProject
) -> None:
    def key_figure(figures: str) -> str:
        return f"nyckeltal: {{a: {{b: {{namn: B, enhet: ärenden, {figures}}}}}}}\n"

    folder = small.root / "data" / "2021"
    folder.mkdir()
    meta = (small.root / "data" / "2024" / "rapport.yaml").read_text(encoding="utf-8")
    (folder / "rapport.yaml").write_text(meta.replace("2024", "2021").replace("2025", "2022"), encoding="utf-8")
    (folder / "mer.yaml").write_text(key_figure("utfall: 9"), encoding="utf-8")
    data = small.data(key_figure(f"utfall: 12, tidigare: {{2021: {earlier}}}"))

    assert [each.code for each in data.prepare().findings if each.code != "ARS807"] == expected


def test_both_years_of_the_project_can_be_checked(two_years: SmallProject) -> None:
    assert Path(two_years.root / "data" / "2023").is_dir()
    assert [
        each.code for each in prepare_edition(Project(two_years.root), Edition(2023)).findings if each.code == "ARS503"
    ] == []
