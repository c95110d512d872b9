"""A table computed, as layouts and checks see it: its lines under its columns."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby
from typing import ClassVar

from arsbokslut.classes import dataclass
from arsbokslut.figures.figure import Computed, Figure
from arsbokslut.figures.lines import Line
from arsbokslut.model.numerals import rounded
from arsbokslut.model.table import Column
from arsbokslut.model.units import MONEY, parted

OUTCOME, DEVIATION = "utfall", "avvikelse"
HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Statement:
    """A table ready to be laid out."""

    SWEDISH: ClassVar[dict[str, str]] = {
        "id": "key",
        "rubrik": "title",
        "beskrivning": "description",
        "enhet": "unit",
        "etikett": "label",
        "kolumner": "columns",
        "rader": "lines",
        "rader_i_följd": "body",
        "summa": "total",
        "har_grupper": "has_groups",
        "enhet_att_visa": "unit_to_show",
        "not": "note",
        "anmärkningar": "figure_notes",
        "kolumngrupper": "column_groups",
        "kolumnrubriker": "headings",
        "avrundning_syns": "rounding_shows",
        "årets_kolumn": "current",
        "rader_efter_avvikelse": "by_deviation",
        "största_avvikelsen": "main_deviation",
    }

    key: str
    title: str
    description: str
    unit: str
    label: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    total: Line | None
    note: str
    marked_notes: tuple[tuple[str, str], ...]
    """What the marks of figures stand for, by the mark."""
    all_columns: tuple[Column, ...]
    body: tuple[Line, ...]
    """Every line but the table's total, in the order it is shown: a group before its rows, a group's total after them."""

    @property
    def flat(self) -> tuple[Line, ...]:
        """Every line in the order it is shown, the table's total last."""
        return (*self.body, self.total) if self.total is not None else self.body

    @property
    def has_groups(self) -> bool:
        """Whether groups show their sum on a line of its own."""
        return any(line.total is not None for line in self.lines)

    @property
    def current(self) -> str:
        """The column of this year's outcome, when it has other figures beside it to be told from; otherwise empty."""
        figures = [column.id for column in self.columns if column.kind == "tal"]
        return OUTCOME if OUTCOME in figures and len(figures) > 1 else ""

    @property
    def by_deviation(self) -> tuple[Line, ...]:
        """The lines with a known deviation, the worst first."""
        found = [(each.value, line) for line in self.lines if (each := line.figure(DEVIATION)) is not None]
        known = [(value, line) for value, line in found if value is not None]
        return tuple(line for _, line in sorted(known, key=lambda each: each[0]))

    @property
    def main_deviation(self) -> Line | None:
        """The line that stands for at least half of the total's deviation, and for no more than all of it."""
        total = None if self.total is None else self.total.figure(DEVIATION)
        if total is None or not total.value or total.unit not in MONEY:
            return None
        shares = [(_value(line) / total.value, line) for line in self.by_deviation if line.kind != "varav"]
        fitting = [each for each in shares if HALF <= each[0] <= 1]
        return max(fitting, key=lambda each: each[0])[1] if len(shares) > 1 and fitting else None

    @property
    def column_groups(self) -> tuple[tuple[str, int], ...]:
        """The common headings over the columns, each with how many it spans; empty where there are none."""
        groups = [(group, len(list(each))) for group, each in groupby(self.columns, key=lambda each: each.group or "")]
        return tuple(groups) if any(group for group, _ in groups) else ()

    @property
    def headings(self) -> tuple[str, ...]:
        """What stands over each column: its heading, and the unit of amounts in another unit than the table's."""
        return tuple(self._heading(column) for column in self.columns)

    def _heading(self, column: Column) -> str:
        unit = column.unit or ""
        money, _, each = parted(unit)
        if money not in MONEY or unit == self.unit or self._is_named(money, column):
            return column.heading
        return f"{column.heading}, {money if each in column.heading.casefold() else unit}"

    def _is_named(self, unit: str, *columns: Column) -> bool:
        """Whether the title, the heading of the rows' names or one of some columns says a unit."""
        said = " ".join((self.title, self.label, *(f"{each.group or ''} {each.heading}" for each in columns)))
        return re.search(rf"\b{re.escape(unit)}\b", said, re.IGNORECASE) is not None

    @property
    def unit_to_show(self) -> str:
        """The unit, when the table has amounts and neither its title nor a heading of it names the unit."""
        named = self._is_named(self.unit, *self.columns)
        used = any(column.kind == "tal" and column.unit is None for column in self.columns)
        return self.unit if used and not named and any(line.unit is None for line in self.flat) else ""

    @property
    def rounding_shows(self) -> bool:
        """Whether a total or a deviation, as it is shown, is not what the figures shown beside it give."""
        figures = (line.figure(column.id) for line in self.flat for column in self.columns if column.kind == "tal")
        return any(each is not None and each.follows is not None and _differ(each, each.follows) for each in figures)

    @property
    def figure_notes(self) -> tuple[str, ...]:
        """What the marks stand for, then what the notes of single figures say, each with the line and column it belongs to."""
        marks = tuple(f"{mark} {text}" for mark, text in self.marked_notes)
        return marks + tuple(
            f"{line.label}, {column.heading}: {figure.note}"
            for line in self.flat
            for column in self.columns
            for figure in line.figures_in(column)
            if figure.note
        )


def _value(line: Line) -> Decimal:
    figure = line.figure(DEVIATION)
    return Decimal(0) if figure is None or figure.value is None else figure.value


def _differ(stated_figure: Figure, follows: Figure) -> bool:
    """Whether two figures are written differently with the decimals of the first."""
    if stated_figure.value is None or follows.value is None or not isinstance(follows.origin, Computed):
        return False
    return rounded(stated_figure.value, stated_figure.decimals) != rounded(follows.value, stated_figure.decimals)


def in_order(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Every line of some, in the order they are shown."""
    return tuple(each for line in lines for each in line.walk())


def shown_of(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The columns that are shown."""
    return tuple(column for column in columns if column.shown)
