"""A text of the data as XHTML: Markdown's paragraphs, lists, emphasis, small headings and links, with figures in place."""

import re
from collections.abc import Sequence
from itertools import pairwise

from markdown_it.token import Token

from arsbokslut.compose.markdown import DEEPEST, SMALL_HEADING, read, read_inline, rendered
from arsbokslut.compose.markup import figure_markup
from arsbokslut.compose.references import References
from arsbokslut.compose.text_fault import TextFault
from arsbokslut.compose.text_faults import text_faults
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.bound_text import BoundText, Part
from arsbokslut.figures.figure import Figure
from arsbokslut.model.prose import Prose

# Control characters cannot stand in a text (source refuses them), so they can stand for the figures while Markdown is read.
_MARK = "\x02{}\x03"
_MARKED = re.compile("\x02(\\d+)\x03")


class Commentary:
    """Writes texts as XHTML; what is wrong in them is collected in `found`."""

    def __init__(self, references: References) -> None:
        self.references = references
        self.found: list[Diagnostic] = []
        self.texts: list[BoundText] = []

    def blocks(self, prose: Prose | None, level: int) -> str:
        """The text as blocks. Its topmost small headings become headings of `level`."""
        if prose is None:
            return ""
        parts = self._parts(prose)
        return self._written(prose, read(_with_marks(parts)), level, parts)

    def inline(self, prose: Prose | None) -> str:
        """A text of one paragraph without its `<p>`."""
        if prose is None:
            return ""
        parts = self._parts(prose)
        return self._written(prose, read_inline(_with_marks(parts).strip()), DEEPEST, parts)

    def _written(self, prose: Prose, tokens: Sequence[Token], level: int, parts: Sequence[Part]) -> str:
        faults = text_faults(tokens, in_cell=level == SMALL_HEADING)
        if faults:
            self.found.extend(self._diagnostic(prose, fault, parts) for fault in faults)
            return ""
        return self._filled(prose, rendered(tokens, level), parts)

    def _diagnostic(self, prose: Prose, fault: TextFault, parts: Sequence[Part]) -> Diagnostic:
        if not fault.line:
            return fault.at(prose.position, fault.code)
        place = self.references.places.in_text(prose, _written_line(fault.line, parts), fault.sought)
        return fault.at(place, fault.code)

    def _parts(self, prose: Prose) -> list[Part]:
        parts, found = self.references.parts(prose)
        self.found.extend(found)
        self.texts.append(BoundText(prose, tuple(parts)))
        return parts

    def _filled(self, prose: Prose, markup: str, parts: Sequence[Part]) -> str:
        figures = [part.content for part in parts if isinstance(part.content, Figure)]
        filled, count = _MARKED.subn(lambda match: figure_markup(figures[int(match[1])]), markup)
        if count != len(figures):
            place = self.references.places.in_text(prose, 1, "](")
            self.found.append(
                Diagnostic("ARS304", "En siffra står i en länkadress.", place, "Skriv adressen utan hänvisning.")
            )
        return filled


def _with_marks(parts: Sequence[Part]) -> str:
    numbers = iter(range(len(parts)))
    return "".join(part.content if isinstance(part.content, str) else _MARK.format(next(numbers)) for part in parts)


def _written_line(line: int, parts: Sequence[Part]) -> int:
    """The line of the text on which a line of what Markdown was given stands: a figure's reference can take several."""
    shown, written = 1, 1
    for part, after in pairwise(parts):
        lines = part.content.count("\n") if isinstance(part.content, str) else 0
        if line <= shown + lines:
            break
        shown, written = shown + lines, after.line
    return written + line - shown
