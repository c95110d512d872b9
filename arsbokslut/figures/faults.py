"""The figures of a report that cannot be computed: names that lead nowhere, units that clash, figures that follow from themselves."""

from collections.abc import Callable, Iterator
from functools import partial

from arsbokslut.diagnostics import Position
from arsbokslut.figures.compute import ComputedReport
from arsbokslut.figures.measure import Measure
from arsbokslut.figures.statements import Statement
from arsbokslut.figures.units import FigureError

Fault = tuple[Position, FigureError]
"""Where the formula stands, and what is wrong with it."""


def formula_faults(report: ComputedReport) -> Iterator[Fault]:
    """Every fault once, at the cell or formula that it is about."""
    told: set[tuple[Position, str]] = set()
    for place, error in _all(report):
        if (place, str(error)) not in told:
            told.add((place, str(error)))
            yield place, error


def _all(report: ComputedReport) -> Iterator[Fault]:
    for statement in report.statements.values():
        yield from _in_table(statement)
    for group in (*report.ledger.key_figures.values(), *report.ledger.goals.values()):
        for measure in group.values():
            if isinstance(measure, Measure):
                yield from _in_measure(measure)


def _in_table(statement: Statement) -> Iterator[Fault]:
    for line in statement.flat:
        for column in statement.all_columns:
            yield from _tried(partial(line.figures_in, column), line.place_of(column.id))


def _in_measure(measure: Measure) -> Iterator[Fault]:
    for column in (*measure.quantities, *measure.follows):
        yield from _tried(partial(measure.get_figure, column), measure.place_of(column))


def _tried(compute: Callable[[], object], place: Position) -> Iterator[Fault]:
    try:
        compute()
    except FigureError as error:
        yield error.place or place, error
