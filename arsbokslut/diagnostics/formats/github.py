"""Diagnostics as annotations of GitHub Actions, and as the step's summary."""

from collections.abc import Mapping, Sequence

from arsbokslut.diagnostics.diagnostic import Diagnostic
from arsbokslut.diagnostics.severity import Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning"}


def render_github(diagnostics: Sequence[Diagnostic], texts: Mapping[str, str]) -> str:
    """A workflow command for each finding. GitHub shows ten of a kind per step; the summary has them all."""
    return "".join(f"{_command(each)}\n" for each in diagnostics)


def _command(diagnostic: Diagnostic) -> str:
    position = diagnostic.position
    properties = {"file": position.file}
    if position.line:
        properties |= {"line": str(position.line), "col": str(position.column)}
        if position.end_line == position.line:
            properties |= {"endLine": str(position.end_line), "endColumn": str(position.end_column)}
    properties["title"] = diagnostic.code
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_COMMANDS[diagnostic.severity]} {written}::{_data(_said(diagnostic))}"


def _said(diagnostic: Diagnostic) -> str:
    return f"{diagnostic.message}\n{diagnostic.hint}" if diagnostic.hint else diagnostic.message


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def github_summary(diagnostics: Sequence[Diagnostic]) -> str:
    """All findings as a Markdown table, for GITHUB_STEP_SUMMARY."""
    if not diagnostics:
        return "### Årsbokslut: inga fynd\n"
    rows = "".join(
        f"| {each.severity} | {each.code} | `{each.position}` | {_cell(each.message)} | {_cell(each.hint)} |\n"
        for each in diagnostics
    )
    return f"### Årsbokslut: {len(diagnostics)} fynd\n\n| Allvar | Kod | Plats | Fynd | Åtgärd |\n|---|---|---|---|---|\n{rows}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
