"""Goals and how they are measured, and the assignments that the board gave."""

from typing import Annotated

from pydantic import Field

from arsbokslut.model.base import Identifier, Label, Model
from arsbokslut.model.prose import ProseField
from arsbokslut.model.quantity import QuantityField
from arsbokslut.model.table import Decimals
from arsbokslut.model.target import Direction, TargetField
from arsbokslut.model.units import Unit

Ordinal = Annotated[int, Field(strict=True, ge=1, le=999)]


class Indicator(Model):
    """A measure with target and outcome, in one unit."""

    id: Identifier
    name: Label = Field(alias="namn")
    unit: Unit = Field("", alias="enhet")
    decimals: Decimals | None = Field(None, alias="decimaler")
    direction: Direction = Field("högre", alias="riktning")
    target: TargetField | None = Field(None, alias="målvärde")
    outcome: QuantityField | None = Field(None, alias="utfall")
    previous: QuantityField | None = Field(None, alias="föregående")


class Goal(Model):
    """A goal: its wording, how it is measured, who is responsible, and how it went.

    A status or trend set by hand carries its motivation; otherwise both are computed from the indicators.
    """

    id: Identifier
    number: Ordinal | None = Field(None, alias="nummer")
    name: Label = Field(alias="namn")
    measure: Label | None = Field(None, alias="mått")
    responsible: Label | None = Field(None, alias="adressering")
    indicators: tuple[Indicator, ...] = Field((), alias="indikatorer")
    status: Identifier | None = Field(None, alias="status")
    motivation: Label | None = Field(None, alias="motivering")
    trend: Identifier | None = Field(None, alias="trend")
    trend_motivation: Label | None = Field(None, alias="trendmotivering")
    comment: ProseField | None = Field(None, alias="kommentar")


class FocusArea(Model):
    """Goals that belong together under a heading, or a text of its own."""

    heading: Label | None = Field(None, alias="rubrik")
    text: ProseField | None = Field(None, alias="text")
    goals: tuple[Goal, ...] = Field((), alias="mål")


class GoalArea(Model):
    """A chapter of goals: the council's goal, what the board made of it, and the focus areas."""

    number: Ordinal | None = Field(None, alias="nummer")
    name: Label = Field(alias="namn")
    text: ProseField | None = Field(None, alias="text")
    board_goals: tuple[Label, ...] = Field((), alias="nämndmål")
    activities: tuple[Label, ...] = Field((), alias="aktiviteter")
    focus_areas: tuple[FocusArea, ...] = Field(alias="fokusområden", min_length=1)


class Assignment(Model):
    """What the board told the department to do, and how far it came."""

    id: Identifier
    name: Label = Field(alias="namn")
    status: Identifier
    text: ProseField | None = Field(None, alias="text")
    verdict: Label = Field(alias="bedömning")
