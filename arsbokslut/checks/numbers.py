"""Figures typed in running text: where they are, and which figures of the data they could be."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from arsbokslut.figures.figure import Figure, is_money
from arsbokslut.figures.units import MONEY, PERCENT, PERCENTAGE_POINTS

_SPACE = "[ \u00a0\u2009\u202f]"
_MONTHS = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
_NOT_FIGURES = "|".join(
    (
        r"\d{4}-\d\d-\d\d",  # dates
        rf"\d{{1,2}}{_SPACE}(?:{_MONTHS})\b(?:{_SPACE}(?:19|20)\d\d)?",
        r"\d{1,2}/\d{1,2}(?:[–-]\d{1,2}/\d{1,2})?(?!\d)",
        r"(?:kl\.?|klockan)\s\d{1,2}(?:[.:]\d\d)?",
        r"\d{4}:\d+",  # laws: 2018:1937
        r"§+\s?\d+\w?|\d+\s?§+|\d+\s?kap\.",
        r"\b[A-ZÅÄÖ]+\s?\d[\w–/-]*",  # registry numbers and codes: KS2023-880-042, SN 2025-17
        r"\b\d+-\d[\d-]*\b",
        r"(?<![\d,.])(?:19|20)\d\d(?:[–/-](?:19|20)?\d\d)?(?!\d|,\d|[ \u00a0](?:kr|tkr|mnkr|%)\b)",  # years and periods
        r"\bhttps?://\S+",
        r"\b[A-Za-zÅÄÖåäö]+\d\w*",  # names with digits in them
        r"^\s*\d+[.)]\s",  # numbered list items
    )
)
_NUMBER = rf"(?P<sign>[+\u2212-])?(?<![\w,.])(?P<whole>\d{{1,3}}(?:{_SPACE}\d{{3}})+(?!\d)|\d+)(?:,(?P<decimals>\d+))?(?:{_SPACE}?(?P<unit>%|[A-Za-zåäöÅÄÖ]+))?"
_TOKEN = re.compile(f"(?P<other>{_NOT_FIGURES})|{_NUMBER}", re.MULTILINE)
_UNIT_WORDS = {
    "procent": PERCENT,
    "procentenheter": PERCENTAGE_POINTS,
    "kronor": "kr",
    "kr": "kr",
    "tkr": "tkr",
    "mnkr": "mnkr",
    "%": PERCENT,
}


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """A number as it is typed: its characters, value, decimals and what follows it. `start`: where in its text."""

    text: str
    value: Decimal
    decimals: int
    unit: str
    start: int

    @property
    def digits(self) -> int:
        """How many digits it has; short ones meet others by chance."""
        return sum(character.isdigit() for character in self.text)

    @property
    def half_unit(self) -> Decimal:
        """Half of its last digit."""
        return Decimal(5).scaleb(-self.decimals - 1)


def typed_numbers(text: str) -> Iterator[TypedNumber]:
    """The figures typed in a text; years, dates, laws, registry numbers and the like are none."""
    for match in _TOKEN.finditer(text):
        if match["other"] is not None:
            continue
        decimals = match["decimals"] or ""
        digits = re.sub(_SPACE, "", match["whole"])
        word = match["unit"] or ""
        end = match.start("unit") if word and word not in _UNIT_WORDS else match.end()
        yield TypedNumber(
            text[match.start() : end].strip(),
            Decimal(f"{digits}.{decimals}" if decimals else digits),
            len(decimals),
            _UNIT_WORDS.get(word.lower(), word.lower()),
            match.start(),
        )


class FigureIndex:
    """Finds figures by size, whatever unit of account and rounding a text writes them in."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        by_unit: dict[str, list[tuple[Decimal, str]]] = {}
        for figure in figures:
            if figure.value is not None:
                factor = MONEY.get(figure.unit, Decimal(1))
                unit = "kr" if is_money(figure) else figure.unit
                by_unit.setdefault(unit, []).append((abs(figure.value) * factor, figure.name))
        self._by_unit = {unit: sorted(entries) for unit, entries in by_unit.items()}

    def near(self, number: TypedNumber, value: Decimal | None = None) -> list[str]:
        """The names of figures that, rounded as the number is, are written as it (or as `value`)."""
        factor = MONEY.get(number.unit, Decimal(1))
        entries = self._by_unit.get("kr" if number.unit in MONEY else number.unit, [])
        wanted = number.value if value is None else value
        least, greatest = (wanted - number.half_unit) * factor, (wanted + number.half_unit) * factor
        first, last = bisect_left(entries, (least, "")), bisect_right(entries, (greatest, ""))
        return [name for size, name in entries[first:last] if least <= size < greatest]

    def mistaken(self, number: TypedNumber) -> list[str]:
        """The names of figures that differ from the number by two swapped digits or one in the last place."""
        return [name for value in _slips(number) for name in self.near(number, value)]


def _slips(number: TypedNumber) -> Iterator[Decimal]:
    digits = re.sub(r"\D", "", number.text)
    scale = -number.decimals
    for index in range(len(digits) - 1):
        if digits[index] != digits[index + 1]:
            swapped = digits[:index] + digits[index + 1] + digits[index] + digits[index + 2 :]
            yield Decimal(swapped).scaleb(scale)
    yield number.value + Decimal(1).scaleb(scale)
    yield number.value - Decimal(1).scaleb(scale)
