"""Number formats that write a chart's figures as the report does (ECMA-376 part 1, 18.8.30)."""

from decimal import Decimal

from arsbokslut.document.tree import NumberFormat
from arsbokslut.model.numerals import MINUS, NO_BREAK_SPACE, format_number

SWEDISH = "[$-41D]"
"""The language of a format; the separators of thousands and decimals are then Swedish wherever the file is read."""


def code(written: NumberFormat) -> str:
    """The format for positive figures, for negative ones, and for zero."""
    digits = "#,##0" + ("." + "0" * written.decimals if written.decimals else "")
    before, after = _around(written)
    signs = ("+" if written.plus else "", MINUS, "")
    return ";".join(f"{SWEDISH}{_quoted(before + sign)}{digits}{_quoted(after)}" for sign in signs)


def written_as(written: NumberFormat, value: Decimal) -> str:
    """What the format writes; what rounds to zero keeps its minus, as in Word."""
    before, after = _around(written)
    sign = MINUS if value < 0 else "+" if written.plus and value > 0 else ""
    return f"{before}{sign}{format_number(abs(value), written.decimals)}{after}"


def _around(written: NumberFormat) -> tuple[str, str]:
    return (
        f"{written.qualifier} " if written.qualifier else "",
        f"{NO_BREAK_SPACE}{written.unit}" if written.unit else "",
    )


def _quoted(text: str) -> str:
    return f'"{text.replace(chr(34), "")}"' if text else ""


def exact(value: Decimal) -> str:
    """The value in plain notation, not rounded."""
    return f"{value:f}"
