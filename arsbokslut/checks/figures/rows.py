"""Rows of a table beside each other: one written twice, and one that a total lacks."""

from collections.abc import Iterator

from arsbokslut.checks.context import Context
from arsbokslut.checks.messages import said, values
from arsbokslut.diagnostics import Diagnostic, Position
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.lines import Line
from arsbokslut.figures.statements import Statement
from arsbokslut.model.units import MONEY

UNKNOWN = frozenset({"ej mätt", "saknas", "uppgift saknas", "redovisas ej", "..", "…"})
"""Words for a figure that there is, but that is not known."""
DIGITS = 3
FEWEST = 2


def rows_stand_once(context: Context) -> Iterator[Diagnostic]:
    """No row stands twice in a table, under its own name or another."""
    for statement in context.statements():
        named: dict[tuple[str, str, str], Line] = {}
        alike: dict[tuple[object, ...], Line] = {}
        for line in statement.body:
            if line.kind not in {"post", "avdrag", "grupp"}:
                continue
            first = named.setdefault((str(line.figure_name.line), line.code, line.name.casefold()), line)
            same = alike.setdefault(_figures(line), line) if _telling(line) else line
            if first is not line:
                yield _twice(line, first, f"Raderna ”{first.id}” och ”{line.id}” heter båda ”{line.label}”.", context)
            elif same is not line and same.level == line.level:
                message = f"Raderna ”{same.label}” och ”{line.label}” har samma siffror i alla kolumner."
                yield _twice(line, same, message, context)


def _figures(line: Line) -> tuple[object, ...]:
    return tuple((column, quantity.value) for column, quantity in sorted(line.own.quantities.items()))


def _telling(line: Line) -> bool:
    """Whether a row has so many figures, so long, that another row does not have the same by chance."""
    figures = [each.value for each in line.own.quantities.values() if each.value]
    long = [value for value in figures if len(format(abs(value), "f").replace(".", "").strip("0")) >= DIGITS]
    return len(set(figures)) >= FEWEST and bool(long)


def _twice(line: Line, first: Line, message: str, context: Context) -> Diagnostic:
    return Diagnostic(
        "ARS517",
        message,
        context.spots.value(line.path),
        "Ta bort den ena raden, eller rätta namnet eller siffrorna.",
        str(line.figure_name),
        related=((context.spots.value(first.path), "den första"),),
    )


def totals_are_whole(context: Context) -> Iterator[Diagnostic]:
    """A total has all its rows in it: one whose figure is not known makes it too small."""
    for statement in context.statements():
        for line in statement.flat:
            for column in _columns(statement) if line.summed and line.total is None else ():
                yield from _lacking(line, column, context)


def _columns(statement: Statement) -> list[str]:
    return [column.id for column in statement.columns if column.kind == "tal" and column.formula is None]


def _lacking(line: Line, column: str, context: Context) -> Iterator[Diagnostic]:
    total = line.figure(column)
    if total is None or total.value is None or column not in line.setting.columns or total.unit not in MONEY:
        return
    parts = [(row, row.figure(column)) for row in line.summed]
    unknown = [(row, part) for row, part in parts if part is not None and part.missing in UNKNOWN]
    for row, part in unknown:
        yield _without(total, row, part, context.place_of(row, column))


def _without(total: Figure, row: Line, part: Figure, place: Position) -> Diagnostic:
    return Diagnostic(
        "ARS521",
        f"{total.name} är {said(total)}, men ”{row.label}” är {part.missing} och räknas inte med.",
        place,
        "Skriv siffran när den är känd, eller ”ej aktuellt” om det inte finns någon.",
        str(part.name),
        figures=values(total),
    )
