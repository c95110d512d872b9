"""What names mean in the formulas of a table: its columns and rows, and figures elsewhere in the report."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import dropwhile
from typing import Protocol

from arsbokslut.diagnostics import nearest
from arsbokslut.figures.book import Book, UnknownName
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.formulas import ColumnFormula
from arsbokslut.figures.names import Name
from arsbokslut.figures.units import FigureError
from arsbokslut.model.formula import Range, Ref
from arsbokslut.model.table import Column


class AnySetting(Protocol):
    """What formulas need to know of a table."""

    @property
    def columns(self) -> Mapping[str, Column]:
        """The declared columns by their ids."""

    @property
    def book(self) -> Book:
        """Where figures of other tables are found."""

    def formula(self, column: str) -> ColumnFormula | None:
        """How a column follows from others."""


class AnyLine(Protocol):
    """What formulas need to know of a line."""

    @property
    def id(self) -> str:
        """Its name among its siblings."""

    @property
    def lines(self) -> "Sequence[AnyLine]":
        """The lines under it."""

    @property
    def total(self) -> "AnyLine | None":
        """The total of the lines under it."""

    @property
    def setting(self) -> AnySetting:
        """What it shares with the other lines."""

    @property
    def is_shown_again(self) -> bool:
        """Whether it is a line of another table, in a view."""

    @property
    def rows(self) -> "Rows":
        """The rows of the table it stands in."""

    def walk(self) -> "Iterator[AnyLine]":
        """It and all under it, in the order they are shown."""

    def figure(self, column: str) -> Figure | None:
        """The figure of a column."""


class Rows:
    """The lines of a table by their names, for formulas that look beyond their own row."""

    def __init__(self, key: str) -> None:
        self.key = key
        self.lines: Sequence[AnyLine] = ()
        self.total: AnyLine | None = None

    def line(self, parts: tuple[str, ...]) -> AnyLine | None:
        """The line that names lead to from the top of the table; a single id is found at any depth when it stands once."""
        here: Mapping[str, AnyLine] = self._children(self.lines, self.total)
        found: AnyLine | None = None
        for part in parts:
            found = here.get(part)
            if found is None:
                return self._deep(parts[0]) if len(parts) == 1 else None
            here = self._children(found.lines, found.total)
        return found

    @staticmethod
    def _children(lines: Sequence[AnyLine], total: AnyLine | None) -> dict[str, AnyLine]:
        return {line.id: line for line in lines} | ({"summa": total} if total is not None else {})

    def _deep(self, name: str) -> AnyLine | None:
        found = [line for line in self.all() if line.id == name]
        return found[0] if len(found) == 1 else None

    def all(self) -> Iterator[AnyLine]:
        """Every line in the order it is shown."""
        for line in self.lines:
            yield from line.walk()
        if self.total is not None:
            yield self.total


class RowScope:
    """What names mean in a column's formula: a column of the row, a cell of the table, or any figure of the report."""

    def __init__(self, line: AnyLine) -> None:
        self.line = line

    def figure(self, ref: Ref) -> Figure | None:
        """The figure of a name. Raises FigureError."""
        if len(ref.parts) == 1:
            return self._in_row(ref)
        return _elsewhere(ref, self.line)

    def _in_row(self, ref: Ref) -> Figure | None:
        column = ref.parts[0]
        declared = self.line.setting.columns.get(column)
        if declared is not None and declared.kind != "tal":
            raise FigureError(f"Kolumnen ”{column}” håller inga tal.")
        if declared is None and not self.line.is_shown_again and self.line.setting.formula(column) is None and ref.end:
            raise UnknownColumn(
                column, tuple(each.id for each in self.line.setting.columns.values() if each.kind == "tal")
            )
        return self.line.figure(column)

    def between(self, span: Range) -> tuple[Figure | None, ...]:
        """The figures of the row from one column to another, or of a column between two rows by their whole names."""
        if len(span.first.parts) > 1:
            return self.line.setting.book.between(Name(span.first.parts), Name(span.last.parts))
        columns = [each.id for each in self.line.setting.columns.values() if each.kind == "tal"]
        return tuple(self.line.figure(each) for each in spanned(columns, str(span.first), str(span.last)))


class CellScope:
    """What names mean in a row's formula, or in a cell: a row of the table in the same column, else as in a column's formula."""

    def __init__(self, line: AnyLine, column: str) -> None:
        self.line, self.column = line, column

    def figure(self, ref: Ref) -> Figure | None:
        """The figure of a name. Raises FigureError."""
        row = self.line.rows.line(ref.parts)
        if row is not None:
            return row.figure(self.column)
        if len(ref.parts) == 1:
            return self._alone(ref.parts[0])
        return _elsewhere(ref, self.line)

    def _alone(self, name: str) -> Figure | None:
        """The figure of a column of the row; a name without dots leads nowhere else."""
        if name not in self.line.setting.columns:
            raise UnknownColumn(name, tuple(dict.fromkeys(line.id for line in self.line.rows.all())))
        return self.line.figure(name)

    def between(self, span: Range) -> tuple[Figure | None, ...]:
        """The figures of the column from one row to another, among rows of the same level."""
        first = self.line.rows.line(span.first.parts)
        if first is None and len(span.first.parts) > 1:
            return self.line.setting.book.between(Name(span.first.parts), Name(span.last.parts))
        siblings = _siblings(self.line.rows, first) if first is not None else []
        named = {line.id: line for line in siblings}
        return tuple(named[each].figure(self.column) for each in spanned(list(named), str(span.first), str(span.last)))


class UnknownColumn(FigureError):
    """A formula names a column or row that the table does not have."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        closest = nearest(name, known)
        super().__init__(
            f"”{name}” finns inte i tabellen.",
            f"Menades ”{closest}”?" if closest else f"Det finns: {', '.join(known)}.",
        )


def _siblings(rows: Rows, line: AnyLine) -> list[AnyLine]:
    groups = [rows.lines, *(each.lines for each in rows.all())]
    return next((list(lines) for lines in groups if line in lines), [])


def spanned(names: list[str], first: str, last: str) -> list[str]:
    """The names from the first to the last. Raises FigureError when one is not there or they stand the other way round."""
    missing = next((each for each in (first, last) if each not in names), None)
    if missing is not None:
        raise UnknownColumn(missing, tuple(names))
    if names.index(first) > names.index(last):
        raise FigureError(f"”{first}” står efter ”{last}”.")
    from_first = dropwhile(lambda each: each != first, names)
    return list(from_first)[: names.index(last) - names.index(first) + 1]


def _elsewhere(ref: Ref, line: AnyLine) -> Figure | None:
    """The figure of a name with dots: a cell of this table, or a figure of the report. Raises FigureError when it is both or none."""
    here = line.rows.line(ref.parts[:-1]) if len(ref.parts) > 1 else None
    if here is None or ref.parts[-1] not in line.setting.columns:
        return line.setting.book.find(Name(ref.parts))
    if ref.parts[0] in line.setting.book.roots() and _is_figure(Name(ref.parts), line.setting.book):
        raise FigureError(f"”{ref}” kan vara både en rad i tabellen och en siffra i en annan.")
    return here.figure(ref.parts[-1])


def _is_figure(name: Name, book: Book) -> bool:
    try:
        book.find(name)
    except UnknownName:
        return False
    return True
