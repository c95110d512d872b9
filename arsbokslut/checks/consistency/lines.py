"""Two lines of figures held against each other."""

from collections.abc import Iterator
from decimal import Decimal

from arsbokslut.checks.consistency.contradiction import contradiction
from arsbokslut.checks.context import Context
from arsbokslut.checks.rounding import comparable, same
from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.lines import Line

UNSIGNED = frozenset({"avvikelse", "förbrukning", "förändring_procent"})
"""Columns that mean the same under both sign conventions."""


NEAR = Decimal("0.1")
"""The part of a figure that another of the same thing differs by, after most slips of the hand."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A cell of one line and the cell of another that it is held against. `sign` is −1 under opposite conventions."""

    first: Figure
    second: Figure
    line: Line
    column: str
    sign: int

    @property
    def agrees(self) -> bool:
        """Whether they say the same."""
        return same(self.second, self.first, self.sign)

    @property
    def is_near(self) -> bool:
        """Whether they are so near each other, but for the sign, that they can be the same with a slip in one."""
        second = self.second.converted(self.first.unit)
        assert self.first.value is not None
        assert second.value is not None
        mine, theirs = abs(self.first.value), abs(second.value)
        return abs(mine - theirs) <= NEAR * max(mine, theirs)

    def contradiction(self, context: Context, hint: str) -> Diagnostic:
        """The finding that they do not."""
        place = context.place_of(self.line, self.column)
        return contradiction("ARS502", self.second, self.first, place, hint, self.sign)


def pairs_of(first: Line, second: Line) -> Iterator[Pair]:
    """The cells that two lines both have, under the tables' signs."""
    for column in shared_columns(first, second):
        one, other = first.figure(column), second.figure(column)
        if one is None or other is None or one.value is None or other.value is None:
            continue
        if comparable(one, other):
            yield Pair(one, other, second, column, _sign(first, second, column))


def lines_agree(first: Line, second: Line, context: Context, hint: str) -> Iterator[Diagnostic]:
    """A finding for every column that both have, where their figures differ."""
    for pair in pairs_of(first, second):
        if not pair.agrees:
            yield pair.contradiction(context, hint)


def shared_columns(first: Line, second: Line) -> list[str]:
    """The columns of figures that both have."""
    own = {c.id for c in second.setting.columns.values() if c.kind == "tal"}
    return [c.id for c in first.setting.columns.values() if c.kind == "tal" and c.id in own]


def _sign(first: Line, second: Line, column: str) -> int:
    """−1 when one table counts costs as positive and the other as negative."""
    return 1 if first.setting.sign == second.setting.sign or column in UNSIGNED else -1
