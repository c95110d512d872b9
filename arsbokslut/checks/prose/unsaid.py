"""Figures of a column that nothing in the sentence says that they are of."""

from collections.abc import Collection, Iterator

from arsbokslut.checks.context import Context
from arsbokslut.checks.messages import as_shown
from arsbokslut.checks.prose.columns import called_column
from arsbokslut.checks.prose.naming import called
from arsbokslut.checks.prose.pointing import at_figure
from arsbokslut.checks.prose.sentences import Sentence, sentences_with_figures
from arsbokslut.checks.prose.words import BETTER, CHANGE, COMPARED, DEVIATION, PASSED, word_set
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.bound_text import Part
from arsbokslut.figures.figure import Figure

_DIFFERENT = frozenset().union(*CHANGE, *COMPARED, *BETTER)
_WORDS = {
    "budget": word_set("ram ramen medel fullmäktige"),
    "avvikelse": frozenset().union(*DEVIATION, *COMPARED, *BETTER, *PASSED) | word_set("över kvar tillbaka saldo"),
    "förändring": _DIFFERENT,
    "förändring_procent": _DIFFERENT,
    "föregående": word_set("innan förra föregående tidigare dessförinnan från sedan mot än då före"),
}
"""Column → the words of which one says that a figure is of it."""
_BEGINNINGS = {
    "budget": ("budget", "anslag", "planer", "tilldel", "beräkn", "avsat", "investeringsbudget", "driftbudget"),
    "avvikelse": (
        "avvik",
        "budgetavvik",
        "överskott",
        "underskott",
        "budgetöver",
        "budgetunder",
        "differens",
        "resultat",
        "slut",
        "budget",
        "skillnad",
    ),
    "förändring": (
        "ök",
        "minsk",
        "förändr",
        "skillnad",
        "höj",
        "sänk",
        "utök",
        "växt",
        "tillväxt",
        "sjunk",
        "stig",
        "fördubbl",
        "kostnadsök",
    ),
    "förändring_procent": ("ök", "minsk", "förändr", "skillnad", "höj", "sänk", "utök", "växt", "sjunk", "stig"),
    "föregående": ("fjol", "jämför"),
}
_PARTS = {"budget": ("budget",), "avvikelse": ("överskott", "underskott", "avvikelse")}
HEADING = 4
"""A heading of fewer words may show a deviation with its sign and say no more of it."""


def figures_are_said_to_be_what_they_are(context: Context) -> Iterator[Diagnostic]:
    """Something in the sentence says that a figure is a budget, a deviation, a change or last year's."""
    for sentence in sentences_with_figures(context):
        for index, part, figure in sentence.places():
            if figure.name.column not in _WORDS or _is_said(index, figure, sentence, context):
                continue
            if not called_column(index, figure, sentence, context):
                yield _unsaid(part, figure, sentence, context)


def _is_said(index: int, figure: Figure, sentence: Sentence, context: Context) -> bool:
    column = figure.name.column
    first = next(at for at, token in enumerate(sentence.tokens) if not isinstance(token, str))
    begins = [each for each in sentence.tokens[:first] if isinstance(each, str)]
    before = sentence.before(index)
    if column == "budget" and "av" in before[-2:]:  # so much is used of it
        return True
    if len(sentence.words) < HEADING and figure.sign != "ingen" and column == "avvikelse":
        return True
    around = {*begins, *before, *sentence.after(index), *called(figure.name, context).casefold().split()}
    earlier = sentence.earlier if column == "föregående" else sentence.earlier[:1]
    return any(_says(column, words, context) for words in (around, *earlier))


def _says(column: str, words: Collection[str], context: Context) -> bool:
    if column == "föregående" and {str(context.report.meta.year - 1), str(context.report.meta.year - 2)} & set(words):
        return True  # of the year before that, the rule of years tells
    if not _WORDS[column].isdisjoint(words) or any(word.startswith(_BEGINNINGS[column]) for word in words):
        return True
    return any(part in word for word in words for part in _PARTS.get(column, ()))


_CALLED = {
    "budget": "budget",
    "avvikelse": "en avvikelse",
    "förändring": "en förändring",
    "förändring_procent": "en förändring",
    "föregående": "förra årets",
}


def _unsaid(part: Part, figure: Figure, sentence: Sentence, context: Context) -> Diagnostic:
    is_called = _CALLED[figure.name.column]
    message = f"Ingenting i meningen säger att {figure.label}, {as_shown(figure)}, är {is_called}."
    hint = "Kontrollera att hänvisningen går till rätt kolumn, eller säg det i meningen."
    return at_figure("ARS715", message, hint, part, sentence, context)
