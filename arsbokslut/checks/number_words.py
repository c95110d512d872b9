"""Numbers that are written in words: `fem miljoner`, `åttahundra tusen`, `sexhundratolv`."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from arsbokslut.model.numerals import in_words

_WORD = re.compile(r"[^\W\d_]+")
_HINT = re.compile(r"hundra|tusen|miljon|kronor|\bkr\b", re.IGNORECASE)
_SMALL = {str(in_words(Decimal(number))): number for number in range(1, 100)} | {"en": 1}
_MONEY = {"kronor": 1, "kr": 1}
_MILLIONS = {"miljoner": 1_000_000, "miljon": 1_000_000}
LEAST = 100
"""Smaller numbers in words count things, unless they are amounts: they are seldom those of the data."""


class Worded(NamedTuple):
    """A number in words: where it begins and ends in its text, what it is worth, and whether kronor follow."""

    start: int
    end: int
    value: Decimal
    is_money: bool


def in_words_of(text: str) -> Iterator[Worded]:
    """The numbers of a text that are written in words: from a hundred on, and amounts of money."""
    if _HINT.search(text) is None:
        return
    words = list(_WORD.finditer(text))
    at = 0
    while at < len(words):
        taken, value = _number_at(words, at)
        if not taken:
            at += 1
            continue
        last = words[at + taken - 1]
        money = at + taken < len(words) and words[at + taken][0].casefold() in _MONEY
        counted = text[: words[at].start()].rstrip()[-1:].isdigit()
        single = counted or (taken == 1 and last[0].casefold() in {"hundra", "tusen"})
        if (money and not counted) or (value >= LEAST and not single):
            end = words[at + taken].end() if money else last.end()
            yield Worded(words[at].start(), end, Decimal(value), money)
        at += taken


def _number_at(words: list[re.Match[str]], at: int) -> tuple[int, int]:
    """How many words from a place on are one number, and what it is worth."""
    taken, value = 0, 0
    for match in words[at:]:
        word = match[0].casefold()
        scale = _MILLIONS.get(word) or (1000 if word == "tusen" else 0)
        part = _worth(word)
        if scale and (value or word == "tusen"):
            value = (value or 1) * scale
        elif part is not None and not (taken and value < LEAST * 10):
            value += part
        else:
            break
        taken += 1
    return taken, value


def _worth(word: str) -> int | None:
    """What one word is worth; None when it is no number."""
    if word in _SMALL:
        return _SMALL[word]
    before, thousand, after = word.partition("tusen")
    if thousand:
        many, rest = _below_thousand(before) if before else 1, _below_thousand(after) if after else 0
        return None if many is None or rest is None else many * 1000 + rest
    return _below_thousand(word) if "hundra" in word else None


def _below_thousand(word: str) -> int | None:
    if word in _SMALL:
        return _SMALL[word]
    before, hundred, after = word.partition("hundra")
    if not hundred or (before and before not in _SMALL) or (after and after not in _SMALL):
        return None
    return _SMALL.get(before, 1) * 100 + _SMALL.get(after, 0)
