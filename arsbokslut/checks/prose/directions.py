"""Words that say which way a figure points."""

from collections.abc import Iterator, Sequence

from arsbokslut.checks.context import Context
from arsbokslut.checks.messages import as_shown
from arsbokslut.checks.prose.naming import called
from arsbokslut.checks.prose.pointing import at_figure
from arsbokslut.checks.prose.sentences import Sentence, sentences_with_figures
from arsbokslut.checks.prose.words import (
    BETTER,
    CHANGE,
    COMPARED,
    CONCEDING,
    DEVIATION,
    MORE,
    PASSED,
    Words,
    clause_of,
    said,
)
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.bound_text import Part
from arsbokslut.figures.figure import Computed, Figure

NO_WORDS: Words = (frozenset(), frozenset())
_OF_COLUMN = {"avvikelse": DEVIATION, "förändring": CHANGE, "förändring_procent": CHANGE}
_NAMED = {"minskning": -1, "ökning": 1}
"""What the name of a key figure says of the change that its outcome is."""
NEAR = 4
"""So many words after a figure say what it is compared with."""
_REVENUE = ("intäkt", "bidrag", "statsbidrag", "försälj", "avgift", "ersättning", "hyresintäkt", "taxe")


def words_point_the_right_way(context: Context) -> Iterator[Diagnostic]:
    """The words beside a figure say the sign that it has: surplus or deficit, more or less, over or under budget."""
    for sentence in sentences_with_figures(context):
        for index, part, figure in sentence.places():
            if figure.value:
                yield from _direction(index, part, figure, sentence, context)


def _direction(index: int, part: Part, figure: Figure, sentence: Sentence, context: Context) -> Iterator[Diagnostic]:
    points = _sign(figure, context)
    for up, down in _said(index, figure, sentence, context):
        if bool(up) == bool(down):
            continue
        wrong = up if points < 0 else down
        if wrong:
            message = f"Meningen säger ”{wrong[0]}” men {figure.label} är {as_shown(figure)}."
            yield at_figure("ARS704", message, "Rätta ordet, eller kontrollera siffran.", part, sentence, context)
        return


def _sign(figure: Figure, context: Context) -> int:
    """Which way the figure points: by its value, and by a name that calls it a decrease."""
    sign = 1 if (figure.value or 0) > 0 else -1
    return sign * _named_change(figure, context)


def _named_change(figure: Figure, context: Context) -> int:
    """1 or −1 where the name of a key figure says that its outcome is an increase or a decrease; else 1."""
    if figure.name.column != "utfall":
        return 1
    return next((way for word, way in _NAMED.items() if word in called(figure.name, context).casefold()), 1)


def _said(
    index: int, figure: Figure, sentence: Sentence, context: Context
) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """What says the figure's direction, the surest first: the words right after it, those before it, those of its clause."""
    meanings = _meanings(figure, context)
    if meanings is NO_WORDS:
        return
    begins, ends = clause_of(sentence.tokens, index)
    after, before = sentence.after(index)[:NEAR], sentence.before(index)
    if meanings is DEVIATION:
        yield _among(after[:1], BETTER)
        if not _is_revenue(figure, sentence, context):
            yield from _against_budget(before, after)
    else:
        yield _among(after[:1], COMPARED)
    yield _among(before[-2:], meanings)
    if sentence.tokens[begins] not in CONCEDING:
        yield _among(sentence.tokens[begins:ends], meanings)


def _against_budget(before: list[str], after: list[str]) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """What a cost over its budget or under it is called: its deviation is the other way."""
    if any(word.startswith("budget") for word in after):
        yield _turned(_among(after[:1], MORE))
    yield _turned(_among(before, PASSED))
    for place, word in enumerate(before[:-1]):
        if word in {"över", "under"} and before[place + 1].startswith("budget"):
            yield _turned(_among([word], MORE))


def _among(tokens: Sequence[object], meanings: Words) -> tuple[Sequence[str], Sequence[str]]:
    return said(tokens, meanings[0]), said(tokens, meanings[1])


def _turned(words: tuple[Sequence[str], Sequence[str]]) -> tuple[Sequence[str], Sequence[str]]:
    return words[1], words[0]


def _meanings(figure: Figure, context: Context) -> Words:
    """The words that can accompany a figure and say its sign."""
    if figure.name:
        if figure.name.column == "utfall" and any(word in called(figure.name, context).casefold() for word in _NAMED):
            return CHANGE
        return _OF_COLUMN.get(figure.name.column, NO_WORDS)
    is_difference = isinstance(figure.origin, Computed) and figure.origin.operation == "minus"
    return CHANGE if is_difference else NO_WORDS


def _is_revenue(figure: Figure, sentence: Sentence, context: Context) -> bool:
    """Whether more than budget may be good: the figure is of a revenue, or the sentence speaks of one."""
    words = [*sentence.words, *called(figure.name, context).casefold().split()]
    if any(word.startswith(_REVENUE) for word in words):
        return True
    line = context.report.ledger.line(figure.name.line)
    if line is not None:
        return line.turned
    key = context.source.key_figures.get(figure.name.root, {}).get(figure.name.line.column)
    return key is not None and key.sign == "intäkt"
