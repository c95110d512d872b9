"""The appendix with the origin of every figure."""

from arsbokslut.document.tree import Cell, Heading, Paragraph, Section, Table, plain_text
from arsbokslut.trail.appendix import Entry, entries, with_appendix
from arsbokslut.trail.shown import shown_figures
from tests.trail.documents import document, stated

REPORT = document(
    "<p>[a:5 kr]</p><h1>Ekonomi</h1><p>[a:5 kr], [a:5 tkr], [a:5 kr]</p><h1>Personal</h1><p>[a:5 kr] och [b:7]</p>"
)
FIGURES = {"a": stated("a", "5")}


def test_each_way_of_writing_a_figure_is_an_entry_with_the_sections_that_write_it_so() -> None:
    assert entries(shown_figures(REPORT), FIGURES.get) == [
        Entry("5 kr", "a", ("början", "Ekonomi", "Personal"), "data/2024/e.yaml:1:5"),
        Entry("5 tkr", "a", ("Ekonomi",), "data/2024/e.yaml:1:5"),
        Entry("7", "b", ("Personal",), "b"),
    ]


def _text(cell: Cell) -> str:
    (paragraph,) = cell.blocks
    assert isinstance(paragraph, Paragraph)
    return plain_text(paragraph.inlines)


def test_the_appendix_stands_last_on_landscape_pages() -> None:
    *before, appendix = with_appendix(REPORT, FIGURES.get).blocks

    assert tuple(before) == REPORT.blocks
    assert isinstance(appendix, Section)
    assert appendix.kind == "liggande"
    heading, _, table = appendix.blocks
    assert isinstance(heading, Heading)
    assert isinstance(table, Table)
    assert plain_text(heading.inlines) == table.title == "Revisionsspår"
    assert [cell.scope for cell in table.head[0].cells] == ["col"] * 4
    assert [[_text(cell) for cell in row.cells if cell.scope == "row"] for row in table.body] == [
        ["5 kr"],
        ["5 tkr"],
        ["7"],
    ]
