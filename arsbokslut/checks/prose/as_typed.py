"""The reference that writes a figure as a number is typed."""

from dataclasses import replace

from arsbokslut.checks.numbers import TypedNumber
from arsbokslut.figures.figure import Figure
from arsbokslut.model.units import MONEY, PERCENT, PERCENTAGE_POINTS

_PERCENT = {PERCENT: "procent", PERCENTAGE_POINTS: "procentenheter"}


def as_typed(figure: Figure, number: TypedNumber) -> tuple[str, Figure]:
    """The reference with its filters, and the figure as they write it; without its sign when words say it."""
    filters, written = _in_unit(figure, number)
    if (figure.value or 0) < 0 and not number.negative:
        filters, written = f"{filters} | utan_tecken", replace(written, sign="ingen")
    return f"{{{{ {figure.name}{filters} }}}}", written


def _in_unit(figure: Figure, number: TypedNumber) -> tuple[str, Figure]:
    if number.unit in MONEY and figure.unit in MONEY:
        without = figure.converted(number.unit).decimals == number.decimals == 0
        decimals = "" if without else f"({number.decimals})"
        return f" | {number.unit}{decimals}", figure.converted(number.unit, number.decimals)
    if number.unit in _PERCENT:
        written = replace(figure, unit=number.unit, decimals=number.decimals, bare=False)
        return f" | {_PERCENT[number.unit]}({number.decimals})", written
    if number.unit == figure.unit and figure.decimals == number.decimals:
        return "", replace(figure, bare=False)
    decimals = "" if figure.decimals == number.decimals else f"({number.decimals})"
    filters = f" | tal{decimals}" if figure.unit or decimals else ""  # the word after the number stays as it is
    return filters, replace(figure, decimals=number.decimals, bare=True)
