"""The lines of a table: what each cell holds, stated in the data or following from it."""

from collections.abc import Iterator
from dataclasses import field
from typing import ClassVar

from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import Path, Position
from arsbokslut.figures.attainment import TargetFigures, level_of
from arsbokslut.figures.figure import Figure, stated
from arsbokslut.figures.forms import as_shown, in_form, stated_decimals, stated_unit, unit_beside, with_unit, written
from arsbokslut.figures.formulas import KNOWN_COLUMNS, evaluate, evaluate_alone, fetched
from arsbokslut.figures.names import Name
from arsbokslut.figures.scopes import CellScope, Rows, RowScope
from arsbokslut.figures.setting import Setting
from arsbokslut.figures.totals import total_of
from arsbokslut.figures.units import IN_A_CIRCLE, FigureError, are_alike, convert
from arsbokslut.model.formula import Formula
from arsbokslut.model.prose import Prose
from arsbokslut.model.quantity import Quantity
from arsbokslut.model.scales import Level
from arsbokslut.model.table import Cells, Column
from arsbokslut.model.target import Direction, target_column
from arsbokslut.model.units import MONEY

Cell = Figure | Prose | Level | TargetFigures | None


_PENDING = object()
"""Stands for a figure that is being computed: one that asks for it follows from itself."""


@dataclass(slots=True)
class Line:
    """A line of a table. `kind`: post, varav, memo, rubrik, grupp or summa; `level` counts from 0.

    `subtracted` lines count as minus in a sum. The figures of `turned` lines count the other way than the table's sign says:
    a revenue among costs. `unit`, `decimals` and `direction` are those of the row itself.
    """

    SWEDISH: ClassVar[dict[str, str]] = {
        "id": "id",
        "namn": "name",
        "kod": "code",
        "benämning": "label",
        "slag": "kind",
        "nivå": "level",
        "betonad": "emphasised",
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
    rows: Rows
    lines: tuple["Line", ...] = ()
    total: "Line | None" = None
    summed: tuple["Line", ...] = ()
    computed: dict[str, Figure | None] = field(default_factory=dict)
    base: "Line | None" = None
    """For a line of a view: the line it shows."""

    unit: str | None = None
    decimals: int | None = None
    direction: Direction | None = None
    formula: Formula | None = None
    emphasised: bool = False
    subtracted: bool = False
    turned: bool = False

    @property
    def label(self) -> str:
        """The name with its code, as `51 Äldreomsorg`."""
        return f"{self.code} {self.name}" if self.code else self.name

    def walk(self) -> Iterator["Line"]:
        """It and all under it, in the order they are shown: a group before its rows, its total after them."""
        yield self
        for line in self.lines:
            yield from line.walk()
        if self.total is not None:
            yield self.total

    @property
    def is_shown_again(self) -> bool:
        """Whether it is a line of another table, in a view."""
        return self.base is not None

    def figure(self, column: str) -> Figure | None:
        """The figure of a column: what the data states, else what follows; None when there is none.

        Raises FigureError, with its place, for a formula that makes no sense or follows from itself.
        """
        if column not in self.computed:
            self.computed[column] = _PENDING  # type: ignore[assignment]
            try:
                self.computed[column] = self._figure(column)
            except FigureError as error:
                del self.computed[column]
                error.place = error.place or self.place_of(column)
                raise
        elif self.computed[column] is _PENDING:
            raise FigureError(f"{self.figure_name.of(column)} följer av sig själv.", IN_A_CIRCLE)
        return self.computed[column]

    def place_of(self, column: str) -> Position:
        """Where a cell, or the formula that it follows from, stands."""
        if column in self.own.quantities or target_column(column) in self.own.targets:
            return self.setting.spots.value((*self.path, target_column(column)))
        return self._place_of_formula(column)

    def _place_of_formula(self, column: str) -> Position:
        """Where it stands how a cell follows from others: on its column, or else on its row."""
        declared = self.setting.columns.get(column)
        if declared is not None and (self.formula is None or self.setting.formula(column) is not None):
            index = list(self.setting.columns).index(column)
            key = "formel" if declared.formula is not None else "id"
            return self.setting.spots.value((*self.path[:2], "kolumner", index, key))
        return self.setting.spots.value((*self.path, "formel") if self.formula is not None else self.path)

    def _figure(self, column: str) -> Figure | None:
        quantity = self.own.quantities.get(column)
        if quantity is not None:
            return self._referred(column, quantity) if quantity.formula is not None else self._stated(column, quantity)
        target = self.own.of_target(column)
        if target is not None:
            return self._targeted(column, target)
        if self.base is not None and column not in self._recomputed():
            return as_shown(self, self.base.figure(column), column)
        if self.total is not None:
            found = self.total.figure(column)
            return None if found is None else fetched(found, self.figure_name.of(column))
        return self._follows(column)

    def _recomputed(self) -> frozenset[str]:
        """Columns of a view's line that follow from figures the view states itself, or by a formula of the view."""
        own = self.own.quantities
        return frozenset(
            column
            for column, declared in self.setting.columns.items()
            if (formula := self.setting.formula(column, turned=self.turned))
            and (any(source in own for source in formula.sources) or declared.formula is not None)
        )

    def _stated(self, column: str, quantity: Quantity) -> Figure:
        follows = self.base.figure(column) if self.base is not None else self._follows(column)
        unit = unit_beside(self, follows, column) or (follows.unit if follows is not None else self.setting.unit)
        position = self.setting.spots.value((*self.path, column))
        decimals = quantity.decimals if quantity.decimals is not None else stated_decimals(self, column)
        return stated(self.figure_name.of(column), quantity, unit, decimals, position, follows, written(self, column))

    def _targeted(self, name: str, quantity: Quantity) -> Figure | None:
        """A number of a target: nothing follows from the other columns that it could be held against."""
        if quantity.formula is not None:
            return self._referred(name, quantity)
        column = target_column(name)
        unit = stated_unit(self, column)
        decimals = stated_decimals(self, column) if quantity.decimals is None else quantity.decimals
        position = self.setting.spots.value((*self.path, column))
        return stated(
            self.figure_name.of(name), quantity, self.setting.unit if unit is None else unit, decimals, position
        )

    def _referred(self, column: str, quantity: Quantity) -> Figure | None:
        """A cell that says from which figures it follows."""
        assert quantity.formula is not None
        figure = evaluate_alone(quantity.formula.expression, CellScope(self, column), self.figure_name.of(column))
        if figure is None:
            return None
        in_table = figure.asked_in(self.setting.unit) if {figure.unit, self.setting.unit} <= MONEY.keys() else figure
        return in_form(self, in_table, column, quantity.decimals)

    def _follows(self, column: str) -> Figure | None:
        """What a cell follows from, stated or not. Raises FigureError with the place of the formula."""
        try:
            return self._computed(column)
        except FigureError as error:
            error.place = error.place or self._place_of_formula(column)
            raise

    def _computed(self, column: str) -> Figure | None:
        formula = self.setting.formula(column, turned=self.turned)
        name = self.figure_name.of(column)
        found: Figure | None = None
        if formula is not None:
            found = formula.apply(RowScope(self), name)
        elif self.formula is not None:
            found = evaluate(self.formula.expression, CellScope(self, column), name)
        elif self.summed:
            return total_of(self, column, name)
        return None if found is None else in_form(self, found, column)

    def text(self, column: str) -> Prose | None:
        """The text of a text column."""
        own = self.own.texts.get(column)
        return own if own is not None or self.base is None else self.base.text(column)

    def status(self, column: str) -> Level | None:
        """The level of a column that holds levels."""
        said = self.own.levels.get(column)
        if said is not None:
            return self.setting.level(column, said)
        return self.base.status(column) if self.base is not None else self._judged(column)

    def _judged(self, column: str) -> Level | None:
        """The level that the row's target and outcome give, where they can."""
        targets = (self.target(each.id) for each in self.setting.columns.values() if each.kind == "mål")
        target, outcome = next(filter(None, targets), None), self.figure("utfall")
        if target is None or outcome is None or outcome.value is None or not are_alike(outcome.unit, target.low.unit):
            return None
        within = target.within(target.target.direction or self.direction or "högre", self.figure("föregående"))
        value = convert(outcome.value, outcome.unit, target.low.unit)
        return level_of(self.setting.levels(column), None if within is None else within.attainment(value))

    def target(self, column: str) -> TargetFigures | None:
        """The target of a column that holds targets."""
        own = self.own.targets.get(column)
        if own is None:
            return self.base.target(column) if self.base is not None else None
        low, *high = (self.figure(name) for name in own.quantities(column))
        return None if low is None else TargetFigures(own, low, *high)

    def cell(self, column: Column) -> Cell:
        """What stands in a column of this line; a heading, and a group with a total of its own, shows no figures."""
        if column.kind == "text":
            return self.text(column.id)
        if column.kind == "nivå":
            return self.status(column.id)
        if column.kind == "mål":
            return self.target(column.id)
        if self.is_heading:
            return None
        figure = self.figure(column.id)
        return None if figure is None else with_unit(self, figure, column)

    def figures_in(self, column: Column) -> tuple[Figure, ...]:
        """The figures that stand in a column of this line: one, both ends of an interval, or none."""
        if column.kind == "mål":
            target = self.target(column.id)
            return target.figures if target is not None else ()
        figure = self.figure(column.id) if column.kind == "tal" else None
        return (figure,) if figure is not None else ()

    @property
    def is_heading(self) -> bool:
        """Whether the line only says what its rows are: a total below it holds the figures."""
        return self.kind == "rubrik" or self.total is not None

    def may_be_empty(self, column: Column) -> bool:
        """Whether a cell without a figure is as it should be: the column allows it, or its figures are not added up."""
        return column.may_be_empty or (bool(self.summed) and self.setting.formula(column.id) is None)

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
