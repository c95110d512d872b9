"""The PDF edition read as a screen reader reads it: the rules of PDF/UA that a machine can check, and the rows' headers."""

import io
import os
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from arsbokslut.pipeline.build import Built
from arsbokslut.writers.pdf import convert, heading_pages
from tests.conftest import YEARS
from tests.tools.conftest import DOCUMENTS, LAYOUTS
from tests.word import normal, opened, style_of, text_of

pytestmark = pytest.mark.tools

try:
    import pikepdf

    from tests.tools import pdf_rules
    from tests.tools.pdf_rules import RULES, Tagged
except ImportError:  # pragma: no cover
    if os.environ.get("ARSBOKSLUT_TOOLS") == "required":
        raise
    pytest.skip("pikepdf is not installed", allow_module_level=True)

EXCEPTIONS: dict[tuple[str, str], str] = {}
"""(document, rule) → why it does not hold. Each must fail: one that holds again fails the test until it is struck off."""

Tool = Callable[..., str]


@pytest.fixture
def tagged(tool: Tool, pdf_bytes: Callable[[str], bytes]) -> Callable[[str], Tagged]:
    tool("soffice", "libreoffice")
    return lambda name: Tagged(pdf_bytes(name))


def expect(request: pytest.FixtureRequest, document: str, rule: str) -> None:
    """Marks what is known not to hold."""
    if (document, rule) in EXCEPTIONS:
        request.applymarker(pytest.mark.xfail(reason=EXCEPTIONS[document, rule], strict=True, raises=AssertionError))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
@pytest.mark.parametrize("document", DOCUMENTS)
def test_everyone_can_read_it(
    document: str,
    rule: Callable[[Tagged], Iterator[str]],
    tagged: Callable[[str], Tagged],
    request: pytest.FixtureRequest,
) -> None:
    expect(request, document, rule.__name__)

    assert list(rule(tagged(document))) == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_row_headers_are_header_cells_of_their_rows(
    document: str,
    tagged: Callable[[str], Tagged],
    request: pytest.FixtureRequest,
    report: Callable[[str], Built],
) -> None:
    """As many as the layout writes as `th scope="row"`: without them a figure is read without what it is a figure of.

    The tables inside `figure` are drawn as charts and have no cells.
    """
    from tests.writers.everything import EVERYTHING

    expect(request, document, "row headers")
    markup = EVERYTHING if document in LAYOUTS else report(document).prepared.markup
    tables = re.sub(r"<figure\b.*?</figure>", "", markup, flags=re.DOTALL)
    written = len(re.findall(r'<th[^>]* scope="row(?:group)?"', tables))

    pdf = tagged(document)  # its elements live no longer than it does
    found = sum(str(each.attribute("/Scope")) == "/Row" for each in pdf.of("TH"))

    assert found == written


@pytest.mark.parametrize("year", YEARS)
def test_bookmarks_are_the_headings_of_the_word_file(
    year: int, tagged: Callable[[str], Tagged], built: Callable[[int], Built], pdf_bytes: Callable[[str], bytes]
) -> None:
    body = opened(built(year).content).element.body
    headings = [(style_of(each), text_of(each)) for each in body if style_of(each).startswith("Heading")]
    pdf = tagged(str(year))

    found = heading_pages(pdf_bytes(str(year)))

    assert [(f"Heading{level}", normal(title)) for level, title, _ in found] == [(s, normal(t)) for s, t in headings]
    assert [page for _, _, page in found] == [pdf_rules._page(pdf, each) for each in pdf.of(*pdf_rules.HEADINGS)]


@pytest.mark.parametrize("year", YEARS)
def test_title_is_the_documents_own(year: int, tagged: Callable[[str], Tagged], built: Callable[[int], Built]) -> None:
    pdf = tagged(str(year))

    assert str(pdf.pdf.docinfo["/Title"]) == built(year).prepared.document.title


def test_the_same_word_file_gives_the_same_bytes(
    tagged: Callable[[str], Tagged], word: Callable[[str], bytes], pdf_bytes: Callable[[str], bytes]
) -> None:
    tagged("2024")

    assert convert(word("2024")) == pdf_bytes("2024")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_file_is_sound(document: str, tagged: Callable[[str], Tagged]) -> None:
    assert tagged(document).pdf.check_pdf_syntax() == []


@pytest.mark.parametrize("mode", list(pikepdf.ObjectStreamMode), ids=str)
def test_headings_are_found_however_the_objects_are_packed(
    mode: pikepdf.ObjectStreamMode, tagged: Callable[[str], Tagged], pdf_bytes: Callable[[str], bytes]
) -> None:
    saved = io.BytesIO()
    tagged("2024").pdf.save(saved, object_stream_mode=mode)

    assert heading_pages(saved.getvalue()) == heading_pages(pdf_bytes("2024"))


def element(pdf: Tagged, *kinds: str) -> Any:
    """The node of the first element of a kind, to spoil."""
    return pdf.of(*kinds)[0].node


def unclaimed(pdf: Tagged) -> None:
    pdf.pdf.pages[0].contents_add(b"0 0 9 9 re f", prepend=True)


def skipped(pdf: Tagged) -> None:
    element(pdf, "H2").S = pikepdf.Name.H4


def bare_heading(pdf: Tagged) -> None:
    element(pdf, "H1").K = pikepdf.Array()


def other_bookmarks(pdf: Tagged) -> None:
    with pdf.pdf.open_outline() as outline:
        del outline.root[0]


def untitled(pdf: Tagged) -> None:
    del pdf.pdf.docinfo["/Title"]


def undeclared(pdf: Tagged) -> None:
    with pdf.pdf.open_metadata() as metadata:
        del metadata["pdfuaid:part"]


def headless(pdf: Tagged) -> None:
    for each in pdf.of("TH"):
        each.node.S = pikepdf.Name.TD


def unequal(pdf: Tagged) -> None:
    del element(pdf, "TR").K[0]


def silent_figure(pdf: Tagged) -> None:
    element(pdf, "P").S = pikepdf.Name.Figure


def loose_item(pdf: Tagged) -> None:
    element(pdf, "P").S = pikepdf.Name.LI


def silent_link(pdf: Tagged) -> None:
    link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 1, 1])
    pdf.pdf.pages[0].obj.Annots = pikepdf.Array([pdf.pdf.make_indirect(link)])


def nameless_note(pdf: Tagged) -> None:
    element(pdf, "P").S = pikepdf.Name.Note


def missing_font(pdf: Tagged) -> None:
    for font in pdf.pdf.pages[0].resources.Font.values():
        del font.FontDescriptor["/FontFile2"]


SPOILED: dict[str, Callable[[Tagged], Any]] = {
    "is_marked": lambda pdf: pdf.root.__delitem__("/MarkInfo"),
    "says_its_language": lambda pdf: pdf.root.__setitem__("/Lang", "en-US"),
    "shows_its_title": untitled,
    "says_that_it_is_pdf_ua": undeclared,
    "types_are_standard": lambda pdf: pdf.root.StructTreeRoot.__delitem__("/RoleMap"),
    "content_is_claimed": unclaimed,
    "headings_nest": skipped,
    "headings_say_something": bare_heading,
    "bookmarks_are_the_headings": other_bookmarks,
    "tables_have_rows_of_cells": unequal,
    "tables_have_headers": headless,
    "figures_have_alternatives": silent_figure,
    "lists_hold_items": loose_item,
    "links_say_where_they_lead": silent_link,
    "notes_can_be_told_apart": nameless_note,
    "fonts_are_embedded": missing_font,
}
"""Rule → what breaks it."""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_rule_notices(
    rule: Callable[[Tagged], Iterator[str]], pdf_bytes: Callable[[str], bytes], tool: Tool
) -> None:
    tool("soffice", "libreoffice")
    pdf = Tagged(pdf_bytes("2024"))
    SPOILED[rule.__name__](pdf)
    saved = io.BytesIO()
    pdf.pdf.save(saved)

    assert list(rule(Tagged(saved.getvalue()))) != []
