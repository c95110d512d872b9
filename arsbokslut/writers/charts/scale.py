"""The value axis of a chart: how far it reaches, and the round figures along it."""

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal

from arsbokslut.document.tree import Series

INTERVALS = 5
"""Between the lines of a scale, about."""
STEPS = tuple(map(Decimal, ("1", "2", "2.5", "5", "10")))
"""From one line to the next, times a power of ten."""


def known(series: Sequence[Series]) -> list[Decimal]:
    """Every value that there is."""
    return [value for each in series for value in each.values if value is not None]


def reach(series: Sequence[Series], length: float, room: float) -> tuple[Decimal, Decimal]:
    """How far the value axis reaches down and up, so that a figure has its room beyond the longest bar on either side."""
    values = known(series)
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


def round_axis(series: Sequence[Series]) -> tuple[Decimal, Decimal, Decimal]:
    """The lowest and highest line and the step between them; from zero when that costs less than half of the height."""
    values = [float(value) for value in known(series)]
    least, most = (min(values), max(values)) if any(values) else (0.0, 1.0)
    if 0 <= least <= most / 2 or 0 <= least == most:
        least = 0.0
    if least / 2 <= most <= 0 or least == most <= 0:
        most = 0.0
    span = most - least
    step = _step(span * 1.2 / INTERVALS)
    low = Decimal(least if least == 0 else least - span * 0.1) / step
    high = Decimal(most if most == 0 else most + span * 0.1) / step
    low, high = low.to_integral_value(ROUND_FLOOR) * step, high.to_integral_value(ROUND_CEILING) * step
    return (Decimal(0) if least >= 0 > low else low), (Decimal(0) if most <= 0 < high else high), step


def _step(least: float) -> Decimal:
    """The smallest of 1, 2, 2.5 and 5 times a power of ten that is no less."""
    power = Decimal(1).scaleb(Decimal(least).adjusted())
    return next(power * times for times in STEPS if power * times >= least)


def ticks(low: Decimal, high: Decimal, step: Decimal) -> Iterator[Decimal]:
    """The figures along a value axis."""
    while step and low <= high:
        yield low
        low += step


def step_decimals(step: Decimal) -> int:
    """How many decimals the figures along a value axis need."""
    exponent = step.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
