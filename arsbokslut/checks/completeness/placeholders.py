"""Placeholders that were to be replaced."""

import re
from collections.abc import Iterator
from typing import Any

from arsbokslut.checks.completeness.alone import headings_alone
from arsbokslut.checks.context import Context, named_path
from arsbokslut.diagnostics import Diagnostic, Path

_PLACEHOLDER = re.compile(
    r"\bx{2,}\b(?!:)|\b(?:TODO|FIXME|TBD|ifylle?s|lorem ipsum)\b|\?{3,}|\[(?:…|\.\.\.)\]|\[skriv\b[^\]\n]*\]|"
    r"\A\W*(?:text(?:en)?\s+(?:kommer|saknas|följer)|kommer senare|att skriva)\b[\w\s]{0,20}\W*\Z",
    re.IGNORECASE,
)


LONGEST = 60
"""How much of a placeholder a message repeats."""


def nothing_is_left_undone(context: Context) -> Iterator[Diagnostic]:
    """No placeholder is left in a text, a name or a heading, and something stands under every heading."""
    yield from headings_alone(context)
    for path, text in texts_of(context):
        match = _PLACEHOLDER.search(text)
        if match is not None:
            yield Diagnostic(
                "ARS805",
                f"Platshållaren ”{_in_short(match[0])}” står kvar.",
                context.in_value(path, text, match[0], match.start()),
                f"Skriv det som ska stå där.{_asked(path, context.data)}",
                named_path(path, context.data),
            )


def _asked(path: Path, data: Any) -> str:
    """What the author of the part was asked to write, when that is said."""
    asked, node = "", data
    for step in path:
        asked = node.get("instruktion", asked) if isinstance(node, dict) else asked
        node = node[step]
    return f" Instruktion: {' '.join(asked.split())}" if asked else ""


def _in_short(placeholder: str) -> str:
    return placeholder if len(placeholder) <= LONGEST else f"{placeholder[:LONGEST]}…"


def texts_of(context: Context) -> Iterator[tuple[Path, str]]:
    """Every text of the data, with its path."""
    yield from _texts((), context.data)


def _texts(path: Path, node: dict[str, object] | list[object]) -> Iterator[tuple[Path, str]]:
    for step, child in node.items() if isinstance(node, dict) else enumerate(node):
        if isinstance(child, str) and step != "instruktion":
            yield (*path, step), child
        elif isinstance(child, dict | list):
            yield from _texts((*path, step), child)
