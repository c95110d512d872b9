"""Two lines of figures held against each other."""

from collections.abc import Iterator

from arsbokslut.checks.consistency.contradiction import contradiction
from arsbokslut.checks.context import Context
from arsbokslut.checks.rounding import comparable, same
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.lines import Line

UNSIGNED = frozenset({"avvikelse", "förbrukning", "förändring_procent"})
"""Columns that mean the same under both sign conventions."""


def lines_agree(first: Line, second: Line, context: Context, hint: str) -> Iterator[Diagnostic]:
    """A finding for every column that both have, where their figures differ under the tables' signs."""
    for column in shared_columns(first, second):
        one, other = first.figure(column), second.figure(column)
        if one is None or other is None or not comparable(one, other):
            continue
        sign = _sign(first, second, column)
        if not same(other, one, sign):
            yield contradiction("ARS502", other, one, context.place_of(second, column), hint, sign)


def shared_columns(first: Line, second: Line) -> list[str]:
    """The columns of figures that both have."""
    own = {c.id for c in second.setting.columns.values() if c.kind == "tal"}
    return [c.id for c in first.setting.columns.values() if c.kind == "tal" and c.id in own]


def _sign(first: Line, second: Line, column: str) -> int:
    """−1 when one table counts costs as positive and the other as negative."""
    return 1 if first.setting.sign == second.setting.sign or column in UNSIGNED else -1
