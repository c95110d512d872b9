"""Who is to write a part of the report, until when, and what was asked: for those who write it, never printed."""

import datetime
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, StringConstraints

from arsbokslut.model.base import Label, Model, refuse


def iso_date(raw: Any) -> datetime.date:
    """The date that a text says. Raises PydanticCustomError in Swedish."""
    if isinstance(raw, datetime.date):
        return raw
    try:
        if not isinstance(raw, str) or len(raw) != len("2025-01-31"):
            raise ValueError
        return datetime.date.fromisoformat(raw)
    except ValueError:
        raise refuse(f"”{raw}” är inte ett datum.", "Skriv datumet som 2025-01-31.", "ARS205") from None


Date = Annotated[datetime.date, BeforeValidator(iso_date)]


class Duty(Model):
    """What somebody is to write: who, until when, whether it is done, and what it should say."""

    author: Label | None = Field(None, alias="ansvarig")
    deadline: Date | None = Field(None, alias="klart_senast")
    done: Annotated[bool, Field(strict=True)] | None = Field(None, alias="klar")
    instruction: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)] | None = Field(
        None, alias="instruktion"
    )
