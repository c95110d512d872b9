"""How far rounding can take a stated figure from what its parts give; beyond that it is an error."""

from decimal import Decimal

from arsbokslut.figures.figure import Computed, Figure, is_money, written_decimals
from arsbokslut.figures.units import PERCENT, PERCENTAGE_POINTS, convert

HALF = Decimal("0.5")
ROUNDED_UNITS = frozenset({PERCENT, PERCENTAGE_POINTS})


def half_unit(figure: Figure) -> Decimal:
    """Half of the last digit that the figure is written with, in its own unit; nothing for counts, which are exact."""
    decimals = written_decimals(figure.value)
    if not is_money(figure) and figure.unit not in ROUNDED_UNITS and decimals == 0:
        return Decimal(0)
    return HALF.scaleb(-decimals)


def slack(figure: Figure) -> Decimal:
    """How far a figure can be from the exact amount, in its own unit: a sum of rounded rows by half a unit for each."""
    origin = figure.follows.origin if figure.follows is not None else figure.origin
    if isinstance(origin, Computed) and origin.operation == "summa":
        return max(
            half_unit(figure), sum((_in_unit(part, half_unit(part), figure.unit) for part in origin.parts), Decimal(0))
        )
    if isinstance(origin, Computed) and origin.operation in {"plus", "minus"}:
        return max(
            half_unit(figure), sum((_in_unit(part, slack(part), figure.unit) for part in origin.parts), Decimal(0))
        )
    return half_unit(figure)


def _in_unit(figure: Figure, amount: Decimal, unit: str) -> Decimal:
    return convert(amount, figure.unit, unit) if is_money(figure) else amount


def interval(figure: Figure) -> tuple[Decimal, Decimal]:
    """The least and greatest exact values that rounding allows for what a computed share or growth follows from."""
    assert figure.value is not None
    origin = figure.origin
    if not isinstance(origin, Computed) or origin.operation not in {"andel", "tillväxt"}:
        return figure.value - slack(figure), figure.value + slack(figure)
    part, whole = origin.parts
    assert part.value is not None
    assert whole.value is not None
    base = convert(whole.value, whole.unit, part.unit) if is_money(whole) else whole.value
    base_slack = _in_unit(whole, slack(whole), part.unit)
    if abs(base) <= base_slack:
        return Decimal("-Infinity"), Decimal("Infinity")
    ratios = [
        (part.value + sign * slack(part)) / (base + other * base_slack) * 100 for sign in (-1, 1) for other in (-1, 1)
    ]
    shift = 100 if origin.operation == "tillväxt" else 0
    turned = [-ratio + shift for ratio in ratios] if shift and base < 0 else [ratio - shift for ratio in ratios]
    return min(turned), max(turned)


def agrees(stated: Figure, follows: Figure) -> bool:
    """Whether a stated figure is what follows from its parts, but for rounding."""
    if stated.value is None or follows.value is None or stated.qualifier:
        return True
    if isinstance(follows.origin, Computed) and follows.origin.operation in {"andel", "tillväxt"}:
        least, greatest = interval(follows)
        return least - half_unit(stated) <= stated.value <= greatest + half_unit(stated)
    computed = convert(follows.value, follows.unit, stated.unit)
    return abs(stated.value - computed) <= slack(stated)


def same(first: Figure, second: Figure, sign: int = 1) -> bool:
    """Whether two statements of the same quantity agree, but for rounding; `sign` −1 when one counts costs as negative."""
    if first.value is None or second.value is None or first.qualifier or second.qualifier:
        return True
    other = convert(second.value, second.unit, first.unit) * sign
    allowed = max(slack(first), _in_unit(second, slack(second), first.unit))
    return abs(first.value - other) <= allowed
