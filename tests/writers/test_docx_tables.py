"""Tables in the Word file: what parts their columns."""

from typing import Any

import pytest
from docx.oxml.ns import qn

from tests.word import text_of
from tests.writers.test_docx import all_of, body


def table(*rows: str) -> list[list[Any]]:
    """The cells of each row of a table in Word."""
    markup = f'<table class="rapport" title="T"><tbody>{"".join(f"<tr>{row}</tr>" for row in rows)}</tbody></table>'
    return [list(row.iterchildren(qn("w:tc"))) for row in all_of(body(markup), "tr")]


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
