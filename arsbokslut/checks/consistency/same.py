"""The same quantity stated in two places."""

from collections import defaultdict
from collections.abc import Iterator

from arsbokslut.checks.consistency.contradiction import SAME, contradiction, gap_between
from arsbokslut.checks.consistency.lines import Pair, lines_agree, pairs_of
from arsbokslut.checks.consistency.relations import Term, place_of_figure, testable
from arsbokslut.checks.context import Context
from arsbokslut.checks.rounding import same
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.lines import Line

_TURNED = "Räknas de åt olika håll: skriv ”-{name}” i sambandet. Annars rätta den som är fel."
"""The fix where a relation compares a figure with one of the other sign."""
_SAME_ROW = "Raderna har samma id och namn: rätta den siffra som är fel. Är det olika uppgifter, ge raderna olika id."


def same_quantities_agree(context: Context) -> Iterator[Diagnostic]:
    """Rows with the same id and name in two tables say the same, and so do figures and rows that a relation says are equal."""
    yield from _same_activities(context)
    for key, first, second in testable(context):
        if first.is_name and second.is_name:
            yield from _equal(key, first, second, context)


def _same_activities(context: Context) -> Iterator[Diagnostic]:
    """Rows with the same id and name in two tables are the same activity, when the tables say about the same in half of their cells.

    Tables that seldom do tell of different things under the same names, as what departments cost and what they
    invest; a relation holds those together that are to agree all the same.
    """
    seen: dict[tuple[str, str], Line] = {}
    tables: dict[tuple[str, str], str] = {}
    shared: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for statement in context.statements():
        for line in statement.body:
            key = (line.id, line.name.casefold())
            if line.kind not in {"post", "grupp"} or line.level > 0:
                continue
            first = seen.setdefault(key, line)
            table = tables.setdefault(key, statement.key)
            if first is not line:
                shared[table, statement.key].extend(pairs_of(first, line))
    for pairs in shared.values():
        if 2 * sum(pair.is_near for pair in pairs) >= len(pairs):
            yield from (pair.contradiction(context, _SAME_ROW) for pair in pairs if not pair.agrees)


def _equal(key: str, first: Term, second: Term, context: Context) -> Iterator[Diagnostic]:
    if first.line is not None and second.line is not None:
        yield from lines_agree(first.line, second.line, context, SAME)
        return
    left, right = first.figure, second.figure
    if left is None or right is None or same(right, left):
        return
    hint = SAME if gap_between(right, left) else _TURNED.format(name=right.name)
    yield contradiction("ARS502", right, left, place_of_figure(right, context, key), hint)
