"""Amounts that are too large or too small for the report they stand in."""

from collections.abc import Iterator
from decimal import Decimal

from arsbokslut.checks.context import Context, origin_of
from arsbokslut.checks.figures.measured import BUDGET, LAST_YEAR, OUTCOME, Measured, key_figures_of, rows_of
from arsbokslut.checks.messages import said, values
from arsbokslut.diagnostics import Diagnostic, Position
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.lines import Line
from arsbokslut.model.units import MONEY

LEAST = Decimal(10_000)
"""Kronor that a year's cost seldom is under."""
PRICE = Decimal(1_000_000)
"""Tables whose largest amount is under so many kronor are about small sums."""
OF_A_YEAR = frozenset({OUTCOME, LAST_YEAR, BUDGET})


def amounts_fit_the_report(context: Context) -> Iterator[Diagnostic]:
    """A key figure in money is not larger than the largest amount of any table."""
    greatest = _greatest(context)
    if greatest is None:
        return
    for _, figure, place in _stated(context):
        if in_kronor(figure) > in_kronor(greatest):
            message = f"{figure.name} är {said(figure)}, mer än det största beloppet i någon tabell: {greatest.name}, {said(greatest)}."
            yield _finding("ARS518", message, place, "Kontrollera siffran och enheten.", figure, greatest)


def amounts_are_usual(context: Context) -> Iterator[Diagnostic]:
    """A key figure in money is not larger than the row that it is a part of, and no cost of a year is under 10 000 kr."""
    rows = _rows_by_id(context)
    greatest = _greatest(context)
    for each, figure, place in _stated(context):
        whole = _whole(each, rows)
        if whole is not None and in_kronor(whole) < in_kronor(figure) <= (in_kronor(greatest) if greatest else 0):
            message = f"{figure.name} är {said(figure)}, mer än raden som det hör till: {whole.name}, {said(whole)}."
            yield _finding("ARS519", message, place, "Kontrollera siffran och enheten.", figure, whole)
    yield from _tiny_amounts(context)


def _stated(context: Context) -> Iterator[tuple[Measured, Figure, Position]]:
    """The amounts of key figures that stand in the data."""
    for each in key_figures_of(context):
        for figure in each.figures.values():
            place = origin_of(figure)
            if place is not None and figure.value and figure.unit in MONEY:
                yield each, figure, place


def _finding(code: str, message: str, place: Position, hint: str, *figures: Figure) -> Diagnostic:
    return Diagnostic(code, message, place, hint, str(figures[0].name), figures=values(*figures))


def _greatest(context: Context) -> Figure | None:
    """The largest amount that a table holds."""
    amounts = (
        figure
        for statement in context.statements()
        for row in rows_of(statement)
        for figure in row.levels.values()
        if figure.value and figure.unit in MONEY
    )
    return max(amounts, key=in_kronor, default=None)


def _rows_by_id(context: Context) -> dict[str, Line]:
    """The rows of tables with an outcome, by their ids: the first table that has one."""
    found: dict[str, Line] = {}
    for statement in context.statements():
        for line in statement.lines:
            found.setdefault(line.id, line)
    return found


def _whole(part: Measured, rows: dict[str, Line]) -> Figure | None:
    """The largest amount of the row that the group of a key figure is called after."""
    line = rows.get(part.name.root)
    figures = [line.figure(column) for column in (OUTCOME, BUDGET)] if line is not None else []
    amounts = [each for each in figures if each is not None and each.value and each.unit in MONEY]
    return max(amounts, key=in_kronor, default=None)


def in_kronor(figure: Figure) -> Decimal:
    """The size of an amount in kronor."""
    return abs(figure.value or Decimal(0)) * MONEY[figure.unit]


def _tiny_amounts(context: Context) -> Iterator[Diagnostic]:
    """Years' costs that may be in another unit than they say, as they are so small; prices in kronor are none."""
    for statement in context.statements():
        rows = rows_of(statement)
        amounts = [in_kronor(each) for row in rows for each in row.levels.values() if each.unit in MONEY]
        if max(amounts, default=Decimal(0)) >= PRICE:
            for row in rows:
                yield from _tiny(row)
    for each in key_figures_of(context):
        if context.source.key_figures[each.name[0]][each.name[1]].unit != "kr":
            yield from _tiny(each)


def _tiny(measured: Measured) -> Iterator[Diagnostic]:
    for column, figure, place in measured.stated():
        if column in OF_A_YEAR and figure.unit in MONEY and 0 < in_kronor(figure) < LEAST:
            message = f"{figure.name} är {said(figure)}, mindre än 10\u00a0000\u00a0kr för ett år."
            yield _finding("ARS519", message, place, "Kontrollera siffran och enheten.", figure)
