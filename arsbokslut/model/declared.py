"""The report as the data declares it, and what its rules often find: something unknown, a name used twice."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from arsbokslut.diagnostics import Diagnostic, Path, Position, SpotTree, nearest
from arsbokslut.model.goals import Goal, GoalArea
from arsbokslut.model.report import Report


class Declared(NamedTuple):
    """What the rules see: the report as the data declares it, where each part stands, and whether judgements are motivated."""

    report: Report
    spots: SpotTree
    motivated: bool = True

    def value(self, *path: str | int) -> Position:
        """The place of a value."""
        return self.spots.value(path)

    def key(self, *path: str | int) -> Position:
        """The place of a key, where the key is what is wrong."""
        return self.spots.key(path)

    def finding(self, path: Path, code: str, message: str, hint: str) -> Diagnostic:
        """What is wrong with the value at a path."""
        return Diagnostic(code, message, self.spots.value(path), hint)

    def goals(self) -> Iterator[tuple[Path, Goal, GoalArea]]:
        """Every goal with its path and its area."""
        for index, area in enumerate(self.report.goal_areas):
            yield from ((("målområden", index, *path), goal, area) for path, goal in area.placed_goals())


def unknown(place: Position, what: str, name: str, known: Collection[str], where: str = "") -> Diagnostic:
    """Something is named that is not there; the hint names the closest that is."""
    suggestion = nearest(name, known)
    hint = f"Menades ”{suggestion}”?" if suggestion else _there_are(known)
    return Diagnostic("ARS206", f"{what} ”{name}” finns inte{where}.", place, hint)


LISTED = 40
"""Of more names than so many, a hint lists none."""


def _there_are(names: Collection[str]) -> str:
    if len(names) > LISTED:
        return "Rätta namnet, eller lägg till det."
    return f"Det finns: {', '.join(sorted(names))}." if names else "Lägg till den."


def doubled(declared: Declared, path: Path, ids: Sequence[str]) -> Iterator[Diagnostic]:
    """An id that stands in a list already."""
    seen: Counter[str] = Counter()
    for index, name in enumerate(ids):
        seen[name] += 1
        if seen[name] > 1:
            place = declared.value(*path, index, "id")
            yield Diagnostic("ARS207", f"Id ”{name}” används redan i samma lista.", place, "Ge posten ett eget id.")
