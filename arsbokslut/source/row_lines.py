"""The lines of a block of rows, each with its indentation and its cells, and where in the file every part stands."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from arsbokslut.diagnostics import Diagnostic, Position, SourceText

Cell = tuple[int, str]
"""Where in its line a cell starts, and what stands there, with the blanks around it."""

BAR, TAB = "|", "\t"
ESCAPED = "\\|"
_new = tuple.__new__  # as Position.__new__ does, without a call in Python for each of millions


class Line(NamedTuple):
    """A line that says something: its number in the file, how far it is indented, and what is written."""

    number: int
    indent: int
    text: str


class Sheet(NamedTuple):
    """What a block's lines have in common: the file, how far YAML indents them there, and what parts their cells."""

    file: str
    margin: int
    mark: str

    def at(self, line: int, start: int, end: int) -> Position:
        """The place of some characters of a line."""
        margin = self.margin + 1
        return _new(Position, (self.file, line, margin + start, line, margin + max(end, start + 1)))

    def whole(self, line: Line) -> Position:
        """The place of a line from its first cell on."""
        return self.at(line.number, line.indent, len(line.text))

    def cells(self, line: Line) -> list[Cell]:
        """The cells of a line: what parts them stands neither escaped nor within a reference."""
        text = line.text
        shown = text if self.mark == TAB or not (ESCAPED in text or "{{" in text) else _without_kept(text)
        cells: list[Cell] = []
        start = 0
        for part in shown.split(self.mark):
            end = start + len(part)
            cells.append((start, text[start:end]))
            start = end + 1
        return cells

    def text(self, written: str) -> str:
        """What a cell says."""
        said = written.strip()
        return said.replace(ESCAPED, BAR) if ESCAPED in said and self.mark == BAR else said

    def fault(self, place: Position, message: str, hint: str) -> Diagnostic:
        """What is wrong with the block's form."""
        return Diagnostic("ARS212", message, place, hint)


def _without_kept(text: str) -> str:
    """The line with something that parts nothing in place of each bar that is a part of a text."""
    return re.sub(r"\\\||\{\{[^{}]*\}\}", lambda kept: "\0" * len(kept[0]), text)


def lines_of(block: SourceText) -> Iterator[Line]:
    """The lines that say something: no blank ones, and no comments."""
    for number, text in enumerate(block.split("\n"), block.position.line + 1):
        said = text.lstrip(" ")
        if said and not said.isspace() and said[0] != "#":
            yield Line(number, len(text) - len(said), text.rstrip())


def ill_formed(sheet: Sheet, line: Line) -> Iterator[Diagnostic]:
    """An indentation of anything but blanks, and cells parted by something else than in the first line."""
    text, start = line.text, line.indent
    if text[start].isspace():
        place = sheet.at(line.number, start, start + 1)
        what = "en tabb" if text[start] == TAB else "ett hårt mellanslag"
        yield sheet.fault(place, f"Raden börjar med {what}.", "Skriv radens id först, indraget med vanliga mellanslag.")
    elif sheet.mark == BAR and TAB in text:
        yield _mixed(sheet, line, TAB, "en tabb", "”|”")
    elif sheet.mark == TAB and TAB not in text and BAR in text:
        yield _mixed(sheet, line, BAR, "”|”", "tabbar")


def _mixed(sheet: Sheet, line: Line, found: str, what: str, otherwise: str) -> Diagnostic:
    start = line.text.index(found)
    message = f"Här skiljer {what} cellerna åt, men i rubrikraden är det {otherwise}."
    return sheet.fault(sheet.at(line.number, start, start + 1), message, "Skriv likadant i hela blocket.")
