"""Numbers and dates as Swedish writes and reads them (no-break spaces, decimal comma, U+2212)."""

import datetime
from decimal import ROUND_HALF_UP, Decimal

NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"
SPACES = " \u00a0\u2009\u202f"
"""What parts thousands from hundreds, and a number from its unit."""
MINUSES = "-\u2212\u2013"
"""What people write for minus."""

SPACE = f"[{SPACES}]"
SIGN = f"[{MINUSES}+]"
WHOLE = rf"(?:[0-9]{{1,3}}(?:{SPACE}[0-9]{{3}})+(?![0-9])|[0-9]+)"
"""A pattern for digits, parted in thousands or not."""
NUMBER = f"{WHOLE}(?:,[0-9]+)?"
"""A pattern for a number without its sign."""
YEAR = r"(?:19|20)\d\d"
"""A pattern for a year of today's or the last century."""
_PLAIN = str.maketrans({**dict.fromkeys(SPACES), **dict.fromkeys(MINUSES, "-"), ",": "."})

MONTHS = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)

_ONES = (
    "noll",
    "ett",
    "två",
    "tre",
    "fyra",
    "fem",
    "sex",
    "sju",
    "åtta",
    "nio",
    "tio",
    "elva",
    "tolv",
    "tretton",
    "fjorton",
    "femton",
    "sexton",
    "sjutton",
    "arton",
    "nitton",
)
_TENS = ("", "", "tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio")


def plain(written: str) -> str:
    """A number as programs write it: `−5 062,9` → `-5062.9`."""
    return written.translate(_PLAIN)


def to_decimal(written: str) -> Decimal:
    """The exact value of a number in digits, as Swedish or programs write it."""
    return Decimal(plain(written))


def rounded(value: Decimal, decimals: int) -> Decimal:
    """`value` to so many decimals, half away from zero; never a negative zero."""
    result = value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return abs(result) if result.is_zero() else result


def format_number(value: Decimal, decimals: int) -> str:
    """`-5062.9`, 1 → `−5 062,9`, with a no-break space between thousands."""
    text = f"{rounded(value, decimals):,f}"
    return text.replace(",", NO_BREAK_SPACE).replace(".", ",").replace("-", MINUS)


def in_words(value: Decimal) -> str | None:
    """A whole number from 0 to 99 in words, or None for any other."""
    if value != value.to_integral_value() or not 0 <= value < 100:
        return None
    number = int(value)
    if number < len(_ONES):
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (_ONES[ones] if ones else "")


def format_date(day: datetime.date | None) -> str:
    """`31 januari 2025`, the day never parted from the month; nothing for no day."""
    if day is None:
        return ""
    return f"{day.day}{NO_BREAK_SPACE}{MONTHS[day.month - 1]} {day.year}"
