"""Many findings of one kind: some of them, and how many more there are."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from arsbokslut.diagnostics.diagnostic import Diagnostic

FOR_PEOPLE = 20
"""Of each kind: more are not read, and the next run shows the rest of them."""
FOR_PROGRAMS = 1_000
"""Of each kind, where a program reads them: more than any that shows findings takes."""


def counted(found: Iterable[Diagnostic], most: int) -> list[Diagnostic]:
    """The first findings of each code, and last, for each code that has more, one that says how many, where the next stands."""
    shown: list[Diagnostic] = []
    number: Counter[str] = Counter()
    next_of: dict[str, Diagnostic] = {}
    for each in found:
        number[each.code] += 1
        if number[each.code] <= most:
            shown.append(each)
        else:
            next_of.setdefault(each.code, each)
    return [*shown, *(_more(each, number[code] - most) for code, each in next_of.items())]


def _more(first: Diagnostic, number: int) -> Diagnostic:
    many = f"{number:,}".replace(",", "\u00a0")
    hint = "Här står nästa. Rätta dem ovan och kör igen."
    return replace(
        first, message=f"… och {many} till av samma slag.", hint=hint, subject="", related=(), figures=(), fix=()
    )
