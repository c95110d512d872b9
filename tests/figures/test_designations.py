"""The numbers of goals: none comes twice."""

import pytest

from arsbokslut.figures.designations import designations
from arsbokslut.model.goals import GoalArea


def area(number: int | None, *focus_areas: tuple[int, ...]) -> GoalArea:
    """An area whose first goals stand right under it, and the others in focus areas; a goal is its number."""

    def goals(place: int, numbers: tuple[int, ...]) -> list[dict[str, object]]:
        return [{"id": f"g{number or 'x'}_{place}_{n}".lower(), "nummer": n, "namn": "x"} for n in numbers]

    return GoalArea.model_validate(
        {
            "nummer": number,
            "namn": "x",
            "mål": goals(0, focus_areas[0]),
            "fokusområden": [{"rubrik": "x", "mål": goals(i, each)} for i, each in enumerate(focus_areas[1:], start=1)],
        }
    )


@pytest.mark.parametrize(
    ("areas", "expected"),
    [
        ([area(1, (1, 2)), area(2, (3,))], ["1", "2", "3"]),
        ([area(1, (1, 2)), area(4, (1,))], ["1:1", "1:2", "4:1"]),
        ([area(1, (1,)), area(2, (), (1, 2), (1, 2))], ["1:1", "2.1:1", "2.1:2", "2.2:1", "2.2:2"]),
        ([area(None, (1,)), area(2, (1,))], ["1:1", "2:1"]),
    ],
)
def test_no_number_comes_twice(areas: list[GoalArea], expected: list[str]) -> None:
    assert list(designations(areas).values()) == expected


def test_a_goal_without_a_number_has_no_designation() -> None:
    one = GoalArea.model_validate(
        {"namn": "x", "mål": [{"id": "a", "namn": "x"}, {"id": "b", "nummer": 1, "namn": "x"}]}
    )

    assert designations([one]) == {"a": "", "b": "1"}
