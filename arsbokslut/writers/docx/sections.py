"""Page setup: portrait pages, and landscape ones where a section asks for them (ECMA-376 17.6)."""

import copy
import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from lxml import etree

from arsbokslut.writers.docx.styles import StyleFault, StyleSheet
from arsbokslut.writers.docx.xml import qn

LARGEST = 31_680
"""The longest side of a page in Word, in twips: 56 cm."""
LEAST_WIDTH = 1_134
"""Of the text, in twips: 2 cm."""


def _measure(element: Any, name: str) -> int:
    """A length of the page in twips, which may be negative. Raises StyleFault."""
    written = element.get(qn(f"w:{name}")) or ""
    if not re.fullmatch(r"-?[0-9]{1,5}(\.[0-9]{1,20})?", written) or abs(float(written)) > LARGEST:
        raise StyleFault("Sidans mått är skadade i referens.docx.", "Ange pappersstorlek och marginaler i Word.")
    return round(float(written))  # other programs than Word write parts of a twip


class PageSetup:
    """The section properties of the reference document, upright and turned."""

    def __init__(self, section: Any, turned_margins: Callable[[], Mapping[str, str]] = dict) -> None:
        self._section, self._turned_margins = section, cache(turned_margins)
        size, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
        if size is None or margins is None:
            raise StyleFault(
                "Sidans storlek eller marginaler saknas i referens.docx.", "Ange pappersstorlek och marginaler i Word."
            )
        self._page = {name: _measure(size, name) for name in ("w", "h")}
        self._margin = {name: _measure(margins, name) for name in ("top", "right", "bottom", "left")}
        if min(self.width, self.turned_width) < LEAST_WIDTH:
            raise StyleFault(
                "Marginalerna i referens.docx lämnar ingen plats för text.",
                "Ange pappersstorlek och marginaler i Word.",
            )

    @property
    def width(self) -> int:
        """The width of the text on an upright page, in twips."""
        return self._page["w"] - self._margin["left"] - self._margin["right"]

    @property
    def turned_width(self) -> int:
        """The width of the text on a landscape page, in twips."""
        return self._page["h"] - self._margin["top"] - self._margin["bottom"]

    @property
    def height(self) -> int:
        """The height of the text on an upright page, in twips."""
        return self._page["h"] - abs(self._margin["top"]) - abs(self._margin["bottom"])

    @property
    def turned_height(self) -> int:
        """The height of the text on a landscape page, in twips."""
        return self._page["w"] - abs(self._margin["left"]) - abs(self._margin["right"])

    @property
    def first_number(self) -> int:
        """The number of the first page: one less than the first page's where a cover is not counted, else as the looks have it."""
        stated = self._section.find(qn("w:pgNumType"))
        written = "" if stated is None else stated.get(qn("w:start"), "")
        return int(written) if re.fullmatch("[0-9]{1,4}", written) else 1

    def uncounted_cover(self) -> None:
        """Lets the pages be counted from the one after the first (17.6.12)."""
        numbered = self._section.find(qn("w:pgNumType"))
        if numbered is None:
            numbered = etree.Element(qn("w:pgNumType"))
            before = [qn(f"w:{name}") for name in ("pgMar", "paperSrc", "pgBorders", "lnNumType")]
            self._section.insert(max(i for i, each in enumerate(self._section) if each.tag in before) + 1, numbered)
        numbered.set(qn("w:start"), "0")

    def properties(self, *, turned: bool = False, first: bool = False) -> str:
        """A `w:sectPr` for the section that ends here; only the first section has a first page of its own and a first number."""
        section = copy.deepcopy(self._section)
        if not first:
            for mark in section.findall(qn("w:titlePg")):
                section.remove(mark)
            for numbered in section.findall(qn("w:pgNumType")):
                numbered.attrib.pop(qn("w:start"), None)
        if turned:
            self._turn(section)
        return etree.tostring(section, encoding="unicode")

    def _turn(self, section: Any) -> None:
        size, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
        size.set(qn("w:w"), str(self._page["h"]))
        size.set(qn("w:h"), str(self._page["w"]))
        size.set(qn("w:orient"), "landscape")
        # Turned to the left, as a sheet in a binder: the upper margin becomes the left.
        for reference in section.iterchildren(qn("w:headerReference"), qn("w:footerReference")):
            known = reference.get(qn("r:id"))
            reference.set(qn("r:id"), self._turned_margins().get(known, known))
        for now, before in {"left": "top", "top": "right", "right": "bottom", "bottom": "left"}.items():
            margins.set(qn(f"w:{now}"), str(self._margin[before]))


def ended(written: str, properties: str, styles: StyleSheet) -> str:
    """The blocks of a section with its properties in its last paragraph; after a table, in a line too low to see."""
    if not written.endswith("</w:p>"):
        style = styles.id("p", "anmärkning")
        spacing = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
        return f'{written}<w:p><w:pPr><w:pStyle w:val="{style}"/>{spacing}{properties}</w:pPr></w:p>'
    start = max(written.rfind("<w:p>"), written.rfind("<w:p "))
    at = written.index("</w:pPr>", start)
    return f"{written[:at]}{properties}{written[at:]}"
