"""Goals judged by their indicators, in their focus areas and goal areas."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import Path, Position, SpotTree
from arsbokslut.figures.activities import JudgedActivity, judged_activities
from arsbokslut.figures.attainment import trend_of, worst
from arsbokslut.figures.book import Book
from arsbokslut.figures.designations import designations
from arsbokslut.figures.indicators import JudgedIndicator
from arsbokslut.figures.key_figures import CHANGES, unit_by_column
from arsbokslut.figures.measure import Follow, Measure
from arsbokslut.figures.names import Name
from arsbokslut.model.goals import FocusArea, Goal, GoalArea, Indicator
from arsbokslut.model.prose import Prose
from arsbokslut.model.scales import GOALS, TRENDS, Level, Scale
from arsbokslut.model.target import target_column

ROOT = "mål"
"""What the names of goals' figures begin with."""


@dataclass(frozen=True, slots=True)
class JudgedGoal:
    """A goal with its level on its scale and on the trend scale."""

    SWEDISH: ClassVar[dict[str, str]] = {
        "id": "id",
        "nummer": "number",
        "beteckning": "designation",
        "namn": "name",
        "mått": "measure",
        "adressering": "responsible",
        "indikatorer": "indicators",
        "år": "years",
        "har_serie": "has_series",
        "aktiviteter": "activities",
        "skala": "scale",
        "status": "status",
        "trend": "trend",
        "motivering": "motivation",
        "trendmotivering": "trend_motivation",
        "kommentar": "comment",
    }

    source: Goal
    indicators: tuple[JudgedIndicator, ...]
    activities: tuple[JudgedActivity, ...]
    scale: Scale
    trends: Scale
    path: Path
    designation: str = ""
    """Its number with that of its area, so that no two goals of a report have the same; empty without numbers."""

    @property
    def id(self) -> str:
        """What references call it."""
        return self.source.id

    @property
    def number(self) -> int | None:
        """Its number among the goals."""
        return self.source.number

    @property
    def name(self) -> str:
        """Its wording."""
        return self.source.name

    @property
    def measure(self) -> str:
        """How it is measured."""
        return self.source.measure or ""

    @property
    def responsible(self) -> str:
        """Who is responsible for it."""
        return self.source.responsible or ""

    @property
    def comment(self) -> Prose | None:
        """What is said of the outcome."""
        return self.source.comment

    @property
    def motivation(self) -> str:
        """Why the status is set by hand."""
        return self.source.motivation or ""

    @property
    def trend_motivation(self) -> str:
        """Why the trend is set by hand."""
        return self.source.trend_motivation or ""

    @property
    def years(self) -> tuple[str, ...]:
        """The earlier years of which any indicator has an outcome."""
        return tuple(sorted({year for each in self.indicators for year in each.series}))

    @property
    def has_series(self) -> bool:
        """Whether any indicator has outcomes of more years than last year."""
        return any(each.source.earlier for each in self.indicators)

    @property
    def computed_status(self) -> Level | None:
        """The level of the indicator that has come least far; None when that of one is not known."""
        return worst(self.scale.levels, (each.status_on(self.scale) for each in self.indicators))

    @property
    def status(self) -> Level | None:
        """The level set by hand, or else the computed one."""
        return self.scale.level(self.source.status) or self.computed_status

    @property
    def computed_trend(self) -> Level | None:
        """The trend that the indicators agree on."""
        return trend_of(self.trends.levels, (each.better for each in self.indicators))

    @property
    def trend(self) -> Level | None:
        """The trend set by hand, or else the computed one."""
        return self.trends.level(self.source.trend) or self.computed_trend


@dataclass(frozen=True, slots=True)
class JudgedFocus:
    """A focus area with its judged goals; without heading for those directly under the goal area."""

    SWEDISH: ClassVar[dict[str, str]] = {"rubrik": "heading", "text": "text", "mål": "goals"}

    heading: str
    text: Prose | None
    goals: tuple[JudgedGoal, ...]
    path: Path


@dataclass(frozen=True, slots=True)
class JudgedArea:
    """A goal area with its judged goals."""

    SWEDISH: ClassVar[dict[str, str]] = {
        "nummer": "number",
        "namn": "name",
        "text": "text",
        "nämndmål": "board_goals",
        "aktiviteter": "activities",
        "fokusområden": "focus_areas",
    }

    number: int | None
    name: str
    text: Prose | None
    board_goals: tuple[str, ...]
    activities: tuple[JudgedActivity, ...]
    focus_areas: tuple[JudgedFocus, ...]
    key: str
    """What references to the figures of its activities call it: `område_1`."""
    path: Path


def judge(
    areas: Sequence[GoalArea], scales: Mapping[str, Scale], year: int, spots: SpotTree, book: Book
) -> tuple[JudgedArea, ...]:
    """Every goal area with its goals judged."""
    judges = _Judge(scales, year, spots, book, designations(areas))
    return tuple(judges.area(area, index) for index, area in enumerate(areas))


@dataclass(frozen=True, slots=True)
class _Judge:
    """Judges goals by the scales of a report."""

    scales: Mapping[str, Scale]
    year: int
    spots: SpotTree
    book: Book
    designations: Mapping[str, str]

    def area(self, area: GoalArea, index: int) -> JudgedArea:
        path: Path = ("målområden", index)
        key = f"område_{index + 1}"
        activities = judged_activities(
            area.activities, Name((ROOT, key)), (*path, "aktiviteter"), self.scales, self.spots, self.book
        )
        directly = [self.focus(FocusArea.model_construct(goals=area.goals), area, path)] if area.goals else []
        under = [self.focus(focus, area, (*path, "fokusområden", f)) for f, focus in enumerate(area.focus_areas)]
        return JudgedArea(
            number=area.number,
            name=area.name,
            text=area.text,
            board_goals=area.board_goals,
            activities=activities,
            focus_areas=(*directly, *under),
            key=key,
            path=path,
        )

    def focus(self, focus: FocusArea, area: GoalArea, path: Path) -> JudgedFocus:
        goals = tuple(self.goal(goal, area, (*path, "mål", g)) for g, goal in enumerate(focus.goals))
        return JudgedFocus(focus.heading or "", focus.text, goals, path)

    def goal(self, goal: Goal, area: GoalArea, path: Path) -> JudgedGoal:
        scale = goal.scale or area.scale or GOALS
        indicators = tuple(
            self.indicator(each, goal.id, each.scale or scale, (*path, "indikatorer", i))
            for i, each in enumerate(goal.indicators)
        )
        activities = judged_activities(
            goal.activities, Name((ROOT, goal.id)), (*path, "aktiviteter"), self.scales, self.spots, self.book
        )
        return JudgedGoal(
            goal, indicators, activities, self.scales[scale], self.scales[TRENDS], path, self.designations[goal.id]
        )

    def indicator(self, indicator: Indicator, goal: str, scale: str, path: Path) -> JudgedIndicator:
        def place_of(column: str) -> Position:
            inside = ("tidigare", column) if column.isdigit() else (target_column(column),)
            return self.spots.value((*path, *inside))

        figures = Measure(
            Name((ROOT, goal, indicator.id)),
            indicator.stated(),
            unit_by_column(indicator.measured_in),
            indicator.decimals,
            place_of,
            self.book,
            {"föregående": _in_year(str(self.year - 1)), **CHANGES},
        )
        return JudgedIndicator(indicator, figures, self.scales[scale], self.year, path)


def _in_year(year: str) -> Follow:
    """Last year's outcome, where it stands among those of earlier years."""
    return lambda measure: measure.get_figure(year)
