"""Numbers typed in a text, each with its place."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from arsbokslut.checks.context import Context
from arsbokslut.checks.numbers import TypedNumber, typed_numbers
from arsbokslut.checks.prose.sentences import first_sentence, last_sentence
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.diagnostics.fix import Fix
from arsbokslut.figures.bound_text import BoundText, Part

BEFORE = 500
"""Characters before a number that are looked at: with all of them, a text of many numbers would be read over for each."""

BEHIND = 120
"""Characters after a number that are looked at."""


class Placed(NamedTuple):
    """A typed number, the nearest words before it in its part of the text, and the line that it stands on.

    `sentence` is what of those words stands in its own sentence, `behind` what follows it there, in small letters.
    """

    number: TypedNumber
    before: str
    sentence: str
    behind: str
    line: int
    text: BoundText

    def finding(
        self, code: str, message: str, hint: str, context: Context, beside: tuple[Decimal, ...] = (), fix: Fix = ()
    ) -> Diagnostic:
        """A finding about the number; `beside` are the other figures that its message names."""
        position = context.places.in_text(self.text.prose, self.line, self.number.text)
        subject = f"{context.subject_of(self.text)}: {self.number.text}"
        return Diagnostic(code, message, position, hint, subject, figures=(self.number.signed, *beside), fix=fix)


def placed_numbers(parts: Iterable[Part], text: BoundText) -> Iterator[Placed]:
    """The numbers typed in some parts of a text."""
    for part in parts:
        if isinstance(part.content, str):
            at, line = 0, part.line
            for number in typed_numbers(part.content):
                line += part.content.count("\n", at, number.start)
                at = number.start
                before = part.content[max(0, at - BEFORE) : at]
                end = at + len(number.text)
                behind = first_sentence(part.content[end : end + BEHIND]).casefold()
                yield Placed(number, before, last_sentence(before).casefold(), behind, line, text)
