"""How long every rule took, for people who write rules or wait for them."""

from collections.abc import Sequence

from arsbokslut.diagnostics.rule import Ran, Rule
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.rules import RULES

HEAD = ("ms", "fynd", "koder", "grupp", "regel")
NUMBERS = 2
"""So many columns, from the left, are of numbers."""


def profile(edition: Edition, ran: Sequence[Ran]) -> str:
    """Every rule with its time, the slowest first; last those that are off."""
    slowest = sorted(ran, key=lambda each: each.seconds, reverse=True)
    run = {each.rule.name for each in ran}
    rows = [HEAD, *map(_timed, slowest), *(("av", "", *_named(each)) for each in RULES if each.name not in run)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    total = _milliseconds(sum(each.seconds for each in ran))
    lines = [
        f"{edition}: {len(ran)} regler tog {total} ms, den långsammaste först:",
        *(_line(row, widths) for row in rows),
    ]
    return "\n".join(lines)


def _timed(ran: Ran) -> tuple[str, ...]:
    return (_milliseconds(ran.seconds), str(len(ran.found)), *_named(ran.rule))


def _named(rule: Rule[object]) -> tuple[str, ...]:
    return (", ".join(rule.codes), rule.group.title, rule.name)


def _milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.2f}".replace(".", ",")


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    numbers = [cell.rjust(width) for cell, width in zip(row[:NUMBERS], widths, strict=False)]
    words = [cell.ljust(width) for cell, width in zip(row[NUMBERS:], widths[NUMBERS:], strict=True)]
    return "  ".join(["", *numbers, *words]).rstrip()
