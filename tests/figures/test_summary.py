"""The year in short: which figures, how many goals of each level, and which events."""

import pytest

from arsbokslut.diagnostics import Position
from arsbokslut.figures.summary import Summary
from arsbokslut.model.prose import Prose
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.project import Project
from arsbokslut.pipeline.read import read_edition
from tests.board import BOARD
from tests.conftest import ROOT


def summary(root: object, year: int) -> Summary:
    return Summary(read_edition(Project(root), Edition(year)).report)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def board() -> Summary:
    return summary(BOARD, 2025)


def shown(made: Summary) -> list[tuple[str, str, str, str]]:
    return [(each.name, str(each.figure), each.against, str(each.other or "")) for each in made.highlights]


def test_the_figures_are_those_of_the_board_and_what_boards_are_asked_for(board: Summary) -> None:
    assert [tuple(part.replace("\u00a0", " ") for part in each) for each in shown(board)] == [
        ("Utfall", "35 460 tkr", "Budget", "34 800 tkr"),
        ("Avvikelse mot budget", "−660 tkr", "", ""),
        ("Sjukfrånvaro", "5,1 %", "2024", "6,3 %"),
        ("Tjänster", "62,4 årsarbetare", "2024", "60,1 årsarbetare"),
    ]


def test_what_is_an_indicator_of_a_goal_goes_before_a_key_figure_of_a_part() -> None:
    names = [each.name for each in summary(ROOT, 2022).highlights]
    assert names == ["Utfall", "Avvikelse mot budget", "Sjukfrånvaro", "Personalomsättning"]


def test_goals_are_counted_by_level_in_the_order_of_the_scale(board: Summary) -> None:
    assert [(each.level.name, each.count) for each in board.tallies] == [("Grön", 1), ("Gul", 1)]
    assert [(each.level.name, each.count) for each in summary(ROOT, 2022).tallies] == [
        ("Grönt", 3),
        ("Gult", 2),
        ("Rött", 6),
    ]


def test_events_are_the_items_of_the_list(board: Summary) -> None:
    assert [each.text for each in board.events] == [
        "Simhallen stängde för renovering i maj.",
        "Kulturskolan började med **körsång** i alla skolor.",
    ]


def test_without_a_list_events_are_how_paragraphs_begin() -> None:
    events = summary(ROOT, 2024).events
    assert len(events) == 3
    assert all(each.text.endswith(".") and len(each.text) < 200 for each in events)
    assert all(isinstance(each, Prose) and each.position != Position("") for each in events)
