"""Footnotes: a part of the package that holds what they say, between Word's own separators (ECMA-376 17.11)."""

from collections.abc import Callable

from arsbokslut.writers.docx.opc import FOOTNOTES, FOOTNOTES_TYPE, Part
from arsbokslut.writers.docx.styles import StyleSheet
from arsbokslut.writers.docx.xml import nsdecls, parse_xml

NAME = "/word/footnotes.xml"
_LINE = '<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
_SEPARATORS = "".join(
    f'<w:footnote w:type="{kind}" w:id="{number}"><w:p>{_LINE}<w:r><w:{kind}/></w:r></w:p></w:footnote>'
    for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
)
"""The line between text and notes, and that above a note that goes on from the page before (17.11.23)."""


class Notes:
    """The notes of a document, numbered as they come."""

    def __init__(self, text: Part, styles: StyleSheet) -> None:
        self._text, self._styles = text, styles
        self.part = Part(text.package, NAME, FOOTNOTES_TYPE)
        self._written: list[str] = []

    def mark(self, write: Callable[[], str]) -> str:
        """The run with the number of a new note, whose text `write` gives."""
        number, written = len(self._written) + 1, write()
        own = '<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>'
        paragraph = (
            f'<w:p><w:pPr><w:pStyle w:val="{self._styles.id("p", "fotnot")}"/></w:pPr>{self._run(own)}{written}</w:p>'
        )
        self._written.append(f'<w:footnote w:id="{number}">{paragraph}</w:footnote>')
        return self._run(f'<w:footnoteReference w:id="{number}"/></w:r>')

    def _run(self, content: str) -> str:
        return f'<w:r><w:rPr><w:rStyle w:val="{self._styles.id("span", "fotnot")}"/></w:rPr>{content}'

    def finish(self) -> None:
        """Puts the part into the package, when there are notes."""
        if self._written:
            whole = f"<w:footnotes {nsdecls('w', 'r')}>{_SEPARATORS}{''.join(self._written)}</w:footnotes>"
            self.part.content = parse_xml(whole)
            self._text.relate_to(self.part, FOOTNOTES)
