"""A figure: a value with unit, decimals and an origin, and how it is to be written."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import ClassVar, Literal

from arsbokslut.diagnostics import Position
from arsbokslut.figures.names import NO_NAME, Name
from arsbokslut.figures.units import DEFAULT_DECIMALS, MONEY, PERCENT, FigureError, convert, difference_unit
from arsbokslut.model.numerals import MINUS, NO_BREAK_SPACE, format_number, in_words, rounded
from arsbokslut.model.quantity import Quantity

Sign = Literal["minus", "plus", "ingen"]
"""Which signs are written: only minus, plus too, or none (for texts that say it in words)."""


Operation = Literal["summa", "plus", "minus", "andel", "tillväxt", "motsatt"]


@dataclass(frozen=True, slots=True)
class Stated:
    """The figure stands in the data."""

    position: Position


@dataclass(frozen=True, slots=True)
class Computed:
    """The figure follows from others: `operation` says how."""

    operation: Operation
    parts: tuple["Figure", ...]

    @property
    def formula(self) -> str:
        """How it follows, in words: `drift.summa.budget − drift.summa.utfall`."""
        return _FORMULAS[self.operation](*map(_as_part, self.parts[:2])) if self.parts else ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A value in a unit. `value` is exact; what is shown is rounded to `decimals`, half away from zero.

    `missing` is what is written when there is no value. `follows` is what the parts give where the data states another
    figure: the checks hold the two together. `sign`, `bare` and `words` say how it is to be written, not what it is.
    """

    name: Name
    value: Decimal | None
    unit: str
    decimals: int
    origin: Stated | Computed
    qualifier: str = ""
    missing: str = ""
    note: str = ""
    follows: "Figure | None" = None
    sign: Sign = "minus"
    bare: bool = False
    words: Literal["", "gemener", "versal"] = ""

    SWEDISH: ClassVar[dict[str, str]] = {"enhet": "unit", "namn": "label", "not": "note", "saknas": "missing"}

    @property
    def label(self) -> str:
        """The name; of a calculation that has none, its formula."""
        return str(self.name) if self.name or isinstance(self.origin, Stated) else self.origin.formula

    def shown(self) -> Decimal | None:
        """The value as it is written: rounded to the decimals."""
        return None if self.value is None else rounded(self.value, self.decimals)

    def __str__(self) -> str:
        return self.written(bare=self.bare)

    def written(self, *, bare: bool) -> str:
        """As people read it; `bare` without its unit."""
        if self.value is None:
            return self.missing
        number = self._words() if self.words else self._number(self.value)
        unit = "" if bare or not self.unit else f"{NO_BREAK_SPACE}{self.unit}"
        qualifier = f"{self.qualifier} " if self.qualifier else ""
        return f"{qualifier}{number}{unit}"

    def _number(self, value: Decimal) -> str:
        text = format_number(value, self.decimals)
        if self.sign == "ingen":
            return text.removeprefix(MINUS)
        return f"+{text}" if self.sign == "plus" and rounded(value, self.decimals) > 0 else text

    def _words(self) -> str:
        words = in_words(self.value) if self.value is not None else None
        if words is None:
            raise FigureError(
                f"{self._number(self.value or Decimal(0))} kan inte skrivas i ord; det går för heltal från 0 till 99."
            )
        return words.capitalize() if self.words == "versal" else words

    def converted(self, unit: str, decimals: int | None = None) -> "Figure":
        """The figure written in another unit. Raises FigureError when that cannot be done."""
        if self.value is None:
            return self
        value = convert(self.value, self.unit, unit)
        if decimals is None:
            decimals = self.decimals if unit == self.unit else DEFAULT_DECIMALS.get(unit, self.decimals)
        return replace(self, value=value, unit=unit, decimals=decimals, bare=False)

    def __add__(self, other: object) -> "Figure":
        return combined(self, self._same_kind(other), "plus")

    def __sub__(self, other: object) -> "Figure":
        return combined(self, self._same_kind(other), "minus", unit=difference_unit(self.unit))

    def __truediv__(self, other: object) -> "Figure":
        return share(self, self._same_kind(other))

    def __neg__(self) -> "Figure":
        value = None if self.value is None else -self.value
        return replace(self, name=NO_NAME, value=value, origin=Computed("motsatt", (self,)), follows=None)

    def _same_kind(self, other: object) -> "Figure":
        if not isinstance(other, Figure):
            raise FigureError("Siffror kan bara räknas med andra siffror ur data.")
        return other


_FORMULAS: dict[Operation, Callable[..., str]] = {
    "summa": lambda *parts: "summa",
    "plus": lambda a, b: f"{a} + {b}",
    "minus": lambda a, b: f"{a} − {b}",
    "andel": lambda a, b: f"{a} / {b}",
    "tillväxt": lambda a, b: f"({a} − {b}) / |{b}|",
    "motsatt": lambda a: f"{MINUS}{a}",
}


def _as_part(figure: Figure) -> str:
    """A figure as a formula names it: a calculation within another in parentheses."""
    return figure.label if figure.name else f"({figure.label})"


def stated(
    name: Name,
    quantity: Quantity,
    unit: str,
    decimals: int | None,
    position: Position,
    follows: Figure | None = None,
) -> Figure:
    """The figure for a value of the data; without `decimals` it keeps those it is written with."""
    shown = written_decimals(quantity.value) if decimals is None else decimals
    origin = Stated(position)
    return Figure(
        name, quantity.value, unit, shown, origin, quantity.qualifier, quantity.missing, quantity.note, follows
    )


def written_decimals(value: Decimal | None) -> int:
    """The decimals a number was written with."""
    exponent = value.as_tuple().exponent if value is not None else 0
    return max(0, -exponent) if isinstance(exponent, int) else 0


_CALCULATIONS: dict[str, Callable[[Decimal, Decimal], Decimal]] = {"plus": Decimal.__add__, "minus": Decimal.__sub__}


NOTHING = frozenset({"ej aktuellt", "ej tillämpligt"})
"""Words for an amount that there is none of: it adds nothing to a sum. Any other word says that it is not known."""
ABOUT = "ca"


def _about(*parts: Figure) -> str:
    """The qualifier of what is calculated from figures: the first one's where no other has one, else just about."""
    first, *others = parts
    return ABOUT if any(each.qualifier for each in others) else first.qualifier


def _about_sum(parts: tuple[Figure, ...]) -> str:
    """The qualifier of a sum: the one that its parts have, or just about where they have several."""
    words = {part.qualifier for part in parts if part.qualifier and part.value is not None}
    return words.pop() if len(words) == 1 else ABOUT if words else ""


def combined(
    left: Figure, right: Figure, operation: Literal["plus", "minus"], name: Name = NO_NAME, unit: str | None = None
) -> Figure:
    """`left` plus or minus `right`, in the unit of the left. Raises FigureError when the units differ in kind."""
    origin = Computed(operation, (left, right))
    unit = left.unit if unit is None else unit
    if left.value is None or right.value is None:
        return Figure(name, None, unit, left.decimals, origin, missing=left.missing or right.missing)
    about = _about_sum((left, right)) if operation == "plus" else _about(left, right)
    value = _CALCULATIONS[operation](left.value, convert(right.value, right.unit, left.unit))
    return Figure(name, value, unit, max(left.decimals, right.decimals), origin, about)


def total(figures: tuple[Figure, ...], name: Name, unit: str, decimals: int) -> Figure:
    """The sum of the figures, in `unit`; what is not applicable adds nothing, and what is not known leaves the sum unknown."""
    origin = Computed("summa", figures)
    unknown = next((f for f in figures if f.value is None and f.missing not in NOTHING), None)
    values = [convert(f.value, f.unit, unit) for f in figures if f.value is not None]
    if unknown is not None or not values:
        missing = (unknown or figures[0]).missing
        return Figure(name, None, unit, decimals, origin, missing=missing)
    return Figure(name, sum(values, Decimal(0)), unit, decimals, origin, _about_sum(figures))


def share(part: Figure, whole: Figure, name: Name = NO_NAME, decimals: int = 0) -> Figure:
    """`part` / `whole` in percent. A whole of zero has no share."""
    origin = Computed("andel", (part, whole))
    if part.value is None or whole.value is None or whole.value == 0:
        missing = part.missing or whole.missing or "ej aktuellt"
        return Figure(name, None, PERCENT, decimals, origin, missing=missing)
    value = convert(part.value, part.unit, whole.unit) / whole.value * 100
    return Figure(name, value, PERCENT, decimals, origin, _about(part, whole))


def growth(now: Figure, before: Figure, name: Name = NO_NAME, decimals: int = 1) -> Figure:
    """The change from `before` to `now` in percent of the size of `before`."""
    origin = Computed("tillväxt", (now, before))
    if now.value is None or before.value is None or before.value == 0:
        return Figure(name, None, PERCENT, decimals, origin, missing=now.missing or before.missing or "ej aktuellt")
    base = convert(before.value, before.unit, now.unit)
    return Figure(name, (now.value - base) / abs(base) * 100, PERCENT, decimals, origin, _about(now, before))


def is_money(figure: Figure) -> bool:
    """Whether the figure is an amount."""
    return figure.unit in MONEY
