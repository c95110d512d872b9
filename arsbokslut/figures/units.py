"""What can be converted into what, and the units of what is calculated."""

from decimal import Decimal

from arsbokslut.diagnostics import Position
from arsbokslut.model.units import MONEY, PER, PERCENT, PERCENTAGE_POINTS, is_added, parted

DEFAULT_DECIMALS = {"kr": 0, "tkr": 0, "mnkr": 1}
"""Decimals after a conversion into the unit, when none are asked for."""
COUNTS = frozenset({"", "antal", "st"})
"""Units that say no more than that something is counted."""
TIMES = frozenset({*COUNTS, "gånger", "ggr", "kvot"})
"""Units in which a share can be asked for as a quotient: 0,25 for 25 %."""
_RATIOS = frozenset({PERCENT, PERCENTAGE_POINTS})


IN_A_CIRCLE = "Skriv en av de siffror som följer av varandra som ett tal."
"""The fix for a figure that follows from itself."""


class FigureError(ValueError):
    """A calculation or a format that makes no sense; the message is Swedish and for the report's authors.

    `place`: the cell or formula that it is about, where that is known; `hint`: what to do.
    """

    place: Position | None = None

    def __init__(self, message: str, hint: str = "Rätta formeln, eller enheten på det som den räknar med.") -> None:
        super().__init__(message)
        self.hint = hint


def convert(value: Decimal, unit: str, into: str) -> Decimal:
    """`value` in another unit. Raises FigureError when the units do not measure the same thing."""
    if unit == into or (unit in COUNTS and into in COUNTS):
        return value
    (head, _, tail), (other, _, other_tail) = parted(unit), parted(into)
    if head in MONEY and other in MONEY and tail == other_tail:
        return value * MONEY[head] / MONEY[other]
    if {unit, into} == _RATIOS:
        hint = "Skillnaden mellan två procenttal är i procentenheter: skriv ”enhet: procentenheter”."
        raise FigureError(f"{_named(unit)} kan inte räknas om till {into}.", hint)
    raise FigureError(
        f"{_named(unit)} kan inte räknas om till {into}." if into else f"{_named(unit)} är ingen bar siffra."
    )


def are_alike(unit: str, other: str) -> bool:
    """Whether two units measure the same thing."""
    try:
        convert(Decimal(0), unit, other)
    except FigureError:
        return False
    return True


def are_added(unit: str, other: str) -> bool:
    """Whether figures in two units can be added: a percentage takes percentage points."""
    return are_alike(unit, other) or {unit, other} == _RATIOS


def difference_unit(unit: str) -> str:
    """The unit of a difference: percentage points between percentages, else the unit itself."""
    return PERCENTAGE_POINTS if unit == PERCENT else unit


def quotient_unit(part: str, whole: str) -> str:
    """The unit of one thing by another: `kr per invånare`. Raises FigureError for what is a quotient already."""
    if whole in COUNTS or whole == PERCENT:
        return part
    if parted(part)[1] or parted(whole)[1] or part in _RATIOS or part in COUNTS:
        raise FigureError(f"{_named(part)} kan inte delas med {whole}.")
    return f"{part}{PER}{whole}"


def product_unit(left: str, right: str) -> str:
    """The unit of a product: an amount by so much per each. Raises FigureError for what cannot be multiplied."""
    for one, other in ((left, right), (right, left)):
        if one in COUNTS and not parted(other)[1]:
            return other
        if one == PERCENT:
            return other
        if parted(other)[1] and one not in MONEY and not parted(one)[1]:
            return parted(other)[0]
    raise FigureError(f"{_named(left)} kan inte multipliceras med {right}.")


def is_rounded(unit: str, decimals: int) -> bool:
    """Whether figures of the unit are rounded as they are written; whole counts are exact."""
    return decimals > 0 or unit in MONEY or not is_added(unit)


def _named(unit: str) -> str:
    return f"Enheten ”{unit}”" if unit else "Ett tal utan enhet"
