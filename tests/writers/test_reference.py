"""What a reference document gives: its looks, and nothing that is active or comes from outside."""

import io
import zipfile
from collections.abc import Callable

import pytest
from lxml import etree

from arsbokslut.diagnostics import Diagnostic
from arsbokslut.writers.docx import StyleFault, check_package, refuse_if_broken, write_docx
from arsbokslut.writers.docx.xml import qn
from tests.adversary.references import REFUSED, USED
from tests.small import SmallProject
from tests.word_files import (
    DOCUMENT,
    HEADER,
    NAMESPACES,
    REFERENCE,
    SETTINGS,
    changed,
    drawing,
    field,
    relation,
    with_header,
)
from tests.writers.test_docx_parts import document, png

TREE = document("<h1>A</h1><ol><li>x</li></ol>")
WITH_HEADER = document("<header><p>Rubriken</p></header><p>x</p>")
MEDIA = "word/media/a.png"
PICTURE = relation("rId1", "image", "media/a.png")


def written(reference: bytes, tree: object = TREE) -> dict[str, bytes]:
    packed = write_docx(tree, reference, {})  # type: ignore[arg-type]
    check_package(packed)
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


PLAIN = written(REFERENCE.read_bytes())


@pytest.mark.parametrize("name", REFUSED)
def test_a_reference_document_that_cannot_be_used(small: SmallProject, name: str) -> None:
    found = refusal(small, REFUSED[name].file())

    assert (found.code, str(found.position)) == ("ARS330", "templates/liten/referens.docx")
    assert REFUSED[name].words in found.message


def refusal(small: SmallProject, reference: bytes) -> Diagnostic:
    template = '<html lang="sv"><head><title>T</title></head><body><h1>A</h1><ol><li>x</li></ol></body></html>'
    (small.root / "templates/liten/referens.docx").write_bytes(reference)
    (found,) = small.template(template).findings()
    return found


@pytest.mark.parametrize(
    "name", [each for each in USED if each not in {"a logotype", "a theme outside", "parts of a twip"}]
)
def test_what_is_not_looks_is_left_out(name: str) -> None:
    parts = written(USED[name].file())

    assert {each: parts[each] for each in parts if parts[each] != PLAIN.get(each)} == {}
    assert set(parts) == set(PLAIN)


def test_settings_that_nothing_is_left_out_of_keep_their_bytes() -> None:
    with zipfile.ZipFile(REFERENCE) as archive:
        assert PLAIN[SETTINGS] == archive.read(SETTINGS)


def header_of(parts: dict[str, bytes]) -> etree._Element:
    return etree.fromstring(next(parts[name] for name in parts if b"w:hdr" in parts[name][:300]))


def test_the_header_of_the_reference_document_is_kept_where_the_layout_writes_none() -> None:
    content = f"<w:p>{drawing('rId1')}<w:r><w:t>Kommunen</w:t></w:r>{field('PAGE')}</w:p>"

    parts = written(with_header(content, PICTURE, more={MEDIA: png(9, 3)}))

    assert parts[MEDIA] == png(9, 3)
    assert "".join(header_of(parts).itertext()) == "KommunenPAGEx"


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        (f"<w:p><w:r><w:t>Bort</w:t></w:r>{drawing('rId1')}</w:p>", ["", "Rubriken"]),
        (f"<w:p>{drawing('rId1', floating=True)}<w:r><w:t>Bort</w:t></w:r></w:p>", ["Rubriken"]),
        (
            f"<w:tbl><w:tr><w:tc><w:p>{drawing('rId1')}</w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>",
            ["", "Rubriken"],
        ),
        (
            f'<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawing("rId1", floating=True)[5:-6]}</mc:Choice>'
            "</mc:AlternateContent></w:r></w:p>",
            ["Rubriken"],
        ),
        ("<w:p><w:r><w:t>Bort</w:t></w:r></w:p>", ["Rubriken"]),
        (
            "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p/></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
            ["Rubriken"],
        ),
    ],
)
def test_a_logotype_is_kept_where_the_layout_writes_a_header(content: str, lines: list[str]) -> None:
    parts = written(with_header(content, PICTURE, more={MEDIA: png(9, 3)}), WITH_HEADER)

    header = header_of(parts)
    assert [
        "".join(text.text or "" for text in each.iter(qn("w:t"))) for each in header.iterchildren(qn("w:p"))
    ] == lines
    assert len(list(header.iter(qn("w:drawing")))) == content.count("<w:drawing>")


def test_a_vector_picture_is_left_out_beside_the_one_that_shows_the_same() -> None:
    inside = '<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip r:embed="rId2"/></a:ext></a:extLst>'
    reference = with_header(
        f"<w:p>{drawing('rId1', inside=inside)}</w:p>",
        PICTURE,
        relation("rId2", "image", "media/b.svg", external=True),
        more={MEDIA: png(9, 3)},
    )

    parts = written(reference)

    assert b"svgBlip" not in b"".join(parts.values())
    assert parts[MEDIA] == png(9, 3)


def _sections(first: str, last: str) -> Callable[[str], str]:
    """The text of the reference document in two sections, with headers each."""

    def change(old: str) -> str:
        setup = old[old.rindex("<w:sectPr>") : old.rindex("</w:sectPr>")].removeprefix("<w:sectPr>")
        inner = f"<w:p><w:pPr><w:sectPr>{first}{setup}</w:sectPr></w:pPr></w:p>"
        return f"<w:document {NAMESPACES}><w:body>{inner}<w:p/><w:sectPr>{last}{setup}</w:sectPr></w:body></w:document>"

    return change


SHOWN = '<w:headerReference w:type="default" r:id="rId99"/>'


@pytest.mark.parametrize(("first", "last"), [(SHOWN, ""), ("", SHOWN)])
def test_the_header_goes_on_from_an_earlier_section(first: str, last: str) -> None:
    reference = with_header("<w:p><w:r><w:t>Kommunen</w:t></w:r></w:p>", more={DOCUMENT: _sections(first, last)})

    assert "".join(header_of(written(reference)).itertext()) == "Kommunen"


def test_a_header_that_is_not_shown_is_not_looked_at() -> None:
    reference = with_header(f"<w:p>{field('DDEAUTO x')}</w:p>", more={DOCUMENT: _sections("", "")})

    assert not any(b"DDEAUTO" in content for content in written(reference).values())


def test_a_safe_link_in_a_header_is_kept() -> None:
    link = relation("rId1", "hyperlink", "https://example.com/", external=True)
    parts = written(with_header('<w:p><w:hyperlink r:id="rId1"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>', link))

    assert any(b"https://example.com/" in parts[name] for name in parts if name.endswith(".rels"))


def test_a_document_without_numbering_can_be_used_where_there_are_no_lists() -> None:
    parts = written(REFUSED["styles alone"].file(), document("<p>x</p>"))

    assert "word/styles.xml" in parts


def test_only_what_the_reference_document_breaks_is_blamed_on_it() -> None:
    refuse_if_broken(REFERENCE.read_bytes())

    with pytest.raises(StyleFault):
        refuse_if_broken(REFUSED["a header in an undefined style"].file())


def test_facts_of_the_reference_document_are_left_out() -> None:
    properties = "docProps/app.xml"
    secret = changed(
        {properties: lambda old: old.replace("</Properties>", "<HyperlinkBase>file:///x</HyperlinkBase></Properties>")}
    )

    assert b"file:///x" not in written(secret)[properties]
    assert HEADER not in written(secret)
