"""The known word that a mistyped one most likely meant, and the one that it surely did."""

import unicodedata
from collections.abc import Iterable, Iterator, Sized
from contextlib import contextmanager
from contextvars import ContextVar
from difflib import get_close_matches

_LEAST = 4
"""Of a shorter word one slip makes another."""


COMPARISONS = 300_000
"""Pairs of words that a run compares at most: after so many, findings suggest nothing."""
LONGEST = 200
"""Characters; nobody means a longer word by mistake, and long words take long to compare."""
_LEFT: ContextVar[list[int] | None] = ContextVar("left", default=None)


@contextmanager
def patience() -> Iterator[None]:
    """Bounds what is compared for suggestions within it: as many unknown names as known ones would take time by the square."""
    token = _LEFT.set([COMPARISONS])
    try:
        yield
    finally:
        _LEFT.reset(token)


def worth_comparing(number: int) -> bool:
    """Whether there is patience left for comparing a word with so many."""
    left = _LEFT.get()
    if left is None:
        return True
    left[0] -= number
    return left[0] > 0


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word closest to `word`, or None when none is close enough to suggest, or too much has been compared."""
    known = known if isinstance(known, Sized) else list(known)
    if len(word) > LONGEST or not worth_comparing(len(known)):
        return None
    candidates = {k.casefold(): k for k in known}
    matches = get_close_matches(word.casefold(), candidates, n=1, cutoff=0.6)
    return candidates[matches[0]] if matches else None


def misspelt(word: str, known: Iterable[str]) -> str | None:
    """The only known word that is one slip from `word`, or that differs in marks, spaces and capitals alone; else None.

    Words with other digits are other words: `prognos2` is no slip for `prognos3`.
    """
    known = known if isinstance(known, Sized) else list(known)
    if len(word) > LONGEST or not worth_comparing(len(known)):
        return None
    meant = [each for each in known if _is_slip(_bare(word), _bare(each))]
    return meant[0] if len(meant) == 1 else None


def _bare(word: str) -> str:
    """The word without what is easily left out: marks over letters, capitals, and what parts words."""
    letters = unicodedata.normalize("NFD", word.casefold())
    return "".join(each for each in letters if each.isalnum())


def _is_slip(word: str, meant: str) -> bool:
    if word == meant:
        return True
    if min(len(word), len(meant)) < _LEAST or _digits(word) != _digits(meant):
        return False
    return any(each == meant for each in _one_slip(word, meant))


def _digits(word: str) -> str:
    return "".join(each for each in word if each.isdigit())


def _one_slip(word: str, meant: str) -> Iterable[str]:
    """The word with its first letter that differs made right: put in, taken out, replaced, or swapped with the next."""
    at = next(
        (n for n, pair in enumerate(zip(word, meant, strict=False)) if pair[0] != pair[1]), min(len(word), len(meant))
    )
    yield word[:at] + meant[at : at + 1] + word[at:]
    yield word[:at] + word[at + 1 :]
    yield word[:at] + meant[at : at + 1] + word[at + 1 :]
    yield word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :]
