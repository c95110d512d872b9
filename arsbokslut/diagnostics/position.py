"""A place in a file that a person can go to."""

from typing import NamedTuple


class Position(NamedTuple):
    """A span of text; lines and columns count from 1, columns in characters, the end is exclusive.

    `file` is the path as it is shown: relative to the project folder, with forward slashes.
    A whole file has line 0. Positions sort in reading order.
    """

    file: str
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0

    def __str__(self) -> str:
        return self.file if self.line == 0 else f"{self.file}:{self.line}:{self.column}"
