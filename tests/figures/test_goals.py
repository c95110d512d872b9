"""Goals judged: attainment, status and trend."""

import pytest

from arsbokslut.figures.compute import ComputedReport, compute
from arsbokslut.figures.faults import formula_faults
from arsbokslut.figures.figure import Stated
from arsbokslut.figures.goals import JudgedArea, JudgedGoal
from arsbokslut.figures.names import Name
from arsbokslut.model.scales import Level
from tests.checks.reports import plain_spaces
from tests.model.reading import marked, report, source

FOUR = """\
skalor:
  nämndmål:
    nivåer:
      - {id: god, namn: God, betydelse: a, märke: "●", från: 90}
      - {id: viss, namn: Viss, betydelse: b, märke: "▲", från: 60}
      - {id: svag, namn: Svag, betydelse: b, märke: "▼", från: 30}
      - {id: ingen, namn: Ingen, betydelse: c, märke: "■"}
"""


def computed(text: str) -> ComputedReport:
    return compute(report(text).with_scales({}), source(text).spots)


def areas(text: str) -> tuple[JudgedArea, ...]:
    return computed(text).areas


def judged(goal: str, more: str = "") -> JudgedGoal:
    """The only goal of a report, which stands directly under its area."""
    (area,) = areas(f"{more}målområden:\n  - {{namn: N, mål: [{{id: m, namn: M, {goal}}}]}}\n")
    return area.focus_areas[0].goals[0]


def called(level: Level | None) -> str | None:
    return level.id if level else None


@pytest.mark.parametrize(
    ("indicators", "status", "trend"),
    [
        ("{id: a, namn: A, målvärde: 60, utfall: 54, föregående: 50}", "gul", "bättre"),
        ("{id: a, namn: A, målvärde: '< 7', utfall: 11.5, föregående: 10}", "röd", "sämre"),
        ("{id: a, namn: A, målvärde: 7, riktning: lägre, utfall: 6, föregående: 6}", "grön", "lika"),
        ("{id: a, namn: A, målvärde: 60, utfall: 60, föregående: 60}", "grön", "lika"),
        ("{id: a, namn: A, målvärde: 60, utfall: 60, föregående: 70}", "grön", "sämre"),
        ("{id: a, namn: A, riktning: lägre, utfall: 60, föregående: 70}", None, "bättre"),
        ("{id: a, namn: A, målvärde: 60, utfall: 60}", "grön", None),
        ("{id: a, namn: A, utfall: ej mätt}", None, None),
        ("{id: a, namn: A, målvärde: 80, utfall: mäts ej i år}", None, None),
        ("{id: a, namn: A, målvärde: 1, utfall: 1}, {id: b, namn: B, målvärde: 10, utfall: 1}", "röd", None),
        ("{id: a, namn: A, målvärde: 1, utfall: 1}, {id: b, namn: B, målvärde: 10, utfall: ej mätt}", None, None),
    ],
)
def test_goal_judged_by_its_indicators(indicators: str, status: str | None, trend: str | None) -> None:
    goal = judged(f"indikatorer: [{indicators}]")

    assert (called(goal.status), called(goal.trend)) == (status, trend)


@pytest.mark.parametrize(
    ("figures", "status", "trend"),
    [
        # An interval: nearer is better.
        ("målvärde: 4 000–7 300, utfall: 5000, föregående: 8000", "grön", "bättre"),
        ("målvärde: 4 000–7 300, utfall: 15899, föregående: 11973", "röd", "sämre"),
        ("målvärde: 4 000–7 300, utfall: 4100, föregående: 7200", "grön", "lika"),
        # Words that are held against last year's outcome.
        ("målvärde: öka, utfall: 83, föregående: 81", "grön", "bättre"),
        ("målvärde: öka, utfall: 81, föregående: 81", "gul", "lika"),
        ("målvärde: minska, utfall: 83, föregående: 81", "gul", "sämre"),
        ("målvärde: minska, utfall: 80, föregående: 81", "grön", "bättre"),
        ("målvärde: behålla, utfall: 81, föregående: 81", "grön", "lika"),
        ("målvärde: bibehålla, riktning: lägre, utfall: 82, föregående: 81", "gul", "sämre"),
        ("målvärde: öka, utfall: 83", None, None),
        ("målvärde: öka, utfall: 83, tidigare: {2023: 81}", "grön", "bättre"),
        # Words that say nothing of figures.
        ("målvärde: enligt plan, utfall: 83, föregående: 81", None, "bättre"),
        # Units of the same kind.
        ("enhet: mnkr, målvärde: ≥ 500 tkr, utfall: 0.6", "grön", None),
    ],
)
def test_targets_that_are_no_plain_number(figures: str, status: str | None, trend: str | None) -> None:
    goal = judged(f"indikatorer: [{{id: a, namn: A, {figures}}}]")

    assert (called(goal.status), called(goal.trend)) == (status, trend)


def test_a_status_set_by_hand_wins_and_the_computed_is_kept_beside() -> None:
    goal = judged("status: röd, motivering: Så bedömt., indikatorer: [{id: a, namn: A, målvärde: 1, utfall: 1}]")

    assert (called(goal.status), called(goal.computed_status)) == ("röd", "grön")
    assert goal.motivation == "Så bedömt."


def test_a_status_may_be_said_by_its_word() -> None:
    assert called(judged("status: Gul, motivering: Så bedömt.").status) == "gul"


def test_an_indicator_judged_by_hand_counts_for_its_goal() -> None:
    by_hand = "{id: a, namn: A, målvärde: enligt plan, utfall: klart, status: gul, motivering: Försenat.}"
    goal = judged(f"indikatorer: [{by_hand}, {{id: b, namn: B, målvärde: 1, utfall: 1}}]")

    assert [called(each.status) for each in goal.indicators] == ["gul", "grön"]
    assert called(goal.status) == "gul"


SCALED = """\
målområden:
  - namn: Fullmäktiges mål
    mål:
      - {id: m1, namn: Ett, indikatorer: [{id: a, namn: A, målvärde: 10, utfall: 5}]}
  - namn: Nämndens mål
    skala: nämndmål
    mål:
      - {id: m2, namn: Två, indikatorer: [{id: a, namn: A, målvärde: 10, utfall: 5}]}
      - {id: m3, namn: Tre, skala: mål, indikatorer: [{id: a, namn: A, målvärde: 10, utfall: 9}]}
      - {id: m4, namn: Fyra, indikatorer: [{id: a, namn: A, skala: mål, målvärde: 10, utfall: 9}]}
      - {id: m5, namn: Fem, status: viss, motivering: M}
"""


def test_the_inner_scale_wins_over_the_outer() -> None:
    goals = [goal for area in areas(FOUR + SCALED) for focus in area.focus_areas for goal in focus.goals]

    assert [called(goal.status) for goal in goals] == ["röd", "svag", "gul", "god", "viss"]
    assert [called(each.status) for goal in goals for each in goal.indicators] == ["röd", "svag", "gul", "gul"]


def test_a_report_without_scales_has_the_standard_ones() -> None:
    assert sorted(computed("målområden: [{namn: N, text: T}]\n").scales) == ["aktivitet", "mål", "trend", "uppdrag"]


def figures(goal: JudgedGoal, indicator: int = 0) -> dict[str, str]:
    return {key: plain_spaces(str(figure)) for key, figure in goal.indicators[indicator].figures.items()}


def test_what_is_left_out_of_a_goal_is_empty() -> None:
    goal = judged("indikatorer: [{id: a, namn: A, utfall: 1}]")

    assert (goal.number, goal.measure, goal.responsible, goal.motivation) == (None, "", "", "")
    assert (goal.trend_motivation, goal.activities, goal.years) == ("", (), ())
    assert (goal.indicators[0].target, goal.indicators[0].previous, goal.indicators[0].motivation) == (None, None, "")


AREA = """\
målområden:
  - nummer: 2
    namn: Ekonomi
    text: Om området.
    nämndmål: [En budget i balans]
    aktiviteter: [Uppföljning]
    fokusområden:
      - rubrik: Budget
        text: Om budgeten.
        mål:
          - {id: m, nummer: 3, namn: Mål, mått: Avvikelse, adressering: Alla, kommentar: Så gick det.}
      - mål: [{id: n, namn: Ett till}]
"""


def test_an_area_is_judged_with_all_that_is_said_of_it() -> None:
    (area,) = areas(AREA)
    first, second = area.focus_areas

    assert (area.number, area.name, area.board_goals) == (2, "Ekonomi", ("En budget i balans",))
    assert [each.name for each in area.activities] == ["Uppföljning"]
    assert [prose and prose.text for prose in (area.text, first.text, second.text)] == [
        "Om området.",
        "Om budgeten.",
        None,
    ]
    assert (first.heading, second.heading) == ("Budget", "")
    goal = first.goals[0]
    assert (goal.id, goal.number, goal.measure, goal.responsible) == ("m", 3, "Avvikelse", "Alla")
    assert goal.comment is not None
    assert goal.comment.text == "Så gick det."


@pytest.mark.parametrize("column", ["målvärde", "utfall", "föregående", "2021"])
def test_a_figure_of_an_indicator_knows_its_name_and_place(column: str) -> None:
    at = {key: "‸" if key == column else "" for key in ("målvärde", "utfall", "föregående", "2021")}
    values = f"målvärde: {at['målvärde']}5, utfall: {at['utfall']}5, föregående: {at['föregående']}5, tidigare: {{2021: {at['2021']}5}}"
    text = f"målområden: [{{namn: N, fokusområden: [{{mål: [{{id: m, namn: M, indikatorer: [{{id: a, namn: A, {values}}}]}}]}}]}}]\n"

    figure = computed(text).areas[0].focus_areas[0].goals[0].indicators[0].figures[column]

    assert isinstance(figure.origin, Stated)
    assert (str(figure.name), str(figure.origin.position)) == (f"mål.m.a.{column}", marked(text))


def test_figures_of_an_indicator() -> None:
    goal = judged(
        "indikatorer: [{id: a, namn: A, enhet: '%', decimaler: 1, målvärde: '≤ 7', utfall: 11.5, föregående: 10}]"
    )

    assert plain_spaces(str(goal.indicators[0].target)) == "≤ 7,0 %"
    assert figures(goal) == {
        "målvärde": "7,0 %",
        "utfall": "11,5 %",
        "föregående": "10,0 %",
        "förändring": "1,5 procentenheter",
        "förändring_procent": "15,0 %",
    }
    assert str(goal.indicators[0].figures["utfall"].name) == "mål.m.a.utfall"


def test_the_ends_of_an_interval_have_a_name_each() -> None:
    goal = judged("indikatorer: [{id: a, namn: A, enhet: tkr, målvärde: 4 000–7 300, utfall: 15899}]")

    assert plain_spaces(str(goal.indicators[0].target)) == "4 000–7 300 tkr"
    assert figures(goal) == {"målvärde_från": "4 000 tkr", "målvärde_till": "7 300 tkr", "utfall": "15 899 tkr"}


def test_a_series_has_last_years_outcome_in_it_wherever_that_stands() -> None:
    goal = judged(
        "indikatorer: [{id: a, namn: A, tidigare: {2023: 6.4, 2021: 5}, prognos: 6.5},"
        " {id: b, namn: B, föregående: 9, tidigare: {2022: 8}}, {id: c, namn: C, utfall: 1}]"
    )

    assert goal.years == ("2021", "2022", "2023")
    assert [{year: str(figure) for year, figure in each.series.items()} for each in goal.indicators] == [
        {"2021": "5", "2023": "6,4"},
        {"2022": "8", "2023": "9"},
        {},
    ]
    assert str(goal.indicators[0].previous) == "6,4"


def test_the_unit_may_stand_at_the_values() -> None:
    goal = judged("indikatorer: [{id: a, namn: A, målvärde: < 6 %, utfall: 7.1 %}]")

    assert goal.indicators[0].unit == "%"
    assert figures(goal) == {"målvärde": "6 %", "utfall": "7,1 %"}


REFERRING = """\
nyckeltal:
  volym: {kostnad: {namn: K, enhet: tkr, utfall: 500}, intäkt: {namn: I, enhet: tkr, utfall: 200}}
"""


def test_values_may_follow_from_other_figures() -> None:
    goal = judged(
        "indikatorer: [{id: a, namn: A, enhet: '%', målvärde: '≥ {{ mål.m.b.utfall }}',"
        " utfall: '{{ volym.intäkt.utfall / volym.kostnad.utfall }}'}, {id: b, namn: B, enhet: '%', utfall: 35}]",
        REFERRING,
    )

    assert figures(goal) == {"målvärde": "35 %", "utfall": "40 %"}
    assert called(goal.indicators[0].status) == "grön"


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ("utfall: '{{ volym.kostnd.utfall }}'", "Menades ”volym.kostnad.utfall”?"),
        ("utfall: '{{ volym.kostnad.utfall }}', enhet: '%'", "tkr"),
        ("utfall: 5 tkr, enhet: personer", "tkr"),
        ("utfall: '{{ prognos }}', prognos: '{{ utfall }}'", "följer av sig själv"),
        ("tidigare: {2021: '{{ volym.kostnad.utfal }}'}", "Menades ”volym.kostnad.utfall”?"),
    ],
)
def test_a_value_that_cannot_be_computed_is_told_of(values: str, words: str) -> None:
    text = f"{REFERRING}målområden: [{{namn: N, mål: [{{id: m, namn: M, indikatorer: [{{id: a, namn: A, {values}}}]}}]}}]\n"

    faults = [error for _, error in formula_faults(computed(text))]

    assert any(words in f"{error} {error.hint}" for error in faults), faults


ACTIVE = """\
målområden:
  - namn: N
    aktiviteter: [{namn: Gemensam, grad: 50 %}]
    mål:
      - id: m
        namn: M
        aktiviteter:
          - Rutin för avvikelser
          - {namn: Utbildning, status: pågår, grad: 80, ansvarig: HR, klart: 2025-12-01, kommentar: Försenad.}
          - {id: bil, namn: Biltvätt, status: Stoppad, klart: hösten 2025}
"""


def test_activities_have_levels_of_their_own_scale() -> None:
    activities = areas(ACTIVE)[0].focus_areas[0].goals[0].activities

    assert [(each.id, called(each.status), each.due) for each in activities] == [
        ("aktivitet_1", None, ""),
        ("aktivitet_2", "pågår", "2025-12-01"),
        ("bil", "stoppad", "hösten 2025"),
    ]
    assert [each.is_told_of for each in activities] == [False, True, True]


def test_degrees_are_figures_with_names() -> None:
    ledger = computed(ACTIVE).ledger

    found = {str(figure.name): plain_spaces(str(figure)) for figure in ledger}

    assert found == {"mål.m.aktivitet_2.grad": "80 %", "mål.område_1.aktivitet_1.grad": "50 %"}
    assert all(ledger.find(figure.name) is figure for figure in ledger)


def test_goals_directly_under_an_area_come_before_its_focus_areas() -> None:
    (area,) = areas(
        "målområden: [{namn: N, fokusområden: [{rubrik: F, mål: [{id: b, namn: B}]}], mål: [{id: a, namn: A}]}]\n"
    )

    assert [(focus.heading, [goal.id for goal in focus.goals]) for focus in area.focus_areas] == [
        ("", ["a"]),
        ("F", ["b"]),
    ]


def test_assignments_have_levels_of_their_scale_or_of_one_they_name() -> None:
    text = (
        f"{FOUR}uppdrag:\n"
        "  - {id: a, namn: A, status: gul, bedömning: B}\n"
        "  - {id: b, namn: B, status: Svag, skala: nämndmål, från: Fullmäktige, år: 2023, typ: utredning, klart: 2024-05-01}\n"
    )

    first, second = computed(text).assignments

    assert (called(first.status), first.given_by, first.verdict) == ("gul", "", "B")
    assert (called(second.status), second.given_by, second.year) == ("svag", "Fullmäktige", 2023)
    assert (second.kind, second.due, second.verdict) == ("utredning", "2024-05-01", "")


@pytest.mark.parametrize("owner", ["område_1", "m"])
def test_the_degree_of_an_activity_knows_its_place(owner: str) -> None:
    degrees = {"område_1": "1", "m": "2"} | {owner: "‸50"}
    text = (
        f"målområden: [{{namn: N, aktiviteter: [{{id: a, namn: A, grad: {degrees['område_1']}}}],\n"
        f"  mål: [{{id: m, namn: M, aktiviteter: [{{id: a, namn: A, grad: {degrees['m']}}}]}}]}}]\n"
    )

    figure = computed(text).ledger.find(Name.parse(f"mål.{owner}.a.grad"))

    assert isinstance(figure.origin, Stated)
    assert str(figure.origin.position) == marked(text)


def test_what_is_left_out_of_an_assignment_is_empty() -> None:
    (assignment,) = computed("uppdrag: [{id: a, namn: A, status: Pågår}]\n").assignments

    assert (assignment.kind, assignment.due, assignment.given_by, assignment.verdict) == ("", "", "", "")
