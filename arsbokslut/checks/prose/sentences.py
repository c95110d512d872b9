"""The sentences of texts, and the figures in them."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from arsbokslut.figures.bound_text import BoundText, Part
from arsbokslut.figures.figure import Figure

_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ”])|\n\s*\n|\n\s*(?:[-*]|\d+\.)\s|\n#+ ")


class Sentence(NamedTuple):
    """A sentence that holds figures of the data: its text, its parts, and the figures among them."""

    text: BoundText
    parts: list[Part]
    figures: list[Figure]

    @property
    def typed(self) -> Iterator[tuple[str, Part]]:
        """What is typed of it, and the part that each piece is."""
        return ((part.content, part) for part in self.parts if isinstance(part.content, str))


def sentences_with_figures(texts: Iterable[BoundText]) -> Iterator[Sentence]:
    """The sentences, list items and headings that hold figures."""
    for text in texts:
        if any(isinstance(part.content, Figure) for part in text.parts):
            for parts in sentences(text):
                figures = [part.content for part in parts if isinstance(part.content, Figure)]
                if figures:
                    yield Sentence(text, parts, figures)


def sentences(text: BoundText) -> Iterator[list[Part]]:
    """The parts of each sentence, list item or heading of a text."""
    sentence: list[Part] = []
    for part in text.parts:
        if not isinstance(part.content, str):
            sentence.append(part)
            continue
        start = 0
        for match in _END.finditer(part.content):
            sentence.append(_cut(part, start, match.start()))
            yield sentence
            sentence, start = [], match.end()
        sentence.append(_cut(part, start, len(part.content)))
    yield sentence


def last_sentence(text: str) -> str:
    """What of a text stands in its last sentence, list item or heading."""
    return _END.split(text)[-1]


def _cut(part: Part, start: int, end: int) -> Part:
    assert isinstance(part.content, str)
    return Part(part.content[start:end], part.line + part.content.count("\n", 0, start))
