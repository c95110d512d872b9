"""The colours of charts, each at least 3:1 against the page and apart from its neighbours in greyscale too (WCAG 1.4.11)."""

SERIES = ("0A5464", "C27D2E", "8B5A9A", "23272B")
"""A series' colour by its number."""
DEFICITS = ("B4530F", "7A3306", "D9701F", "C2410C")
"""The colour of a series' negative values in a chart of deviations."""
INK = "33393A"
"""Text and figures on paper."""
AXIS = "6B7378"
"""The line that values start from."""
GRID = "D9DEE0"
"""Lines that help the eye and carry no meaning."""

DARK_SERIES = ("4DA6BA", "F5C992", "A06CB8", "F4F6F7")
"""The series on a dark page."""
DARK_DEFICITS = ("F2A36B", "C96A2B", "FFD0A6", "E07A3A")
"""The negative values on a dark page."""


def of_series(number: int) -> str:
    """The colour of the series with this number, counted from 0."""
    return SERIES[number % len(SERIES)]


def of_deficit(number: int) -> str:
    """The colour of the negative values of the series with this number, counted from 0."""
    return DEFICITS[number % len(DEFICITS)]
