"""Stated figures against what follows from the parts."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial

from arsbokslut.checks.context import Context
from arsbokslut.checks.messages import plain, precise, said, values
from arsbokslut.checks.rounding import RATIOS, agrees, slack
from arsbokslut.diagnostics import Diagnostic, Position
from arsbokslut.diagnostics.rule import Rule
from arsbokslut.figures.figure import Computed, Figure
from arsbokslut.figures.lines import Line

SHOWN_PARTS = 8
"""How many parts of a sum a message lists."""


def stated_figures_follow(context: Context) -> Iterator[Diagnostic]:
    """A stated deviation, share, change, subtotal or total is what its parts give, but for rounding (LKBR: outcome against budget)."""
    for statement in context.statements():
        columns = [column.id for column in statement.all_columns if column.kind == "tal"]
        for line in statement.flat:
            for column in columns:
                figure = line.figure(column)
                if figure is not None and column in line.own.quantities:
                    yield from _disagreement(figure, partial(context.place_of, line, column))
    for group, figures in context.report.ledger.key_figures.items():
        for key, columns_of in figures.items():
            for column, figure in columns_of.items():
                yield from _disagreement(figure, partial(context.spots.value, ("nyckeltal", group, key, column)))


def _disagreement(figure: Figure, place: Callable[[], Position]) -> Iterator[Diagnostic]:
    follows = figure.follows
    if follows is None or follows.value is None or agrees(figure, follows):
        return
    assert isinstance(follows.origin, Computed)
    computed = precise(follows, figure)
    difference = _difference(figure, computed)
    yield Diagnostic(
        "ARS402" if follows.origin.operation == "summa" else "ARS401",
        f"{figure.name} är angiven till {said(figure)}, men {_parts(follows.origin)} ger {computed}{_apart(figure, difference, follows.origin)}.",
        place(),
        "Rätta den siffra som är fel, eller ta bort den angivna så räknas den ut.",
        str(figure.name),
        figures=values(figure, *follows.origin.parts, computed, difference),
    )


def _difference(stated: Figure, computed: Figure) -> Figure:
    assert stated.value is not None
    assert computed.value is not None
    return replace(computed, value=stated.value - computed.value, sign="plus", qualifier="")


def _apart(stated: Figure, difference: Figure, origin: Computed) -> str:
    if origin.operation in RATIOS:
        return f", skillnad {difference}"
    return f", skillnad {difference}; avrundning förklarar högst {said(replace(stated, value=plain(slack(stated))))}"


def _parts(origin: Computed) -> str:
    if origin.operation == "summa":
        listed = ", ".join(said(part) for part in origin.parts[:SHOWN_PARTS])
        return f"summan av {len(origin.parts)} rader ({listed}{' …' if len(origin.parts) > SHOWN_PARTS else ''})"
    return f"{origin.formula} ({' och '.join(map(said, origin.parts))})"


def of_which_fits(context: Context) -> Iterator[Diagnostic]:
    """A "varav" row is part of the post or group above it, so it is no larger and has the same sign."""
    for statement in context.statements():
        for line, parent in _of_which(statement.body):
            for column in statement.columns:
                if column.kind == "tal" and _is_input(line, column.id):
                    yield from _too_large(line, parent, column.id, context)


def _of_which(lines: Iterable[Line]) -> Iterator[tuple[Line, Line]]:
    """Every "varav" row with what it is part of: the nearest above it on its own level, or the group it is in."""
    above: list[Line] = []
    for line in lines:
        if line.kind in {"post", "grupp"}:
            above = [*(each for each in above if each.level < line.level), line]
        elif line.kind == "varav":
            parents = [each for each in above if each.level <= line.level]
            yield from ((line, parent) for parent in parents[-1:])


def _is_input(line: Line, column: str) -> bool:
    return line.setting.formula(column) is None


def _too_large(line: Line, parent: Line, column: str, context: Context) -> Iterator[Diagnostic]:
    part, whole = line.figure(column), parent.figure(column)
    if part is None or whole is None or part.value is None or whole.value is None:
        return
    if abs(part.value) <= abs(whole.value) + slack(whole) and part.value * whole.value >= 0:
        return
    yield Diagnostic(
        "ARS403",
        f"{line.label} ({said(part)}) kan inte vara en del av {parent.label} ({said(whole)}).",
        context.place_of(line, column),
        "Rätta den siffra som är fel, eller flytta raden under den post den hör till.",
        str(part.name),
        figures=values(part, whole),
    )


RULES: tuple[Rule[Context], ...] = (
    Rule(("ARS401", "ARS402"), stated_figures_follow),
    Rule(("ARS403",), of_which_fits),
)
