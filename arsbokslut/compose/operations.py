"""How templates compare, test and calculate, within bounds."""

import datetime
import operator
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, cast

from jinja2 import Undefined
from jinja2.tests import TESTS as ALL_TESTS

from arsbokslut.compose.bounds import BoundError, Budget, bounded_number
from arsbokslut.figures.calculations import minus, plus, product, quotient
from arsbokslut.figures.figure import Computed, Figure
from arsbokslut.figures.units import FigureError

Work = Callable[..., Any]
MAX_PARTS = 500
"""Figures in a formula: more cannot be told."""
PRINTED = (str, int, float, Decimal, datetime.date, Figure, Undefined, type(None))
"""What can be made into text; anything else is a collection or an object of the report."""

COMPARISONS: Mapping[str, Callable[[Any, Any], Any]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "gt": operator.gt,
    "gteq": operator.ge,
    "lt": operator.lt,
    "lteq": operator.le,
    "in": lambda left, right: left in right,
    "notin": lambda left, right: left not in right,
}
"""The names by which Jinja2 knows them in `a < b`."""
_COMPARING = {
    "==": "eq", "eq": "eq", "equalto": "eq", "!=": "ne", "ne": "ne", ">": "gt", "gt": "gt", "greaterthan": "gt",
    ">=": "gteq", "ge": "gteq", "<": "lt", "lt": "lt", "lessthan": "lt", "<=": "lteq", "le": "lteq", "in": "in",
}  # fmt: skip
"""Tests that compare."""
_NUMERIC = ("odd", "even", "divisibleby")
_TEXTUAL = ("lower", "upper")
_FREE_TESTS = (
    "defined", "undefined", "none", "boolean", "false", "true", "integer", "float", "string", "mapping", "number",
    "sequence", "iterable", "sameas",
)  # fmt: skip


def compared(budget: Budget, left: Any, operation: str, right: Any) -> Any:
    """`left < right`; both are paid for as if they were written out."""
    budget.weigh(left)
    budget.weigh(right)
    return COMPARISONS[operation](left, right)


def tests(budget: Budget) -> dict[str, Work]:
    """Jinja2's own tests that can be bounded."""
    found: dict[str, Work] = {name: cast("Work", ALL_TESTS[name]) for name in _FREE_TESTS}
    for name, operation in _COMPARING.items():
        found[name] = lambda left, right, done=operation: compared(budget, left, done, right)
    for name in _NUMERIC:
        found[name] = _checked(cast("Work", ALL_TESTS[name]), require_number)
    for name in _TEXTUAL:
        found[name] = _checked(cast("Work", ALL_TESTS[name]), lambda value: require_printed(budget, value))
    return found


def _checked(work: Work, check: Work) -> Work:
    def done(*given: Any) -> Any:
        for each in given:
            check(each)
        return work(*given)

    return done


def require_printed(budget: Budget, value: Any) -> None:
    """Pays for a value as text. Raises FigureError for a collection, which could be endless when it is written out."""
    if not isinstance(value, PRINTED):
        raise FigureError("En samling kan inte skrivas ut som den är; skriv ut dess delar.")
    budget.make(len(value) if isinstance(value, str) else 1)
    bounded_number(value)


def require_number(value: Any) -> None:
    """Raises TypeError for what is no number: of a text, `%` would make a text of any width."""
    if not isinstance(value, int | float | Decimal | Undefined):
        raise TypeError("not a number")
    bounded_number(value)


_CALCULATIONS: dict[str, Callable[[Figure, Figure], Figure]] = {"+": plus, "-": minus, "*": product, "/": quotient}


def calculated(budget: Budget, operation: str, left: Any, right: Any) -> Figure:
    """Figures reckon with figures only. Raises FigureError, or BoundError for a formula too long to write."""
    if not isinstance(left, Figure) or not isinstance(right, Figure) or operation not in _CALCULATIONS:
        raise FigureError("Siffror kan bara räknas med andra siffror ur data.")
    figure = _CALCULATIONS[operation](left, right)
    parts = _parts(figure)
    budget.pay(parts)
    if parts > MAX_PARTS:
        raise BoundError("för långa formler")
    return figure


def _parts(figure: Figure) -> int:
    """How many figures its formula names, as far as it is worth counting."""
    stack, count = [figure], 0
    while stack and count <= MAX_PARTS:
        one = stack.pop()
        count += 1
        if not one.name and isinstance(one.origin, Computed):
            stack.extend(one.origin.parts)
    return count
