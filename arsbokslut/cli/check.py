"""`arsbokslut check`: everything a build does, but for writing."""

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from arsbokslut.cli import EXIT_CLEAN, EXIT_FINDINGS, EXIT_TROUBLE
from arsbokslut.cli.editions import chosen_editions, usage_fault
from arsbokslut.cli.profile import profile
from arsbokslut.cli.reporter import Reporter, Reporting
from arsbokslut.cli.screen import coverage_sentence
from arsbokslut.diagnostics import Diagnostic, DiagnosticsError
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.prepare import prepare_edition
from arsbokslut.pipeline.project import Project, find_project


@dataclass(frozen=True, slots=True)
class Checking:
    """How it is checked: `profiled` shows how long every rule takes; `fix` puts right what surely can be, when `sure` unasked."""

    strict: bool
    profiled: bool
    fix: bool
    sure: bool


def check_editions(
    years: tuple[str, ...], every: bool, folder: Path | None, reporting: Reporting, checking: Checking
) -> int:
    """Checks every edition asked for and returns the exit code."""
    reporter = Reporter(reporting, to_stdout=True)
    if reporter.trouble is not None:
        return reporter.finish(EXIT_TROUBLE)
    try:
        if checking.sure and not checking.fix:
            raise usage_fault("Flaggan betyder bara något tillsammans med --fix.", "Lägg till --fix.", "--yes")
        project = find_project(folder, Path.cwd())
        chosen = chosen_editions(project, years, every=every)
    except DiagnosticsError as error:
        reporter.add(error.diagnostics, error.texts)
        return reporter.finish(EXIT_TROUBLE)
    codes = (_fix_and_check(project, edition, reporter, checking) for edition in chosen)
    return reporter.finish(max(codes, default=EXIT_CLEAN))


def _fix_and_check(project: Project, edition: Edition, reporter: Reporter, checking: Checking) -> int:
    fixed = EXIT_CLEAN
    if checking.fix:
        from arsbokslut.cli.fix import fix_edition

        fixed = fix_edition(project, edition, reporter, sure=checking.sure)
    return max(fixed, _check_one(project, edition, reporter, checking))


def _check_one(project: Project, edition: Edition, reporter: Reporter, checking: Checking) -> int:
    try:
        prepared = prepare_edition(project, edition)
    except DiagnosticsError as error:
        return reporter.add(error.diagnostics, error.texts)
    code = reporter.add(prepared.findings, prepared.read.spots.texts)
    checked = prepared.checked
    acknowledged = f", {len(checked.acknowledged)} godkända" if checked.acknowledged else ""
    reporter.say(f"{edition}: {_counted(checked.findings)}{acknowledged}. {coverage_sentence(checked.coverage)}")
    for finding, motivation in checked.acknowledged if reporter.reporting.verbose else ():
        reporter.say(f"  godkänt {finding.code} {finding.subject}: {motivation}")
    if checking.profiled:
        print(profile(edition, checked.ran), file=sys.stderr)
    return max(code, EXIT_FINDINGS) if checking.strict and checked.findings else code


MANY = 10
"""From more findings than so many, it is said how they spread over the codes."""


def _counted(findings: Sequence[Diagnostic]) -> str:
    if len(findings) <= 1:
        return "ett fynd" if findings else "inga fynd"
    by_code = Counter(each.code for each in findings).most_common()
    spread = f" ({', '.join(f'{count} {code}' for code, count in by_code)})" if len(findings) > MANY else ""
    return f"{len(findings)} fynd{spread}"
