"""Contents, numbered captions, landscape pages, pictures and links within the document."""

import io
import re
import struct
import zipfile
import zlib
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from arsbokslut.document.pictures import PictureFile
from arsbokslut.document.read import read_document
from arsbokslut.document.tree import Document
from arsbokslut.writers.docx import check_package, write_docx
from tests.word import style_of

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


def texts_in(paragraph: etree._Element) -> str:
    return "".join(each.text or "" for each in paragraph.iter(qn("w:t")))


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


def test_the_contents_show_no_page_for_a_heading_whose_page_is_not_known() -> None:
    tree = document('<nav title="Innehåll" class="nivå-1"/><h1>Ekonomi</h1><h1>Mål</h1>')

    assert texts(body_of(tree, pages=(3,)))[1:3] == ["Ekonomi3", "Mål"]


def test_the_field_of_the_contents_begins_in_their_first_line_and_ends_in_their_last() -> None:
    written = body_of(document('<nav title="Innehåll" class="nivå-1"/><h1>a</h1><h1>b</h1><h1>c</h1>'))

    marks = [
        [mark.get(qn("w:fldCharType")) for mark in paragraph.iter(qn("w:fldChar"))]
        for paragraph in written.iter(qn("w:p"))
    ]
    assert marks == [[], ["begin", "separate"], [], ["end"], [], [], []]


def test_lines_of_the_contents_have_the_style_of_their_level() -> None:
    written = body_of(document('<nav title="Innehåll" class="nivå-2"/><h1>a</h1><h2>b</h2>'))

    assert [style_of(paragraph) for paragraph in written.iter(qn("w:p"))] == [
        "TOCHeading",
        "TOC1",
        "TOC2",
        "Heading1",
        "Heading2",
    ]


def test_headings_without_contents_and_links_have_no_bookmarks() -> None:
    assert list(body_of(document('<h1 id="a">a</h1>')).iter(qn("w:bookmarkStart"))) == []


def test_a_heading_that_is_listed_and_linked_to_has_a_bookmark_for_each_one_in_the_other() -> None:
    written = body_of(document('<nav title="I"/><p><a href="#b">x</a></p><h1>a</h1><h1 id="b">b</h1>'))

    heading = [each for each in written.iter(qn("w:p")) if style_of(each) == "Heading1"][1]
    marks = [each for each in heading if each.tag in (qn("w:bookmarkStart"), qn("w:bookmarkEnd"))]
    starts, ends = marks[:2], marks[2:]
    assert [each.get(qn("w:name")) for each in starts] == ["_Toc000002", "_Ref000001"]
    assert [each.get(qn("w:id")) for each in ends] == [each.get(qn("w:id")) for each in reversed(starts)]


def test_tables_and_figures_are_numbered_apart_and_a_table_stays_with_its_caption() -> None:
    from dataclasses import replace

    picture = '<figure class="bild"><img src="a.png" alt="x"/><figcaption>bild</figcaption></figure>'
    tree = replace(document(picture + TABLE.format(id="drift") + picture), numbered=frozenset({"tabell", "figur"}))

    written = body_of(tree, load=lambda file: PictureFile(png(4, 2), "image/png", 4, 2))

    captions = [each for each in written.iter(qn("w:p")) if style_of(each) == "Caption"]
    assert [texts_in(each) for each in captions] == ["Figur\u00a01. bild", "Tabell\u00a01. drift", "Figur\u00a02. bild"]
    kept = [each.find(f"{qn('w:pPr')}/{qn('w:keepNext')}").get(qn("w:val")) for each in captions]
    assert kept == ["0", None, "0"]


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
            [None, "landscape"],
        ),
        (
            '<section class="liggande"><p>a</p><section class="liggande"><p>b</p></section></section><p>c</p>',
            ["landscape", None],
        ),
        (f'<p>a</p><section class="liggande">{TABLE.format(id="bred")}</section><p>c</p>', [None, "landscape", None]),
        (
            '<p>a</p><section class="liggande"><p>b</p></section><section class="liggande"><p>c</p></section><p>d</p>',
            [None, "landscape", "landscape", None],
        ),
        ('<section class="liggande"><p>b</p></section>', ["landscape"]),
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


def sizes(section: etree._Element, *names: str) -> list[int]:
    return [int(section.find(qn("w:pgMar")).get(qn(f"w:{name}"))) for name in names]


def test_the_margins_turn_with_the_page_as_a_sheet_in_a_binder() -> None:
    upright, turned, _ = body_of(document('<p>a</p><section class="liggande"><p>b</p></section><p>c</p>')).iter(
        qn("w:sectPr")
    )

    assert sizes(turned, "left", "top", "right", "bottom") == sizes(upright, "top", "right", "bottom", "left")


@pytest.mark.parametrize(
    ("body", "own"),
    [
        ("<p>a</p>", [True]),
        ('<p>a</p><section class="liggande"><p>b</p></section><p>c</p>', [True, False, False]),
        ('<section class="liggande"><p>b</p></section><p>c</p>', [True, False]),
    ],
)
def test_only_the_first_section_has_a_first_page_of_its_own(body: str, own: list[bool]) -> None:
    written = body_of(document(f'<header class="första"/>{body}'))

    assert [each.find(qn("w:titlePg")) is not None for each in written.iter(qn("w:sectPr"))] == own


def test_a_landscape_page_that_ends_in_a_table_is_ended_by_a_line_too_low_to_see() -> None:
    written = body_of(document(f'<section class="liggande">{TABLE.format(id="bred")}</section><p>c</p>'))

    line = next(written.iter(qn("w:sectPr"))).getparent()
    spacing = line.find(qn("w:spacing"))
    assert {name: spacing.get(qn(f"w:{name}")) for name in ("before", "after", "line", "lineRule")} == {
        "before": "0",
        "after": "0",
        "line": "20",
        "lineRule": "exact",
    }


def test_a_table_on_a_landscape_page_is_as_wide_as_its_text() -> None:
    wide = TABLE.format(id="bred").replace("</th></tr></tbody>", f" {'ord ' * 60}</th></tr></tbody>")
    written = body_of(document(f'<section class="liggande">{wide}</section><p>c</p>'))

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


def test_landscape_pages_have_headers_whose_tab_stops_are_theirs() -> None:
    margins = '<header><p>a<span class="tabb"/><span class="tabb"/>b</p></header>'
    packed = write_docx(
        document(f'{margins}<p>a</p><section class="liggande">{TABLE.format(id="bred")}</section><p>c</p>'),
        REFERENCE.read_bytes(),
        {},
    )
    word = docx.Document(io.BytesIO(packed))

    stops = [
        re.findall(r'<w:tab w:val="right" w:pos="(\d+)"/>', section.header._element.xml) for section in word.sections
    ]
    widths = [(section.page_width - section.left_margin - section.right_margin) // 635 for section in word.sections]
    assert [[int(place) for place in found] for found in stops] == [[], [widths[1]], []]
    assert widths[1] > widths[0] == widths[2]
