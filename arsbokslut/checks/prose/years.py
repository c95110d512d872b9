"""Years that a sentence names, against those of its figures."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from arsbokslut.checks.context import Context
from arsbokslut.checks.prose.sentences import Sentence, sentences_with_figures
from arsbokslut.checks.prose.words import word_set
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.figure import Figure
from arsbokslut.model.numerals import YEAR

_COMPARED = frozenset({"än", "med", "sedan", "från", "över", "mot", "före", "efter", "till", "inför"})
"""What stands before a year that the sentence is not about, but compares with."""
_LEADING = word_set("under år för i både och våren hösten sommaren vintern året , : (")
"""What stands before a year that the sentence is about, as its beginning does."""
_NOUNS = (
    "kostnad",
    "nettokostnad",
    "budget",
    "avvikelse",
    "förbrukning",
    "förändring",
    "utfall",
    "resultat",
    "prognos",
    "underskott",
    "överskott",
)
_AFTER = frozenset({"under", "år", "för", "i"})
_BREAKS = frozenset({",", ";", "men", "medan", "och", "som", "att", "(", "då", "mot"})
_OF_THIS_YEAR = frozenset({"utfall", "avvikelse", "budget", "förbrukning"})
_LAST_YEAR = (("året", "innan"), ("året", "dessförinnan"), ("förra", "året"), ("föregående", "år"), ("i", "fjol"))
_CHANGES = frozenset({"förändring", "förändring_procent"})
SINCE = 3
"""So many words at most part a word that compares from its year: `sedan sista december 2023`."""
_YEAR = re.compile(YEAR)


class Named(NamedTuple):
    """A year that a sentence names: where among its tokens."""

    year: int
    at: int


def years_are_the_figures(context: Context) -> Iterator[Diagnostic]:
    """A figure is of the year that the sentence says it is of: this year's, last year's or an earlier one's.

    What is left of last year's text is found so, when the figures in it have become this year's.
    """
    year = context.report.meta.year
    for sentence in sentences_with_figures(context):
        named = list(_years(sentence))
        columns = {figure.name.column for figure in sentence.figures}
        other = list(_tied(sentence, named, year, context))
        if other:
            yield from other
        elif named and columns <= _OF_THIS_YEAR and all(each.year < year for each in named):
            yield _other_year(str(named[0].year), year, sentence.figures[0], sentence, context)
        elif named and columns == {"föregående"} and all(each.year != year - 1 for each in named):
            yield _other_year(str(named[0].year), year - 1, sentence.figures[0], sentence, context)


def _tied(sentence: Sentence, named: list[Named], year: int, context: Context) -> Iterator[Diagnostic]:
    """The figures that stand beside a year, or beside `the year before`, which is not theirs."""
    for index, _, figure in sentence.places():
        of = _year_of(figure, year)
        if not of:
            base = _base_named(index, sentence) if figure.name.column in _CHANGES else 0
            if base in {year, year - 2}:
                yield _other_year(str(base), year - 1, figure, sentence, context)
            continue
        said = _beside(index, sentence, named, of)
        if said and said.year != of:
            yield _other_year(str(said.year), of, figure, sentence, context)
        elif of == year and tuple(sentence.after(index)[:2]) in _LAST_YEAR:
            yield _other_year(" ".join(sentence.after(index)[:2]), of, figure, sentence, context)


def _base_named(index: int, sentence: Sentence) -> int:
    """The year that a change after a figure is said to be since; 0 when none is."""
    after = sentence.after(index)
    for at, word in enumerate(after):
        if _is_year(word) and not _COMPARED.isdisjoint(after[max(0, at - SINCE) : at]):
            return int(word)
    return 0


def _year_of(figure: Figure, year: int) -> int:
    """The year that a figure is of; 0 for what is of none or of several."""
    column = figure.name.column
    if column in _OF_THIS_YEAR:
        return year
    if column == "föregående":
        return year - 1
    return int(column) if _is_year(column) else 0


def _beside(index: int, sentence: Sentence, named: list[Named], of: int) -> Named | None:
    """The year that stands with a figure: right after it, or before it within its part of the sentence."""
    tokens = sentence.tokens
    behind = index + 2 if tokens[index + 1 : index + 2] and tokens[index + 1] in _AFTER else index + 1
    for each in named:
        if each.at == behind:
            return each
    if any(isinstance(each, str) and _is_year(each) for each in sentence.after(index)[:2]):
        return None
    for each in reversed(named):
        if each.at < index:
            between = tokens[each.at + 1 : index]
            parted = any(not isinstance(token, str) or token in _BREAKS for token in between)
            return None if parted or _future(each, of, tokens) else each
    return None


def _future(named: Named, of: int, tokens: Sequence[object]) -> bool:
    """Whether a year to come is named of a plan: only `under 2025` says that a figure is of it."""
    return named.year > of and named.at > 0 and tokens[named.at - 1] not in {"under", "år"}


def _years(sentence: Sentence) -> Iterator[Named]:
    """The years that a sentence is about."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if isinstance(token, str) and _is_year(token) and not _is_part(tokens, at):
            before = next((tokens[place] for place in range(at - 1, -1, -1)), "")
            of_figure = at > 0 and (not isinstance(before, str) or _follows_figure(tokens, at))
            if of_figure or at == 0 or before in _LEADING or str(before).startswith(_NOUNS):
                yield Named(int(token), at)


def _follows_figure(tokens: Sequence[object], at: int) -> bool:
    return at > 1 and tokens[at - 1] in _AFTER and not isinstance(tokens[at - 2], str)


def _is_year(word: str) -> bool:
    return _YEAR.fullmatch(word) is not None


def _is_part(tokens: Sequence[object], at: int) -> bool:
    """Whether a year is part of a period, date or number, or is compared with."""
    around = {*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2]}
    if not {"–", "-", "/"}.isdisjoint(each for each in around if isinstance(each, str)):
        return True
    return at > 0 and (
        tokens[at - 1] in _COMPARED or (tokens[at - 1] == "år" and at > 1 and tokens[at - 2] in _COMPARED)
    )


def _other_year(named: str, year: int, figure: Figure, sentence: Sentence, context: Context) -> Diagnostic:
    line = next(
        (
            part.line + typed.lower()[: typed.lower().index(named)].count("\n")
            for typed, part in sentence.typed
            if named in typed.lower()
        ),
        1,
    )
    numbers = (Decimal(named),) if named.isdecimal() else ()
    hint = f"Rätta årtalet till {year}, eller hänvisa till siffran för {named}."
    return Diagnostic(
        "ARS706",
        f"Meningen nämner {named}, men {figure.label} gäller {year}.",
        context.places.in_text(sentence.text.prose, line, named),
        hint,
        f"{context.subject_of(sentence.text)}: {named} {figure.label}",
        figures=(*numbers, Decimal(year)),
    )
