"""How well a figure of the data fits a number that is typed in a text."""

from collections.abc import Collection
from typing import NamedTuple

from arsbokslut.checks.context import Context
from arsbokslut.checks.prose.naming import about, called, hits, kin_of, names_it, stems
from arsbokslut.checks.prose.placed import Placed
from arsbokslut.checks.prose.words import DEVIATION, word_set
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.names import Name
from arsbokslut.model.units import MONEY, PERCENT, PERCENTAGE_POINTS

LIKELY = 3
"""From so much speaking for a figure, a number is taken to be it."""
LONG, MIDDLING = 4, 3
"""Numbers of so many digits that say something seldom meet a figure by chance, or now and then."""
ABOUT = word_set("""drygt knappt cirka ca omkring ungefär uppskattningsvis nästan runt närmare över minst högst kring uppemot mellan bortåt circa
    åtminstone upp""")
_COMMON = frozenset(
    {
        "",
        PERCENT,
        PERCENTAGE_POINTS,
        "personer",
        "dagar",
        "dygn",
        "månader",
        "år",
        "timmar",
        "veckor",
        "minuter",
        "h",
        "st",
        "gånger",
    }
)
"""What so much is counted in that the same word says nothing of which figure is meant."""


class Fit(NamedTuple):
    """How well a figure fits a number: the weight of what speaks for it, and whether what is named is of another row."""

    name: Name
    weight: int
    elsewhere: bool

    @property
    def likely(self) -> bool:
        """Whether the number is most likely the figure."""
        return self.weight >= LIKELY


def fits(names: list[Name], placed: Placed, context: Context) -> list[Fit]:
    """The figures that a typed number may be, the best first.

    What a text names goes before what it does not; then come a sign that is not the other one, a figure that is the
    number exactly, one without a minus that nothing in the text says, and one of the text's own section.
    """
    section = about(context.subject_of(placed.text), context)
    words = frozenset(_words(placed))

    def misfit(name: Name) -> tuple[bool, ...]:
        figure = context.report.ledger.find(name)
        return (
            not _is_named(name, words, placed, context),
            _has_other_sign(figure, placed),
            not _is_exact(figure, placed),
            _has_unsaid_minus(figure, placed),
            section.isdisjoint(name),
        )

    best = sorted(dict.fromkeys(names), key=misfit)
    alone = int(len(best) == 1 and placed.number.significant >= MIDDLING)
    return [
        Fit(each, _weight(each, words, section, placed, context) + alone, _elsewhere(each, words, context))
        for each in best
    ]


def _words(placed: Placed) -> list[str]:
    """The words around a number in its sentence, its own unit among them."""
    text = f"{placed.sentence} {placed.number.unit} {placed.behind}"
    return "".join(each if each.isalnum() else " " for each in text.casefold()).split()


def _weight(name: Name, words: frozenset[str], section: frozenset[str], placed: Placed, context: Context) -> int:
    """What speaks for a figure: what the text names, the section, the length of the number and its unit."""
    number, figure = placed.number, context.report.ledger.find(name)
    said = 3 if number.significant >= LONG else int(number.significant == MIDDLING)
    single = 2 * (number.digits == 1 and number.unit not in MONEY)
    named = 2 * _is_named(name, words, placed, context)
    here = int(not section.isdisjoint(name) or bool(hits(stems(called(name, context)), section)))
    counted = 2 * (figure.unit == number.unit not in {*_COMMON, *MONEY})
    exact = int(figure.unit == number.unit and figure.decimals == number.decimals and _is_exact(figure, placed))
    roughly = 2 * (not ABOUT.isdisjoint(placed.sentence.split()[-2:]))
    otherwise = 2 * _elsewhere(name, words, context) + 2 * _has_other_sign(figure, placed)
    return said + named + here + counted + exact - roughly - otherwise - single


def _elsewhere(name: Name, words: Collection[str], context: Context) -> bool:
    """Whether the sentence names another row, key figure or indicator than the figure's, and not that one."""
    kin = kin_of(name, context)
    return kin is not None and not kin.named(words) and bool(kin.other_named(words))


def _is_named(name: Name, words: Collection[str], placed: Placed, context: Context) -> bool:
    """Whether the sentence names the figure's row, or counts in a word of its name: 142 employees, of the employed persons."""
    own = stems(called(name, context))
    unit = placed.number.unit
    return bool(own and hits(own, words)) or any(
        names_it(stem, {unit}) for stem in own if unit not in {*_COMMON, *MONEY}
    )


def _has_other_sign(figure: Figure, placed: Placed) -> bool:
    """Whether the minus that is typed, or the word before the number, says another sign than the figure's."""
    positive, negative = _signs_said(placed)
    value = figure.value or 0
    return (value < 0 and positive) or (value > 0 and (negative or placed.number.negative))


def _has_unsaid_minus(figure: Figure, placed: Placed) -> bool:
    """Whether the figure is negative though neither a minus nor a word says so: a number in a text is rather a plain one."""
    return (figure.value or 0) < 0 and not placed.number.negative and not _signs_said(placed)[1]


def _signs_said(placed: Placed) -> tuple[bool, bool]:
    """Whether a word of the sentence says a surplus, and whether one says a deficit."""
    words = set(placed.sentence.split())
    positive, negative = (not words.isdisjoint(each) for each in DEVIATION)
    return positive, negative


def _is_exact(figure: Figure, placed: Placed) -> bool:
    number = placed.number
    both_money = number.unit in MONEY and figure.unit in MONEY
    value = figure.converted(number.unit).value if both_money else figure.value
    return value is not None and abs(value) == number.value
