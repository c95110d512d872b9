"""Word files with parts that are put in, changed and taken out."""

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

REFERENCE = Path(__file__).resolve().parents[1] / "templates" / "askersund" / "referens.docx"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DOCUMENT, STYLES, SETTINGS, HEADER = "word/document.xml", "word/styles.xml", "word/settings.xml", "word/header9.xml"
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NAMESPACES = (
    f'{WORD} xmlns:r="{RELATIONSHIPS}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"'
)
Change = bytes | str | None | Callable[[str], str]
"""A part's new content, nothing for none, or what makes it of the old."""


def changed(changes: Mapping[str, Change], reference: bytes | None = None) -> bytes:
    """The reference document with some of its parts changed."""
    with zipfile.ZipFile(io.BytesIO(REFERENCE.read_bytes() if reference is None else reference)) as archive:
        parts: dict[str, bytes] = {name: archive.read(name) for name in archive.namelist()}
    for name, change in changes.items():
        if change is None:
            parts.pop(name)
        else:
            text = change(parts.get(name, b"").decode()) if callable(change) else change
            parts[name] = text.encode() if isinstance(text, str) else text
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


def relation(number: str, kind: str, target: str, *, external: bool = False) -> str:
    """A relationship; `kind` is the end of its type."""
    mode = ' TargetMode="External"' if external else ""
    full = kind if "://" in kind else f"{RELATIONSHIPS}/{kind}"
    return f'<Relationship Id="{number}" Type="{full}" Target="{target}"{mode}/>'


def related(*relations: str) -> Callable[[str], str]:
    """The relationships of a part, with more."""
    return lambda old: (old or _NO_RELATIONS).replace("</Relationships>", "".join(relations) + "</Relationships>")


_NO_RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'


def typed(*types: tuple[str, str]) -> Callable[[str], str]:
    """The content types, with more: a part's name and its type."""
    said = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in types)
    return lambda old: old.replace("</Types>", f"{said}</Types>")


def with_header(content: str, *relations: str, more: Mapping[str, Change] | None = None) -> bytes:
    """The reference document with a header of its own, of these paragraphs."""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
    return changed(
        {
            HEADER: f"<w:hdr {NAMESPACES}>{content}</w:hdr>",
            "word/_rels/header9.xml.rels": related(*relations),
            "word/_rels/document.xml.rels": related(relation("rId99", "header", "header9.xml")),
            "[Content_Types].xml": _with_defaults(typed((HEADER, kind))),
            DOCUMENT: lambda old: old.replace(
                "<w:pgSz", f'<w:headerReference xmlns:r="{RELATIONSHIPS}" w:type="default" r:id="rId99"/><w:pgSz'
            ),
            **(more or {}),
        }
    )


def _with_defaults(change: Callable[[str], str]) -> Callable[[str], str]:
    pictures = "".join(f'<Default Extension="{kind}" ContentType="image/{kind}"/>' for kind in ("png", "jpeg", "svg"))
    return lambda old: change(old).replace("<Default ", f"{pictures}<Default ", 1)


def drawing(picture: str, *, floating: bool = False, linked: bool = False, inside: str = "") -> str:
    """A run with a picture; `inside` is put into its fill."""
    graphic = (
        '<wp:extent cx="900000" cy="300000"/><wp:docPr id="7" name="Vapen" descr="Kommunens vapen."/><a:graphic><a:graphicData '
        'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name=""/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:{"link" if linked else "embed"}="{picture}">{inside}</a:blip>'
        '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="300000"/>'
        '</a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic>'
    )
    if not floating:
        return f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">{graphic}</wp:inline></w:drawing></w:r>'
    extent, rest = graphic.split("<wp:docPr", 1)
    return (
        '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" '
        'layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>1</wp:posOffset>'
        '</wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>1</wp:posOffset></wp:positionV>'
        f"{extent}<wp:wrapNone/><wp:docPr{rest}</wp:anchor></w:drawing></w:r>"
    )


def field(code: str) -> str:
    """Runs with a field, whose code is cut in two."""
    half = len(code) // 2
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{code[:half]}</w:instrText></w:r><w:r><w:instrText xml:space="preserve">{code[half:]}'
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>x</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
