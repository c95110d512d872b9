"""Contents, numbered captions, landscape pages, pictures and links within the document."""

import io
import struct
import zipfile
import zlib
from pathlib import Path

import pytest
from docx.oxml.ns import qn
from lxml import etree

from arsbokslut.document.pictures import PictureFile
from arsbokslut.document.read import read_document
from arsbokslut.document.tree import Document
from arsbokslut.writers.docx import check_package, write_docx

REFERENCE = Path(__file__).resolve().parents[2] / "templates" / "askersund" / "referens.docx"
TABLE = (
    '<table class="rapport" id="{id}"><caption>{id}</caption><thead><tr><th scope="col">Enhet</th></tr></thead>'
    '<tbody><tr><th scope="row">Hemgården</th></tr></tbody></table>'
)


def document(body: str) -> Document:
    return read_document(f'<html lang="sv"><head><title>Årsbokslut</title></head><body>{body}</body></html>')


def body_of(tree: Document, **more: object) -> etree._Element:
    packed = write_docx(tree, REFERENCE.read_bytes(), {}, **more)  # type: ignore[arg-type]
    check_package(packed)
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))[0]


def texts(element: etree._Element) -> list[str]:
    return ["".join(each.text or "" for each in paragraph.iter(qn("w:t"))) for paragraph in element.iter(qn("w:p"))]


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = b"".join(b"\0" + b"\x80" * width for _ in range(height))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def test_the_contents_hold_the_headings_down_to_their_level() -> None:
    tree = document('<nav title="Innehåll" class="nivå-2"/><h1>Ekonomi</h1><h2>Drift</h2><h3>Enheter</h3>')

    written = body_of(tree)

    assert texts(written)[:3] == ["Innehåll", "Ekonomi", "Drift"]
    assert written.find(f".//{qn('w:instrText')}").text == ' TOC \\o "1-2" \\h \\z \\u '
    anchors = [each.get(qn("w:anchor")) for each in written.iter(qn("w:hyperlink"))]
    marks = [each.get(qn("w:name")) for each in written.iter(qn("w:bookmarkStart"))]
    assert anchors == marks[:2]


def test_the_contents_show_pages_when_they_are_known() -> None:
    tree = document('<nav title="Innehåll" class="nivå-1"/><h1>Ekonomi</h1><h1>Mål</h1>')

    written = body_of(tree, pages=(3, 12))

    assert texts(written)[1:3] == ["Ekonomi3", "Mål12"]


def test_captions_are_numbered_by_fields_where_the_layout_numbers_them() -> None:
    from dataclasses import replace

    tree = replace(document(TABLE.format(id="drift") + TABLE.format(id="summa")), numbered=frozenset({"tabell"}))

    written = body_of(tree)

    captions = [each for each in texts(written) if each.startswith("Tabell")]
    assert captions == ["Tabell\u00a01. drift", "Tabell\u00a02. summa"]
    assert [each.text for each in written.iter(qn("w:instrText"))] == [" SEQ Tabell \\* ARABIC "] * 2


def test_captions_are_plain_where_it_does_not() -> None:
    assert texts(body_of(document(TABLE.format(id="drift"))))[0] == "drift"


@pytest.mark.parametrize(
    ("body", "orientations"),
    [
        ("<p>a</p>", [None]),
        ('<p>a</p><section class="liggande"><p>b</p></section><p>c</p>', [None, "landscape", None]),
        ('<section class="liggande"><p>b</p></section><p>c</p>', ["landscape", None]),
        (
            '<p>a</p><section class="ny-sida"><section class="liggande"><p>b</p></section><p>c</p></section>',
            [None, "landscape", None],
        ),
        (
            '<p>a</p><section><section class="ny-sida"><section class="liggande"><p>b</p></section></section></section>',
            [None, "landscape", None],
        ),
        (
            '<section class="liggande"><p>a</p><section class="liggande"><p>b</p></section></section><p>c</p>',
            ["landscape", None],
        ),
        (f'<p>a</p><section class="liggande">{TABLE.format(id="bred")}</section><p>c</p>', [None, "landscape", None]),
    ],
)
def test_pages_are_turned_for_landscape_sections_only(body: str, orientations: list[str | None]) -> None:
    written = body_of(document(body))

    sizes = [each.find(qn("w:pgSz")) for each in written.iter(qn("w:sectPr"))]
    assert [size.get(qn("w:orient")) for size in sizes] == orientations
    assert all(
        (int(size.get(qn("w:w"))) > int(size.get(qn("w:h")))) == bool(turned)
        for size, turned in zip(sizes, orientations, strict=True)
    )


def test_a_table_on_a_landscape_page_is_as_wide_as_its_text() -> None:
    written = body_of(document(f'<section class="liggande">{TABLE.format(id="bred")}</section><p>c</p>'))

    section = next(written.iter(qn("w:sectPr")))
    size, margin = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
    width = int(size.get(qn("w:w"))) - int(margin.get(qn("w:left"))) - int(margin.get(qn("w:right")))
    assert next(written.iter(qn("w:tblW"))).get(qn("w:w")) == str(width)


def test_a_picture_has_its_alternative_text_its_caption_and_its_share_of_the_width() -> None:
    tree = document(
        '<figure class="bild"><img src="a.png" alt="Två hus" width="50%"/><figcaption>Husen</figcaption></figure>'
    )

    written = body_of(tree, load=lambda file: PictureFile(png(40, 20), "image/png", 40, 20))

    properties = written.find(f".//{qn('wp:docPr')}")
    extent = written.find(f".//{qn('wp:extent')}")
    assert (properties.get("descr"), texts(written)[-1]) == ("Två hus", "Husen")
    assert (int(extent.get("cx")), int(extent.get("cy"))) == (9070 * 635 // 2, 9070 * 635 // 4)


def test_a_picture_is_in_the_file_once_however_often_it_is_shown() -> None:
    figure = '<figure class="bild"><img src="{}" alt="x"/></figure>'
    tree = document(figure.format("a.jpg") + figure.format("b.png") + figure.format("a.jpg"))
    files = {"a.jpg": PictureFile(b"jpeg", "image/jpeg", 2000, 1), "b.png": PictureFile(b"png", "image/png", 1, 1)}

    packed = write_docx(tree, REFERENCE.read_bytes(), {}, files.__getitem__)

    check_package(packed)
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        media = {name: archive.read(name) for name in archive.namelist() if name.startswith("word/media/")}
        body = etree.fromstring(archive.read("word/document.xml"))
    assert media == {"word/media/image1.jpeg": b"jpeg", "word/media/image1.png": b"png"}
    first, other, again = (blip.get(qn("r:embed")) for blip in body.iter(qn("a:blip")))
    assert first == again != other


def test_a_picture_is_never_without_height() -> None:
    tree = document('<figure class="bild"><img src="a.png" alt="x" width="10"/></figure>')

    written = body_of(tree, load=lambda file: PictureFile(b"", "image/png", 40_000_000, 1))

    assert written.find(f".//{qn('wp:extent')}").get("cy") == "1"


def test_a_link_within_the_document_leads_to_its_bookmark() -> None:
    written = body_of(document(f'<p><a href="#drift">tabellen</a></p>{TABLE.format(id="drift")}'))

    anchor = written.find(f".//{qn('w:hyperlink')}").get(qn("w:anchor"))
    assert [each.get(qn("w:name")) for each in written.iter(qn("w:bookmarkStart"))] == [anchor]


def test_a_link_to_nothing_is_plain_text() -> None:
    written = body_of(document('<p><a href="#borta">tabellen</a></p>'))

    assert (texts(written), list(written.iter(qn("w:hyperlink")))) == (["tabellen"], [])
