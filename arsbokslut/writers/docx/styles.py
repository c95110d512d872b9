"""Which Word style each element and class has, and the style ids of the reference document."""

from collections.abc import Mapping
from typing import Any

from arsbokslut.diagnostics import Fault
from arsbokslut.writers.docx.letters import Letters
from arsbokslut.writers.docx.own_styles import OWN
from arsbokslut.writers.docx.xml import parse_xml, qn

STYLES: Mapping[str, str] = {
    "h1": "heading 1",
    "h2": "heading 2",
    "h3": "heading 3",
    "h4": "heading 4",
    "h5": "heading 5",
    "p": "Normal",
    "p.efter-tabell": "Efter tabell",
    "p.titel": "Title",
    "p.omslagstitel": "Omslag titel",
    "p.omslagsrad": "Omslag rad",
    "p.omslagsuppgift": "Omslag uppgift",
    "p.nyckeltal": "Nyckeltal",
    "p.nyckeltalsetikett": "Nyckeltal etikett",
    "p.nyckeltalsjämförelse": "Nyckeltal jämförelse",
    "p.undertitel": "Subtitle",
    "p.ingress": "Ingress",
    "p.fakta": "Faktarad",
    "p.förklaring": "Förklaring",
    "p.måluppgift": "Måluppgift",
    "p.måltal": "Måltal",
    "p.bedömning": "Bedömning",
    "p.anmärkning": "Tabellanmärkning",
    "p.smårubrik": "Tabellsmårubrik",
    "p.fotnot": "footnote text",
    "p.sidhuvud": "header",
    "p.sidfot": "footer",
    "ul": "List Bullet",
    "ul ul": "List Bullet 2",
    "ol": "List Number",
    "ol ol": "List Number 2",
    "caption": "caption",
    "nav": "TOC Heading",
    "nav.nivå-1": "toc 1",
    "nav.nivå-2": "toc 2",
    "nav.nivå-3": "toc 3",
    "figure": "Normal",
    "th": "Tabellrubrik",
    "th.tal": "Tabellrubrik tal",
    "th.rad": "Table Heading",  # the name by which LibreOffice knows a row's header when it tags a PDF
    "td": "Tabelltext",
    "td.tal": "Tabelltal",
    "td ul": "Tabellcelllista",
    "table.rapport": "Rapporttabell",
    "table.mål": "Måltabell",
    "table.nyckeltal": "Nyckeltalstabell",
    "table.fakta": "Faktatabell",
    "strong": "Strong",
    "em": "Emphasis",
    "a": "Hyperlink",
    "span.fotnot": "footnote reference",
    "span.etikett": "Etikett",
    "span.trend": "Trendpil",
    "span.status-grön": "Status grön",
    "span.status-gul": "Status gul",
    "span.status-röd": "Status röd",
    "span.status-neutral": "Status neutral",
}
"""Element and class → the usual name of its Word style. A layout names others, and classes of its own, under `stilar`."""

BOLD = frozenset({"strong", "etikett", "trend", "status-grön", "status-gul", "status-röd", "status-neutral"})
"""Inlines that stay bold inside bold text: bold of paragraph, table and character style cancel out (ECMA-376 17.7.3)."""

LONGEST_LINE = 20
"""Styles that are each based on the next, before they are taken to go in a circle."""


def _size(style: Any) -> float:
    stated = style.find(f"{qn('w:rPr')}/{qn('w:sz')}")
    half_points = "" if stated is None else stated.get(qn("w:val"), "")
    return int(half_points) / 2 if half_points.isdigit() else 0.0


def _font(style: Any, fonts: Mapping[str, str]) -> str:
    stated = style.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
    if stated is None:
        return ""
    themed = stated.get(qn("w:asciiTheme"), "")
    return fonts.get(themed[:5], "") if themed else stated.get(qn("w:ascii"), "")


def _stop(kind: str, style: Any, place: int) -> str:
    leader = style.get(qn("w:leader"))
    led = f' w:leader="{leader}"' if leader else ""
    return f'<w:tab w:val="{kind}"{led} w:pos="{place}"/>'


class StyleFault(Fault):
    """A class without a style, or a style that the reference document lacks."""


class StyleSheet:
    """Style ids by element and class, from the reference document's own styles."""

    def __init__(self, styles_element: Any, overrides: Mapping[str, str]) -> None:
        self._names = {**STYLES, **overrides}
        self._element = styles_element
        self._ids: dict[str, str] = {}
        self._styles: dict[str, Any] = {}
        for style in styles_element.iterchildren(qn("w:style")):
            name, style_id = style.find(qn("w:name")), style.get(qn("w:styleId"))
            if name is not None and style_id:
                self._ids[(name.get(qn("w:val")) or "").casefold()] = style_id
                self._styles[style_id] = style
        self._resolved: dict[str, str] = {}

    def tabs(self, style_id: str, width: int) -> str:
        """`w:tabs` that moves a style's stops to the middle and the end of a text of another width; empty when they fit."""
        style = self._styles.get(style_id)
        found = () if style is None else style.iterfind(f"{qn('w:pPr')}/{qn('w:tabs')}/{qn('w:tab')}")
        stops = {each.get(qn("w:val")): each for each in found if each.get(qn("w:pos"), "").isdigit()}
        right = stops.get("right")
        if right is None or int(right.get(qn("w:pos"))) == width:
            return ""
        moved = {"center": width // 2, "right": width}
        return "".join(
            (
                "<w:tabs>",
                *(f'<w:tab w:val="clear" w:pos="{stops[kind].get(qn("w:pos"))}"/>' for kind in moved if kind in stops),
                *(_stop(kind, stops[kind], place) for kind, place in moved.items() if kind in stops),
                "</w:tabs>",
            )
        )

    def letters(self, element: str, kind: str, fonts: Mapping[str, str]) -> Letters:
        """The size and font of an element's style, or of those it is based on. `fonts`: the theme's, by `minor` and `major`."""
        size, font = 0.0, ""
        style = self._styles.get(self.id(element, kind))
        for _ in range(LONGEST_LINE):
            if style is None or (size and font):
                break
            size, font = size or _size(style), font or _font(style, fonts)
            based = style.find(qn("w:basedOn"))
            style = None if based is None else self._styles.get(based.get(qn("w:val")))
        return Letters(size or Letters().size, font or fonts.get("minor", "") or Letters().font)

    def id(self, element: str, kind: str = "") -> str:
        """The style id for an element with a class. Raises StyleFault."""
        key = f"{element}.{kind}" if kind else element
        if key not in self._resolved:
            self._resolved[key] = self._resolve(key)
        return self._resolved[key]

    def has(self, element: str, kind: str = "") -> bool:
        """Whether the reference document has the style for an element with a class."""
        name = self._names.get(f"{element}.{kind}" if kind else element, "")
        return name.casefold() in self._ids

    def _resolve(self, key: str) -> str:
        name = self._names.get(key)
        if name is None:
            raise StyleFault(
                f"Klassen ”{key}” har ingen formatmall i Word.",
                f"Lägg till ”{key}: namnet på formatmallen” under ”stilar” i layout.yaml.",
            )
        style_id = self._ids.get(name.casefold()) or self._own(name)
        if style_id is None:
            raise StyleFault(
                f"Formatmallen ”{name}” saknas i referens.docx.",
                f"Skapa formatmallen i Word, eller ange en annan för ”{key}” under ”stilar” i layout.yaml.",
            )
        return style_id

    def _own(self, name: str) -> str | None:
        """The id of a style that Word itself has ready, added as it would be when it is first used; None when it has not."""
        found = OWN.get(name)
        if found is None or found[0] in self._ids.values():
            return None
        self._element.append(parse_xml(found[1].format(normal=self.id("p"))))
        self._ids[name.casefold()] = found[0]
        return found[0]
