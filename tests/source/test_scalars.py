"""Unquoted scalars mean what YAML 1.2's core schema says, as the editor shows them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arsbokslut.source.scalars import Scalar, plain_scalar


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("NULL", None),
        ("true", True),
        ("False", False),
        # YAML 1.1 would make booleans of these.
        ("no", "no"),
        ("ja", "ja"),
        ("on", "on"),
        ("yes", "yes"),
        ("0", 0),
        ("27477024", 27477024),
        ("-12", -12),
        ("+7", 7),
        # Digits that begin with a zero are a code, which keeps it; YAML 1.1 took them for octal.
        ("010", "010"),
        ("08", "08"),
        ("16.4", Decimal("16.4")),
        ("12.10", Decimal("12.10")),
        ("-0.5", Decimal("-0.5")),
        (".5", Decimal("0.5")),
        ("1.", Decimal("1.")),
        # Longer than any amount: a decimal, never a slow conversion.
        ("1" * 19, Decimal("1" * 19)),
        # What YAML 1.1 would make times, dates, hexadecimal and infinities of stays text.
        ("12:30", "12:30"),
        ("2025-01-31", "2025-01-31"),
        ("2022-13-45", "2022-13-45"),
        ("0x1F", "0x1F"),
        ("0o17", "0o17"),
        ("1e3", "1e3"),
        ("2.5E-2", "2.5E-2"),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("1_000", "1_000"),
        ("=", "="),
        ("1e999999", "1e999999"),
        # As staff write them: text here, numbers where a number is expected.
        ("12,5", "12,5"),
        ("1 234", "1 234"),
        ("−5", "−5"),
        ("٣", "٣"),
    ],
)
def test_value_of_a_plain_scalar(text: str, value: Scalar) -> None:
    read = plain_scalar(text)

    assert (read, type(read)) == (value, type(value))


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=3))
def test_a_decimal_keeps_what_it_was_written_with(number: Decimal) -> None:
    assert str(plain_scalar(f"{number:f}")) == f"{number:f}"
