"""Mutants that do the same as the program: no test can tell them from it. Each has its reason."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bench.mutation.mutant import Mutant

FILE = Path(__file__).with_name("equivalent.txt")


@dataclass(frozen=True)
class Equivalent:
    """One entry of the file: the mutant's place, its changed lines, and why nothing differs."""

    place: str
    change: str
    reason: str

    def is_of(self, mutant: Mutant) -> bool:
        """Whether this is that mutant."""
        return (self.place, self.change) == mutant.key


def equivalents() -> list[Equivalent]:
    """The entries, which stand apart by an empty line."""
    return [entry(lines) for lines in blocks(FILE) if not lines[0].startswith("#")]


def blocks(file: Path) -> list[list[str]]:
    """The lines of each part of a file that stands apart by an empty line."""
    parts = file.read_text(encoding="utf-8").split("\n\n")
    return [part.strip().splitlines() for part in parts if part.strip()]


def entry(lines: list[str]) -> Equivalent:
    """An entry: its place, then lines that begin with - or +, then the reason."""
    changed = [line for line in lines[1:] if line[:2] in ("- ", "+ ")]
    return Equivalent(lines[0], "\n".join(changed), " ".join(lines[1 + len(changed) :]))


def outdated(known: Iterable[Equivalent], mutants: list[Mutant], modules: set[str]) -> list[Equivalent]:
    """Entries for these modules that fit no surviving mutant: the code has changed, or a test tells them apart after all."""
    survived = [mutant for mutant in mutants if mutant.fate == "survived"]
    return [
        one for one in known if one.place.split()[0] in modules and not any(one.is_of(mutant) for mutant in survived)
    ]
