"""What an unquoted scalar means: the core schema of YAML 1.2.2 §10.3.2, with decimals kept as they are written."""

import re
from decimal import Decimal

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)")
_SHORT_INTEGER = re.compile(r"[-+]?[0-9]{1,18}")
_CODE = re.compile(r"0[0-9]+")
"""Digits that begin with a zero: a code, whose zero is a part of it; where a number stands it is one all the same."""
_UNUSUAL = "".join(sorted({text[:1] for text in (*_NULL, *_BOOLEANS)} | set("+-.0123456789")))
"""What a text that is read as something else begins with."""

Scalar = str | int | Decimal | bool | None


def plain_scalar(text: str) -> Scalar:
    """The value of an unquoted scalar. Powers of ten, hexadecimal, octal, infinity and dates stay text: no field takes them so."""
    if text[:1] not in _UNUSUAL:  # most keys and texts; the empty text is in any text
        return text
    if text in _NULL:
        return None
    if text in _BOOLEANS:
        return _BOOLEANS[text]
    if _CODE.fullmatch(text):
        return text
    if _SHORT_INTEGER.fullmatch(text):
        return int(text)
    if _NUMBER.fullmatch(text):
        return Decimal(text)
    return text
