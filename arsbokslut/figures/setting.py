"""What the rows of a table share: its unit, decimals and sign, its columns and how they follow from others."""

from collections.abc import Mapping
from dataclasses import field

from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import SpotTree
from arsbokslut.figures.book import Book
from arsbokslut.figures.formulas import ColumnFormula, declared_formula, known_formula
from arsbokslut.model.placeholders import FILL_IN
from arsbokslut.model.scales import UNGIVEN, Level, Scale
from arsbokslut.model.table import Column, SignConvention


@dataclass(frozen=True, slots=True)
class Setting:
    """What the rows of a table share. `written` are the most decimals that each column is written with."""

    unit: str
    decimals: int | None
    sign: SignConvention
    columns: Mapping[str, Column]
    spots: SpotTree
    book: Book
    written: Mapping[str, int]
    scales: Mapping[str, Scale]
    _formulas: dict[tuple[str, bool], ColumnFormula | None] = field(default_factory=dict, repr=False, compare=False)

    def formula(self, column: str, *, turned: bool = False) -> ColumnFormula | None:
        """How a column follows from others, whether it is declared or only referred to."""
        key = (column, turned)
        if key not in self._formulas:
            declared = self.columns.get(column)
            own = declared_formula(declared) if declared is not None else None
            is_figure = declared is None or declared.kind == "tal"
            self._formulas[key] = own or (known_formula(column, self.sign, turned=turned) if is_figure else None)
        return self._formulas[key]

    def decimals_of(self, column: str) -> int | None:
        """The decimals that a column, or else the table, states."""
        declared = self.columns.get(column)
        return self.decimals if declared is None or declared.decimals is None else declared.decimals

    def levels(self, column: str) -> tuple[Level, ...]:
        """The levels of a column's scale."""
        declared = self.columns.get(column)
        scale = self.scales.get(declared.scale or "") if declared is not None else None
        return scale.levels if scale is not None else ()

    def level(self, column: str, said: str) -> Level | None:
        """The level that a cell of a column names, by its id or its name; where none is given yet, `UNGIVEN`."""
        if said == FILL_IN:
            return UNGIVEN
        return next((each for each in self.levels(column) if said in {each.id, each.name}), None)
