"""Headings under which nothing stands."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TypeGuard

from arsbokslut.checks.context import Context
from arsbokslut.diagnostics import Diagnostic, Position
from arsbokslut.document.tree import Block, Heading, Section, plain_text


def headings_alone(context: Context) -> Iterator[Diagnostic]:
    """Every heading of a section or a text that is followed by no more than another of its level, or by the end.

    What comes under a heading that the layout writes itself belongs to the one before it, whatever its level is.
    """
    for block, following in pairwise([*_in_order(context.document.blocks), None]):
        if not isinstance(block, Heading) or not (following is None or _is_level(following, block.level)):
            continue
        heading = plain_text(block.inlines).strip()
        found = _place(block, heading, context) if heading else None
        of_data = following is None or _place(following, plain_text(following.inlines).strip(), context) is not None
        if found is not None and of_data:
            place, subject = found
            hint = "Skriv det som ska stå där, eller ta bort rubriken."
            yield Diagnostic("ARS805", f"Under rubriken ”{heading}” står ingenting.", place, hint, subject)


def _in_order(blocks: Iterable[Block]) -> Iterator[Block]:
    """All blocks, those of sections too."""
    for block in blocks:
        if isinstance(block, Section):
            yield from _in_order(block.blocks)
        else:
            yield block


def _is_level(block: Block, level: int) -> TypeGuard[Heading]:
    """Whether a block is a heading of a level, or of one above it."""
    return isinstance(block, Heading) and block.level <= level


def _place(heading: Heading, text: str, context: Context) -> tuple[Position, str] | None:
    """Where the heading is written, and what it belongs to; None for one that the layout writes itself."""
    if heading.id in context.source.sections:
        return context.spots.key(("avsnitt", heading.id)), f"avsnitt.{heading.id}"
    for bound in context.texts:
        for number, line in enumerate(bound.prose.text.split("\n"), start=1):
            if line.lstrip().startswith("#") and line.strip("# ") == text:
                return context.places.in_text(bound.prose, number, text), context.subject_of(bound)
    return None
