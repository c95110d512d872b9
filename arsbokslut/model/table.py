"""Tables: declared columns, a tree of rows, and views that show rows of other tables again."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag, model_validator

from arsbokslut.model.base import Identifier, Label, Model
from arsbokslut.model.duty import Duty
from arsbokslut.model.formula import FormulaField
from arsbokslut.model.prose import ProseField
from arsbokslut.model.quantity import Quantity, QuantityField
from arsbokslut.model.target import Direction, TargetField, target_column
from arsbokslut.model.units import Unit

SignConvention = Literal["nettokostnad", "resultat"]
"""nettokostnad: costs are positive, deviation = budget − outcome. resultat: costs are negative, deviation = outcome − budget."""

ColumnKind = Literal["tal", "text", "nivå", "mål"]
"""What the cells of a column hold: figures, texts, levels of a scale, or targets."""

RowKind = Literal["post", "avdrag", "varav", "memo", "rubrik"]
"""post is added and avdrag subtracted in a sum; varav and memo are shown but not counted; rubrik is a heading without figures."""

CELLS = {"tal": "‹tal›", "text": "‹texter›", "nivå": "‹nivåer›", "mål": "‹mål›"}
"""What a column holds → where its cells are kept; no key of a file can be called so."""
Decimals = Annotated[int, Field(ge=0, le=6, strict=True)]
Columns = Annotated[tuple["Column", ...], Field(alias="kolumner", min_length=1)]
YesOrNo = Annotated[bool, Field(strict=True)]


class Column(Model):
    """A column: its heading, and for figures the unit and decimals when they are not the table's.

    `added` and `weight` say how a total comes about: as the sum, not at all, or as the mean weighted by another column.
    Columns next to each other with the same `group` stand under a common heading.
    """

    id: Identifier
    heading: Label = Field(alias="rubrik")
    kind: ColumnKind = Field("tal", alias="slag")
    unit: Unit | None = Field(None, alias="enhet")
    decimals: Decimals | None = Field(None, alias="decimaler")
    formula: FormulaField | None = Field(None, alias="formel")
    added: Literal["ja", "nej"] | None = Field(None, alias="summeras")
    weight: Identifier | None = Field(None, alias="viktas_med")
    group: Label | None = Field(None, alias="grupp")
    may_be_empty: YesOrNo = Field(False, alias="får_vara_tom")
    scale: Identifier | None = Field(None, alias="skala")
    shown: YesOrNo = Field(True, alias="visas")


class Cells(Model):
    """The cells of a row by column. In the files they stand beside the row's other keys."""

    quantities: dict[str, QuantityField] = Field(default_factory=dict, alias=CELLS["tal"])
    texts: dict[str, ProseField] = Field(default_factory=dict, alias=CELLS["text"])
    levels: dict[str, Label] = Field(default_factory=dict, alias=CELLS["nivå"])
    targets: dict[str, TargetField] = Field(default_factory=dict, alias=CELLS["mål"])

    def numbers(self) -> Iterator[tuple[str, Quantity]]:
        """Every number of the row with its column, those of targets too."""
        yield from self.quantities.items()
        for column, target in self.targets.items():
            yield from ((column, number) for number in target.quantities(column).values())

    def of_target(self, name: str) -> Quantity | None:
        """The number of a target, by its name."""
        target = self.targets.get(target_column(name))
        return None if target is None else target.quantities(target_column(name)).get(name)


class Total(Cells):
    """A total row. Its figures are what the ledger states; what is not stated is computed."""

    name: Label = Field("Summa", alias="namn")


class Row(Cells):
    """A row; with `rader` it is a group, whose unstated figures are the sums of its rows.

    A row that measures something of its own has a unit, decimals and a direction; one with a formula follows from others.
    """

    id: Identifier
    name: Label = Field(alias="namn")
    code: Annotated[int, Field(strict=True, ge=0)] | Label | None = Field(None, alias="kod")
    kind: RowKind = Field("post", alias="slag")
    unit: Unit | None = Field(None, alias="enhet")
    decimals: Decimals | None = Field(None, alias="decimaler")
    direction: Direction | None = Field(None, alias="riktning")
    formula: FormulaField | None = Field(None, alias="formel")
    emphasised: YesOrNo = Field(False, alias="betonad")
    rows: tuple["Row", ...] = Field((), alias="rader")
    total: Total | None = Field(None, alias="summa")


class Table(Duty):
    """A table of figures (and texts and levels). `unit` is that of figures whose column and row name no other."""

    title: Label = Field(alias="rubrik")
    description: Label | None = Field(None, alias="beskrivning")
    unit: Unit | None = Field(None, alias="enhet")
    decimals: Decimals | None = Field(None, alias="decimaler")
    sign: SignConvention = Field("nettokostnad", alias="tecken")
    label: Label = Field("Post", alias="etikett")
    columns: Columns
    rows: tuple[Row, ...] = Field(alias="rader", min_length=1)
    total: Total | None = Field(None, alias="summa")
    note: Label | None = Field(None, alias="not")
    notes: dict[str, Label] = Field(default_factory=dict, alias="noter")

    @model_validator(mode="before")
    @classmethod
    def _cells_apart(cls, raw: Any) -> Any:
        return cells_apart(raw)


class ViewRow(Cells):
    """A row shown again, perhaps under another name; figures of its own stand for a source that states others there.

    `source` says which row where the id alone does not: `vård.hemtjänst`, or `socialnämnden.summa` of another table.
    """

    id: Identifier
    source: Label | None = Field(None, alias="rad")
    name: Label | None = Field(None, alias="namn")


class TableView(Model):
    """Rows of other tables with other columns, names or decimals; the figures stay in one place."""

    shows: Identifier = Field(alias="visar")
    title: Label = Field(alias="rubrik")
    description: Label | None = Field(None, alias="beskrivning")
    decimals: Decimals | None = Field(None, alias="decimaler")
    label: Label = Field("Post", alias="etikett")
    columns: Columns
    rows: tuple[ViewRow, ...] = Field((), alias="rader")
    total: Total | None = Field(None, alias="summa")
    note: Label | None = Field(None, alias="not")
    notes: dict[str, Label] = Field(default_factory=dict, alias="noter")

    @model_validator(mode="before")
    @classmethod
    def _cells_apart(cls, raw: Any) -> Any:
        return cells_apart(raw)


def _kind_of_table(raw: Any) -> str:
    return "‹vy›" if isinstance(raw, TableView) or (isinstance(raw, dict) and "visar" in raw) else "‹tabell›"


AnyTable = Annotated[
    Annotated[Table, Tag("‹tabell›")] | Annotated[TableView, Tag("‹vy›")], Discriminator(_kind_of_table)
]


ROW_KEYS = frozenset(
    {"id", "namn", "kod", "slag", "enhet", "decimaler", "riktning", "formel", "betonad", "rad", "rader", "summa"}
)
"""The keys that rows have: no column can be called so."""


def cells_apart(raw: Any) -> Any:
    """Moves the keys of each row that are declared columns into the row's cells, so that all other keys can be checked."""
    if not isinstance(raw, dict):
        return raw
    kinds = column_kinds(raw)
    moved = dict(raw)
    if isinstance(raw.get("rader"), list):
        moved["rader"] = [_row_apart(row, kinds) for row in raw["rader"]]
    if isinstance(raw.get("summa"), dict):
        moved["summa"] = _row_apart(raw["summa"], kinds)
    return moved


def column_kinds(raw: Mapping[str, Any]) -> dict[str, str]:
    """The kind of each column that a table declares, by its id."""
    return {c["id"]: str(c.get("slag", "tal")) for c in _columns(raw.get("kolumner")) if c["id"] not in ROW_KEYS}


def _columns(raw: Any) -> Iterable[dict[str, Any]]:
    return (c for c in raw if isinstance(c, dict) and isinstance(c.get("id"), str)) if isinstance(raw, list) else ()


def _row_apart(raw: Any, kinds: dict[str, str]) -> Any:
    if not isinstance(raw, dict):
        return raw
    row: dict[str, Any] = {place: {} for place in CELLS.values()}
    for key, value in raw.items():
        place = CELLS.get(kinds[key], CELLS["text"]) if key in kinds else None
        (row if place is None else row[place])[key] = value
    if isinstance(raw.get("rader"), list):
        row["rader"] = [_row_apart(child, kinds) for child in raw["rader"]]
    if isinstance(raw.get("summa"), dict):
        row["summa"] = _row_apart(raw["summa"], kinds)
    return row
