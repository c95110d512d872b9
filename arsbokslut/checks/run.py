"""Runs every rule and sorts out what is known and accepted."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from arsbokslut.checks import accessibility, arithmetic, completeness, consistency, goals, prose, shown
from arsbokslut.checks.acknowledgements import sort_out
from arsbokslut.checks.context import Context
from arsbokslut.checks.coverage import Coverage, coverage_of
from arsbokslut.diagnostics import Diagnostic, Severity, in_order

Rule = Callable[[Context], Iterable[Diagnostic]]

GROUPS: dict[str, tuple[Rule, ...]] = {
    "räkning": arithmetic.RULES,
    "samstämmighet": consistency.RULES,
    "mål": goals.RULES,
    "text": prose.RULES,
    "fullständighet": (*completeness.RULES, *shown.RULES),
    "tillgänglighet": accessibility.RULES,
}
"""Group → its rules, in the order they are run."""

OFF = "av"


@dataclass(frozen=True, slots=True)
class Checked:
    """What the rules found, what of it is acknowledged in the data, and how much of the report is traceable."""

    findings: tuple[Diagnostic, ...]
    acknowledged: tuple[tuple[Diagnostic, str], ...]
    coverage: Coverage


def run_checks(context: Context, earlier: Iterable[Diagnostic] = ()) -> Checked:
    """All rules over a composed report. `earlier` are findings from reading and composing, which can be acknowledged too."""
    found = in_order([*earlier, *(each for rules in GROUPS.values() for rule in rules for each in rule(context))])
    weighed = [graded for each in found if (graded := _graded(each, context)) is not None]
    sorted_out = sort_out(weighed, context)
    needless = [graded for each in sorted_out.needless if (graded := _graded(each, context)) is not None]
    return Checked((*sorted_out.open, *needless), sorted_out.acknowledged, coverage_of(context.document))


def _graded(diagnostic: Diagnostic, context: Context) -> Diagnostic | None:
    """The finding with the severity that the project gives its rule; None when the rule is off."""
    wanted = context.settings.rules.get(diagnostic.code)
    if wanted is None:
        return diagnostic
    return None if wanted == OFF else replace(diagnostic, graded=Severity(wanted))
