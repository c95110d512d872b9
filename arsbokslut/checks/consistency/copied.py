"""What stands as in last year's files, word for word or figure for figure, part by part."""

import re
from collections.abc import Callable, Iterable, Iterator

from arsbokslut.checks.consistency.last_year import copied_tables
from arsbokslut.checks.consistency.said import Node, Said, judgements, texts
from arsbokslut.checks.context import Context, named_path, origin_of
from arsbokslut.checks.messages import said, values
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.names import Name
from arsbokslut.model.placeholders import is_placeholder

STILL = "Gäller det även i år: godkänn fyndet med en motivering."
DIGITS = 3
"""So many digits are seldom the same two years running."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def texts_are_this_years(context: Context) -> Iterator[Diagnostic]:
    """No text, registry number or date is last year's, word for word."""
    for each in _repeated(texts, context):
        yield _copied("ARS507", f"{_WHAT.get(str(each.path[-1]), 'Texten')} är", "ord för ord som", each, context)


def judgements_are_this_years(context: Context) -> Iterator[Diagnostic]:
    """No motivation is last year's, word for word, and no judgement beside which nothing is said."""
    for each in _repeated(judgements, context):
        motivated = str(each.path[-1]).endswith("motivering")
        what = "Motiveringen är" if motivated else f"”{each.words[0]}” är satt"
        how = "ord för ord som" if motivated else "precis som"
        yield _copied("ARS508", what, how, each, context)


_WHAT = {"diarienummer": "Diarienumret", "datum": "Datumet", "bedömning": "Bedömningen", "kommentar": "Kommentaren"}


def _repeated(said_in: Callable[[Node], Iterator[Said]], context: Context) -> Iterator[Said]:
    """What both years say in the same words of the same thing."""
    if context.last_data is None:
        return
    then = {each.about: each for each in said_in(context.last_data)}
    for each in said_in(context.data):
        before = then.get(each.about)
        if before is not None and before.words == each.words and not is_placeholder(each.words[0]):
            yield each


def _copied(code: str, what: str, how: str, each: Said, context: Context) -> Diagnostic:
    year = context.report.meta.year
    return Diagnostic(
        code,
        f"{what} {how} i data/{year - 1}.",
        context.spots.value(each.path),
        f"Skriv det som gäller {year}. {STILL}",
        named_path(each.path, context.data),
    )


def figures_are_this_years(context: Context) -> Iterator[Diagnostic]:
    """No outcome of an indicator, a row or a key figure is the one in last year's files, unless last year's stands beside it."""
    if context.last_year is None:
        return
    told = {statement.key for statement, _ in copied_tables(context)}
    year = context.report.meta.year
    for figure in _outcomes(context.report.ledger, year, context):
        then = context.last_year.ledger.get(_a_year_before(figure.name, year))
        if then is None or figure.name.root in told or not _is_repeated(figure, then, context):
            continue
        yield Diagnostic(
            "ARS509",
            f"{figure.name} är {said(figure)}, precis som i data/{year - 1}.",
            origin_of(figure) or context.spots.value(()),
            f"Skriv det som gäller {year}. {STILL}",
            str(figure.name),
            figures=values(figure),
        )


def _outcomes(figures: Iterable[Figure], year: int, context: Context) -> Iterator[Figure]:
    """The stated figures of the year itself."""
    for figure in figures:
        column = figure.name.column
        named = _YEAR.search(column)
        of_year = column == "utfall" or (named is not None and int(named[0]) == year)
        if figure.value and origin_of(figure) is not None and (of_year or _measures(figure, context)):
            yield figure


_OTHERS = frozenset({"föregående", "budget", "prognos", "avvikelse", "förändring", "förändring_procent", "andel"})


def _measures(figure: Figure, context: Context) -> bool:
    """Whether a figure of a table that names no outcome is what the table measures."""
    statement = context.report.statements.get(figure.name.root)
    if statement is None or figure.name.column in _OTHERS:
        return False
    kinds = {each.id: each.kind for each in statement.all_columns}
    of_years = any(each == "utfall" or _YEAR.search(each) for each in kinds)
    return not of_years and kinds.get(figure.name.column) == "tal"


def _a_year_before(name: Name, year: int) -> Name:
    """What a figure was called a year ago."""
    return (
        name.line.of(_YEAR.sub(lambda found: str(int(found[0]) - 1), name.column)) if str(year) in name.column else name
    )


def _is_repeated(figure: Figure, then: Figure, context: Context) -> bool:
    """Whether a figure that is the same as last year's was likely forgotten: what is short may well be the same again."""
    if figure.value != then.value or figure.unit != then.unit or figure.value is None:
        return False
    beside = context.report.ledger.get(figure.name.line.of("föregående"))
    if beside is not None and beside.value == figure.value:
        return False  # last year's stands beside it: whoever wrote it has seen that
    digits = len(figure.value.as_tuple().digits)
    return digits >= DIGITS or figure.name.root == "mål" or (beside is not None and origin_of(beside) is not None)
