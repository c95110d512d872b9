"""The lines of a table: what each cell holds, stated in the data or following from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import ClassVar

from arsbokslut.diagnostics import Path, SpotTree
from arsbokslut.figures.figure import Figure, is_money, stated, total
from arsbokslut.figures.formulas import KNOWN_COLUMNS, Formula, formula_of, known_formula
from arsbokslut.figures.names import Name
from arsbokslut.figures.units import MONEY, PERCENT
from arsbokslut.model.prose import Prose
from arsbokslut.model.quantity import Quantity
from arsbokslut.model.table import Cells, Column, SignConvention

Cell = Figure | Prose | None


@dataclass(frozen=True, slots=True)
class Setting:
    """What the rows of a table share."""

    unit: str
    decimals: int
    sign: SignConvention
    columns: Mapping[str, Column]
    spots: SpotTree
    _formulas: dict[str, Formula | None] = field(default_factory=dict, repr=False, compare=False)
    _forms: dict[str, tuple[str, int]] = field(default_factory=dict, repr=False, compare=False)

    def form_of(self, column: str) -> tuple[str, int]:
        """The unit and decimals of a column."""
        form = self._forms.get(column)
        if form is None:
            formula = self.formula(column)
            form = self._forms[column] = self._unit_of(column, formula), self._decimals_of(column, formula)
        return form

    def _unit_of(self, column: str, formula: Formula | None) -> str:
        """The unit of a column: its own, its formula's, the table's."""
        declared = self.columns.get(column)
        if declared is not None and declared.unit is not None:
            return declared.unit
        return (formula.unit if formula else None) or self.unit

    def _decimals_of(self, column: str, formula: Formula | None) -> int:
        """The decimals of a column: its own, its formula's, the table's."""
        declared = self.columns.get(column)
        if declared is not None and declared.decimals is not None:
            return declared.decimals
        known = formula.decimals if formula else None
        if known is not None:
            return known
        return 0 if self._unit_of(column, formula) == PERCENT else self.decimals

    def formula(self, column: str) -> Formula | None:
        """How a column follows from others, whether it is declared or only referred to."""
        if column not in self._formulas:
            declared = self.columns.get(column)
            self._formulas[column] = (
                formula_of(declared, self.sign) if declared is not None else known_formula(column, self.sign)
            )
        return self._formulas[column]


def _in_own_unit(figure: Figure, column: Column | None) -> Figure:
    """A computed amount in the unit that its column declares: thousands under a heading that says so."""
    convertible = column is not None and column.unit is not None and is_money(figure) and column.unit in MONEY
    return figure.converted(column.unit) if convertible and column is not None and column.unit else figure


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
    figure_name: Name
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
        """Columns of a view's line that follow from figures the view states itself, or by a formula of its own."""
        return frozenset(
            column
            for column in self.setting.columns
            if (formula := self.setting.formula(column)) and self._is_anew(formula, column)
        )

    def _is_anew(self, formula: Formula, column: str) -> bool:
        own = self.own.quantities
        changed = self.base is not None and self.base.setting.formula(column) != formula
        return changed or formula.left in own or formula.right in own

    def _stated(self, column: str, quantity: Quantity) -> Figure:
        follows = self.base.figure(column) if self.base is not None else self._follows(column)
        position = self.setting.spots.value((*self.path, column))
        return stated(self.figure_name.of(column), quantity, *self.setting.form_of(column), position, follows)

    def _as_shown(self, figure: Figure | None, column: str) -> Figure | None:
        """The base table's figure with the view's unit and decimals."""
        if figure is None or column not in self.setting.columns:
            return figure
        unit, decimals = self.setting.form_of(column)
        return replace(figure.converted(unit), decimals=decimals)

    def _follows(self, column: str) -> Figure | None:
        formula = self.setting.formula(column)
        if formula is not None:
            return self._from_formula(formula, column)
        if not self.summed:
            return None
        parts = tuple(f for line in self.summed if (f := line.figure(column)) is not None)
        if not parts:
            return None
        return total(parts, self.figure_name.of(column), *self.setting.form_of(column))

    def _from_formula(self, formula: Formula, column: str) -> Figure | None:
        left, right = self.figure(formula.left), self.figure(formula.right)
        if left is None or right is None:
            return None
        name, (_, decimals) = self.figure_name.of(column), self.setting.form_of(column)
        figure = _in_own_unit(formula.apply(left, right, name), self.setting.columns.get(column))
        return figure if figure.decimals == decimals else replace(figure, decimals=decimals)

    def text(self, column: str) -> Prose | None:
        """The text of a text column."""
        own = self.own.texts.get(column)
        return own if own is not None or self.base is None else self.base.text(column)

    def cell(self, column: Column) -> Cell:
        """What stands in a column of this line."""
        return self.text(column.id) if column.kind == "text" else self.figure(column.id)

    @property
    def figures(self) -> dict[str, Figure]:
        """The figures of the declared columns, and of the well-known ones that follow from them, by their ids."""
        declared = [column.id for column in self.setting.columns.values() if column.kind == "tal"]
        columns = dict.fromkeys([*declared, *KNOWN_COLUMNS])
        return {column: figure for column in columns if (figure := self.figure(column)) is not None}

    @property
    def lines_and_total(self) -> tuple["Line", ...]:
        """The lines of a group and its total."""
        return (*self.lines, self.total) if self.total is not None else self.lines

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The cells of the shown columns."""
        return tuple(self.cell(column) for column in self.setting.columns.values() if column.shown)
