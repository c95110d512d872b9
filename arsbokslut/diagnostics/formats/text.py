"""Diagnostics for a person at a terminal: the place, the line with a caret, and what to do."""

import re
from collections.abc import Iterable, Mapping

from arsbokslut.diagnostics.diagnostic import Diagnostic
from arsbokslut.diagnostics.position import Position
from arsbokslut.diagnostics.severity import Severity

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33"}
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
HIDDEN = "\u2423"
"""Stands for a character that does not show."""
WIDEST = 100
"""Longer source lines are cut around the place."""


def render_text(diagnostics: Iterable[Diagnostic], texts: Mapping[str, str], *, colour: bool = False) -> str:
    """All findings, each with its source line when the file's text is known. Ends with a line break."""
    return "\n".join(_one(diagnostic, texts, colour=colour) for diagnostic in diagnostics)


def _one(diagnostic: Diagnostic, texts: Mapping[str, str], *, colour: bool) -> str:
    word = _painted(f"{diagnostic.severity} {diagnostic.code}", _COLOURS[diagnostic.severity], colour=colour)
    lines = [f"{_painted(str(diagnostic.position), '1', colour=colour)}: {word}: {diagnostic.message}"]
    lines += _excerpt(diagnostic.position, texts, _COLOURS[diagnostic.severity], colour=colour)
    if diagnostic.hint:
        lines.append(f"  {_painted('→', '36', colour=colour)} {diagnostic.hint}")
    lines += [f"  {label}: {position}" for position, label in diagnostic.related]
    return "\n".join(lines) + "\n"


def _excerpt(position: Position, texts: Mapping[str, str], paint: str, *, colour: bool) -> list[str]:
    if position.file not in texts:
        return []
    lines = visible(texts[position.file]).split("\n")
    if not 0 < position.line <= len(lines):
        return []
    text = lines[position.line - 1].replace("\t", " ")
    end = position.end_column if position.end_line == position.line else len(text) + 1
    start, length = position.column - 1, max(1, min(end, len(text) + 1) - position.column)
    cut = max(0, start - WIDEST // 2) if len(text) > WIDEST else 0
    shown, length = text[cut : cut + WIDEST], min(length, WIDEST)
    number = str(position.line)
    return [
        f"  {number} | {shown}",
        f"  {' ' * len(number)} | {' ' * (start - cut)}{_painted('^' * length, paint, colour=colour)}",
    ]


def visible(text: str) -> str:
    """The text with characters that turn or hide others shown as marks, one for one."""
    return _HIDDEN.sub(HIDDEN, text)


def _painted(text: str, code: str, *, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text
