"""Running text against the data: typed figures, and words that say which way a figure points."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, pairwise

from arsbokslut.checks.context import Context, as_shown, said, shown_values, values
from arsbokslut.checks.numbers import UNIT_WORDS, FigureIndex, TypedNumber, typed_numbers
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.bound_text import BoundText, Part
from arsbokslut.figures.figure import Computed, Figure, growth
from arsbokslut.figures.names import Name
from arsbokslut.figures.units import MONEY, PERCENT, difference_unit
from arsbokslut.model.numerals import SPACE

LEAST_DIGITS = 2
"""Numbers of fewer digits meet a figure of the data by chance."""
SLIP_DIGITS = 3
"""Numbers of fewer digits are one slip away from too much."""
CROWDED = 20_000
"""With so many figures every number is one slip away from some: slips are not looked for."""


def typed_figures_are_bound(context: Context) -> Iterator[Diagnostic]:
    """A figure that the data has is referred to, not typed; one that nearly is in the data is most likely a slip."""
    index: FigureIndex | None = None
    crowded = False
    for text in context.texts:
        for part in text.parts:
            for number in typed_numbers(part.content) if isinstance(part.content, str) else ():
                if index is None:
                    figures = list(context.report.ledger)
                    index, crowded = FigureIndex(figures), len(figures) > CROWDED
                yield from _typed(number, part, text, index, context, crowded=crowded)


def _typed(
    number: TypedNumber, part: Part, text: BoundText, index: FigureIndex, context: Context, *, crowded: bool
) -> Iterator[Diagnostic]:
    if number.digits < LEAST_DIGITS and number.unit not in MONEY:
        return
    matching = _nearest_first(index.near(number), text, context)
    if matching:
        others = f", eller {' eller '.join(map(str, matching[1:]))}" if len(matching) > 1 else ""
        yield _finding("ARS701", f"”{number.text}” är skrivet för hand, men finns i data som {matching[0]}{others}.",
                       _reference(matching[0], number, context, sure=not others), number, (), part, text, context)  # fmt: skip
    elif (
        number.digits >= SLIP_DIGITS
        and not crowded
        and (mistaken := _nearest_first(index.mistaken(number), text, context))
    ):
        meant = context.report.ledger.find(mistaken[0])
        yield _finding("ARS702", f"”{number.text}” är nästan {mistaken[0]}, som är {said(meant)}.",
                       _reference(mistaken[0], number, context, sure=False), number, values(meant), part, text, context)  # fmt: skip


def _nearest_first(names: list[Name], text: BoundText, context: Context) -> list[Name]:
    """The names of figures, first those that have a part of their name in common with the text's own section."""
    here = set(context.subject_of(text).split(".")[1:2])
    return sorted(dict.fromkeys(names), key=here.isdisjoint)


def _reference(name: Name, number: TypedNumber, context: Context, *, sure: bool) -> str:
    """The reference that writes the figure as it is typed; without its sign when words say it."""
    figure = context.report.ledger.find(name)
    unsigned = " | utan_tecken" if (figure.value or 0) < 0 and not number.negative else ""
    return f"Skriv {{{{ {name}{_filter(number)}{unsigned} }}}}{'' if sure else ', om det är den som menas'}."


def _filter(number: TypedNumber) -> str:
    if number.unit in MONEY:
        return f" | {number.unit}" + (f"({number.decimals})" if number.decimals else "")
    if number.unit == PERCENT:
        return f" | procent({number.decimals})"
    return ""


def _finding(
    code: str,
    message: str,
    hint: str,
    number: TypedNumber,
    beside: tuple[Decimal, ...],
    part: Part,
    text: BoundText,
    context: Context,
) -> Diagnostic:
    """A finding about a typed number, with the figures that the message names `beside` it."""
    assert isinstance(part.content, str)
    line = part.line + part.content.count("\n", 0, number.start)
    position = context.places.in_text(text.prose, line, number.text)
    subject = f"{context.subject_of(text)}: {number.text}"
    return Diagnostic(code, message, position, hint, subject, figures=(number.signed, *beside))


def claims_follow(context: Context) -> Iterator[Diagnostic]:
    """A typed change beside two bound figures of its unit is their difference, or their difference in percent."""
    for text in context.texts:
        for sentence in sentences(text):
            figures = [part.content for part in sentence if isinstance(part.content, Figure)]
            for part in sentence if len(figures) > 1 else ():
                for number in typed_numbers(part.content) if isinstance(part.content, str) else ():
                    if _is_claim(part, number) and _pairs(figures, number) and not _follows(figures, number):
                        yield _unfounded(figures, number, part, text, context)


def _unfounded(figures: list[Figure], number: TypedNumber, part: Part, text: BoundText, context: Context) -> Diagnostic:
    first, second = _pairs(figures, number)[0]
    given = _given(first, second, number)
    return _finding(
        "ARS703",
        f"”{number.text}” följer inte av {as_shown(first)} och {as_shown(second)} i samma mening; de ger {given}.",
        "Rätta siffran, eller hänvisa till förändringen i data.", number, shown_values(first, second, given), part, text, context)  # fmt: skip


def _given(first: Figure, second: Figure, number: TypedNumber) -> Figure:
    """What two figures give, in the number's unit: the difference, or the change in percent of the first."""
    if number.unit == PERCENT and first.unit != PERCENT:
        given = growth(second, first, decimals=max(number.decimals, 1))
    else:
        given = replace(second - first, decimals=number.decimals, bare=False)
    return replace(given, sign="plus")


_CHANGE = re.compile(
    r"(?:ökat|ökade|ökar|ökning\w*|minskat|minskade|minskar|minskning\w*|skillnad\w*)\D{0,25}$", re.IGNORECASE
)


def _is_claim(part: Part, number: TypedNumber) -> bool:
    return isinstance(part.content, str) and _CHANGE.search(part.content[: number.start]) is not None


def _pairs(figures: list[Figure], number: TypedNumber) -> list[tuple[Figure, Figure]]:
    """The pairs of figures whose change the number could be: of its own unit, or of any one unit for a percentage."""
    usable = [
        f
        for f in figures
        if f.value is not None and (number.unit == PERCENT or number.unit in {f.unit, difference_unit(f.unit)})
    ]
    return [(a, b) for a, b in combinations(usable, 2) if a.unit == b.unit]


def _follows(figures: list[Figure], number: TypedNumber) -> bool:
    return any(
        abs(abs(change) - number.value) <= number.half_unit
        for pair in _pairs(figures, number)
        for change in _changes(*pair)
    )


def _changes(first: Figure, second: Figure) -> Iterator[Decimal]:
    if first.value is not None and second.value is not None:
        yield first.value - second.value
        if first.value and second.value:
            yield (first.value - second.value) / second.value * 100
            yield (first.value - second.value) / first.value * 100


DEVIATION_WORDS = {
    "överskott": 1, "överskottet": 1, "underskott": -1, "underskottet": -1,
}  # fmt: skip
CHANGE_WORDS = {
    "ökat": 1, "ökade": 1, "ökar": 1, "ökning": 1, "ökningen": 1, "stigit": 1, "högre": 1,
    "minskat": -1, "minskade": -1, "minskar": -1, "minskning": -1, "minskningen": -1, "sjunkit": -1, "lägre": -1,
}  # fmt: skip
_WORDS = {"avvikelse": DEVIATION_WORDS, "förändring": CHANGE_WORDS, "förändring_procent": CHANGE_WORDS}
_WORD = re.compile(r"\w+")


def words_point_the_right_way(context: Context) -> Iterator[Diagnostic]:
    """A sentence that speaks only of surplus or only of deficit (rise or fall) shows figures with that sign."""
    for text in context.texts:
        for sentence in sentences(text):
            words = [
                word.lower()
                for part in sentence
                if isinstance(part.content, str)
                for word in _WORD.findall(part.content)
            ]
            for part in sentence:
                if isinstance(part.content, Figure):
                    yield from _direction(part, part.content, words, text, context)


def _direction(part: Part, figure: Figure, words: list[str], text: BoundText, context: Context) -> Iterator[Diagnostic]:
    meanings = _meanings(figure)
    directions = {meanings[word]: word for word in words if word in meanings}
    if len(directions) != 1 or figure.value is None or figure.value == 0:
        return
    direction, word = next(iter(directions.items()))
    if (figure.value > 0) == (direction > 0):
        return
    position = context.places.in_text(text.prose, part.line, str(_first_named(figure)))
    yield Diagnostic(
        "ARS704",
        f"Meningen säger ”{word}” men {figure.label} är {as_shown(figure)}.",
        position,
        "Rätta ordet, eller kontrollera siffran.",
        f"{context.subject_of(text)}: {figure.label}",
        figures=shown_values(figure),
    )


def _meanings(figure: Figure) -> dict[str, int]:
    """What the words that can accompany a figure say of its sign."""
    if figure.name:
        return _WORDS.get(figure.name.column, {})
    is_difference = isinstance(figure.origin, Computed) and figure.origin.operation == "minus"
    return CHANGE_WORDS if is_difference else {}


def _first_named(figure: Figure) -> Name:
    """The first name in a reference: the figure's own, or that of a calculation's first part."""
    while not figure.name and isinstance(figure.origin, Computed):
        figure = figure.origin.parts[0]
    return figure.name


_FIRST_WORD = re.compile(rf"{SPACE}?(%|[^\W\d_]+)")


def units_stand_once(context: Context) -> Iterator[Diagnostic]:
    """The unit that a figure is written with does not follow it once more: `{{ … | tkr }} tkr`."""
    for text in context.texts:
        for part, following in pairwise(text.parts):
            figure, after = part.content, following.content
            if not isinstance(figure, Figure) or not isinstance(after, str) or figure.bare or figure.value is None:
                continue
            match = _FIRST_WORD.match(after)
            if match is not None and UNIT_WORDS.get(match[1].lower(), match[1]) == figure.unit:
                yield Diagnostic(
                    "ARS705",
                    f"Enheten står två gånger: ”{as_shown(figure)}{match[0]}”.",
                    context.places.in_text(text.prose, part.line, f"}}}}{match[0]}"),
                    f"Ta bort ”{match[1]}” efter hänvisningen, som redan skriver enheten.",
                    f"{context.subject_of(text)}: {figure.label}",
                    figures=shown_values(figure),
                )


_YEAR = re.compile(
    r"(?:\b(?P<compared>än|med|sedan|från|över|mot|före)\s+)?(?<![\d–-])(?P<year>(?:19|20)\d\d)(?![\d:–-])",
    re.IGNORECASE,
)
"""A year in running text; after a word of comparison it is not what the sentence is about."""
_OF_THIS_YEAR = frozenset({"utfall", "avvikelse", "budget", "förbrukning"})


def years_are_the_figures(context: Context) -> Iterator[Diagnostic]:
    """A sentence with this year's figures alone does not name earlier years alone; one with last year's alone names last year.

    What is left of last year's text is found so, when the figures in it have become this year's.
    """
    year = context.report.meta.year
    for text in context.texts:
        for sentence in sentences(text):
            figures = [part.content for part in sentence if isinstance(part.content, Figure)]
            named = list(_years(sentence))
            columns = {figure.name.column for figure in figures}
            if not figures or not named:
                continue
            if columns <= _OF_THIS_YEAR and all(int(match["year"]) < year for _, match in named):
                yield _other_year(named[0], figures[0], year, text, context)
            elif columns == {"föregående"} and all(int(match["year"]) != year - 1 for _, match in named):
                yield _other_year(named[0], figures[0], year - 1, text, context)


def _years(sentence: list[Part]) -> Iterator[tuple[Part, re.Match[str]]]:
    for part in sentence:
        for match in _YEAR.finditer(part.content) if isinstance(part.content, str) else ():
            if match["compared"] is None:
                yield part, match


def _other_year(
    named: tuple[Part, re.Match[str]], figure: Figure, year: int, text: BoundText, context: Context
) -> Diagnostic:
    part, match = named
    line = part.line + match.string.count("\n", 0, match.start("year"))
    return Diagnostic(
        "ARS706",
        f"Meningen nämner {match['year']}, men {figure.label} gäller {year}.",
        context.places.in_text(text.prose, line, match["year"]),
        f"Rätta årtalet till {year}, eller hänvisa till siffran för {match['year']}.",
        f"{context.subject_of(text)}: {match['year']} {figure.label}",
        figures=(Decimal(match["year"]), Decimal(year)),
    )


_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ”])|\n\s*\n|\n\s*(?:[-*]|\d+\.)\s|\n#+ ")


def sentences(text: BoundText) -> Iterator[list[Part]]:
    """The parts of each sentence, list item or heading of a text."""
    sentence: list[Part] = []
    for part in text.parts:
        if not isinstance(part.content, str):
            sentence.append(part)
            continue
        start = 0
        for match in _END.finditer(part.content):
            sentence.append(_cut(part, start, match.start()))
            yield sentence
            sentence, start = [], match.end()
        sentence.append(_cut(part, start, len(part.content)))
    yield sentence


def _cut(part: Part, start: int, end: int) -> Part:
    assert isinstance(part.content, str)
    return Part(part.content[start:end], part.line + part.content.count("\n", 0, start))


RULES = (
    typed_figures_are_bound,
    claims_follow,
    words_point_the_right_way,
    units_stand_once,
    years_are_the_figures,
)
