"""Figures typed in running text: where they are, and which figures of the data they could be."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cached_property
from operator import itemgetter

from arsbokslut.classes import dataclass
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.names import NO_NAME, Name
from arsbokslut.model.numerals import MINUSES, MONTHS, SIGN, SPACE, WHOLE, YEAR, rounded, to_decimal
from arsbokslut.model.units import MONEY, PERCENT, WORDS

_DIGIT = re.compile(r"\d")
_NUMBERED = (
    "avsnitt|avsn|bilaga|etapp|fas|figur|kapitel|kap|kvartal|mål|nr|nummer|paragraf|punkt|rum|sida|sid|steg|tabell|tertial|"
    "uppdrag|vecka|v|årskurs|åk|version|[Aa]vsnitt|[Bb]ilaga|[Ff]igur|[Kk]apitel|[Kk]vartal|[Tt]abell|[Tt]ertial|[Vv]ecka"
)
"""Words whose number is a name, not an amount."""
_NOT_FIGURES = "|".join(
    (
        r"\d{4}-\d\d-\d\d",  # dates
        rf"\d{{1,2}}{SPACE}(?:{'|'.join(MONTHS)})\b(?:{SPACE}{YEAR})?",
        r"\d{1,2}/\d{1,2}(?:[–-]\d{1,2}/\d{1,2})?(?!\d)",
        r"(?:kl\.?|klockan)\s\d{1,2}(?:[.:]\d\d)?",
        r"\d{4}:\d+",  # laws: 2018:1937
        r"§+\s?\d+\w?|\d+\s?§+|\d+\s?kap\.",
        r"\b[A-ZÅÄÖ]+\d[\w:–/-]*|\b[A-ZÅÄÖ]{2,}\s\d+[:/–-][\w:/–-]*|\b(?:ISO|EN|SS)\s\d+",  # KS2023-880-042, SN 2025-17
        r"\b\d+-[\w-]+",  # telephone and organisation numbers, compounds: 24-timmars, 90-talet
        r"\b\d+:[a-zåäö]+\b",  # ordinals: 2:a
        r"\b[^\W\d]+-\d[\w–/-]*",  # covid-19, LSS-12
        rf"\b(?:{_NUMBERED}){SPACE}\d+(?:\.\d+)*(?:[–-]\d+)?(?!\d|,\d)",
        r"\b\d+(?:\.\d+){2,}\b",  # versions and numbered paragraphs: 4.2.1
        rf"(?<![\d,.]){YEAR}(?:[–/-](?:19|20)?\d\d)?(?!\d|,\d|{SPACE}(?:%|(?:kr|kronor|tkr|mnkr|procent)\b))",  # years and periods
        r"\bhttps?://\S+",
        r"\b[A-Za-zÅÄÖåäö]+\d\w*",  # names with digits in them
        r"^\s*\d+[.)]\s",  # numbered list items
    )
)
UNIT = rf"%|(?:miljoner|miljon|tusen){SPACE}(?:kronor|kr)\b|[^\W\d_]+"
_NUMBER = (
    rf"(?P<sign>(?<!\w){SIGN})?(?<![\w,.])(?P<whole>{WHOLE})"
    rf"(?:,(?P<decimals>\d+))?(?:{SPACE}?(?P<unit>{UNIT}))?"
)
_TOKEN = re.compile(f"(?P<other>{_NOT_FIGURES})|{_NUMBER}", re.MULTILINE)
UNIT_WORDS = WORDS
"""What follows a number, in small letters → its unit."""


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
    def negative(self) -> bool:
        """Whether it is typed with a minus."""
        return self.text.startswith(tuple(MINUSES))

    @property
    def signed(self) -> Decimal:
        """Its value with the minus that it is typed with."""
        return -self.value if self.negative else self.value

    @property
    def half_unit(self) -> Decimal:
        """Half of its last digit."""
        return Decimal(5).scaleb(-self.decimals - 1)


def typed_numbers(text: str) -> Iterator[TypedNumber]:
    """The figures typed in a text; years, dates, laws, registry numbers and the like are none."""
    if _DIGIT.search(text) is None:  # most texts, when their figures are bound
        return
    for match in _TOKEN.finditer(text):
        if match["other"] is not None:
            continue
        decimals = match["decimals"] or ""
        word = in_one_form(match["unit"] or "")
        end = match.start("unit") if word and word not in UNIT_WORDS else match.end()
        yield TypedNumber(
            text[match.start() : end].strip(),
            to_decimal(f"{match['whole']}.{decimals}"),
            len(decimals),
            UNIT_WORDS.get(word, word),
            match.start(),
        )


def in_one_form(unit: str) -> str:
    """What follows a number, in small letters and with ordinary spaces."""
    return re.sub(SPACE, " ", unit).lower()


LONG = 5
"""A number of so many digits is the same figure, whatever word follows it; a shorter one could be anything."""
SHORT = 2
"""A number of so few digits meets others by chance when they are rounded to it: it must be written as the figure is.

Amounts meet more seldom: a text says 5,1 mnkr of what a table has in kronor, and one digit fewer is the limit.
"""
Entry = tuple[tuple[Decimal, Name], Figure]
"""Size and name, and the figure of them."""


class FigureIndex:
    """Finds figures by size, whatever unit of account and rounding a text writes them in."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        self._figures = [(abs(figure.value), figure) for figure in figures if figure.value is not None]
        self._sorted: dict[str, list[Entry]] = {}

    def _entries(self, unit: str) -> list[Entry]:
        """The figures of a unit by size (amounts in kronor) and name; put in order when they are first asked for."""
        if unit not in self._sorted:
            entries = {
                (size if unit == _ANY else size * MONEY.get(figure.unit, 1), figure.name): figure
                for size, figure in self._figures
                if unit in {_ANY, _measured(figure.unit)}
            }
            self._sorted[unit] = sorted(entries.items(), key=itemgetter(0))
        return self._sorted[unit]

    def near(self, number: TypedNumber, value: Decimal | None = None) -> list[Name]:
        """The names of figures that, rounded as the number is, are written as it (or as `value`)."""
        wanted = number.value if value is None else value
        found = self._within(_measured(number.unit), wanted, number)
        if not found and number.digits >= LONG and number.unit not in {*MONEY, PERCENT}:
            found = self._within(_ANY, wanted, number)
        return found

    def _within(self, unit: str, wanted: Decimal, number: TypedNumber) -> list[Name]:
        factor = MONEY.get(number.unit, Decimal(1)) if unit != _ANY else Decimal(1)
        entries = self._entries(unit)
        least, greatest = (wanted - number.half_unit) * factor, (wanted + number.half_unit) * factor
        names: list[Name] = []
        for place in range(bisect_left(entries, (least, NO_NAME), key=itemgetter(0)), len(entries)):
            (size, name), figure = entries[place]
            if size >= greatest or len(names) == ENOUGH:
                break
            if number.digits > SHORT - (number.unit in MONEY) or _written_so(figure, number):
                names.append(name)
        return names

    def mistaken(self, number: TypedNumber) -> list[Name]:
        """The names of figures that differ from the number by two swapped digits or one in the last place."""
        return [name for value in _slips(number) for name in self.near(number, value)]

    def in_other_units(self, number: TypedNumber) -> list[Name]:
        """The names of amounts that are written with the number's digits, in another unit than it."""
        others = (replace(number, unit=unit) for unit in MONEY if unit != number.unit)
        return [
            figure.name
            for other in others
            for size, figure in self._figures
            if figure.unit == other.unit and size == other.value and _written_so(figure, other)
        ]

    @cached_property
    def greatest_amount(self) -> Figure | None:
        """The greatest amount of money, whatever its sign."""
        amounts = (figure for _, figure in self._figures if figure.unit in MONEY)
        return max(amounts, key=lambda each: abs(each.value or Decimal(0)) * MONEY[each.unit], default=None)


_ANY = "‹vilken som helst›"
ENOUGH = 30
"""Names that a search gives at most, for the best to be chosen among."""


def _measured(unit: str) -> str:
    return "kr" if unit in MONEY else unit


def _written_so(figure: Figure, number: TypedNumber) -> bool:
    """Whether the figure, in its own unit and decimals, reads as the number does."""
    return (
        figure.unit == number.unit
        and figure.decimals == number.decimals
        and rounded(abs(figure.value or Decimal(0)), figure.decimals) == number.value
    )


def _slips(number: TypedNumber) -> Iterator[Decimal]:
    digits = re.sub(r"\D", "", number.text)
    scale = -number.decimals
    for index in range(len(digits) - 1):
        if digits[index] != digits[index + 1]:
            swapped = digits[:index] + digits[index + 1] + digits[index] + digits[index + 2 :]
            yield Decimal(swapped).scaleb(scale)
    yield number.value + Decimal(1).scaleb(scale)
    yield number.value - Decimal(1).scaleb(scale)
