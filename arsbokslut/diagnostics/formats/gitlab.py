"""Diagnostics as a Code Quality report of GitLab."""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence

from arsbokslut.diagnostics.diagnostic import Diagnostic
from arsbokslut.diagnostics.legible import as_json, one_line
from arsbokslut.diagnostics.severity import Severity

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render_gitlab(diagnostics: Sequence[Diagnostic], texts: Mapping[str, str], _unchecked: Sequence[str] = ()) -> str:
    """A list of issues: what was not checked has no place in it. Fingerprints are unique, and stay when lines above a finding move."""
    seen: Counter[str] = Counter()
    issues = []
    for each in diagnostics:
        said = "\0".join((each.code, each.position.file, each.message))
        seen[said] += 1
        issues.append(
            {
                "description": one_line(f"{each.message} {each.hint}".strip()),
                "check_name": each.code,
                "fingerprint": hashlib.sha256(f"{said}\0{seen[said]}".encode("utf-8", "surrogatepass")).hexdigest(),
                "severity": _SEVERITIES[each.severity],
                "location": {"path": each.position.file, "lines": {"begin": max(each.position.line, 1)}},
            }
        )
    return as_json(issues)
