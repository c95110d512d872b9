"""What goals are called by number, so that no two of a report are called the same."""

from collections.abc import Iterator, Mapping, Sequence

from arsbokslut.classes import dataclass
from arsbokslut.model.goals import Goal, GoalArea


@dataclass(frozen=True, slots=True)
class _Place:
    """A numbered goal, its area's number, and the place of its focus area among those of the area."""

    goal: Goal
    area: int
    focus: int

    @property
    def own(self) -> str:
        return str(self.goal.number)

    @property
    def in_area(self) -> str:
        return f"{self.area}:{self.goal.number}"

    @property
    def in_focus(self) -> str:
        return f"{self.area}.{self.focus}:{self.goal.number}"


def designations(areas: Sequence[GoalArea]) -> Mapping[str, str]:
    """A goal's id → its number alone where the goals are numbered through, else after its area's: 2:1, 2.1:1.

    Empty for a goal without a number.
    """
    found = {goal.id: "" for area in areas for goal in _goals(area)}
    places = [list(_places(area, index)) for index, area in enumerate(areas, start=1)]
    numbered = [place for area in places for place in area]
    if _apart([place.own for place in numbered]):
        return found | {place.goal.id: place.own for place in numbered}
    for area in places:
        apart = _apart([place.in_area for place in area])
        found |= {place.goal.id: place.in_area if apart else place.in_focus for place in area}
    return found


def _goals(area: GoalArea) -> Iterator[Goal]:
    yield from area.goals
    for focus in area.focus_areas:
        yield from focus.goals


def _places(area: GoalArea, index: int) -> Iterator[_Place]:
    number = area.number or index
    for place, goals in enumerate((area.goals, *(focus.goals for focus in area.focus_areas))):
        yield from (_Place(goal, number, place) for goal in goals if goal.number is not None)


def _apart(written: Sequence[str]) -> bool:
    return len(set(written)) == len(written)
