"""Diagnostics as JSON, for programs."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from arsbokslut.diagnostics.diagnostic import Diagnostic
from arsbokslut.diagnostics.position import Position

VERSION = 1
"""The version of the format: keys may be added under it, none removed or changed."""


def render_json(diagnostics: Sequence[Diagnostic], texts: Mapping[str, str]) -> str:
    """An object with the findings in order."""
    return (
        json.dumps({"version": VERSION, "fynd": [_one(each) for each in diagnostics]}, ensure_ascii=False, indent=2)
        + "\n"
    )


def _one(diagnostic: Diagnostic) -> dict[str, Any]:
    return {
        "kod": diagnostic.code,
        "allvar": diagnostic.severity.value,
        "meddelande": diagnostic.message,
        "åtgärd": diagnostic.hint,
        "gäller": diagnostic.subject,
        "rättning": [{"text": each.new, **_place(each.position)} for each in diagnostic.fix],
        **_place(diagnostic.position),
        "se_även": [{"text": label, **_place(position)} for position, label in diagnostic.related],
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
