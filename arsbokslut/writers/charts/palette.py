"""The colours of charts, out of the theme: change it and they follow.

In the themes that come with the tool each is at least 3:1 against the page, and apart from its neighbours in greyscale too
(WCAG 1.4.11).
"""

from collections.abc import Mapping
from typing import NamedTuple

from arsbokslut.writers.colours import lightened

Scheme = Mapping[str, str]
"""The theme's name of a colour → six hexadecimal digits."""


class Shade(NamedTuple):
    """A colour of the theme with a share of its lightness and so much more."""

    name: str
    share: float = 1.0
    added: float = 0.0

    def colour(self, scheme: Scheme) -> str:
        """The colour in a theme, as six hexadecimal digits."""
        return lightened(scheme[self.name], self.share, self.added)


SERIES = (Shade("accent1"), Shade("accent2", 0.6, 0.355), Shade("tx2", 0.75), Shade("accent1", 0.6, 0.207))
"""A series' colour by its number."""
DEFICITS = (Shade("accent6"), Shade("accent6", 0.75), Shade("accent6", 0.8, 0.1), Shade("accent6", 0.6, 0.36))
"""The colour of a series' negative values in a chart of deviations."""
INK = Shade("tx1", 0.8, 0.2)
"""Text and figures on paper."""
AXIS = Shade("accent2")
"""The line that values start from."""
GRID = Shade("accent3")
"""Lines that help the eye and carry no meaning."""
PAGE = Shade("bg1")


def of_series(number: int) -> Shade:
    """The colour of the series with this number, counted from 0."""
    return SERIES[number % len(SERIES)]


def of_deficit(number: int) -> Shade:
    """The colour of the negative values of the series with this number, counted from 0."""
    return DEFICITS[number % len(DEFICITS)]
