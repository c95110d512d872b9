"""The same quantity stated in several places: tables, units of account, last year's files."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from arsbokslut.checks.context import Context, origin_of, plain, said, values
from arsbokslut.checks.rounding import comparable, leaves, same
from arsbokslut.diagnostics import Diagnostic, Path, Position, nearest
from arsbokslut.figures.figure import Computed, Figure, total
from arsbokslut.figures.ledger import UnknownFigureError
from arsbokslut.figures.lines import Line
from arsbokslut.figures.names import Name
from arsbokslut.figures.units import convert, difference_unit
from arsbokslut.model.report import Relation

UNSIGNED = frozenset({"avvikelse", "förbrukning", "förändring_procent"})
"""Columns that mean the same under both sign conventions."""


def views_state_what_they_show(context: Context) -> Iterator[Diagnostic]:
    """A view that states figures of its own states those of the table it shows."""
    for key, statement in context.report.statements.items():
        if not context.is_view(key):
            continue
        for line in statement.flat:
            for column in line.own.quantities:
                own, shown = line.figure(column), line.base.figure(column) if line.base else None
                if own is not None and shown is not None and not same(own, shown):
                    yield _contradiction("ARS501", own, shown, context.place_of(line, column), _SAME)


def same_activities_agree(context: Context) -> Iterator[Diagnostic]:
    """Rows with the same id and name in two tables are the same activity: their figures agree under the tables' signs."""
    seen: dict[tuple[str, str], Line] = {}
    for statement in context.statements():
        for line in statement.body:
            key = (line.id, line.name.casefold())
            if line.kind not in {"post", "grupp"} or line.level > 0:
                continue
            if key in seen:
                yield from _lines_agree(seen[key], line, context, _SAME_ROW)
            seen.setdefault(key, line)


def _lines_agree(first: Line, second: Line, context: Context, hint: str) -> Iterator[Diagnostic]:
    for column in _shared_columns(first, second):
        one, other = first.figure(column), second.figure(column)
        if one is None or other is None or not comparable(one, other):
            continue
        sign = _sign(first, second, column)
        if not same(other, one, sign):
            yield _contradiction("ARS502", other, one, context.place_of(second, column), hint, sign)


def _shared_columns(first: Line, second: Line) -> list[str]:
    own = {c.id for c in second.setting.columns.values() if c.kind == "tal"}
    return [c.id for c in first.setting.columns.values() if c.kind == "tal" and c.id in own]


def _sign(first: Line, second: Line, column: str) -> int:
    """−1 when one table counts costs as positive and the other as negative."""
    return 1 if first.setting.sign == second.setting.sign or column in UNSIGNED else -1


_SAME = "Det är samma uppgift: rätta den som är fel. Ska båda stå, godkänn fyndet med en motivering."
_SAME_ROW = "Raderna har samma id och namn: rätta den siffra som är fel. Är det olika uppgifter, ge raderna olika id."


def _contradiction(
    code: str, figure: Figure, other: Figure, position: Position, hint: str, sign: int = 1
) -> Diagnostic:
    there = origin_of(other)
    gap = _gap(figure, other, sign)
    return Diagnostic(
        code,
        f"{figure.name} är {said(figure)}, men {other.name} är {said(other)}{_apart(gap)}.",
        position,
        hint,
        str(figure.name),
        related=((there, "den andra"),) if there is not None else (),
        figures=values(figure, other, *gap),
    )


def _gap(figure: Figure, other: Figure, sign: int = 1) -> tuple[Figure, ...]:
    """The difference, in the unit of the first; none when only the signs differ. `sign` −1 when one counts costs as negative."""
    assert figure.value is not None
    assert other.value is not None
    theirs = convert(other.value, other.unit, figure.unit) * sign
    if figure.value == -theirs:
        return ()
    return (replace(figure, value=plain(abs(figure.value - theirs)), unit=difference_unit(figure.unit)),)


def _apart(gap: tuple[Figure, ...]) -> str:
    """The difference in words."""
    return f", skillnad {said(gap[0])}" if gap else "; beloppen är lika stora men tecknen olika"


def declared_relations_hold(context: Context) -> Iterator[Diagnostic]:
    """The relations that the data declares: figures that are the same, and figures that are made of others."""
    for key, relation in context.source.relations.items():
        faults = list(_relation_faults(key, relation, context))
        if faults:
            yield from faults
        else:
            yield from _equal(key, relation.equal, context) if relation.equal else _made_of(key, relation, context)


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
        if first is not None and second is not None and not _shared_columns(first, second):
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


def _equal(key: str, names: tuple[str, ...], context: Context) -> Iterator[Diagnostic]:
    ledger = context.report.ledger
    for first, second in pairwise(names):
        one, other = ledger.line(Name.parse(first)), ledger.line(Name.parse(second))
        if one is not None and other is not None:
            yield from _lines_agree(one, other, context, _SAME)
            continue
        left, right = ledger.find(Name.parse(first)), ledger.find(Name.parse(second))
        if not same(right, left):
            yield _contradiction("ARS502", right, left, _place(right, context, key), _SAME)


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
        gap = _gap(whole, made)
        yield Diagnostic(
            "ARS504",
            f"{whole.name} är {said(whole)}, men {_listed(parts)} {outcome} {said(made)}{_apart(gap)}.",
            _place(whole, context, key),
            "Rätta den siffra som är fel. Ska alla stå, godkänn fyndet med en motivering.",
            f"samband.{key}",
            figures=values(whole, *parts, made, *gap),
        )


def _listed(parts: tuple[Figure, ...]) -> str:
    named = [f"{part.name} ({said(part)})" for part in parts]
    return f"{', '.join(named[:-1])} och {named[-1]}" if len(named) > 1 else named[0]


def _place(figure: Figure, context: Context, key: str) -> Position:
    return origin_of(figure) or context.spots.key(("samband", key))


def last_year_agrees(context: Context) -> Iterator[Diagnostic]:
    """Last year's column is what last year's own files say of the same row or key figure."""
    if context.last_year is None:
        return
    wrong: set[Name] = set()
    figures = [figure for figure in context.report.ledger if figure.name.column == "föregående"]
    for figure in sorted(figures, key=lambda each: isinstance(each.origin, Computed)):
        name = figure.name.line.of("utfall")
        then = context.last_year.ledger.get(name)
        if then is None or then.name != name:  # a view's name for another table's figure, which is held by its own
            continue
        if not comparable(figure, then) or figure.name in wrong:
            continue
        known = any(leaf.name in wrong for leaf in leaves(figure))  # a sum of rows that are reported themselves
        if not known and not same(figure, then):
            wrong.add(figure.name)
            yield _other_than_last_year(figure, then, context)


def _other_than_last_year(figure: Figure, then: Figure, context: Context) -> Diagnostic:
    year = context.report.meta.year - 1
    first = next(leaves(figure))
    gap = _gap(figure, then)
    return Diagnostic(
        "ARS503",
        f"{figure.name} är {said(figure)}, men i data/{year} är utfallet {said(then)}{_apart(gap)}.",
        origin_of(first) or context.spots.value(()),
        "Rätta den som är fel. Har fjolårets siffra ändrats efteråt, godkänn fyndet med en motivering.",
        str(figure.name),
        figures=values(figure, then, *gap),
    )


COPIED = 3
"""So many outcomes that are all last year's are no chance."""


def outcomes_are_this_years(context: Context) -> Iterator[Diagnostic]:
    """The stated outcomes of a table are not all last year's: then the table was copied and not filled in."""
    if context.last_year is None:
        return
    for statement in context.statements():
        pairs = [
            (figure.value, then.value)
            for line in statement.flat
            if "utfall" in line.own.quantities and (figure := line.figure("utfall")) is not None and figure.value
            if (then := context.last_year.ledger.get(figure.name)) is not None
        ]
        if len(pairs) >= COPIED and all(now == before for now, before in pairs):
            year = context.report.meta.year
            yield Diagnostic(
                "ARS505",
                f"Alla {len(pairs)} utfall i tabellen ”{statement.key}” är desamma som i data/{year - 1}.",
                context.spots.key(("tabeller", statement.key)),
                f"Skriv utfallen för {year}. De från {year - 1} hör hemma i ”föregående”.",
                f"tabeller.{statement.key}",
                figures=(Decimal(len(pairs)), Decimal(year - 1)),
            )


RULES = (
    views_state_what_they_show,
    same_activities_agree,
    declared_relations_hold,
    last_year_agrees,
    outcomes_are_this_years,
)
