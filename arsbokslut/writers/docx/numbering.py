"""Lists: each numbered one starts anew, and how far in each level stands (ECMA-376 17.9)."""

from typing import Any

from arsbokslut.writers.docx.styles import StyleFault, StyleSheet
from arsbokslut.writers.docx.xml import nsdecls, parse_xml, qn

LAST_LEVEL = 8
"""Lists are nine deep (17.9.6), counted from 0."""
ITEM_INDENT = 357
"""How far the text of an item stands from that of the level above, in twips, where the numbering does not say."""


class Numbering:
    """Gives every numbered list a numbering of its own over the definition that the list style uses."""

    def __init__(self, element: Any, sheet: StyleSheet) -> None:
        self._element = element
        self._style = sheet

    def start(self, first: int, level: int = 0) -> int:
        """The id of a new numbering that begins at `first` on a level; without that it would go on from the one before."""
        definition = self._definition("ol")
        if definition is None:
            raise StyleFault(
                "Formatmallen för numrerade listor har ingen numrering i referens.docx.",
                "Koppla en numrering till List Number i Word.",
            )
        ids = [int(num.get(qn("w:numId"))) for num in self._element.iterchildren(qn("w:num"))]
        new = max(ids, default=0) + 1
        self._element.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{new}"><w:abstractNumId w:val="{_id(definition)}"/>'
                f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{first}"/></w:lvlOverride></w:num>'
            )
        )
        return new

    def marks(self, key: str) -> int | None:
        """The numbering by which the style of an unnumbered list has its marks."""
        definition = self._definition(key)
        own = None if definition is None else _id(definition)
        for num in self._element.iterchildren(qn("w:num")):
            if num.find(qn("w:abstractNumId")).get(qn("w:val")) == own:
                return int(num.get(qn("w:numId")))
        return None

    def indent(self, key: str, level: int) -> int:
        """How far the text of an item stands from the margin, in twips."""
        definition = self._definition(key)
        levels = () if definition is None else definition.iterchildren(qn("w:lvl"))
        for each in levels:
            found = each.find(f"{qn('w:pPr')}/{qn('w:ind')}") if each.get(qn("w:ilvl")) == str(level) else None
            if found is not None:
                left = found.get(qn("w:left")) or found.get(qn("w:start")) or ""
                return int(left) if left.isdigit() else ITEM_INDENT * (level + 1)
        return ITEM_INDENT * (level + 1)

    def _definition(self, key: str) -> Any:
        """The abstract numbering that is linked to the style of a list; None when there is none."""
        style = self._style.id(key)
        for definition in self._element.iterchildren(qn("w:abstractNum")):
            for linked in definition.iter(qn("w:pStyle")):
                if linked.get(qn("w:val")) == style:
                    return definition
        return None


def _id(definition: Any) -> str:
    return str(definition.get(qn("w:abstractNumId")))
