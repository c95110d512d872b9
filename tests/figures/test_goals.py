"""Goals judged: attainment, status and trend."""

from decimal import Decimal

import pytest

from arsbokslut.figures.compute import ComputedReport, compute
from arsbokslut.figures.figure import Stated
from arsbokslut.figures.goals import JudgedGoal, attainment, level_of, trend_of
from arsbokslut.model.goals import Indicator
from arsbokslut.model.scales import Scale
from tests.model.reading import marked, report, source

SCALES = """\
skalor:
  mål:
    nivåer:
      - {id: grön, namn: Grönt, betydelse: uppfyllt, märke: x, från: 100}
      - {id: gul, namn: Gult, betydelse: delvis, märke: y, från: 80}
      - {id: röd, namn: Rött, betydelse: ej, märke: z}
  trend:
    nivåer:
      - {id: bättre, namn: B, betydelse: b, märke: u}
      - {id: lika, namn: L, betydelse: l, märke: l}
      - {id: sämre, namn: S, betydelse: s, märke: d}
"""


def computed(text: str) -> ComputedReport:
    return compute(report(text), source(text).spots)


def judged(goal: str) -> JudgedGoal:
    text = f"{SCALES}målområden:\n  - {{namn: N, fokusområden: [{{mål: [{{id: m, namn: M, {goal}}}]}}]}}\n"
    return computed(text).areas[0].focus_areas[0].goals[0]


def scale(name: str) -> Scale:
    return report(SCALES).scales[name]


def indicator(target: object, outcome: object, direction: str = "högre", before: object = None) -> Indicator:
    return Indicator.model_validate(
        {"id": "i", "namn": "I", "målvärde": target, "utfall": outcome, "riktning": direction}
        | ({"föregående": before} if before is not None else {})
    )


@pytest.mark.parametrize(
    ("target", "outcome", "direction", "percent"),
    [
        # Higher is better: outcome / target.
        (60, 54, "högre", "90"),
        (60, 60, "högre", "100"),
        (60, 75, "högre", "100"),
        # Lower is better: target / outcome.
        (10, "12,5", "lägre", "80"),
        (10, 8, "lägre", "100"),
        # The operator decides which way is better.
        ("≥ 80", 40, "lägre", "50"),
        ("≤ 7", 14, "högre", "50"),
        # Missed by being equal: as near as can be.
        ("< 1", 1, "högre", "99.99"),
        ("> 50", 50, "högre", "99.99"),
        # Missed so little that it would round to met: still missed.
        (1000000, 999999, "högre", "99.99"),
        # No part of the way can be told.
        (0, 26, "lägre", "0"),
        (10, -5, "högre", "0"),
        (10, 0, "högre", "0"),
        (0, 0, "lägre", "100"),
    ],
)
def test_attainment(target: object, outcome: object, direction: str, percent: str) -> None:
    assert attainment(indicator(target, outcome, direction)) == Decimal(percent)


@pytest.mark.parametrize(("target", "outcome"), [(60, "ej mätt"), (None, 5), (60, None)])
def test_attainment_is_not_known_without_target_and_outcome(target: object, outcome: object) -> None:
    assert attainment(Indicator.model_construct(target=None, outcome=None)) is None
    kept = {key: value for key, value in {"målvärde": target, "utfall": outcome}.items() if value is not None}
    assert attainment(Indicator.model_validate({"id": "i", "namn": "I", **kept})) is None


@pytest.mark.parametrize(
    ("attainments", "level"),
    [
        ([100], "grön"),
        (["99.99"], "gul"),
        ([80], "gul"),
        (["79.99"], "röd"),
        ([0], "röd"),
        ([100, 85, 90], "gul"),
        ([100, 10], "röd"),
        ([], None),
        ([100, None], None),
    ],
)
def test_status_is_the_level_of_the_least_attained(attainments: list[object], level: str | None) -> None:
    numbers = [None if each is None else Decimal(str(each)) for each in attainments]

    found = level_of(scale("mål"), numbers)

    assert (found.id if found else None) == level


def test_a_scale_without_thresholds_gives_no_status() -> None:
    assert level_of(scale("trend"), [Decimal(100)]) is None


@pytest.mark.parametrize(
    ("directions", "level"),
    [
        ([1], "bättre"),
        ([0], "lika"),
        ([-1], "sämre"),
        ([1, None, 1], "bättre"),
        ([1, -1], None),
        ([None], None),
        ([], None),
    ],
)
def test_trend_is_told_when_the_indicators_agree(directions: list[int | None], level: str | None) -> None:
    found = trend_of(scale("trend"), directions)

    assert (found.id if found else None) == level


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
    ],
)
def test_goal_judged_by_its_indicators(indicators: str, status: str | None, trend: str | None) -> None:
    goal = judged(f"indikatorer: [{indicators}]")

    assert (goal.status.id if goal.status else None, goal.trend.id if goal.trend else None) == (status, trend)


def test_a_status_set_by_hand_wins_and_the_computed_is_kept_beside() -> None:
    goal = judged("status: röd, motivering: Så bedömt., indikatorer: [{id: a, namn: A, målvärde: 1, utfall: 1}]")

    assert goal.status is not None
    assert goal.computed_status is not None
    assert (goal.status.id, goal.computed_status.id, goal.motivation) == ("röd", "grön", "Så bedömt.")


def test_what_is_left_out_of_a_goal_is_empty() -> None:
    goal = judged("indikatorer: [{id: a, namn: A, utfall: 1}]")

    assert (goal.number, goal.measure, goal.responsible, goal.motivation) == (None, "", "", "")
    assert (goal.indicators[0].operator, goal.indicators[0].target, goal.indicators[0].previous) == ("", None, None)


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
    (area,) = computed(SCALES + AREA).areas
    first, second = area.focus_areas

    assert (area.number, area.name, area.board_goals, area.activities) == (
        2,
        "Ekonomi",
        ("En budget i balans",),
        ("Uppföljning",),
    )
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


@pytest.mark.parametrize("column", ["målvärde", "utfall", "föregående"])
def test_a_figure_of_an_indicator_knows_its_name_and_place(column: str) -> None:
    values = ", ".join(f"{key}: {'‸' if key == column else ''}5" for key in ("målvärde", "utfall", "föregående"))
    text = f"målområden: [{{namn: N, fokusområden: [{{mål: [{{id: m, namn: M, indikatorer: [{{id: a, namn: A, {values}}}]}}]}}]}}]\n"

    figure = computed(text).areas[0].focus_areas[0].goals[0].indicators[0].figures[column]

    assert isinstance(figure.origin, Stated)
    assert (str(figure.name), str(figure.origin.position)) == (f"mål.m.a.{column}", marked(text))


def test_figures_of_an_indicator() -> None:
    goal = judged(
        "indikatorer: [{id: a, namn: A, enhet: '%', decimaler: 1, målvärde: '≤ 7', utfall: 11.5, föregående: 10}]"
    )
    (measured,) = goal.indicators

    assert measured.operator == "≤"
    assert {key: str(figure) for key, figure in measured.figures.items()} == {
        "målvärde": "7,0\u00a0%",
        "utfall": "11,5\u00a0%",
        "föregående": "10,0\u00a0%",
        "förändring": "1,5\u00a0procentenheter",
        "förändring_procent": "15,0\u00a0%",
    }
    assert str(measured.figures["utfall"].name) == "mål.m.a.utfall"
