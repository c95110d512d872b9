"""Findings that are new, and those that are gone."""

from collections import Counter
from collections.abc import Iterable

from arsbokslut.diagnostics import Diagnostic

NOT_COMPARED = frozenset({"ARS854"})
"""Codes about pictures' files: those of a revision are not read."""


def new_among(before: Iterable[Diagnostic], after: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings that stand in the latter alone: of another code, or about something else. Lines may have moved."""
    known = Counter(map(_key, before))
    found = []
    for each in after:
        if each.code in NOT_COMPARED:
            continue
        if known[_key(each)] > 0:
            known[_key(each)] -= 1
        else:
            found.append(each)
    return tuple(found)


def _key(finding: Diagnostic) -> tuple[str, str]:
    return finding.code, finding.subject or finding.message
