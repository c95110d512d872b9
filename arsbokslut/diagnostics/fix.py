"""What puts a finding right: characters of a file that become others."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from arsbokslut.diagnostics.position import Position


class Rewrite(NamedTuple):
    """Within one text or key: the characters at `position`, which are `old`, become `new`."""

    position: Position
    old: str
    new: str


Fix = tuple[Rewrite, ...]
"""What puts a finding right, as far as that is certain; all of it or nothing."""


def rewriting(texts: Mapping[str, str], position: Position, old: str, new: str) -> Fix:
    """The fix that puts `new` for `old` at a place, where just that stands, alone or in quotes; else none."""
    lines = file_lines(texts.get(position.file, ""))
    if position.line != position.end_line or not 0 < position.line <= len(lines):
        return ()
    there = lines[position.line - 1][position.column - 1 : position.end_column - 1]
    quote = 1 if there[:1] in {'"', "'"} and there[1:-1] == old else 0
    if not old or there[quote : len(there) - quote] != old:
        return ()
    return (
        Rewrite(position._replace(column=position.column + quote, end_column=position.end_column - quote), old, new),
    )


@lru_cache(maxsize=2)
def file_lines(text: str) -> list[str]:
    """The lines of a file in which there may be many findings."""
    return text.split("\n")
