"""Diagnostics as SARIF 2.1.0 (OASIS), for code scanning."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from arsbokslut import __version__
from arsbokslut.diagnostics.codes import CODES
from arsbokslut.diagnostics.diagnostic import Diagnostic
from arsbokslut.diagnostics.legible import as_json, one_line
from arsbokslut.diagnostics.position import Position
from arsbokslut.diagnostics.severity import Severity

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def render_sarif(diagnostics: Sequence[Diagnostic], texts: Mapping[str, str], unchecked: Sequence[str] = ()) -> str:
    """A log with one run; columns count characters (SARIF 3.14.17). What was not checked are notes of the tool (3.20.21)."""
    run: dict[str, Any] = {
        "tool": {
            "driver": {"name": "arsbokslut", "version": __version__, "language": "sv", "rules": _rules(diagnostics)}
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(each) for each in diagnostics],
    }
    if unchecked:
        notes = [{"level": "note", "message": {"text": one_line(each)}} for each in unchecked]
        run["invocations"] = [{"executionSuccessful": True, "toolExecutionNotifications": notes}]
    return as_json({"version": "2.1.0", "runs": [run]})


def _rules(diagnostics: Sequence[Diagnostic]) -> list[dict[str, Any]]:
    return [
        {"id": code, "shortDescription": {"text": CODES[code].title}, "fullDescription": {"text": CODES[code].text}}
        for code in sorted({each.code for each in diagnostics})
    ]


def _result(diagnostic: Diagnostic) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": diagnostic.code,
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": one_line(f"{diagnostic.message} {diagnostic.hint}".strip())},
        "locations": [_location(diagnostic.position)],
    }
    if diagnostic.related:
        result["relatedLocations"] = [
            {**_location(position), "message": {"text": one_line(label)}} for position, label in diagnostic.related
        ]
    if diagnostic.fix:
        result["fixes"] = [_fix(diagnostic)]
    return result


def _fix(diagnostic: Diagnostic) -> dict[str, Any]:
    """What puts a finding right, within its own file (SARIF 3.55)."""
    replacements = [
        {"deletedRegion": _region(each.position), "insertedContent": {"text": each.new}} for each in diagnostic.fix
    ]
    change = {"artifactLocation": _artifact(diagnostic.position), "replacements": replacements}
    return {"description": {"text": one_line(diagnostic.hint)}, "artifactChanges": [change]}


def _location(position: Position) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": _artifact(position)}
    if position.line:
        physical["region"] = _region(position)
    return {"physicalLocation": physical}


def _artifact(position: Position) -> dict[str, str]:
    return {"uri": quote(position.file, errors="surrogateescape")}


def _region(position: Position) -> dict[str, int]:
    region = {"startLine": position.line, "startColumn": position.column}
    if position.end_line:
        region |= {"endLine": position.end_line, "endColumn": max(position.end_column, 1)}
    return region
