"""Headings and columns that name another year."""

import re
from collections.abc import Iterator
from decimal import Decimal

from arsbokslut.checks.context import Context, named_path
from arsbokslut.diagnostics import Diagnostic, Path
from arsbokslut.model.numerals import YEAR
from arsbokslut.model.table import Column

_YEAR = re.compile(
    r"(?<![\d-])((?:19|20)?\d\d)(?=-(?:0[1-9]|1[0-2])-\d\d(?!\d))|"  # the year of a date, perhaps with two figures
    rf"(?<![\d-])({YEAR})(?:\s?[–/-]\s?((?:19|20)?\d\d))?(?![\d-])"  # a year or a period
)


AHEAD = 10
"""How many years ahead a heading may look: plans and forecasts do."""
_THIS_YEAR = frozenset({"utfall", "budget", "avvikelse", "förbrukning"})


def headings_name_this_year(context: Context) -> Iterator[Diagnostic]:
    """A year in a heading is the report's, a period has it in it, and a column names the year of its figures."""
    year = context.report.meta.year
    for path, text in _headings(context):
        years = list(_YEAR.finditer(text))
        if years and not any(_covers(named, year, 0 if path[0] == "rapport" else AHEAD) for named in years):
            yield _other_year(path, text, _year(years[0]), year, context)
    for key, table in context.source.tables.items():
        for index, column in enumerate(table.columns):
            yield from _column_year(("tabeller", key, "kolumner", index, "rubrik"), column, year, context)


def _headings(context: Context) -> Iterator[tuple[Path, str]]:
    yield ("rapport", "titel"), context.source.meta.title
    for key, section in context.source.sections.items():
        yield ("avsnitt", key, "rubrik"), section.heading or ""
    for key, table in context.source.tables.items():
        yield ("tabeller", key, "rubrik"), table.title


def _year(named: re.Match[str]) -> str:
    """The year, with four figures."""
    said = named[1] or named[2]
    return said if len(said) == len("2024") else f"20{said}"


def _covers(named: re.Match[str], year: int, ahead: int = 0) -> bool:
    """Whether a year is the one meant or at most so far ahead, or a period has it in it."""
    first = int(_year(named))
    last = _last_year(named, first)
    if last <= first:  # no period, or a month: 2023-12
        return year <= first <= year + ahead
    return first <= year <= last or year < first < last <= year + ahead


def _last_year(named: re.Match[str], first: int) -> int:
    """The year a period ends with, which may be written with two figures; its only year when it is none."""
    if not named[3]:
        return first
    return int(named[3]) if len(named[3]) == len("2024") else first // 100 * 100 + int(named[3])


def _column_year(path: Path, column: Column, year: int, context: Context) -> Iterator[Diagnostic]:
    expected = _year_of(column.id, year)
    named = _YEAR.search(column.heading)
    if named is not None and expected is not None and column.kind == "tal" and not _covers(named, expected):
        yield _other_year(path, column.heading, _year(named), expected, context)


def _year_of(column: str, year: int) -> int | None:
    """The year of a column's figures: by its meaning, or by the year in its id; None when neither says."""
    if column in _THIS_YEAR:
        return year
    if column == "föregående":
        return year - 1
    named = re.search(rf"(?<!\d){YEAR}(?!\d)", column)
    return int(named[0]) if named else None


def _other_year(path: Path, text: str, named: str, year: int, context: Context) -> Diagnostic:
    return Diagnostic(
        "ARS806",
        f"”{text}” nämner {named}, men här väntas {year}.",
        context.in_value(path, text, named, 0),
        f"Byt {named} mot {year}, om rubriken inte ska säga så.",
        named_path(path, context.data),
        figures=(Decimal(named), Decimal(year)),
    )
