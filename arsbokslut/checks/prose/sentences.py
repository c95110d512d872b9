"""The sentences of texts: what is typed of each, its figures, and its words and figures in order."""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from arsbokslut.checks.context import Context
from arsbokslut.figures.bound_text import BoundText, Part
from arsbokslut.figures.figure import Figure

_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ”])|\n\s*\n|\n\s*(?:[-*]|\d+\.)\s|(?:\n|\A)#+ ")
_TOKEN = re.compile(r"[^\W_]+(?::[^\W\d_]+)?|[^\w\s*]")

Token = str | Part
"""A word in small letters, a mark, or the part that is a figure."""
EARLIER = 4
"""So many sentences before one are looked at for what it is about."""


class Sentence(NamedTuple):
    """A sentence that holds figures of the data: its text, its parts, the figures among them, and all of it in order.

    `earlier` are the words of the sentences before it under the same heading, the nearest first.
    """

    text: BoundText
    parts: list[Part]
    figures: list[Figure]
    tokens: list[Token]
    earlier: tuple[frozenset[str], ...]

    @property
    def typed(self) -> Iterator[tuple[str, Part]]:
        """What is typed of it, and the part that each piece is."""
        return ((part.content, part) for part in self.parts if isinstance(part.content, str))

    @property
    def words(self) -> frozenset[str]:
        """The words and marks that are typed in it."""
        return frozenset(each for each in self.tokens if isinstance(each, str))

    def places(self) -> Iterator[tuple[int, Part, Figure]]:
        """Its figures, each with its place among the tokens and its part."""
        for index, token in enumerate(self.tokens):
            if isinstance(token, Part) and isinstance(token.content, Figure):
                yield index, token, token.content

    def before(self, index: int) -> list[str]:
        """The words and marks between a place and the figure before it, or the beginning."""
        start = next((at + 1 for at in range(index - 1, -1, -1) if not isinstance(self.tokens[at], str)), 0)
        return [each for each in self.tokens[start:index] if isinstance(each, str)]

    def after(self, index: int) -> list[str]:
        """The words and marks between a place and the figure after it, or the end."""
        end = next((at for at in range(index + 1, len(self.tokens)) if not isinstance(self.tokens[at], str)), None)
        return [each for each in self.tokens[index + 1 : end] if isinstance(each, str)]


def sentences_with_figures(context: Context) -> list[Sentence]:
    """The sentences, list items and headings that hold figures."""
    return context.once("sentences", context.texts, lambda: list(_with_figures(context.texts)))


def all_sentences(context: Context, words: Collection[str]) -> Iterator[Sentence]:
    """The sentences of the texts that have one of some words, with figures or without."""
    texts = (text for text in context.texts if any(word in text.prose.text.lower() for word in words))
    return (each for each in _read(texts) if not each.words.isdisjoint(words))


def _with_figures(texts: Iterable[BoundText]) -> Iterator[Sentence]:
    with_any = (text for text in texts if any(isinstance(part.content, Figure) for part in text.parts))
    return (each for each in _read(with_any) if each.figures)


def _read(texts: Iterable[BoundText]) -> Iterator[Sentence]:
    for text in texts:
        earlier: tuple[frozenset[str], ...] = ()
        for parts, is_heading in _marked(text):
            tokens = list(_tokens(parts))
            figures = [part.content for part in parts if isinstance(part.content, Figure)]
            sentence = Sentence(text, parts, figures, tokens, () if is_heading else earlier)
            yield sentence
            if sentence.words:
                earlier = (sentence.words, *sentence.earlier[: EARLIER - 1])


def _tokens(parts: Iterable[Part]) -> Iterator[Token]:
    for part in parts:
        if isinstance(part.content, str):
            yield from _TOKEN.findall(part.content.lower())
        else:
            yield part


def sentences(text: BoundText) -> Iterator[list[Part]]:
    """The parts of each sentence, list item or heading of a text."""
    return (parts for parts, _ in _marked(text))


def _marked(text: BoundText) -> Iterator[tuple[list[Part], bool]]:
    """The parts of each sentence, and whether it is a heading."""
    sentence: list[Part] = []
    is_heading = False
    for part in text.parts:
        if not isinstance(part.content, str):
            sentence.append(part)
            continue
        start = 0
        for match in _END.finditer(part.content):
            sentence.append(_cut(part, start, match.start()))
            yield sentence, is_heading
            sentence, start, is_heading = [], match.end(), match[0].lstrip().startswith("#")
        sentence.append(_cut(part, start, len(part.content)))
    yield sentence, is_heading


def last_sentence(text: str) -> str:
    """What of a text stands in its last sentence, list item or heading."""
    return _END.split(text)[-1]


def first_sentence(text: str) -> str:
    """What of a text stands in its first sentence, list item or heading."""
    return _END.split(text, maxsplit=1)[0]


def _cut(part: Part, start: int, end: int) -> Part:
    assert isinstance(part.content, str)
    return Part(part.content[start:end], part.line + part.content.count("\n", 0, start))
