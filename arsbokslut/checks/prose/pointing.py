"""Findings about a figure that a sentence refers to."""

from decimal import Decimal

from arsbokslut.checks.context import Context
from arsbokslut.checks.messages import shown_values
from arsbokslut.checks.prose.sentences import Sentence
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.bound_text import Part
from arsbokslut.figures.figure import Computed, Figure
from arsbokslut.figures.names import Name


def at_figure(
    code: str, message: str, hint: str, part: Part, sentence: Sentence, context: Context, *beside: Figure
) -> Diagnostic:
    """The finding at a figure's reference; `beside` are the other figures that the message names."""
    figure = part.content
    assert isinstance(figure, Figure)
    return Diagnostic(
        code,
        message,
        context.places.in_text(sentence.text.prose, part.line, str(first_named(figure))),
        hint,
        f"{context.subject_of(sentence.text)}: {figure.label}",
        figures=shown_values(figure, *beside),
    )


def at_word(
    code: str,
    message: str,
    hint: str,
    word: str,
    sentence: Sentence,
    context: Context,
    figures: tuple[Decimal, ...] = (),
) -> Diagnostic:
    """The finding at the first mention of a word, in small letters, in a sentence."""
    line, written = sentence.parts[0].line, word
    for typed, part in sentence.typed:
        at = typed.casefold().find(word)
        if at >= 0:
            line, written = part.line + typed.count("\n", 0, at), typed[at : at + len(word)]
            break
    position = context.places.in_text(sentence.text.prose, line, written)
    return Diagnostic(code, message, position, hint, f"{context.subject_of(sentence.text)}: {word}", figures=figures)


def first_named(figure: Figure) -> Name:
    """The first name in a reference: the figure's own, or that of a calculation's first part."""
    while not figure.name and isinstance(figure.origin, Computed) and figure.origin.parts:
        figure = figure.origin.parts[0]
    return figure.name
