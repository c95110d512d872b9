"""Shares and multiples that a sentence says two figures are of each other: half, a third, twice, 18 percent of."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise, permutations
from typing import NamedTuple

from arsbokslut.checks.context import Context
from arsbokslut.checks.messages import as_shown
from arsbokslut.checks.numbers import typed_numbers
from arsbokslut.checks.prose.naming import family_of
from arsbokslut.checks.prose.pointing import at_word
from arsbokslut.checks.prose.sentences import Sentence, sentences_with_figures
from arsbokslut.checks.prose.words import CHANGE, word_set
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.units import are_alike
from arsbokslut.model.numerals import format_number, in_words
from arsbokslut.model.units import PERCENT, PERCENTAGE_POINTS

_SHARES = {
    "hälften": "0.5", "halva": "0.5", "tredjedel": "1/3", "tredjedelar": "1/3", "fjärdedel": "0.25", "fjärdedelar": "0.25",
    "femtedel": "0.2", "femtedelar": "0.2", "tiondel": "0.1", "tiondelar": "0.1",
}  # fmt: skip
_TIMES = {
    "dubbelt": 2,
    "dubbla": 2,
    "fördubblats": 2,
    "fördubblades": 2,
    "tredubbelt": 3,
    "tredubblats": 3,
    "tredubblades": 3,
    "halverats": 2,
    "halverades": 2,
}
_MANY = {"två": 2, "tre": 3, "fyra": 4}
_MORE, _LESS = word_set("drygt över mer större fler"), word_set("knappt nästan under mindre nära närmare")
_ABOUT = word_set("cirka ca ungefär omkring runt")
MOST_FIGURES = 4
"""Of more figures in a sentence some two give any share."""
ROUGHLY, WIDELY = Decimal("0.12"), Decimal("0.25")
"""How far a share in words may be from what the figures give, by itself and after a word such as `nearly`."""
POINTS, MORE_POINTS = Decimal("0.5"), Decimal(3)
"""How many percentage points a percentage may be off, by itself and after a word such as `about`."""


class Claim(NamedTuple):
    """What a sentence says of a share: in which words, and between what shares it holds."""

    words: str
    low: Decimal
    high: Decimal


def shares_follow(context: Context) -> Iterator[Diagnostic]:
    """A share or multiple that a sentence says of its figures is what some two of them give."""
    for sentence in sentences_with_figures(context):
        figures = [*_figures(sentence), *_of_rows_named(sentence, context)]
        pairs = [
            (a, b) for a, b in permutations(figures, 2) if b.value and a.value is not None and are_alike(a.unit, b.unit)
        ]
        for claim in _claims(sentence) if pairs and len(sentence.figures) <= MOST_FIGURES else ():
            given = [_ratio(a, b) for a, b in pairs]
            if not any(claim.low <= each <= claim.high for each in given):
                yield _unfounded(claim, pairs[0], sentence, context)


def _figures(sentence: Sentence) -> list[Figure]:
    """The different figures of a sentence that amount to something; shares and changes are no parts of a whole."""
    shown = {
        (each.label, each.unit): each for each in sentence.figures if each.unit not in {PERCENT, PERCENTAGE_POINTS}
    }
    return list(shown.values())


def _of_rows_named(sentence: Sentence, context: Context) -> Iterator[Figure]:
    """The figures of the rows that are named beside a total: `Hemgården står för 39 procent av underskottet, …`."""
    for total in sentence.figures if len(sentence.figures) == 1 else ():
        line = context.report.ledger.line(total.name.line) if total.name else None
        if line is not None and line.kind == "summa":
            family = family_of(total.name, context)
            named = set(family.named(sentence.words))
            rows = (name for name, each in family.names.items() if each in named) if named else ()
            found = (context.report.ledger.get(name.of(total.name.column)) for name in rows)
            yield from (each for each in found if each is not None)


def _ratio(part: Figure, whole: Figure) -> Decimal:
    one, other = part.converted(whole.unit).value, whole.value
    return abs((one or Decimal(0)) / (other or Decimal(1)))


def _claims(sentence: Sentence) -> Iterator[Claim]:
    tokens = [each if isinstance(each, str) else "|" for each in sentence.tokens]
    of = "av" in tokens
    for at, word in enumerate(tokens):
        before = set(tokens[max(0, at - 3) : at])
        if word in _SHARES and of:
            many = next((_MANY[each] for each in tokens[max(0, at - 1) : at] if each in _MANY), 1)
            yield _roughly(word, _fraction(word) * many, before)
        elif word in _TIMES:
            yield _roughly(word, Decimal(_TIMES[word]), before)
    if of and not (CHANGE[0] | CHANGE[1]) & sentence.words:
        yield from _percentages(sentence)


def _fraction(word: str) -> Decimal:
    above, _, below = _SHARES[word].partition("/")
    return Decimal(above) / Decimal(below or 1)


def _roughly(word: str, share: Decimal, before: set[str]) -> Claim:
    more, less = not _MORE.isdisjoint(before), not _LESS.isdisjoint(before)
    low = share if more else share * (1 - (WIDELY if less else ROUGHLY))
    high = share if less else share * (1 + (WIDELY if more else ROUGHLY))
    return Claim(word, low, high)


def _percentages(sentence: Sentence) -> Iterator[Claim]:
    """The percentages that are typed, in digits or in words."""
    for typed, _ in sentence.typed:
        for number in typed_numbers(typed):
            if number.unit == PERCENT:
                before = set(typed[: number.start].casefold().split()[-2:])
                loose = not (_MORE | _LESS | _ABOUT).isdisjoint(before)
                yield _percentage(number.text, number.value, MORE_POINTS if loose else max(POINTS, number.half_unit))
    words = [each for each in sentence.tokens if isinstance(each, str)]
    for word, following in pairwise(words):
        if following == "procent" and word in _WORDED:
            yield _percentage(f"{word} procent", Decimal(_WORDED[word]), POINTS)


_WORDED = {str(in_words(Decimal(number))): number for number in range(1, 100)} | {"en": 1}


def _percentage(words: str, value: Decimal, off: Decimal) -> Claim:
    return Claim(words, (value - off) / 100, (value + off) / 100)


def _unfounded(claim: Claim, pair: tuple[Figure, Figure], sentence: Sentence, context: Context) -> Diagnostic:
    part, whole = sorted(pair, key=lambda each: abs(each.converted(pair[0].unit).value or Decimal(0)))
    share = _ratio(part, whole) * 100
    message = f"”{claim.words}” följer inte av {as_shown(part)} och {as_shown(whole)}; den ena är {format_number(share, 1)}\u00a0% av den andra."
    shown = tuple(each for each in (part.shown(), whole.shown(), Decimal(f"{share:.1f}")) if each is not None)
    hint = "Rätta andelen, eller kontrollera siffrorna."
    return at_word("ARS712", message, hint, claim.words.casefold(), sentence, context, shown)
