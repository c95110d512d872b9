"""The relations that the data declares between figures."""

from collections.abc import Iterator
from dataclasses import field, replace
from functools import cached_property
from itertools import pairwise

from arsbokslut.checks.consistency.contradiction import apart, gap_between
from arsbokslut.checks.consistency.lines import shared_columns
from arsbokslut.checks.context import Context, origin_of
from arsbokslut.checks.messages import precise, said, values
from arsbokslut.checks.rounding import comparable, same
from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import Diagnostic, Position, nearest
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.formulas import evaluate_alone
from arsbokslut.figures.ledger import Ledger, UnknownFigureError
from arsbokslut.figures.lines import Line
from arsbokslut.figures.names import Name
from arsbokslut.figures.units import FigureError
from arsbokslut.model.formula import Formula, Range, Ref, references

SHOWN_PARTS = 8
"""How many parts of a formula a message lists."""


@dataclass(slots=True)
class _Named:
    """What names mean in a relation: figures by their whole names. Keeps those that were asked for, in order."""

    ledger: Ledger
    asked: list[Figure] = field(default_factory=list)

    def figure(self, ref: Ref) -> Figure:
        """The figure of a name. Raises FigureError."""
        found = self.ledger.for_formula(Name(ref.parts))
        self.asked.append(found)
        return found

    def between(self, span: Range) -> tuple[Figure | None, ...]:
        """The figures from one row of a table to another. Raises FigureError."""
        found = self.ledger.between(Name(span.first.parts), Name(span.last.parts))
        self.asked.extend(each for each in found if each is not None)
        return found


class Term:
    """One of the equals of a relation: a line, a figure, or what a formula gives."""

    def __init__(self, formula: Formula, place: Position, ledger: Ledger) -> None:
        self.formula, self.place, self.ledger = formula, place, ledger
        self.is_name = isinstance(formula.expression, Ref)

    @cached_property
    def line(self) -> Line | None:
        """The line that a name leads to."""
        return self.ledger.line(Name.parse(self.formula.text)) if self.is_name else None

    @cached_property
    def _made(self) -> tuple[Figure | None, tuple[Figure, ...]]:
        scope = _Named(self.ledger)
        return evaluate_alone(self.formula.expression, scope), tuple(scope.asked)

    @cached_property
    def fault(self) -> FigureError | None:
        """Why it cannot be computed."""
        try:
            self._made  # noqa: B018 - computed here, to see whether it can be
        except FigureError as error:
            return error
        return None

    @property
    def figure(self) -> Figure | None:
        """The figure, or what the formula gives; None where one of its figures stands empty. Raises FigureError."""
        return self._made[0]

    @property
    def parts(self) -> tuple[Figure, ...]:
        """The figures that are named. Raises FigureError."""
        return self._made[1]

    def __str__(self) -> str:
        return " ".join(self.formula.text.split())

    def told(self) -> str:
        """The name or the formula, and what its figures are."""
        return str(self) if self.is_name else f"{self} ({_listed([said(part) for part in self.parts])})"


def _listed(parts: list[str]) -> str:
    if len(parts) > SHOWN_PARTS:
        return f"{', '.join(parts[:SHOWN_PARTS])} …"
    *first, last = parts
    return f"{', '.join(first)} och {last}" if first else last


def relations_can_be_tested(context: Context) -> Iterator[Diagnostic]:
    """A relation names figures that exist, and what it compares measures the same thing."""
    for key in context.source.relations:
        yield from _faults(key, _terms(key, context), context)


def testable(context: Context) -> Iterator[tuple[str, Term, Term]]:
    """Every two that a relation says are equal and that can be tested, with its name."""
    for key in context.source.relations:
        terms = _terms(key, context)
        if next(_faults(key, terms, context), None) is None:
            yield from ((key, first, second) for first, second in pairwise(terms))


def related(context: Context) -> Iterator[Figure]:
    """The figures that relations name; those that lead nowhere are reported elsewhere."""
    for key in context.source.relations:
        for term in _terms(key, context):
            if term.line is None and term.fault is None:
                yield from term.parts


def _terms(key: str, context: Context) -> list[Term]:
    equals = context.source.relations[key].equal
    places = (context.spots.value(("samband", key, "lika", index)) for index in range(len(equals)))
    return [Term(formula, place, context.report.ledger) for formula, place in zip(equals, places, strict=True)]


def _faults(key: str, terms: list[Term], context: Context) -> Iterator[Diagnostic]:
    """What makes a relation impossible to test."""
    unknown = [fault for term in terms for fault in _unknown(key, term, context)]
    yield from unknown or _incomparable(key, terms)


def _unknown(key: str, term: Term, context: Context) -> Iterator[Diagnostic]:
    """A finding for every name that leads to no figure; alone, a name may lead to a line."""
    refs = list(references(term.formula.expression)) if term.line is None else []
    for ref in refs:
        try:
            term.ledger.find(Name(ref.parts))
        except UnknownFigureError as error:
            position = context.places.of_name(term.place, str(ref))
            if not error.part and error.known:
                hint = f"Lägg till vilken siffra som menas: {ref}.{error.known[-1]}."
                yield _untestable(key, f"nämner ”{ref}”, som inte är en enda siffra", position, hint)
            else:
                yield _untestable(key, f"nämner ”{ref}”, som inte finns", position, _closest(error))
    if not refs and term.line is None:
        hint = "Skriv namnet på en siffra, eller en formel med siffrors namn."
        yield _untestable(key, f"nämner ingen siffra i ”{term}”", term.place, hint)


def _closest(error: UnknownFigureError) -> str:
    suggestion = nearest(error.part, error.known)
    if suggestion:
        return f"Menades ”{error.before.of(suggestion)}”?"
    return f"Det finns: {', '.join(error.known[:12])}." if error.known else "Rätta namnet."


def _incomparable(key: str, terms: list[Term]) -> Iterator[Diagnostic]:
    """A finding when figures of a relation cannot be computed or do not measure the same thing, or lines have no column in common."""
    lines = [term.line for term in terms]
    if any(lines) and not all(lines):
        hint = "Skriv bara rader, eller bara siffror: drift.summa.utfall."
        odd = next(term for term in terms if (term.line is None) != (lines[0] is None))
        yield _untestable(key, "jämför en rad med en siffra", odd.place, hint)
        return
    for first, second in pairwise(terms):
        if first.line is not None and second.line is not None and not shared_columns(first.line, second.line):
            hint = "Jämför siffror: skriv raden och kolumnen, till exempel drift.summa.utfall."
            yield _untestable(key, "jämför rader utan gemensamma kolumner", second.place, hint)
    if not any(lines):
        uncountable = [(term, term.fault) for term in terms if term.fault is not None]
        for term, fault in uncountable:
            message = str(fault).removesuffix(".")
            yield _untestable(key, f"går inte att räkna ut. {message}", term.place, fault.hint)
        if not uncountable:
            yield from _of_different_kinds(key, terms)


def _of_different_kinds(key: str, terms: list[Term]) -> Iterator[Diagnostic]:
    for first, second in pairwise(terms):
        one, other = in_one_unit(first, second)
        if one is not None and other is not None and not comparable(one, other):
            what = f"jämför {first} i {one.unit or 'antal'} med {second} i {other.unit or 'antal'}"
            yield _untestable(key, what, second.place, "Jämför siffror i samma slags enhet.")


def in_one_unit(first: Term, second: Term) -> tuple[Figure | None, Figure | None]:
    """What two terms give; what a formula gives in the unit of the other, where that is the same in other words."""
    one, other = first.figure, second.figure
    if one is None or other is None:
        return one, other
    return _asked(one, other.unit, first), _asked(other, one.unit, second)


def _asked(figure: Figure, unit: str, term: Term) -> Figure:
    if term.is_name or figure.unit == unit:
        return figure
    try:
        return figure.asked_in(unit)
    except FigureError:
        return figure


def _untestable(key: str, what: str, position: Position, hint: str) -> Diagnostic:
    return Diagnostic("ARS506", f"Sambandet ”{key}” {what}.", position, hint, f"samband.{key}")


def calculations_agree(context: Context) -> Iterator[Diagnostic]:
    """A figure is what a relation's formula gives: the sum of its parts, the greatest of them, another with the other sign."""
    for key, first, second in testable(context):
        if first.is_name and second.is_name:
            continue
        whole, made = (second, first) if second.is_name else (first, second)
        yield from _disagreement(key, whole, made, context)


def _disagreement(key: str, whole: Term, made: Term, context: Context) -> Iterator[Diagnostic]:
    stated, computed = in_one_unit(whole, made)
    if stated is None or computed is None or stated.value is None or same(stated, computed):
        return
    shown = precise(computed, stated)
    stated = stated if whole.is_name else replace(stated, value=precise(stated, stated).value)
    gap = gap_between(stated, shown)
    yield Diagnostic(
        "ARS504",
        f"{whole.told()} {'är' if whole.is_name else 'ger'} {said(stated)}, men {made.told()} ger {said(shown)}{apart(gap)}.",
        place_of_figure(stated, context, key) if whole.is_name else made.place,
        "Rätta den siffra som är fel. Ska alla stå, godkänn fyndet med en motivering.",
        f"samband.{key}",
        figures=values(stated, *made.parts, shown, *gap),
    )


def place_of_figure(figure: Figure, context: Context, key: str) -> Position:
    """Where a relation's figure stands; where the relation does, when it is computed."""
    return origin_of(figure) or context.spots.key(("samband", key))
