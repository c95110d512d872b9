"""The theme of a Word file: its colours and fonts, and the colours that styles keep a copy of (ECMA-376 part 1, 20.1.6)."""

from collections.abc import Iterable, Mapping
from typing import Any

from lxml import etree

from arsbokslut.classes import dataclass
from arsbokslut.writers.colours import BLACK, READABLE, WHITE, mixed, readable, shaded, tinted
from arsbokslut.writers.docx.opc import THEME, Part, open_package
from arsbokslut.writers.docx.reference_pack import looks
from arsbokslut.writers.docx.xml import parse_xml, qn, serialized

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_NAMES = {"text2": "dk2", "background2": "lt2", "hyperlink": "hlink", "followedHyperlink": "folHlink"}
"""What styles call a colour → what the theme calls it, where they differ (17.18.97)."""


@dataclass(frozen=True, slots=True)
class Theme:
    """What a layout says of the looks: a colour as six hexadecimal digits, the fonts of text and of headings; empty: as they are."""

    colour: str = ""
    font: str = ""
    heading_font: str = ""


@dataclass(frozen=True, slots=True)
class Scheme:
    """What a theme holds: its colours by the names that charts use, and its fonts; empty where it has none."""

    colours: Mapping[str, str]
    font: str
    heading_font: str


NO_SCHEME = Scheme({}, "", "")


def scheme_of(reference: bytes, theme: Theme | None = None) -> Scheme:
    """The colours and fonts of a reference document, with a theme laid over. Raises StyleFault."""
    part = open_package(looks(reference)).document.related(THEME)
    if part is not None and theme is not None:
        set_theme(part, (), theme)
    return scheme(part)


def scheme(part: Part | None) -> Scheme:
    """What the part of the theme holds."""
    if part is None:
        return NO_SCHEME
    root = parse_xml(part.blob())
    declared = {name: next(root.iter(f"{_A}{_IN_THEME.get(name, name)}"), None) for name in _COLOURS}
    stated = {name: _stated(element) for name, element in declared.items() if element is not None}
    fonts = (root.find(f".//{_A}{name}/{_A}latin") for name in ("minorFont", "majorFont"))
    font, heading_font = ("" if each is None else each.get("typeface", "") for each in fonts)
    return Scheme({name: colour.lower() for name, colour in stated.items() if colour}, font, heading_font)


_COLOURS = ("tx1", "bg1", "tx2", "bg2", *(f"accent{number}" for number in range(1, 7)))
_IN_THEME = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}


def _stated(element: Any) -> str:
    """The colour as six digits; one of the system as it was when the file was saved (20.1.2.3.33)."""
    return next((each.get("val") if each.tag == f"{_A}srgbClr" else each.get("lastClr", "") for each in element), "")


def set_theme(part: Part | None, kept: Iterable[Any], theme: Theme) -> None:
    """Writes colours and fonts into the part of the theme, if there is one, and the colours into the elements that keep copies."""
    colours = _colours(theme.colour) if theme.colour else {}
    if part is not None:
        root = parse_xml(part.blob())
        _write(root, colours, theme)
        part.content = serialized(root)
    for element in kept:
        _copy(element, colours)


def _write(root: Any, colours: Mapping[str, str], theme: Theme) -> None:
    for name, colour in colours.items():
        for element in root.iter(f"{_A}{name}"):
            element[:] = [etree.Element(f"{_A}srgbClr", val=colour)]
    for name, font in (("minorFont", theme.font), ("majorFont", theme.heading_font or theme.font)):
        for latin in root.iterfind(f".//{_A}{name}/{_A}latin") if font else ():
            latin.set("typeface", font)


def _colours(accent: str) -> dict[str, str]:
    """The colours of the theme that follow from its first one, which is darkened until it can be read on white and on its tint."""
    tint = mixed(accent, WHITE, 0.09)
    shown = readable(accent, BLACK, (WHITE, tint), READABLE)
    return {
        name: colour.upper()
        for name, colour in {
            "accent1": shown,
            "hlink": shown,
            "dk2": mixed(shown, BLACK, 0.6),
            "folHlink": mixed(shown, BLACK, 0.6),
            "lt2": tint,
            "accent3": mixed(shown, WHITE, 0.25),
        }.items()
    }


def _copy(root: Any, colours: Mapping[str, str]) -> None:
    """Renews the copies that are kept beside the names of the theme's colours (17.3.2.6, 17.3.4, 17.3.5)."""
    for element in root.iter(etree.Element) if colours else ():
        own = "val" if element.tag == qn("w:color") else "color"
        for naming, kept, varied in (("themeColor", own, "theme"), ("themeFill", "fill", "themeFill")):
            name = element.get(qn(f"w:{naming}"), "")
            colour = colours.get(_NAMES.get(name, name))
            if colour is not None:
                element.set(qn(f"w:{kept}"), _varied(colour, element, varied))


def _varied(colour: str, element: Any, prefix: str) -> str:
    """The colour as the element tints or shades it."""
    for name, vary in (("Tint", tinted), ("Shade", shaded)):
        share = element.get(qn(f"w:{prefix}{name}"))
        if share:
            colour = vary(colour, int(share, 16) / 255).upper()
    return colour
