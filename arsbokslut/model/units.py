"""Units as the data names them: money is spelt in one way, any other word is a unit of what is counted."""

from typing import Annotated

from pydantic import AfterValidator, Field

from arsbokslut.model.base import Label, refuse

MONEY_NAMES = ("kr", "tkr", "mnkr")
MONEY_WORDS = {
    "kronor": "kr",
    "sek": "kr",
    "kkr": "tkr",
    "ksek": "tkr",
    "tsek": "tkr",
    "mkr": "mnkr",
    "msek": "mnkr",
    **{f"tusen {money}": "tkr" for money in ("kr", "kronor")},
    **{f"{count} {money}": "mnkr" for count in ("milj", "miljon", "miljoner") for money in ("kr", "kronor")},
}
"""Other words for money, in small letters → what the data calls it."""


def _spelt(unit: str) -> str:
    """The unit. Raises PydanticCustomError for money that is spelt otherwise: it would count as something else."""
    bare = " ".join(unit.replace(".", " ").split()).lower()
    meant = MONEY_WORDS.get(bare, bare if bare in MONEY_NAMES else unit)
    if meant == unit or meant not in MONEY_NAMES:
        return unit
    raise refuse(f"Enheten ”{unit}” skrivs {meant}.", f"Skriv ”enhet: {meant}”.", meant=meant)


Unit = Annotated[Label, AfterValidator(_spelt)]
OptionalUnit = Annotated[str, Field(max_length=60), AfterValidator(_spelt)]
"""A unit that may be empty."""
