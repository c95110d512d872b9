"""Scales as data: the levels of attainment and of trend, with their words, marks and tones."""

from typing import Annotated, Literal

from pydantic import Field

from arsbokslut.model.base import Identifier, Label, Model
from arsbokslut.model.quantity import Number


class Level(Model):
    """A level: what it is called, what it means, its mark and its tone.

    `lowest` is the lowest attainment in percent that gives the level; a level without it takes the rest.
    """

    id: Identifier
    name: Label = Field(alias="namn")
    meaning: Label = Field(alias="betydelse")
    mark: Annotated[str, Field(min_length=1, max_length=2)] = Field(alias="märke")
    tone: Literal["grön", "gul", "röd", "neutral"] = Field("neutral", alias="ton")
    lowest: Number | None = Field(None, alias="från")


class Scale(Model):
    """Levels with the best first, and the legend's words."""

    heading: Label | None = Field(None, alias="rubrik")
    label: Label | None = Field(None, alias="etikett")
    levels: tuple[Level, ...] = Field(alias="nivåer", min_length=2)
