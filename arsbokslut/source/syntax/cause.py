"""A cause of what libyaml could not parse, and what the rules say of several."""

Cause = tuple[str, str, int, int, int]
"""What is wrong, what to do, line, column (from 0) and length."""

QUOTE = 'Sätt hela texten inom citattecken: "…".'
INDENT = "Poster på samma nivå börjar i samma kolumn, med mellanslag."
_LONGEST = 60
"""Longer texts are not repeated in a hint."""


def indent_of(line: str) -> str:
    """The white space that a line begins with."""
    return line[: len(line) - len(line.lstrip(" \t"))]


def quoted(value: str) -> str:
    """The hint to quote a text, with the text itself when it is short."""
    text = value.strip()
    if len(text) > _LONGEST or '"' in text or "\\" in text:
        return "Sätt hela texten inom citattecken: '…'." if '"' in text else QUOTE
    return f'Sätt hela texten inom citattecken: "{text}".'
