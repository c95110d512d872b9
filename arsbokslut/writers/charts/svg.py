"""Charts as accessible inline SVG: every figure is text, colours can be set by the page, nothing runs."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from arsbokslut.document.tree import Chart
from arsbokslut.model.numerals import format_number
from arsbokslut.writers.charts import palette
from arsbokslut.writers.charts.plan import GAP, LINE, Plan, Side, planned
from arsbokslut.writers.charts.scale import step_decimals, ticks
from arsbokslut.writers.escape import escape, quoteattr
from arsbokslut.writers.letters import ems

EM = 14
"""The text's size, in units of the drawing."""
WIDTH = 46.0
"""The drawing's width, in ems."""
KEY = 1.9
"""A series' key in the legend, in ems."""
ASCENT = 0.34
"""From the middle of a line of text to its base, in ems."""
MARKER = 0.34
DASHES = ("", "7 4", "2 4", "11 4")
MARKERS = (
    "M{w},{y}a{r},{r} 0 1 0 {d},0a{r},{r} 0 1 0 -{d},0z",
    "M{w},{n}h{d}v{d}h-{d}z",
    "M{x},{n}L{e},{y}L{x},{s}L{w},{y}z",
    "M{x},{n}L{e},{s}L{w},{s}z",
)
"""Circle, square, diamond and triangle, so that lines differ by more than colour."""


NUMBERS = range(1, len(palette.SERIES) + 1)
CHART_STYLE = (
    ".diagram{display:block;width:100%;height:auto}.diagram text{font-variant-numeric:tabular-nums}"
    + "".join(f".diagram .{name}-{n}{{fill:var(--{name}-{n})}}" for name in ("diagram", "underskott") for n in NUMBERS)
    + "".join(f".diagram .linje-{n}{{stroke:var(--diagram-{n})}}" for n in NUMBERS)
)
"""The style sheet that a page with charts carries once. The page declares the colours, light and dark."""


def chart_svg(chart: Chart, *, ids: str) -> str:
    """The chart as an `svg` element, as wide as it is given room. `ids` begins its ids and is its own in the page."""
    plan = planned(chart, WIDTH)
    draw = _line_marks if plan.form == "lines" else _bar_marks
    marks = "".join((*_grid(plan), *_names(plan), *draw(plan, deviations=chart.kind == "avvikelse"), *_legend(plan)))
    title, description = f"{ids}-titel", f"{ids}-beskrivning"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="diagram" role="img" '
        f"aria-labelledby={quoteattr(f'{title} {description}')} "
        f'viewBox="0 0 {_px(plan.width)} {_px(plan.height)}" font-size="{EM}" fill="currentColor">'
        f"<title id={quoteattr(title)}>{escape(chart.title)}</title>"
        f"<desc id={quoteattr(description)}>{escape(chart.alternative)}</desc>{marks}</svg>"
    )


def _px(measure: float) -> str:
    """Ems as units of the drawing, to a tenth; adding zero takes the sign from a negative zero."""
    return f"{round(measure * EM, 1) + 0.0:g}"


def _text(x: float, middle: float, text: str, anchor: str = "start") -> str:
    return f'<text x="{_px(x)}" y="{_px(middle + ASCENT)}" text-anchor="{anchor}">{escape(text)}</text>'


def _fill(name: str, number: int) -> str:
    return f'class="{name}-{number % len(palette.SERIES) + 1}"'


def _along(plan: Plan, value: Decimal) -> float:
    """How far along the value axis a value stands, from 0 to 1."""
    return float((value - plan.low) / (plan.high - plan.low))


def _height_of(plan: Plan, value: Decimal) -> float:
    return plan.top + plan.plot_height * (1 - _along(plan, value))


def _middle(plan: Plan, index: int) -> float:
    """The middle of a category's room, along the axis of categories."""
    return (plan.top if plan.form == "bars" else plan.left) + plan.band * (index + 0.5)


def _grid(plan: Plan) -> Iterator[str]:
    """The line that values start from, and where there is a scale its lines and figures."""
    if plan.form == "bars":
        x = plan.left + plan.plot_width * _along(plan, Decimal(0))
        yield _rule(x, plan.top, x, plan.top + plan.plot_height, opacity=0.6)
        return
    for tick in ticks(plan.low, plan.high, plan.step):
        y = _height_of(plan, tick)
        yield _rule(plan.left, y, plan.width, y, opacity=0.15)
        yield _text(plan.left - GAP, y, format_number(tick, step_decimals(plan.step)), "end")
    y = _height_of(plan, min(max(Decimal(0), plan.low), plan.high))
    yield _rule(plan.left, y, plan.width, y, opacity=0.6)


def _rule(x1: float, y1: float, x2: float, y2: float, *, opacity: float) -> str:
    places = f'x1="{_px(x1)}" y1="{_px(y1)}" x2="{_px(x2)}" y2="{_px(y2)}"'
    return f'<line {places} stroke="currentColor" stroke-opacity="{opacity}"/>'


def _names(plan: Plan) -> Iterator[str]:
    """The categories: to the left of bars, under columns and points."""
    for index, name in enumerate(plan.names):
        for number, text in enumerate(name):
            if plan.form == "bars":
                middle = _middle(plan, index) + (number - (len(name) - 1) / 2) * LINE
                yield _text(plan.left - GAP, middle, text, "end")
            else:
                yield _text(_middle(plan, index), plan.top + plan.plot_height + 0.9 + number * LINE, text, "middle")


def _bar_marks(plan: Plan, *, deviations: bool) -> Iterator[str]:
    """Bars or columns, each with its figure beyond its end."""
    for number, series in enumerate(plan.series):
        for index, (value, shown) in enumerate(zip(series.values, series.shown, strict=True)):
            start = _middle(plan, index) + (number - len(plan.series) / 2) * plan.thickness
            if value is not None:
                yield from _bar(plan, (start, value), shown, _bar_fill(number, value, deviations=deviations))


def _bar_fill(number: int, value: Decimal, *, deviations: bool) -> str:
    if deviations and value < 0:
        return _fill("underskott", number)
    return _fill("diagram", number)


def _bar(plan: Plan, place: tuple[float, Decimal], shown: str, fill: str) -> Iterator[str]:
    start, value = place
    middle, air = start + plan.thickness / 2, 0.04 if plan.legend else 0.0
    zero, end = _along(plan, Decimal(0)), _along(plan, value)
    low, long = min(zero, end), abs(end - zero)
    across, thick = start + air, plan.thickness - 2 * air
    if plan.form == "bars":
        yield _rectangle(plan.left + low * plan.plot_width, across, long * plan.plot_width, thick, fill)
        x = plan.left + end * plan.plot_width + (GAP if value >= 0 else -GAP)
        yield _text(x, middle, shown, "start" if value >= 0 else "end")
    else:
        y = plan.top + (1 - low - long) * plan.plot_height
        yield _rectangle(across, y, thick, long * plan.plot_height, fill)
        beyond = y - 0.6 if value >= 0 else y + long * plan.plot_height + 0.6
        yield _text(middle, beyond, shown, "middle")


def _rectangle(x: float, y: float, width: float, height: float, fill: str) -> str:
    return f'<rect x="{_px(x)}" y="{_px(y)}" width="{_px(width)}" height="{_px(height)}" {fill}/>'


def _line_marks(plan: Plan, *, deviations: bool) -> Iterator[str]:
    """Lines broken where a value is missing, then markers, then figures above all lines."""
    for number in range(len(plan.series)):
        yield from _runs(plan, number)
    for number, series in enumerate(plan.series):
        for index, value in enumerate(series.values):
            if value is not None:
                yield _marker(_middle(plan, index), _height_of(plan, value), number)
    for number, series in enumerate(plan.series):
        for index, value in enumerate(series.values):
            if value is not None:
                yield _figure(plan, (index, value), series.shown[index], plan.sides[number][index])


def _runs(plan: Plan, number: int) -> Iterator[str]:
    values = list(enumerate(plan.series[number].values))
    for known, run in groupby(values, key=lambda each: each[1] is not None):
        points = [f"{_px(_middle(plan, i))},{_px(_height_of(plan, value))}" for i, value in run if value is not None]
        if known and len(points) > 1:
            yield _line(points, number)


def _line(points: Sequence[str], number: int) -> str:
    dash = DASHES[number % len(DASHES)]
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<polyline points="{" ".join(points)}" fill="none" class="linje-{number % len(palette.SERIES) + 1}" '
        f'stroke-width="2.5" stroke-linejoin="round"{dashed}/>'
    )


def _marker(x: float, y: float, number: int) -> str:
    r = MARKER * (1.25 if number % len(MARKERS) > 1 else 1)
    measures = {"x": x, "y": y, "w": x - r, "e": x + r, "n": y - r, "s": y + r, "r": r, "d": 2 * r}
    path = MARKERS[number % len(MARKERS)].format(**{name: _px(measure) for name, measure in measures.items()})
    return f'<path d="{path}" {_fill("diagram", number)}/>'


def _figure(plan: Plan, point: tuple[int, Decimal], shown: str, side: Side) -> str:
    x, y = _middle(plan, point[0]), _height_of(plan, point[1])
    if side == "right":
        return _text(x + 0.7, y, shown)
    return _text(x, y - 1.0 if side == "above" else y + 1.0, shown, "middle")


def _legend(plan: Plan) -> Iterator[str]:
    """The series above the plot, from where it begins."""
    if not plan.legend:
        return
    wanted = sum(ems(each.name) + KEY + 1.0 for each in plan.series)
    x, y = max(0.0, min(plan.left, plan.width - wanted)), 0.7
    for number, series in enumerate(plan.series):
        if plan.form == "lines":
            yield _line([f"{_px(x)},{_px(y)}", f"{_px(x + 1.5)},{_px(y)}"], number)
            yield _marker(x + 0.75, y, number)
        else:
            yield _rectangle(x + 0.5, y - 0.45, 0.9, 0.9, _fill("diagram", number))
        yield _text(x + KEY, y, series.name)
        x += KEY + ems(series.name) + 1.0
