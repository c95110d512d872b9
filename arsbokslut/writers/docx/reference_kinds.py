"""The kinds of parts that a reference document's looks are made of, and what each may refer to (ECMA-376 part 1, 11.3)."""

from typing import NamedTuple

_OFFICE = "application/vnd.openxmlformats-officedocument"
_WORD = f"{_OFFICE}.wordprocessingml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
EXTERNAL = "External"
MAIN = "officeDocument"
CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
SEVERAL = frozenset({"header", "footer", "image", "font", "hyperlink"})
"""Kinds that a part may refer to several of."""


class Kind(NamedTuple):
    """A kind of part. `type` is its content's, `root` its outermost element where it is XML.

    `children` are the kinds of the parts that it may refer to, `links` those of the addresses outside.
    """

    type: str
    root: str = ""
    children: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()


_PICTURES = frozenset({"image"})
_LINKS = frozenset({"hyperlink"})
_LOOKS = frozenset({"styles", "numbering", "settings", "fontTable", "theme", "header", "footer"})
KINDS = {
    "package": Kind("", children=frozenset({MAIN, CORE, "extended-properties"})),
    MAIN: Kind(f"{_WORD}.document.main+xml", f"{_W}document", _LOOKS),
    CORE: Kind(
        "application/vnd.openxmlformats-package.core-properties+xml",
        "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}coreProperties",
    ),
    "extended-properties": Kind(
        f"{_OFFICE}.extended-properties+xml",
        "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}Properties",
    ),
    "styles": Kind(f"{_WORD}.styles+xml", f"{_W}styles"),
    "numbering": Kind(f"{_WORD}.numbering+xml", f"{_W}numbering", _PICTURES),
    "settings": Kind(f"{_WORD}.settings+xml", f"{_W}settings"),
    "fontTable": Kind(f"{_WORD}.fontTable+xml", f"{_W}fonts", frozenset({"font"})),
    "theme": Kind(f"{_OFFICE}.theme+xml", "{http://schemas.openxmlformats.org/drawingml/2006/main}theme", _PICTURES),
    "header": Kind(f"{_WORD}.header+xml", f"{_W}hdr", _PICTURES, _LINKS),
    "footer": Kind(f"{_WORD}.footer+xml", f"{_W}ftr", _PICTURES, _LINKS),
    "font": Kind(f"{_OFFICE}.obfuscatedFont"),
    "image": Kind(""),
}
"""Relationship type, without the common beginning, → the kind of part at its other end."""

FIELDS = frozenset(
    [
        "=",
        "author",
        "comments",
        "createdate",
        "date",
        "docproperty",
        "filename",
        "if",
        "keywords",
        "lastsavedby",
        "numpages",
        "numwords",
        "page",
        "pageref",
        "printdate",
        "ref",
        "savedate",
        "section",
        "sectionpages",
        "seq",
        "styleref",
        "subject",
        "time",
        "title",
    ]
)
"""Fields that show something of the document itself."""
SETTINGS = frozenset(
    [
        "zoom",
        "embedTrueTypeFonts",
        "embedSystemFonts",
        "saveSubsetFonts",
        "mirrorMargins",
        "alignBordersAndEdges",
        "bordersDoNotSurroundHeader",
        "bordersDoNotSurroundFooter",
        "gutterAtTop",
        "defaultTabStop",
        "autoHyphenation",
        "consecutiveHyphenLimit",
        "hyphenationZone",
        "doNotHyphenateCaps",
        "evenAndOddHeaders",
        "bookFoldRevPrinting",
        "bookFoldPrinting",
        "bookFoldPrintingSheets",
        "drawingGridHorizontalSpacing",
        "drawingGridVerticalSpacing",
        "displayHorizontalDrawingGridEvery",
        "displayVerticalDrawingGridEvery",
        "doNotUseMarginsForDrawingGridOrigin",
        "drawingGridHorizontalOrigin",
        "drawingGridVerticalOrigin",
        "characterSpacingControl",
        "printTwoOnOne",
        "strictFirstAndLastChars",
        "noLineBreaksAfter",
        "noLineBreaksBefore",
        "compat",
        "themeFontLang",
        "clrSchemeMapping",
        "decimalSymbol",
        "listSeparator",
    ]
)
"""Settings that decide how pages look; what is left out is about editing, mail merge, templates and protection."""
FACTS = frozenset({"Application", "AppVersion", "Company"})
"""What is kept of what a document says of itself."""

_SIGNATURES = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF8": "image/gif",
    b"BM": "image/bmp",
    b"II*\0": "image/tiff",
    b"MM\0*": "image/tiff",
    b"\xd7\xcd\xc6\x9a": "image/x-wmf",
}


def media_type(content: bytes) -> str:
    """What kind of picture it is, by its own first bytes whatever it is called; nothing for what is none."""
    found = next((kind for start, kind in _SIGNATURES.items() if content.startswith(start)), "")
    return "image/x-emf" if not found and content[:4] == b"\1\0\0\0" and content[40:44] == b" EMF" else found
