"""Diagnostics as annotations of GitHub Actions, and as the step's summary."""

from collections.abc import Mapping, Sequence

from arsbokslut.diagnostics.diagnostic import Diagnostic
from arsbokslut.diagnostics.legible import markdown, workflow_data, workflow_property
from arsbokslut.diagnostics.severity import Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render_github(diagnostics: Sequence[Diagnostic], texts: Mapping[str, str], unchecked: Sequence[str] = ()) -> str:
    """A workflow command for each finding, and for what was not checked. GitHub shows ten of a kind per step; the summary has
    all findings."""
    left_out = (f"::notice title=Prövas inte::{workflow_data(each)}" for each in unchecked)
    return "".join(f"{each}\n" for each in (*map(_command, diagnostics), *left_out))


def _command(diagnostic: Diagnostic) -> str:
    position = diagnostic.position
    properties = {"file": position.file}
    if position.line:
        properties |= {"line": str(position.line), "col": str(position.column)}
        if position.end_line == position.line:
            properties |= {"endLine": str(position.end_line), "endColumn": str(position.end_column)}
    properties["title"] = diagnostic.code
    written = ",".join(f"{name}={workflow_property(value)}" for name, value in properties.items())
    return f"::{_COMMANDS[diagnostic.severity]} {written}::{workflow_data(_said(diagnostic))}"


def _said(diagnostic: Diagnostic) -> str:
    return f"{diagnostic.message}\n{diagnostic.hint}" if diagnostic.hint else diagnostic.message


def github_summary(diagnostics: Sequence[Diagnostic], number: int) -> str:
    """Findings as a Markdown table, for GITHUB_STEP_SUMMARY; in all there are a `number`."""
    if not diagnostics:
        return "### Årsbokslut: inga fynd\n"
    rows = "".join(
        f"| {each.severity} | {each.code} | {markdown(str(each.position))} | {markdown(each.message)} | {markdown(each.hint)} |\n"
        for each in diagnostics
    )
    return f"### Årsbokslut: {number} fynd\n\n| Allvar | Kod | Plats | Fynd | Åtgärd |\n|---|---|---|---|---|\n{rows}"
