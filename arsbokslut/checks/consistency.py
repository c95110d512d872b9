"""The same quantity stated in several places: tables, units of account, last year's files."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from arsbokslut.checks.context import Context, finding, said
from arsbokslut.checks.rounding import same
from arsbokslut.diagnostics import Diagnostic, Position
from arsbokslut.figures.figure import Figure, total
from arsbokslut.figures.ledger import UnknownFigureError
from arsbokslut.figures.statements import Line
from arsbokslut.figures.units import FigureError
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
                    yield _contradiction("ARS501", own, shown, context.place_of(line, column))


def same_activities_agree(context: Context) -> Iterator[Diagnostic]:
    """Rows with the same id and name in two tables are the same activity: their figures agree under the tables' signs."""
    seen: dict[tuple[str, str], Line] = {}
    for statement in context.statements():
        for line in statement.body:
            key = (line.id, line.name.casefold())
            if line.kind not in {"post", "grupp"} or line.level > 0:
                continue
            if key in seen:
                yield from _lines_agree(seen[key], line, context)
            seen.setdefault(key, line)


def _lines_agree(first: Line, second: Line, context: Context) -> Iterator[Diagnostic]:
    for column in _shared_columns(first, second):
        one, other = first.figure(column), second.figure(column)
        if one is not None and other is not None and not same(other, one, _sign(first, second, column)):
            yield _contradiction("ARS502", other, one, context.place_of(second, column))


def _shared_columns(first: Line, second: Line) -> list[str]:
    own = {c.id for c in second.setting.columns.values() if c.kind == "tal"}
    return [c.id for c in first.setting.columns.values() if c.kind == "tal" and c.id in own]


def _sign(first: Line, second: Line, column: str) -> int:
    """−1 when one table counts costs as positive and the other as negative."""
    return 1 if first.setting.sign == second.setting.sign or column in UNSIGNED else -1


def _contradiction(code: str, figure: Figure, other: Figure, position: Position) -> Diagnostic:
    return finding(
        code,
        f"{figure.name} är {said(figure)}, men {other.name} är {said(other)}.",
        position,
        "Det är samma uppgift: rätta den som är fel. Ska båda stå, godkänn fyndet med en motivering.",
        figure.name,
    )


def declared_relations_hold(context: Context) -> Iterator[Diagnostic]:
    """The relations that the data declares: figures that are the same, and figures that are made of others."""
    for key, relation in context.source.relations.items():
        position, subject = context.spots.key(("samband", key)), f"samband.{key}"
        wholes = [name for name in (relation.total, relation.greatest, relation.least) if name]
        if bool(relation.equal) == bool(wholes) or len(wholes) > 1 or bool(wholes) != bool(relation.parts):
            hint = "Skriv ”lika: […]”, eller en av ”summa”, ”största” och ”minsta” tillsammans med ”delar: […]”."
            yield finding("ARS506", f"Sambandet ”{key}” säger inte vad som ska stämma.", position, hint, subject)
            continue
        try:
            yield from _equal(key, relation.equal, context) if relation.equal else _made_of(key, relation, context)
        except UnknownFigureError as error:
            hint = f"Det finns: {', '.join(error.known[:12])}." if error.known else "Rätta namnet."
            yield finding(
                "ARS506", f"Sambandet ”{key}” nämner ”{error.args[0]}”, som inte finns.", position, hint, subject
            )
        except FigureError as error:
            yield finding(
                "ARS506", f"Sambandet ”{key}”: {error}", position, "Jämför siffror i samma slags enhet.", subject
            )


def _equal(key: str, names: tuple[str, ...], context: Context) -> Iterator[Diagnostic]:
    ledger = context.report.ledger
    for first, second in pairwise(names):
        one, other = ledger.line(tuple(first.split("."))), ledger.line(tuple(second.split(".")))
        if one is not None and other is not None:
            yield from _lines_agree(one, other, context)
            continue
        left, right = ledger.find(tuple(first.split("."))), ledger.find(tuple(second.split(".")))
        if not same(right, left):
            yield _contradiction("ARS502", right, left, _place(right, context, key))


def _made_of(key: str, relation: Relation, context: Context) -> Iterator[Diagnostic]:
    """The whole against its parts: their sum, or the greatest or least of them."""
    ledger = context.report.ledger
    whole = ledger.find(tuple(str(relation.total or relation.greatest or relation.least).split(".")))
    parts = tuple(ledger.find(tuple(name.split("."))) for name in relation.parts)
    if any(part.value is None for part in parts):
        return
    if relation.total:
        made, outcome = total(parts, f"samband.{key}", whole.unit, whole.decimals), "blir tillsammans"
    else:
        pick = max if relation.greatest else min
        made = pick((part.converted(whole.unit) for part in parts), key=lambda part: part.value or Decimal(0))
        outcome = "är som störst" if relation.greatest else "är som minst"
    if not same(whole, made):
        yield finding(
            "ARS504",
            f"{whole.name} är {said(whole)}, men {_listed(parts)} {outcome} {said(made.converted(whole.unit))}.",
            _place(whole, context, key),
            "Rätta den siffra som är fel. Ska alla stå, godkänn fyndet med en motivering.",
            f"samband.{key}",
        )


def _listed(parts: tuple[Figure, ...]) -> str:
    named = [f"{part.name} ({said(part)})" for part in parts]
    return f"{', '.join(named[:-1])} och {named[-1]}" if len(named) > 1 else named[0]


def _place(figure: Figure, context: Context, key: str) -> Position:
    return getattr(figure.origin, "position", None) or context.spots.key(("samband", key))


def last_year_agrees(context: Context) -> Iterator[Diagnostic]:
    """Last year's column is what last year's own files say of the same row or key figure."""
    if context.last_year is None:
        return
    before = context.last_year.ledger
    for figure in context.report.ledger:
        name = figure.name.removesuffix(".föregående")
        if name == figure.name:
            continue
        try:
            then = before.find((*name.split("."), "utfall"))
        except UnknownFigureError:
            continue
        if figure.unit and then.unit and _comparable(figure, then) and not same(figure, then):
            year = context.report.meta.year - 1
            position = _place(figure, context, "")
            yield finding(
                "ARS503",
                f"{figure.name} är {said(figure)}, men i data/{year} är utfallet {said(then)}.",
                position,
                "Rätta den som är fel. Har fjolårets siffra ändrats efteråt, godkänn fyndet med en motivering.",
                figure.name,
            )


def _comparable(figure: Figure, other: Figure) -> bool:
    try:
        other.converted(figure.unit)
    except FigureError:
        return False
    return True


RULES = (views_state_what_they_show, same_activities_agree, declared_relations_hold, last_year_agrees)
