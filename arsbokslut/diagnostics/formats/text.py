"""Diagnostics for a person at a terminal: the place, the line with a caret, and what to do."""

from collections.abc import Iterable, Mapping, Sequence

from arsbokslut.diagnostics.diagnostic import Diagnostic
from arsbokslut.diagnostics.fix import file_lines
from arsbokslut.diagnostics.legible import one_line
from arsbokslut.diagnostics.position import Position
from arsbokslut.diagnostics.severity import Severity

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "34"}
WIDEST = 100
"""Longer source lines are cut around the place."""


def render_text(
    diagnostics: Iterable[Diagnostic], texts: Mapping[str, str], unchecked: Sequence[str] = (), *, colour: bool = False
) -> str:
    """All findings, each with its source line when the file's text is known, and what was not checked. Ends with a line break."""
    left_out = [f"Prövas inte: {one_line(each)}\n" for each in unchecked]
    return "\n".join([*(_one(diagnostic, texts, colour=colour) for diagnostic in diagnostics), *left_out])


def _one(diagnostic: Diagnostic, texts: Mapping[str, str], *, colour: bool) -> str:
    word = _painted(f"{diagnostic.severity} {diagnostic.code}", _COLOURS[diagnostic.severity], colour=colour)
    lines = [f"{_painted(_place(diagnostic.position), '1', colour=colour)}: {word}: {one_line(diagnostic.message)}"]
    lines += _excerpt(diagnostic.position, texts, _COLOURS[diagnostic.severity], colour=colour)
    if diagnostic.hint:
        lines.append(f"  {_painted('→', '36', colour=colour)} {one_line(diagnostic.hint)}")
    lines += [f"  {one_line(label)}: {_place(position)}" for position, label in diagnostic.related]
    return "\n".join(lines) + "\n"


def _excerpt(position: Position, texts: Mapping[str, str], paint: str, *, colour: bool) -> list[str]:
    if position.file not in texts:
        return []
    lines = file_lines(texts[position.file])
    if not 0 < position.line <= len(lines):
        return []
    text = lines[position.line - 1]
    end = position.end_column if position.end_line == position.line else len(text) + 1
    start, length = position.column - 1, max(1, min(end, len(text) + 1) - position.column)
    cut = max(0, start - WIDEST // 2) if len(text) > WIDEST else 0
    shown, length = one_line(text[cut : cut + WIDEST]), min(length, WIDEST)
    number = str(position.line)
    return [
        f"  {number} | {shown}",
        f"  {' ' * len(number)} | {' ' * (start - cut)}{_painted('^' * length, paint, colour=colour)}",
    ]


def _place(position: Position) -> str:
    return one_line(str(position))


def _painted(text: str, code: str, *, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text
