"""Statuses, trends and scales against the words beside them; how far words say that something has come."""

import pytest

from arsbokslut.checks.goals.progress import progress_of
from tests.checks.reports import SCALES, told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Uppdraget bedöms vara utfört men arbetet kommer att fortgå.", "klart"),
        ("Uppdraget bedöms vara pågående och arbetet kommer att fortgå.", "pågår"),
        ("Uppdraget kvarstår till 2023.", "inte"),
        ("Uppdraget är inte slutfört.", "inte"),
        ("Aktiviteten genomförs inte.", "inte"),
        ("Delvis genomfört.", "pågår"),
        ("Genomfört. En uppföljning är inte påbörjad.", "klart"),
        ("Personalen har arbetat hårt.", None),
    ],
)
def test_the_first_clause_that_says_it_says_how_far_it_has_come(text: str, said: str | None) -> None:
    assert progress_of(text) == said


def goal(comment: str = "K.", keys: str = "", indicator: str = "målvärde: 7, utfall: 6.5") -> str:
    return (
        "målområden:\n  - namn: A\n    mål:\n      - id: g\n        namn: G\n"
        f"        kommentar: {comment}\n{keys}        indikatorer:\n"
        f"          - {{id: i, namn: I, enhet: '%', riktning: lägre, {indicator}}}\n{SCALES}"
    )


def by_hand(status: str, why: str) -> str:
    return f"        status: {status}\n        motivering: {why}\n"


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("Målet är uppfyllt.", []),
        ("Målet är inte uppfyllt.", ["5:15 ARS611 mål.g"]),
        ("Sammantaget bedöms målet vara delvis uppfyllt.", ["5:15 ARS611 mål.g"]),
        ("För att målet ska uppfyllas krävs mer.", []),
        ("Målet nåddes inte 2023.", []),
        ("Aktiviteten är inte genomförd.", []),
    ],
)
def test_what_a_comment_says_of_the_goal_is_its_status(comment: str, expected: list[str]) -> None:
    assert told(goal(comment)) == expected


def test_a_motivation_is_not_the_opposite_of_the_status() -> None:
    assert told(goal(keys=by_hand("röd", "Översynen är slutförd, Grön enligt siffrorna."))) == ["7:17 ARS611 mål.g"]
    assert told(goal(keys=by_hand("gul", "Översynen är slutförd, Grön enligt siffrorna."))) == []


@pytest.mark.parametrize(
    ("why", "expected"),
    [
        ("Frånvaron har minskat.", []),
        ("Frånvaron har ökat.", ["8:21 ARS613 mål.g"]),
        ("Frånvaron har inte ökat.", []),
        ("Frånvaron har ökat i hemtjänsten.", []),
        ("Frånvaron ökar i norr men minskar i söder.", []),
    ],
)
def test_a_motivation_says_what_the_outcomes_do(why: str, expected: list[str]) -> None:
    assert told(goal(keys=by_hand("grön", why), indicator="målvärde: 7, utfall: 6.5, föregående: 6.8")) == expected


@pytest.mark.parametrize(("trend", "expected"), [("sämre", []), ("bättre", ["7:16 ARS613 mål.g"])])
def test_a_trend_without_last_years_outcome_is_what_its_motivation_says(trend: str, expected: list[str]) -> None:
    keys = f"        trend: {trend}\n        trendmotivering: Frånvaron har ökat under året.\n"

    assert told(goal(keys=keys)) == expected


ASSIGNMENTS = (
    "  uppdrag:\n    nivåer:\n      - {id: klart, namn: Klart, betydelse: uppdraget är slutfört, märke: '●'}\n"
    "      - {id: pågår, namn: Pågår, betydelse: arbete pågår, märke: '◐'}\n"
)


@pytest.mark.parametrize(
    ("status", "verdict", "expected"),
    [
        ("klart", "Uppdraget är utfört.", []),
        ("klart", "Uppdraget bedöms vara pågående.", ["4:13 ARS612 uppdrag.u"]),
        ("pågår", "Uppdraget är avslutat.", ["4:13 ARS612 uppdrag.u"]),
        ("pågår", "Uppdraget är inte påbörjat.", []),
        ("pågår", "Se nämndens beslut.", []),
    ],
)
def test_an_assignment_has_the_level_of_its_verdict(status: str, verdict: str, expected: list[str]) -> None:
    data = f"uppdrag:\n  - id: u\n    namn: U\n    status: {status}\n    bedömning: {verdict}\n{SCALES}{ASSIGNMENTS}"

    assert told(data) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("märke: x", "märke: x", []),
        ("från: 100", "från: 120", ["ARS614 skalor.mål.grön"]),
        (
            'betydelse: uppfyllt, märke: "●", ton: grön, från: 100',
            'betydelse: uppfyllt, märke: "●", ton: grön, från: 90',
            ["ARS614 skalor.mål.grön"],
        ),
        ("namn: Gul", "namn: Röd", ["ARS615 skalor.mål.gul"]),
        ("ton: gul", "ton: röd", ["ARS615 skalor.mål.gul"]),
        ('märke: "↑"', 'märke: "↓"', ["ARS615 skalor.trend.bättre"]),
        ("namn: Bättre", "namn: Sämre", ["ARS615 skalor.trend.bättre"]),
        ("betydelse: bättre", "betydelse: sämre än förut", ["ARS615 skalor.trend.bättre"]),
        ("betydelse: uppfyllt,", "betydelse: inte uppfyllt,", ["ARS615 skalor.mål.gul"]),
    ],
)
def test_a_level_says_one_thing(old: str, new: str, expected: list[str]) -> None:
    assert [each.partition(" ")[2] for each in told(SCALES.replace(old, new))] == expected
