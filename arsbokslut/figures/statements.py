"""Tables computed: a line for every row and total, with a figure or a text in every cell."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar

from arsbokslut.diagnostics import Path, SpotTree
from arsbokslut.figures.figure import Figure, stated, total
from arsbokslut.figures.formulas import Formula, formula_of, known_formula
from arsbokslut.figures.numerals import rounded
from arsbokslut.figures.units import PERCENT
from arsbokslut.model.prose import Prose
from arsbokslut.model.quantity import Quantity
from arsbokslut.model.table import Cells, Column, Row, SignConvention, Table, TableView, Total

Cell = Figure | Prose | None


@dataclass(frozen=True, slots=True)
class Setting:
    """What the rows of a table share."""

    unit: str
    decimals: int
    sign: SignConvention
    columns: Mapping[str, Column]
    spots: SpotTree

    def unit_of(self, column: str, formula: Formula | None) -> str:
        """The unit of a column: its own, its formula's, the table's."""
        declared = self.columns.get(column)
        if declared is not None and declared.unit is not None:
            return declared.unit
        return (formula.unit if formula else None) or self.unit

    def decimals_of(self, column: str, formula: Formula | None) -> int:
        """The decimals of a column: its own, its formula's, the table's."""
        declared = self.columns.get(column)
        if declared is not None and declared.decimals is not None:
            return declared.decimals
        known = formula.decimals if formula else None
        if known is not None:
            return known
        return 0 if self.unit_of(column, formula) == PERCENT else self.decimals

    def formula(self, column: str) -> Formula | None:
        """How a column follows from others, whether it is declared or only referred to."""
        declared = self.columns.get(column)
        return formula_of(declared, self.sign) if declared is not None else known_formula(column, self.sign)


@dataclass(slots=True)
class Line:
    """A line of a table. `kind`: post, varav, memo, rubrik, grupp or summa; `level` counts from 0."""

    SWEDISH: ClassVar[dict[str, str]] = {
        "id": "id",
        "namn": "name",
        "kod": "code",
        "benämning": "label",
        "slag": "kind",
        "nivå": "level",
        "celler": "cells",
        "rader": "lines",
        "summa": "total",
        "rader_med_summa": "lines_and_total",
        "siffror": "figures",
    }

    id: str
    name: str
    code: str
    kind: str
    level: int
    figure_name: str
    path: Path
    own: Cells
    setting: Setting
    lines: tuple["Line", ...] = ()
    total: "Line | None" = None
    summed: tuple["Line", ...] = ()
    computed: dict[str, Figure | None] = field(default_factory=dict)
    base: "Line | None" = None
    """For a line of a view: the line it shows."""

    @property
    def label(self) -> str:
        """The name with its code, as `51 Äldreomsorg`."""
        return f"{self.code} {self.name}" if self.code else self.name

    def figure(self, column: str) -> Figure | None:
        """The figure of a column: what the data states, else what follows; None when there is none."""
        if column not in self.computed:
            self.computed[column] = self._figure(column)
        return self.computed[column]

    def _figure(self, column: str) -> Figure | None:
        quantity = self.own.quantities.get(column)
        if quantity is not None:
            return self._stated(column, quantity)
        if self.base is not None and column not in self._recomputed():
            return self._as_shown(self.base.figure(column), column)
        return self._follows(column)

    def _recomputed(self) -> frozenset[str]:
        """Columns of a view's line that follow from figures the view states itself."""
        own = self.own.quantities
        return frozenset(
            column
            for column in self.setting.columns
            if (formula := self.setting.formula(column)) and (formula.left in own or formula.right in own)
        )

    def _stated(self, column: str, quantity: Quantity) -> Figure:
        formula = self.setting.formula(column)
        figure = stated(
            f"{self.figure_name}.{column}",
            quantity,
            self.setting.unit_of(column, formula),
            self.setting.decimals_of(column, formula),
            self.setting.spots.value((*self.path, column)),
        )
        follows = self.base.figure(column) if self.base is not None else self._follows(column)
        return figure if follows is None else replace(figure, follows=follows)

    def _as_shown(self, figure: Figure | None, column: str) -> Figure | None:
        """The base table's figure with the view's unit and decimals."""
        if figure is None or column not in self.setting.columns:
            return figure
        formula = self.setting.formula(column)
        unit = self.setting.unit_of(column, formula)
        return replace(figure.converted(unit), decimals=self.setting.decimals_of(column, formula))

    def _follows(self, column: str) -> Figure | None:
        name = f"{self.figure_name}.{column}"
        formula = self.setting.formula(column)
        if formula is not None:
            return self._from_formula(formula, column, name)
        if not self.summed:
            return None
        parts = tuple(f for line in self.summed if (f := line.figure(column)) is not None)
        if not parts:
            return None
        return total(parts, name, self.setting.unit_of(column, None), self.setting.decimals_of(column, None))

    def _from_formula(self, formula: Formula, column: str, name: str) -> Figure | None:
        left, right = self.figure(formula.left), self.figure(formula.right)
        if left is None or right is None:
            return None
        figure = formula.apply(left, right, name)
        return replace(figure, name=name, decimals=self.setting.decimals_of(column, formula))

    def text(self, column: str) -> Prose | None:
        """The text of a text column."""
        own = self.own.texts.get(column)
        return own if own is not None or self.base is None else self.base.text(column)

    def cell(self, column: Column) -> Cell:
        """What stands in a column of this line."""
        return self.text(column.id) if column.kind == "text" else self.figure(column.id)

    @property
    def figures(self) -> dict[str, Figure]:
        """The figures of the declared columns by their ids."""
        declared = (column.id for column in self.setting.columns.values() if column.kind == "tal")
        return {column: figure for column in declared if (figure := self.figure(column)) is not None}

    @property
    def lines_and_total(self) -> tuple["Line", ...]:
        """The lines of a group and its total."""
        return (*self.lines, self.total) if self.total is not None else self.lines

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The cells of the shown columns."""
        return tuple(self.cell(column) for column in self.setting.columns.values() if column.shown)


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
        "avrundning_syns": "rounding_shows",
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
    all_columns: tuple[Column, ...]

    @property
    def body(self) -> tuple[Line, ...]:
        """Every line but the table's total, in the order it is shown: a group before its rows, a group's total after them."""
        return tuple(_flat(self.lines))

    @property
    def flat(self) -> tuple[Line, ...]:
        """Every line in the order it is shown, the table's total last."""
        return (*self.body, self.total) if self.total is not None else self.body

    @property
    def has_groups(self) -> bool:
        """Whether groups show their sum on a line of its own."""
        return any(line.total is not None for line in self.lines)

    @property
    def unit_to_show(self) -> str:
        """The unit, when the table has amounts and neither its title nor a heading of it names the unit."""
        headings = " ".join((self.title, self.label, *(column.heading for column in self.columns)))
        named = re.search(rf"\b{re.escape(self.unit)}\b", headings) is not None
        return "" if named or all(column.kind == "text" for column in self.columns) else self.unit

    @property
    def rounding_shows(self) -> bool:
        """Whether a total or a deviation, as it is shown, is not what the figures shown beside it give."""
        figures = (line.figure(column.id) for line in self.flat for column in self.columns if column.kind == "tal")
        return any(each is not None and each.follows is not None and _differ(each, each.follows) for each in figures)

    @property
    def figure_notes(self) -> tuple[str, ...]:
        """What the notes of single figures say, each with the line and column it belongs to."""
        return tuple(
            f"{line.label}, {column.heading}: {figure.note}"
            for line in self.flat
            for column in self.columns
            if column.kind == "tal" and (figure := line.figure(column.id)) is not None and figure.note
        )


def _differ(stated_figure: Figure, follows: Figure) -> bool:
    """Whether two figures are written differently with the decimals of the first."""
    if stated_figure.value is None or follows.value is None:
        return False
    return rounded(stated_figure.value, stated_figure.decimals) != rounded(follows.value, stated_figure.decimals)


def _flat(lines: Sequence[Line]) -> Iterator[Line]:
    for line in lines:
        yield line
        yield from _flat(line.lines)
        if line.total is not None:
            yield line.total


def compute_statements(tables: Mapping[str, Table | TableView], spots: SpotTree) -> dict[str, Statement]:
    """Every table and view by its key. The views share the figures of the tables they show."""
    whole = {key: _statement(key, table, spots) for key, table in tables.items() if isinstance(table, Table)}
    views = {
        key: _view(key, view, whole[view.shows], tables[view.shows], spots)
        for key, view in tables.items()
        if isinstance(view, TableView)
    }
    return {key: (whole | views)[key] for key in tables}


def _statement(key: str, table: Table, spots: SpotTree) -> Statement:
    setting = Setting(table.unit, table.decimals, table.sign, {c.id: c for c in table.columns}, spots)
    path: Path = ("tabeller", key)
    lines = tuple(_line(row, 0, key, (*path, "rader", i), setting) for i, row in enumerate(table.rows))
    summary = _total(table.total, 0, key, (*path, "summa"), setting, _summed(lines)) if table.total else None
    return Statement(
        key,
        table.title,
        table.description or "",
        table.unit,
        table.label,
        _shown(table.columns),
        lines,
        summary,
        table.note or "",
        table.columns,
    )


def _shown(columns: Sequence[Column]) -> tuple[Column, ...]:
    return tuple(column for column in columns if column.shown)


def _summed(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines that a total adds up: posts and groups, not varav, memo or headings."""
    return tuple(line for line in lines if line.kind in {"post", "grupp"})


def _line(row: Row, level: int, parent: str, path: Path, setting: Setting) -> Line:
    name = f"{parent}.{row.id}"
    lines = tuple(_line(child, level + 1, name, (*path, "rader", i), setting) for i, child in enumerate(row.rows))
    summed = _summed(lines)
    kind = "grupp" if row.rows and row.kind == "post" else row.kind
    line = Line(
        row.id,
        row.name,
        "" if row.code is None else str(row.code),
        kind,
        level,
        name,
        path,
        row,
        setting,
        lines,
        summed=summed,
    )
    if row.total is not None:
        line.total = _total(row.total, level + 1, name, (*path, "summa"), setting, summed)
        line.summed = (line.total,)
    return line


def _total(row: Total, level: int, parent: str, path: Path, setting: Setting, summed: tuple[Line, ...]) -> Line:
    return Line("summa", row.name, "", "summa", level, f"{parent}.summa", path, row, setting, summed=summed)


def _view(key: str, view: TableView, shown: Statement, table: Table | TableView, spots: SpotTree) -> Statement:
    assert isinstance(table, Table)  # structure checks have seen to it
    inherited = {column.id: column for column in shown.all_columns}
    columns = tuple(_completed(column, inherited.get(column.id)) for column in view.columns)
    decimals = table.decimals if view.decimals is None else view.decimals
    setting = Setting(table.unit, decimals, table.sign, {c.id: c for c in columns}, spots)
    bases = {line.id: line for line in shown.lines} | ({"summa": shown.total} if shown.total else {})
    path: Path = ("tabeller", key)
    if view.rows:
        lines = tuple(
            _shown_line(bases[row.id], row.name, row, key, (*path, "rader", i), setting, _kind_in_view(bases[row.id]))
            for i, row in enumerate(view.rows)
            if row.id in bases
        )
    else:
        lines = tuple(_shown_line(line, None, Cells(), key, path, setting) for line in shown.lines)
    summary = None
    if view.total is not None and shown.total is not None:
        summary = _shown_line(shown.total, view.total.name, view.total, key, (*path, "summa"), setting)
    return Statement(
        key,
        view.title,
        view.description or "",
        table.unit,
        view.label,
        _shown(columns),
        lines,
        summary,
        view.note or "",
        columns,
    )


def _kind_in_view(base: Line) -> str:
    """A total that a view picks out by its id is an ordinary row there."""
    return "post" if base.kind == "summa" else base.kind


def _completed(column: Column, inherited: Column | None) -> Column:
    """A view's column with what the shown table's column of the same id says and the view does not."""
    if inherited is None:
        return column
    return column.model_copy(
        update={
            "kind": inherited.kind,
            "unit": column.unit or inherited.unit,
            "formula": column.formula or inherited.formula,
            "decimals": inherited.decimals if column.decimals is None else column.decimals,
        }
    )


def _shown_line(
    base: Line, name: str | None, own: Cells, key: str, path: Path, setting: Setting, kind: str = ""
) -> Line:
    lines = tuple(_shown_line(child, None, Cells(), key, path, setting) for child in base.lines)
    total_line = _shown_line(base.total, None, Cells(), key, path, setting) if base.total else None
    code = "" if name else base.code
    return Line(
        base.id,
        name or base.name,
        code,
        kind or base.kind,
        base.level,
        f"{key}.{base.id}",
        path,
        own,
        setting,
        lines,
        total_line,
        base.summed,
        base=base,
    )
