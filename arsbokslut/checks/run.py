"""Runs every rule and sorts out what is known and accepted."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from arsbokslut.checks import accessibility, arithmetic, completeness, consistency, goals, prose, shown
from arsbokslut.checks.context import Context, finding
from arsbokslut.checks.coverage import Coverage, coverage_of
from arsbokslut.diagnostics import Diagnostic, Severity, in_order, nearest
from arsbokslut.model.report import Acknowledgement

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
    reasons = {(each.rule, each.subject): each.motivation for each in context.source.acknowledgements}
    open_findings = [each for each in weighed if (each.code, each.subject) not in reasons]
    acknowledged = [
        (each, reasons[each.code, each.subject]) for each in weighed if (each.code, each.subject) in reasons
    ]
    matched = {(each.code, each.subject) for each, _ in acknowledged}
    unmatched = [
        graded for each in _unmatched(context, matched, open_findings) if (graded := _graded(each, context)) is not None
    ]
    return Checked((*open_findings, *unmatched), tuple(acknowledged), coverage_of(context.document))


def _graded(diagnostic: Diagnostic, context: Context) -> Diagnostic | None:
    """The finding with the severity that the project gives its rule; None when the rule is off."""
    wanted = context.settings.rules.get(diagnostic.code)
    if wanted is None:
        return diagnostic
    return None if wanted == OFF else replace(diagnostic, severity=Severity(wanted))


def _unmatched(context: Context, matched: set[tuple[str, str]], found: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Acknowledgements that no finding needs any more."""
    for index, each in enumerate(context.source.acknowledgements):
        if (each.rule, each.subject) not in matched:
            yield finding(
                "ARS901",
                f"Godkännandet av {each.rule} för ”{each.subject}” motsvarar inget fynd.",
                context.spots.value(("godkända", index, "plats")),
                _remedy(each, found),
                each.subject,
            )


def _remedy(unmatched: Acknowledgement, found: Sequence[Diagnostic]) -> str:
    """What to do with an acknowledgement that no finding needs: the finding it may have meant, when there is one."""
    subjects = sorted({each.subject for each in found if each.code == unmatched.rule and each.subject})
    closest = nearest(unmatched.subject, subjects)
    if closest:
        return f"Menades ”{closest}”?"
    codes = sorted({each.code for each in found if each.subject == unmatched.subject})
    if codes:
        return f"Menades {codes[0]}?"
    return "Är felet rättat: ta bort godkännandet. Annars rätta ”regel” och ”plats” så att de stämmer med fyndet."
