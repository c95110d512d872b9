"""Figures calculated from figures: sums, differences, products, quotients, shares, growth and means, each with its origin."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from arsbokslut.figures.figure import ZERO, Computed, Figure, written_decimals
from arsbokslut.figures.names import NO_NAME, Name
from arsbokslut.figures.units import (
    DEFAULT_DECIMALS,
    FigureError,
    are_added,
    are_alike,
    convert,
    difference_unit,
    product_unit,
    quotient_unit,
)
from arsbokslut.model.units import PERCENT, PERCENTAGE_POINTS

NOTHING = frozenset({"ej aktuellt", "ej tillämpligt", "-", "–", "—", "−"})
"""Words for an amount that there is none of: it adds nothing to a sum. Any other word says that it is not known."""
NOT_APPLICABLE = "ej aktuellt"
ABOUT = "ca"


def number(value: Decimal) -> Figure:
    """A number that a formula writes itself."""
    return Figure(NO_NAME, value, "", written_decimals(value), Computed("tal", ()))


def _about(*parts: Figure) -> str:
    """The qualifier of what is calculated from figures: the first one's where no other has one, else just about."""
    first, *others = parts
    return ABOUT if any(each.qualifier for each in others) else first.qualifier


def _about_all(parts: tuple[Figure, ...]) -> str:
    """The qualifier of a sum or mean: the one that its parts have, or just about where they have several."""
    words = {part.qualifier for part in parts if part.qualifier and part.value is not None}
    return words.pop() if len(words) == 1 else ABOUT if words else ""


def plus(left: Figure, right: Figure, name: Name = NO_NAME) -> Figure:
    """`left` and `right` together, in the unit of the left. Raises FigureError when the units differ in kind."""
    return _combined(left, right, "plus", name, left.unit)


def minus(left: Figure, right: Figure, name: Name = NO_NAME) -> Figure:
    """`left` less `right`, in the unit of the left; of percentages in percentage points. Raises FigureError."""
    return _combined(
        left, right, "minus", name, left.unit if right.unit == PERCENTAGE_POINTS else difference_unit(left.unit)
    )


_CALCULATIONS: dict[str, Callable[[Decimal, Decimal], Decimal]] = {"plus": Decimal.__add__, "minus": Decimal.__sub__}


def _combined(left: Figure, right: Figure, operation: Literal["plus", "minus"], name: Name, unit: str) -> Figure:
    origin = Computed(operation, (left, right))
    if left.value is None or right.value is None:
        return Figure(name, None, unit, left.decimals, origin, missing=left.missing or right.missing)
    theirs = right.value if are_added(left.unit, right.unit) and PERCENT in (left.unit, right.unit) else None
    value = _CALCULATIONS[operation](
        left.value, convert(right.value, right.unit, left.unit) if theirs is None else theirs
    )
    about = _about_all((left, right)) if operation == "plus" else _about(left, right)
    return Figure(name, value, unit, max(left.decimals, right.decimals), origin, about)


def negative(figure: Figure, name: Name = NO_NAME) -> Figure:
    """The figure with the other sign."""
    value = None if figure.value is None else -figure.value
    return replace(
        figure, name=name, value=value, origin=Computed("motsatt", (figure,)), follows=None, half=ZERO, mark=""
    )


def total(figures: tuple[Figure, ...], name: Name, unit: str, decimals: int) -> Figure:
    """The sum of the figures, in `unit`; what is not applicable adds nothing, and what is not known leaves the sum unknown."""
    origin = Computed("summa", figures)
    unknown = next((f for f in figures if f.value is None and f.missing not in NOTHING), None)
    values = [convert(f.value, f.unit, unit) for f in figures if f.value is not None]
    if unknown is not None or not values:
        missing = (unknown or figures[0]).missing
        return Figure(name, None, unit, decimals, origin, missing=missing)
    return Figure(name, sum(values, ZERO), unit, decimals, origin, _about_all(figures))


def share(part: Figure, whole: Figure, name: Name = NO_NAME, decimals: int = 0) -> Figure:
    """`part` / `whole` in percent. A whole of zero has no share."""
    origin = Computed("andel", (part, whole))
    if part.value is None or whole.value is None or whole.value == 0:
        missing = part.missing or whole.missing or NOT_APPLICABLE
        return Figure(name, None, PERCENT, decimals, origin, missing=missing)
    value = convert(part.value, part.unit, whole.unit) / whole.value * 100
    return Figure(name, value, PERCENT, decimals, origin, _about(part, whole))


def growth(now: Figure, before: Figure, name: Name = NO_NAME, decimals: int = 1) -> Figure:
    """The change from `before` to `now` in percent of `before`.

    A cost that is written negative grows when it gets more negative; where the two have different signs, better is plus.
    """
    origin = Computed("tillväxt", (now, before))
    if now.value is None or before.value is None or before.value == 0:
        return Figure(name, None, PERCENT, decimals, origin, missing=now.missing or before.missing or NOT_APPLICABLE)
    base = convert(before.value, before.unit, now.unit)
    size = base if now.value * base > 0 else abs(base)
    return Figure(name, (now.value - base) / size * 100, PERCENT, decimals, origin, _about(now, before))


def product(left: Figure, right: Figure, name: Name = NO_NAME) -> Figure:
    """`left` times `right`: places at so much per place, a percentage of an amount. Raises FigureError for other units."""
    unit = product_unit(left.unit, right.unit)
    origin = Computed("gånger", (left, right))
    decimals = DEFAULT_DECIMALS.get(unit, max(left.decimals, right.decimals))
    if left.value is None or right.value is None:
        return Figure(name, None, unit, decimals, origin, missing=left.missing or right.missing)
    value = left.value * right.value / (100 if PERCENT in (left.unit, right.unit) else 1)
    return Figure(name, value, unit, decimals, origin, _about(left, right))


def quotient(part: Figure, whole: Figure, name: Name = NO_NAME) -> Figure:
    """`part` by `whole`: a share in percent of what is of the same kind, else so much per each. Raises FigureError."""
    if are_alike(part.unit, whole.unit) and not _is_number(whole):
        return share(part, whole, name)
    unit, origin = quotient_unit(part.unit, whole.unit), Computed("kvot", (part, whole))
    decimals = DEFAULT_DECIMALS.get(part.unit, max(part.decimals, 1))
    if part.value is None or whole.value is None or whole.value == 0:
        return Figure(name, None, unit, decimals, origin, missing=part.missing or whole.missing or NOT_APPLICABLE)
    value = part.value / whole.value * (100 if whole.unit == PERCENT else 1)
    return Figure(name, value, unit, decimals, origin, _about(part, whole))


def _is_number(figure: Figure) -> bool:
    return isinstance(figure.origin, Computed) and figure.origin.operation == "tal"


def mean(figures: tuple[Figure, ...], name: Name = NO_NAME) -> Figure:
    """The mean of the figures; unknown when one of them is."""
    first, origin = figures[0], Computed("medel", figures)
    decimals = max(each.decimals for each in figures)
    unknown = next((each for each in figures if each.value is None), None)
    if unknown is not None:
        return Figure(name, None, first.unit, decimals, origin, missing=unknown.missing)
    values = [convert(each.value or ZERO, each.unit, first.unit) for each in figures]
    return Figure(name, sum(values, ZERO) / len(values), first.unit, decimals, origin, _about_all(figures))


def weighted_mean(pairs: tuple[tuple[Figure, Figure], ...], name: Name, unit: str, decimals: int) -> Figure:
    """The mean of figures, each with the weight beside it; unknown when one of them is, or when there is no weight at all."""
    origin = Computed("viktat", tuple(figure for pair in pairs for figure in pair))
    unknown = next(
        (each for pair in pairs for each in pair if each.value is None and each.missing not in NOTHING), None
    )
    known = [(convert(f.value, f.unit, unit), w.value) for f, w in pairs if f.value is not None and w.value is not None]
    weight = sum((each for _, each in known), ZERO)
    if unknown is not None or weight == 0:
        return Figure(name, None, unit, decimals, origin, missing=unknown.missing if unknown else NOT_APPLICABLE)
    value = sum((value * each for value, each in known), ZERO) / weight
    return Figure(name, value, unit, decimals, origin, _about_all(origin.parts))


def extreme(figures: tuple[Figure, ...], operation: Literal["störst", "minst"], name: Name = NO_NAME) -> Figure:
    """The greatest or least of the figures, in the unit of the first; unknown when one of them is."""
    first, origin = figures[0], Computed(operation, figures)
    unknown = next((each for each in figures if each.value is None), None)
    if unknown is not None:
        return Figure(name, None, first.unit, first.decimals, origin, missing=unknown.missing)
    values = [convert(each.value or ZERO, each.unit, first.unit) for each in figures]
    decimals = max(each.decimals for each in figures)
    return Figure(
        name, (max if operation == "störst" else min)(values), first.unit, decimals, origin, _about_all(figures)
    )


def same_unit(figures: tuple[Figure, ...]) -> str | None:
    """The unit of the first of several figures that can be added; None when they cannot."""
    unit = figures[0].unit if figures else None
    return unit if unit is not None and all(are_alike(each.unit, unit) for each in figures) else None


def refuse_if_mixed(figures: tuple[Figure, ...]) -> None:
    """Raises FigureError when figures do not measure the same thing."""
    other = next((each for each in figures[1:] if not are_alike(each.unit, figures[0].unit)), None)
    if other is not None:
        raise FigureError(
            f"{figures[0].label} i {figures[0].unit or 'antal'} och {other.label} i {other.unit or 'antal'} mäter olika saker."
        )
