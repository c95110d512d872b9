"""How well a figure of the data fits a number that is typed in a text."""

from arsbokslut.checks.context import Context
from arsbokslut.checks.prose.directions import DEVIATION
from arsbokslut.checks.prose.placed import Placed
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.names import Name
from arsbokslut.model.units import MONEY

MANY_LINES = 1_000
"""In a longer table the sentence's row is not looked for: each number would be held against every line."""
SHORT_NAME = 3
"""Names of so few letters stand in other words by chance."""


def best_first(names: list[Name], placed: Placed, context: Context) -> list[Name]:
    """The figures that a typed number may be, the best first.

    What a text names goes before what it does not; then come a sign that is not the other one, a figure that is the
    number exactly, one without a minus that nothing in the text says, and one with a part of its name in common with the
    text's own section.
    """
    here = set(context.subject_of(placed.text).split(".")[1:2])

    def misfit(name: Name) -> tuple[bool, ...]:
        figure = context.report.ledger.find(name)
        return (
            not _is_named(name, placed, context),
            _has_other_sign(figure, placed),
            not _is_exact(figure, placed),
            _has_unsaid_minus(figure, placed),
            here.isdisjoint(name),
        )

    return sorted(dict.fromkeys(names), key=misfit)


def is_of_another_row(name: Name, placed: Placed, context: Context) -> bool:
    """Whether the sentence names a row of the figure's table, and not the figure's own."""
    statement = context.report.statements.get(name.root)
    if statement is None or _is_named(name, placed, context):
        return False
    lines = statement.flat
    return len(lines) <= MANY_LINES and any(_stands_in(line.name, placed) for line in lines)


def _is_named(name: Name, placed: Placed, context: Context) -> bool:
    line = context.report.ledger.line(name.line)
    return line is not None and _stands_in(line.name, placed)


def _stands_in(row: str, placed: Placed) -> bool:
    return len(row) > SHORT_NAME and row.casefold() in placed.sentence


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
