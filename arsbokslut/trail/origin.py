"""What a figure is and where it comes from, in words."""

from collections.abc import Callable
from dataclasses import replace

from arsbokslut.figures.figure import Computed, Figure, Stated, written_decimals

Find = Callable[[str], Figure | None]
"""The figure of a name, or None."""
MOST_DECIMALS = 6
"""Of a share, which may have no end."""


def value_text(figure: Figure) -> str:
    """The exact value with its unit, or the words that stand in its place."""
    if figure.value is None:
        return figure.missing
    decimals = min(max(written_decimals(figure.value), 0), MOST_DECIMALS)
    return str(replace(figure, decimals=decimals, bare=False, sign="minus", words=""))


def origin_line(figure: Figure) -> str:
    """A figure's origin on one line, for the document's own trail."""
    match figure.origin:
        case Stated(position=position):
            return str(position)
        case Computed(operation="summa", parts=parts):
            return f"summan av {len(parts)} rader"
        case Computed(formula=formula):
            return formula
