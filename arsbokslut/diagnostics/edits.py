"""A change to a data file as a value: what to change, at which path. Only `source` carries it out.

Paths are those of the file before any change; several edits of one file are carried out together.
"""

from decimal import Decimal
from typing import Any, NamedTuple

from arsbokslut.diagnostics.fix import Rewrite
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


class Comment(NamedTuple):
    """Lines of comment right above the entry or item at `path`; within brackets, above the line where those begin."""

    path: Path
    lines: tuple[str, ...]


class Cell(NamedTuple):
    """Another cell in the column of a row, however the row is written; `None` leaves it empty.

    `path` is that of the row in the data as the models read it, and the column's id as it is before any change.
    """

    path: Path
    value: "Value"


Edit = Replace | Rename | Insert | Remove | Comment | Rewrite
"""What can be carried out on a file."""
Change = Replace | Rename | Insert | Remove | Comment | Cell
"""What can be asked of a year's data, wherever in its files that stands."""
