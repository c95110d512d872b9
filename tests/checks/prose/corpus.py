"""Correct paragraphs as controllers write them, each of a kind and in a section of a board.

In the files a kind is a heading, and a paragraph begins with its section: `@hemgården`. Nothing in them is wrong.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from arsbokslut.diagnostics import Diagnostic
from tests.checks.prose.boards import HERE, SCHOOL, board

FILES = {2024: "korpus_2024.md", SCHOOL: "korpus_skola.md"}


class Paragraph(NamedTuple):
    """A paragraph, with lists that belong to it."""

    kind: str
    board: int
    section: str
    text: str

    def found(self) -> list[Diagnostic]:
        """What the rules about prose find in it."""
        on = board(self.board)
        return on.found(on.bound(self.text, on.place_in(self.section)))


def paragraphs() -> Iterator[Paragraph]:
    """Every paragraph of the corpus."""
    for which, name in FILES.items():
        for chapter in re.split(r"^# ", (HERE / name).read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            kind, _, rest = chapter.partition("\n")
            for each in re.split(r"^@", rest, flags=re.MULTILINE)[1:]:
                section, _, text = each.partition("\n")
                yield Paragraph(kind, which, section, text.strip() + "\n")


def blamed() -> dict[str, tuple[int, list[tuple[Paragraph, Diagnostic]]]]:
    """By kind: how many paragraphs there are, and what is found in them, notes included."""
    number: dict[str, int] = defaultdict(int)
    found: dict[str, list[tuple[Paragraph, Diagnostic]]] = defaultdict(list)
    for paragraph in paragraphs():
        number[paragraph.kind] += 1
        found[paragraph.kind] += [(paragraph, each) for each in paragraph.found()]
    return {kind: (many, found[kind]) for kind, many in number.items()}
