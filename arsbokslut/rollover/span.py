"""From which year to which, and what of a year's data keeps its meaning in another."""

import re
from typing import Any, NamedTuple

from arsbokslut.model.numerals import YEAR

_ID_YEAR = re.compile(rf"(?<!\d){YEAR}(?!\d)")
_IN_TEXT = re.compile(rf"(?<![\d–/-])(?<!\d )({YEAR})(?!\d)(?:(?=-\d\d-\d\d(?!\d))|(?!\s?[–/-]\s?\d))")
"""A year alone or of a date: no part of a period or of a registry number."""
_SHORT = re.compile(r"(?<![\d-])\d\d(?=-(?:0[1-9]|1[0-2])-\d\d(?![\d-]))")
"""The year of a date as `22-12-31`."""
THIS, LAST = "{{ rapport.år }}", "{{ rapport.föregående_år }}"


class Span(NamedTuple):
    """The year of the report that is carried on, and that of the one it becomes."""

    old: int
    new: int

    @property
    def steps(self) -> int:
        """Years from one to the other."""
        return self.new - self.old

    def column_year(self, column: str) -> tuple[str, int]:
        """What a column of figures measures, and of which year: the report's, when its id does not say.

        `utfall` and `föregående` measure what `år2023` and `utfall_2023` do.
        """
        if column == "föregående":
            return "utfall", self.old - 1
        found = _ID_YEAR.search(column)
        if found is None:
            return column, self.old
        stem = _ID_YEAR.sub("", column).strip("_")
        return ("utfall" if stem in {"år", "utfall"} else stem), int(found[0])

    def renamed(self, column: str) -> str:
        """The id of a column a period later: its year, when there is one in it, moves on."""
        return _ID_YEAR.sub(lambda year: str(int(year[0]) + self.steps), column)

    def heading(self, text: str, *, of_column: bool = False) -> str:
        """A heading a period later: this and last year's become references, years ahead (in a column, any year) and dates as `22-12-31` move on."""

        def moved(found: re.Match[str]) -> str:
            year = int(found[1])
            if year in {self.old, self.old - 1}:
                return THIS if year == self.old else LAST
            return str(year + self.steps) if of_column or year > self.old else found[0]

        if "{{" in text:
            return text
        return _SHORT.sub(lambda year: f"{int(year[0]) + self.steps:02}", _IN_TEXT.sub(moved, text))

    def row_year(self, name: str) -> int | None:
        """The year that a row is called by; None for one that is called by anything else."""
        found = re.fullmatch(rf"(?:år\s?|helår\s?)?({YEAR})", name.strip(), re.IGNORECASE)
        return None if found is None else int(found[1])


def is_reference(value: Any) -> bool:
    """Whether a value follows from others: it does so next year too."""
    return isinstance(value, str) and "{{" in value
