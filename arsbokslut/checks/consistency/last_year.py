"""This year's files against last year's."""

from collections.abc import Iterator
from decimal import Decimal

from arsbokslut.checks.consistency.contradiction import apart, gap_between
from arsbokslut.checks.consistency.periods import period_of
from arsbokslut.checks.context import Context, origin_of
from arsbokslut.checks.messages import said, values
from arsbokslut.checks.rounding import comparable, leaves, same
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.figure import Computed, Figure
from arsbokslut.figures.names import Name
from arsbokslut.figures.statements import Statement


def last_year_agrees(context: Context) -> Iterator[Diagnostic]:
    """Last year's column is what last year's own files say of the same row or key figure."""
    if context.last_year is None:
        return
    wrong: set[Name] = set()
    figures = [figure for figure in context.report.ledger if figure.name.column == "föregående"]
    for figure in sorted(figures, key=lambda each: isinstance(each.origin, Computed)):
        name = figure.name.line.of("utfall")
        then = context.last_year.ledger.get(name)
        if then is None or then.name != name:  # a view's name for another table's figure, which is held by its own
            continue
        if period_of(figure.name, context.report) != period_of(name, context.last_year):
            continue  # the first months of last year are not in what the whole year's files say
        known = any(leaf.name in wrong for leaf in leaves(figure))  # a sum of rows that are reported themselves
        if not known and comparable(figure, then) and not same(figure, then):
            wrong.add(figure.name)
            yield _other_than_last_year(figure, then, context)


def _other_than_last_year(figure: Figure, then: Figure, context: Context) -> Diagnostic:
    year = context.report.meta.year - 1
    first = next(leaves(figure))
    gap = gap_between(figure, then)
    return Diagnostic(
        "ARS503",
        f"{figure.name} är {said(figure)}, men i data/{year} är utfallet {said(then)}{apart(gap)}.",
        origin_of(first) or context.spots.value(()),
        "Rätta den som är fel. Har fjolårets siffra ändrats efteråt, godkänn fyndet med en motivering.",
        str(figure.name),
        figures=values(figure, then, *gap),
    )


def earlier_years_agree(context: Context) -> Iterator[Diagnostic]:
    """The outcome of an earlier year is what that year's own files say of the same thing."""
    for figure in context.report.ledger:
        column = figure.name.column
        before = context.earlier.get(int(column)) if column.isdigit() else None
        then = before.ledger.get(figure.name.line.of("utfall")) if before is not None else None
        place = origin_of(figure)
        if then is None or place is None or not comparable(figure, then) or same(figure, then):
            continue
        gap = gap_between(figure, then)
        yield Diagnostic(
            "ARS524",
            f"{figure.name} är {said(figure)}, men i data/{column} är utfallet {said(then)}{apart(gap)}.",
            place,
            "Rätta den som är fel. Har siffran ändrats efteråt, godkänn fyndet med en motivering.",
            str(figure.name),
            figures=values(figure, then, *gap),
        )


COPIED = 3
"""So many outcomes that are all last year's are no chance."""


def outcomes_are_this_years(context: Context) -> Iterator[Diagnostic]:
    """The stated outcomes of a table are not all last year's: then the table was copied and not filled in."""
    year = context.report.meta.year
    for statement, count in copied_tables(context):
        yield Diagnostic(
            "ARS505",
            f"Alla {count} utfall i tabellen ”{statement.key}” är desamma som i data/{year - 1}.",
            context.spots.key(("tabeller", statement.key)),
            f"Skriv utfallen för {year}. De från {year - 1} hör hemma i ”föregående”.",
            f"tabeller.{statement.key}",
            figures=(Decimal(count), Decimal(year - 1)),
        )


def copied_tables(context: Context) -> list[tuple[Statement, int]]:
    """The tables whose stated outcomes are all last year's, and how many those are."""
    copied: list[tuple[Statement, int]] = []
    for statement in context.statements() if context.last_year is not None else ():
        pairs = [
            (figure.value, then.value)
            for line in statement.flat
            if "utfall" in line.own.quantities and (figure := line.figure("utfall")) is not None and figure.value
            if context.last_year is not None and (then := context.last_year.ledger.get(figure.name)) is not None
        ]
        if len(pairs) >= COPIED and all(now == before for now, before in pairs):
            copied.append((statement, len(pairs)))
    return copied
