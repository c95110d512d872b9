"""How far rounding can take a stated figure from what its parts give; beyond that it is an error."""

from collections.abc import Iterator
from decimal import Decimal

from arsbokslut.figures.figure import Computed, Figure, is_money, written_decimals
from arsbokslut.figures.units import PERCENT, PERCENTAGE_POINTS, FigureError, convert

HALF = Decimal("0.5")
ROUNDED_UNITS = frozenset({PERCENT, PERCENTAGE_POINTS})
RATIOS = frozenset({"andel", "tillväxt"})
"""Operations that give percentages; all others add and subtract."""


def half_unit(figure: Figure, decimals: int = 0) -> Decimal:
    """Half of the last digit of a figure, in its own unit; nothing for counts, which are exact.

    The last digit is that it is written with, or `decimals` when its column is written with more: 13 beside 12,5 is 13,0.
    """
    decimals = max(decimals, written_decimals(figure.value))
    if not is_money(figure) and figure.unit not in ROUNDED_UNITS and decimals == 0:
        return Decimal(0)
    return HALF.scaleb(-decimals)


def uncertainty(figure: Figure, decimals: int = 0) -> Decimal:
    """How far a figure can be from the exact amount, in its own unit: a computed sum or difference by all its rounded parts."""
    if not isinstance(figure.origin, Computed) or figure.origin.operation in RATIOS:
        return half_unit(figure, decimals)
    parts = (_in_unit(part, uncertainty(part, decimals), figure.unit) for part in figure.origin.parts)
    return max(half_unit(figure), sum(parts, Decimal(0)))


def slack(stated: Figure) -> Decimal:
    """How far a stated figure may be from what its parts give: as far as the parts are uncertain, each by half a unit.

    A figure that nothing else gives is as uncertain as its own last digit. So a sum may differ by rows × half a unit, and a
    deviation by two half units; where the stated figure is rounded to fewer digits than its parts, by half of its own too.
    """
    follows = stated.follows
    if follows is None:
        return uncertainty(stated)
    parts = _in_unit(follows, uncertainty(follows, _finest(follows)), stated.unit)
    own = half_unit(stated)
    return parts + own if own > parts else parts


def _finest(figure: Figure) -> int:
    """The most decimals that any of the stated figures below is written with."""
    return max((written_decimals(leaf.value) for leaf in leaves(figure)), default=0)


def leaves(figure: Figure) -> Iterator[Figure]:
    """The stated figures that a figure follows from; itself when it is stated."""
    if isinstance(figure.origin, Computed):
        for part in figure.origin.parts:
            yield from leaves(part)
    else:
        yield figure


def _in_unit(figure: Figure, amount: Decimal, unit: str) -> Decimal:
    return convert(amount, figure.unit, unit) if is_money(figure) else amount


def interval(figure: Figure) -> tuple[Decimal, Decimal]:
    """The least and greatest exact values that rounding allows for a computed share or growth."""
    assert isinstance(figure.origin, Computed)
    part, whole = figure.origin.parts
    assert part.value is not None
    assert whole.value is not None
    finest = _finest(figure)
    base = convert(whole.value, whole.unit, part.unit) if is_money(whole) else whole.value
    base_slack = _in_unit(whole, uncertainty(whole, finest), part.unit)
    if abs(base) <= base_slack:
        return Decimal("-Infinity"), Decimal("Infinity")
    reach = uncertainty(part, finest)
    ratios = [(part.value + sign * reach) / (base + other * base_slack) * 100 for sign in (-1, 1) for other in (-1, 1)]
    shift = 100 if figure.origin.operation == "tillväxt" else 0
    turned = [-ratio + shift for ratio in ratios] if shift and base < 0 else [ratio - shift for ratio in ratios]
    return min(turned), max(turned)


def agrees(stated: Figure, follows: Figure) -> bool:
    """Whether a stated figure is what follows from its parts, but for rounding; approximate ones always do."""
    if stated.value is None or follows.value is None or any(each.qualifier for each in (stated, *leaves(follows))):
        return True
    if isinstance(follows.origin, Computed) and follows.origin.operation in RATIOS:
        least, greatest = interval(follows)
        return least - half_unit(stated) <= stated.value <= greatest + half_unit(stated)
    computed = convert(follows.value, follows.unit, stated.unit)
    return stated.value == computed or abs(stated.value - computed) <= slack(stated)


def same(first: Figure, second: Figure, sign: int = 1) -> bool:
    """Whether two statements of the same quantity agree, but for rounding; `sign` −1 when one counts costs as negative.

    Sums of rounded rows may differ by their rows' rounding. Raises FigureError for units that do not measure the same thing.
    """
    if first.value is None or second.value is None or first.qualifier or second.qualifier:
        return True
    other = convert(second.value, second.unit, first.unit) * sign
    if first.value == other:
        return True
    allowed = max(slack(first), _in_unit(second, slack(second), first.unit))
    return abs(first.value - other) <= allowed


def comparable(first: Figure, second: Figure) -> bool:
    """Whether two figures are in units that measure the same thing."""
    if first.unit == second.unit:
        return True
    try:
        convert(Decimal(0), first.unit, second.unit)
    except FigureError:
        return False
    return True
