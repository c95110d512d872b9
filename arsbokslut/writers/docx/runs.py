"""Inlines as runs of WordprocessingML (ECMA-376 17.3.2)."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from arsbokslut.classes import dataclass
from arsbokslut.document.labels import NO_LABELS, Label
from arsbokslut.document.tree import Break, Data, Inline, Inlines, Link, Note, PageField, Reference, Styled, Tab, Text
from arsbokslut.model.numerals import NO_BREAK_SPACE
from arsbokslut.writers.docx.characters import characters
from arsbokslut.writers.docx.fields import field
from arsbokslut.writers.docx.styles import BOLD, StyleSheet

FIELDS = {"sidnummer": "PAGE", "sidantal": "NUMPAGES"}
"""Page fields: what the layout calls them → the field code (ECMA-376 17.16.5)."""

STATUS = "status-"
"""What the classes of statuses begin with: they stand on a ground of their own, with air on both sides."""
_AIR = Text(NO_BREAK_SPACE)


@dataclass(frozen=True, slots=True)
class Look:
    """What a run looks like: its character style and direct bold or italics."""

    style: str = ""
    bold: bool = False
    italic: bool = False
    size: float = 0.0
    """In points, where it is not the style's."""

    def properties(self) -> str:
        """`w:rPr`, its children in the schema's order."""
        style = f'<w:rStyle w:val="{self.style}"/>' if self.style else ""
        bold = "<w:b/><w:bCs/>" if self.bold else ""
        italic = "<w:i/><w:iCs/>" if self.italic else ""
        size = f'<w:sz w:val="{round(self.size * 2)}"/><w:szCs w:val="{round(self.size * 2)}"/>' if self.size else ""
        written = f"{style}{bold}{italic}{size}"
        return f"<w:rPr>{written}</w:rPr>" if written else ""


class RunWriter:
    """Writes inlines. `link` gives the relationship id of an address, `anchor` the bookmark of an id, `note` the mark of a note."""

    def __init__(
        self,
        styles: StyleSheet,
        link: Callable[[str], str],
        anchor: Callable[[str], str | None] = lambda name: None,
        note: Callable[[Inlines], str] = lambda inlines: "",
        labels: Mapping[str, Label] = NO_LABELS,
    ) -> None:
        self.styles = styles
        self.link = link
        self.anchor = anchor
        self.note = note
        self.labels = labels

    def runs(self, inlines: Inlines, look: Look | None = None) -> str:
        """The runs of inlines under a look."""
        look = look or Look()
        return "".join(self._run(inline, look) for inline in inlines)

    def _run(self, inline: Inline, look: Look) -> str:
        match inline:
            case Text() | Data():
                return self._text(inline, look)
            case Styled():
                return self._styled(inline, look)
            case Break():
                return f"<w:r>{look.properties()}<w:br/></w:r>"
            case Tab():
                return f"<w:r>{look.properties()}<w:tab/></w:r>"
            case Link():
                return self._hyperlink(inline, look)
            case Reference():
                return self._reference(inline, look)
            case Note():
                return self.note(inline.inlines)
            case PageField():  # a placeholder that Word and LibreOffice replace when they lay out the page
                return field(FIELDS[inline.kind], "1", look.properties())

    def _text(self, inline: Text | Data, look: Look) -> str:
        """A run of characters."""
        return f"<w:r>{look.properties()}{characters(inline.text)}</w:r>"

    def _styled(self, inline: Styled, look: Look) -> str:
        """Runs in a character style."""
        if inline.kind in {"strong", "em"}:
            inner = replace(look, bold=look.bold or inline.kind == "strong", italic=look.italic or inline.kind == "em")
            return self.runs(inline.inlines, replace(inner, style=look.style or self.styles.id(inline.kind)))
        style = self.styles.id("span", inline.kind)
        shown = (_AIR, *inline.inlines, _AIR) if inline.kind.startswith(STATUS) else inline.inlines
        return self.runs(shown, replace(look, style=style, bold=look.bold or inline.kind in BOLD))

    def _reference(self, inline: Reference, look: Look) -> str:
        """What something is called: its number or heading as a field that Word keeps up, else its name as a link."""
        label, anchor = self.labels.get(inline.target), self.anchor(inline.target)
        if label is None or anchor is None:
            return ""
        word = label.before(first=inline.first)
        if label.word and not label.numbered:
            return self._hyperlink(Link(f"#{inline.target}", (Text(word + label.name),)), look)
        before = self._text(Text(word), look) if word else ""
        return before + field(f"REF {anchor} \\h", label.name, look.properties())

    def _hyperlink(self, inline: Link, look: Look) -> str:
        """A link to an address outside the document, or to a heading or table in it."""
        inner = self.runs(inline.inlines, replace(look, style=self.styles.id("a")))
        if inline.address.startswith("#"):
            anchor = self.anchor(inline.address[1:])
            return f'<w:hyperlink w:anchor="{anchor}" w:history="1">{inner}</w:hyperlink>' if anchor else inner
        return f'<w:hyperlink r:id="{self.link(inline.address)}" w:history="1">{inner}</w:hyperlink>'
