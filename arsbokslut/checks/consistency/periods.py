"""Which part of a year figures are for, by what their headings say."""

import re

from arsbokslut.figures.compute import ComputedReport
from arsbokslut.figures.names import Name

MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_MONTH = rf"(?:{'|'.join(MONTHS)})[a-z]*\.?"
_UNTIL = re.compile(
    rf"\b{_MONTH}(?: ?\d{{2,4}})? ?[-–] ?({_MONTH})|\b(?:t\.?o\.?m\.?|per|den \d\d?|\d\d?) ({_MONTH})(?!\w)"
)
_DATE = re.compile(r"\b\d\d?/(\d\d?)\b|\b(?:\d\d)?\d\d-(\d\d)-\d\d\b")
_PART = re.compile(r"\b(delår|tertial|kvartal|halvår|[tq][1-4]\b)[a-zåäö]*(?: ?(\d)(?!\d))?")


def part_of_year(text: str) -> str:
    """The part of a year that a heading names, such as `mar` for *jan–mars* or `t2`; empty for a whole year."""
    low = text.casefold()
    if found := _UNTIL.search(low):
        month = (found[1] or found[2])[:3]
        return "" if month == "dec" else month
    if found := _DATE.search(low):
        number = int(found[1] or found[2])
        return MONTHS[number - 1] if 1 <= number < len(MONTHS) else ""
    found = _PART.search(low)
    return found[1] + (found[2] or "") if found else ""


def period_of(name: Name, report: ComputedReport) -> str:
    """The part of the year that a figure of a report is for: by the heading of its column, its table, or the report."""
    statement = report.statements.get(name.root)
    headings = [report.meta.title]
    if statement is not None:
        columns = [column.heading for column in statement.all_columns if column.id == name.column]
        headings = [*columns, statement.title, *headings]
    return next((part for each in headings if (part := part_of_year(each))), "")
