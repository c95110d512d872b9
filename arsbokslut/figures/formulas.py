"""What formulas give: those that the data writes, and the well-known ones of columns such as the deviation."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Protocol

from arsbokslut.classes import dataclass
from arsbokslut.figures.calculations import (
    extreme,
    growth,
    mean,
    minus,
    negative,
    number,
    plus,
    product,
    quotient,
    refuse_if_mixed,
    share,
    total,
)
from arsbokslut.figures.figure import ZERO, Computed, Figure
from arsbokslut.figures.names import NO_NAME, Name
from arsbokslut.figures.units import FigureError
from arsbokslut.model.formula import Call, Expression, Negative, Number, Operation, Range, Ref, references
from arsbokslut.model.table import Column, SignConvention


class Scope(Protocol):
    """What names mean where a formula stands."""

    def figure(self, ref: Ref) -> Figure | None:
        """The figure of a name; None where it stands empty. Raises FigureError for a name that leads nowhere."""

    def between(self, span: Range) -> tuple[Figure | None, ...]:
        """The figures from one name to another. Raises FigureError."""


class _Absent(Exception):
    """A figure that the formula needs stands empty: so does what follows from it."""


def evaluate(expression: Expression, scope: Scope, name: Name = NO_NAME) -> Figure | None:
    """What a formula gives; None where one of its figures stands empty. Raises FigureError."""
    try:
        found = _value(expression, scope)
    except _Absent:
        return None
    if not name:
        return found
    return fetched(found, name) if isinstance(expression, Ref) else replace(found, name=name)


def evaluate_alone(expression: Expression, scope: Scope, name: Name = NO_NAME) -> Figure | None:
    """What a formula gives that stands for a single figure: there, unlike in a table's rows, dividing by zero is a fault.

    Raises FigureError.
    """
    found = evaluate(expression, scope, name)
    zero = _divided_by_zero(found) if found is not None and found.value is None else None
    if zero is not None:
        raise FigureError(f"Det går inte att dela med {zero.label}, som är 0.", "Rätta siffran, eller formeln.")
    return found


def _divided_by_zero(figure: Figure) -> Figure | None:
    """The zero that a calculation, or one within it, divides by."""
    if not isinstance(figure.origin, Computed):
        return None
    parts = figure.origin.parts
    if figure.origin.operation in {"kvot", "andel"} and parts[1].value == 0:
        return parts[1]
    inner = (_divided_by_zero(part) for part in parts if not part.name)
    return next((zero for zero in inner if zero is not None), None)


def fetched(figure: Figure, name: Name) -> Figure:
    """A figure that stands in another place too, under the name that it has here."""
    return replace(figure, name=name, origin=Computed("hämtad", (figure,)), follows=None, half=ZERO, note="", mark="")


def _value(expression: Expression, scope: Scope) -> Figure:
    match expression:
        case Number(value=value):
            return number(value)
        case Ref():
            return _present(scope.figure(expression))
        case Negative(inner):
            return negative(_value(inner, scope))
        case Operation(sign, left, right):
            return _OPERATIONS[sign](_value(left, scope), _value(right, scope))
        case Call(function, arguments):
            parts = tuple(part for each in arguments for part in _parts(each, scope))
            refuse_if_mixed(parts)
            return _FUNCTIONS[function](parts)


def _parts(argument: Expression | Range, scope: Scope) -> tuple[Figure, ...]:
    if isinstance(argument, Range):
        return tuple(map(_present, scope.between(argument)))
    return (_value(argument, scope),)


def _present(figure: Figure | None) -> Figure:
    if figure is None:
        raise _Absent
    return figure


def _sum(parts: tuple[Figure, ...]) -> Figure:
    return total(parts, NO_NAME, parts[0].unit, max(part.decimals for part in parts))


_OPERATIONS: Mapping[str, Callable[[Figure, Figure], Figure]] = {"+": plus, "-": minus, "*": product, "/": quotient}
_FUNCTIONS: Mapping[str, Callable[[tuple[Figure, ...]], Figure]] = {
    "summa": _sum,
    "medel": mean,
    "största": lambda parts: extreme(parts, "störst"),
    "minsta": lambda parts: extreme(parts, "minst"),
}


@dataclass(frozen=True, slots=True)
class ColumnFormula:
    """How a column follows: from which columns of the row, and what is done with them."""

    sources: tuple[str, ...]
    apply: Callable[[Scope, Name], Figure | None]


def _of_two(left: str, right: str, calculate: Callable[[Figure, Figure, Name], Figure]) -> ColumnFormula:
    """A formula over two columns of the row."""
    one, other = Ref((left,), 0, 0), Ref((right,), 0, 0)

    def apply(scope: Scope, name: Name) -> Figure | None:
        first, second = scope.figure(one), scope.figure(other)
        return None if first is None or second is None else calculate(first, second, name)

    return ColumnFormula((left, right), apply)


_COST = _of_two("budget", "utfall", minus)
_RESULT = _of_two("utfall", "budget", minus)
_DEVIATION: Mapping[tuple[SignConvention, bool], ColumnFormula] = {
    ("nettokostnad", False): _COST,
    ("nettokostnad", True): _RESULT,
    ("resultat", False): _RESULT,
    ("resultat", True): _COST,
}
"""The table's sign, and whether the row counts the other way → the deviation: positive is always a surplus."""

_KNOWN = {
    "förbrukning": _of_two("utfall", "budget", share),
    "förändring": _of_two("utfall", "föregående", minus),
    "förändring_procent": _of_two("utfall", "föregående", growth),
    "återstår": _of_two("total_projektbudget", "ackumulerat", minus),
}

KNOWN_COLUMNS = ("avvikelse", *_KNOWN)
"""The columns that follow by themselves, whether a table shows them or not."""


def known_formula(column: str, sign: SignConvention, *, turned: bool = False) -> ColumnFormula | None:
    """The formula of a well-known column under a sign convention; `turned` for a row whose figures count the other way."""
    return _DEVIATION[sign, turned] if column == "avvikelse" else _KNOWN.get(column)


def declared_formula(column: Column) -> ColumnFormula | None:
    """The formula that a column writes itself."""
    if column.formula is None:
        return None
    expression = column.formula.expression
    names = [ref.parts[0] for ref in references(expression) if len(ref.parts) == 1]
    return ColumnFormula(tuple(dict.fromkeys(names)), lambda scope, name: evaluate(expression, scope, name))
