"""Where the figures of a document are shown."""

from arsbokslut.document.read import read_document
from arsbokslut.pipeline.trail import shown_figures


def test_a_figure_in_a_table_is_shown_under_the_heading_of_its_column() -> None:
    document = read_document(
        '<html lang="sv"><head><title>T</title></head><body><table title="Drift">'
        '<thead><tr><th scope="col" rowspan="2">Enhet</th><th scope="colgroup" colspan="2">År</th></tr>'
        '<tr><th scope="col">2023</th><th scope="col">2024</th></tr></thead><tbody>'
        '<tr><th scope="rowgroup" rowspan="2">LSS</th><td><data value="1" data-namn="a">1</data></td><td/></tr>'
        '<tr><td/><td><data value="2" data-namn="b">2</data></td></tr></tbody></table></body></html>'
    )

    assert [(shown.figure, shown.column) for shown in shown_figures(document)] == [("a", "2023"), ("b", "2024")]
