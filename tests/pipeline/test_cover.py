"""The cover and the year in short, chosen in `layout.yaml`; pages, headers and contents that follow."""

import base64
import io
import re
from pathlib import Path

import docx
import pytest

from arsbokslut.pipeline.build import build_edition
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.project import Project
from tests.board import Board
from tests.conftest import ROOT

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
CHOSEN = "namn: Egen\nbygger_på: standard\nlogotyp: bilder/l.png\nval: {försättsblad: true, året_i_korthet: true}\n"
"""A look with everything on its first pages."""


@pytest.fixture
def board(tmp_path: Path) -> Board:
    made = Board(tmp_path / "projekt").own_layout(CHOSEN)
    (made.root / "bilder").mkdir()
    (made.root / "bilder" / "l.png").write_bytes(PIXEL)
    return made


def test_the_cover_has_the_logotype_and_what_the_report_is(board: Board) -> None:
    document = board.built()
    styled = [(each.style.name, each.text) for each in document.paragraphs[:6]]
    assert styled == [
        ("Normal", ""),
        ("Omslag titel", "Årsbokslut 2025"),
        ("Omslag rad", "Kultur- och fritidsnämnden"),
        ("Omslag rad", "Storåkers kommun"),
        ("Omslag uppgift", "Diarienummer:\tKFN 2026-14"),
        ("Omslag uppgift", "Datum:\t3\u00a0februari 2026"),
    ]
    assert document.inline_shapes[0]._inline.docPr.get("descr") == "Logotyp för Storåkers kommun"


def test_the_page_after_the_cover_is_the_first(board: Board) -> None:
    document = board.built()
    section = document.sections[0]._sectPr
    assert re.findall(r'<w:pgNumType[^>]*w:start="0"', section.xml)
    assert document.sections[0].different_first_page_header_footer
    following = document.paragraphs[6]
    assert (following.text, following.paragraph_format.page_break_before) == ("Året i korthet", True)
    assert "NUMPAGES" not in document.sections[0].footer._element.xml


def test_the_year_in_short_is_computed(board: Board) -> None:
    document = board.built()
    cells = [cell.text.replace("\u00a0", " ") for cell in document.tables[0].rows[0].cells]
    assert cells == [
        "Utfall\n35,5 mnkr\nBudget: 34,8 mnkr",
        "Avvikelse mot budget\n−0,7 mnkr\n2025",
        "Sjukfrånvaro\n5,1 %\n2024: 6,3 %",
        "Tjänster\n62,4\n2024: 60,1",
    ]
    texts = [each.text.replace("\u00a0", " ") for each in document.paragraphs]
    assert "1  ● Grön  målet är uppfyllt\u2003 1  ▲ Gul  målet är delvis uppfyllt" in texts
    assert texts.count("Simhallen stängde för renovering i maj.") == 2


def test_the_web_page_has_the_cover_in_its_header_and_says_nothing_twice(board: Board) -> None:
    page = build_edition(Project(board.root), Edition(2025), ("html",)).contents["html"].decode()
    header = re.sub("<[^>]*>", " ", page[page.index("<header") : page.index("</header>")])
    assert " ".join(header.split()) == (
        "Årsbokslut 2025 Kultur- och fritidsnämnden Storåkers kommun Diarienummer: KFN 2026-14 Datum: 3 februari 2026"
    )


def test_the_web_page_of_the_layout_for_everyone_names_the_municipality_once(tmp_path: Path) -> None:
    board = Board(tmp_path / "projekt")
    page = build_edition(Project(board.root), Edition(2025), ("html",)).contents["html"].decode()
    assert page[page.index("<header") : page.index("</header>")].count("Storåkers kommun") == 1


def test_headers_and_contents_follow_the_margins(board: Board) -> None:
    (board.root / "templates" / "egen" / "referens.docx").write_bytes(narrowed())
    document = board.built()
    width = 11906 - 2 * 2268
    for element in (document.sections[0].header._element, document.element):
        stops = re.findall(r'<w:tab w:val="right"(?: w:leader="dot")? w:pos="(\d+)"/>', element.xml)
        assert stops
        assert set(stops) == {str(width)}


def narrowed() -> bytes:
    """The looks of the layout for everyone with margins of 4 cm."""
    reference = docx.Document(str(ROOT / "templates" / "standard" / "referens.docx"))
    for section in reference.sections:
        section.left_margin = section.right_margin = 2268 * 635
    packed = io.BytesIO()
    reference.save(packed)
    return packed.getvalue()
