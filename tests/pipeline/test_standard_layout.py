"""The layout for everyone: all that the data has, in the order that the data gives, without a template of one's own."""

import re
import shutil
import zipfile
from pathlib import Path

import docx
import pytest

from arsbokslut.diagnostics import Position
from arsbokslut.pipeline.build import build_edition
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.formats.looks import scheme
from arsbokslut.pipeline.layouts import find_layout
from arsbokslut.pipeline.project import Project
from arsbokslut.writers.colours import READABLE, contrast
from arsbokslut.writers.docx import scheme_of
from tests.board import Board
from tests.small import SmallProject

SHIPPED = Path(__file__).parents[2] / "templates"


@pytest.fixture
def board(tmp_path: Path) -> Board:
    return Board(tmp_path / "board")


def chapters(document: docx.document.Document) -> list[str]:
    return [p.text for p in document.paragraphs if p.style is not None and p.style.name == "Heading 1"]


def tables(document: docx.document.Document) -> list[list[list[str]]]:
    return [
        [[cell.text.replace("\u00a0", " ").strip() for cell in row.cells] for row in table.rows]
        for table in document.tables
    ]


def test_chapters_stand_as_in_the_files(board: Board) -> None:
    found = chapters(board.built())
    assert found == ["Viktiga händelser", "Mål", "Uppdrag", "Ekonomi", "Personalen i siffror"]


def test_chapters_stand_as_the_contents_say(board: Board) -> None:
    document = board.ordered("ekonomi", "nyckeltal", "uppdrag", "målöversikt", "mål", "händelser").built()
    assert chapters(document) == [
        "Ekonomi",
        "Personalen i siffror",
        "Uppdrag",
        "Målen i översikt",
        "Mål",
        "Viktiga händelser",
    ]
    assert sum(table[0][0] == "Mål" for table in tables(document)) == 1


def test_a_section_named_as_a_chapter_opens_it(board: Board) -> None:
    (board.root / "data/2025/05-mer.yaml").write_text(
        "avsnitt:\n  mål: {rubrik: Så gick det, text: Nämnden har två mål.}\n  uppdrag: {text: Ett uppdrag pågår.}\n",
        encoding="utf-8",
    )
    document = board.built()
    assert chapters(document) == ["Viktiga händelser", "Ekonomi", "Personalen i siffror", "Så gick det", "Uppdrag"]
    texts = [p.text for p in document.paragraphs]
    opened = texts.index("Nämnden har två mål.")
    assert texts[opened - 1] == "Så gick det"
    assert "1:1 Barnbokslånen ska öka" in texts[opened:]
    assert texts[texts.index("Ett uppdrag pågår.") - 1] == "Uppdrag"


def test_all_that_the_data_has_is_printed(board: Board) -> None:
    document = board.built()
    texts = [p.text for p in document.paragraphs]
    for text in (
        "Årsbokslut 2025",
        "Kultur- och fritidsnämnden",
        "Kommun:\tStoråkers kommun",
        "Förvaltning:\tKultur- och fritidsförvaltningen",
        "Datum:\t3\u00a0februari 2026",
        "Diarienummer:\tKFN 2026-14",
        "Ordförande:\tAnna Lind",
        "Mått/metod:\tAntal lån per år",
        "Måluppfyllelse: \u00a0▲\u00a0Gul\u00a0",
        "Motivering:\tRenoveringen gav färre lektioner än planerat.",
        "Undervisningen flyttades till Söderby.",
    ):
        assert text in texts
    assert tables(document) == [
        [
            ["Mål", "Måluppfyllelse", "Trend"],
            ["1:1 Barnbokslånen ska öka", "● Grön", "↑ Bättre"],
            ["2:1 Simkunnigheten i årskurs 5 ska öka", "▲ Gul", "–"],
        ],
        [["Aktivitet", "Status", "Ansvarig", "Klart"], ["Läsveckan", "● Klar", "Biblioteken", "Oktober 2025"]],
        [
            ["Indikator", "Utfall 2024", "Mål 2025", "Utfall 2025", "Måluppfyllelse", "Trend"],
            ["Barnbokslån", "11 900", "≥ 12 000", "12 450", "● Grön", "↑ Bättre"],
        ],
        [
            ["Uppdrag", "Från", "År", "Status", "Kommentar"],
            ["Ta fram en kulturplan", "Kommunfullmäktige", "2025", "▲ Gul", "Planen är på remiss."],
        ],
        [
            ["Verksamhet", "Budget 2025", "Utfall 2025", "Avvikelse"],
            ["Bibliotek", "18 400", "18 150", "250"],
            ["Simhall", "9 100", "10 020", "−920"],
            ["Kulturskola", "7 300", "7 290", "10"],
            ["Summa", "34 800", "35 460", "−660"],
        ],
        [
            ["Plats", "2024", "2025"],
            ["Norrby", "41 200", "52 870"],
            ["Söderby", "30 150", "29 900"],
            ["Summa", "71 350", "82 770"],
        ],
        [
            ["Nyckeltal", "Utfall 2024", "Utfall 2025"],
            ["Tjänster, årsarbetare", "60,1", "62,4"],
            ["Sjukfrånvaro", "6,3 %", "5,1 %"],
        ],
    ]
    captions = [p.text for p in document.paragraphs if p.style is not None and p.style.name == "Caption"]
    assert captions == ["Driftredovisning, tkr", "Avvikelse mot budget 2025, tkr"]


@pytest.mark.parametrize(
    ("contents", "code", "message", "hint"),
    [
        (
            ["händelser", "ekonimi", "nyckeltal", "mål", "uppdrag"],
            "ARS206",
            "Kapitlet ”ekonimi” finns inte.",
            "Menades ”ekonomi”?",
        ),
        (
            ["händelser", "mål", "uppdrag", "ekonomi", "nyckeltal", "mål"],
            "ARS207",
            "Kapitlet ”mål” står redan i innehållet.",
            "Ta bort det ena.",
        ),
        (
            ["händelser", "mål", "uppdrag", "ekonomi", "besök", "nyckeltal"],
            "ARS207",
            "Avsnittet ”besök” står redan under ”ekonomi”.",
            "Ta bort det här, eller ur ”delar” under ”ekonomi”.",
        ),
        (
            ["mål", "uppdrag", "ekonomi", "nyckeltal"],
            "ARS311",
            "Avsnittet ”händelser” kommer inte med: det står inte i rapportens innehåll.",
            "Ta med det i ”delar” under ett avsnitt som visas, eller i rapportens ”innehåll”.",
        ),
        (
            ["händelser", "uppdrag", "ekonomi", "nyckeltal"],
            "ARS311",
            "Målen kommer inte med: de står inte i rapportens innehåll.",
            "Lägg till ”mål” i rapportens ”innehåll”.",
        ),
        (
            ["händelser", "mål", "ekonomi", "nyckeltal"],
            "ARS311",
            "Uppdragen kommer inte med: de står inte i rapportens innehåll.",
            "Lägg till ”uppdrag” i rapportens ”innehåll”.",
        ),
    ],
)
def test_contents_that_do_not_hold_are_told(
    board: Board, contents: list[str], code: str, message: str, hint: str
) -> None:
    assert [(each.code, each.message, each.hint) for each in board.ordered(*contents).findings()] == [
        (code, message, hint)
    ]


def test_a_chapter_of_what_the_data_lacks_is_told_at_its_place(board: Board) -> None:
    (board.root / "data/2025/02-mal.yaml").unlink()
    board.replaced("01-rapport.yaml", "  fakta:", "  innehåll:\n    - händelser\n    - mål\n  fakta:")
    found = next(each for each in board.findings() if each.code == "ARS206")
    assert found.message == "Kapitlet ”mål” finns inte."
    assert (found.position.file, found.position.line, found.position.column) == ("data/2025/01-rapport.yaml", 12, 7)


def test_a_layout_with_an_order_of_its_own_is_told(small: SmallProject) -> None:
    path = small.root / "data/2024/rapport.yaml"
    text = path.read_text(encoding="utf-8").replace("  layout: liten", "  layout: liten\n  innehåll: [inledning]")
    small.data(text, "rapport.yaml").data("avsnitt:\n  inledning: {text: Kort.}\n")
    small.template("<html><head><title>x</title></head><body>{{ avsnitt.inledning.text | text }}</body></html>")
    told = [each for each in small.prepare().findings if each.code == "ARS311"]
    assert [each.message for each in told] == ["Rapportens innehåll följs inte: layouten liten har en egen ordning."]


def test_a_layout_that_builds_on_another_needs_a_file_of_settings_alone(board: Board) -> None:
    document = board.own_layout("namn: Egen\nbygger_på: standard\nval: {målöversikt: false}\n").built()
    assert chapters(document) == ["Viktiga händelser", "Mål", "Uppdrag", "Ekonomi", "Personalen i siffror"]
    assert not [table for table in tables(document) if table[0][0] == "Mål"]


def test_a_layout_replaces_one_block_of_what_it_builds_on(board: Board) -> None:
    template = '{% extends "standard/rapport.xhtml.j2" %}\n{% block uppdrag %}<h1>Vad vi fick</h1>{{ super() }}{% endblock %}\n'
    document = board.own_layout("namn: Egen\nbygger_på: standard\n", template).built()
    assert chapters(document)[2:4] == ["Vad vi fick", "Uppdrag"]


def test_settings_are_taken_key_by_key_from_what_the_layout_builds_on(board: Board) -> None:
    board.own_layout(
        "namn: Mellan\nbygger_på: standard\nutseende: {färg: '112233'}\nstilar: {p.a: Ingress}\n", name="mellan"
    )
    board.own_layout(
        "namn: Egen\nbygger_på: mellan\nutseende: {typsnitt: Georgia}\nstilar: {p.b: Ingress}\nnumrera: [tabell]\n",
    )
    layout = find_layout(Project(board.root), "egen", Position("x"))
    assert (layout.settings.looks.colour, layout.settings.looks.font) == ("112233", "Georgia")
    assert layout.styles == {"p": "Body Text", "p.a": "Ingress", "p.b": "Ingress"}
    assert layout.settings.choices == {
        "innehåll": True,
        "målöversikt": True,
        "avvikelsediagram": True,
        "försättsblad": False,
        "året_i_korthet": False,
    }
    assert layout.settings.numbered == ("tabell",)
    assert layout.word_layout.key == "standard"


def test_a_layout_with_looks_of_its_own_has_its_own_styles_too(board: Board) -> None:
    board.own_layout("namn: Egen\nbygger_på: standard\n")
    shutil.copy(SHIPPED / "askersund" / "referens.docx", board.root / "templates" / "egen")
    layout = find_layout(Project(board.root), "egen", Position("x"))
    assert (layout.styles, layout.word_layout.key) == ({}, "egen")
    assert chapters(board.built())


def test_a_layout_that_builds_on_itself_is_told(board: Board) -> None:
    board.own_layout("namn: Mellan\nbygger_på: egen\n", name="mellan")
    found = board.own_layout("namn: Egen\nbygger_på: mellan\n").findings()
    assert [(each.code, each.message) for each in found] == [("ARS310", "Layouten ”egen” bygger på sig själv.")]
    assert (found[0].position.file, found[0].position.line) == ("templates/mellan/layout.yaml", 2)


def test_a_layout_that_builds_on_nothing_there_is_told(board: Board) -> None:
    found = board.own_layout("namn: Egen\nbygger_på: standrad\n").findings()
    assert [(each.code, each.message, each.hint) for each in found] == [
        ("ARS310", "Layouten ”standrad” finns inte.", "Menades ”standard”?")
    ]
    assert (found[0].position.file, found[0].position.line, found[0].position.column) == (
        "templates/egen/layout.yaml",
        2,
        12,
    )


def test_a_template_of_a_layout_that_is_not_built_on_is_not_there(board: Board) -> None:
    found = board.own_layout(
        "namn: Egen\nbygger_på: standard\n", '{% extends "askersund/rapport.xhtml.j2" %}\n'
    ).findings()
    assert [each.code for each in found] == ["ARS320"]
    assert found[0].position.file == "templates/egen/rapport.xhtml.j2"


def test_colour_and_fonts_are_laid_into_the_theme_and_all_follows(board: Board) -> None:
    looks = "utseende: {färg: '7A1F5C', typsnitt: Georgia, rubriktypsnitt: Arial}\n"
    document = board.own_layout(f"namn: Egen\nbygger_på: standard\n{looks}").built()
    package = {str(part.partname): part.blob for part in document.part.package.iter_parts()}
    theme, styles = package["/word/theme/theme1.xml"].decode(), package["/word/styles.xml"].decode()
    assert '<a:accent1><a:srgbClr val="7A1F5C"/></a:accent1>' in theme
    assert '<a:majorFont><a:latin typeface="Arial"/>' in theme
    assert '<a:minorFont><a:latin typeface="Georgia"/>' in theme
    heading = styles[styles.index('w:styleId="Heading1"') :][:900]
    assert '<w:color w:val="7A1F5C" w:themeColor="accent1"/>' in heading
    assert 'w:asciiTheme="majorHAnsi"' in heading
    assert "1D4F7C" not in styles + theme + package["/word/numbering.xml"].decode()


def test_a_colour_too_pale_to_read_is_darkened(board: Board) -> None:
    document = board.own_layout("namn: Egen\nbygger_på: standard\nutseende: {färg: 'FFE14D'}\n").built()
    theme = next(p.blob for p in document.part.package.iter_parts() if p.partname == "/word/theme/theme1.xml").decode()
    accent = theme[theme.index("<a:accent1>") :][len('<a:accent1><a:srgbClr val="') :][:6]
    assert contrast(accent, "ffffff") >= READABLE


def test_a_word_file_of_ones_own_gives_the_looks_that_the_settings_do_not(board: Board) -> None:
    board.own_layout("namn: Egen\nbygger_på: standard\n")
    shutil.copy(SHIPPED / "skinnskatteberg" / "referens.docx", board.root / "templates" / "egen")
    found = scheme(find_layout(Project(board.root), "egen", Position("x")))
    assert (found.colours["accent1"], found.heading_font, found.font) == ("1f5136", "Cambria", "Calibri")
    (board.root / "templates/egen/layout.yaml").write_text(
        "namn: Egen\nbygger_på: standard\nutseende: {färg: '7A1F5C'}\n", encoding="utf-8"
    )
    found = scheme(find_layout(Project(board.root), "egen", Position("x")))
    assert (found.colours["accent1"], found.heading_font) == ("7a1f5c", "Cambria")


def test_the_web_page_has_the_colours_and_fonts_of_the_theme(board: Board) -> None:
    board.own_layout("namn: Egen\nbygger_på: standard\nutseende: {färg: '7A1F5C', rubriktypsnitt: Georgia}\n")
    made = build_edition(Project(board.root), Edition(2025), ("html",))
    page = made.contents["html"].decode()
    assert "--accent: #7a1f5c;" in page
    assert "--diagram-1: #7a1f5c;" in page
    assert '--rubrikfont: "Georgia", "Iowan Old Style"' in page
    assert '--brodfont: "Calibri", "Segoe UI"' in page


@pytest.mark.parametrize("name", ["askersund", "skinnskatteberg", "standard"])
def test_styles_have_the_colours_and_fonts_of_the_theme_and_none_of_their_own(name: str) -> None:
    """Changed in Word, the theme changes everything."""
    with zipfile.ZipFile(SHIPPED / name / "referens.docx") as archive:
        styles = archive.read("word/styles.xml").decode() + archive.read("word/numbering.xml").decode()
    assert re.findall(r"<w:color (?![^>]*themeColor)(?!w:val=.auto)[^>]*>", styles) == []
    assert re.findall(r"<w:shd (?![^>]*themeFill)[^>]*>", styles) == []
    assert (
        re.findall(r"<w:(?:top|bottom|left|right|insideH|insideV) w:val=.single.(?![^>]*themeColor)[^>]*>", styles)
        == []
    )
    assert re.findall(r"<w:rFonts (?![^>]*asciiTheme)[^>]*>", styles) == []


def test_each_layout_that_comes_with_the_tool_has_colours_and_type_of_its_own() -> None:
    found = [
        scheme_of((SHIPPED / name / "referens.docx").read_bytes())
        for name in ("askersund", "skinnskatteberg", "standard")
    ]
    assert len({each.colours["accent1"] for each in found}) == 3
    assert len({(each.font, each.heading_font) for each in found}) == 3


@pytest.mark.parametrize(
    ("looks", "hint"),
    [
        ("utseende: {färg: blå}", "Skriv färgen med sex hexadecimala siffror, till exempel 0A5464."),
        ("utseende: {typsnitt: 'A;b'}", "Skriv typsnittets namn som i Word, till exempel Georgia."),
        ("webb: {accent: '0A5464'}", "Menades ”utseende”?"),
    ],
)
def test_looks_that_cannot_be_are_told(board: Board, looks: str, hint: str) -> None:
    found = board.own_layout(f"namn: Egen\nbygger_på: standard\n{looks}\n").findings()
    assert [(each.position.file, each.position.line, each.hint) for each in found] == [
        ("templates/egen/layout.yaml", 3, hint)
    ]
