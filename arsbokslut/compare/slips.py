"""Changes that look like a slip of the hand."""

from collections.abc import Iterator
from decimal import Decimal

from arsbokslut.compare.change import in_unit_of
from arsbokslut.figures.figure import Figure

LEAST = 3
"""Digits: with fewer, one number is easily made of another."""
FACTORS = {1: "tio", 2: "hundra", 3: "tusen", 6: "en miljon"}
"""Power of ten → how many times."""
NEARLY = Decimal("0.001")
"""So near a thousand times is taken for it: an amount in another unit is rounded."""


def remarks(before: Figure, after: Figure) -> tuple[str, ...]:
    """What is worth a second look in a change of a figure."""
    same = in_unit_of(before, after)
    if not same.value or not after.value:
        return ()
    old, new = same.value, after.value
    return tuple(filter(None, (_turned(old, new), _multiplied(abs(old), abs(new)) or _digits(abs(old), abs(new)))))


def _turned(old: Decimal, new: Decimal) -> str:
    if old == -new:
        return "bara tecknet har vänt"
    return "tecknet har vänt" if old * new < 0 else ""


def _multiplied(old: Decimal, new: Decimal) -> str:
    for power, word in FACTORS.items():
        larger = _is_times(old, new, power)
        if larger or _is_times(new, old, power):
            times = "större" if larger else "mindre"
            return f"{word} gånger {times}{': fel enhet?' if power >= 3 else ''}"
    return ""


def _is_times(small: Decimal, large: Decimal, power: int) -> bool:
    """Whether one is the other by a power of ten: exactly, or nearly where that is the step between two units of money."""
    made = small.scaleb(power)
    if power >= 3:
        return abs(large / made - 1) < NEARLY
    return large == made and len(_significant(small)) >= LEAST - 1


def _digits(old: Decimal, new: Decimal) -> str:
    """What was done to the digits, when it is one thing: swapped, lost, or doubled by a slip."""
    before, after = _written(old), _written(new)
    if min(len(before), len(after)) < LEAST or _decimals(old) != _decimals(new):
        return ""
    if after in set(_swapped(before)):
        return "två siffror har bytt plats"
    if len(before) > LEAST and after in set(_shorter(before)):
        return "en siffra har fallit bort"
    if len(after) > LEAST and before in set(_shorter(after)):
        return "en siffra har kommit till"
    return ""


def _swapped(digits: str) -> Iterator[str]:
    for at in range(len(digits) - 1):
        if digits[at] != digits[at + 1]:
            yield digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]


def _shorter(digits: str) -> Iterator[str]:
    yield from (digits[:at] + digits[at + 1 :] for at in range(len(digits)))


def _written(value: Decimal) -> str:
    return "".join(map(str, value.as_tuple().digits))


def _decimals(value: Decimal) -> int | str:
    return value.as_tuple().exponent


def _significant(value: Decimal) -> str:
    return _written(value).strip("0")
