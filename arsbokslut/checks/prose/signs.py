"""The minus of a figure: said once, by the figure or by a word."""

from collections.abc import Iterator
from itertools import pairwise

from arsbokslut.checks.context import Context
from arsbokslut.checks.messages import as_shown
from arsbokslut.checks.prose.pointing import at_figure
from arsbokslut.checks.prose.sentences import Sentence, sentences_with_figures
from arsbokslut.checks.prose.words import BETTER, CHANGE, COMPARED, DEVIATION, MORE, PASSED, clause_of
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.bound_text import Part
from arsbokslut.figures.figure import Figure

_SIGNED = frozenset({"avvikelse", "förändring", "förändring_procent"})
_SAYING = frozenset().union(*DEVIATION, *CHANGE, *COMPARED, *BETTER, *PASSED) | {"kvar", "fattas", "saknas", "tillbaka"}
_OVER = frozenset({"över", "under", "inom"})
_LESS = DEVIATION[1] | CHANGE[1] | MORE[1]
_LEADING = frozenset({"på", "med", "är", "blev", "var"})


def signs_are_said_once(context: Context) -> Iterator[Diagnostic]:
    """A minus is shown with the figure or said by a word, and not by both."""
    for sentence in sentences_with_figures(context):
        for index, part, figure in sentence.places():
            if (figure.value or 0) < 0 and figure.name.column in _SIGNED:
                yield from _minus(index, part, figure, sentence, context)


def _minus(index: int, part: Part, figure: Figure, sentence: Sentence, context: Context) -> Iterator[Diagnostic]:
    if figure.sign == "ingen":
        if not _is_said(index, sentence):
            message = f"{figure.label} är {as_shown(figure)}, men visas utan minus, och inget ord säger åt vilket håll."
            hint = "Ta bort ”utan_tecken”, eller skriv underskott, lägre eller ett annat ord som säger det."
            yield at_figure("ARS716", message, hint, part, sentence, context)
        return
    word = _said_too(index, sentence)
    if word:
        message = f"Minus sägs två gånger: ”{word}” och {as_shown(figure)}."
        yield at_figure("ARS717", message, "Lägg till ”| utan_tecken”, eller skriv om.", part, sentence, context)


def _is_said(index: int, sentence: Sentence) -> bool:
    """Whether a word says the sign: around the figure, in its clause, or in the sentence before."""
    around = [*sentence.before(index), "|", *sentence.after(index)]
    begins, ends = clause_of(sentence.tokens, index)
    words = {*around, *(each for each in sentence.tokens[begins:ends] if isinstance(each, str))}
    if _SAYING & words or any(_SAYING & each for each in sentence.earlier[:1]):
        return True
    return any(word in _OVER and following.startswith(("budget", "med")) for word, following in pairwise(around))


def _said_too(index: int, sentence: Sentence) -> str:
    """The word right beside a figure with a minus that says the minus once more; empty when there is none."""
    before, after = sentence.before(index), sentence.after(index)
    if len(before) > 1 and before[-1] in _LEADING and before[-2] in _LESS:
        return before[-2]
    if after[:1] == ["i"] and after[1:2] and after[1] in DEVIATION[1]:
        return after[1]
    return after[0] if after and after[0] in MORE[1] - {"under"} else ""
