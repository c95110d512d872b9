"""A mutant: one small change of the program, and what became of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import unified_diff
from typing import Literal

Fate = Literal["killed", "caught by types", "untested", "survived"]


@dataclass(frozen=True)
class Mutant:
    """Where the change is made (`figures/units.py convert`), its lines as `- before` and `+ after`, and its fate."""

    place: str
    change: str
    fate: Fate

    @property
    def key(self) -> tuple[str, str]:
        """By which a report names it."""
        return self.place, self.change

    @property
    def module(self) -> str:
        """The file that is changed, from the package's root."""
        return self.place.split()[0]


def changed_lines(before: str, after: str) -> str:
    """The lines of a change, without those around it and without indent."""
    return short(unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0))


def short(diff: Iterable[str]) -> str:
    """The changed lines of a unified diff, without indent."""
    changed = (line for line in diff if line[:1] in "+-" and not line.startswith(("+++", "---")))
    return "\n".join(f"{line[0]} {line[1:].strip()}" for line in changed)
