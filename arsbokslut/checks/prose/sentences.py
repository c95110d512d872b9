"""The sentences of a text."""

import re
from collections.abc import Iterator

from arsbokslut.figures.bound_text import BoundText, Part

_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ”])|\n\s*\n|\n\s*(?:[-*]|\d+\.)\s|\n#+ ")


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


def _cut(part: Part, start: int, end: int) -> Part:
    assert isinstance(part.content, str)
    return Part(part.content[start:end], part.line + part.content.count("\n", 0, start))
