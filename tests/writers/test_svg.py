"""Charts as SVG: well-formed, every figure as text, described, coloured by the page, and nothing that runs."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from arsbokslut.document.tree import Chart, Series
from arsbokslut.writers.charts.svg import CHART_STYLE, chart_svg
from arsbokslut.writers.html.look import Look, dark, light
from tests.writers.charts import COMPARISON, DEVELOPMENT, DEVIATIONS, KINDS, SHARES, chart

SVG = "{http://www.w3.org/2000/svg}"


def drawn(source: str | Chart, ids: str = "d1") -> Any:
    return etree.fromstring(chart_svg(chart(source) if isinstance(source, str) else source, ids=ids))


def texts(root: Any) -> list[str]:
    return [each.text for each in root.iter(f"{SVG}text")]


@pytest.mark.parametrize("kind", KINDS)
def test_every_figure_and_name_is_text(kind: str) -> None:
    tree = chart(KINDS[kind])
    written = texts(drawn(tree))
    figures = [
        shown for each in tree.series for value, shown in zip(each.values, each.shown, strict=True) if value is not None
    ]

    assert set(figures) <= set(written)
    assert [written.count(each) >= figures.count(each) for each in figures] == [True] * len(figures)
    assert all(name in " ".join(written) for name in tree.categories)
    assert len(tree.series) == 1 or {each.name for each in tree.series} <= set(written)


@pytest.mark.parametrize("kind", KINDS)
def test_a_chart_is_described_for_those_who_do_not_see_it(kind: str) -> None:
    tree, root = chart(KINDS[kind]), drawn(KINDS[kind], "figur-7")

    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "figur-7-titel figur-7-beskrivning"
    assert [(each.tag, each.get("id"), each.text) for each in list(root)[:2]] == [
        (f"{SVG}title", "figur-7-titel", tree.title),
        (f"{SVG}desc", "figur-7-beskrivning", tree.alternative),
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_text_takes_the_colour_of_the_page_and_nothing_runs(kind: str) -> None:
    root = drawn(KINDS[kind])

    assert root.get("fill") == "currentColor"
    assert [each.get("fill") for each in root.iter(f"{SVG}text") if each.get("fill")] == []
    assert {etree.QName(each).localname for each in root.iter()} <= {
        "svg", "title", "desc", "text", "line", "rect", "polyline", "path",
    }  # fmt: skip
    assert not any(
        name.startswith("on") or "href" in name or name == "style" for each in root.iter() for name in each.attrib
    )


@pytest.mark.parametrize("kind", KINDS)
def test_everything_stands_within_the_drawing(kind: str) -> None:
    root = drawn(KINDS[kind])
    _, _, width, height = map(float, root.get("viewBox").split())

    for each in root.iter(f"{SVG}rect"):
        x, y, w, h = (float(each.get(name)) for name in ("x", "y", "width", "height"))
        assert w >= 0
        assert h >= 0
        assert x >= 0
        assert y >= 0
        assert x + w <= width + 0.2
        assert y + h <= height + 0.2
    for each in root.iter(f"{SVG}text"):
        assert 0 <= float(each.get("x")) <= width
        assert 0 <= float(each.get("y")) <= height


def test_deficits_go_the_other_way_in_another_colour() -> None:
    rectangles = list(drawn(DEVIATIONS).iter(f"{SVG}rect"))
    zero = float(rectangles[0].get("x"))

    assert [each.get("class") for each in rectangles] == [
        "diagram-1", "underskott-1", "underskott-1", "underskott-1", "diagram-1", "underskott-1", "diagram-1",
    ]  # fmt: skip
    for each in rectangles:
        start = float(each.get("x")) + (float(each.get("width")) if each.get("class") == "underskott-1" else 0)
        assert start == pytest.approx(zero, abs=0.2)


def test_bars_are_as_long_as_their_values() -> None:
    widths = [float(each.get("width")) for each in drawn(SHARES).iter(f"{SVG}rect")]

    assert [width / widths[0] for width in widths] == pytest.approx(
        [1, 26.5 / 47.3, 14.5 / 47.3, 11.7 / 47.3], abs=0.002
    )


def test_a_line_is_broken_where_a_value_is_missing() -> None:
    points = [len(each.get("points").split()) for each in drawn(DEVELOPMENT).iter(f"{SVG}polyline")]

    assert points == [2, 2, 5, 2, 2]  # two runs of the first series, the second whole, the keys of the legend


def test_a_missing_bar_says_what_is_missing() -> None:
    assert "Hälso- och sjukvård (ej mätt)" in texts(drawn(DEVIATIONS))


def test_the_style_sheet_sets_every_colour_that_is_used_light_and_dark() -> None:
    used = set(
        re.findall(
            r'class="((?:diagram|underskott|linje)-\d)"', "".join(chart_svg(chart(k), ids="x") for k in KINDS.values())
        )
    )

    assert used
    assert all(f".diagram .{name}{{" in CHART_STYLE for name in used)
    for colours in (light(Look()), dark(Look())):
        assert {name.replace("linje", "diagram") for name in used} <= set(colours)


def test_the_same_chart_gives_the_same_drawing() -> None:
    assert chart_svg(chart(COMPARISON), ids="a") == chart_svg(chart(COMPARISON), ids="a")


@given(
    st.text(st.characters(codec="utf-8", categories=("L", "P", "S", "N")), min_size=1, max_size=30),
    st.lists(st.one_of(st.none(), st.decimals(-(10**9), 10**9, places=1)), min_size=1, max_size=8),
    st.sampled_from(sorted(KINDS)),
)
def test_any_names_and_figures_give_well_formed_drawings(name: str, values: list[Decimal | None], kind: str) -> None:
    shown = tuple("" if value is None else f"{value:f}" for value in values)
    tree = replace(
        chart(SHARES), kind=kind, categories=(name,) * len(values), series=(Series(name, tuple(values), shown),)
    )

    assert {each for each in shown if each} <= set(texts(drawn(tree)))
