"""Where an error inside a text stands in its file."""

import re
from collections.abc import Mapping

from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import Position
from arsbokslut.diagnostics.fix import Fix, file_lines, rewriting
from arsbokslut.model.prose import Prose

LONGEST_LINE = 20_000
"""Characters of a line that is put right: a longer one would be searched through for each of what is wrong on it."""
FURTHEST = 100_000
"""Characters of a line that are searched for what is wrong on it; further on, the line is the place."""


@dataclass(frozen=True, slots=True)
class Places:
    """Finds lines of texts in the files they came from."""

    texts: Mapping[str, str]
    """The text of each file by its shown path."""

    def in_text(self, prose: Prose, line: int, sought: str) -> Position:
        """The place of `sought` on line `line` (from 1) of a text.

        In a block scalar the text's lines are the file's lines below the `|`. Any other text may be folded:
        its first mention in the file from the text's start on is taken.
        """
        start = prose.position
        lines = file_lines(self.texts.get(start.file, ""))
        if prose.literal:
            number = start.line + line
            return _mark(start, number, lines[number - 1] if number <= len(lines) else "", sought, 0)
        for number in range(start.line, min(start.end_line, len(lines)) + 1):
            offset = start.column - 1 if number == start.line else 0
            if lines[number - 1].find(sought, offset, offset + FURTHEST) >= 0:
                return _mark(start, number, lines[number - 1], sought, offset)
        return start

    def of_name(self, start: Position, name: str) -> Position:
        """The first place of a whole name within a value; the value's own where the name is not written as it is read."""
        lines = file_lines(self.texts.get(start.file, ""))
        sought = re.compile(rf"(?<![\w.]){re.escape(name)}(?![\w.])")
        for number in range(start.line, min(start.end_line, len(lines)) + 1):
            match = sought.search(lines[number - 1], start.column - 1 if number == start.line else 0)
            if match is not None:
                return Position(start.file, number, match.start() + 1, number, match.end() + 1)
        return start

    def rewriting(self, prose: Prose, line: int, sought: str, new: str) -> Fix:
        """The fix that puts `new` for `sought` on a line of a text, when it stands there once; else none."""
        start = prose.position
        number = start.line + line if prose.literal else start.line
        lines = file_lines(self.texts.get(start.file, ""))
        if number <= len(lines) and len(lines[number - 1]) > LONGEST_LINE:
            return ()
        position = self.in_text(prose, line, sought)
        written = lines[position.line - 1] if 0 < position.line <= len(lines) else ""
        first = written.find(sought)
        once = first >= 0 and written.find(sought, first + 1) < 0
        return rewriting(self.texts, position, sought, new) if once else ()


def _mark(start: Position, line: int, text: str, sought: str, offset: int) -> Position:
    column = text.find(sought, offset, offset + FURTHEST) + 1
    if column == 0:
        column = len(text) - len(text.lstrip()) + 1
        return Position(start.file, line, column, line, max(len(text) + 1, column + 1))
    return Position(start.file, line, column, line, column + len(sought))
