"""Years that a sentence names, against those of its figures."""

import re
from collections.abc import Iterator
from decimal import Decimal

from arsbokslut.checks.context import Context
from arsbokslut.checks.prose.sentences import sentences
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.bound_text import BoundText, Part
from arsbokslut.figures.figure import Figure

_YEAR = re.compile(
    r"(?:\b(?P<compared>än|med|sedan|från|över|mot|före)\s+)?(?<![\d–-])(?P<year>(?:19|20)\d\d)(?![\d:–-])",
    re.IGNORECASE,
)
"""A year in running text; after a word of comparison it is not what the sentence is about."""


_OF_THIS_YEAR = frozenset({"utfall", "avvikelse", "budget", "förbrukning"})


def years_are_the_figures(context: Context) -> Iterator[Diagnostic]:
    """A sentence with this year's figures alone does not name earlier years alone; one with last year's alone names last year.

    What is left of last year's text is found so, when the figures in it have become this year's.
    """
    year = context.report.meta.year
    for text in context.texts:
        for sentence in sentences(text):
            figures = [part.content for part in sentence if isinstance(part.content, Figure)]
            named = list(_years(sentence))
            columns = {figure.name.column for figure in figures}
            if not figures or not named:
                continue
            if columns <= _OF_THIS_YEAR and all(int(match["year"]) < year for _, match in named):
                yield _other_year(named[0], figures[0], year, text, context)
            elif columns == {"föregående"} and all(int(match["year"]) != year - 1 for _, match in named):
                yield _other_year(named[0], figures[0], year - 1, text, context)


def _years(sentence: list[Part]) -> Iterator[tuple[Part, re.Match[str]]]:
    for part in sentence:
        for match in _YEAR.finditer(part.content) if isinstance(part.content, str) else ():
            if match["compared"] is None:
                yield part, match


def _other_year(
    named: tuple[Part, re.Match[str]], figure: Figure, year: int, text: BoundText, context: Context
) -> Diagnostic:
    part, match = named
    line = part.line + match.string.count("\n", 0, match.start("year"))
    return Diagnostic(
        "ARS706",
        f"Meningen nämner {match['year']}, men {figure.label} gäller {year}.",
        context.places.in_text(text.prose, line, match["year"]),
        f"Rätta årtalet till {year}, eller hänvisa till siffran för {match['year']}.",
        f"{context.subject_of(text)}: {match['year']} {figure.label}",
        figures=(Decimal(match["year"]), Decimal(year)),
    )
