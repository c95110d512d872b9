"""Where everything of a chart stands, whatever draws it: its form, order, measures and scale."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from arsbokslut.classes import dataclass
from arsbokslut.document.tree import Chart, Series
from arsbokslut.model.numerals import format_number
from arsbokslut.writers.charts.scale import reach, round_axis, step_decimals, ticks
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
"""A bar, in ems, at least: its figure fits beside it with air to the next."""
COLUMNS_FILL, WIDEST = 0.76, 4.5
"""The share of a category's room that its columns fill, and the widest they get, in ems."""
BAND_AIR = 0.9
"""Between one category's bars and the next's, in ems."""
FILLED, THICKEST = 0.62, 2.0
"""The share of a category's room that its bars fill, and the thickest they get, in ems."""
TALLEST = 66.0
"""All bars together, in ems: a page."""
NAME_AIR, FIGURE_AIR, BELOW = 0.6, 0.2, 0.9
"""Beside a name, beside a column's figure, and between columns and their names, in ems."""
LINES_AT_MOST = 3
COLUMN_HEIGHT, LINE_HEIGHT = 15.0, 16.0
"""The height of what stands, without names and legend, in ems."""
MAGNITUDE = 300
"""Powers of ten that a spreadsheet can hold."""
_FAR = float("inf")


@dataclass(frozen=True, slots=True)
class Plan:
    """A chart laid out. Measures are in ems of its text: `left` and `top` are the plot's, `width` and `height` the whole's.

    `names` are the categories in lines. `low`, `high` and `step` are the value axis; `sides` say where the figures of
    a line chart's points stand.
    """

    form: Form
    categories: tuple[str, ...]
    names: tuple[tuple[str, ...], ...]
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
    """The chart with nothing but figures among its values; NaN, infinity and 1E+999 are numbers to Decimal alone."""
    series = tuple(
        replace(each, values=tuple(value if _is_figure(value) else None for value in each.values))
        for each in chart.series
    )
    return replace(chart, series=series)


def _is_figure(value: Decimal | None) -> bool:
    return value is not None and value.is_finite() and abs(value.adjusted()) < MAGNITUDE


def _in_order(chart: Chart) -> Chart:
    """Shares from the largest down, with the rest (`övrigt`) last; anything else as it stands. What is missing says so."""
    order = list(range(len(chart.categories)))
    if chart.kind == "andelar":
        order.sort(key=lambda index: _place(chart.categories[index], chart.series[0].values[index]))
    return replace(
        chart,
        categories=tuple(_named(chart, index) for index in order),
        series=tuple(
            replace(each, values=tuple(each.values[i] for i in order), shown=tuple(each.shown[i] for i in order))
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
    names = _broken(chart, width * LABELS_AT_MOST)
    left = max(ems(line) for name in names for line in name) + GAP
    count, top = len(chart.series), _legend_height(chart)
    band = max(count * THICKNESS + BAND_AIR, max(map(len, names)) * LINE + 0.4)
    band = min(band, TALLEST / len(names))
    low, high = reach(chart.series, width - left, _longest_figure(chart) + 2 * GAP)
    return Plan(
        "bars",
        chart.categories,
        names,
        chart.series,
        width=width,
        height=top + band * len(names) + 0.3,
        left=left,
        top=top,
        plot_width=width - left,
        plot_height=band * len(names),
        thickness=min(band * FILLED / count, THICKEST),
        low=low,
        high=high,
    )


def _columns(chart: Chart, width: float) -> Plan | None:
    """Columns that stand, unless their figures would meet or their names take more than three lines."""
    count, top = len(chart.series), _legend_height(chart)
    band = width / len(chart.categories)
    thickness = min((band - BAND_AIR) / count, band * COLUMNS_FILL / count, WIDEST)
    names = _broken(chart, band - NAME_AIR)
    below = max(map(len, names))
    too_long = any(ems(line) > band - NAME_AIR for name in names for line in name) or below > LINES_AT_MOST
    if too_long or _longest_figure(chart) + FIGURE_AIR > thickness:
        return None
    low, high = reach(chart.series, COLUMN_HEIGHT, LINE + GAP)
    return Plan(
        "columns",
        chart.categories,
        names,
        chart.series,
        width=width,
        height=top + COLUMN_HEIGHT + below * LINE + BELOW,
        left=0.0,
        top=top,
        plot_width=width,
        plot_height=COLUMN_HEIGHT,
        thickness=thickness,
        low=low,
        high=high,
    )


def _lines(chart: Chart, width: float) -> Plan:
    """Lines over an axis with round figures, which need not begin at zero."""
    low, high, step = round_axis(chart.series)
    left = max(ems(format_number(tick, step_decimals(step))) for tick in ticks(low, high, step)) + 1.0
    plot, top = width - left, max(_legend_height(chart), 0.8)
    names = _broken(chart, plot / len(chart.categories) - NAME_AIR)
    return Plan(
        "lines",
        chart.categories,
        names,
        chart.series,
        width=width,
        height=top + LINE_HEIGHT + max(map(len, names)) * LINE + BELOW,
        left=left,
        top=top,
        plot_width=plot,
        plot_height=LINE_HEIGHT,
        thickness=0.0,
        low=low,
        high=high,
        step=step,
        sides=_sides(chart.series, float(high - low) / LINE_HEIGHT),
    )


def _broken(chart: Chart, width: float) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(lines(name, width)) for name in chart.categories)


def _longest_figure(chart: Chart) -> float:
    return max((ems(shown) for each in chart.series for shown in each.shown), default=0.0)


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
