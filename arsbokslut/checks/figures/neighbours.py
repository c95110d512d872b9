"""A figure beside those of other years and the budget: its size, its sign, and whether it is last year's."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import pairwise

from arsbokslut.checks.context import Context, origin_of
from arsbokslut.checks.figures.measured import (
    BUDGET,
    FORECAST,
    LAST_YEAR,
    OUTCOME,
    Measured,
    indicators_of,
    key_figures_of,
    rows_of,
    sizes,
)
from arsbokslut.checks.messages import said, values
from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import Diagnostic, Position
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.names import Name
from arsbokslut.model.numerals import format_number
from arsbokslut.model.units import MONEY

FAR = Decimal(8)
"""So many times its neighbours, or a part as small, is far from them."""
POWERS = tuple(
    (Decimal(low), Decimal(high)) for low, high in ((8, "12.5"), (80, 125), (500, 2000), (500_000, 2_000_000))
)
"""How many times a figure is another, about, when a digit or three zeros are too many."""
UNIT_SLIP = Decimal(500)
"""From so many times the unit is wrong rather than the figure."""
SUSPECTS = (OUTCOME, FORECAST, BUDGET, LAST_YEAR)
"""Which of two figures is named when neither is nearer to the others: the one that was written last."""
MOST_OF_A_COLUMN = 3
"""From so many rows, and half of the column, it is the column that is told, and not the rows."""


@dataclass(frozen=True, slots=True)
class Odd:
    """A figure that differs from its neighbours: how many times as large as the nearest, and whether several agree against it."""

    of: Measured
    column: str
    figure: Figure
    place: Position
    times: Decimal
    outvoted: bool
    others: tuple[Figure, ...]

    @property
    def is_slip(self) -> bool:
        """Whether it is rather a slip of the pen than a change: a power of ten against several, or a unit against any."""
        factor = max(self.times, 1 / self.times)
        return factor >= UNIT_SLIP or (self.outvoted and any(low <= factor <= high for low, high in POWERS))


def figures_keep_their_size(context: Context) -> Iterator[Diagnostic]:
    """A figure is of about the size of those of other years and of its budget."""
    for of_one, of_table in _groups(context):
        odd = [found for each in of_one if (found := odd_size(each)) is not None]
        for several in _by_column(odd, of_one) if of_table else ():
            yield _column(several)
            odd = [each for each in odd if each not in several]
        yield from map(_size, odd)


def _groups(context: Context) -> Iterator[tuple[list[Measured], bool]]:
    """What is measured, table by table, and what stands outside tables."""
    yield from ((rows_of(statement), True) for statement in context.statements())
    yield [*key_figures_of(context), *indicators_of(context)], False


def odd_size(measured: Measured) -> Odd | None:
    """The level that is far larger or smaller than all others, if one is."""
    stated = {column: (figure, place) for column, figure, place in measured.stated()}
    if not stated or len(measured.levels) + len(measured.implied) < 2:
        return None
    unit = next(iter(stated.values()))[0].unit
    all_sizes = sizes({**measured.levels, **measured.implied}, unit)
    return max(_far_off(measured, stated, all_sizes), key=_suspicion, default=None)


def _far_off(
    measured: Measured, stated: Mapping[str, tuple[Figure, Position]], found: Mapping[str, Decimal]
) -> Iterator[Odd]:
    for column in found:
        others = [abs(value) for key, value in found.items() if key != column]
        times = _times(abs(found[column]), others)
        if times is None:
            continue
        beside = tuple(
            f for key, f in {**measured.implied, **measured.levels}.items() if key != column and key in found
        )
        figure, place = stated.get(column) or _difference(measured, column) or (None, None)
        if figure is not None and place is not None:
            outvoted = len(others) > 1 and max(others) < FAR * min(others)
            yield Odd(measured, column, figure, place, times, outvoted, beside)


def _difference(measured: Measured, column: str) -> tuple[Figure, Position] | None:
    """The stated difference that an implied level comes from."""
    figure = measured.figures.get(column)
    place = origin_of(figure) if figure is not None else None
    return (figure, place) if figure is not None and place is not None else None


def _times(size: Decimal, others: Iterable[Decimal]) -> Decimal | None:
    """How many times the nearest of the others, when all are as far or farther on the same side."""
    ratios = [size / other for other in others]
    if ratios and min(ratios) >= FAR:
        return min(ratios)
    return max(ratios) if ratios and max(ratios) <= 1 / FAR else None


def _suspicion(odd: Odd) -> tuple[bool, int]:
    at = SUSPECTS.index(odd.column) if odd.column in SUSPECTS else len(SUSPECTS)
    return odd.outvoted, -at


def _by_column(odd: list[Odd], rows: list[Measured]) -> Iterator[list[Odd]]:
    """The columns most of whose rows are odd."""
    of: dict[str, list[Odd]] = defaultdict(list)
    for each in odd:
        of[each.column].append(each)
    for column, found in of.items():
        cells = sum(1 for row in rows if column in row.levels and row.levels[column].value)
        if len(found) >= MOST_OF_A_COLUMN and 2 * len(found) >= cells:
            yield found


def _column(odd: list[Odd]) -> Diagnostic:
    first = odd[0]
    return Diagnostic(
        "ARS511",
        f"{len(odd)} rader i kolumnen {first.column} är {_so_many(first.times)} siffrorna bredvid: "
        f"{first.figure.name} är {said(first.figure)}, {_beside(first)}.",
        first.place,
        "Kolumnen är troligen i en annan enhet än tabellen: rätta siffrorna, eller ge kolumnen en egen ”enhet”.",
        f"{first.of.name.root}.{first.column}",
        figures=(Decimal(len(odd)), *values(first.figure)),
    )


def _size(odd: Odd) -> Diagnostic:
    return Diagnostic(
        "ARS511" if odd.is_slip else "ARS512",
        f"{odd.figure.name} är {said(odd.figure)}, {_so_many(odd.times)} siffrorna bredvid: {_beside(odd)}.",
        odd.place,
        "Kontrollera siffran och enheten.",
        str(odd.figure.name),
        figures=values(odd.figure, *odd.others),
    )


def _so_many(times: Decimal) -> str:
    if times >= 1:
        return f"{format_number(times, 0)} gånger så stor som"
    return f"bara 1/{format_number(1 / times, 0)} av"


def _beside(odd: Odd) -> str:
    return ", ".join(f"{each.name.column} {said(each)}" for each in odd.others)


# Signs --------------------------------------------------------------------------------------------------------


def figures_keep_their_sign(context: Context) -> Iterator[Diagnostic]:
    """A figure has the sign of those of other years and of its budget."""
    for of_one, _ in _groups(context):
        for each in of_one:
            yield from _signs(each)


def _signs(measured: Measured) -> Iterator[Diagnostic]:
    stated = list(measured.stated())
    if not stated:
        return
    found = sizes({**measured.levels, **measured.implied}, stated[0][1].unit)
    for column, figure, place in stated:
        others = [value for key, value in found.items() if key != column]
        if column in found and others and all(value * found[column] < 0 for value in others):
            yield _other_sign(measured, column, figure, place, certain=len(others) > 1 or bool(measured.implied))
            return


def _other_sign(measured: Measured, column: str, figure: Figure, place: Position, *, certain: bool) -> Diagnostic:
    beside = {
        key: each for key, each in {**measured.implied, **measured.levels}.items() if key != column and each.value
    }
    told = ", ".join(f"{each.name.column} {said(each)}" for each in beside.values())
    return Diagnostic(
        "ARS513" if certain else "ARS514",
        f"{figure.name} är {said(figure)}, men har ett annat tecken än siffrorna bredvid: {told}.",
        place,
        "Kontrollera tecknet.",
        str(figure.name),
        figures=values(figure, *beside.values()),
    )


# Last year's figures ------------------------------------------------------------------------------------------

DIGITS = 4
"""An amount with so many digits is not the same two years running by chance."""
FEWEST = 2


def outcomes_are_new(context: Context) -> Iterator[Diagnostic]:
    """An outcome is not last year's to the last digit: then it was copied, and never replaced."""
    for of_one, _ in _groups(context):
        for each in of_one:
            yield from _copied(each, context.report.meta.year)


def _copied(measured: Measured, year: int) -> Iterator[Diagnostic]:
    series = [OUTCOME, LAST_YEAR if LAST_YEAR in measured.levels else str(year - 1), str(year - 2)]
    stated = {column: (figure, place) for column, figure, place in measured.stated()}
    for column, before in pairwise(series):
        if column not in stated or before not in measured.levels:
            continue
        (figure, place), then = stated[column], measured.levels[before]
        digits = _digits(figure)
        if figure.value == then.value and figure.unit == then.unit and digits >= FEWEST and not figure.qualifier:
            yield _same(figure, then, place, likely=figure.unit in MONEY and digits >= DIGITS)


def _digits(figure: Figure) -> int:
    """How many digits a figure has, but for zeros first and last."""
    return len(format(abs(figure.value or 0), "f").replace(".", "").strip("0"))


def _same(figure: Figure, then: Figure, place: Position, *, likely: bool) -> Diagnostic:
    return Diagnostic(
        "ARS515" if likely else "ARS516",
        f"{figure.name} är {said(figure)}, precis som {_year_before(then.name)}.",
        place,
        "Är siffran kvar från förra året: skriv årets. Är de lika, godkänn fyndet med en motivering.",
        str(figure.name),
        figures=values(figure),
    )


def _year_before(name: Name) -> str:
    return "året innan" if name.column == LAST_YEAR else f"år {name.column}"
