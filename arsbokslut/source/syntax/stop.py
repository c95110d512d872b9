"""Where libyaml stopped in a text that it could not parse."""

from collections.abc import Sequence
from typing import Any

import yaml

from arsbokslut.classes import dataclass


@dataclass(frozen=True, slots=True)
class Stop:
    """Where libyaml stopped, counted from 0, and the lines of the file. `start` is where what it was reading began."""

    problem: str
    context: str
    line: int
    column: int
    start: tuple[int, int]
    lines: Sequence[str]
    last: Any
    """The last value before the stop, as libyaml's event; None when there was none."""

    @property
    def text(self) -> str:
        """The line it stopped on."""
        return self.lines[self.line]

    @property
    def first(self) -> str:
        """The line where what it was reading began."""
        return self.lines[self.start[0]]

    def above(self, line: int) -> tuple[int, str]:
        """The nearest line above that says something, or an empty one."""
        said = (
            n for n in range(line - 1, -1, -1) if self.lines[n].strip() and not self.lines[n].lstrip().startswith("#")
        )
        number = next(said, -1)
        return number, self.lines[number] if number >= 0 else ""


def stopped(error: yaml.YAMLError, lines: Sequence[str], last: Any) -> Stop:
    """The stop that an error tells of. `last` is the last value before it."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = _within(mark, lines) if mark is not None else (0, 0)
    context = getattr(error, "context_mark", None)
    start = _within(context, lines) if context is not None else (line, column)
    return Stop(
        str(getattr(error, "problem", "") or ""),
        str(getattr(error, "context", "") or ""),
        line,
        column,
        start,
        lines,
        last,
    )


def _within(mark: Any, lines: Sequence[str]) -> tuple[int, int]:
    """A mark's line and column; the end of the last line that says something for a mark after it."""
    if mark.line < len(lines):
        return mark.line, min(mark.column, len(lines[mark.line]))
    last = next((n for n in range(len(lines) - 1, -1, -1) if lines[n].strip()), 0)
    return last, len(lines[last])
