"""Tables in the Word file: heads, totals, merged cells, and what parts their columns."""

from typing import Any

import pytest
from docx.oxml.ns import qn

from tests.word import style_of, text_of
from tests.writers.test_docx import all_of, body


def table(*rows: str) -> list[list[Any]]:
    """The cells of each row of a table in Word."""
    markup = f'<table class="rapport" title="T"><tbody>{"".join(f"<tr>{row}</tr>" for row in rows)}</tbody></table>'
    return [list(row.iterchildren(qn("w:tc"))) for row in all_of(body(markup), "tr")]


TABLE = (
    '<table class="rapport" title="T"><thead><tr><th scope="col">a</th><th scope="col" class="tal">b</th></tr></thead>'
    '<tbody><tr class="varav"><th scope="row">c</th><td class="tal">1</td></tr></tbody>'
    '<tfoot><tr class="summa"><th scope="row">d</th><td class="tal">2</td></tr></tfoot></table>'
)


def test_cells_of_figures_are_styled_and_never_wrap() -> None:
    cells = all_of(body(TABLE), "tc")

    assert [style_of(cell.find(qn("w:p"))) for cell in cells] == [
        "TabellRubrik",
        "TabellRubrikTal",
        "TabellRadrubrik",
        "TabellTal",
        "TabellRadrubrik",
        "TabellTal",
    ]
    assert [cell.find(f".//{qn('w:noWrap')}") is not None for cell in cells] == [False, False, False, True, False, True]


def test_totals_are_bold_and_of_which_rows_are_indented() -> None:
    _, varav, summa = all_of(body(TABLE), "tr")

    assert [run.find(f"{qn('w:rPr')}/{qn('w:b')}") is not None for run in summa.iter(qn("w:r"))] == [True, True]
    assert [run.find(f"{qn('w:rPr')}/{qn('w:b')}") is not None for run in varav.iter(qn("w:r"))] == [False, False]
    assert [mark.get(qn("w:left")) for mark in varav.iter(qn("w:ind"))] == ["227"]


def test_the_last_row_is_marked_as_a_total_only_when_there_is_one() -> None:
    without = TABLE[: TABLE.index("<tfoot>")] + "</table>"

    looks = [all_of(body(markup), "tblLook")[0].get(qn("w:lastRow")) for markup in (TABLE, without)]

    assert looks == ["1", "0"]


def test_a_table_without_a_head_has_no_header_row() -> None:
    word = body('<table class="fakta" title="T"><tbody><tr><th scope="row">a</th><td>b</td></tr></tbody></table>')

    assert [text_of(cell) for cell in all_of(word, "tc")] == ["a", "b"]
    assert all_of(word, "tblHeader") == []


def test_a_cell_that_spans_rows_is_merged() -> None:
    word = body(
        '<table class="rapport" title="T"><thead><tr><th scope="col">h</th><th scope="col">i</th></tr></thead><tbody>'
        '<tr><td rowspan="3">a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td></tr></tbody></table>'
    )

    merges = [
        [(text_of(cell), merge.get(qn("w:val"), "continue")) for cell in row for merge in cell.iter(qn("w:vMerge"))]
        for row in all_of(word, "tr")
    ]
    assert merges == [[], [("a", "restart")], [("", "continue")], [("", "continue")]]


def test_a_cell_that_spans_columns_is_as_wide_as_they_are() -> None:
    word = body(
        '<table class="rapport" title="T"><thead><tr><th scope="col">h</th><th scope="col">i</th><th scope="col">j</th></tr>'
        '</thead><tbody><tr><td colspan="2">a</td><td>b</td></tr></tbody></table>'
    )

    grid = [int(column.get(qn("w:w"))) for column in all_of(word, "gridCol")]
    widths = [int(width.get(qn("w:w"))) for width in all_of(word, "tcW")]
    assert widths == [*grid, grid[0] + grid[1], grid[2]]


TEXT, FIGURE = "<td>x</td>", '<td class="tal">1</td>'


@pytest.mark.parametrize(
    ("row", "air"),
    [
        (TEXT + FIGURE, []),
        (FIGURE + TEXT, [1]),
        (TEXT + FIGURE + TEXT, [2]),  # the same text stands first too, where it needs none
        (TEXT + FIGURE + TEXT + TEXT, [2]),
        (FIGURE + FIGURE, []),
        (TEXT + TEXT, []),
    ],
)
def test_text_beside_figures_has_air_to_its_left(row: str, air: list[int]) -> None:
    (cells,) = table(row)

    assert [index for index, cell in enumerate(cells) if cell.find(f".//{qn('w:tcMar')}") is not None] == air


def test_text_beside_a_figure_that_reaches_down_has_air_too() -> None:
    _, (covered, beside) = table('<td class="tal" rowspan="2">1</td><td>x</td>', "<td>y</td>")

    assert (text_of(covered), text_of(beside)) == ("", "y")
    assert [margin.get(qn("w:w")) for margin in beside.iter(qn("w:left"))] == ["283"]


LIST = '<td><ol start="2"><li><p>a</p><p>b</p></li><li>c<ul><li>d</li></ul></li></ol></td>'


def test_an_item_of_a_list_in_a_cell_has_one_mark() -> None:
    ((cell,),) = table(LIST)

    marks = {text_of(paragraph): paragraph.find(f".//{qn('w:numId')}") for paragraph in cell.iterchildren(qn("w:p"))}
    numbers = {text: None if mark is None else mark.get(qn("w:val")) for text, mark in marks.items()}
    assert (numbers["b"], numbers["d"]) == ("0", None)
    assert numbers["a"] == numbers["c"] != "0"
    assert {style_of(paragraph) for paragraph in cell.iterchildren(qn("w:p"))} == {"TabellCellLista"}
