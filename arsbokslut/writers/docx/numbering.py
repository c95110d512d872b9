"""Numbered lists: each starts anew (ECMA-376 17.9)."""

from typing import Any

from arsbokslut.writers.docx.styles import StyleFault, StyleSheet
from arsbokslut.writers.docx.xml import nsdecls, parse_xml, qn


class Numbering:
    """Gives every numbered list a numbering of its own over the definition that the list style uses."""

    def __init__(self, element: Any, sheet: StyleSheet) -> None:
        self._element = element
        self._style = sheet

    def start(self, first: int, level: int = 0) -> int:
        """The id of a new numbering that begins at `first` on a level; without that it would go on from the one before."""
        ids = [int(num.get(qn("w:numId"))) for num in self._element.iterchildren(qn("w:num"))]
        new = max(ids, default=0) + 1
        self._element.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{new}"><w:abstractNumId w:val="{self._definition()}"/>'
                f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{first}"/></w:lvlOverride></w:num>'
            )
        )
        return new

    def _definition(self) -> str:
        """The abstract numbering that is linked to the list style."""
        style = self._style.id("ol")
        for definition in self._element.iterchildren(qn("w:abstractNum")):
            for linked in definition.iter(qn("w:pStyle")):
                if linked.get(qn("w:val")) == style:
                    return str(definition.get(qn("w:abstractNumId")))
        raise StyleFault(
            "Formatmallen för numrerade listor har ingen numrering i referens.docx.",
            "Koppla en numrering till List Number i Word.",
        )
