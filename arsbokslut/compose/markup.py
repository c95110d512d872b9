"""Figures and plain values as markup."""

import datetime
import re
from decimal import Decimal
from typing import Any

from jinja2 import Undefined
from markupsafe import Markup, escape

from arsbokslut.figures.figure import Figure
from arsbokslut.figures.units import FigureError
from arsbokslut.model.prose import Prose
from arsbokslut.model.units import PERCENT


def figure_markup(figure: Figure) -> Markup:
    """The figure as `<data>`: the exact value for machines, the name for the trail, the words for people."""
    return _data(figure, str(figure))


def cell_markup(value: Any) -> Any:
    """A figure as a table cell writes it: without its unit, which the heading or caption names, but with a percent sign."""
    if not isinstance(value, Figure):
        return value
    told = value.bare or (value.unit != PERCENT and not value.unit_shown)
    return _data(value, f"{value.written(bare=told)}{f' {value.mark}' if value.mark else ''}")


def _data(figure: Figure, text: str) -> Markup:
    if figure.value is None:
        value, written = escaped(figure.missing), ""
    else:
        value, written = f"{figure.value:f}", _writing(figure)
    return Markup(f'<data value="{value}" data-namn="{escaped(figure.label)}"{written}>{escaped(text)}</data>')


def _writing(figure: Figure) -> str:
    """How the figure is written, for charts: what is not said is a bare number without decimals or qualifier."""
    unit = f' data-enhet="{escaped(figure.unit)}"' if figure.unit else ""
    decimals = f' data-decimaler="{figure.decimals}"' if figure.decimals else ""
    about = f' data-ungefär="{escaped(figure.qualifier)}"' if figure.qualifier else ""
    sign = f' data-tecken="{figure.sign}"' if figure.sign != "minus" else ""
    return f"{unit}{decimals}{about}{sign}"


def to_markup(value: Any) -> Any:
    """What `{{ value }}` writes in a layout: figures as `<data>`, nothing for None, plain values as they are (escaped).

    Raises FigureError for what has no plain form, such as a text that has not been through the filter `text`.
    """
    if isinstance(value, Figure):
        return figure_markup(value)
    if value is None:
        return ""
    if isinstance(value, str | int | Decimal | datetime.date | Undefined):
        return value
    if isinstance(value, Prose):
        raise FigureError("En text skrivs med filtret text, på egna stycken, eller radtext, inne i ett stycke.")
    raise FigureError("En samling kan inte skrivas ut som den är; skriv ut dess delar.")


_SPECIAL = re.compile("[&<>\"']")


def escaped(text: str) -> str:
    """Text for use between tags."""
    return str(escape(text)) if _SPECIAL.search(text) else text
