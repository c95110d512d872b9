"""Approximate figures against what follows from the parts: they are held to it, only less strictly."""

from collections.abc import Iterator
from decimal import Decimal

from arsbokslut.checks.context import Context, origin_of
from arsbokslut.checks.messages import precise, said, values
from arsbokslut.checks.rounding import leaves
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.figure import ZERO, Computed, Figure
from arsbokslut.figures.units import are_alike, convert

PART = Decimal("0.25")
"""How far an approximate figure may be from the exact one, as a part of it."""
AT_MOST = frozenset({"under", "högst", "mindre än", "färre än", "upp till", "uppemot", "strax under", "≤", "<"})


def approximate_figures_are_near(context: Context) -> Iterator[Diagnostic]:
    """An approximate figure is about what follows from the others, and what follows from it is about what is stated."""
    for figure in context.report.ledger:
        place, follows = origin_of(figure), figure.follows
        if place is None or follows is None or figure.value is None or follows.value is None:
            continue
        rough = [each for each in (figure, *leaves(follows)) if each.qualifier and each.value is not None]
        if not rough or not are_alike(follows.unit, figure.unit) or not _is_sum(follows):
            continue
        computed = convert(follows.value, follows.unit, figure.unit)
        allowed = sum((_reach(each, figure.unit) for each in rough), ZERO)
        if abs(figure.value - computed) > allowed:
            yield _far(figure, follows, rough)


def _is_sum(follows: Figure) -> bool:
    return isinstance(follows.origin, Computed) and follows.origin.operation in {"summa", "plus", "minus", "motsatt"}


def _reach(figure: Figure, unit: str) -> Decimal:
    """How far an approximate figure may be from the exact one: a quarter of it."""
    value = abs(figure.value or ZERO)
    return PART * (convert(value, figure.unit, unit) if are_alike(figure.unit, unit) else value)


def _far(figure: Figure, follows: Figure, rough: list[Figure]) -> Diagnostic:
    named = " och ".join(f"{each.name} ({said(each)})" for each in rough[:3])
    shown = precise(follows, figure)
    return Diagnostic(
        "ARS522",
        f"{figure.name} är {said(figure)}, men de andra siffrorna ger {shown}. Ungefärliga tal får skilja en fjärdedel: {named}.",
        origin_of(rough[0]) or origin_of(figure),  # type: ignore[arg-type]
        "Rätta talet, eller skriv det exakt så prövas det.",
        str(rough[0].name),
        figures=values(figure, shown),
    )
