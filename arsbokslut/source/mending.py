"""What would make a text readable that is not YAML: quotes around a text, or at its end, and spaces for tabs."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from arsbokslut.diagnostics import Position
from arsbokslut.diagnostics.fix import Fix, Rewrite

WIDTHS = (2, 4, 8)
"""How far in a tab may have been meant to go."""
EFFORT = 5_000_000
"""Characters read over in search of a fix: a longer file, or one with many faults, is looked through by a person."""
Read = Callable[[str], tuple[Any, Fix]]
"""What a text holds, or None and what may mend the first fault in it."""
_BEFORE_KEY = re.compile(" *(?:- +)*")
_TITLE = re.compile(r"[^:]* [^:]*|[A-ZÅÄÖ][^:]*")
"""What can stand before a colon in a text and is hardly a key."""


def quoted_with_colon(lines: Sequence[str], file: str, line: int, column: int) -> Fix:
    """`Mål: fler anställda` in quotes, where what stands before the colon is no key."""
    before = lines[line][column:].partition(": ")[0]
    return quoted(lines, file, line, column) if _TITLE.fullmatch(before) else ()


def quoted(lines: Sequence[str], file: str, line: int, column: int) -> Fix:
    """The text from a place to the end of its line in quotes, where it ends there."""
    text = lines[line][column:].rstrip()
    if not text or " #" in text or "\t#" in text or _goes_on(lines, line):
        return ()
    if '"' not in text and "\\" not in text:
        return (_rewrite(file, line, column, text, f'"{text}"'),)
    return (_rewrite(file, line, column, text, "'" + text.replace("'", "''") + "'"),)


def closed(lines: Sequence[str], file: str, line: int, column: int) -> Fix:
    """The quote that opens at a place closed at the end of its line."""
    text = lines[line][column:].rstrip()
    if len(text) < 2 or text[0] in text[1:] or "\\" in text or " #" in text or _goes_on(lines, line):
        return ()
    return (_rewrite(file, line, column, text, text + text[0]),)


def spaces_for_tabs(lines: Sequence[str], file: str) -> Fix:
    """Every tab that a line is indented with as spaces."""
    return tuple(_rewrite(file, number, 0, tabs, _widened(tabs, WIDTHS[0])) for number, tabs in _tabs(lines))


def certain(text: str, read: Read) -> Fix:
    """All that makes a text readable; nothing when something more is wrong, or when it can be read in several ways."""
    readable = [each for width in _widths(text) if (each := _mended_whole(text, width, read)) is not None]
    if not readable or any(data != readable[0][0] for data, _ in readable):
        return ()
    return readable[0][1]


def _widths(text: str) -> Sequence[int]:
    return WIDTHS if "\t" in text else WIDTHS[:1]


def _mended_whole(text: str, width: int, read: Read) -> tuple[Any, Fix] | None:
    """What a text holds after one mending after the other, each on lines of its own, and those mendings."""
    chain: Fix = ()
    attempts = EFFORT // (len(text) + 1)
    data, fix = read(text) if attempts else (None, ())
    while data is None and fix and len(chain) < attempts and not _lines(chain) & _lines(fix):
        fix = tuple(each if each.old.strip() else each._replace(new=_widened(each.old, width)) for each in fix)
        chain += fix
        text = _mended(text, fix)
        data, fix = read(text)
    return None if data is None else (data, chain)


def _lines(fix: Fix) -> set[int]:
    return {each.position.line for each in fix}


def _widened(tabs: str, width: int) -> str:
    return tabs.replace("\t", " " * width)


def _mended(text: str, fix: Fix) -> str:
    """The text after a fix, each part of which lies on a line of its own."""
    lines = text.split("\n")
    for each in fix:
        line, start = each.position.line - 1, each.position.column - 1
        lines[line] = lines[line][:start] + each.new + lines[line][start + len(each.old) :]
    return "\n".join(lines)


def _tabs(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(lines):
        indent = line[: len(line) - len(line.lstrip(" \t"))]
        if "\t" in indent and line.strip():
            yield number, indent


def _goes_on(lines: Sequence[str], line: int) -> bool:
    """Whether a text may continue on the next line: that stands further in than the text's key."""
    following = next((each for each in lines[line + 1 :] if each.strip()), "")
    key = _BEFORE_KEY.match(lines[line])
    return key is not None and len(following) - len(following.lstrip(" ")) > key.end()


def _rewrite(file: str, line: int, column: int, old: str, new: str) -> Rewrite:
    return Rewrite(Position(file, line + 1, column + 1, line + 1, column + 1 + len(old)), old, new)
