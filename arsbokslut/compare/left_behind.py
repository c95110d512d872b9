"""What depends on a figure that has changed, and has not followed."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from arsbokslut.checks.figure_index import FigureIndex
from arsbokslut.checks.messages import said
from arsbokslut.checks.numbers import TypedNumber, typed_numbers
from arsbokslut.checks.prose.placed import placed_numbers
from arsbokslut.checks.rounding import agrees
from arsbokslut.compare.change import Change, in_unit_of, is_changed
from arsbokslut.compare.side import Side
from arsbokslut.compare.texts import Leaf, leaves
from arsbokslut.diagnostics import Position
from arsbokslut.figures.figure import Figure, Stated, written_decimals
from arsbokslut.figures.goals import JudgedGoal
from arsbokslut.model.numerals import format_number
from arsbokslut.model.places import Places
from arsbokslut.model.units import MONEY

CERTAIN = 4
"""Digits, zeros last not counted: a number of so many is the same figure, not another that happens to be as large."""
LEAST = 2


class LeftBehind(NamedTuple):
    """What stands as it was: its name or its path, where, what it says, and the sentence that says why it should not."""

    name: str
    place: Position
    said: str
    why: str


def left_behind(first: Side, second: Side) -> tuple[LeftBehind, ...]:
    """Stated sums, copies of a figure, numbers typed in texts and statuses set by hand that did not follow a change."""
    before, after = first.figures(), second.figures()
    changes = {
        name: Change(name, before[name], figure)
        for name, figure in after.items()
        if name in before and is_changed(before[name], figure)
    }
    seek = _Seek(changes, after, years_apart=first.year != second.year)
    found = (
        *_stated(before, after),
        *(_copies(before, after, seek) if first.year == second.year else ()),
        *_typed(second, seek),
        *_judged(first, second, changes),
    )
    return tuple({each.place: each for each in reversed(found)}.values())[::-1]


def _stated(before: Mapping[str, Figure], after: Mapping[str, Figure]) -> Iterator[LeftBehind]:
    """Figures that the data states though they follow from others, when the others have moved and they have not, or not as far."""
    for name, now in after.items():
        then = before.get(name)
        if then is None or now.follows is None or then.follows is None or not isinstance(now.origin, Stated):
            continue
        if agrees(now, now.follows) or not is_changed(then.follows, now.follows):
            continue
        stands = not is_changed(then, now)
        if stands or agrees(then, then.follows):
            moved = f"från {said(in_unit_of(then.follows, now))} till {said(in_unit_of(now.follows, now))}"
            what = "står kvar" if stands else "har ändrats, men inte lika mycket"
            yield LeftBehind(
                name, now.origin.position, said(now), f"{what}; det som den följer av ger nu något annat, {moved}"
            )


def _copies(before: Mapping[str, Figure], after: Mapping[str, Figure], seek: "_Seek") -> Iterator[LeftBehind]:
    """Figures that were the same as one that has changed, and still are what it was."""
    for name, now in after.items():
        if name not in before or is_changed(before[name], now) or not isinstance(now.origin, Stated) or not now.value:
            continue
        number = _as_number(now)
        change = seek.was(number) if _is_certain(number) else None
        if change is not None and change.name != name:
            yield LeftBehind(name, now.origin.position, said(now), f"står kvar; {_moved(change)}")


def _typed(side: Side, seek: "_Seek") -> Iterator[LeftBehind]:
    """Numbers typed in texts that are what a changed figure was."""
    places = Places(side.spots.texts)
    for leaf in leaves(side):
        if leaf.is_text:
            for number, place in _numbers(leaf, places):
                change = seek.typed(number)
                if change is not None:
                    yield LeftBehind(leaf.name, place, number.text, f"är skrivet för hand; {_moved(change)}")


def _numbers(leaf: Leaf, places: Places) -> Iterator[tuple[TypedNumber, Position]]:
    """The numbers typed in a text, each with its place."""
    if leaf.bound is None:
        yield from ((number, leaf.place) for number in typed_numbers(leaf.typed))
    else:
        for placed in placed_numbers(leaf.bound.parts, leaf.bound):
            yield placed.number, places.in_text(leaf.bound.prose, placed.line, placed.number.text)


def _judged(first: Side, second: Side, changes: Mapping[str, Change]) -> Iterator[LeftBehind]:
    """Statuses set by hand that stand, though an outcome that they judge has changed."""
    before = {each.id: each for each in first.goals()}
    for goal in second.goals():
        then = before.get(goal.id)
        outcome = next((changes[name] for name in _outcomes(goal) if name in changes), None)
        if then is None or outcome is None or goal.source.status is None or goal.source.status != then.source.status:
            continue
        place = second.spots.value((*goal.path, "status"))
        level = goal.status.name if goal.status else goal.source.status
        yield LeftBehind(f"mål.{goal.id}", place, level, f"är satt för hand och står kvar; {_moved(outcome)}")


def _outcomes(goal: JudgedGoal) -> Iterator[str]:
    return (f"mål.{goal.id}.{each.id}.utfall" for each in goal.indicators)


def _moved(change: Change) -> str:
    return f"{change.name} var {change.old} och är nu {change.new}"


class _Seek:
    """Finds the changed figure that a number was."""

    def __init__(self, changes: Mapping[str, Change], after: Mapping[str, Figure], *, years_apart: bool) -> None:
        self._changes, self._years_apart = changes, years_apart
        self._before = FigureIndex(each.before for each in changes.values())
        self._after = FigureIndex(after.values())

    def was(self, number: TypedNumber) -> Change | None:
        """The change of the figure that was written so, and is not any more."""
        names = map(str, self._before.near(number))
        return next((self._changes[name] for name in names if not _is_still(self._changes[name], number)), None)

    def typed(self, number: TypedNumber) -> Change | None:
        """The same, but for numbers that are what another figure is now, unless they have digits enough to be certain."""
        if number.digits < LEAST and number.unit not in MONEY:
            return None
        certain = _is_certain(number) and not self._years_apart
        change = self.was(number)
        return change if change is not None and (certain or not self._after.near(number)) else None


def _is_still(change: Change, number: TypedNumber) -> bool:
    """Whether the figure, rounded as the number is, is still written so."""
    return change.after.value is not None and bool(FigureIndex((change.after,)).near(number))


def _as_number(figure: Figure) -> TypedNumber:
    """A stated figure as if it were typed."""
    value = abs(figure.value or Decimal(0))
    decimals = written_decimals(value)
    return TypedNumber(format_number(value, decimals), value, decimals, figure.unit, 0)


def _is_certain(number: TypedNumber) -> bool:
    return len("".join(map(str, number.value.as_tuple().digits)).strip("0")) >= CERTAIN
