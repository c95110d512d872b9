"""Years that a sentence names, against those of its figures."""

import re
from collections.abc import Iterator
from decimal import Decimal

from arsbokslut.checks.context import Context
from arsbokslut.checks.prose.sentences import Sentence, sentences_with_figures
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.model.numerals import YEAR

_YEAR = re.compile(rf"(?<![\d–-]){YEAR}(?![\d:–-])")
_COMPARED = re.compile(r"\b(?:än|med|sedan|från|över|mot|före)\s+\Z", re.IGNORECASE)
"""What stands before a year that the sentence is not about, but compares with."""
NEAR = 30
"""So many characters before a year are looked at for such a word."""
_OF_THIS_YEAR = frozenset({"utfall", "avvikelse", "budget", "förbrukning"})


def years_are_the_figures(context: Context) -> Iterator[Diagnostic]:
    """A sentence with this year's figures alone does not name earlier years alone; one with last year's alone names last year.

    What is left of last year's text is found so, when the figures in it have become this year's.
    """
    year = context.report.meta.year
    for sentence in sentences_with_figures(context.texts):
        named = list(_years(sentence))
        columns = {figure.name.column for figure in sentence.figures}
        if not named:
            continue
        if columns <= _OF_THIS_YEAR and all(each < year for each, _ in named):
            yield _other_year(*named[0], year, sentence, context)
        elif columns == {"föregående"} and all(each != year - 1 for each, _ in named):
            yield _other_year(*named[0], year - 1, sentence, context)


def _years(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The years that a sentence is about, each with its line."""
    for typed, part in sentence.typed:
        at, line = 0, part.line
        for match in _YEAR.finditer(typed):
            line += typed.count("\n", at, match.start())
            at = match.start()
            if not _COMPARED.search(typed, max(0, match.start() - NEAR), match.start()):
                yield int(match[0]), line


def _other_year(named: int, line: int, year: int, sentence: Sentence, context: Context) -> Diagnostic:
    figure = sentence.figures[0].label
    return Diagnostic(
        "ARS706",
        f"Meningen nämner {named}, men {figure} gäller {year}.",
        context.places.in_text(sentence.text.prose, line, str(named)),
        f"Rätta årtalet till {year}, eller hänvisa till siffran för {named}.",
        f"{context.subject_of(sentence.text)}: {named} {figure}",
        figures=(Decimal(named), Decimal(year)),
    )
