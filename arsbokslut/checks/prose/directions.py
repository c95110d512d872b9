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
    for sentence in sentences_with_figures(context.texts):
        words = [word.lower() for typed, _ in sentence.typed for word in _WORD.findall(typed)]
        for part in sentence.parts:
            if isinstance(part.content, Figure):
                yield from _direction(part, part.content, words, sentence.text, context)


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
