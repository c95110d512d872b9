"""Runs every rule over a report and sorts out what is known and accepted."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from arsbokslut.checks import acknowledgements
from arsbokslut.checks.acknowledgements import sort_out
from arsbokslut.checks.context import Context
from arsbokslut.checks.coverage import Coverage, coverage_of
from arsbokslut.checks.rules import RULES
from arsbokslut.checks.unchecked import what_is_not_checked
from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import Diagnostic, Severity, apart, in_order
from arsbokslut.diagnostics.rule import Ran, found_by, run_rules
from arsbokslut.model.settings import OFF, Settings


@dataclass(frozen=True, slots=True)
class Checked:
    """What the rules found and what of it is acknowledged in the data, how much of the report is traceable; every rule that ran.

    `findings` are errors and warnings; `notes` are what is worth a look, and stop nothing. `unchecked` says, a sentence for each,
    what was not checked and why.
    """

    findings: tuple[Diagnostic, ...]
    notes: tuple[Diagnostic, ...]
    acknowledged: tuple[tuple[Diagnostic, str], ...]
    coverage: Coverage
    ran: tuple[Ran, ...]
    needless: tuple[int, ...] = ()
    """The acknowledgements, by their place in the data, that no finding needs."""
    unchecked: tuple[str, ...] = ()


def run_checks(
    context: Context,
    earlier: Iterable[Ran] = (),
    warnings: Iterable[Diagnostic] = (),
    left_out: Iterable[str] = (),
) -> Checked:
    """All rules over a composed report. What `earlier` rules and the `warnings` of reading found can be acknowledged too.

    `left_out` says what the steps before could not compare.
    """
    settings = context.settings
    ran = [*earlier, *run_rules(RULES, context, settings.off)]
    found = list(_graded(in_order([*warnings, *found_by(ran)]), settings))
    known = sort_out(found, context)
    last = run_rules(acknowledgements.RULES, known, settings.off)
    findings, notes = apart((*known.open, *_graded(found_by(last), settings)))
    unchecked = (*left_out, *what_is_not_checked(context))
    coverage = coverage_of(context.document)
    return Checked(findings, notes, known.acknowledged, coverage, (*ran, *last), known.needless, unchecked)


def _graded(found: Iterable[Diagnostic], settings: Settings) -> Iterator[Diagnostic]:
    """The findings with the severity that the project gives their codes; none of a code that is off."""
    for each in found:
        wanted = settings.rules.get(each.code)
        if wanted != OFF:
            yield each if wanted is None else replace(each, graded=Severity(wanted))
