"""Stated figures against what follows from the parts."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import combinations

from arsbokslut.checks.context import Context
from arsbokslut.checks.messages import plain, precise, said, values
from arsbokslut.checks.rounding import RATIOS, agrees, slack
from arsbokslut.diagnostics import Diagnostic, Position
from arsbokslut.diagnostics.rule import Rule
from arsbokslut.figures.calculations import total
from arsbokslut.figures.figure import Computed, Figure
from arsbokslut.figures.lines import Line
from arsbokslut.figures.names import NO_NAME

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
                    yield from _disagreement(figure, partial(context.place_of, line, column), partial(_guess, line))
    for group, figures in context.report.ledger.key_figures.items():
        for key, columns_of in figures.items():
            for column, figure in columns_of.items():
                yield from _disagreement(figure, partial(context.spots.value, ("nyckeltal", group, key, column)))


def _disagreement(
    figure: Figure, place: Callable[[], Position], guess: Callable[[], str] = str
) -> Iterator[Diagnostic]:
    follows = figure.follows
    if follows is None or follows.value is None or agrees(figure, follows):
        return
    assert isinstance(follows.origin, Computed)
    computed = precise(follows, figure)
    difference = _difference(figure, computed)
    is_sum = follows.origin.operation == "summa"
    yield Diagnostic(
        "ARS402" if is_sum else "ARS401",
        f"{figure.name} är angiven till {said(figure)}, men {_parts(follows.origin)} ger {computed}{_apart(figure, difference, follows.origin)}.",
        place(),
        f"Rätta den siffra som är fel, eller ta bort den angivna så räknas den ut.{guess() if is_sum else ''}",
        str(figure.name),
        figures=values(figure, *follows.origin.parts, computed, difference),
    )


MOST_ROWS = 12
"""In a sum of more rows some of them can make up a difference by chance."""


def _guess(line: Line) -> str:
    """The advice to subtract some rows, when all totals that are stated for the line then fit exactly, and in one way only."""
    added = [each for each in line.summed if not each.subtracted]
    columns = [column for column, quantity in line.own.quantities.items() if quantity.value is not None]
    if line.id != "summa" or len(added) > MOST_ROWS:
        return ""
    fitting = [
        rows
        for count in range(1, len(added))
        for rows in combinations(added, count)
        if all(_fits(line, column, rows) for column in columns)
    ]
    if len(fitting) != 1:
        return ""
    named = " och ".join(f"”{row.name}”" for row in fitting[0])
    return f" En gissning: räknas {named} som minus, med ”slag: avdrag”, stämmer summan."


def _fits(line: Line, column: str, subtracted: tuple[Line, ...]) -> bool:
    """Whether a stated total is exactly what the rows give when some of them are subtracted; what is no sum fits too."""
    stated = line.figure(column)
    follows = stated.follows if stated is not None else None
    if (
        stated is None
        or follows is None
        or not isinstance(follows.origin, Computed)
        or follows.origin.operation != "summa"
    ):
        return True
    turned = [row.figure(column) for row in subtracted]
    if any(each is None or not each.value for each in turned):
        return False
    taken = total(tuple(each for each in turned if each is not None), NO_NAME, follows.unit, follows.decimals)
    assert follows.value is not None
    assert taken.value is not None
    made = replace(follows, value=follows.value - 2 * taken.value)
    return made.converted(stated.unit).value == stated.value


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
