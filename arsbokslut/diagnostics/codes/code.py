"""A code, and a group of codes."""

from collections.abc import Mapping
from typing import NamedTuple

from arsbokslut.diagnostics.severity import Severity

WARNING = Severity.WARNING
NOTE = Severity.NOTE


class Code(NamedTuple):
    """A code's title, its explanation in Swedish (what it means, why it matters, what to do), and how bad it is."""

    title: str
    text: str
    severity: Severity = Severity.ERROR


class Group(NamedTuple):
    """Codes of a kind, and what the handbook calls the kind."""

    title: str
    codes: Mapping[str, Code]
