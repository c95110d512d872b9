"""Reference documents that are damaged, hostile, or carry more than looks: what each is, and what is said of it."""

import io
import struct
import zipfile
from collections.abc import Callable
from typing import NamedTuple

from tests.word_files import (
    DOCUMENT,
    REFERENCE,
    SETTINGS,
    STYLES,
    WORD,
    Change,
    changed,
    drawing,
    field,
    related,
    relation,
    typed,
    with_header,
)
from tests.writers.test_docx_parts import png

ROOT_RELATIONS, RELATIONS, TYPES = "_rels/.rels", "word/_rels/document.xml.rels", "[Content_Types].xml"
THEME, NUMBERING = "word/theme/theme1.xml", "word/numbering.xml"
MACROS = "application/vnd.ms-office.vbaProject"
OUTSIDE = "https://example.com/x"
MEGABYTE = 2**20


class Hostile(NamedTuple):
    """A file, and words of the finding; none when it can be used."""

    file: Callable[[], bytes]
    words: str = ""


def _changed(words: str, changes: dict[str, Change]) -> Hostile:
    return Hostile(lambda: changed(changes), words)


def _header(words: str, content: str, *relations: str, more: dict[str, Change] | None = None) -> Hostile:
    return Hostile(lambda: with_header(content, *relations, more=more), words)


def _text(content: str) -> str:
    return f"<w:p>{content}</w:p>"


def _fields(code: str) -> Hostile:
    return _header(f"fältet ”{code.split()[0].upper()}”", _text(field(code)))


def _spread(size: int) -> bytes:
    """An archive with a part that unpacks to much more."""
    packed = io.BytesIO(changed({THEME: None}))
    with zipfile.ZipFile(packed, "a", zipfile.ZIP_DEFLATED) as archive, archive.open(THEME, "w") as theme:
        for _ in range(size // MEGABYTE):
            theme.write(b" " * MEGABYTE)
    return packed.getvalue()


def _lying() -> bytes:
    """An archive that says that a large part is small."""
    return _spread(64 * MEGABYTE).replace(struct.pack("<I", 64 * MEGABYTE), struct.pack("<I", 100))


def _encrypted() -> bytes:
    packed = bytearray(REFERENCE.read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = packed.find(signature)
        while at >= 0:
            packed[at + offset] |= 1
            at = packed.find(signature, at + 4)
    return bytes(packed)


def _otherwise_packed() -> bytes:
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(REFERENCE.read_bytes())) as source,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_LZMA) as target,
    ):
        for name in source.namelist():
            target.writestr(name, source.read(name))
    return packed.getvalue()


def _many_parts() -> bytes:
    return changed({f"word/x{number}.xml": b"x" for number in range(3000)})


def _truncated(at: int) -> Hostile:
    return Hostile(lambda: REFERENCE.read_bytes()[:at], "skadad")


def _doctype(content: str) -> Callable[[str], str]:
    return lambda old: f"<!DOCTYPE x [{content}]>" + old.partition("?>")[2]


BOMB = '<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {name} "{10 * f"&{before};"}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096)

REFUSED: dict[str, Hostile] = {
    "nothing": Hostile(lambda: b"", "inget Word-dokument"),
    "text": Hostile(lambda: b"text", "inget Word-dokument"),
    "a password": Hostile(lambda: OLE, "lösenord"),
    "a picture": Hostile(lambda: png(9, 9), "inget Word-dokument"),
    "the beginning of a file": _truncated(4000),
    "an archive without parts": Hostile(lambda: b"PK\x05\x06" + bytes(18), "inget Word-dokument"),
    "encrypted parts": Hostile(_encrypted, "lösenord"),
    "parts that are packed otherwise": Hostile(_otherwise_packed, "packad"),
    "many parts": Hostile(_many_parts, "delar"),
    "a large file": Hostile(lambda: REFERENCE.read_bytes() + bytes(21 * 2**20), "större än"),
    "a theme that unpacks to much": Hostile(lambda: _spread(200 * MEGABYTE), "för stor"),
    "a part that says that it is small": Hostile(_lying, "skadad"),
    "a picture that unpacks to much": _header(
        "för stor", _text(drawing("rId1")), relation("rId1", "image", "media/a.png"), more={"word/media/a.png": png(1, 1) + bytes(60 * MEGABYTE)}
    ),
    "many elements": _changed("för stor", {STYLES: f"<w:styles {WORD}>" + "<w:style/>" * 900_000 + "</w:styles>"}),
    "many attributes": _changed(
        "skadad", {STYLES: f"<w:styles {WORD} " + " ".join(f'a{number}=""' for number in range(200_000)) + "/>"}
    ),
    "deep elements": _changed("skadad", {STYLES: f"<w:styles {WORD}>" + "<w:x>" * 90_000 + "</w:x>" * 90_000 + "</w:styles>"}),
    "no package relations": _changed("inget Word-dokument", {ROOT_RELATIONS: None}),
    "no document": _changed("word/document.xml saknas", {DOCUMENT: None}),
    "broken relations": _changed("skadad", {RELATIONS: "<Relationships"}),
    "broken styles": _changed("skadad", {STYLES: "<w:styles>"}),
    "styles that are something else": _changed("något annat", {STYLES: f"<w:numbering {WORD}/>"}),
    "numbering that is something else": _changed("något annat", {NUMBERING: "<html/>"}),
    "a document that is something else": _changed("något annat", {DOCUMENT: "<html><body/></html>"}),
    "a document of Word 2003": _changed("något annat", {DOCUMENT: '<w:document xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>'}),
    "a strict document": _changed(
        "Strict", {ROOT_RELATIONS: lambda old: old.replace("schemas.openxmlformats.org/officeDocument/2006", "purl.oclc.org/ooxml/officeDocument")}
    ),
    "no body": _changed("sidinställningar", {DOCUMENT: f"<w:document {WORD}/>"}),
    "no section": _changed("sidinställningar", {DOCUMENT: f"<w:document {WORD}><w:body><w:p/></w:body></w:document>"}),
    "no page size": _changed("storlek", {DOCUMENT: f"<w:document {WORD}><w:body><w:sectPr/></w:body></w:document>"}),
    "a page size that is none": _changed("mått", {DOCUMENT: lambda old: old.replace('w:w="11906"', 'w:w="bred"')}),
    "a page of a kilometre": _changed("mått", {DOCUMENT: lambda old: old.replace('w:w="11906"', 'w:w="56692913"')}),
    "margins wider than the page": _changed("plats", {DOCUMENT: lambda old: old.replace('w:left="1418"', 'w:left="9999"')}),
    "numbering without numbers": _changed("numrering", {NUMBERING: lambda old: old.replace('w:numId="1"', 'w:numId="ett"')}),
    "styles without names": _changed("Formatmallen", {STYLES: lambda old: old.replace("<w:name w:val=", "<w:name w:x=")}),
    "an undeclared entity": _changed("skadad", {STYLES: lambda old: old.replace("</w:styles>", "&okänd;</w:styles>")}),
    "entities": _changed("DOCTYPE", {STYLES: _doctype(BOMB)}),
    "an entity of a file": _changed("DOCTYPE", {STYLES: _doctype('<!ENTITY x SYSTEM "file:///etc/passwd">')}),
    "an entity of the web": _changed("DOCTYPE", {DOCUMENT: _doctype(f'<!ENTITY % x SYSTEM "{OUTSIDE}"> %x;')}),
    "macros": _changed(
        "makron",
        {
            "word/vbaProject.bin": b"x",
            RELATIONS: related(relation("rId98", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin")),
            TYPES: typed(("word/vbaProject.bin", MACROS)),
        },
    ),
    "two styles": _changed("skadad", {RELATIONS: related(relation("rId98", "styles", "styles.xml"))}),
    "styles as a theme": _changed("skadad", {RELATIONS: lambda old: old.replace("theme/theme1.xml", "styles.xml")}),
    "styles alone": _changed(
        "numrering", dict.fromkeys((NUMBERING, SETTINGS, "word/fontTable.xml", THEME, "docProps/core.xml", "docProps/app.xml"))
    ),
    "no styles": _changed("word/styles.xml saknas", {STYLES: None}),
    "styles without a name": _changed("skadad", {RELATIONS: lambda old: old.replace("styles.xml", "/")}),
    "styles outside": _changed("saknas", {RELATIONS: lambda old: old.replace("styles.xml", "../../../../etc/passwd")}),
    "an object in a header": _header("inbäddat objekt", _text('<w:r><w:object><o:OLEObject Type="Embed"/></w:object></w:r>')),
    "a control in a header": _header("ActiveX", _text('<w:r><w:control r:id="rId1"/></w:r>')),
    "a document in a header": _header("inbäddat dokument", '<w:altChunk r:id="rId1"/>', relation("rId1", "aFChunk", "x.html"), more={"word/x.html": "x"}),
    "a subdocument in a header": _header("deldokument", '<w:subDoc r:id="rId1"/>'),
    "DDEAUTO": _fields('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"'),
    "DDE": _fields("dde excel x"),
    "INCLUDEPICTURE": _fields(f'INCLUDEPICTURE "{OUTSIDE}"'),
    "INCLUDETEXT": _fields('INCLUDETEXT "c:/x"'),
    "LINK": _fields("LINK Excel.Sheet.8 x"),
    "MACROBUTTON": _fields("MACROBUTTON x y"),
    "DATABASE": _fields("DATABASE x"),
    "MERGEFIELD": _fields("MERGEFIELD namn"),
    "a field that another makes": _header("ur ett annat", _text(f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{field("PAGE")}<w:r><w:fldChar w:fldCharType="end"/></w:r>')),
    "a simple field": _header("”DDEAUTO”", _text('<w:fldSimple w:instr=" DDEAUTO x y"><w:r><w:t>x</w:t></w:r></w:fldSimple>')),
    "a field without an end": _header("”DDE”", _text('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DDE x</w:instrText></w:r>')),
    "a picture from outside": _header("hämtas utifrån", _text(drawing("rId1", linked=True)), relation("rId1", "image", OUTSIDE, external=True)),
    "a picture of an old kind from outside": _header("hämtas utifrån", _text(f'<w:r><w:pict><v:shape><v:imagedata src="{OUTSIDE}"/></v:shape></w:pict></w:r>')),
    "a picture that is missing": _header("saknas", _text(drawing("rId9"))),
    "a picture that is none": _header("ett slag", _text(drawing("rId1")), relation("rId1", "image", "media/a.png"), more={"word/media/a.png": b"<svg/>"}),
    "a picture without end": _header(
        "bildpunkter", _text(drawing("rId1")), relation("rId1", "image", "media/a.png"), more={"word/media/a.png": png(1, 1)[:16] + b"\0\1\0\0" * 2 + png(1, 1)[24:]}
    ),
    "a link to a file": _header("länk", _text('<w:hyperlink r:id="rId1"><w:r><w:t>x</w:t></w:r></w:hyperlink>'), relation("rId1", "hyperlink", "file:///etc/passwd", external=True)),
    "something that calls itself a link": _header(
        "något annat", _text('<w:r><w:object r:id="rId1"/></w:r>').replace("w:object", "w:x"), relation("rId1", "http://example.com/hyperlink", OUTSIDE, external=True)
    ),
    "a chart in a header": _header("något annat", _text('<w:r><w:x r:id="rId1"/></w:r>'), relation("rId1", "chart", "x.xml"), more={"word/x.xml": "<x/>"}),
    "a theme with a picture from outside": _changed(
        "hämtas utifrån",
        {
            THEME: lambda old: old.replace("</a:theme>", '<a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="rId1"/></a:theme>'),
            "word/theme/_rels/theme1.xml.rels": related(relation("rId1", "image", OUTSIDE, external=True)),
        },
    ),
    "a header in an undefined style": _header("är skadade", _text('<w:pPr><w:pStyle w:val="Ingen"/></w:pPr>')),
    "a header with a cell without end": _header("är skadade", "<w:tbl><w:tr><w:tc/></w:tr></w:tbl><w:p/>"),
}  # fmt: skip
"""What cannot be used."""

USED: dict[str, Hostile] = {
    "an attached template": _changed(
        "",
        {
            SETTINGS: lambda old: old.replace("<w:defaultTabStop", '<w:attachedTemplate r:id="rId1"/><w:defaultTabStop'),
            "word/_rels/settings.xml.rels": related(relation("rId1", "attachedTemplate", "file:///C:/Mallar/Normal.dotm", external=True)),
        },
    ),
    "mail merge": _changed(
        "",
        {
            SETTINGS: lambda old: old.replace("<w:defaultTabStop", '<w:mailMerge><w:dataSource r:id="rId1"/></w:mailMerge><w:documentProtection/><w:rsids><w:rsid w:val="0"/></w:rsids><w:defaultTabStop'),
            "word/_rels/settings.xml.rels": related(relation("rId1", "mailMergeSource", "file:///C:/x.xlsx", external=True)),
        },
    ),
    "objects in the text": _changed(
        "",
        {
            DOCUMENT: lambda old: old.replace("<w:body>", '<w:body><w:altChunk xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId91"/><w:p>' + field("DDEAUTO x y") + "</w:p>"),
            RELATIONS: related(relation("rId91", "aFChunk", "x.html"), relation("rId92", "oleObject", "x.bin"), relation("rId93", "control", "activeX1.xml"), relation("rId94", "package", "x.xlsx"), relation("rId95", "image", OUTSIDE, external=True), relation("rId96", "subDocument", "file:///x", external=True), relation("rId97", "frame", OUTSIDE, external=True)),
            "word/x.html": "<script>x</script>", "word/x.bin": OLE, "word/activeX1.xml": "<x/>", "word/x.xlsx": "x",
        },
    ),
    "notes, comments and other parts": _changed(
        "",
        {
            RELATIONS: related(*(relation(f"rId8{number}", kind, f"{kind}.xml") for number, kind in enumerate(("footnotes", "endnotes", "comments", "webSettings", "glossaryDocument", "customXml")))),
            ROOT_RELATIONS: related(relation("rId81", "custom-properties", "docProps/custom.xml"), relation("rId82", "http://schemas.microsoft.com/office/2006/relationships/ui/extensibility", "customUI.xml"), relation("rId83", "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin", "x.sigs")),
            **{f"word/{kind}.xml": "<!DOCTYPE x [<!ENTITY y 'z'>]><x>&y;</x>" for kind in ("footnotes", "endnotes", "comments", "webSettings", "glossaryDocument", "customXml")},
        },
    ),
    "a template": _changed("", {TYPES: lambda old: old.replace("document.main+xml", "template.main+xml")}),
    "a file for macros without macros": _changed(
        "", {TYPES: lambda old: old.replace("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "application/vnd.ms-word.document.macroEnabled.main+xml")}
    ),
    "no content types": _changed("", {TYPES: None}),
    "parts of a twip": _changed("", {DOCUMENT: lambda old: old.replace('w:w="11906"', 'w:w="11906.0000002"')}),
    "a theme outside": _changed("", {RELATIONS: lambda old: old.replace("theme/theme1.xml", "../../../../etc/passwd")}),
    "a logotype": _header("", _text(drawing("rId1")), relation("rId1", "image", "media/a.png"), more={"word/media/a.png": png(9, 3)}),
}  # fmt: skip
"""What can be used, without what is not looks."""
