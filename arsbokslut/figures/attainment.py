"""How far an outcome reaches its target, which way it has gone since last year, and the levels that this gives."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import ClassVar, NamedTuple

from arsbokslut.classes import dataclass
from arsbokslut.figures.figure import ZERO, Figure
from arsbokslut.model.numerals import NO_BREAK_SPACE
from arsbokslut.model.scales import UNGIVEN, Level
from arsbokslut.model.target import Direction, Operator, Target

FULL = Decimal(100)
ALMOST_FULL = FULL - Decimal("0.01")


class Bounds(NamedTuple):
    """What an outcome must lie within; `strict` when the bound itself is not reached."""

    lowest: Decimal | None = None
    highest: Decimal | None = None
    strict: bool = False

    def beyond(self, outcome: Decimal) -> Decimal:
        """How far outside an outcome is; zero within."""
        below = self.lowest - outcome if self.lowest is not None else ZERO
        above = outcome - self.highest if self.highest is not None else ZERO
        return max(below, above, ZERO)

    def met(self, outcome: Decimal) -> bool:
        """Whether an outcome reaches the target."""
        return not self.beyond(outcome) and not (self.strict and outcome in {self.lowest, self.highest})

    def attainment(self, outcome: Decimal) -> Decimal:
        """How far an outcome reaches the target, in percent; at least 100 exactly when the target is met.

        Too low: outcome / lowest; too high: highest / outcome. A missed bound of zero, or with other signs, is 0.
        """
        if self.met(outcome):
            return FULL
        too_low = self.lowest is not None and outcome <= self.lowest
        part, whole = (outcome, self.lowest) if too_low else (self.highest, outcome)
        if part is None or whole is None or part <= 0 or whole <= 0:
            return ZERO
        return min(part / whole * 100, ALMOST_FULL)

    def nearer(self, outcome: Decimal, before: Decimal) -> int:
        """1 when an outcome is nearer than the one before, 0 when both are as near, −1 when it is farther off."""
        return change(-self.beyond(outcome), -self.beyond(before))


def change(now: Decimal, before: Decimal) -> int:
    """1 when a value has grown, 0 when it is equal, −1 when it has fallen."""
    return (now > before) - (now < before)


_WITHIN: dict[Operator, Bounds] = {
    "≥": Bounds(lowest=ZERO),
    ">": Bounds(lowest=ZERO, strict=True),
    "≤": Bounds(highest=ZERO),
    "<": Bounds(highest=ZERO, strict=True),
}
"""What each operator bounds, to be filled with the number."""
_PLAIN: dict[Direction, Operator] = {"högre": "≥", "lägre": "≤"}
"""What a number without an operator means."""


def bounds_of(operator: Operator, number: Decimal, better: Direction) -> Bounds:
    """What an outcome must lie within for an operator and a number; a bare number means at least or at most."""
    shape = _WITHIN[operator or _PLAIN[better]]
    return Bounds(
        None if shape.lowest is None else number, None if shape.highest is None else number, strict=shape.strict
    )


@dataclass(frozen=True, slots=True)
class TargetFigures:
    """A target as figures: what is written before it, its number or lower end (or its word), and its upper end."""

    SWEDISH: ClassVar[dict[str, str]] = {"operator": "operator", "från": "low", "till": "high"}

    target: Target
    low: Figure
    high: Figure | None = None

    @property
    def operator(self) -> Operator:
        """What is written before the number."""
        return self.target.operator

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Its number, or both its ends."""
        return (self.low,) if self.high is None else (self.low, self.high)

    def within(self, better: Direction, before: Figure | None) -> Bounds | None:
        """What an outcome must lie within; None for a word that is not judged, or without last year's outcome to hold it to."""
        number = before.value if self.target.is_change and before is not None else self.low.value
        if self.high is not None:
            return None if number is None or self.high.value is None else Bounds(number, self.high.value)
        return None if number is None else bounds_of(self.target.asks, number, better)

    def __str__(self) -> str:
        sign = f"{self.operator}{NO_BREAK_SPACE}" if self.operator else ""
        if self.high is None:
            return f"{sign}{self.low.written(bare=False)}"
        return f"{self.low.written(bare=self.low.unit == self.high.unit)}–{self.high.written(bare=False)}"


def level_of(levels: Sequence[Level], attainment: Decimal | None) -> Level | None:
    """The first level whose threshold is reached; None when the attainment is not known or no level has a threshold."""
    if attainment is None or all(level.lowest is None for level in levels):
        return None
    return next((level for level in levels if level.lowest is None or attainment >= level.lowest), None)


def worst(levels: Sequence[Level], found: Iterable[Level | None]) -> Level | None:
    """The lowest of some levels; None when one of them is not known, or there is none."""
    known = list(found)
    ids = {each.id for each in known if each is not None}
    if not known or None in known or UNGIVEN in known:
        return None
    return next((level for level in reversed(levels) if level.id in ids), None)


def trend_of(levels: Sequence[Level], directions: Iterable[int | None]) -> Level | None:
    """Better, same or worse, when all that know last year agree; otherwise None."""
    known = {each for each in directions if each is not None}
    return levels[1 - known.pop()] if len(known) == 1 else None
