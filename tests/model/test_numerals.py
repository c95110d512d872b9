"""Numbers and dates as Swedish writes them, with Babel's Swedish locale as the oracle."""

import datetime
import re
from decimal import ROUND_HALF_UP, Decimal

import pytest
from babel.dates import format_date as babel_date
from babel.numbers import format_decimal, get_minus_sign_symbol
from hypothesis import given
from hypothesis import strategies as st

from arsbokslut.model.numerals import NUMBER, format_date, format_number, in_words, rounded, to_decimal

AMOUNTS = st.decimals(min_value=-(10**15), max_value=10**15, allow_nan=False, places=4)
DECIMALS = st.integers(0, 6)


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        ("27477024", 0, "27\u00a0477\u00a0024"),
        ("-5062.9", 1, "\u22125\u00a0062,9"),
        ("999", 0, "999"),
        ("1000", 0, "1\u00a0000"),
        ("0.5", 0, "1"),
        ("-0.5", 0, "\u22121"),
        ("2.5", 0, "3"),
        ("1.005", 2, "1,01"),
        ("-0.4", 0, "0"),
        ("-0.04", 1, "0,0"),
        ("4.7", 2, "4,70"),
        ("999999.5", 0, "1\u00a0000\u00a0000"),
    ],
)
def test_number(value: str, decimals: int, text: str) -> None:
    assert format_number(Decimal(value), decimals) == text


@given(AMOUNTS, DECIMALS)
def test_number_is_as_babel_writes_it(value: Decimal, decimals: int) -> None:
    half_up = value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    positive_zero = half_up + 0
    pattern = f"#,##0.{'0' * decimals}" if decimals else "#,##0"

    oracle = format_decimal(positive_zero, pattern, locale="sv_SE").replace("-", get_minus_sign_symbol("sv_SE"))
    assert format_number(value, decimals) == oracle


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("27 477 024", "27477024"),
        ("27\u00a0477\u2009024", "27477024"),
        ("1\u202f234,50", "1234.50"),
        ("1234.50", "1234.50"),
        ("\u22125 062,9", "-5062.9"),
        ("\u2013 5", "-5"),
        ("-0,5", "-0.5"),
        ("+3", "3"),
    ],
)
def test_digits_are_read_as_swedish_or_programs_write_them(written: str, value: str) -> None:
    assert str(to_decimal(written)) == value


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("från 27 477 024 till 5 063,5 kr", ["27 477 024", "5 063,5"]),
        ("12 3456", ["12", "3456"]),
        ("2024 146 281", ["2024", "146 281"]),
        ("1\u00a0234\u202f567", ["1\u00a0234\u202f567"]),
        ("4,900,000", ["4,900", "000"]),
    ],
)
def test_the_numbers_of_a_text(text: str, numbers: list[str]) -> None:
    assert re.findall(NUMBER, text) == numbers


@given(AMOUNTS, DECIMALS)
def test_a_number_that_is_written_is_read_as_the_same(value: Decimal, decimals: int) -> None:
    assert to_decimal(format_number(value, decimals)) == rounded(value, decimals)


@given(AMOUNTS, DECIMALS)
def test_rounding_is_to_the_nearest_and_halves_go_away_from_zero(value: Decimal, decimals: int) -> None:
    unit = Decimal(1).scaleb(-decimals)
    shown = rounded(value, decimals)

    assert abs(shown - value) <= unit / 2
    assert rounded(-value, decimals) == -shown
    if abs(shown - value) == unit / 2:
        assert abs(shown) > abs(value)


@given(st.dates())
def test_date_is_as_babel_writes_it(day: datetime.date) -> None:
    assert format_date(day).replace("\u00a0", " ") == babel_date(day, "d MMMM y", locale="sv_SE")


def test_the_day_is_never_parted_from_the_month() -> None:
    assert format_date(datetime.date(2025, 1, 31)) == "31\u00a0januari 2025"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "noll"),
        (1, "ett"),
        (8, "åtta"),
        (14, "fjorton"),
        (18, "arton"),
        (20, "tjugo"),
        (21, "tjugoett"),
        (40, "fyrtio"),
        (67, "sextiosju"),
        (99, "nittionio"),
    ],
)
def test_number_in_words(number: int, words: str) -> None:
    assert in_words(Decimal(number)) == words


def test_all_numbers_to_99_have_words_of_their_own() -> None:
    words = [in_words(Decimal(number)) for number in range(100)]

    assert len(set(words)) == 100
    assert all(word and word.isalpha() and word.islower() for word in words)


@pytest.mark.parametrize("number", ["-1", "100", "1.5", "0.01", "1e6"])
def test_other_numbers_have_no_words(number: str) -> None:
    assert in_words(Decimal(number)) is None


def test_a_whole_number_written_with_decimals_has_words() -> None:
    assert in_words(Decimal("4.0")) == "fyra"
