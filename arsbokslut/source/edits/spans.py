"""Spans of a text replaced, in the text and in the bytes that it was decoded from."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from arsbokslut.source.edits.refused import EditRefused
from arsbokslut.source.text import UTF8_MARK


class Span(NamedTuple):
    """The characters from `start` to `end` become `new`; line ends are `\\n`."""

    start: int
    end: int
    new: str


def in_order(spans: Iterable[Span]) -> list[Span]:
    """The spans by place; insertions at one place in the order given. Raises EditRefused when two overlap."""
    ordered = sorted(spans, key=lambda span: (span.start, span.end))
    for first, second in pairwise(ordered):
        if second.start < first.end:
            raise EditRefused("Två ändringar gäller samma ställe i filen.")
    return ordered


def spliced(text: str, spans: Sequence[Span]) -> str:
    """The text with spans, in order, replaced."""
    parts: list[str] = []
    at = 0
    for span in spans:
        parts += text[at : span.start], span.new
        at = span.end
    return "".join([*parts, text[at:]])


def spliced_bytes(raw: bytes, text: str, spans: Sequence[Span]) -> bytes:
    """The bytes with the same spans replaced; `text` is what they decode to. New lines end as the file's first does."""
    places = [place for span in spans for place in span[:2]]
    offsets = _byte_offsets(raw, text, places)
    line_end = _line_end(raw)
    parts: list[bytes] = []
    at = 0
    for span in spans:
        parts += raw[at : next(offsets)], span.new.replace("\n", line_end).encode()
        at = next(offsets)
    return b"".join([*parts, raw[at:]])


def minimal(text: str, span: Span) -> Iterator[Span]:
    """The same replacement as smaller spans: what is alike in it, line by line, is left as it is."""
    old, new = text[span.start : span.end].split("\n"), span.new.split("\n")
    if len(old) != len(new):
        old, new = ["\n".join(old)], ["\n".join(new)]
    at = span.start
    for before, after in zip(old, new, strict=True):
        if before != after:
            yield _trimmed(at, before, after)
        at += len(before) + 1


def _trimmed(at: int, old: str, new: str) -> Span:
    """The part of a line that differs."""
    shortest = min(len(old), len(new))
    first = next((n for n in range(shortest) if old[n] != new[n]), shortest)
    last = next((n for n in range(shortest - first) if old[-1 - n] != new[-1 - n]), shortest - first)
    return Span(at + first, at + len(old) - last, new[first : len(new) - last])


def _line_end(raw: bytes) -> str:
    """How the lines of a file end."""
    first = raw.find(b"\n")
    if first > 0 and raw[first - 1 : first] == b"\r":
        return "\r\n"
    return "\r" if first < 0 and b"\r" in raw else "\n"


def _byte_offsets(raw: bytes, text: str, places: Sequence[int]) -> Iterator[int]:
    """Where places of the text, in rising order, stand in the bytes."""
    written = raw.decode("utf-8-sig")
    offset = len(UTF8_MARK) if raw.startswith(UTF8_MARK) else 0
    at = 0
    for place in _written_places(written, text, places):
        offset += len(written[at:place].encode())
        at = place
        yield offset


def _written_places(written: str, text: str, places: Sequence[int]) -> Iterator[int]:
    """Where places of the text stand in what was written, with line ends of two characters and letters in parts."""
    if written == text:
        yield from places
        return
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    ends = list(re.finditer("\r\n|\r|\n|$(?![\r\n])", written))
    for place in places:
        line = bisect_right(starts, place) - 1
        start = ends[line - 1].end() if line else 0
        yield start + _written_column(written[start : ends[line].start()], place - starts[line])


def _written_column(line: str, column: int) -> int:
    """How many characters of a line become the first `column` ones when its letters are composed."""
    composed = characters = 0
    if unicodedata.is_normalized("NFC", line):
        return column
    for letter in _letters(line):
        if composed >= column:
            break
        composed += len(unicodedata.normalize("NFC", letter))
        characters += len(letter)
    if composed != column:
        raise EditRefused("Ändringen börjar eller slutar mitt i en bokstav.")
    return characters


def _letters(line: str) -> Iterator[str]:
    """The pieces of a line that are composed each by itself (Unicode TR15: a starter that composes with nothing before it)."""
    letter = ""
    for character in line:
        if letter and not unicodedata.combining(character) and not _compose(letter, character):
            yield letter
            letter = ""
        letter += character
    yield letter


def _compose(letter: str, character: str) -> bool:
    normal = unicodedata.normalize
    return normal("NFC", letter + character) != normal("NFC", letter) + normal("NFC", character)
