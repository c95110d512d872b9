"""A number of things that a text says it lists, and the list that follows."""

from collections.abc import Iterator
from decimal import Decimal

from arsbokslut.checks.context import Context
from arsbokslut.checks.prose.sentences import last_sentence
from arsbokslut.checks.prose.words import word_set
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.bound_text import BoundText
from arsbokslut.model.numerals import in_words

_NUMBERS = {str(in_words(Decimal(number))): number for number in range(2, 21)}
_THINGS = word_set(
    """delar punkter åtgärder skäl orsaker saker poster områden mål steg faktorer förklaringar händelser projekt insatser verksamheter enheter
    aktiviteter frågor beslut förändringar uppdrag anledningar insatsområden slag delposter avvikelser satsningar"""
)
FAR = 4
"""So many words at most part the number from what it counts."""
INTRODUCTION = 4
"""So many lines before a list are read for the sentence that ends in a colon."""


def lists_are_as_long_as_said(context: Context) -> Iterator[Diagnostic]:
    """A list that a sentence gives the number of has so many items: `tre delar:`."""
    for text in context.texts:
        if ":" in text.prose.text and "\n" in text.prose.text:
            yield from _in(text, context)


def _in(text: BoundText, context: Context) -> Iterator[Diagnostic]:
    lines = "".join(str(part.content) for part in text.parts).split("\n")
    for last, items in _lists(lines):
        counted = _counted(last_sentence("\n".join(lines[max(0, last + 1 - INTRODUCTION) : last + 1])))
        if counted is not None and counted[1] != items:
            yield _differing(*counted, items, last + 1, text, context)


def _lists(lines: list[str]) -> Iterator[tuple[int, int]]:
    """The lists after a colon: the line that ends in it, and how many items of the first one's indentation follow."""
    intro, indent, items = -1, "", 0
    for at, line in enumerate([*lines, "."]):
        if _is_item(line) and intro >= 0:
            own = line[: len(line) - len(line.lstrip())]
            indent = indent if items else own
            items += own == indent
        elif line.strip() and not (items and line.startswith((" ", "\t"))):
            if items:
                yield intro, items
            intro, items = at if line.rstrip().endswith(":") else -1, 0


def _is_item(line: str) -> bool:
    mark, _, rest = line.strip().partition(" ")
    return bool(rest) and (mark in {"-", "*"} or (mark[-1:] in {".", ")"} and mark[:-1].isdecimal()))


def _differing(word: str, number: int, items: int, line: int, text: BoundText, context: Context) -> Diagnostic:
    said = word if word.isdecimal() else f"{word} ({number})"
    return Diagnostic(
        "ARS719",
        f"Meningen säger {said}, men listan har {items} punkter.",
        context.places.in_text(text.prose, line, word),
        "Rätta antalet, eller listan.",
        f"{context.subject_of(text)}: {word}",
        figures=(Decimal(number), Decimal(items)),
    )


def _counted(intro: str) -> tuple[str, int] | None:
    """The number of things that a sentence says follow; None when it says none, or several."""
    words = [word.strip(".,:;()”*") for word in intro.casefold().split()]
    said = [
        (word, _NUMBERS.get(word) or int(word))
        for at, word in enumerate(words)
        if (word in _NUMBERS or _is_few(word)) and not _THINGS.isdisjoint(words[at + 1 : at + 1 + FAR])
    ]
    return said[0] if len(said) == 1 else None


def _is_few(word: str) -> bool:
    return len(word) <= 2 and word.isdecimal() and 0 < int(word) <= len(_NUMBERS)
