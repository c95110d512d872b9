"""Where the figures of a document are shown."""

import pytest

from arsbokslut.trail.shown import CONTEXT, InTable, InText, Shown, shown_figures
from tests.trail.documents import document


def places(body: str) -> list[tuple[str, str]]:
    """Each figure's name, and where it is shown."""
    return [(each.figure, str(each)) for each in shown_figures(document(body))]


def test_a_figure_in_a_table_is_shown_under_the_heading_of_its_column() -> None:
    shown = shown_figures(
        document(
            '<table title="Drift">'
            '<thead><tr><th scope="col" rowspan="2">Enhet</th><th scope="colgroup" colspan="2">År</th></tr>'
            '<tr><th scope="col">2023</th><th scope="col">2024</th></tr></thead><tbody>'
            '<tr><th scope="rowgroup" rowspan="2">LSS</th><td>[a:1]</td><td/></tr>'
            "<tr><td/><td>[b:2]</td></tr></tbody></table>"
        )
    )

    assert [(each.figure, each.place) for each in shown] == [
        ("a", InTable("Drift", "LSS", "2023")),
        ("b", InTable("Drift", "", "2024")),
    ]


def test_a_figure_whose_cell_spans_rows_is_shown_once_and_the_foot_is_read_too() -> None:
    body = (
        '<table title="T"><thead><tr><th scope="col">Enhet</th><th scope="col">Utfall</th></tr></thead><tbody>'
        '<tr><th scope="row">A</th><td rowspan="2">[a:1]</td></tr><tr><th scope="row">B</th></tr></tbody>'
        '<tfoot><tr><th scope="row">Summa</th><td>[b:2]</td></tr></tfoot></table>'
    )

    assert [(each.figure, each.place) for each in shown_figures(document(body))] == [
        ("a", InTable("T", "A", "Utfall")),
        ("b", InTable("T", "Summa", "Utfall")),
    ]


def test_figures_of_headings_and_captions_are_shown_too() -> None:
    body = (
        "<h1>Över [a:1]</h1>"
        '<table><caption>Om [b:2]</caption><thead><tr><th scope="col">Enhet</th><th scope="col">Mål [c:3]</th></tr></thead>'
        "<tbody><tr><th scope='row'>A</th><td/></tr></tbody></table>"
        '<figure class="bild"><img src="a.png" alt="Två hus"/><figcaption>Hus [d:4]</figcaption></figure>'
        '<figure class="jämförelse"><table title="T"><thead><tr><th scope="col">E</th><th scope="col" class="tal">U</th></tr></thead>'
        '<tbody><tr><th scope="row">LSS</th><td class="tal">[e:5]</td></tr></tbody></table><figcaption>Nu [f:6]</figcaption></figure>'
    )

    assert places(body) == [
        ("a", "Över 1: ”Över 1”"),
        ("b", "Över 1: ”Om 2”"),
        ("c", "Över 1: tabellen ”Om 2”, kolumnen ”Mål 3”"),
        ("d", "Över 1: ”Hus 4”"),
        ("e", "Över 1: tabellen ”T”, raden ”LSS”, kolumnen ”U”"),
        ("f", "Över 1: ”Nu 6”"),
    ]


def test_a_figure_in_a_text_is_shown_in_its_section() -> None:
    assert places("<p>Det blev [a:5 tkr].</p><h1>Ekonomi</h1><p>Det [b:ökade].</p><h2>LSS</h2><p>[c:1]</p>") == [
        ("a", "början: ”Det blev 5 tkr.”"),
        ("b", "Ekonomi: ”Det ökade.”"),
        ("c", "LSS: ”1”"),
    ]


def test_figures_are_found_within_whatever_holds_them() -> None:
    body = (
        '<h1>A</h1><section class="liggande"><h1>B</h1><ul><li><p>ett [a:1]</p><ul><li>två [b:2]</li></ul></li></ul></section>'
        '<p><strong>tre [c:3]</strong> <a href="#x">fyra [d:4]</a></p>'
        '<table title="T"><tbody><tr><th scope="row">R</th><td><ul><li>fem [e:5]<ul><li>[f:6]</li></ul></li></ul></td></tr></tbody></table>'
    )

    assert places(body) == [
        ("a", "B: ”ett 1”"),
        ("b", "B: ”två 2”"),
        ("c", "B: ”tre 3 fyra 4”"),
        ("d", "B: ”tre 3 fyra 4”"),
        ("e", "B: tabellen ”T”, raden ”R”"),
        ("f", "B: tabellen ”T”, raden ”R”"),
    ]


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        (CONTEXT, CONTEXT, "{0}5{1}"),
        (CONTEXT + 1, CONTEXT, "…{0}5{1}"),
        (CONTEXT, CONTEXT + 1, "{0}5{1}…"),
    ],
)
def test_a_long_text_is_cut_on_either_side_of_the_figure(before: int, after: int, shown: str) -> None:
    (place,) = shown_figures(document(f"<p>{'b' * before}[a:5]{'e' * after}</p>"))

    assert place.place == InText(shown.format("b" * CONTEXT, "e" * CONTEXT))


def test_of_two_figures_written_alike_each_has_its_own_part_of_the_text() -> None:
    far = "x" * 2 * CONTEXT

    first, second = shown_figures(document(f"<p><em>[a:5]</em> {far} <em>nu [b:5]</em> kvar</p>"))

    assert first.place == InText(f"5 {far[: CONTEXT - 1]}…")
    assert second.place == InText(f"…{far[: CONTEXT - 4]} nu 5 kvar")


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (InTable("Drift", "LSS", "Utfall"), "LSS: tabellen ”Drift”, raden ”LSS”, kolumnen ”Utfall”"),
        (InTable("Drift", "", "Utfall"), "LSS: tabellen ”Drift”, kolumnen ”Utfall”"),
        (InTable("Drift", "", ""), "LSS: tabellen ”Drift”"),
        (InText("Det blev 5."), "LSS: ”Det blev 5.”"),
    ],
)
def test_a_place_in_words(place: InTable | InText, said: str) -> None:
    assert str(Shown("a", "5", "LSS", place)) == said
