"""Texts that are others, and all else in the data that has changed."""

import re
from collections.abc import Iterator, Set
from typing import Any, NamedTuple

from arsbokslut.checks.context import named_path
from arsbokslut.compare.side import Side
from arsbokslut.compare.words import Piece, changed_words
from arsbokslut.diagnostics import Path, Position, Spot
from arsbokslut.figures.bound_text import BoundText
from arsbokslut.figures.figure import Stated
from arsbokslut.model.numerals import MONTHS, SPACE, YEAR

LEFT_OUT = frozenset({("rapport", "datum"), ("rapport", "diarienummer"), ("rapport", "år")})
"""What changes with every version."""
JUDGED = frozenset({"status", "trend"})
"""Keys whose levels are told apart."""
_DATE = re.compile(rf"\b\d{{4}}-\d\d-\d\d\b|\b\d{{1,2}}{SPACE}(?:{'|'.join(MONTHS)})(?:{SPACE}{YEAR})?\b")
_YEAR = re.compile(rf"\b{YEAR}\b")
_WORDS = re.compile(r"[^\W\d_]{2,}\s+\S*[^\W\d_]")


class ChangedText(NamedTuple):
    """A text by its path in the data, where it stands in the report that has it, and its words."""

    name: str
    place: Position
    words: tuple[Piece, ...]


class ChangedValue(NamedTuple):
    """Anything else by its path in the data; empty where one of the two has nothing."""

    name: str
    place: Position
    old: str
    new: str


class Leaf(NamedTuple):
    """A value of the data that is no figure: `typed` is what people wrote of it, without the figures that follow by themselves,
    `read` what readers see, `bound` the text with its references, and `is_text` whether it is words."""

    name: str
    typed: str
    read: str
    place: Position
    bound: BoundText | None
    is_text: bool


class Part(NamedTuple):
    """A part of the data that only one of the reports has: a section, a table, a row."""

    name: str
    place: Position
    is_new: bool


class Data(NamedTuple):
    """What is another in the data, but for figures and judgements."""

    texts: tuple[ChangedText, ...]
    values: tuple[ChangedValue, ...]
    parts: tuple[Part, ...]


def changed_data(first: Side, second: Side) -> Data:
    """The texts and all other values that are others than before, and the parts that are new or gone as a whole.

    The report's date and dates in texts are left out, and between two years the years too.
    """
    parts = (*_only_in(second, first, is_new=True), *_only_in(first, second, is_new=False))
    whole = {each.name for each in parts}
    before, after = (
        {each.name: each for each in leaves(side) if not _is_in(each.name, whole)} for side in (first, second)
    )
    masked = _without_dates_and_years if first.year != second.year else _without_dates
    texts, values = [], []
    for name in dict.fromkeys((*after, *before)):
        old, new = before.get(name, _NOTHING), after.get(name, _NOTHING)
        if masked(old.typed) == masked(new.typed):
            continue
        place = new.place if new.name else old.place
        if new.is_text or old.is_text:
            texts.append(ChangedText(name, place, changed_words(old.read, new.read)))
        else:
            values.append(ChangedValue(name, place, old.read, new.read))
    return Data(tuple(texts), tuple(values), parts)


def _is_in(name: str, parts: Set[str]) -> bool:
    above = name
    while above and above not in parts:
        above = above.rpartition(".")[0]
    return above != ""


_NOTHING = Leaf("", "", "", Position(""), None, False)


def _only_in(side: Side, other: Side, *, is_new: bool) -> tuple[Part, ...]:
    """The outermost parts that the other report lacks."""
    known = {name for name, _ in _inner(side=other)}
    found: list[Part] = []
    for name, place in _inner(side=side):
        if name not in known and not (found and name.startswith(f"{found[-1].name}.")):
            found.append(Part(name, place, is_new))
    return tuple(found)


def _inner(side: Side) -> Iterator[tuple[str, Position]]:
    """Every part of the data that has values of its own, a part before what is in it."""
    pending: list[tuple[Path, Any, Spot]] = [((), side.data, side.spots.root)]
    while pending:
        path, node, spot = pending.pop()
        if path:
            yield named_path(path, side.data), spot.key or spot.value
        steps = list(node.items() if isinstance(node, dict) else enumerate(node))
        pending += [
            ((*path, step), value, spot.children[step]) for step, value in reversed(steps) if _has_values(value)
        ]


def _has_values(value: Any) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and any(isinstance(each, dict | list) for each in value))


def _without_dates(text: str) -> str:
    return " ".join(_DATE.sub("", text).split())


def _without_dates_and_years(text: str) -> str:
    return _YEAR.sub("", _without_dates(text))


def leaves(side: Side) -> Iterator[Leaf]:
    """Every value of the data that is no figure, a list of plain values as one."""
    figures = {each.origin.position for each in side.report.ledger if isinstance(each.origin, Stated)}
    bound = {each.prose.position: each for each in side.texts}
    for path, value, spot in _values((), side.data, side.spots.root):
        if path in LEFT_OUT or path[-1] in JUDGED or spot.value in figures:
            continue
        text = bound.get(spot.value)
        typed, read = (_typed(text), _read(text)) if text is not None else (_said(value), _said(value))
        is_text = text is not None or _WORDS.search(typed) is not None
        yield Leaf(named_path(path, side.data), typed, read, spot.value, text, is_text)


def _values(path: Path, node: Any, spot: Spot) -> Iterator[tuple[Path, Any, Spot]]:
    for step, value in node.items() if isinstance(node, dict) else enumerate(node):
        child = spot.children[step]
        if _has_values(value):
            yield from _values((*path, step), value, child)
        elif value is not None:
            yield (*path, step), value, child


def _said(value: Any) -> str:
    if isinstance(value, list):
        return "\n\n".join(map(_said, value))
    return {True: "ja", False: "nej"}[value] if isinstance(value, bool) else str(value)


def _typed(text: BoundText) -> str:
    return "".join(
        part.content if isinstance(part.content, str) else f"{{{part.content.label}}}" for part in text.parts
    )


def _read(text: BoundText) -> str:
    return "".join(map(str, (part.content for part in text.parts)))
