"""A change to a data file as a value: what to change, at which path. Only `source` carries it out.

Paths are those of the file before any change; several edits of one file are carried out together.
"""

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from arsbokslut.diagnostics.position import Position
from arsbokslut.diagnostics.spots import Path

Value = str | int | Decimal | bool | None | list[Any] | dict[str, Any]
"""Plain data, as it is read from a file."""


class Yaml(NamedTuple):
    """A value written as it is to stand in the file: what comes after the colon or the dash, indented from column 0."""

    text: str


class Replace(NamedTuple):
    """Another value at `path`."""

    path: Path
    value: "Value | Yaml"


class Rename(NamedTuple):
    """Another key for the entry at `path`."""

    path: Path
    key: str


class Insert(NamedTuple):
    """A new entry (its path ends with the new key) or list item (its path ends with the index it is put before).

    An entry is put before the sibling `before`, after the sibling `after`, or last; an item at the list's length is last.
    """

    path: Path
    value: "Value | Yaml"
    before: str | None = None
    after: str | None = None


class Remove(NamedTuple):
    """The entry or list item at `path` goes, with its comments."""

    path: Path


class Rewrite(NamedTuple):
    """Within one text or key: the characters at `position`, which are `old`, become `new`."""

    position: Position
    old: str
    new: str


Fix = tuple[Rewrite, ...]
"""What puts a finding right, as far as that is certain; all of it or nothing."""


def rewriting(texts: Mapping[str, str], position: Position, old: str, new: str) -> Fix:
    """The fix that puts `new` for `old` at a place, where just that stands, alone or in quotes; else none."""
    lines = _lines(texts.get(position.file, ""))
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
def _lines(text: str) -> list[str]:
    """The lines of a file in which there may be many findings."""
    return text.split("\n")


Edit = Replace | Rename | Insert | Remove | Rewrite
