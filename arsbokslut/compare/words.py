"""Which words of a text are others."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

Kind = Literal["lika", "bort", "till"]
CONTEXT = 6
"""Words that are shown on each side of what has changed."""
MANY = 4000
"""Words: of a longer paragraph that has changed the whole is shown, since comparing takes time by the square."""
_WORD = re.compile(r"\S+|\n\s*\n")
PARAGRAPH = "\n\n"


class Piece(NamedTuple):
    """Words that both texts have, that are gone, or that are new."""

    kind: Kind
    text: str


def changed_words(before: str, after: str) -> tuple[Piece, ...]:
    """What makes the one text of the other, with some words around it; `…` stands for what both have."""
    return tuple(_cut(list(_joined(_compared(_paragraphs(before), _paragraphs(after))))))


def _paragraphs(text: str) -> list[str]:
    return [" ".join(each.split()) for each in re.split(r"\n\s*\n", text) if each.strip()]


def _compared(before: Sequence[str], after: Sequence[str]) -> Iterator[Piece]:
    """Paragraph by paragraph, and word by word within those that have changed."""
    for kind, first, last, start, end in _steps(before, after):
        if kind == "equal":
            yield from (
                Piece("lika", each) for paragraph in before[first:last] for each in (*paragraph.split(), PARAGRAPH)
            )
        else:
            yield from _of_words(_words(before[first:last]), _words(after[start:end]))


def _words(paragraphs: Sequence[str]) -> list[str]:
    return [word for paragraph in paragraphs for word in (*paragraph.split(), PARAGRAPH)]


def _of_words(before: Sequence[str], after: Sequence[str]) -> Iterator[Piece]:
    if max(len(before), len(after)) > MANY:
        yield from (Piece("bort", each) for each in before)
        yield from (Piece("till", each) for each in after)
        return
    for kind, first, last, start, end in _steps(before, after):
        if kind == "equal":
            yield from (Piece("lika", each) for each in before[first:last])
        else:
            yield from (Piece("bort", each) for each in before[first:last])
            yield from (Piece("till", each) for each in after[start:end])


def _steps(before: Sequence[str], after: Sequence[str]) -> Sequence[tuple[str, int, int, int, int]]:
    return SequenceMatcher(None, before, after).get_opcodes()


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Pieces of one kind after each other as one; what is only a break between paragraphs counts as the same."""
    kind: Kind | None = None
    words: list[str] = []
    for each in pieces:
        if each.kind != "lika" and each.text == PARAGRAPH:
            continue
        if each.kind != kind and words and kind is not None:
            yield Piece(kind, _text(words))
            words = []
        kind = each.kind
        words.append(each.text)
    if words and kind is not None:
        yield Piece(kind, _text(words))


def _text(words: Sequence[str]) -> str:
    return (
        " ".join(words)
        .replace(f" {PARAGRAPH} ", " ")
        .replace(f" {PARAGRAPH}", "")
        .replace(f"{PARAGRAPH} ", "")
        .replace(PARAGRAPH, "")
    )


def _cut(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces with only the nearest words of what both texts have."""
    for at, piece in enumerate(pieces):
        words = piece.text.split()
        if piece.kind != "lika" or not words:
            yield from (piece,) if words else ()
            continue
        head = words[:CONTEXT] if at > 0 else []
        tail = words[-CONTEXT:] if at < len(pieces) - 1 else []
        if len(head) + len(tail) >= len(words):
            yield piece
        else:
            yield Piece("lika", " ".join((*head, "…", *tail)))
