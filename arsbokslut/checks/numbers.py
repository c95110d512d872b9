"""Figures typed in running text: where they are, what they are worth, and in which unit."""

import re
from collections.abc import Iterator
from decimal import Decimal

from arsbokslut.checks.number_words import in_words_of
from arsbokslut.classes import dataclass
from arsbokslut.model.numerals import MINUSES, MONTHS, SIGN, SPACE, WHOLE, YEAR, to_decimal
from arsbokslut.model.units import WORDS

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
        r"\d{1,2}[.:]\d\d[–-]\d{1,2}[.:]\d\d",  # from one time of day to another
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
        r"\[\^[^\]\s]+\]",  # footnotes
        r"\]\([^)\s]*",  # addresses of links and pictures
        r"(?<=\))\{[^}\n]*\}",  # what is said of a picture: its width
        r"\b[A-Za-zÅÄÖåäö]+\d\w*",  # names with digits in them
        r"^\s*\d+[.)]\s",  # numbered list items
    )
)
UNIT = rf"%|(?:miljoner|miljon|tusen){SPACE}(?:kronor|kr)\b|milj\.?{SPACE}(?:kronor|kr)\b|milj\.|[^\W\d_]+"
_POINTED = (
    rf"(?P<thousands>\d{{1,3}}(?:\.\d{{3}})+)(?={SPACE}?(?:kr|kronor|tkr)\b)"
    rf"|(?P<pointed>\d+\.\d{{1,2}})(?={SPACE}?(?:%|(?:procent|procentenheter|tkr|mnkr|miljoner)\b))"
)
"""A point where Swedish has a space or a comma: only a unit after it tells that from a date, a law or a time of day."""
_NUMBER = (
    rf"(?P<sign>(?<!\w){SIGN})?(?<![\w,.])(?:{_POINTED}|(?P<whole>{WHOLE})(?:,(?P<decimals>\d+))?)"
    rf"(?:\*{{0,2}}{SPACE}?\*{{0,2}}(?P<unit>{UNIT}))?"
)
_TOKEN = re.compile(f"(?P<other>{_NOT_FIGURES})|{_NUMBER}", re.MULTILINE)
UNIT_WORDS = {**WORDS, "milj.": "mnkr", "milj. kr": "mnkr", "milj kr": "mnkr", "milj. kronor": "mnkr"}
"""What follows a number, in small letters → its unit."""
_MILLIONS = frozenset({"miljoner", "miljon"})
_NO_NOUN = re.compile(
    rf"[^\w]*(?:$|[.,;:)!?]|{SPACE}+(?:mer|mindre|högre|lägre|över|under|i|för|av|till|från|och|mot|på|varav|jämfört|sedan|per|efter|som|än|"
    r"bättre|sämre|eller|totalt|mellan|vilket|under)\b)",
    re.IGNORECASE,
)
"""What follows millions that nothing is counted in: they are of kronor."""


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
    def significant(self) -> int:
        """How many of its digits say something: zeros before the others and, of a whole number, after them do not."""
        digits = f"{self.value:f}".replace(".", "").lstrip("0")
        return len(digits if self.decimals else digits.rstrip("0"))

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
    """The figures typed in a text, in digits or in words; years, dates, laws, registry numbers and the like are none."""
    yield from sorted((*_in_digits(text), *_in_words(text)), key=lambda each: each.start)


def _in_words(text: str) -> Iterator[TypedNumber]:
    """Amounts and long numbers that are written in words: `fem miljoner kronor`, `etthundrafyrtiotvå`."""
    for each in in_words_of(text):
        unit = "kr" if each.is_money else ""
        yield TypedNumber(text[each.start : each.end], each.value, 0, unit, each.start)


def _in_digits(text: str) -> Iterator[TypedNumber]:
    if _DIGIT.search(text) is None:  # most texts, when their figures are bound
        return
    for match in _TOKEN.finditer(text):
        if match["other"] is not None:
            continue
        yield _number(match, text)


def _number(match: re.Match[str], text: str) -> TypedNumber:
    word = in_one_form(match["unit"] or "")
    if word in _MILLIONS and _NO_NOUN.match(text, match.end()):
        word = "miljoner kronor"
    end = match.start("unit") if word and word not in UNIT_WORDS else match.end()
    written = text[match.start() : end].strip(" \u00a0*")
    whole, _, decimals = _digits(match).partition(".")
    return TypedNumber(
        written, to_decimal(f"{whole}.{decimals}"), len(decimals), UNIT_WORDS.get(word, word), match.start()
    )


def _digits(match: re.Match[str]) -> str:
    """The digits of a number with a point before its decimals, whatever stands in it."""
    if match["thousands"]:
        return match["thousands"].replace(".", "")
    return match["pointed"] or f"{match['whole']}.{match['decimals'] or ''}"


def in_one_form(unit: str) -> str:
    """What follows a number, in small letters and with ordinary spaces."""
    return re.sub(SPACE, " ", unit).lower()
