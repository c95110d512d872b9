"""A rule: what must hold, the codes of what breaks it, and how that is found."""

from collections.abc import Callable, Iterable, Iterator
from time import perf_counter
from typing import Any, Generic, NamedTuple, TypeVar

from arsbokslut.diagnostics.codes import GROUPS
from arsbokslut.diagnostics.codes.code import Group
from arsbokslut.diagnostics.diagnostic import Diagnostic

Seen = TypeVar("Seen")
"""What a rule looks at."""
Find = Callable[[Seen], Iterable[Diagnostic]]


class Rule(NamedTuple, Generic[Seen]):
    """What must hold, as the first line of the function that finds what breaks it says; a finding has one of the codes."""

    codes: tuple[str, ...]
    find: Find[Seen]

    @property
    def name(self) -> str:
        """What the rule is called in the program."""
        return self.find.__name__

    @property
    def group(self) -> Group:
        """The group of its codes."""
        return next(group for group in GROUPS if self.codes[0] in group.codes)

    def run(self, seen: Seen) -> "Ran":
        """What it finds, and the time that takes."""
        start = perf_counter()
        found = tuple(self.find(seen))
        return Ran(self, found, perf_counter() - start)


class Ran(NamedTuple):
    """A rule that was run, what it found, and the seconds it took."""

    rule: Rule[Any]
    found: tuple[Diagnostic, ...]
    seconds: float


def run_rules(rules: Iterable[Rule[Seen]], seen: Seen, off: frozenset[str] = frozenset()) -> list[Ran]:
    """Every rule in turn, but those whose codes are all off."""
    return [each.run(seen) for each in rules if not off.issuperset(each.codes)]


def found_by(ran: Iterable[Ran]) -> Iterator[Diagnostic]:
    """All that was found."""
    return (finding for each in ran for finding in each.found)
