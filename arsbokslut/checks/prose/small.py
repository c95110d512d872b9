"""Deviations that a sentence calls small."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from arsbokslut.checks.context import Context
from arsbokslut.checks.messages import as_shown
from arsbokslut.checks.prose.pointing import at_figure
from arsbokslut.checks.prose.sentences import Sentence, sentences_with_figures
from arsbokslut.checks.prose.words import clause_of, word_set
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.figure import Figure
from arsbokslut.model.units import MONEY

_SMALL = word_set("mindre marginell marginellt marginella liten litet små smärre obetydlig obetydligt obetydliga ringa")
_WHAT = ("avvikelse", "budgetavvikelse", "underskott", "överskott", "budgetunderskott", "budgetöverskott")


def small_deviations_are_small(context: Context) -> Iterator[Diagnostic]:
    """A deviation that is called small does not pass the limits from which one has to be explained."""
    for sentence in sentences_with_figures(context):
        for index, part, figure in sentence.places():
            word = _called_small(sentence, index) if figure.name.column == "avvikelse" else ""
            if word and _is_large(figure, context):
                message = f"Meningen säger ”{word}” om {figure.label}, {as_shown(figure)}, som är över gränsen för vad som ska förklaras."
                yield at_figure("ARS721", message, "Rätta ordet, eller kontrollera siffran.", part, sentence, context)


def _called_small(sentence: Sentence, index: int) -> str:
    """The word of a figure's clause that calls the deviation small."""
    begins, _ = clause_of(sentence.tokens, index)
    tokens = sentence.tokens[begins:index]
    for word, following in pairwise(tokens):
        if word in _SMALL and isinstance(following, str) and following.startswith(_WHAT):
            return f"{word} {following}"
    return ""


def _is_large(figure: Figure, context: Context) -> bool:
    """Whether a deviation passes both limits of the project, as far as its budget is known."""
    limits, budget = context.settings.limits, context.report.ledger.get(figure.name.line.of("budget"))
    if figure.unit not in MONEY or abs(figure.converted("tkr").value or Decimal(0)) <= limits.thousands:
        return False
    if budget is None or not budget.value or budget.unit not in MONEY:
        return True
    whole = budget.converted(figure.unit).value or Decimal(0)
    return bool(whole) and abs((figure.value or Decimal(0)) / whole * 100) > limits.percent
