"""Goals: how they are measured, what was done for them, and the assignments that were given."""

import datetime
import re
from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field

from arsbokslut.diagnostics import Path
from arsbokslut.model.base import Identifier, Label, Model, refuse
from arsbokslut.model.duty import Duty
from arsbokslut.model.key_figures import Year
from arsbokslut.model.prose import ProseField
from arsbokslut.model.quantity import Quantity, QuantityField
from arsbokslut.model.table import Decimals
from arsbokslut.model.target import Direction, TargetField
from arsbokslut.model.units import Unit

Ordinal = Annotated[int, Field(strict=True, ge=1, le=999)]


def _real_day(text: str) -> str:
    """A date that exists, or any other words. Raises PydanticCustomError in Swedish."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        try:
            datetime.date.fromisoformat(text)
        except ValueError:
            raise refuse(f"{text} är inget datum.", "Rätta datumet, eller skriv med ord när det är.") from None
    return text


When = Annotated[Label, AfterValidator(_real_day)]
"""A date as `2025-12-01`, or words such as `hösten 2025`."""


class Indicator(Model):
    """A measure with target and outcome, in one unit, perhaps over several years.

    A status set by hand carries its motivation; otherwise it follows from target and outcome.
    """

    id: Identifier
    name: Label = Field(alias="namn")
    unit: Unit | None = Field(None, alias="enhet")
    decimals: Decimals | None = Field(None, alias="decimaler")
    direction: Direction | None = Field(None, alias="riktning")
    target: TargetField | None = Field(None, alias="målvärde")
    outcome: QuantityField | None = Field(None, alias="utfall")
    previous: QuantityField | None = Field(None, alias="föregående")
    forecast: QuantityField | None = Field(None, alias="prognos")
    earlier: dict[Year, QuantityField] = Field(default_factory=dict, alias="tidigare")
    scale: Identifier | None = Field(None, alias="skala")
    status: Label | None = None
    motivation: Label | None = Field(None, alias="motivering")

    def stated(self) -> dict[str, Quantity]:
        """The stated values by their Swedish column name, earlier years last by their year."""
        own = {"utfall": self.outcome, "föregående": self.previous, "prognos": self.forecast}
        target = self.target.quantities("målvärde") if self.target is not None else {}
        return target | {name: value for name, value in (own | self.earlier).items() if value is not None}

    @property
    def measured_in(self) -> str:
        """The unit: the stated one, else the one that is written at the values."""
        written = {value.unit for value in self.stated().values() if value.value is not None}
        return self.unit if self.unit is not None else written.pop() if len(written) == 1 else ""

    @property
    def better(self) -> Direction:
        """Which way is better: as the target says, else as stated, else higher."""
        said = self.target.direction if self.target is not None else None
        return said or self.direction or "högre"


class Activity(Model):
    """What is done for a goal: how far it has come, in words of its scale or in percent, who does it and until when."""

    id: Identifier | None = None
    name: Label = Field(alias="namn")
    scale: Identifier | None = Field(None, alias="skala")
    status: Label | None = None
    degree: QuantityField | None = Field(None, alias="grad")
    responsible: Label | None = Field(None, alias="ansvarig")
    due: When | None = Field(None, alias="klart")
    comment: ProseField | None = Field(None, alias="kommentar")


def _named(raw: Any) -> Any:
    return {"namn": raw} if isinstance(raw, str) else raw


Activities = Annotated[
    tuple[Annotated[Activity, BeforeValidator(_named, json_schema_input_type=str | Activity)], ...],
    Field(alias="aktiviteter"),
]
"""A list of activities; one of which nothing but its name is said is only the name."""


class Goal(Duty):
    """A goal: its wording, how it is measured, who is responsible, what is done, and how it went.

    A status or trend set by hand carries its motivation; otherwise both are computed from the indicators.
    """

    id: Identifier
    number: Ordinal | None = Field(None, alias="nummer")
    name: Label = Field(alias="namn")
    measure: Label | None = Field(None, alias="mått")
    responsible: Label | None = Field(None, alias="adressering")
    indicators: tuple[Indicator, ...] = Field((), alias="indikatorer")
    activities: Activities = ()
    scale: Identifier | None = Field(None, alias="skala")
    status: Label | None = None
    motivation: Label | None = Field(None, alias="motivering")
    trend: Label | None = None
    trend_motivation: Label | None = Field(None, alias="trendmotivering")
    comment: ProseField | None = Field(None, alias="kommentar")


class FocusArea(Model):
    """Goals that belong together under a heading, or a text of its own."""

    heading: Label | None = Field(None, alias="rubrik")
    text: ProseField | None = None
    goals: tuple[Goal, ...] = Field((), alias="mål")


class GoalArea(Model):
    """A chapter of goals: the council's goal, what the board made of it, and its goals, under focus areas or not."""

    number: Ordinal | None = Field(None, alias="nummer")
    name: Label = Field(alias="namn")
    text: ProseField | None = None
    board_goals: tuple[Label, ...] = Field((), alias="nämndmål")
    activities: Activities = ()
    scale: Identifier | None = Field(None, alias="skala")
    goals: tuple[Goal, ...] = Field((), alias="mål")
    focus_areas: tuple[FocusArea, ...] = Field((), alias="fokusområden")

    def placed_goals(self) -> Iterator[tuple[Path, Goal]]:
        """Every goal with its path within the area, those directly under it first."""
        yield from ((("mål", index), goal) for index, goal in enumerate(self.goals))
        for f, focus in enumerate(self.focus_areas):
            yield from ((("fokusområden", f, "mål", index), goal) for index, goal in enumerate(focus.goals))


class Assignment(Duty):
    """What the department was told to do, by whom and in which year, and how far it came."""

    id: Identifier
    name: Label = Field(alias="namn")
    given_by: Label | None = Field(None, alias="från")
    year: Annotated[int, Field(strict=True, ge=1900, le=2999)] | None = Field(None, alias="år")
    kind: Label | None = Field(None, alias="typ")
    due: When | None = Field(None, alias="klart")
    scale: Identifier | None = Field(None, alias="skala")
    status: Label
    text: ProseField | None = None
    verdict: Label | None = Field(None, alias="bedömning")
