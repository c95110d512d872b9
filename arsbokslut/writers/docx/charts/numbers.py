"""Number formats that write a chart's figures as the report does (ECMA-376 part 1, 18.8.30)."""

import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from arsbokslut.document.tree import Series
from arsbokslut.model.numerals import MINUS, NO_BREAK_SPACE, format_number

SWEDISH = "[$-41D]"
"""The language of a format; the separators of thousands and decimals are then Swedish wherever the file is read."""
_SHOWN = re.compile(r"(\D*?)([+−-]?)(\d+(?:[\u00a0\u202f ]\d{3})*)(?:,(\d+))?(\D*)")


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """How figures are written: what stands before and after, whether plus is written, and the decimals."""

    before: str = ""
    after: str = ""
    plus: bool = False
    grouped: bool = True
    decimals: int = 0

    def code(self) -> str:
        """The format for positive figures, for negative ones, and for zero."""
        digits = ("#,##0" if self.grouped else "0") + ("." + "0" * self.decimals if self.decimals else "")
        signs = ("+" if self.plus else "", MINUS, "")
        return ";".join(f"{SWEDISH}{_quoted(self.before + sign)}{digits}{_quoted(self.after)}" for sign in signs)

    def text(self, value: Decimal) -> str:
        """What the format writes; what rounds to zero keeps its minus, as in Word."""
        digits = format_number(abs(value), self.decimals)
        sign = MINUS if value < 0 else "+" if self.plus and value > 0 else ""
        return f"{self.before}{sign}{digits if self.grouped else digits.replace(NO_BREAK_SPACE, '')}{self.after}"


def _quoted(text: str) -> str:
    return f'"{text.replace(chr(34), "")}"' if text else ""


def format_of(series: Series) -> NumberFormat:
    """The format that most of a series' figures are written in."""
    found = [_read(shown) for value, shown in zip(series.values, series.shown, strict=True) if value is not None]
    known = Counter(each for each in found if each is not None)
    if not known:
        return NumberFormat()
    likeliest = known.most_common(1)[0][0]
    plus, grouped = any(each.plus for each in known), all(each.grouped for each in known)
    return NumberFormat(likeliest.before, likeliest.after, plus, grouped, likeliest.decimals)


def _read(shown: str) -> NumberFormat | None:
    match = _SHOWN.fullmatch(shown)
    if match is None:
        return None
    before, sign, whole, decimals, after = match.groups()
    grouped = not (whole.isdigit() and len(whole) > 3)
    return NumberFormat(before, after, sign == "+", grouped, len(decimals or ""))


def exact(value: Decimal) -> str:
    """The value in plain notation, not rounded."""
    return f"{value:f}"
