"""A comparison as JSON, for other programs."""

from typing import Any

from arsbokslut.compare.change import Change
from arsbokslut.compare.comparison import Comparison
from arsbokslut.compare.figures import Figures
from arsbokslut.diagnostics import Diagnostic, Position
from arsbokslut.diagnostics.legible import as_json


def render_json(comparison: Comparison) -> str:
    """The same as is written for people, part by part, with all places that figures are shown in."""
    return as_json(
        {
            "från": comparison.first,
            "till": comparison.second,
            "följde_inte_med": [
                {"namn": each.name, **_place(each.place), "står": each.said, "varför": each.why}
                for each in comparison.left_behind
            ],
            "siffror": _figures(comparison.figures),
            "bedömningar": [
                {"namn": each.name, "rubrik": each.label, "slag": each.kind, "från": each.old, "till": each.new}
                for each in comparison.judgements
            ],
            "texter": [
                {"namn": each.name, **_place(each.place), "ord": [{kind: text} for kind, text in each.words]}
                for each in comparison.data.texts
            ],
            "delar": [
                {"namn": each.name, **_place(each.place), "ändring": "ny" if each.is_new else "borttagen"}
                for each in comparison.data.parts
            ],
            "annat": [
                {"namn": each.name, **_place(each.place), "från": each.old, "till": each.new}
                for each in comparison.data.values
            ],
            "nya_fynd": list(map(_finding, comparison.new_findings)),
            "borta_fynd": list(map(_finding, comparison.gone_findings)),
        }
    )


def _figures(figures: Figures) -> dict[str, Any]:
    return {
        "ändrade": [{**_change(each.change), "följer": list(map(_change, each.following))} for each in figures.causes],
        "av_flera": [{**_change(each.change), "orsaker": list(each.of)} for each in figures.joint],
        "nya": [{"namn": each.name, "värde": each.new} for each in figures.added],
        "borttagna": [{"namn": each.name, "värde": each.old} for each in figures.removed],
    }


def _change(change: Change) -> dict[str, Any]:
    said = {"namn": change.name, "från": change.old, "till": change.new, "skillnad": change.difference}
    place = _place(change.place) if change.place else {"formel": change.formula}
    return {**said, **place, "anmärkningar": list(change.remarks), "visas": list(map(str, change.shown))}


def _place(position: Position) -> dict[str, Any]:
    return {"fil": position.file, "rad": position.line, "kolumn": position.column}


def _finding(finding: Diagnostic) -> dict[str, Any]:
    return {
        "kod": finding.code,
        "allvar": str(finding.severity),
        "meddelande": finding.message,
        **_place(finding.position),
    }
