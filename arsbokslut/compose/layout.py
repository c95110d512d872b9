"""A layout: its templates, its reference document and the names of its styles."""

from collections.abc import Mapping, Sequence
from pathlib import Path as FilePath
from typing import Annotated, Literal

from pydantic import Field

from arsbokslut.classes import dataclass
from arsbokslut.model.base import Form, Identifier, Label, Model
from arsbokslut.model.report import LayoutName
from arsbokslut.model.scales import Scale

TEMPLATE = "rapport.xhtml.j2"
SHARED = "_gemensamt"
CONFIGURATION = "layout.yaml"
REFERENCE = "referens.docx"


Font = Annotated[str, Form("[^\\x00-\\x1f,;\"'<>&]{1,60}", "Skriv typsnittets namn som i Word, till exempel Georgia.")]


class Looks(Model):
    """A layout's looks in a few words, laid over the theme of its reference document: a colour, the fonts of text and headings."""

    colour: (
        Annotated[str, Form("[0-9A-Fa-f]{6}", "Skriv färgen med sex hexadecimala siffror, till exempel 0A5464.")] | None
    ) = Field(None, alias="färg")
    font: Font | None = Field(None, alias="typsnitt")
    heading_font: Font | None = Field(None, alias="rubriktypsnitt")


class LayoutSettings(Model):
    """`layout.yaml`: what the layout is called, which Word style each class has where the names differ, and its choices.

    `bygger_på` is the layout whose templates, looks and settings are used where this one has none. `val` are parts that the templates show or not; `numrera` says which captions are numbered; `skalor` are those of reports
    that have none of their own; `logotyp` is a picture of the project that the cover begins with.
    """

    name: Label = Field(alias="namn")
    description: Label | None = Field(None, alias="beskrivning")
    base: LayoutName | None = Field(None, alias="bygger_på")
    styles: dict[str, Label] = Field(default_factory=dict, alias="stilar")
    choices: dict[Identifier, Annotated[bool, Field(strict=True)]] = Field(default_factory=dict, alias="val")
    looks: Looks = Field(default_factory=Looks, alias="utseende")
    logotype: Annotated[str, Form("[^\\x00-\\x1f]{1,200}", "Skriv var bilden ligger, från projektets mapp.")] | None = (
        Field(None, alias="logotyp")
    )
    numbered: tuple[Literal["tabell", "figur"], ...] = Field((), alias="numrera")
    scales: dict[Identifier, Scale] = Field(default_factory=dict, alias="skalor")

    def over(self, base: "LayoutSettings", *, own_looks: bool) -> "LayoutSettings":
        """These settings where they say something, the base's where they do not.

        The base's styles and looks are those of its Word file: with `own_looks` they are not this layout's.
        """
        return self.model_copy(
            update={
                "styles": self.styles if own_looks else {**base.styles, **self.styles},
                "choices": {**base.choices, **self.choices},
                "looks": self.looks if own_looks else self.looks_over(base),
                "logotype": self.logotype or base.logotype,
                "numbered": self.numbered if "numbered" in self.model_fields_set else base.numbered,
                "scales": {**base.scales, **self.scales},
            }
        )

    def looks_over(self, base: "LayoutSettings") -> Looks:
        """The looks of both, this layout's own where it says something."""
        return base.looks.model_copy(update=self.looks.model_dump(exclude_unset=True))


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout found on disk. `roots` are the template folders it was looked for in, the project's own first.

    `base` is the layout that it builds on; the settings are already laid over the base's.
    """

    key: str
    folder: FilePath
    shown: str
    roots: tuple[FilePath, ...]
    settings: LayoutSettings
    base: "Layout | None" = None

    @property
    def line(self) -> "Sequence[Layout]":
        """This layout, the one it builds on, and so on."""
        return [self, *(self.base.line if self.base is not None else ())]

    @property
    def word_layout(self) -> "Layout":
        """The layout whose Word file gives the looks: this one, or the nearest that it builds on with a file of its own."""
        return next(each for each in self.line if each.base is None or (each.folder / REFERENCE).is_file())

    @property
    def styles(self) -> Mapping[str, str]:
        """Class → Word style, where the layout names another than the usual one."""
        return self.settings.styles

    @property
    def search_path(self) -> Sequence[FilePath]:
        """Where templates are looked for: the layout's folder, those it builds on, then what layouts share."""
        return [
            *(each.folder for each in self.line),
            *(root / SHARED for root in self.roots if (root / SHARED).is_dir()),
        ]


def layout_names(roots: Sequence[FilePath]) -> list[str]:
    """The names of the layouts that can be chosen."""
    return sorted({path.parent.name for root in roots for path in root.glob(f"*/{CONFIGURATION}")})
