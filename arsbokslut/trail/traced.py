"""The trails of the figures that somebody asks for."""

import re

from arsbokslut.classes import dataclass
from arsbokslut.document.tree import Document
from arsbokslut.figures.figure import Figure
from arsbokslut.model.numerals import NUMBER, SIGN, plain
from arsbokslut.trail.origin import Find
from arsbokslut.trail.shown import Shown, shown_figures

_NUMBER = re.compile(NUMBER)
_WRITTEN = re.compile(rf"{SIGN}?({NUMBER})\s*(?:%|[^\W\d]+)?")
"""A number as the report writes it, perhaps with its unit."""


@dataclass(frozen=True, slots=True)
class Trail:
    """A figure, whose origin leads down to the files, and where the document shows it."""

    figure: Figure
    shown: tuple[Shown, ...]


def trails(wanted: str, document: Document, find: Find) -> list[Trail]:
    """The trail of the figure of that name, or of every figure that the document writes with these digits."""
    shown = shown_figures(document)
    names = [wanted] if find(wanted) is not None else _written_so(wanted, shown)
    return [
        Trail(figure, tuple(each for each in shown if each.figure == name))
        for name in names
        if (figure := find(name)) is not None
    ]


def _written_so(wanted: str, shown: list[Shown]) -> list[str]:
    """The names of the figures that are shown with the digits of what is wanted; sign and unit do not count."""
    match = _WRITTEN.fullmatch(wanted.strip())
    digits = plain(match[1]) if match is not None else ""
    return list(dict.fromkeys(each.figure for each in shown if digits in _numbers(each.text)))


def _numbers(text: str) -> set[str]:
    return {plain(number) for number in _NUMBER.findall(text)}
