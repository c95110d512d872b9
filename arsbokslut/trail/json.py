"""Trails as JSON, for other programs."""

from collections.abc import Iterable
from typing import Any

from arsbokslut.diagnostics import Position
from arsbokslut.diagnostics.legible import as_json
from arsbokslut.figures.figure import Computed, Figure, Stated
from arsbokslut.trail.origin import value_text
from arsbokslut.trail.shown import InTable, InText, Shown
from arsbokslut.trail.traced import Trail


def render_json(trails: Iterable[Trail]) -> str:
    """Each trail: the figure, what it follows from, and where it is shown."""
    listed = [{**_figure(each.figure), "visas": list(map(_shown, each.shown))} for each in trails]
    return as_json(listed)


def _figure(figure: Figure) -> dict[str, Any]:
    followed = {} if figure.follows is None else {"uträknat": _figure(figure.follows)}
    named = {"namn": figure.label, "värde": value_text(figure), "enhet": figure.unit}
    return {**named, **_origin(figure.origin), **followed}


def _origin(origin: Stated | Computed) -> dict[str, Any]:
    match origin:
        case Stated(position=position):
            return {"plats": str(position), "position": _position(position)}
        case Computed(operation=operation, formula=formula, parts=parts):
            return {"formel": formula, "räknesätt": operation, "delar": list(map(_figure, parts))}


def _position(position: Position) -> dict[str, Any]:
    return {"fil": position.file, "rad": position.line, "kolumn": position.column}


def _shown(shown: Shown) -> dict[str, str]:
    """What lacks a name is left out."""
    match shown.place:
        case InTable(table=table, row=row, column=column):
            place = {"tabell": table, "rad": row, "kolumn": column}
        case InText(sentence=sentence):
            place = {"mening": sentence}
    return {key: value for key, value in {"text": shown.text, "avsnitt": shown.section, **place}.items() if value}
