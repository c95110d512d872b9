"""The relations that the data declares between figures."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from arsbokslut.checks.consistency.contradiction import apart, gap_between
from arsbokslut.checks.consistency.lines import shared_columns
from arsbokslut.checks.context import Context, origin_of
from arsbokslut.checks.messages import said, values
from arsbokslut.checks.rounding import comparable, same
from arsbokslut.diagnostics import Diagnostic, Path, Position, nearest
from arsbokslut.figures.calculations import total
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.ledger import UnknownFigureError
from arsbokslut.figures.names import Name
from arsbokslut.model.report import Relation


def relations_can_be_tested(context: Context) -> Iterator[Diagnostic]:
    """A relation says what must hold, and names figures that exist and measure the same thing."""
    for key, relation in context.source.relations.items():
        yield from _relation_faults(key, relation, context)


def testable(context: Context) -> Iterator[tuple[str, Relation]]:
    """The relations that can be tested, by name."""
    for key, relation in context.source.relations.items():
        if next(_relation_faults(key, relation, context), None) is None:
            yield key, relation


def _relation_faults(key: str, relation: Relation, context: Context) -> Iterator[Diagnostic]:
    """What makes a relation impossible to test: it says too little or too much, or names what does not exist."""
    wholes = [name for name in (relation.total, relation.greatest, relation.least) if name]
    pairs = len(relation.equal) > 1 and not wholes and not relation.parts
    if not pairs and not (len(wholes) == 1 and relation.parts and not relation.equal):
        hint = "Skriv ”lika: […]” med minst två namn, eller en av ”summa”, ”största” och ”minsta” tillsammans med ”delar: […]”."
        yield _untestable(key, "säger inte vad som ska stämma", context.spots.key(("samband", key)), hint)
        return
    named = list(_named(relation))
    unknown = [fault for path, name in named if (fault := _unknown(key, path, name, context)) is not None]
    yield from unknown or _incomparable(key, [name for _, name in named], context)


def _named(relation: Relation) -> Iterator[tuple[Path, str]]:
    """Every name in a relation, with its place under it."""
    for field, names in (("lika", relation.equal), ("delar", relation.parts)):
        yield from (((field, index), name) for index, name in enumerate(names))
    for field, name in (("summa", relation.total), ("största", relation.greatest), ("minsta", relation.least)):
        if name:
            yield (field,), name


def _unknown(key: str, path: Path, name: str, context: Context) -> Diagnostic | None:
    """A finding when a name leads to no figure; in `lika` it may lead to a line."""
    ledger = context.report.ledger
    if path[0] == "lika" and ledger.line(Name.parse(name)) is not None:
        return None
    try:
        ledger.find(Name.parse(name))
    except UnknownFigureError as error:
        position = context.spots.value(("samband", key, *path))
        if not error.part and error.known:
            hint = f"Lägg till vilken siffra som menas: {name}.{error.known[-1]}."
            return _untestable(key, f"nämner ”{name}”, som inte är en enda siffra", position, hint)
        return _untestable(key, f"nämner ”{name}”, som inte finns", position, _closest(error))
    return None


def _closest(error: UnknownFigureError) -> str:
    suggestion = nearest(error.part, error.known)
    if suggestion:
        return f"Menades ”{error.before.of(suggestion)}”?"
    return f"Det finns: {', '.join(error.known[:12])}." if error.known else "Rätta namnet."


def _incomparable(key: str, names: list[str], context: Context) -> Iterator[Diagnostic]:
    """A finding when the figures of a relation do not measure the same thing, or its lines have no column in common."""
    ledger, position = context.report.ledger, context.spots.key(("samband", key))
    lines = [ledger.line(Name.parse(name)) for name in names]
    for first, second in pairwise(lines):
        if first is not None and second is not None and not shared_columns(first, second):
            hint = "Jämför siffror: skriv raden och kolumnen, till exempel drift.summa.utfall."
            yield _untestable(key, "jämför rader utan gemensamma kolumner", position, hint)
    if any(lines) and not all(lines):
        hint = "Skriv bara rader, eller bara siffror: drift.summa.utfall."
        yield _untestable(key, "jämför en rad med en siffra", position, hint)
    if not any(lines):
        figures = [ledger.find(Name.parse(name)) for name in names]
        for first_figure, other in pairwise(figures):
            if not comparable(first_figure, other):
                what = f"jämför {first_figure.name} i {first_figure.unit} med {other.name} i {other.unit}"
                yield _untestable(key, what, position, "Jämför siffror i samma slags enhet.")


def _untestable(key: str, what: str, position: Position, hint: str) -> Diagnostic:
    return Diagnostic("ARS506", f"Sambandet ”{key}” {what}.", position, hint, f"samband.{key}")


def wholes_are_made_of_their_parts(context: Context) -> Iterator[Diagnostic]:
    """A figure that a relation calls the sum of others, or the greatest or least of them, is that."""
    for key, relation in testable(context):
        if relation.parts:
            yield from _made_of(key, relation, context)


def _made_of(key: str, relation: Relation, context: Context) -> Iterator[Diagnostic]:
    """The whole against its parts: their sum, or the greatest or least of them."""
    ledger = context.report.ledger
    whole = ledger.find(Name.parse(str(relation.total or relation.greatest or relation.least)))
    parts = tuple(ledger.find(Name.parse(name)) for name in relation.parts)
    if any(part.value is None or part.qualifier for part in parts):
        return
    if relation.total:
        made, outcome = total(parts, Name(("samband", key)), whole.unit, whole.decimals), "blir tillsammans"
    else:
        pick = max if relation.greatest else min
        made = pick((part.converted(whole.unit) for part in parts), key=lambda part: part.value or Decimal(0))
        outcome = "är som störst" if relation.greatest else "är som minst"
    if not same(whole, made):
        gap = gap_between(whole, made)
        yield Diagnostic(
            "ARS504",
            f"{whole.name} är {said(whole)}, men {_listed(parts)} {outcome} {said(made)}{apart(gap)}.",
            place_of_figure(whole, context, key),
            "Rätta den siffra som är fel. Ska alla stå, godkänn fyndet med en motivering.",
            f"samband.{key}",
            figures=values(whole, *parts, made, *gap),
        )


def _listed(parts: tuple[Figure, ...]) -> str:
    named = [f"{part.name} ({said(part)})" for part in parts]
    return f"{', '.join(named[:-1])} och {named[-1]}" if len(named) > 1 else named[0]


def place_of_figure(figure: Figure, context: Context, key: str) -> Position:
    """Where a relation's figure stands; where the relation does, when it is computed."""
    return origin_of(figure) or context.spots.key(("samband", key))
