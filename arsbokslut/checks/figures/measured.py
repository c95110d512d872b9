"""What is measured: a table's row, a key figure, an indicator, with the figures of it that stand side by side."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache

from arsbokslut.checks.context import Context, origin_of
from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import Position
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.lines import Line
from arsbokslut.figures.names import Name
from arsbokslut.figures.statements import Statement
from arsbokslut.figures.units import are_alike
from arsbokslut.model.units import PERCENT

OUTCOME, LAST_YEAR, BUDGET, FORECAST = "utfall", "föregående", "budget", "prognos"
_LEVELS = ("utfall", "budget", "prognos", "bokslut", "nettokostnad", "föregående", "målvärde", "19", "20")
"""What the id of a column has in it that is an amount of a year."""
_DIFFERENCES = (
    "avvik", "diff", "förändring", "förbruk", "andel", "kvar", "återst", "ökning", "minskning", "jämför", "procent", "ackum", "per_",
    "_per",
)  # fmt: skip
"""Columns that say how two amounts differ or relate: no amounts of the same size."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One thing with its figures by column, in the order of the data. `levels` are those that should be of about one size.

    `implied` are levels that no cell has, but that stated differences give: the budget that an outcome and its deviation
    come from, by the column of the difference.
    """

    name: Name
    label: str
    figures: Mapping[str, Figure]
    levels: Mapping[str, Figure]
    implied: Mapping[str, Figure]

    def stated(self) -> Iterator[tuple[str, Figure, Position]]:
        """The levels that stand in the data, with their places."""
        for column, figure in self.levels.items():
            place = origin_of(figure)
            if place is not None and figure.value is not None:
                yield column, figure, place


def rows_of(statement: Statement) -> list[Measured]:
    """The rows of a table that have figures, its totals among them."""
    columns = [column.id for column in statement.all_columns if column.kind == "tal"]
    levels = {column for column in columns if is_level(column)}
    return [_of_line(line, columns, levels) for line in statement.flat if not line.is_heading]


def _of_line(line: Line, columns: Iterable[str], levels: set[str]) -> Measured:
    found = {column: figure for column in columns if (figure := line.figure(column)) is not None}
    return Measured(
        line.figure_name, line.label, found, {key: each for key, each in found.items() if key in levels}, {}
    )


def key_figures_of(context: Context) -> list[Measured]:
    """The key figures."""
    return [
        _of_key_figure(Name((group, key)), context.source.key_figures[group][key].name, figures, context)
        for group, of_group in context.report.ledger.key_figures.items()
        for key, figures in of_group.items()
    ]


def _of_key_figure(name: Name, label: str, figures: Mapping[str, Figure], context: Context) -> Measured:
    found = dict(figures)
    levels = {key: each for key, each in found.items() if is_level(key)}
    is_cost = context.source.key_figures[name[0]][name[1]].sign == "kostnad"
    return Measured(name, label, found, levels, dict(_implied(found, is_cost=is_cost)))


def _implied(found: Mapping[str, Figure], *, is_cost: bool) -> Iterator[tuple[str, Figure]]:
    """The budget and last year's outcome where only the difference to them is stated."""
    outcome = found.get(OUTCOME)
    if outcome is None or outcome.value is None or outcome.unit == PERCENT:
        return
    deviation, change = found.get("avvikelse"), found.get("förändring")
    if BUDGET not in found and deviation is not None and deviation.value is not None:
        value = outcome.value + deviation.value * (1 if is_cost else -1)
        yield "avvikelse", replace(outcome, value=value, name=outcome.name.line.of("budgeten som avvikelsen ger"))
    if LAST_YEAR not in found and change is not None and change.value is not None:
        value = outcome.value - change.value
        yield "förändring", replace(outcome, value=value, name=outcome.name.line.of("förra året enligt förändringen"))


def indicators_of(context: Context) -> Iterator[Measured]:
    """The indicators of every goal."""
    for goal in context.goals():
        for each in goal.indicators:
            found = dict(each.figures)
            levels = {key: figure for key, figure in found.items() if is_level(key)}
            yield Measured(each.figures.name, each.name, found, levels, {})


@cache
def is_level(column: str) -> bool:
    """Whether a column is an amount of a year, a budget or a forecast, rather than a difference or a share."""
    return any(word in column for word in _LEVELS) and not any(word in column for word in _DIFFERENCES)


def sizes(figures: Mapping[str, Figure], unit: str) -> dict[str, Decimal]:
    """The values that are not zero, in one unit; figures of other units left out."""
    return {
        column: value
        for column, figure in figures.items()
        if figure.value and are_alike(figure.unit, unit) and (value := figure.converted(unit).value)
    }
