"""Goals: wording, target, outcome, status and trend say the same."""

import pytest

from tests.checks.reports import SCALES, codes, found, message, plain_spaces, told

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
        ("Högst 6 Procent", "7", False),
    ],
)
def test_the_wording_names_the_target(name: str, target: str, right: bool) -> None:
    data = goal(name=name, figures=f"målvärde: {target}, utfall: 6.5, föregående: 7.1")

    assert told(data) == ([] if right else ["9:89 ARS602 mål.frånvaro"])


def with_two(first: str, second: str, **more: str) -> str:
    """A goal with two indicators in percent."""
    other = f'              - {{id: korttid, namn: Korttid, enhet: "%", riktning: lägre, {second}}}\n'
    return goal(COMMENT, figures=first, **more).replace("skalor:\n", f"{other}skalor:\n", 1)


@pytest.mark.parametrize(
    ("first", "second", "places"),
    [
        ("målvärde: 5, utfall: 4", "målvärde: 6, utfall: 5", []),
        ("målvärde: 5, utfall: 4", "målvärde: 4, utfall: 3", ["9:89 ARS602 mål.frånvaro"]),
        ("utfall: 4", "målvärde: 6, utfall: 5", []),
        ("utfall: 4", "målvärde: 5, utfall: 5", ["10:85 ARS602 mål.frånvaro"]),
    ],
)
def test_one_of_a_goals_indicators_has_the_target_of_the_wording(first: str, second: str, places: list[str]) -> None:
    data = with_two(first, second, name="Högst 6 procent")

    assert [each for each in told(data) if "ARS602" in each] == places


def test_a_limit_is_compared_in_its_own_unit_in_capitals_or_not() -> None:
    data = goal(COMMENT, name="Högst 6 dagar", figures="målvärde: 7, utfall: 6").replace('"%"', "Dagar")

    assert "ARS602" in told(data)[0]
    assert message(data) == "Målet säger 6 dagar men målvärdet är 7 Dagar."
    assert told(data.replace("6 dagar", "6 veckor")) == []


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


BOTH = "målvärde: 7, utfall: 6.5, föregående: 7.1"


@pytest.mark.parametrize(
    ("second", "listed"),
    [
        ("målvärde: 3, utfall: 2", "Sjukfrånvaro (målvärde 7 %, utfall 6,5 %), Korttid (målvärde 3 %, utfall 2 %)"),
        ("målvärde: ≤ 3, utfall: 2", "Sjukfrånvaro (målvärde 7 %, utfall 6,5 %), Korttid (målvärde ≤ 3 %, utfall 2 %)"),
    ],
)
def test_the_message_shows_the_indicators_that_a_status_follows_from(second: str, listed: str) -> None:
    data = with_two(BOTH, second).replace(COMMENT, f"{COMMENT}\n            status: röd\n            motivering: M")
    found_there = [plain_spaces(each.message) for each in found(data) if each.code == "ARS601"]

    assert all(f"men {listed} ger" in each for each in found_there)
    assert len(found_there) == 1


@pytest.mark.parametrize(
    ("second", "listed"),
    [
        ("utfall: 2, föregående: 3", "Sjukfrånvaro 6,5 % mot 7,1 % året innan, Korttid 2 % mot 3 % året innan."),
        ("utfall: 2", "Sjukfrånvaro 6,5 % mot 7,1 % året innan."),
        ("målvärde: 2, föregående: 3", "Sjukfrånvaro 6,5 % mot 7,1 % året innan."),
    ],
)
def test_the_message_shows_the_indicators_that_a_trend_follows_from(second: str, listed: str) -> None:
    data = with_two(BOTH, second).replace(
        COMMENT, f"{COMMENT}\n            trend: sämre\n            trendmotivering: M"
    )
    found_there = [plain_spaces(each.message) for each in found(data) if each.code == "ARS604"]

    assert [each.partition(": ")[2] for each in found_there] == [listed]


def test_a_status_or_trend_that_nothing_gives_is_let_be() -> None:
    by_hand = "status: röd", "motivering: M", "trend: sämre", "trendmotivering: M"

    assert codes(goal(COMMENT, *by_hand, figures="målvärde: 7, utfall: ej mätt, föregående: ej mätt")) == []
    assert codes(goal(COMMENT, figures=BOTH)) == []


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


def opposite(goal: str, indicator: str, more: str = "") -> list[str]:
    """Which rules on directions see something in a goal with an indicator."""
    data = f"målområden: [{{namn: O, mål: [{{id: m, namn: '{goal}', indikatorer: [{{id: i, {indicator}}}{more}]}}]}}]\n"
    return [code for code in codes(SCALES + data) if code in {"ARS608", "ARS609"}]


@pytest.mark.parametrize(
    ("goal", "indicator", "seen"),
    [
        ("Sjukfrånvaron ska minska", "namn: Sjukfrånvaro, målvärde: 7, utfall: 6", True),
        ("Sjukfrånvaron ska minska", "namn: Sjukfrånvaro, målvärde: ≤ 7, utfall: 6", False),
        ("Sjukfrånvaron ska minska", "namn: Sjukfrånvaro, målvärde: 7, riktning: lägre, utfall: 6", False),
        ("Sjukfrånvaron ska öka", "namn: Sjukfrånvaro, målvärde: ≤ 7, utfall: 6", True),
        # The goal asks for nothing, for both, or for what it denies.
        ("Sjukfrånvaron är 7", "namn: Sjukfrånvaro, målvärde: 7, utfall: 6", False),
        ("Sjukfrånvaron ska minska och närvaron öka", "namn: Sjukfrånvaro, målvärde: 7, utfall: 6", False),
        ("Sjukfrånvaron ska inte minska", "namn: Sjukfrånvaro, målvärde: 7, utfall: 6", False),
        # The indicator is no number, an interval, or the change itself.
        ("Sjukfrånvaron ska minska", "namn: Sjukfrånvaro, målvärde: 4–7, utfall: 6", False),
        ("Sjukfrånvaron ska minska", "namn: Minskad sjukfrånvaro, målvärde: 7, utfall: 6", False),
        ("Sjukfrånvaron ska minska", "namn: Sjukfrånvaro, målvärde: öka, riktning: högre, utfall: 6", True),
        # It measures something else, by a word of another ending, or by too short a word.
        ("Sjukfrånvaron ska minska", "namn: Nöjda brukare, målvärde: 7, utfall: 6", False),
        ("Antal fall ska minska", "namn: Fallen, målvärde: 7, utfall: 6", True),
        ("Antal fall ska minska", "namn: Fallskador, målvärde: 7, utfall: 6", False),
        ("Antal fel ska minska", "namn: Felen, målvärde: 7, utfall: 6", False),
        ("Antalet fall ska minska", "namn: Antalet brukare, målvärde: 7, utfall: 6", False),
        # One that says no more than that it measures is the goal's when it stands alone.
        ("Fallen ska minska", "namn: Antal, målvärde: 7, utfall: 6", True),
    ],
)
def test_a_goal_that_is_to_rise_or_fall_is_not_judged_the_other_way(goal: str, indicator: str, seen: bool) -> None:
    assert opposite(goal, indicator) == (["ARS609"] if seen else [])


def test_a_general_indicator_beside_others_may_measure_something_else() -> None:
    assert opposite("Fallen ska minska", "namn: Antal, målvärde: 7", ", {id: j, namn: Index, målvärde: ≤ 7}") == []


@pytest.mark.parametrize(
    ("target", "seen"),
    [("≥ 7", True), ("≤ 7", False), ("7", False), ("minska", False), ("öka", True)],
)
def test_a_target_says_the_same_way_as_its_direction(target: str, seen: bool) -> None:
    found = opposite("Mål", f"namn: I, målvärde: '{target}', riktning: lägre, föregående: 8, utfall: 6")

    assert found == (["ARS608"] if seen else [])
