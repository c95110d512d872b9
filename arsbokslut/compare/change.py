"""One figure before and after."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import Position
from arsbokslut.figures.figure import Computed, Figure, Stated, written_decimals
from arsbokslut.figures.units import are_alike, convert, difference_unit
from arsbokslut.model.numerals import rounded
from arsbokslut.trail.origin import MOST_DECIMALS, value_text
from arsbokslut.trail.shown import Shown


@dataclass(frozen=True, slots=True)
class Change:
    """A figure that both reports have. `remarks` are what is worth a second look; `shown`: where the later report shows it."""

    name: str
    before: Figure
    after: Figure
    remarks: tuple[str, ...] = ()
    shown: tuple[Shown, ...] = ()

    @property
    def old(self) -> str:
        """The value before, in the unit that it has after."""
        return _written(in_unit_of(self.before, self.after), self._decimals)

    @property
    def new(self) -> str:
        """The value after."""
        return _written(self.after, self._decimals)

    @property
    def _decimals(self) -> int:
        """What is stated is told as it stands; of what is computed, the decimals that readers see, or what tells it apart."""
        if isinstance(self.after.origin, Stated):
            return MOST_DECIMALS
        least, values = self.after.decimals, (in_unit_of(self.before, self.after).value, self.after.value)
        if None in values or values[0] == values[1]:
            return least
        return next((n for n in range(least, MOST_DECIMALS) if _differ(values, n)), MOST_DECIMALS)

    @property
    def difference(self) -> str:
        """How much was added, with its sign; empty where one of the two has no value or they measure different things."""
        before = in_unit_of(self.before, self.after)
        if before.value is None or self.after.value is None or before.unit != self.after.unit:
            return ""
        unit = difference_unit(self.after.unit)
        figure = replace(self.after, value=self.after.value - before.value, unit=unit, qualifier="")
        return f"{'+' if figure.value and figure.value > 0 else ''}{_written(figure, self._decimals)}"

    @property
    def place(self) -> Position | None:
        """Where it stands in the later report's data; None when it is computed."""
        return self.after.origin.position if isinstance(self.after.origin, Stated) else None

    @property
    def formula(self) -> str:
        """What it follows from; empty when it is stated."""
        return self.after.origin.formula if isinstance(self.after.origin, Computed) else ""


def _written(figure: Figure, decimals: int) -> str:
    """The value with so many decimals at most."""
    if figure.value is None or written_decimals(figure.value) <= decimals:
        return value_text(figure)
    return value_text(replace(figure, value=rounded(figure.value, decimals)))


def _differ(values: Sequence[Decimal | None], decimals: int) -> bool:
    return len({rounded(each, decimals) for each in values if each is not None}) > 1


def in_unit_of(figure: Figure, other: Figure) -> Figure:
    """The figure in the other's unit, where they measure the same thing."""
    if figure.value is None or figure.unit == other.unit or not are_alike(figure.unit, other.unit):
        return figure
    return replace(figure, value=convert(figure.value, figure.unit, other.unit), unit=other.unit)


def is_changed(before: Figure, after: Figure) -> bool:
    """Whether readers are told something else: another value, unit or reservation, or other words in its place."""
    same = in_unit_of(before, after)
    said = [
        (each.value, each.unit, each.qualifier, each.missing if each.value is None else "") for each in (same, after)
    ]
    return said[0] != said[1]
