"""Units written twice."""

import re
from collections.abc import Iterator
from itertools import pairwise

from arsbokslut.checks.context import Context
from arsbokslut.checks.messages import as_shown, shown_values
from arsbokslut.checks.numbers import UNIT, UNIT_WORDS, in_one_form
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.figure import Figure
from arsbokslut.model.numerals import SPACE

_UNIT = re.compile(rf"{SPACE}?({UNIT})")


def units_stand_once(context: Context) -> Iterator[Diagnostic]:
    """The unit that a figure is written with does not follow it once more: `{{ … | tkr }} tkr`."""
    for text in context.texts:
        for part, following in pairwise(text.parts):
            figure, after = part.content, following.content
            if not isinstance(figure, Figure) or not isinstance(after, str) or figure.bare or figure.value is None:
                continue
            match = _UNIT.match(after)
            if match is not None and UNIT_WORDS.get(in_one_form(match[1]), match[1]) == figure.unit:
                doubled = f"}}}}{match[0]}"
                yield Diagnostic(
                    "ARS705",
                    f"Enheten står två gånger: ”{as_shown(figure)}{match[0]}”.",
                    context.places.in_text(text.prose, part.line, doubled),
                    f"Ta bort ”{match[1]}” efter hänvisningen, som redan skriver enheten.",
                    f"{context.subject_of(text)}: {figure.label}",
                    figures=shown_values(figure),
                    fix=context.places.rewriting(text.prose, part.line, doubled, "}}"),
                )
