"""Figures of nearly the same name whose values are nearly the same: one thing, perhaps, with two figures."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from arsbokslut.checks.context import Context, origin_of
from arsbokslut.checks.figures.amounts import in_kronor
from arsbokslut.checks.figures.measured import LAST_YEAR, OUTCOME, Measured, key_figures_of, rows_of
from arsbokslut.checks.messages import said, values
from arsbokslut.checks.rounding import same
from arsbokslut.diagnostics import Diagnostic, Position
from arsbokslut.figures.figure import Figure
from arsbokslut.model.units import MONEY

MOST_OF_A_WORD = 8
"""A word that more names have says little of what is meant."""
NEAR = Decimal("0.05")
SHORT = 5
TOTAL = "summa"
COLUMNS = (OUTCOME, LAST_YEAR)


def like_names_have_like_figures(context: Context) -> Iterator[Diagnostic]:
    """Two figures of nearly the same name are the same, or not so near each other that one may be a slip for the other."""
    rows = [each for statement in context.statements() for each in rows_of(statement) if each.name.column != TOTAL]
    found = [(each, _words(each)) for each in (*rows, *key_figures_of(context))]
    of_word: dict[str, list[tuple[Measured, frozenset[str]]]] = defaultdict(list)
    for each, words in found:
        for word in words:
            of_word[word].append((each, words))
    seen: set[tuple[str, str]] = set()
    for holders in of_word.values():
        if 2 <= len(holders) <= MOST_OF_A_WORD:
            for (one, mine), (other, theirs) in combinations(holders, 2):
                pair = (str(one.name), str(other.name))
                if pair not in seen and one.name.root != other.name.root and (mine <= theirs or theirs <= mine):
                    seen.add(pair)
                    yield from _differing(one, other)


def _words(each: Measured) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"[^\W\d_]+", each.label.casefold()) if len(word) >= SHORT)


def _differing(one: Measured, other: Measured) -> Iterator[Diagnostic]:
    for column in COLUMNS:
        first, second = one.levels.get(column), other.levels.get(column)
        if first is None or second is None or not first.value or not second.value:
            continue
        place = origin_of(second) or origin_of(first)
        if (
            place is None
            or not {first.unit, second.unit} <= MONEY.keys()
            or same(first, second)
            or first.qualifier
            or second.qualifier
        ):
            continue
        if abs(in_kronor(first) - in_kronor(second)) <= NEAR * max(in_kronor(first), in_kronor(second)):
            yield _two_figures(one, other, first, second, place)


def _two_figures(one: Measured, other: Measured, first: Figure, second: Figure, place: Position) -> Diagnostic:
    return Diagnostic(
        "ARS523",
        f"”{one.label}” ({first.name}) är {said(first)} och ”{other.label}” ({second.name}) {said(second)}.",
        place,
        "Är det samma uppgift: rätta den ena, eller skriv ett samband. Annars säg i namnen vad som skiljer.",
        str(second.name),
        figures=values(first, second),
    )
