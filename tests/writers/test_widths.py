"""Column widths: as wide as the content, at most as the text, and no figure wider than its column."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arsbokslut.document.read import read_document
from arsbokslut.document.tree import Cell, ListBlock, Paragraph, Row, Table, Text
from arsbokslut.document.walk import Nodes
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.prepare import prepare_edition
from arsbokslut.pipeline.project import Project
from arsbokslut.writers.docx.letters import Letters
from arsbokslut.writers.docx.widths import AIR, MARGIN, NEARLY, Hand, fitted
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


HAND = Hand()


def column_widths(shown: Table, available: int) -> list[int]:
    """The widths of columns in the letters of Calibri."""
    return fitted(shown, available, HAND).widths


def text_width(text: str, *, bold: bool = False) -> int:
    """The width of a text in the letters of Calibri."""
    return HAND.letters.width(text, bold=bold)


REAL = [table for year in YEARS for table in prepare_edition(Project(ROOT), Edition(year)).nodes.of(Table)]
ALL = [*REAL, *Nodes(read_document(EVERYTHING).blocks).of(Table)]


@pytest.mark.parametrize("shown", ALL, ids=lambda shown: shown.title)
@pytest.mark.parametrize("available", [AVAILABLE, 8000])
def test_columns_of_every_table_stay_within_the_text(shown: Table, available: int) -> None:
    widths = column_widths(shown, available)

    assert sum(widths) == available or sum(widths) < NEARLY * available
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


def test_a_table_is_as_narrow_as_its_content() -> None:
    label, figure = column_widths(table(["Verksamhet", "Utfall"], ["LSS", "27\u00a0477\u00a0024"]), AVAILABLE)

    assert figure == whole("27\u00a0477\u00a0024", bold=True)
    assert label == whole("Verksamhet", bold=True)


def test_a_table_that_nearly_fills_the_text_fills_it() -> None:
    shown = table(["Verksamhet", "Utfall"], ["L" * 90, "27\u00a0477\u00a0024"])
    content = whole("L" * 90) + whole("27\u00a0477\u00a0024", bold=True)

    assert sum(column_widths(shown, content)) == content
    assert sum(column_widths(shown, content + 500)) == content + 500
    assert sum(column_widths(shown, content * 2)) == content


def test_columns_of_figures_are_equal_where_there_is_room() -> None:
    _, *figures = column_widths(table(["E", "A", "B", "C"], ["LSS", "1", "27\u00a0477\u00a0024", "12"]), AVAILABLE)

    assert figures == [whole("27\u00a0477\u00a0024", bold=True)] * 3


def test_where_equal_columns_have_no_room_each_is_as_wide_as_it_must_be() -> None:
    shown = table(["E", "A", "B"], ["LSS", "1", "27\u00a0477\u00a0024"])
    least = whole("LSS") + whole("A", bold=True) + whole("27\u00a0477\u00a0024", bold=True)

    assert column_widths(shown, least)[1:] == [whole("A", bold=True), whole("27\u00a0477\u00a0024", bold=True)]


def test_headings_of_figures_stand_on_one_line_where_there_is_room() -> None:
    shown = table(["Enhet", "Helårs budget"], ["LSS", "1"])
    roomy, tight = (
        column_widths(shown, AVAILABLE),
        column_widths(shown, whole("Enhet", bold=True) + whole("Helårs", bold=True)),
    )

    assert roomy[1] == whole("Helårs budget", bold=True)
    assert tight == [whole("Enhet", bold=True), whole("Helårs", bold=True)]


def test_a_word_yields_to_figures_and_breaks() -> None:
    word = "Äldreomsorgsverksamhetsutvecklingsplaneringsunderlagssammanställningsansvarigas"
    figure = "22\u00a0414\u00a0124"

    found = fitted(table(["V", "Nettokostnad", "Budget", "Avvikelse"], [word, figure, figure, figure]), AVAILABLE, HAND)

    assert (found.whole, found.size) == (True, 0)
    assert sum(found.widths) == AVAILABLE
    assert min(found.widths[1:]) >= whole(figure, bold=True)


MONTHS = table(
    ["Enhet", *["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"], "Helår"],
    ["Individ- och familjeomsorg", *["3\u00a0151"] * 12, "29\u00a0000"],
)


@pytest.mark.parametrize(
    ("available", "size", "figures_are_whole"), [(13954, 0.0, True), (9600, 8.5, True), (7000, 8.5, False)]
)
def test_a_table_is_set_smaller_before_its_figures_break(available: int, size: float, figures_are_whole: bool) -> None:
    found = fitted(MONTHS, available, HAND)

    assert (found.size, found.whole) == (size, figures_are_whole)
    assert sum(found.widths) <= available


def test_wider_letters_need_wider_columns() -> None:
    widest = {
        font: Letters(9.5, font).width("27\u00a0477\u00a0024") for font in ("Calibri", "Arial", "Verdana", "Okänd Sans")
    }

    assert widest["Calibri"] < widest["Arial"] < widest["Okänd Sans"] < widest["Verdana"]
    assert fitted(MONTHS, 10_500, HAND) != fitted(MONTHS, 10_500, Hand(Letters(9.5, "Verdana")))


def strip(*figures: str) -> Table:
    """The strip of a goal, whose figures are set large."""
    cells = tuple(Cell((Paragraph((Text(figure),), "måltal"),)) for figure in figures)
    return Table(
        "mål", "T", (), "", (Row(tuple(Cell((Paragraph((Text("Mål"),)),), "col") for _ in figures)),), (Row(cells),), ()
    )


def test_the_columns_of_a_strip_are_alike_unless_a_figure_needs_more() -> None:
    hand = Hand(kinds={"måltal": Letters(16)})
    long = "100\u00a0000\u00a0000\u00a0000\u00a0besökare"

    assert fitted(strip("1", "2", "3"), 9000, hand).widths == [3000] * 3
    found = fitted(strip("1", long, "3"), 9000, hand)
    assert found.widths[1] >= Letters(16).width(long)
    assert sum(found.widths) == 9000


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
def test_any_table_stays_within_the_text(rows: list[list[str]], available: int) -> None:
    widths = column_widths(table(rows[0], *rows[1:]), available)

    assert len(widths) == len(rows[0])
    assert sum(widths) <= available


def whole(text: str, *, bold: bool = False) -> int:
    """The width of a column whose widest line is this text."""
    return MARGIN + text_width(text, bold=bold)


LABEL, NAME, LIST = (
    "Verksamhet",
    "Äldreomsorg i egen regi",
    "hemtjänst, särskilt boende, dagverksamhet, LSS och nattpatrull",
)
FIGURE = "27\u00a0477\u00a0024"
PROSE = "Nya möbler behövs i alla våra hus. " * 20


def test_ten_digits_are_five_ems_wide() -> None:
    # 10 × 0.51 em × 9.5 points × 20 twips, and 8 % for wider fonts; bold is 5 % wider.
    assert (text_width("0123456789"), text_width("0123456789", bold=True)) == (1047, 1099)


def test_of_two_texts_the_narrower_gets_its_line_and_the_wider_what_is_left() -> None:
    shown = table(["E", "I"], [NAME, LIST])

    assert column_widths(shown, whole(NAME) + whole(LIST) - 500) == [whole(NAME), whole(LIST) - 500]


def test_the_narrowest_text_is_served_first_wherever_it_stands() -> None:
    shown = table(["E", "I", "N"], ["LSS", LIST, NAME])

    widths = column_widths(shown, whole("LSS") + whole(LIST) - 500 + whole(NAME))

    assert widths == [whole("LSS"), whole(LIST) - 500, whole(NAME)]


def test_a_word_that_has_its_room_takes_none_from_the_others() -> None:
    shown = table(["E", "N"], ["Barnomsorgsverksamheten", NAME])

    assert column_widths(shown, whole("Barnomsorgsverksamheten") + whole(NAME)) == [
        whole("Barnomsorgsverksamheten"),
        whole(NAME),
    ]


def test_two_wide_texts_share_alike() -> None:
    shown = table(["E", "I"], [LIST, LIST])

    assert column_widths(shown, 2 * (whole(LIST) - 400)) == [whole(LIST) - 400] * 2


def test_beside_prose_a_label_gets_a_fifth() -> None:
    shown = table(["E", "Analys"], [NAME, PROSE])

    assert whole(NAME) > AVAILABLE // 5
    assert column_widths(shown, AVAILABLE) == [AVAILABLE // 5, AVAILABLE - AVAILABLE // 5]


def test_a_text_is_prose_when_its_line_is_wider_than_the_page() -> None:
    available = whole(LIST)

    beside_a_line, beside_prose = (table(["E", "I"], [label, text]) for label, text in ((NAME, LIST), (LIST, PROSE)))

    assert column_widths(beside_a_line, available) == [whole(NAME), available - whole(NAME)]
    longest_word = whole("dagverksamhet,")
    assert column_widths(beside_prose, available) == [longest_word, available - longest_word]


def test_a_short_label_beside_prose_takes_its_line_only() -> None:
    shown = table(["E", "Analys"], [LABEL, PROSE])

    assert column_widths(shown, AVAILABLE) == [whole(LABEL), AVAILABLE - whole(LABEL)]


def test_no_text_column_is_squeezed_under_2_3_centimetres_unless_all_its_text_is_narrower() -> None:
    shown = table(["E", "I"], ["LSS", LIST.replace(" ", " a ")])
    least = max(whole("LSS"), whole("E", bold=True))

    assert column_widths(shown, least + 1300 + 500)[0] == least
    assert column_widths(table(["E", "I"], [PROSE, f"{PROSE} {PROSE}"]), 2 * 1300) == [1300, 1300]


def test_a_word_parts_after_a_slash() -> None:
    shown = table(["E", "I"], ["Barnomsorgsverksamheten/grundskolan", PROSE])

    first = whole("Barnomsorgsverksamheten/")
    assert column_widths(shown, first + 1300) == [first, 1300]


@pytest.mark.parametrize(
    ("head", "label", "bold"),
    [
        ("Barnomsorgsverksamheten", "LSS", True),
        ("Enhet", "Barnomsorgsverksamheten", False),
        ("Enhet", "Barnomsorg\u00a07\u00a0st", False),  # parted at ordinary spaces only
    ],
)
def test_no_word_of_a_label_or_heading_is_parted(head: str, label: str, bold: bool) -> None:
    first = whole(head if bold else label, bold=bold)

    assert column_widths(table([head, "I"], [label, PROSE]), first + 1300) == [first, 1300]


def test_columns_too_many_for_the_text_shrink_alike_and_the_first_gets_the_odd_twip() -> None:
    assert column_widths(table(["a", "b"], [FIGURE, FIGURE]), 1001) == [501, 500]


def spanning(*rows: list[tuple[str, int, int]]) -> Table:
    """A table of texts, each with the columns and rows it spans."""
    made = (
        Row(tuple(Cell((Paragraph((Text(text),)),), "", False, columns, down) for text, columns, down in row))
        for row in rows
    )
    return Table("rapport", "T", (), "", (), tuple(made), ())


def test_a_cell_over_all_columns_has_its_line_when_there_is_room() -> None:
    shown = spanning([(LIST, 2, 1)], [("LSS", 1, 1), (NAME, 1, 1)])

    assert column_widths(shown, 9000) == [whole(LIST, bold=True) - whole(NAME), whole(NAME)]
    assert column_widths(shown, 5000) == [5000 - whole(NAME), whole(NAME)]


def test_a_cell_that_spans_some_columns_widens_none_of_them() -> None:
    shown = spanning([(LIST, 2, 1), ("a", 1, 1)], [("LSS", 1, 1), (NAME, 1, 1), ("b", 1, 1)])

    assert column_widths(shown, 9000) == [whole("LSS"), whole(NAME), max(whole("a"), whole("b"))]


def test_a_column_that_only_wide_cells_cover_is_as_wide_as_its_margins() -> None:
    assert column_widths(spanning([(LIST, 2, 1), ("a", 1, 1)]), 5000) == [MARGIN, MARGIN, whole("a")]


@pytest.mark.parametrize("numeric", [False, True])
def test_a_cell_without_text_is_as_wide_as_its_margins(numeric: bool) -> None:
    empty = Cell((ListBlock(False, ()),), "", numeric)
    shown = Table("rapport", "T", (), "", (), (Row((Cell((Paragraph((Text("LSS"),)),)), empty)),), ())

    assert column_widths(shown, 5000) == [whole("LSS"), MARGIN]


def test_a_cell_beside_one_that_reaches_down_is_in_the_next_column() -> None:
    shown = spanning([("LSS", 1, 2), ("a", 1, 1)], [(NAME, 1, 1)])

    assert column_widths(shown, 5000) == [whole("LSS"), whole(NAME)]


def test_a_wider_text_is_wider() -> None:
    assert text_width("27\u00a0477\u00a0024") > text_width("477\u00a0024") > 0
    assert text_width("Summa", bold=True) > text_width("Summa")


def test_a_label_beside_prose_keeps_2_3_centimetres_and_no_more() -> None:
    label = "Stöd och service till äldre i eget boende"
    shown = table(["E", "I"], [label, PROSE])

    assert column_widths(shown, 4000) == [1300, 2700]


def test_text_after_figures_has_room_for_its_air() -> None:
    word = "Barnomsorgsverksamheten"
    shown = table(["E", "T", "I"], [PROSE, FIGURE, word])

    assert column_widths(shown, 6000)[2] == whole(word) + AIR
    assert column_widths(table(["E", "T", "I"], [PROSE, word, FIGURE]), 6000)[1] == whole(word)
