"""Words that say which way a figure points."""

import re
from collections.abc import Iterator

from arsbokslut.checks.context import Context
from arsbokslut.checks.messages import as_shown, shown_values
from arsbokslut.checks.prose.sentences import sentences_with_figures
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.bound_text import BoundText, Part
from arsbokslut.figures.figure import Computed, Figure
from arsbokslut.figures.names import Name

Words = tuple[frozenset[str], frozenset[str]]
"""Those that say a figure is positive, and those that say it is negative."""
DEVIATION: Words = (frozenset({"överskott", "överskottet"}), frozenset({"underskott", "underskottet"}))
CHANGE: Words = (
    frozenset({"ökat", "ökade", "ökar", "ökning", "ökningen", "stigit", "högre"}),
    frozenset({"minskat", "minskade", "minskar", "minskning", "minskningen", "sjunkit", "lägre"}),
)
MEANT = frozenset().union(*DEVIATION, *CHANGE)
NO_WORDS: Words = (frozenset(), frozenset())
_OF_COLUMN = {"avvikelse": DEVIATION, "förändring": CHANGE, "förändring_procent": CHANGE}
_WORD = re.compile(r"\w+")


def words_point_the_right_way(context: Context) -> Iterator[Diagnostic]:
    """A sentence that speaks only of surplus or only of deficit (rise or fall) shows figures with that sign."""
    for sentence in sentences_with_figures(context.texts):
        typed = (word.lower() for text, _ in sentence.typed for word in _WORD.findall(text))
        words = list(dict.fromkeys(word for word in typed if word in MEANT))
        for part in sentence.parts:
            if isinstance(part.content, Figure):
                yield from _direction(part, part.content, words, sentence.text, context)


def _direction(part: Part, figure: Figure, words: list[str], text: BoundText, context: Context) -> Iterator[Diagnostic]:
    positive, negative = ([word for word in words if word in meaning] for meaning in _meanings(figure))
    if not figure.value or bool(positive) == bool(negative):
        return
    wrong = positive if figure.value < 0 else negative
    if wrong:
        yield Diagnostic(
            "ARS704",
            f"Meningen säger ”{wrong[0]}” men {figure.label} är {as_shown(figure)}.",
            context.places.in_text(text.prose, part.line, str(_first_named(figure))),
            "Rätta ordet, eller kontrollera siffran.",
            f"{context.subject_of(text)}: {figure.label}",
            figures=shown_values(figure),
        )


def _meanings(figure: Figure) -> Words:
    """The words that can accompany a figure and say its sign."""
    if figure.name:
        return _OF_COLUMN.get(figure.name.column, NO_WORDS)
    is_difference = isinstance(figure.origin, Computed) and figure.origin.operation == "minus"
    return CHANGE if is_difference else NO_WORDS


def _first_named(figure: Figure) -> Name:
    """The first name in a reference: the figure's own, or that of a calculation's first part."""
    while not figure.name and isinstance(figure.origin, Computed):
        figure = figure.origin.parts[0]
    return figure.name
