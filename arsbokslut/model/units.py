"""Units as the data names them: money, percentages, and any other word for what is counted."""

import re
from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

from arsbokslut.model.base import refuse

MONEY = {"kr": Decimal(1), "tkr": Decimal(1000), "mnkr": Decimal(1_000_000)}
"""Kronor in one of each unit."""
PERCENT = "%"
PERCENTAGE_POINTS = "procentenheter"
PER = " per "
"""Between the two units of a quotient: `kr per invånare`."""

NOT_ADDED = frozenset({PERCENT, PERCENTAGE_POINTS, "index", "dagar", "dygn", "poäng", "år"})
"""What is no larger for being more of it: the share of two departments is not the sum of their shares."""

_SPELT = {
    "kr": "kr krona kronor sek skr",
    "tkr": "tkr kkr ksek tsek tkronor tusenkr tusenkronor tusentalkr tusentalkronor tusentalskronor",
    "mnkr": "mnkr mkr msek mnsek milj miljkr miljkronor milj.kr milj.kronor mn mnkronor miljoner miljonerkr miljonerkronor "
    "miljonkr miljonkronor",
    PERCENT: "% procent proc",
    PERCENTAGE_POINTS: "procentenheter procentenhet %-enheter %-enhet pe",
}
"""The right word → the words that people write for it, in small letters and without spaces."""
_WORDS = {word: unit for unit, words in _SPELT.items() for word in words.split()}
WORDS = {
    **{word: unit for word, unit in _WORDS.items() if word.isalpha() and word not in {"milj", "miljoner", "mn", "pe"}},
    **{f"{count} {money}": "mnkr" for count in ("miljon", "miljoner") for money in ("kr", "kronor")},
    **{f"tusen {money}": "tkr" for money in ("kr", "kronor")},
    PERCENT: PERCENT,
}
"""What follows a number in running text, in small letters → its unit; two million may be people."""


def right_word(unit: str) -> str | None:
    """How a unit of money or a percentage is written here; None for any other unit."""
    return _WORDS.get(re.sub(r"\s+", "", unit).strip(".").casefold())


def spelt(unit: str) -> str:
    """The unit, if it is spelt as here. Raises PydanticCustomError in Swedish with the right word."""
    head, per, tail = parted(unit)
    right = right_word(head)
    if right is not None and right != head:
        meant = f"{right}{PER}{tail}" if per else right
        raise refuse(f"Enheten ”{unit}” skrivs ”{meant}” här.", f"Skriv {quoted(meant)}.", meant=meant)
    return f"{head}{PER}{tail}" if per else head


def quoted(unit: str) -> str:
    """A unit as YAML needs it."""
    return f'"{unit}"' if unit in {"", PERCENT} or unit[0] in "%&*!|>@`" else unit


def parted(unit: str) -> tuple[str, str, str]:
    """What is divided, `per` and by what: `kr/invånare` and `kr per invånare` are one unit. Without a quotient the last are empty."""
    parts = re.split(r"\s+per\s+|\s*/\s*", unit.strip(), maxsplit=1)
    return (parts[0], PER, parts[1]) if len(parts) > 1 and all(parts) else (unit.strip(), "", "")


def is_added(unit: str) -> bool:
    """Whether amounts of the unit are added up to a total without being told to."""
    return unit not in NOT_ADDED and not parted(unit)[1]


Unit = Annotated[str, StringConstraints(max_length=60), AfterValidator(spelt)]
"""A unit; empty where a number has none."""
