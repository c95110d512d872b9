"""Where everything of a chart stands, whatever draws it: its form, order, measures and scale."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from typing import Literal

from arsbokslut.document.tree import Chart, Series
from arsbokslut.writers.letters import ems, lines

Form = Literal["bars", "columns", "lines"]
"""Bars lie, columns stand; lines join points."""
Side = Literal["above", "below", "right"]

MISSING = "uppgift saknas"
LINE = 1.25
"""From one line of text to the next, in ems."""
GAP = 0.5
"""Between a bar and its figure, in ems."""
LABELS_AT_MOST = 0.42
"""The share of the width that names beside bars may take."""
THICKNESS = 1.5
"""A bar, in ems: its figure fits beside it with air to the next."""
WIDEST = 5.0
"""A column, in ems."""
BAND_AIR = 0.9
"""Between one category's bars and the next's, in ems."""
HIGHEST_BAND, TALLEST = 4.0, 66.0
COLUMN_HEIGHT, LINE_HEIGHT = 15.0, 16.0
"""The height of what stands, without names and legend, in ems."""
INTERVALS = 5
_FAR = float("inf")


@dataclass(frozen=True, slots=True)
class Plan:
    """A chart laid out. Measures are in ems of its text: `left` and `top` are the plot's, `width` and `height` the whole's.

    `low`, `high` and `step` are the value axis; `sides` say where the figures of a line chart's points stand.
    """

    form: Form
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    width: float
    height: float
    left: float
    top: float
    plot_width: float
    plot_height: float
    thickness: float
    low: Decimal
    high: Decimal
    step: Decimal = Decimal(0)
    sides: tuple[tuple[Side, ...], ...] = ()

    @property
    def legend(self) -> bool:
        """Whether the series have to be told apart."""
        return len(self.series) > 1

    @property
    def band(self) -> float:
        """The room of one category, in ems."""
        return (self.plot_height if self.form == "bars" else self.plot_width) / len(self.categories)


def planned(chart: Chart, width: float) -> Plan:
    """The layout of a chart as wide as so many ems of its text."""
    chart = _in_order(_finite(chart))
    if chart.kind == "utveckling":
        return _lines(chart, width)
    if chart.kind == "jämförelse":
        return _columns(chart, width) or _bars(chart, width)
    return _bars(chart, width)


def _finite(chart: Chart) -> Chart:
    """The chart with nothing but numbers among its values; NaN and infinity are numbers to Decimal alone."""
    series = tuple(
        replace(each, values=tuple(value if value is not None and value.is_finite() else None for value in each.values))
        for each in chart.series
    )
    return replace(chart, series=series)


def _in_order(chart: Chart) -> Chart:
    """Shares from the largest down, with the rest (`övrigt`) last; anything else as it stands. What is missing says so."""
    order = list(range(len(chart.categories)))
    if chart.kind == "andelar":
        order.sort(key=lambda index: _place(chart.categories[index], chart.series[0].values[index]))
    return replace(
        chart,
        categories=tuple(_named(chart, index) for index in order),
        series=tuple(
            Series(each.name, tuple(each.values[i] for i in order), tuple(each.shown[i] for i in order))
            for each in chart.series
        ),
    )


def _place(category: str, value: Decimal | None) -> tuple[bool, bool, Decimal]:
    return value is None, category.casefold().startswith("övrig"), -(value or Decimal(0))


def _named(chart: Chart, index: int) -> str:
    """A category's name, with what is said in place of its figures when it has none."""
    if any(each.values[index] is not None for each in chart.series):
        return chart.categories[index]
    said = next((each.shown[index] for each in chart.series if each.shown[index]), MISSING)
    return f"{chart.categories[index]} ({said})"


def _legend_height(chart: Chart) -> float:
    return 2.2 if len(chart.series) > 1 else 0.0


def _bars(chart: Chart, width: float) -> Plan:
    """Bars that lie: names to the left, room for every figure beyond its bar."""
    left = min(max(map(ems, chart.categories)) + GAP, width * LABELS_AT_MOST)
    rows = max(len(lines(name, left - GAP)) for name in chart.categories)
    count, top = len(chart.series), _legend_height(chart)
    band = min(max(count * THICKNESS + BAND_AIR, rows * LINE + 0.4), TALLEST / len(chart.categories))
    room = max((ems(shown) for each in chart.series for shown in each.shown), default=0.0) + GAP
    plot = width - left
    low, high = _reach(chart.series, plot, room)
    height = band * len(chart.categories)
    thickness = min(THICKNESS, band * 0.7 / count)
    return Plan(
        "bars", chart.categories, chart.series, width, top + height + 0.4, left, top, plot, height, thickness, low, high
    )


def _columns(chart: Chart, width: float) -> Plan | None:
    """Columns that stand, unless their figures would meet or their names take more than three lines."""
    count, top = len(chart.series), _legend_height(chart)
    band = width / len(chart.categories)
    thickness = min((band - BAND_AIR) / count, WIDEST)
    names = [lines(name, band - 0.6) for name in chart.categories]
    figure = max((ems(shown) for each in chart.series for shown in each.shown), default=0.0)
    too_wide = figure + 0.2 > thickness or any(ems(line) > band - 0.6 for name in names for line in name)
    below = max(map(len, names))
    if too_wide or below > 3:
        return None
    low, high = _reach(chart.series, COLUMN_HEIGHT, LINE + GAP)
    height = top + COLUMN_HEIGHT + below * LINE + 0.9
    return Plan(
        "columns", chart.categories, chart.series, width, height, 0.0, top, width, COLUMN_HEIGHT, thickness, low, high
    )


def _lines(chart: Chart, width: float) -> Plan:
    """Lines over an axis with round figures, which need not begin at zero."""
    low, high, step = _round_axis([float(value) for value in _values(chart.series)])
    left = max(ems(f"{tick:,f}") for tick in ticks(low, high, step)) + 1.0
    plot, top = width - left, max(_legend_height(chart), 0.8)
    below = max(len(lines(name, plot / len(chart.categories) - 0.6)) for name in chart.categories)
    height = top + LINE_HEIGHT + below * LINE + 0.9
    sides = _sides(chart.series, float(high - low) / LINE_HEIGHT)
    return Plan(
        "lines", chart.categories, chart.series, width, height, left, top, plot, LINE_HEIGHT, 0.0, low, high, step, sides
    )


def _values(series: Sequence[Series]) -> list[Decimal]:
    return [value for each in series for value in each.values if value is not None]


def _reach(series: Sequence[Series], length: float, room: float) -> tuple[Decimal, Decimal]:
    """How far the value axis reaches down and up, so that a figure has its room beyond the longest bar on either side."""
    values = _values(series)
    down, up = (float(max((sign * value for value in values), default=Decimal(0)).max(0)) for sign in (-1, 1))
    if down + up == 0:
        return Decimal(0), Decimal(1)
    sides = (down > 0) + (up > 0)
    beyond = room * (down + up) / max(length - sides * room, length / 4)
    return (
        _rounded(-(down + beyond), ROUND_FLOOR) if down else Decimal(0),
        _rounded(up + beyond, ROUND_CEILING) if up else Decimal(0),
    )


def _rounded(value: float, direction: str) -> Decimal:
    """A bound with three digits, in plain notation."""
    return Decimal(f"{Context(prec=3, rounding=direction).create_decimal_from_float(value):f}")


def _round_axis(values: Sequence[float]) -> tuple[Decimal, Decimal, Decimal]:
    """The lowest and highest line and the step between them; from zero when that costs less than half of the height."""
    least, most = (min(values), max(values)) if values else (0.0, 1.0)
    if 0 <= least <= most / 2:
        least = 0.0
    if least / 2 <= most < 0:
        most = 0.0
    span = (most - least) or abs(most) or 1.0
    step = _step(span * 1.2 / INTERVALS)
    low = (Decimal(least if least == 0 else least - span * 0.1) / step).to_integral_value(ROUND_FLOOR) * step
    high = (Decimal(most if most == 0 else most + span * 0.1) / step).to_integral_value(ROUND_CEILING) * step
    return (Decimal(0) if least >= 0 > low else low), (Decimal(0) if most <= 0 < high else high), step


def _step(least: float) -> Decimal:
    """The smallest of 1, 2, 2.5 and 5 times a power of ten that is no less."""
    power = Decimal(1).scaleb(Decimal(least).adjusted())
    return next(step for step in (power * times for times in map(Decimal, ("1", "2", "2.5", "5", "10"))) if step >= least)


def ticks(low: Decimal, high: Decimal, step: Decimal) -> Iterator[Decimal]:
    """The figures along a value axis."""
    while step and low <= high:
        yield low
        low += step


def _sides(series: Sequence[Series], em: float) -> tuple[tuple[Side, ...], ...]:
    """Where each figure stands: away from its neighbours, where there is room; `em` is one in units of the values."""
    points = range(len(series[0].values))
    columns = [[each.values[index] for each in series] for index in points]
    return tuple(tuple(_side(number, index, columns, em) for index in points) for number in range(len(series)))


def _side(number: int, index: int, columns: list[list[Decimal | None]], em: float) -> Side:
    here = columns[index][number]
    if here is None:
        return "above"
    others = [(value, other) for other, value in enumerate(columns[index]) if other != number and value is not None]
    above = min((float(value - here) for value, other in others if (value, -other) > (here, -number)), default=_FAR)
    below = min((float(here - value) for value, other in others if (value, -other) < (here, -number)), default=_FAR)
    if not others:
        return "below" if _is_dip(number, index, columns) else "above"
    room = 3.2 * em
    if above >= room or below >= room:
        return "above" if above >= below else "below"
    return "right"


def _is_dip(number: int, index: int, columns: list[list[Decimal | None]]) -> bool:
    """Whether the line goes up on both sides of the point."""
    here = columns[index][number]
    beside = [columns[i][number] for i in (index - 1, index + 1) if 0 <= i < len(columns)]
    return here is not None and len(beside) == 2 and all(value is not None and value > here for value in beside)
