"""The trails of the figures that somebody asks for, and what other programs are given of them."""

import json
from dataclasses import replace

import pytest

from arsbokslut.document.tree import Document
from arsbokslut.trail.json import render_json
from arsbokslut.trail.origin import origin_line, value_text
from arsbokslut.trail.traced import Trail, trails
from tests.trail.documents import NB, computed, document, stated

OUTCOME = stated("drift.lss.utfall", "5062", line=7)
BUDGET = stated("drift.lss.budget", "5000", line=8)
DEVIATION = computed("drift.lss.avvikelse", "-62", "minus", BUDGET, OUTCOME)
FIGURES = {each.label: each for each in (OUTCOME, BUDGET, DEVIATION)}
REPORT = document(
    "<h1>Ekonomi</h1><p>Utfallet är [drift.lss.utfall:5 tkr], [drift.lss.avvikelse:−62 kr] från [drift.lss.budget:5 tkr].</p>"
    "<p>Det var [drift.lss.utfall:5 062,00 kr] och [okänd:62 kr].</p>"
)


def found(wanted: str, report: Document = REPORT) -> list[Trail]:
    return trails(wanted, report, FIGURES.get)


def test_a_figure_is_asked_for_by_its_name() -> None:
    (trail,) = found("drift.lss.utfall")

    assert trail.figure == OUTCOME
    assert [each.text for each in trail.shown] == ["5 tkr", "5 062,00 kr"]


def test_a_figure_that_is_not_shown_has_a_trail_too() -> None:
    assert found("drift.lss.budget", document("<p>Inget.</p>")) == [Trail(BUDGET, ())]


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        ("5", ["drift.lss.utfall", "drift.lss.budget"]),
        ("5 tkr", ["drift.lss.utfall", "drift.lss.budget"]),
        ("62", ["drift.lss.avvikelse"]),
        (" 62 ", ["drift.lss.avvikelse"]),
        ("−62 kr", ["drift.lss.avvikelse"]),
        ("+62", ["drift.lss.avvikelse"]),
        ("5062,00", ["drift.lss.utfall"]),
        ("5062", []),
        ("6", []),
        ("5 tkr i dag", []),
        ("tkr", []),
        ("", []),
    ],
)
def test_figures_are_asked_for_as_they_are_written(wanted: str, names: list[str]) -> None:
    assert [each.figure.label for each in found(wanted)] == names


def test_a_trail_for_other_programs() -> None:
    assert json.loads(render_json(found("62"))) == [
        {
            "namn": "drift.lss.avvikelse",
            "värde": f"−62{NB}kr",
            "enhet": "kr",
            "formel": "drift.lss.budget − drift.lss.utfall",
            "räknesätt": "minus",
            "delar": [
                {
                    "namn": "drift.lss.budget",
                    "värde": f"5{NB}000{NB}kr",
                    "enhet": "kr",
                    "plats": "data/2024/e.yaml:8:5",
                    "position": {"fil": "data/2024/e.yaml", "rad": 8, "kolumn": 5},
                },
                {
                    "namn": "drift.lss.utfall",
                    "värde": f"5{NB}062{NB}kr",
                    "enhet": "kr",
                    "plats": "data/2024/e.yaml:7:5",
                    "position": {"fil": "data/2024/e.yaml", "rad": 7, "kolumn": 5},
                },
            ],
            "visas": [
                {"text": "−62 kr", "avsnitt": "Ekonomi", "mening": "Utfallet är 5 tkr, −62 kr från 5 tkr."},
            ],
        }
    ]


def test_what_lacks_a_name_is_left_out_for_other_programs() -> None:
    table = "<table title='Drift'><tbody><tr><th scope='row'>LSS</th><td>[drift.lss.utfall:5]</td></tr></tbody></table>"

    (trail,) = json.loads(render_json(found("drift.lss.utfall", document(table))))

    assert trail["visas"] == [{"text": "5", "tabell": "Drift", "rad": "LSS"}]


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        ("5062", "kr", f"5{NB}062{NB}kr"),
        ("-0.5", "%", f"−0,5{NB}%"),
        ("33.33333333", "%", f"33,333333{NB}%"),
        (None, "kr", "ej mätt"),
    ],
)
def test_the_exact_value_in_words(value: str | None, unit: str, said: str) -> None:
    assert value_text(stated("a", value, unit)) == said


def test_the_exact_value_does_not_depend_on_how_it_is_written() -> None:
    written = replace(stated("a", "-5"), sign="ingen", bare=True, words="versal")

    assert value_text(written) == f"−5{NB}kr"


def test_a_stated_figure_that_also_follows_from_others_leads_to_them_too() -> None:
    figure = replace(stated("a", "5"), follows=computed("a", "6", "motsatt", OUTCOME))

    (trail,) = json.loads(render_json([Trail(figure, ())]))

    assert trail["uträknat"]["värde"] == f"6{NB}kr"
    assert [part["namn"] for part in trail["uträknat"]["delar"]] == ["drift.lss.utfall"]


def test_the_origin_on_a_line() -> None:
    assert origin_line(OUTCOME) == "data/2024/e.yaml:7:5"
    assert origin_line(DEVIATION) == "drift.lss.budget − drift.lss.utfall"
    assert origin_line(computed("drift.summa", "3", "summa", OUTCOME, BUDGET, DEVIATION)) == "summan av 3 rader"
