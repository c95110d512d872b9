"""Diagnostics as JSON, for programs."""

from collections.abc import Mapping, Sequence
from typing import Any

from arsbokslut.diagnostics.diagnostic import Diagnostic
from arsbokslut.diagnostics.legible import as_json, one_line
from arsbokslut.diagnostics.position import Position

VERSION = 1
"""The version of the format: keys may be added under it, none removed or changed."""


def render_json(diagnostics: Sequence[Diagnostic], texts: Mapping[str, str], unchecked: Sequence[str] = ()) -> str:
    """An object with the findings in order, and what was not checked."""
    found = [_one(each) for each in diagnostics]
    return as_json({"version": VERSION, "fynd": found, "ej_prövat": [one_line(each) for each in unchecked]})


def _one(diagnostic: Diagnostic) -> dict[str, Any]:
    return {
        "kod": diagnostic.code,
        "allvar": diagnostic.severity.value,
        "meddelande": one_line(diagnostic.message),
        "åtgärd": one_line(diagnostic.hint),
        "gäller": diagnostic.subject,
        "rättning": [{"text": each.new, **_place(each.position)} for each in diagnostic.fix],
        **_place(diagnostic.position),
        "se_även": [{"text": one_line(label), **_place(position)} for position, label in diagnostic.related],
    }


def _place(position: Position) -> dict[str, Any]:
    place: dict[str, Any] = {"fil": position.file}
    if position.line:
        place |= {
            "rad": position.line,
            "kolumn": position.column,
            "slutrad": position.end_line,
            "slutkolumn": position.end_column,
        }
    return place
