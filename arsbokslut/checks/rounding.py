"""How far rounding can take a stated figure from what its parts give; beyond that it is an error."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import reduce

from arsbokslut.figures.figure import ZERO, Computed, Figure, Operation
from arsbokslut.figures.units import FigureError, are_alike, convert

RATIOS = frozenset({"andel", "tillväxt", "kvot", "gånger", "medel", "viktat"})
"""Operations whose result is rounded for itself; all others add and subtract, and are as uncertain as their parts."""
Interval = tuple[Decimal, Decimal]
"""The least and greatest exact value."""
_ANY = Decimal("-Infinity"), Decimal("Infinity")


def interval(figure: Figure) -> Interval:
    """Between what exact values a figure can be: a stated one by half of its last printed digit, a computed one by its parts."""
    if figure.value is None:
        return ZERO, ZERO
    if not isinstance(figure.origin, Computed) or figure.origin.operation == "tal":
        return figure.value - figure.half, figure.value + figure.half
    parts = figure.origin.parts
    unit = parts[0].unit
    bounds = [_in_unit(part, unit) for part in parts]
    exact = [(value, value) for value in (_value_in(part, unit) for part in parts)]
    made, reached = _reach(figure.origin.operation, exact)[0], _reach(figure.origin.operation, bounds)
    scale = figure.value / made if made and made.is_finite() else Decimal(1)  # the unit that was asked for
    low, high = sorted((reached[0] * scale, reached[1] * scale)) if reached != _ANY else _ANY
    return low, high


def _value_in(figure: Figure, unit: str) -> Decimal:
    value = figure.value or ZERO
    return convert(value, figure.unit, unit) if are_alike(figure.unit, unit) else value


def _in_unit(figure: Figure, unit: str) -> Interval:
    low, high = interval(figure)
    if figure.unit == unit or not are_alike(figure.unit, unit):
        return low, high
    return convert(low, figure.unit, unit), convert(high, figure.unit, unit)


def _reach(operation: Operation, bounds: Sequence[Interval]) -> Interval:
    return _REACH[operation](bounds)


def _sum(bounds: Sequence[Interval]) -> Interval:
    return sum((low for low, _ in bounds), ZERO), sum((high for _, high in bounds), ZERO)


def _negative(bounds: Sequence[Interval]) -> Interval:
    low, high = bounds[0]
    return -high, -low


def _difference(bounds: Sequence[Interval]) -> Interval:
    return _sum([bounds[0], _negative(bounds[1:])])


def _product(bounds: Sequence[Interval]) -> Interval:
    corners = [one * other for one in bounds[0] for other in bounds[1]]
    return min(corners), max(corners)


def _quotient(bounds: Sequence[Interval]) -> Interval:
    low, high = bounds[1]
    if low <= 0 <= high:
        return _ANY
    corners = [one / other for one in bounds[0] for other in bounds[1]]
    return min(corners), max(corners)


def _in_percent(bounds: Interval) -> Interval:
    return bounds[0] * 100, bounds[1] * 100


def _growth(bounds: Sequence[Interval]) -> Interval:
    """(now − before) / before is now / before − 1; where the signs differ, the size of `before` counts."""
    low, high = _quotient(bounds)
    if (low, high) == _ANY or bounds[1][0] > 0 or low > 0:
        return low - 1, high - 1
    return 1 - high, 1 - low


def _mean(bounds: Sequence[Interval]) -> Interval:
    low, high = _sum(bounds)
    return low / len(bounds), high / len(bounds)


def _weighted(bounds: Sequence[Interval]) -> Interval:
    """Values and weights in turn; the weights as they are written."""
    weights = [(low + high) / 2 for low, high in bounds[1::2]]
    whole = sum(weights, ZERO)
    if not whole:
        return _ANY
    values = zip(bounds[::2], weights, strict=True)
    pairs = [(low * weight / whole, high * weight / whole) for (low, high), weight in values]
    return _sum([(min(pair), max(pair)) for pair in pairs])


def _extreme(pick: Callable[[Decimal, Decimal], Decimal]) -> Callable[[Sequence[Interval]], Interval]:
    return lambda bounds: (reduce(pick, (low for low, _ in bounds)), reduce(pick, (high for _, high in bounds)))


_REACH: dict[Operation, Callable[[Sequence[Interval]], Interval]] = {
    "hämtad": lambda bounds: bounds[0],
    "summa": _sum,
    "plus": _sum,
    "minus": _difference,
    "motsatt": _negative,
    "gånger": _product,
    "kvot": _quotient,
    "andel": lambda bounds: _in_percent(_quotient(bounds)),
    "tillväxt": lambda bounds: _in_percent(_growth(bounds)),
    "medel": _mean,
    "viktat": _weighted,
    "störst": _extreme(max),
    "minst": _extreme(min),
}
"""Operation → between what its result can be, from the intervals of its parts."""


def uncertainty(figure: Figure) -> Decimal:
    """How far a figure can be from the exact amount, in its own unit; a missing one allows nothing."""
    low, high = interval(figure)
    return (high - low) / 2


def slack(stated: Figure) -> Decimal:
    """How far a stated figure may be from what its parts give: as far as the parts are uncertain, each by half a unit.

    A figure that nothing else gives is as uncertain as its own last digit. So a sum may differ by rows × half a unit, and a
    deviation by two half units; where the stated figure is rounded to fewer digits than its parts, by half of its own too.
    """
    follows = stated.follows
    if follows is None:
        return uncertainty(stated)
    parts = uncertainty(follows)
    if follows.unit != stated.unit and are_alike(follows.unit, stated.unit):
        parts = convert(parts, follows.unit, stated.unit)
    return parts + stated.half if stated.half > parts or _is_ratio(follows) else parts


def _is_ratio(figure: Figure) -> bool:
    return isinstance(figure.origin, Computed) and figure.origin.operation in RATIOS


def leaves(figure: Figure) -> Iterator[Figure]:
    """The stated figures that a figure follows from; itself when it is stated."""
    if isinstance(figure.origin, Computed):
        for part in figure.origin.parts:
            yield from leaves(part)
    else:
        yield figure


def agrees(stated: Figure, follows: Figure) -> bool:
    """Whether a stated figure is what follows from its parts, but for rounding; approximate ones always do."""
    if stated.value is None or follows.value is None or any(each.qualifier for each in (stated, *leaves(follows))):
        return True
    if _is_ratio(follows):
        least, greatest = (
            bound if bound.is_infinite() else _converted(bound, follows, stated) for bound in interval(follows)
        )
        return least - stated.half <= stated.value <= greatest + stated.half
    computed = _converted(follows.value, follows, stated)
    return stated.value == computed or abs(stated.value - computed) <= slack(stated)


def _converted(value: Decimal, figure: Figure, into: Figure) -> Decimal:
    return convert(value, figure.unit, into.unit) if figure.unit != into.unit else value


def same(first: Figure, second: Figure, sign: int = 1) -> bool:
    """Whether two statements of the same quantity agree, but for rounding; `sign` −1 when one counts costs as negative.

    Sums of rounded rows may differ by their rows' rounding. Raises FigureError for units that do not measure the same thing.
    """
    if first.value is None or second.value is None or first.qualifier or second.qualifier:
        return True
    other = convert(second.value, second.unit, first.unit) * sign
    if first.value == other:
        return True
    allowed = max(slack(first), convert(slack(second), second.unit, first.unit))
    return abs(first.value - other) <= allowed


def comparable(first: Figure, second: Figure) -> bool:
    """Whether two figures are in units that measure the same thing."""
    try:
        convert(ZERO, first.unit, second.unit)
    except FigureError:
        return False
    return True
