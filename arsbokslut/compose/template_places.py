"""Places in a layout's templates: the line an error was raised on, and a word on a line."""

import re
import traceback
from pathlib import Path as FilePath

from arsbokslut.compose.layout import TEMPLATE, Layout
from arsbokslut.diagnostics import Position

LONG_LINE = 2000
"""Characters of a line in which the first expression is looked for."""


def innermost(error: BaseException, layout: Layout, sought: str) -> Position:
    """The innermost line of the templates that has the word sought, or the innermost of all.

    What is missing is often named further out than where it was missed: a section that is given to a macro.
    """
    lines = _lines(error)
    if not lines:
        return Position(f"{layout.shown}/{TEMPLATE}")
    word = re.compile(rf"(?<!\w){re.escape(sought)}(?!\w)")
    named = (each for each in lines if sought and word.search(_line(*each)))
    return place(layout, *next(named, lines[0]), sought)


def use_of_macro(error: BaseException, layout: Layout) -> Position:
    """Where the macro is used that the error was raised in."""
    lines = _lines(error)
    return place(layout, *lines[min(1, len(lines) - 1)], "")


def place(layout: Layout, filename: str, line: int, sought: str) -> Position:
    """The place of a word on a template's line, or of the first expression there."""
    path = FilePath(filename)
    text = _line(filename, line)
    found = re.search(rf"(?<!\w){re.escape(sought)}(?!\w)", text) if sought else None
    span = found or re.search(r"\{\{.*?\}\}|\{%.*?%\}", text[:LONG_LINE]) or re.search(r"\S.*\S|\S", text)
    start, end = span.span() if span else (0, 1)
    return Position(shown_path(layout, path), line, start + 1, line, end + 1)


def shown_path(layout: Layout, path: FilePath) -> str:
    """A template's path as people know it: under the layout's folder or the shared one."""
    folder = layout.shown.rpartition("/")[0]
    return f"{layout.shown}/{path.name}" if path.parent == layout.folder else f"{folder}/{path.parent.name}/{path.name}"


def _lines(error: BaseException) -> list[tuple[str, int]]:
    """The files and lines of the templates, the innermost first; Jinja2 has rewritten the traceback to their own lines."""
    frames = traceback.extract_tb(error.__traceback__)
    return [(each.filename, each.lineno or 1) for each in reversed(frames) if each.filename.endswith(".j2")]


def _line(filename: str, number: int) -> str:
    try:
        return FilePath(filename).read_text(encoding="utf-8").split("\n")[number - 1]
    except (OSError, IndexError, ValueError):
        return ""
