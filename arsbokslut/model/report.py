"""The whole report of a year."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field, model_validator

from arsbokslut.model.base import Form, Identifier, Label, Model, refuse
from arsbokslut.model.duty import Date, Duty
from arsbokslut.model.formula import FormulaField
from arsbokslut.model.goals import Assignment, GoalArea
from arsbokslut.model.key_figures import KeyFigure
from arsbokslut.model.prose import ProseField
from arsbokslut.model.quantity import Number
from arsbokslut.model.scales import Scale, standard_scales
from arsbokslut.model.table import AnyTable

LayoutName = Annotated[
    str, Form("[a-z0-9_-]+", "Layoutens namn är namnet på dess mapp: små bokstäver a–z, siffror, - och _.")
]
Code = Annotated[str, Form(r"ARS\d{3}", "Koden skrivs med ARS och tre siffror, till exempel ARS401.")]


GOALS = "mål"
OVERVIEW = "målöversikt"
ASSIGNMENTS = "uppdrag"
KEY_FIGURES = "nyckeltal"
CHAPTERS = (GOALS, OVERVIEW, ASSIGNMENTS, KEY_FIGURES)
"""The chapters that show other things than a section; a section of the same name opens them."""


class Fact(Model):
    """A line of the title page: a label and a text."""

    label: Label = Field(alias="etikett")
    text: ProseField


class Meta(Model):
    """What the report is: whose, for which year, in which layout, decided when.

    `contents` are the chapters in order: sections, and the words of `CHAPTERS`; without it they stand as in the files.
    """

    title: Label = Field(alias="titel")
    municipality: Label = Field(alias="kommun")
    board: Label = Field(alias="nämnd")
    department: Label | None = Field(None, alias="förvaltning")
    year: Annotated[int, Field(strict=True, ge=1900, le=2999)] = Field(alias="år")
    layout: LayoutName = Field(alias="layout")
    date: Date | None = Field(None, alias="datum")
    registry_number: Label | None = Field(None, alias="diarienummer")
    appendix: Label | None = Field(None, alias="bilaga")
    facts: tuple[Fact, ...] = Field((), alias="fakta")
    contents: tuple[Identifier, ...] = Field((), alias="innehåll")


class SectionPicture(Model):
    """A picture of a section: its file in the project, what it shows to those who cannot see it, and its caption."""

    file: Annotated[str, Field(min_length=1, max_length=300)] = Field(alias="fil")
    alternative: Annotated[Label, Field(max_length=1000)] = Field(alias="alternativtext")
    caption: Label | None = Field(None, alias="bildtext")
    credit: Label | None = Field(None, alias="foto")
    width: Annotated[int, Field(strict=True, ge=10, le=100)] = Field(100, alias="bredd")


class Section(Duty):
    """A section of running text: text, perhaps a table with text after it, a picture, and the sections under it."""

    heading: Label | None = Field(None, alias="rubrik")
    text: ProseField | None = None
    table: Identifier | None = Field(None, alias="tabell")
    after: ProseField | None = Field(None, alias="efter")
    picture: SectionPicture | None = Field(None, alias="bild")
    parts: tuple[Identifier, ...] = Field((), alias="delar")


_FORMULA_OF = {"summa": "summa({})", "största": "största({})", "minsta": "minsta({})"}
"""How a whole was named beside its parts, and the formula that says it."""


class Relation(Model):
    """Figures that must be equal, each a name or a formula. A name of a line stands for all columns that the other lines have too."""

    equal: Annotated[tuple[FormulaField, ...], Field(min_length=2)] = Field(alias="lika")

    @model_validator(mode="before")
    @classmethod
    def _as_formulas(cls, raw: Any) -> Any:
        whole = next((key for key in _FORMULA_OF if isinstance(raw, dict) and key in raw), None)
        if whole is None:
            return raw
        parts = raw.get("delar")
        named = ", ".join(map(str, parts)) if isinstance(parts, list) else "…"
        hint = f'Skriv lika: [{raw[whole]}, "{_FORMULA_OF[whole].format(named)}"].'
        raise refuse(
            "En helhet och dess delar skrivs som två lika: helheten, och en formel över delarna.", hint, "ARS201"
        )


class Acknowledgement(Model):
    """A finding that is known and is to stand: its rule, what it is about, and why.

    With `figures` it holds only as long as the finding names them.
    """

    rule: Code = Field(alias="regel")
    subject: Label = Field(alias="plats")
    figures: tuple[Number, ...] = Field((), alias="siffror")
    motivation: Label = Field(alias="motivering")


class Report(Model):
    """All that the files of a year say."""

    meta: Meta = Field(alias="rapport")
    scales: dict[Identifier, Scale] = Field(default_factory=dict, alias="skalor")
    key_figures: dict[Identifier, dict[Identifier, KeyFigure]] = Field(default_factory=dict, alias="nyckeltal")
    tables: dict[Identifier, AnyTable] = Field(default_factory=dict, alias="tabeller")
    goal_areas: tuple[GoalArea, ...] = Field((), alias="målområden")
    assignments: tuple[Assignment, ...] = Field((), alias="uppdrag")
    sections: dict[Identifier, Section] = Field(default_factory=dict, alias="avsnitt")
    relations: dict[Identifier, Relation] = Field(default_factory=dict, alias="samband")
    acknowledgements: tuple[Acknowledgement, ...] = Field((), alias="godkända")

    def with_scales(self, brought: Mapping[str, Scale]) -> "Report":
        """The report with the scales that the layout brings, and the standard ones, where it has none of that name itself."""
        return self.model_copy(update={"scales": {**standard_scales(), **brought, **self.scales}})
