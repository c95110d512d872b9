"""A figure: a value with unit, decimals and an origin, and how it is to be written."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import ClassVar, Literal

from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import Position
from arsbokslut.figures.names import Name
from arsbokslut.figures.units import COUNTS, DEFAULT_DECIMALS, TIMES, FigureError, are_alike, convert, is_rounded
from arsbokslut.model.numerals import MINUS, NO_BREAK_SPACE, format_number, in_words, rounded
from arsbokslut.model.quantity import Quantity
from arsbokslut.model.units import MONEY, PERCENT, parted

Sign = Literal["minus", "plus", "ingen"]
"""Which signs are written: only minus, plus too, or none (for texts that say it in words)."""

Operation = Literal[
    "tal", "hämtad", "summa", "plus", "minus", "motsatt", "gånger", "kvot", "andel", "tillväxt", "medel", "viktat", "störst", "minst"
]  # fmt: skip
"""How a figure follows from others; `tal` is a number that a formula writes itself."""

ZERO = Decimal(0)
NOT_WRITTEN = frozenset({"", "antal"})
"""Units that are not written after a number: nobody says 4 380 antal."""
_HALVES = tuple(Decimal(5).scaleb(-decimals - 1) for decimals in range(8))
"""Half of the last digit, by how many decimals there are."""


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

    `missing` is what is written when there is no value, and `mark` refers to a note. `follows` is what the parts give where
    the data states another figure: the checks hold the two together. `half` is how far a stated figure can be from the
    exact amount: half of the last digit that it is printed with. `sign`, `bare`, `words` and `unit_shown` (in a
    table too) say how it is to be written, not what it is.
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
    mark: str = ""
    half: Decimal = ZERO
    unit_shown: bool = False

    SWEDISH: ClassVar[dict[str, str]] = {"enhet": "unit", "namn": "label", "not": "note", "saknas": "missing"}

    @property
    def label(self) -> str:
        """The name; of a calculation that has none, its formula."""
        if self.name or isinstance(self.origin, Stated):
            return str(self.name)
        return self._number(self.value or ZERO) if self.origin.operation == "tal" else self.origin.formula

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
        unit = "" if bare or self.unit in NOT_WRITTEN else f"{NO_BREAK_SPACE}{self.unit}"
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
                f"{self._number(self.value or ZERO)} kan inte skrivas i ord; det går för heltal från 0 till 99."
            )
        return words.capitalize() if self.words == "versal" else words

    def converted(self, unit: str, decimals: int | None = None) -> "Figure":
        """The figure written in another unit. Raises FigureError when that cannot be done."""
        if self.value is None:
            return self
        if decimals is None:
            decimals = self.decimals if unit == self.unit else DEFAULT_DECIMALS.get(parted(unit)[0], self.decimals)
        if unit == self.unit:
            return replace(self, decimals=decimals, bare=False)
        value, half = convert(self.value, self.unit, unit), convert(self.half, self.unit, unit)
        return replace(self, value=value, unit=unit, decimals=decimals, bare=False, half=half)

    def asked_in(self, unit: str) -> "Figure":
        """What a formula gives, in the unit that is asked for: a share as a quotient, `kr per plats` for kr by places.

        Raises FigureError when the formula gives something else.
        """
        if self.value is None:
            return replace(self, unit=unit)
        if isinstance(self.origin, Computed):
            if self.unit == PERCENT and self.origin.operation == "andel" and unit in TIMES:
                return replace(self, value=self.value / 100, unit=unit, decimals=2)
            (head, per, _), (asked, asked_per, _) = parted(self.unit), parted(unit)
            if per and asked_per and head in MONEY and asked in MONEY:
                renamed = replace(self, unit=head).converted(asked)
                return replace(renamed, unit=unit)
            if (self.unit in COUNTS or per) and unit not in MONEY and unit != PERCENT and (per == asked_per or not per):
                return replace(self, unit=unit)
        return self.converted(unit)


_FORMULAS: dict[Operation, Callable[..., str]] = {
    "hämtad": lambda a: a,
    "summa": lambda *parts: "summa",
    "plus": lambda a, b: f"{a} + {b}",
    "minus": lambda a, b: f"{a} − {b}",
    "motsatt": lambda a: f"{MINUS}{a}",
    "gånger": lambda a, b: f"{a} × {b}",
    "kvot": lambda a, b: f"{a} / {b}",
    "andel": lambda a, b: f"{a} / {b}",
    "tillväxt": lambda a, b: f"({a} − {b}) / |{b}|",
    "medel": lambda *parts: "medel",
    "viktat": lambda *parts: "viktat medel",
    "störst": lambda *parts: "den största",
    "minst": lambda *parts: "den minsta",
}


def _as_part(figure: Figure) -> str:
    """A figure as a formula names it: a calculation within another in parentheses."""
    simple = figure.name or (isinstance(figure.origin, Computed) and figure.origin.operation == "tal")
    return figure.label if simple else f"({figure.label})"


def stated(
    name: Name,
    quantity: Quantity,
    unit: str,
    decimals: int | None,
    position: Position,
    follows: Figure | None = None,
    written: int | None = None,
) -> Figure:
    """The figure for a value of the data, in `unit`, whatever unit of the same kind it is written in.

    Without `decimals` it keeps those it is written with. `written` are the decimals that figures around it are written with,
    where those are more: 13 beside 12,5 is 13,0. Raises FigureError for a value in a unit of another kind.
    """
    own = max(written_decimals(quantity.value), written or 0)
    value, half = quantity.value, half_unit(quantity.unit or unit, own if decimals is None else min(own, decimals))
    if quantity.unit and quantity.unit != unit and value is not None:
        _refuse_other_kind(quantity.unit, unit)
        value, half = without_zeros(convert(value, quantity.unit, unit)), convert(half, quantity.unit, unit)
        own = written_decimals(value)
    return Figure(
        name=name,
        value=value,
        unit=unit,
        decimals=own if decimals is None else decimals,
        origin=Stated(position),
        qualifier=quantity.qualifier,
        missing=quantity.missing,
        note=quantity.note,
        follows=follows,
        mark=quantity.mark,
        half=ZERO if value is None else half,
    )


def _refuse_other_kind(written: str, unit: str) -> None:
    if not are_alike(written, unit):
        message = f"Talet är skrivet i {written}, men enheten här är {unit or 'ingen'}."
        raise FigureError(message, "Skriv talet i den enheten, eller ge raden eller kolumnen en egen ”enhet”.")


def half_unit(unit: str, decimals: int) -> Decimal:
    """Half of the last digit of a figure with so many decimals; nothing for whole counts, which are exact."""
    return _HALVES[decimals] if is_rounded(unit, decimals) else ZERO


def without_zeros(value: Decimal) -> Decimal:
    """The value without zeros last among its decimals."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def written_decimals(value: Decimal | None) -> int:
    """The decimals a number was written with."""
    exponent = value.as_tuple().exponent if value is not None else 0
    return max(0, -exponent) if isinstance(exponent, int) else 0


def is_money(figure: Figure) -> bool:
    """Whether the figure is an amount."""
    return figure.unit in MONEY
