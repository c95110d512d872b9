"""Figures and plain values as markup."""

from typing import Any

from markupsafe import Markup, escape

from arsbokslut.figures.figure import Figure
from arsbokslut.figures.units import PERCENT


def figure_markup(figure: Figure) -> Markup:
    """The figure as `<data>`: the exact value for machines, the name for the trail, the words for people."""
    value = figure.missing if figure.value is None else f"{figure.value:f}"
    return Markup('<data value="{}" data-namn="{}">{}</data>').format(value, figure.name, str(figure))


def cell_figure(figure: Figure) -> Figure:
    """The figure as a table cell writes it: without its unit, which the heading or caption names, but with a percent sign."""
    from dataclasses import replace

    return figure if figure.unit == PERCENT else replace(figure, bare=True)


def to_markup(value: Any) -> Any:
    """What `{{ value }}` writes in a layout: figures as `<data>`, nothing for None, anything else as it is (escaped)."""
    if isinstance(value, Figure):
        return figure_markup(value)
    return "" if value is None else value


def escaped(text: str) -> str:
    """Text for use between tags."""
    return str(escape(text))
