"""Tables: declared columns, a tree of rows, and views that show the rows of another table again."""

import re
from collections.abc import Iterable
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Discriminator, Field, Tag, model_validator

from arsbokslut.model.base import IDENTIFIER, Identifier, Label, Model, refuse
from arsbokslut.model.prose import ProseField
from arsbokslut.model.quantity import QuantityField
from arsbokslut.model.units import Unit

SignConvention = Literal["nettokostnad", "resultat"]
"""nettokostnad: costs are positive, deviation = budget − outcome. resultat: costs are negative, deviation = outcome − budget."""

RowKind = Literal["post", "varav", "memo", "rubrik"]
"""post is summed; varav and memo are shown but not summed; rubrik is a heading within the table."""

_NUMBERS, _TEXTS = "‹tal›", "‹texter›"
Decimals = Annotated[int, Field(ge=0, le=6, strict=True)]
Columns = Annotated[tuple["Column", ...], Field(alias="kolumner", min_length=1)]


FORMULA = re.compile(rf"({IDENTIFIER})\s*([-\u2212+/])\s*({IDENTIFIER})")
"""Two columns of the row with an operation between."""


def _formula(text: str) -> str:
    if FORMULA.fullmatch(text.strip()) is None:
        raise refuse(
            f"”{text}” är ingen formel.", "Skriv två kolumner med -, + eller / emellan, till exempel budget - utfall."
        )
    return text.strip()


class Column(Model):
    """A column: its heading, and for figures the unit and decimals when they are not the table's."""

    id: Identifier
    heading: Label = Field(alias="rubrik")
    kind: Literal["tal", "text"] = Field("tal", alias="slag")
    unit: Unit | None = Field(None, alias="enhet")
    decimals: Decimals | None = Field(None, alias="decimaler")
    formula: Annotated[str, AfterValidator(_formula)] | None = Field(None, alias="formel")
    shown: Annotated[bool, Field(strict=True)] = Field(True, alias="visas")


class Cells(Model):
    """The cells of a row by column. In the files they stand beside the row's other keys."""

    quantities: dict[str, QuantityField] = Field(default_factory=dict, alias=_NUMBERS)
    texts: dict[str, ProseField] = Field(default_factory=dict, alias=_TEXTS)


class Total(Cells):
    """A total row. Its figures are what the ledger states; what is not stated is computed."""

    name: Label = Field("Summa", alias="namn")


class Row(Cells):
    """A row; with `rader` it is a group, whose unstated figures are the sums of its rows."""

    id: Identifier
    name: Label = Field(alias="namn")
    code: Annotated[int, Field(strict=True, ge=0)] | Label | None = Field(None, alias="kod")
    kind: RowKind = Field("post", alias="slag")
    rows: tuple["Row", ...] = Field((), alias="rader")
    total: Total | None = Field(None, alias="summa")


class Table(Model):
    """A table of figures (and texts) in one unit and one sign convention."""

    title: Label = Field(alias="rubrik")
    description: Label | None = Field(None, alias="beskrivning")
    unit: Unit = Field("kr", alias="enhet")
    decimals: Decimals = Field(0, alias="decimaler")
    sign: SignConvention = Field("nettokostnad", alias="tecken")
    label: Label = Field("Post", alias="etikett")
    columns: Columns
    rows: tuple[Row, ...] = Field(alias="rader", min_length=1)
    total: Total | None = Field(None, alias="summa")
    note: Label | None = Field(None, alias="not")

    @model_validator(mode="before")
    @classmethod
    def _cells_apart(cls, raw: Any) -> Any:
        return cells_apart(raw)


class ViewRow(Cells):
    """A row shown again, perhaps under another name; figures of its own stand for a source that states others there."""

    id: Identifier
    name: Label | None = Field(None, alias="namn")


class TableView(Model):
    """Rows of another table with other columns, names or decimals; the figures stay in one place."""

    shows: Identifier = Field(alias="visar")
    title: Label = Field(alias="rubrik")
    description: Label | None = Field(None, alias="beskrivning")
    decimals: Decimals | None = Field(None, alias="decimaler")
    label: Label = Field("Post", alias="etikett")
    columns: Columns
    rows: tuple[ViewRow, ...] = Field((), alias="rader")
    total: Total | None = Field(None, alias="summa")
    note: Label | None = Field(None, alias="not")

    @model_validator(mode="before")
    @classmethod
    def _cells_apart(cls, raw: Any) -> Any:
        return cells_apart(raw)


def _kind_of_table(raw: Any) -> str:
    return "‹vy›" if isinstance(raw, TableView) or (isinstance(raw, dict) and "visar" in raw) else "‹tabell›"


AnyTable = Annotated[
    Annotated[Table, Tag("‹tabell›")] | Annotated[TableView, Tag("‹vy›")], Discriminator(_kind_of_table)
]


ROW_KEYS = frozenset({"id", "namn", "kod", "slag", "rader", "summa"})
"""The keys that every row has: no column can be called so."""


def cells_apart(raw: Any) -> Any:
    """Moves the keys of each row that are declared columns into the row's cells, so that all other keys can be checked."""
    if not isinstance(raw, dict):
        return raw
    kinds = {c["id"]: c.get("slag", "tal") for c in _columns(raw.get("kolumner")) if c["id"] not in ROW_KEYS}
    moved = dict(raw)
    if isinstance(raw.get("rader"), list):
        moved["rader"] = [_row_apart(row, kinds) for row in raw["rader"]]
    if isinstance(raw.get("summa"), dict):
        moved["summa"] = _row_apart(raw["summa"], kinds)
    return moved


def _columns(raw: Any) -> Iterable[dict[str, Any]]:
    return (c for c in raw if isinstance(c, dict) and isinstance(c.get("id"), str)) if isinstance(raw, list) else ()


def _row_apart(raw: Any, kinds: dict[str, str]) -> Any:
    if not isinstance(raw, dict):
        return raw
    numbers: dict[str, Any] = {}
    texts: dict[str, Any] = {}
    row: dict[str, Any] = {}
    for key, value in raw.items():
        (row if key not in kinds else numbers if kinds[key] == "tal" else texts)[key] = value
    row[_NUMBERS], row[_TEXTS] = numbers, texts
    if isinstance(raw.get("rader"), list):
        row["rader"] = [_row_apart(child, kinds) for child in raw["rader"]]
    if isinstance(raw.get("summa"), dict):
        row["summa"] = _row_apart(raw["summa"], kinds)
    return row
