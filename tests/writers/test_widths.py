"""Column widths: together as wide as the text, and no figure wider than its column."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arsbokslut.document.read import read_document
from arsbokslut.document.tree import Cell, Paragraph, Row, Table, Text
from arsbokslut.document.walk import Nodes
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.prepare import prepare_edition
from arsbokslut.pipeline.project import Project
from arsbokslut.writers.docx.widths import MARGIN, column_widths, text_width
from tests.conftest import ROOT, YEARS
from tests.writers.everything import EVERYTHING

AVAILABLE = 9070
"""A page of A4 with margins of 2.5 cm, in twips."""


def table(head: list[str], *rows: list[str]) -> Table:
    """A table whose first column is labels; the other columns are figures when they hold digits."""

    def cell(text: str, heading: str) -> Cell:
        return Cell((Paragraph((Text(text),)),), "col" if heading == text else "", text[-1:].isdigit())

    return Table(
        "rapport",
        "T",
        (),
        "",
        (Row(tuple(cell(text, text) for text in head)),),
        tuple(Row(tuple(cell(text, "") for text in row)) for row in rows),
        (),
    )


REAL = [table for year in YEARS for table in prepare_edition(Project(ROOT), Edition(year)).nodes.of(Table)]
ALL = [*REAL, *Nodes(read_document(EVERYTHING).blocks).of(Table)]


@pytest.mark.parametrize("shown", ALL, ids=lambda shown: shown.title)
@pytest.mark.parametrize("available", [AVAILABLE, 8000])
def test_columns_of_every_table_fill_the_text(shown: Table, available: int) -> None:
    widths = column_widths(shown, available)

    assert sum(widths) == available
    assert all(width > 0 for width in widths)


@pytest.mark.parametrize("shown", REAL, ids=lambda shown: shown.title)
def test_no_figure_is_wider_than_its_column(shown: Table) -> None:
    widths = column_widths(shown, AVAILABLE)
    width_of_last = len(shown.head[0].cells)

    for row in (*shown.body, *shown.foot):
        offset = width_of_last - len(row.cells)  # cells from above reach down first
        for index, cell in enumerate(row.cells):
            if cell.numeric and offset >= 0 and not any(other.rows > 1 for other in row.cells):
                (paragraph,) = cell.blocks
                assert isinstance(paragraph, Paragraph)
                text = "".join(inline.text for inline in paragraph.inlines if hasattr(inline, "text"))
                assert text_width(text) <= widths[index if offset == 0 else index + 1] - MARGIN + 1


def test_figures_take_what_they_need_and_labels_the_rest() -> None:
    label, figure = column_widths(table(["Verksamhet", "Utfall"], ["LSS", "27\u00a0477\u00a0024"]), AVAILABLE)

    assert figure >= text_width("27\u00a0477\u00a0024", bold=True) + MARGIN
    assert label > figure


def test_prose_gets_the_room_that_figures_leave() -> None:
    shown = table(["Projekt", "Utfall", "Analys"], ["Möbler", "287", "Möbler behövs i verksamheten. " * 20])

    label, figure, prose = column_widths(shown, AVAILABLE)

    assert prose > label + figure


def test_columns_that_do_not_fit_share_what_there_is() -> None:
    head = ["Rad", *(f"Kolumn {number}" for number in range(12))]

    widths = column_widths(table(head, ["x", *["146\u00a0281\u00a0108,00"] * 12]), AVAILABLE)

    assert sum(widths) == AVAILABLE
    assert min(widths) > 0


@given(
    st.integers(1, 7).flatmap(
        lambda columns: st.lists(
            st.lists(st.text("ab 12,\u00a0åW", min_size=1, max_size=60), min_size=columns, max_size=columns),
            min_size=2,
            max_size=5,
        )
    ),
    st.integers(3000, 15000),
)
def test_any_table_is_exactly_as_wide_as_the_text(rows: list[list[str]], available: int) -> None:
    widths = column_widths(table(rows[0], *rows[1:]), available)

    assert len(widths) == len(rows[0])
    assert sum(widths) == available


def test_a_wider_text_is_wider() -> None:
    assert text_width("27\u00a0477\u00a0024") > text_width("477\u00a0024") > 0
    assert text_width("Summa", bold=True) > text_width("Summa")
