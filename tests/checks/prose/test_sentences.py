"""Sentences that are wrong, each with the code of what is wrong, beside sentences of the same kind that are right."""

from dataclasses import replace

import pytest

from arsbokslut.checks.prose.naming import SHARED, Family
from arsbokslut.diagnostics import Severity
from arsbokslut.figures.names import Name
from arsbokslut.model.settings import Settings
from tests.checks.prose.boards import SCHOOL, Board, board

ROW = "drift.grundskola"


def codes(sentence: str, section: str = "driftredovisning") -> list[str]:
    """The codes of all that is found in a sentence, notes that a number is typed left out."""
    on = board(SCHOOL)
    found = on.found(on.bound(sentence, on.place_in(section)))
    assert all(each.severity is not Severity.ERROR for each in found)
    return [each.code for each in found if each.code != "ARS708"]


@pytest.mark.parametrize(
    ("code", "wrong", "right"),
    [
        # what goes up and down, in the figure's own clause
        ("ARS704", "Grundskolan gick {{ %s.avvikelse | utan_tecken }} plus.", "Grundskolan gick {{ %s.avvikelse | utan_tecken }} minus."),
        ("ARS704", "Grundskolan blev {{ %s.avvikelse | utan_tecken }} under budget.", "Grundskolan blev {{ %s.avvikelse | utan_tecken }} över budget."),
        ("ARS704", "Grundskolan har överskottet {{ %s.avvikelse }}.", "Trots ett överskott i köken har grundskolan {{ %s.avvikelse }}."),
        # two figures that are compared
        ("ARS709", "Grundskolan sjönk från {{ %s.föregående }} till {{ %s.utfall }}.", "Grundskolan steg från {{ %s.föregående }} till {{ %s.utfall }}."),
        ("ARS709", "Grundskolan steg från {{ %s.utfall }} till {{ %s.föregående }}.", "Grundskolan steg till {{ %s.utfall }} från {{ %s.föregående }}."),
        ("ARS709", "Grundskolan kostade {{ %s.utfall }}, lägre än 2023.", "Grundskolan kostade {{ %s.utfall }}, högre än 2023."),
        ("ARS709", "Grundskolan minskade till {{ %s.utfall }}.", "Grundskolan ökade till {{ %s.utfall }}."),
        ("ARS710", "Grundskolan kostade {{ %s.utfall }}, mot {{ drift.förskola.föregående }} året innan för förskolan.", "Grundskolan kostade {{ %s.utfall }}, mot {{ %s.föregående }} året innan."),
        # what a figure is called
        ("ARS711", "Grundskolans budget är {{ %s.utfall }}.", "Grundskolans budget är {{ %s.budget }}."),
        ("ARS711", "Grundskolan avviker med {{ %s.utfall }} mot budget.", "Grundskolan avviker med {{ %s.avvikelse }} mot budget."),
        ("ARS711", "Grundskolan ökade med {{ %s.utfall }}.", "Grundskolan ökade med {{ %s.förändring }}."),
        ("ARS715", "Grundskolan har {{ %s.budget }}.", "Grundskolan har {{ %s.budget }} i budget."),
        # shares
        ("ARS712", "Grundskolan kostade {{ %s.utfall }}, en tredjedel av {{ drift.summa.utfall }}.", "Grundskolan kostade {{ %s.utfall }}, knappt hälften av {{ drift.summa.utfall }}."),
        ("ARS712", "Grundskolan står för 59 procent av nettokostnaden, {{ drift.summa.utfall }}.", "Grundskolan står för 45 procent av nettokostnaden, {{ drift.summa.utfall }}."),
        # rows, signs, all of a table
        ("ARS713", "Förskolan kostade {{ %s.utfall }}.", "Grundskolans kostnad är {{ %s.utfall }}."),
        ("ARS716", "Grundskolans avvikelse är {{ %s.avvikelse | utan_tecken }}.", "Grundskolans underskott är {{ %s.avvikelse | utan_tecken }}."),
        ("ARS717", "Grundskolan har {{ %s.avvikelse }} i underskott.", "Grundskolan har avvikelsen {{ %s.avvikelse }}."),
        ("ARS718", "Lägst kostnad har grundskolan, {{ %s.utfall }}.", "Högst kostnad har grundskolan, {{ %s.utfall }}."),
        ("ARS718", "Samtliga verksamheter redovisar underskott.", "Alla verksamheter utom fyra redovisar underskott."),
        ("ARS720", "Grundskolan kostade inte {{ %s.utfall }}.", "Grundskolan kostade inte mer än {{ %s.utfall }}."),
    ],
)  # fmt: skip
def test_a_wrong_sentence_is_told_and_a_right_one_beside_it_is_not(code: str, wrong: str, right: str) -> None:
    told = [codes(each.replace("%s", ROW) + "\n") for each in (wrong, right)]

    assert (code in told[0], code in told[1]) == (True, False)


@pytest.mark.parametrize(("percent", "large"), [("4", True), ("5", False)])
def test_a_deviation_that_is_called_small_is_held_against_the_limits(percent: str, large: bool) -> None:
    on = board(SCHOOL)
    limits = Settings.model_validate({"gränser": {"avvikelse_procent": percent}})  # it is 4,6 percent of its budget
    text = on.bound("Ett marginellt underskott, {{ drift.gymnasieskola.avvikelse }}.\n", on.place_in("gymnasieskola"))

    found = Board(replace(on.context, settings=limits)).found(text)

    assert ("ARS721" in [each.code for each in found]) is large


def test_a_stem_that_many_rows_share_names_none_of_them() -> None:
    family = Family(
        {Name(("t", f"r{number}")): f"Avdelning {number:04}x" for number in range(SHARED + 1)}
        | {Name(("t", "k")): "Kök"}
    )

    assert family.named({"avdelningen"}) == []
    assert family.named({"avdelningen", "0007x"}) == ["Avdelning 0007x"]


@pytest.mark.parametrize(
    ("said", "items", "expected"),
    [("tre delar", 2, ["ARS719"]), ("två delar", 2, []), ("3 delar", 2, ["ARS719"]), ("de 12 månaderna", 2, [])],
)
def test_a_list_is_as_long_as_said(said: str, items: int, expected: list[str]) -> None:
    assert codes(f"Det finns {said}:\n\n" + "- en sak\n  till\n" * items) == expected


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Grundskolan kostade {{ drift.grundskola.utfall }} under 2023.", True),
        ("Grundskolan kostade {{ drift.grundskola.utfall }} året innan.", True),
        ("Grundskolan kostade {{ drift.grundskola.utfall }} under 2024 och {{ drift.grundskola.föregående }} under 2024.", True),
        ("Skolan byggdes om 2019 och grundskolan kostade {{ drift.grundskola.utfall }}.", False),
        ("Grundskolan ökade med {{ drift.grundskola.förändring }} sedan 2022.", True),
        ("Grundskolan ökade med {{ drift.grundskola.förändring }} sedan 2023.", False),
    ],
)  # fmt: skip
def test_a_year_beside_a_figure_is_its_own(sentence: str, named: bool) -> None:
    assert ("ARS706" in codes(sentence + "\n")) is named
