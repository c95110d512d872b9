"""Paragraphs and lists (ECMA-376 17.3.1, 17.9)."""

from dataclasses import dataclass

from arsbokslut.document.tree import Inlines
from arsbokslut.writers.docx.runs import Look, RunWriter


@dataclass(frozen=True, slots=True)
class Setting:
    """Direct formatting of a paragraph beyond its style. `number`: the list it belongs to; `indent`: in twips."""

    keep_next: bool = False
    page_break: bool = False
    number: int | None = None
    level: int = 0
    indent: int = 0

    def properties(self, style: str) -> str:
        """`w:pPr`, its children in the schema's order."""
        numbering = (
            f'<w:numPr><w:ilvl w:val="{self.level}"/><w:numId w:val="{self.number}"/></w:numPr>'
            if self.number is not None
            else ""
        )
        indent = f'<w:ind w:left="{self.indent}"/>' if self.indent else ""
        return (
            f'<w:pPr><w:pStyle w:val="{style}"/>'
            f"{'<w:keepNext/>' if self.keep_next else ''}"
            f"{'<w:pageBreakBefore/>' if self.page_break else ''}"
            f"{numbering}"
            f"{indent}"
            "</w:pPr>"
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
