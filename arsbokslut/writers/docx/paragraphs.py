"""Paragraphs and lists (ECMA-376 17.3.1, 17.9)."""

from arsbokslut.classes import dataclass
from arsbokslut.document.tree import Inlines
from arsbokslut.writers.docx.runs import Look, RunWriter

KEPT, BROKEN = "<w:keepNext/>", "<w:pageBreakBefore/>"
"""Marks of a paragraph that stays with the next, and of one that begins a page."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Direct formatting of a paragraph beyond its style. `number`: the list it belongs to; `indent` and `hanging` in twips."""

    keep_next: bool = False
    number: int | None = None
    level: int = 0
    indent: int = 0
    hanging: int = 0
    tabs: str = ""
    """A `w:tabs`, where the style's own are not those of the page."""

    def properties(self, style: str) -> str:
        """`w:pPr`, its children in the schema's order."""
        numbering = (
            f'<w:numPr><w:ilvl w:val="{self.level}"/><w:numId w:val="{self.number}"/></w:numPr>'
            if self.number is not None
            else ""
        )
        hanging = f' w:hanging="{self.hanging}"' if self.hanging else ""
        indent = f'<w:ind w:left="{self.indent}"{hanging}/>' if self.indent else ""
        return (
            f'<w:pPr><w:pStyle w:val="{style}"/>{KEPT if self.keep_next else ""}{numbering}{self.tabs}{indent}</w:pPr>'
        )


PLAIN = Setting()


def paragraph(
    runs: RunWriter,
    inlines: Inlines,
    style: str,
    setting: Setting = PLAIN,
    look: Look | None = None,
    marks: tuple[str, str] = ("", ""),
) -> str:
    """A paragraph in a style, between the marks of its bookmarks."""
    return f"<w:p>{setting.properties(style)}{marks[0]}{runs.runs(inlines, look)}{marks[1]}</w:p>"


def on_new_page(written: str) -> str:
    """The blocks with a page break before their first paragraph, which may be that of a table's first cell."""
    at = written.find("<w:pStyle ")
    if at < 0:
        return written
    at = written.index("/>", at) + len("/>")
    for mark in (KEPT, BROKEN):
        at += len(mark) if written.startswith(mark, at) else 0
    return written if written[:at].endswith(BROKEN) else f"{written[:at]}{BROKEN}{written[at:]}"
