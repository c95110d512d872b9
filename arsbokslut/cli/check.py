"""`arsbokslut check`: everything a build does, but for writing."""

import sys
from collections import Counter
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from arsbokslut.checks.run import Checked
from arsbokslut.classes import dataclass
from arsbokslut.cli import EXIT_CLEAN, EXIT_FINDINGS, EXIT_TROUBLE
from arsbokslut.cli.editions import chosen_editions, usage_fault
from arsbokslut.cli.profile import profile
from arsbokslut.cli.reporter import Reporter, Reporting
from arsbokslut.cli.screen import coverage_sentence
from arsbokslut.cli.streams import tell
from arsbokslut.diagnostics import Diagnostic, DiagnosticsError
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.prepare import prepare_edition
from arsbokslut.pipeline.project import Project, find_project


@dataclass(frozen=True, slots=True)
class CheckRequest:
    """What to check, and how: `strict` counts warnings, `profiled` shows how long every rule takes, and `fix` puts right what
    surely can be, when `sure` without asking. `watched`: it is done again whenever the files change."""

    years: tuple[str, ...]
    every: bool
    project: Path | None
    strict: bool = False
    profiled: bool = False
    fix: bool = False
    sure: bool = False
    watched: bool = False


def check_reports(request: CheckRequest, reporting: Reporting) -> int:
    """Checks every edition asked for and returns the exit code; one that fails does not stop the others."""
    reporter = Reporter(reporting, to_stdout=True)
    if reporter.trouble is not None:
        return reporter.finish(EXIT_TROUBLE)
    try:
        if request.sure and not request.fix:
            raise usage_fault("Flaggan betyder bara något tillsammans med --fix.", "Lägg till --fix.", "--yes")
        if request.watched and request.fix:
            raise usage_fault("--fix ändrar filerna som --watch väntar på.", "Välj en av dem.", "--watch")
        project = find_project(request.project, Path.cwd())
        reporter.keep_from(project)
        chosen = chosen_editions(project, request.years, every=request.every)
    except DiagnosticsError as error:
        reporter.add(error.diagnostics, error.texts)
        return reporter.finish(EXIT_TROUBLE)
    codes = [reporter.attempt(each, partial(_fix_and_check, project, each, request, reporter)) for each in chosen]
    return reporter.finish(max(codes, default=EXIT_CLEAN))


def _fix_and_check(project: Project, edition: Edition, request: CheckRequest, reporter: Reporter) -> int:
    fixed = EXIT_CLEAN
    if request.fix:
        from arsbokslut.cli.fix import fix_edition

        fixed = fix_edition(project, edition, reporter, sure=request.sure)
    return max(fixed, _check_one(project, edition, request, reporter))


def _check_one(project: Project, edition: Edition, request: CheckRequest, reporter: Reporter) -> int:
    try:
        prepared = prepare_edition(project, edition)
    except DiagnosticsError as error:
        return reporter.add(error.diagnostics, error.texts)
    code = reporter.add(prepared.told, prepared.read.spots.texts)
    checked = prepared.checked
    reporter.say(f"{edition}: {_outcome(checked)}. {coverage_sentence(checked.coverage)}")
    reporter.leave_out(checked.unchecked)
    for finding, motivation in checked.acknowledged if reporter.reporting.verbose else ():
        reporter.say(f"  godkänt {finding.code} {finding.subject}: {motivation}")
    if request.profiled:
        tell(profile(edition, checked.ran), sys.stderr)
    return max(code, EXIT_FINDINGS) if request.strict and checked.findings else code


def _outcome(checked: Checked) -> str:
    """How many findings there are of each kind; of notes and acknowledged ones only when there are any."""
    notes, acknowledged = len(checked.notes), len(checked.acknowledged)
    said = [_counted(checked.findings)]
    said += [f"{notes} {'notis' if notes == 1 else 'notiser'}"] if notes else []
    said += [f"{acknowledged} godkända"] if acknowledged else []
    return ", ".join(said)


MANY = 10
"""From more findings than so many, it is said how they spread over the codes."""


def _counted(findings: Sequence[Diagnostic]) -> str:
    if len(findings) <= 1:
        return "ett fynd" if findings else "inga fynd"
    by_code = Counter(each.code for each in findings).most_common()
    spread = f" ({', '.join(f'{count} {code}' for code, count in by_code)})" if len(findings) > MANY else ""
    return f"{len(findings)} fynd{spread}"
