"""Dates that do not exist, periods that end before they begin, and a report dated for another year."""

import calendar
import datetime
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise

from arsbokslut.checks.completeness.placeholders import texts_of
from arsbokslut.checks.consistency.periods import part_of_year
from arsbokslut.checks.context import Context, named_path
from arsbokslut.diagnostics import Diagnostic, Path
from arsbokslut.model.numerals import MONTHS

LEAP_YEAR = 2024
"""The year of a day that is written without one: it may have been a leap year."""
LATEST = datetime.timedelta(days=366)
"""So long after the end of its year a report is dated at most."""


@cache
def _iso() -> re.Pattern[str]:
    return re.compile(r"(?<![\d-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\d-])")


@cache
def _in_words() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\d,.–-])(?P<day>\d{{1,2}})\s(?P<month>{'|'.join(MONTHS)})\b(?:\s(?P<year>(?:19|20)\d\d)\b)?",
        re.IGNORECASE,
    )


DIGITS = "0123456789"
_UNTIL = frozenset({"–", "-", "—", "till", "till och med", "t.o.m."})
"""What stands between the days that a period begins and ends with."""


def dates_exist(context: Context) -> Iterator[Diagnostic]:
    """A date in a text is a day that there is, and a period ends after it began."""
    for path, text in texts_of(context):
        if not any(digit in text for digit in DIGITS):
            continue
        for start, said in _impossible(text):
            yield Diagnostic(
                "ARS821",
                f"”{said}” är ingen dag som finns.",
                context.in_value(path, text, said, start),
                "Rätta datumet.",
                f"{named_path(path, context.data)}: {said}",
            )
        for first, last in pairwise(_iso().finditer(text)):
            if last[0] < first[0] and " ".join(text[first.end() : last.start()].split()) in _UNTIL:
                yield _backwards(path, text, first, last, context)


def _backwards(path: Path, text: str, first: re.Match[str], last: re.Match[str], context: Context) -> Diagnostic:
    return Diagnostic(
        "ARS822",
        f"Perioden ”{' '.join(text[first.start() : last.end()].split())}” slutar före sin början.",
        context.in_value(path, text, first[0], first.start()),
        "Byt plats på datumen, eller rätta det som är fel.",
        f"{named_path(path, context.data)}: {first[0]}",
    )


def _impossible(text: str) -> Iterator[tuple[int, str]]:
    for found in _iso().finditer(text):
        if not _is_day(int(found[1]), int(found[2]), int(found[3])):
            yield found.start(), found[0]
    for found in _in_words().finditer(text):
        month = MONTHS.index(found["month"].lower()) + 1
        if not _is_day(int(found["year"] or LEAP_YEAR), month, int(found["day"])):
            yield found.start(), found[0]


def _is_day(year: int, month: int, day: int) -> bool:
    return 1 <= month <= len(MONTHS) and 1 <= day <= calendar.monthrange(year, month)[1]


def report_is_dated_after_its_year(context: Context) -> Iterator[Diagnostic]:
    """A report of a whole year is dated when the year has ended, and within a year of it."""
    meta = context.report.meta
    end = datetime.date(meta.year, 12, 31)
    if part_of_year(meta.title) or meta.date is None:
        return
    if meta.date < end or meta.date > end + LATEST:
        when = "före årets slut" if meta.date < end else "mer än ett år efter årets slut"
        yield Diagnostic(
            "ARS823",
            f"Rapporten för {meta.year} är daterad {meta.date}, {when}.",
            context.spots.value(("rapport", "datum")),
            "Rätta ”datum”. Gäller rapporten en del av året: säg det i titeln.",
            "rapport.datum",
            figures=(Decimal(meta.year),),
        )


def registry_number_is_of_its_year(context: Context) -> Iterator[Diagnostic]:
    """The year of the registry number is the report's, or the one after."""
    meta = context.report.meta
    named = re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", meta.registry_number or "")
    if named is not None and int(named[0]) not in {meta.year, meta.year + 1}:
        yield Diagnostic(
            "ARS824",
            f"Diarienumret ”{meta.registry_number}” är från {named[0]}, men rapporten gäller {meta.year}.",
            context.spots.value(("rapport", "diarienummer")),
            "Rätta diarienumret. Det är ofta kvar från förra årets fil.",
            "rapport.diarienummer",
            figures=(Decimal(named[0]), Decimal(meta.year)),
        )
