"""Activities and assignments as the layouts see them: each with its level on its scale."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import Path, SpotTree
from arsbokslut.figures.book import Book
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.measure import Measure
from arsbokslut.figures.names import Name
from arsbokslut.model.goals import Activity, Assignment
from arsbokslut.model.prose import Prose
from arsbokslut.model.scales import ACTIVITIES, ASSIGNMENTS, Level, Scale
from arsbokslut.model.units import PERCENT

DEGREE = "grad"
"""The column of an activity's only figure."""


@dataclass(frozen=True, slots=True)
class JudgedActivity:
    """An activity with its level on the scale of activities, and its degree as a figure."""

    SWEDISH: ClassVar[dict[str, str]] = {
        "id": "id",
        "namn": "name",
        "status": "status",
        "grad": "degree",
        "ansvarig": "responsible",
        "klart": "due",
        "kommentar": "comment",
        "har_uppgifter": "is_told_of",
    }

    id: str
    name: str
    status: Level | None
    figures: Measure
    responsible: str
    due: str
    comment: Prose | None
    path: Path

    @property
    def degree(self) -> Figure | None:
        """How far it has come, in percent."""
        return self.figures.get_figure(DEGREE)

    @property
    def is_told_of(self) -> bool:
        """Whether anything but its name is said."""
        return any((self.status, self.figures, self.responsible, self.due, self.comment))


def judged_activities(
    activities: Sequence[Activity], name: Name, path: Path, scales: Mapping[str, Scale], spots: SpotTree, book: Book
) -> tuple[JudgedActivity, ...]:
    """The activities of a goal or an area. One without an id is called by its place: `aktivitet_1`."""
    return tuple(
        _activity(each, name.of(each.id or f"aktivitet_{index + 1}"), (*path, index), scales, spots, book)
        for index, each in enumerate(activities)
    )


def _activity(
    activity: Activity, name: Name, path: Path, scales: Mapping[str, Scale], spots: SpotTree, book: Book
) -> JudgedActivity:
    degree = {} if activity.degree is None else {DEGREE: activity.degree}
    figures = Measure(
        name, degree, lambda column: PERCENT, None, lambda column: spots.value((*path, column)), book, follows={}
    )
    return JudgedActivity(
        id=name.column,
        name=activity.name,
        status=scales[activity.scale or ACTIVITIES].level(activity.status),
        figures=figures,
        responsible=activity.responsible or "",
        due=activity.due or "",
        comment=activity.comment,
        path=path,
    )


@dataclass(frozen=True, slots=True)
class JudgedAssignment:
    """An assignment with its level on the scale of assignments."""

    SWEDISH: ClassVar[dict[str, str]] = {
        "id": "id",
        "namn": "name",
        "från": "given_by",
        "år": "year",
        "typ": "kind",
        "klart": "due",
        "status": "status",
        "text": "text",
        "bedömning": "verdict",
    }

    id: str
    name: str
    given_by: str
    year: int | None
    kind: str
    due: str
    status: Level | None
    text: Prose | None
    verdict: str


def judged_assignments(assignments: Sequence[Assignment], scales: Mapping[str, Scale]) -> tuple[JudgedAssignment, ...]:
    """Every assignment in the order of the data."""
    return tuple(
        JudgedAssignment(
            id=each.id,
            name=each.name,
            given_by=each.given_by or "",
            year=each.year,
            kind=each.kind or "",
            due=each.due or "",
            status=scales[each.scale or ASSIGNMENTS].level(each.status),
            text=each.text,
            verdict=each.verdict or "",
        )
        for each in assignments
    )
