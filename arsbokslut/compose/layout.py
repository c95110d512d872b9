"""A layout: its templates, its reference document and the names of its styles."""

from collections.abc import Mapping, Sequence
from pathlib import Path as FilePath
from typing import Annotated, Literal

from pydantic import Field

from arsbokslut.classes import dataclass
from arsbokslut.model.base import Identifier, Label, Model
from arsbokslut.model.scales import Scale

TEMPLATE = "rapport.xhtml.j2"
SHARED = "_gemensamt"
CONFIGURATION = "layout.yaml"
REFERENCE = "referens.docx"


class WebSettings(Model):
    """The looks of the web page: an accent colour, and the kind of typeface of the headings."""

    accent: Annotated[str, Field(pattern=r"^[0-9A-Fa-f]{6}$")] = "0A5464"
    headings: Literal["serif", "sans"] = Field("sans", alias="rubriksnitt")


class LayoutSettings(Model):
    """`layout.yaml`: what the layout is called, which Word style each class has where the names differ, and its choices.

    `val` are parts that the templates show or not; `numrera` says which captions are numbered; `skalor` are those of reports
    that have none of their own.
    """

    name: Label = Field(alias="namn")
    description: Label | None = Field(None, alias="beskrivning")
    styles: dict[str, Label] = Field(default_factory=dict, alias="stilar")
    choices: dict[Identifier, Annotated[bool, Field(strict=True)]] = Field(default_factory=dict, alias="val")
    web: WebSettings = Field(default_factory=WebSettings, alias="webb")
    numbered: tuple[Literal["tabell", "figur"], ...] = Field((), alias="numrera")
    scales: dict[Identifier, Scale] = Field(default_factory=dict, alias="skalor")


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout found on disk. `roots` are the template folders it was looked for in, the project's own first."""

    key: str
    folder: FilePath
    shown: str
    roots: tuple[FilePath, ...]
    settings: LayoutSettings

    @property
    def reference(self) -> FilePath:
        """The Word file whose looks are used."""
        return self.folder / REFERENCE

    @property
    def styles(self) -> Mapping[str, str]:
        """Class → Word style, where the layout names another than the usual one."""
        return self.settings.styles

    @property
    def search_path(self) -> Sequence[FilePath]:
        """Where templates are looked for: the layout's folder, then what layouts share."""
        return [self.folder, *(root / SHARED for root in self.roots if (root / SHARED).is_dir())]


def layout_names(roots: Sequence[FilePath]) -> list[str]:
    """The names of the layouts that can be chosen."""
    return sorted({path.parent.name for root in roots for path in root.glob(f"*/{TEMPLATE}")})
