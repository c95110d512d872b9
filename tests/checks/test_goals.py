"""Goals: wording, target, outcome, status and trend say the same."""

import pytest

from tests.checks.reports import SCALES, codes, message, told

GOAL = """\
målområden:
  - namn: God vård
    fokusområden:
      - mål:
          - id: frånvaro
            namn: {name}
{more}
            indikatorer:
              - {{id: totalt, namn: Sjukfrånvaro, enhet: "%", riktning: lägre, {figures}}}
"""
COMMENT = "kommentar: Frånvaron har minskat."
FIGURES = "målvärde: 7, utfall: 6.5, föregående: 7.1"


def goal(*more: str, name: str = "Lägre sjukfrånvaro", figures: str = FIGURES) -> str:
    lines = "\n".join(f"            {line}" for line in (more or (COMMENT,)))
    return GOAL.format(name=name, more=lines, figures=figures) + SCALES


def test_a_whole_goal_is_right() -> None:
    assert codes(goal()) == []


@pytest.mark.parametrize(
    ("status", "motivation", "figures", "right"),
    [
        ("grön", "Bedömt.", "målvärde: 7, utfall: 6.5", True),
        ("röd", "Bedömt.", "målvärde: 7, utfall: 6.5", False),
        ("röd", "Siffran ger grön, men långtidsfrånvaron ökar.", "målvärde: 7, utfall: 6.5", True),
        ("röd", "Målet var grönare.", "målvärde: 7, utfall: 6.5", False),
        ("röd", "Bedömt.", "målvärde: 7, utfall: ej mätt", True),
        ("grön", "Bedömt.", "målvärde: 7, utfall: 7", True),
        ("grön", "Bedömt.", "målvärde: 7, utfall: 7.1", False),
    ],
)
def test_a_status_set_by_hand_follows_or_is_motivated(status: str, motivation: str, figures: str, right: bool) -> None:
    data = goal(COMMENT, f"status: {status}", f"motivering: {motivation}", figures=figures)

    assert told(data) == ([] if right else ["8:21 ARS601 mål.frånvaro"])


def test_the_message_shows_target_and_outcome() -> None:
    assert message(goal(COMMENT, "status: röd", "motivering: Bedömt.")) == (
        "Målet har satts till ”Röd”, men Sjukfrånvaro (målvärde 7 %, utfall 6,5 %) ger ”Grön”."
    )


@pytest.mark.parametrize(
    ("name", "target", "right"),
    [
        ("Sjukfrånvaron ska vara högst 7 procent", "7", True),
        ("Sjukfrånvaron ska vara högst 7,0 %", "7", True),
        ("Sjukfrånvaron ska vara högst 6 procent", "7", False),
        ("Högst 6 dagar per anställd", "7", True),
        ("Minska med 2 enheter till 7 procent", "7", True),
    ],
)
def test_the_wording_names_the_target(name: str, target: str, right: bool) -> None:
    data = goal(name=name, figures=f"målvärde: {target}, utfall: 6.5, föregående: 7.1")

    assert told(data) == ([] if right else ["9:89 ARS602 mål.frånvaro"])


@pytest.mark.parametrize(("target", "right"), [("1200", True), ("200", False)])
def test_a_limit_in_thousands_is_read_whole(target: str, right: bool) -> None:
    data = goal(COMMENT, name="Minst 1 200 besök", figures=f"målvärde: {target}, utfall: 1300")

    assert told(data.replace('"%", riktning: lägre', "besök, riktning: högre")) == (
        [] if right else ["9:91 ARS602 mål.frånvaro"]
    )


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("Lägre sjukfrånvaro vid slutet av 2024", True),
        ("Lägre sjukfrånvaro till 2026", True),
        ("Lägre sjukfrånvaro vid slutet av 2021", False),
        ("Lägre sjukfrånvaro jämfört med 2021", True),
        ("Lägre sjukfrånvaro än år 2021", True),
        ("Halverad sjukfrånvaro från 2019", True),
    ],
)
def test_the_wording_names_no_past_year_but_to_compare_with(name: str, right: bool) -> None:
    assert told(goal(name=name)) == ([] if right else ["6:52 ARS603 mål.frånvaro"])


@pytest.mark.parametrize(("trend", "right"), [("bättre", True), ("lika", False), ("sämre", False)])
def test_a_trend_set_by_hand_follows_from_the_outcomes(trend: str, right: bool) -> None:
    data = goal(COMMENT, f"trend: {trend}", "trendmotivering: Så bedömt.")

    assert told(data) == ([] if right else ["8:20 ARS604 mål.frånvaro"])


def test_the_trends_message_shows_both_years() -> None:
    assert message(goal(COMMENT, "trend: sämre", "trendmotivering: Så bedömt.")) == (
        "Trenden har satts till ”Sämre”, men utfallen ger ”Bättre”: Sjukfrånvaro 6,5 % mot 7,1 % året innan."
    )


def test_a_goal_without_status_comment_target_or_outcome_says_each() -> None:
    assert told(goal("mått: Heroma", figures="föregående: 7.1")) == [
        "6:19 ARS605 mål.frånvaro",
        "6:19 ARS606 mål.frånvaro",
        "9:17 ARS607 mål.frånvaro.totalt",
        "9:17 ARS607 mål.frånvaro.totalt",
    ]


def test_what_is_not_measured_is_not_missing() -> None:
    data = goal(COMMENT, "status: röd", "motivering: Inte mätt.", figures="målvärde: 7, utfall: ej mätt")

    assert codes(data) == []
