"""Named figures that only the prose quotes."""

from typing import Annotated, Literal

from pydantic import Field

from arsbokslut.model.base import Form, Label, Model
from arsbokslut.model.numerals import YEAR
from arsbokslut.model.quantity import QuantityField
from arsbokslut.model.table import Decimals
from arsbokslut.model.units import Unit

Year = Annotated[str, Form(YEAR, "Året skrivs med fyra siffror, till exempel 2022.")]

KEY_FIGURE_COLUMNS = (
    "utfall",
    "föregående",
    "budget",
    "avvikelse",
    "prognos",
    "förändring",
    "förändring_procent",
    "andel",
)
"""The columns a key figure may have, in the order they are shown."""


class KeyFigure(Model):
    """A figure with its unit, this year's value and what it is compared with.

    `sign` says how the deviation follows: kostnad: budget − outcome, intäkt: outcome − budget.
    """

    name: Label = Field(alias="namn")
    unit: Unit = Field(alias="enhet")
    decimals: Decimals | None = Field(None, alias="decimaler")
    sign: Literal["kostnad", "intäkt"] = Field("kostnad", alias="tecken")
    outcome: QuantityField | None = Field(None, alias="utfall")
    previous: QuantityField | None = Field(None, alias="föregående")
    budget: QuantityField | None = None
    deviation: QuantityField | None = Field(None, alias="avvikelse")
    forecast: QuantityField | None = Field(None, alias="prognos")
    change: QuantityField | None = Field(None, alias="förändring")
    change_percent: QuantityField | None = Field(None, alias="förändring_procent")
    share: QuantityField | None = Field(None, alias="andel")
    earlier: dict[Year, QuantityField] = Field(default_factory=dict, alias="tidigare")

    def stated(self) -> dict[str, QuantityField]:
        """The stated values by their Swedish column name, earlier years last by their year."""
        names = self.SWEDISH
        columns = {column: getattr(self, names[column]) for column in KEY_FIGURE_COLUMNS}
        return {name: value for name, value in (columns | self.earlier).items() if value is not None}
