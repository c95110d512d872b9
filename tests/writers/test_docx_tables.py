"""Tables in the Word file: heads, totals, merged cells, and what parts their columns."""

from typing import Any

import pytest
from docx.oxml.ns import qn

from arsbokslut.document.read import read_document
from arsbokslut.writers.docx.letters import Letters
from arsbokslut.writers.docx.widths import MARGIN
from tests.word import style_of, text_of
from tests.writers.test_docx import REFERENCES, all_of, body, written

CALIBRI = next(path for path in REFERENCES if path.parent.name == "standard").read_bytes()


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


def bold(row: Any) -> list[bool]:
    """For each run of a row, whether it is bold by itself."""
    return [run.find(f"{qn('w:rPr')}/{qn('w:b')}") is not None for run in row.iter(qn("w:r"))]


def test_the_total_is_bold_by_the_table_style_and_of_which_rows_are_indented() -> None:
    head, varav, summa = all_of(body(TABLE), "tr")

    assert [bold(row) for row in (head, varav, summa)] == [[False, False]] * 3
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


def long_table(count: int, *, head: bool = True, cell: str = "x") -> str:
    """A table of so many rows, its head among them."""
    top = '<thead><tr><th scope="col">h</th></tr></thead>' if head else ""
    rows = f"<tr><td>{cell}</td></tr>" + "<tr><td>x</td></tr>" * (count - 1 - head)
    return f'<table class="rapport" title="T">{top}<tbody>{rows}</tbody></table>'


def kept(markup: str) -> str:
    """For each row, whether it stays with the next (+) or not (.)."""
    rows = all_of(body(markup), "tr")
    return "".join(".+"[row.find(f".//{qn('w:keepNext')}") is not None] for row in rows)


def test_a_small_table_stays_on_one_page() -> None:
    assert kept(long_table(16)) == "+" * 15 + "."


@pytest.mark.parametrize(
    ("markup", "rows"),
    [
        (long_table(17), "++" + "." * 13 + "+."),
        (long_table(17, head=False), "+" + "." * 14 + "+."),
        (long_table(6, cell="x" * 241), "++..+."),
    ],
)
def test_of_a_large_table_the_head_and_the_total_are_not_left_alone(markup: str, rows: str) -> None:
    assert kept(markup) == rows


@pytest.mark.parametrize(("length", "whole"), [(240, True), (241, False)])
def test_a_row_is_split_over_pages_only_when_a_cell_of_it_is_long(length: int, whole: bool) -> None:
    _, row, _ = all_of(body(long_table(3, cell="x" * length)), "tr")

    assert (row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None) is whole


def test_rows_that_a_cell_reaches_down_over_can_be_parted() -> None:
    markup = '<tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td><td>e</td></tr>'
    rows = all_of(body(f'<table class="rapport" title="T"><tbody>{markup}</tbody></table>'), "tr")

    assert [row.find(f".//{qn('w:cantSplit')}") is not None for row in rows] == [True, False, True]


@pytest.mark.parametrize(
    ("kind", "bold", "indent"),
    [
        ("", False, None),
        ("grupp", True, None),
        ("summa", True, None),
        ("rubrik", True, None),
        ("varav", False, "227"),
        ("memo", False, "227"),
    ],
)
def test_a_row_looks_as_its_kind(kind: str, bold: bool, indent: str | None) -> None:
    markup = (
        f'<tr class="{kind}"><th scope="row">a</th><td>b</td></tr>'
        if kind
        else '<tr><th scope="row">a</th><td>b</td></tr>'
    )
    first, other = all_of(body(f'<table class="rapport" title="T"><tbody>{markup}</tbody></table>'), "tc")

    assert [cell.find(f".//{qn('w:b')}") is not None for cell in (first, other)] == [bold, bold]
    indents = [
        None if mark is None else mark.get(qn("w:left"))
        for mark in (cell.find(f".//{qn('w:ind')}") for cell in (first, other))
    ]
    assert indents == [indent, None]


def test_a_paragraph_of_its_own_style_in_a_cell_is_not_indented() -> None:
    markup = '<tr class="varav"><td><p class="smårubrik">a</p><p>b</p></td></tr>'
    (cell,) = all_of(body(f'<table class="rapport" title="T"><tbody>{markup}</tbody></table>'), "tc")

    heading, text = cell.iterchildren(qn("w:p"))
    assert style_of(heading) != style_of(text) == "TabellText"
    assert [paragraph.find(f".//{qn('w:ind')}") is not None for paragraph in (heading, text)] == [False, True]


def test_a_table_says_by_its_bits_which_rows_and_columns_are_special() -> None:
    without = TABLE[: TABLE.index("<tfoot>")] + "</table>"

    # First row 0x20, last row 0x40, first column 0x80, no bands of columns 0x0400; those of rows as the style has them (ECMA-376 17.4.55).
    assert [all_of(body(markup), "tblLook")[0].get(qn("w:val")) for markup in (TABLE, without)] == ["04E0", "04A0"]
    assert all_of(body(TABLE), "tblLook")[0].get(qn("w:noHBand")) == "0"


def test_of_rows_of_headings_those_after_the_first_are_bold_by_themselves() -> None:
    two = TABLE.replace("<thead>", '<thead><tr><td></td><th scope="colgroup">2024</th></tr>')

    assert [bold(row) for row in all_of(body(two), "tr")[:2]] == [[False], [True, True]]


def test_a_total_within_the_table_is_bold_by_itself() -> None:
    rows = '<tr class="summa"><th scope="row">a</th><td class="tal">1</td></tr>'

    assert [bold(row) for row in all_of(body(TABLE.replace("<tbody>", f"<tbody>{rows}")), "tr")][1] == [True, True]


def test_this_years_column_is_tinted_from_its_heading_down() -> None:
    word = body(TABLE.replace('class="tal">b', 'class="tal i-år">b'))

    tints = [cell.find(f"{qn('w:tcPr')}/{qn('w:shd')}") for cell in all_of(word, "tc")]
    assert [tint is not None for tint in tints] == [False, True] * 3
    assert {tint.get(qn("w:themeFill")) for tint in tints if tint is not None} == {"background2"}


def test_a_table_without_a_description_has_none() -> None:
    assert all_of(body(TABLE), "tblDescription") == []


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
    assert numbers["b"] == "0"
    assert numbers["a"] == numbers["c"]
    assert len({numbers["a"], numbers["d"], "0", None}) == 4
    assert {style_of(paragraph) for paragraph in cell.iterchildren(qn("w:p"))} == {"TabellCellLista"}


def test_what_stands_under_an_item_of_a_list_in_a_cell_is_indented() -> None:
    ((cell,),) = table(LIST)

    indents = [(text_of(mark.getparent().getparent()), mark.get(qn("w:left"))) for mark in cell.iter(qn("w:ind"))]
    assert indents == [("a", "284"), ("b", "284"), ("c", "284")]


def test_a_list_in_a_row_of_a_group_is_bold() -> None:
    markup = '<tr class="grupp"><td><ul><li>a<ul><li>b</li></ul></li></ul></td></tr>'
    word = body(f'<table class="rapport" title="T"><tbody>{markup}</tbody></table>')

    assert [run.find(f"{qn('w:rPr')}/{qn('w:b')}") is not None for run in all_of(word, "r")] == [True, True]


@pytest.mark.parametrize("kind", ["grupp", "rubrik", "betonad", "summa"])
def test_rows_that_stand_out_are_bold(kind: str) -> None:
    word = body(f'<table class="rapport" title="T"><tbody><tr class="{kind}"><td>a</td></tr></tbody></table>')

    assert [run.find(f"{qn('w:rPr')}/{qn('w:b')}") is not None for run in all_of(word, "r")] == [True]


def test_a_paragraph_of_its_own_style_in_a_bold_row_is_bold_too() -> None:
    markup = '<tr class="summa"><td><p class="smårubrik">a</p></td></tr>'
    word = body(f'<table class="rapport" title="T"><tbody>{markup}</tbody></table>')

    assert [run.find(f"{qn('w:rPr')}/{qn('w:b')}") is not None for run in all_of(word, "r")] == [True]


def test_a_cell_over_two_rows_goes_on_in_the_second() -> None:
    rows = table('<td rowspan="2">a</td><td>b</td>', "<td>c</td>")

    assert [
        [mark.get(qn("w:val"), "continue") for cell in row for mark in cell.iter(qn("w:vMerge"))] for row in rows
    ] == [
        ["restart"],
        ["continue"],
    ]


def test_every_numbered_list_in_a_cell_starts_anew() -> None:
    one = "<ol><li>a</li></ol>"
    ((first, second),) = table(f"<td>{one}</td><td>{one}</td>")

    numbers = [mark.get(qn("w:val")) for cell in (first, second) for mark in cell.iter(qn("w:numId"))]
    assert len(numbers) == len(set(numbers)) == 2


def test_a_bulleted_list_in_a_cell_has_the_bullets_of_its_style() -> None:
    ((cell,),) = table("<td><ul><li>a</li></ul></td>")

    assert list(cell.iter(qn("w:numId"))) == []


def test_a_table_whose_figures_would_break_stands_on_a_landscape_page() -> None:
    heads = "".join(f'<th scope="col" class="tal">{number}</th>' for number in range(14))
    figures = '<td class="tal">22\u00a0000</td>' * 14
    markup = (
        f'<table class="rapport" title="T"><thead><tr><th scope="col">Enhet</th>{heads}</tr></thead><tbody><tr>'
        f'<th scope="row">Individ- och familjeomsorg</th>{figures}</tr></tbody></table>'
    )
    word = body(f"<p>före</p>{markup}<p>efter</p>")

    assert [size.get(qn("w:orient")) for size in all_of(word, "pgSz")] == [None, "landscape", None]
    least = MARGIN + Letters(8.5, "Arial").width("22\u00a0000", bold=True)
    assert all(int(width.get(qn("w:w"))) >= least for width in all_of(word, "gridCol")[1:])


def test_a_table_that_is_only_a_little_too_wide_is_set_smaller() -> None:
    heads = "".join(f'<th scope="col" class="tal">{number}</th>' for number in range(10))
    figures = '<td class="tal">22\u00a0000</td>' * 10
    markup = (
        f'<table class="rapport" title="T"><thead><tr><th scope="col">Enhet</th>{heads}</tr></thead><tbody><tr>'
        f'<th scope="row">Individ- och familjeomsorg</th>{figures}</tr></tbody></table>'
    )
    word = written(read_document(f'<html lang="sv"><head><title>T</title></head><body>{markup}</body></html>'), CALIBRI)

    assert {size.get(qn("w:val")) for size in all_of(word, "sz")} == {"17"}
    assert [size.get(qn("w:orient")) for size in all_of(word, "pgSz")] == [None]
