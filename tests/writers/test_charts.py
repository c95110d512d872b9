"""Word's own charts: their parts, the workbook behind them, exact values, gaps, and what those who do not see them get."""

import io
import itertools
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from arsbokslut.compose.markup import figure_markup
from arsbokslut.diagnostics import Position
from arsbokslut.document.tree import Chart, NumberFormat, Series
from arsbokslut.figures.figure import Figure, Stated
from arsbokslut.figures.names import Name
from arsbokslut.output import deterministic
from arsbokslut.writers.charts import palette
from arsbokslut.writers.charts.plan import planned
from arsbokslut.writers.charts.scale import ticks
from arsbokslut.writers.docx import check_package, scheme_of, write_docx
from arsbokslut.writers.docx.charts.numbers import code, written_as
from arsbokslut.writers.docx.charts.workbook import values_at, workbook
from arsbokslut.writers.html.look import Look, dark
from arsbokslut.writers.letters import ems, lines
from tests.conftest import ROOT
from tests.tools.test_tools import pages, validated
from tests.writers.charts import COMPARISON, DEVELOPMENT, DEVIATIONS, KINDS, SHARES, chart, contrast, document, figure

REFERENCE = (ROOT / "templates/skinnskatteberg/referens.docx").read_bytes()
NAMES = {
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "c14": "http://schemas.microsoft.com/office/drawing/2007/8/2/chart",
    "s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
}
A4 = 50.0
"""The width of the text in ems of a chart's."""


def packed(*figures: str) -> bytes:
    return deterministic(write_docx(document(*figures), REFERENCE, {}))


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def xml_of(*figures: str, part: str = "word/charts/chart1.xml") -> Any:
    return etree.fromstring(parts(packed(*figures))[part])


def found(root: Any, path: str) -> list[str]:
    return [str(each) for each in root.xpath(path, namespaces=NAMES)]


@pytest.fixture(scope="module")
def all_kinds() -> bytes:
    return packed(*KINDS.values())


def test_a_chart_has_its_part_and_the_workbook_behind_it() -> None:
    content = parts(packed(DEVIATIONS))
    types = content["[Content_Types].xml"].decode()

    assert {"word/charts/chart1.xml", "word/embeddings/Microsoft_Excel_Sheet1.xlsx"} <= set(content)
    assert (
        'PartName="/word/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"'
        in types
    )
    assert "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" in types
    (relation,) = etree.fromstring(content["word/charts/_rels/chart1.xml.rels"])
    assert relation.get("Type") == f"{NAMES['r']}/package"
    assert relation.get("Target") == "../embeddings/Microsoft_Excel_Sheet1.xlsx"
    assert found(etree.fromstring(content["word/charts/chart1.xml"]), "//c:externalData/@r:id") == [relation.get("Id")]


def test_the_figure_stands_in_the_text_with_its_caption_below() -> None:
    body = xml_of(DEVIATIONS, part="word/document.xml")
    drawn, below = body.xpath(
        "//w:p[w:r/w:drawing]/self::* | //w:p[w:r/w:drawing]/following-sibling::w:p", namespaces=NAMES
    )

    assert found(drawn, "w:pPr/w:keepNext/@w:val") == []
    assert len(drawn.findall("w:pPr/w:keepNext", NAMES)) == 1
    assert found(below, "w:pPr/w:pStyle/@w:val") == ["Caption"]
    assert "".join(found(below, ".//w:t/text()")) == "Avvikelse per enhet, tkr"
    assert found(drawn, ".//a:graphicData/@uri") == [NAMES["c"]]
    assert found(drawn, ".//wp:extent/@cx") == [str(9070 * 635)]


def test_the_figure_is_described_for_those_who_do_not_see_it() -> None:
    body = xml_of(DEVIATIONS, part="word/document.xml")

    assert found(body, "//wp:docPr/@descr") == [chart(DEVIATIONS).alternative]
    assert found(body, "//wp:docPr/@title") == ["Avvikelse per enhet"]


def test_every_drawing_has_an_id_of_its_own(all_kinds: bytes) -> None:
    body = etree.fromstring(parts(all_kinds)["word/document.xml"])

    assert found(body, "//wp:docPr/@id") == ["1", "2", "3", "4"]
    assert len(set(found(body, "//c:chart/@r:id"))) == 4
    assert sorted(name for name in parts(all_kinds) if name.startswith("word/charts/chart")) == [
        f"word/charts/chart{number}.xml" for number in (1, 2, 3, 4)
    ]


# The children of each element in the order of dml-chart.xsd, as far as the writer uses them.
ORDER = {
    "chartSpace": "date1904 lang roundedCorners chart spPr txPr externalData",
    "chart": "autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs",
    "plotArea": "layout barChart lineChart catAx valAx spPr",
    "barChart": "barDir grouping varyColors ser gapWidth overlap axId",
    "lineChart": "grouping varyColors ser marker axId",
    "ser": "idx order tx spPr invertIfNegative marker dPt dLbls cat val smooth extLst",
    "dPt": "idx invertIfNegative bubble3D spPr",
    "dLbls": "dLbl numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize",
    "dLbl": "idx tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize",
    "catAx": "axId scaling delete axPos numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn "
    "lblOffset noMultiLvlLbl",
    "valAx": "axId scaling delete axPos majorGridlines numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses "
    "crossBetween majorUnit",
    "scaling": "orientation max min",
    "legend": "legendPos layout overlay txPr",
    "manualLayout": "layoutTarget xMode yMode x y w h",
    "numCache": "formatCode ptCount pt",
    "strCache": "ptCount pt",
}


@pytest.mark.parametrize("name", ORDER)
def test_children_stand_in_the_order_of_the_schema(all_kinds: bytes, name: str) -> None:
    order = ORDER[name].split()
    roots = [
        etree.fromstring(content)
        for part, content in parts(all_kinds).items()
        if re.match(r"word/charts/chart\d", part)
    ]
    children = [
        [etree.QName(child).localname for child in element]
        for root in roots
        for element in root.iter(f"{{{NAMES['c']}}}{name}")
        if len(element)
    ]

    assert children
    assert [tags for tags in children if [tag for tag in order for _ in range(tags.count(tag))] != tags] == []


def test_axes_have_positive_ids_and_cross_each_other(all_kinds: bytes) -> None:
    for number in (1, 2, 3, 4):
        root = etree.fromstring(parts(all_kinds)[f"word/charts/chart{number}.xml"])
        ids = found(root, "//c:catAx/c:axId/@val | //c:valAx/c:axId/@val")

        assert all(0 < int(each) < 2**31 for each in ids)
        assert found(root, "//c:plotArea/*/c:crossAx/@val") == ids[::-1]
        assert found(root, "(//c:barChart | //c:lineChart)/c:axId/@val") == ids


def test_values_are_exact_in_the_chart_and_in_its_workbook() -> None:
    content = parts(packed(DEVIATIONS))
    drawn = etree.fromstring(content["word/charts/chart1.xml"])
    sheet = etree.fromstring(parts(content["word/embeddings/Microsoft_Excel_Sheet1.xlsx"])["xl/worksheets/sheet1.xml"])
    exact = ["4081.25", "-7595.4", "-5062.9", "-1240", "812", "-0.4", "1530"]

    assert found(drawn, "//c:val//c:v/text()") == exact
    assert found(sheet, "//s:c[starts-with(@r, 'B')]/s:v/text()") == exact
    assert found(drawn, "//c:f/text()") == ["Blad1!$B$1", "Blad1!$A$2:$A$9", "Blad1!$B$2:$B$9"]
    assert found(sheet, "//s:c[@r='B1']//s:t/text()") == ["Avvikelse"]
    assert found(sheet, "//s:c[@r='A3']//s:t/text()") == ["Individ- och familjeomsorg"]
    assert found(sheet, "//s:c[@r='A6']//s:t/text()") == ["LSS & socialpsykiatri"]


def test_the_workbook_is_whole() -> None:
    names = parts(workbook(("a",), (Series("s", (Decimal(1),), ("1",)),)))

    assert list(names) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/worksheets/sheet1.xml",
    ]
    for content in names.values():
        etree.fromstring(content)


def test_columns_of_the_workbook_go_on_after_z() -> None:
    assert values_at(24, 3) == "Blad1!$Z$2:$Z$4"
    assert values_at(25, 3) == "Blad1!$AA$2:$AA$4"


def test_deficits_have_a_colour_of_their_own_and_stay_so_when_figures_are_edited() -> None:
    root = xml_of(DEVIATIONS)

    assert found(root, "//c:ser/c:spPr//a:schemeClr/@val") == [palette.of_series(0).name]
    assert found(root, "//c:dPt/c:idx/@val") == ["1", "2", "3", "5"]
    assert set(found(root, "//c:dPt//a:schemeClr/@val")) == {palette.of_deficit(0).name}
    assert found(root, "//c:ser/c:invertIfNegative/@val") == ["1"]
    assert found(root, "//c14:invertSolidFillFmt//a:schemeClr/@val") == [palette.of_deficit(0).name]


def test_names_of_deviations_read_from_the_top_at_the_low_end() -> None:
    root = xml_of(DEVIATIONS)

    assert found(root, "//c:barDir/@val") == ["bar"]
    assert found(root, "//c:catAx/c:scaling/c:orientation/@val") == ["maxMin"]
    assert found(root, "//c:catAx/c:tickLblPos/@val") == ["low"]
    assert found(root, "(//c:cat//c:v)[1]/text()") == ["Nämnd och administration"]


def test_long_names_beside_bars_are_broken_in_the_chart_but_not_in_the_workbook() -> None:
    content = parts(packed(DEVIATIONS))
    drawn = found(etree.fromstring(content["word/charts/chart1.xml"]), "//c:cat//c:v/text()")
    sheet = parts(content["word/embeddings/Microsoft_Excel_Sheet1.xlsx"])["xl/worksheets/sheet1.xml"].decode()

    assert "Flyktingmottagande och\narbetsmarknadsåtgärder för unga vuxna" in drawn
    assert "Flyktingmottagande och arbetsmarknadsåtgärder för unga vuxna" in sheet


def test_a_missing_value_is_a_gap_and_says_so() -> None:
    deviations, development = xml_of(DEVIATIONS), xml_of(DEVELOPMENT)

    assert found(deviations, "//c:val//c:ptCount/@val") == ["8"]
    assert found(deviations, "//c:val//c:pt/@idx") == ["0", "1", "2", "3", "4", "5", "6"]
    assert found(deviations, "//c:cat//c:pt[@idx='7']/c:v/text()") == ["Hälso- och sjukvård (ej mätt)"]
    assert found(development, "//c:ser[1]/c:val//c:pt/@idx") == ["0", "1", "3", "4"]
    assert found(development, "//c:dispBlanksAs/@val") == ["gap"]


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1E+999", "1E-999"])
def test_what_is_no_figure_is_missing(value: str) -> None:
    series = Series("s", (Decimal(value), Decimal(2)), ("x", "2"))
    plan = planned(replace(chart(SHARES), categories=("a", "b"), series=(series,)), A4)

    assert plan.series[0].values == (Decimal(2), None)
    assert plan.categories == ("b", "a (x)")


def test_figures_are_written_as_in_the_report() -> None:
    root = xml_of(DEVIATIONS)

    assert found(root, "//c:dLbls/c:numFmt/@formatCode") == ['[$-41D]#,##0;[$-41D]"−"#,##0;[$-41D]#,##0']
    assert found(root, "//c:dLbls/c:showVal/@val") == ["1"]
    # What rounds to zero has no minus in the report; the format would give it one.
    assert found(root, "//c:dLbl/c:idx/@val") == ["5"]
    assert found(root, "//c:dLbl//a:t/text()") == ["0"]


def shown_as(*cells: str) -> Series:
    """The series of a chart with these cells in its column."""
    rows = "".join(f'<tr><th scope="row">{n}</th><td>{cell}</td></tr>' for n, cell in enumerate(cells))
    head = '<thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>'
    table = f'<table class="rapport" title="T">{head}<tbody>{rows}</tbody></table>'
    (series,) = chart(f'<figure class="andelar" title="T">{table}</figure>').series
    return series


TKR = '<data value="{}" data-enhet="tkr">{}</data>'


@pytest.mark.parametrize(
    ("cells", "format_"),
    [
        (['<data value="27477.02">27 477</data>'], NumberFormat()),
        (['<data value="47.31" data-enhet="%" data-decimaler="1">47,3 %</data>'], NumberFormat("", "%", 1)),
        ([TKR.format("4081.25", "4 081 tkr")], NumberFormat("", "tkr")),
        ([TKR.format("4081.25", "4 081")], NumberFormat()),  # the caption says the unit
        (['<data value="4081" data-tecken="plus">+4 081</data>'], NumberFormat(plus=True)),
        (['<data value="4081" data-tecken="ingen">4 081</data>'], NumberFormat()),
        (['<data value="80" data-ungefär="cirka">cirka 80</data>'], NumberFormat("cirka")),
        (['<strong><data value="5" data-decimaler="2">5,00</data></strong>'], NumberFormat(decimals=2)),
        (["<ul><li>text</li></ul>", "ej mätt", '<data value="ej mätt" data-decimaler="2">ej mätt</data>'], NumberFormat()),
        ([TKR.format("1", "1 tkr"), *['<data value="1" data-decimaler="1">1,0</data>'] * 2], NumberFormat(decimals=1)),
        ([TKR.format("1", "1 tkr"), '<data value="1" data-decimaler="1">1,0</data>'], NumberFormat("", "tkr")),
        ([TKR.format("1", "1 tkr"), '<data value="-1" data-tecken="plus">-1</data>'], NumberFormat("", "tkr", plus=True)),
    ],
)  # fmt: skip
def test_a_series_is_written_as_most_of_its_figures_are(cells: list[str], format_: NumberFormat) -> None:
    assert shown_as(*cells).format == format_


@pytest.mark.parametrize(
    ("format_", "expected"),
    [
        (NumberFormat(), '[$-41D]#,##0;[$-41D]"−"#,##0;[$-41D]#,##0'),
        (NumberFormat("", "%", 1), '[$-41D]#,##0.0" %";[$-41D]"−"#,##0.0" %";[$-41D]#,##0.0" %"'),
        (NumberFormat(plus=True), '[$-41D]"+"#,##0;[$-41D]"−"#,##0;[$-41D]#,##0'),
        (NumberFormat("cirka"), '[$-41D]"cirka "#,##0;[$-41D]"cirka −"#,##0;[$-41D]"cirka "#,##0'),
        (NumberFormat("", 'st "a"'), '[$-41D]#,##0" st a";[$-41D]"−"#,##0" st a";[$-41D]#,##0" st a"'),
    ],
)
def test_number_format(format_: NumberFormat, expected: str) -> None:
    assert code(format_).replace("\u00a0", " ") == expected


def test_a_figure_that_the_format_would_write_otherwise_stands_word_for_word() -> None:
    words = figure("andelar", "T", ["Antal"], [("a", "12"), ("b", "7")]).replace(">7<", ">sju &amp; en<")

    assert found(xml_of(words), "//c:dLbl//a:t/text()") == ["sju & en"]


FIGURES = st.builds(
    Figure,
    name=st.just(Name.parse("a")),
    value=st.decimals(-(10**9), 10**9, places=2).filter(lambda value: value == 0 or abs(value) >= 1),
    unit=st.sampled_from(["", "kr", "tkr", "%", "anställda & lediga"]),
    decimals=st.integers(0, 3),
    origin=st.just(Stated(Position("f.yaml"))),
    qualifier=st.sampled_from(["", "drygt"]),
    sign=st.sampled_from(["minus", "plus"]),
    bare=st.booleans(),
)


@given(FIGURES)
def test_a_chart_writes_a_figure_as_the_report_does(written: Figure) -> None:
    series = shown_as(str(figure_markup(written)))

    assert (series.values, series.shown) == ((written.value,), (str(written),))
    assert written.value is not None
    assert written_as(series.format, written.value) == str(written)


def test_a_comparison_stands_when_its_names_and_figures_have_room_and_lies_otherwise() -> None:
    crowded = figure("jämförelse", "T", ["A", "B"], [(f"Enhet {n}", "123456", "123456") for n in range(9)])

    assert found(xml_of(COMPARISON), "//c:barDir/@val") == ["col"]
    assert found(xml_of(crowded), "//c:barDir/@val") == ["bar"]


def test_shares_come_from_the_largest_down_with_the_rest_last() -> None:
    root = xml_of(SHARES)

    assert found(root, "//c:cat//c:v/text()") == ["IFO", "Äldreomsorg", "LSS", "Övrigt"]
    assert found(root, "//c:val//c:v/text()") == ["47.3", "26.5", "14.5", "11.7"]


def test_series_are_named_and_told_apart_by_more_than_colour() -> None:
    root = xml_of(DEVELOPMENT)

    assert found(root, "//c:tx//c:v/text()") == ["Nettokostnad", "Budget"]
    assert len(root.findall(".//c:legend", NAMES)) == 1
    assert found(root, "//c:ser/c:marker/c:symbol/@val") == ["circle", "square"]
    assert found(root, "//c:ser/c:spPr//a:prstDash/@val") == ["solid", "dash"]
    assert xml_of(SHARES).find(".//c:legend", NAMES) is None


def test_there_is_no_title_inside_and_the_language_is_swedish() -> None:
    root = xml_of(COMPARISON)

    assert found(root, "//c:autoTitleDeleted/@val | //c:lang/@val | //c:roundedCorners/@val | //c:date1904/@val") == [
        "0",
        "sv-SE",
        "0",
        "1",
    ]


amounts = st.one_of(st.none(), st.decimals(-(10**12), 10**12, places=1))


@given(st.lists(st.tuples(amounts, amounts), min_size=1, max_size=12), st.sampled_from(sorted(KINDS)))
def test_every_value_has_its_place_and_its_figure_room(rows: list[tuple[Decimal | None, ...]], kind: str) -> None:
    series = tuple(
        Series(name, tuple(row[n] for row in rows), tuple("" if row[n] is None else f"{row[n]:f}" for row in rows))
        for n, name in enumerate(("A", "B"))
    )
    plan = planned(Chart(kind, "T", "", tuple(f"Enhet {n}" for n in range(len(rows))), series, chart(SHARES).table), A4)
    known = [value for each in plan.series for value in each.values if value is not None]

    assert plan.low < plan.high
    assert all(plan.low <= value <= plan.high for value in known)
    if plan.form == "bars":
        em = plan.plot_width / float(plan.high - plan.low)
        for each in plan.series:
            for value, shown in zip(each.values, each.shown, strict=True):
                end = (plan.high - value if value >= 0 else value - plan.low) if value is not None else None
                assert end is None or float(end) * em >= ems(shown)
    if plan.form == "lines":
        assert 3 <= len(list(ticks(plan.low, plan.high, plan.step))) <= 9


@given(st.text("abå -", max_size=60), st.floats(2, 30))
def test_lines_hold_all_the_text_and_are_as_wide_as_they_may(text: str, width: float) -> None:
    broken = lines(text, width)

    assert "".join(broken).replace(" ", "") == text.replace(" ", "")
    assert all(ems(line) <= width or not re.search(r" |-(?!$)", line.strip()) for line in broken)


SCHEMES = {
    path.parent.name: scheme_of(path.read_bytes()).colours for path in (ROOT / "templates").glob("*/referens.docx")
}


@pytest.mark.parametrize("name", SCHEMES)
def test_colours_stand_out_from_the_page_and_from_each_other(name: str) -> None:
    series = [shade.colour(SCHEMES[name]) for shade in palette.SERIES]
    deficits = [shade.colour(SCHEMES[name]) for shade in palette.DEFICITS]

    for colour in (*series, *deficits, palette.AXIS.colour(SCHEMES[name])):
        assert contrast(colour, "FFFFFF") >= 3
    assert contrast(palette.INK.colour(SCHEMES[name]), "FFFFFF") >= 7
    assert min(contrast(a, b) for a, b in itertools.combinations(series, 2)) >= 1.39
    for surplus, deficit in zip(series, deficits, strict=True):
        assert contrast(surplus, deficit) >= 1.4


def test_colours_on_a_dark_page_stand_out_too() -> None:
    colours = dark(Look())
    series = [colours[f"diagram-{number}"] for number in range(1, 5)]

    for colour in (*series, *(colours[f"underskott-{number}"] for number in range(1, 5))):
        assert contrast(colour, colours["botten"]) >= 3
    assert min(contrast(a, b) for a, b in itertools.combinations(series, 2)) >= 1.4


def test_a_chart_has_no_colour_and_no_font_but_those_of_the_theme(all_kinds: bytes) -> None:
    for part, content in parts(all_kinds).items():
        if re.match(r"word/charts/chart\d", part):
            assert b"srgbClr" not in content
            assert set(re.findall(rb'typeface="([^"]*)"', content)) == {b"+mn-lt"}


def test_the_same_chart_gives_the_same_bytes() -> None:
    assert packed(*KINDS.values()) == packed(*KINDS.values())


def test_a_document_with_every_kind_is_whole(all_kinds: bytes) -> None:
    check_package(all_kinds)


def test_a_chart_on_a_landscape_page_is_as_wide_as_its_text() -> None:
    body = xml_of(DEVIATIONS, f'<section class="liggande">{DEVIATIONS}</section>', part="word/document.xml")
    upright, turned = map(int, found(body, "//wp:extent/@cx"))

    assert turned > upright * 1.3


@pytest.mark.tools
def test_charts_and_their_workbooks_follow_the_schema(
    all_kinds: bytes, tmp_path: Path, tool: Callable[..., str]
) -> None:
    assert validated(all_kinds, tmp_path / "charts.docx", tool) == []
    for number in (1, 2, 3, 4):
        sheet = parts(all_kinds)[f"word/embeddings/Microsoft_Excel_Sheet{number}.xlsx"]
        assert validated(sheet, tmp_path / f"sheet{number}.xlsx", tool) == []


@pytest.mark.tools
def test_charts_are_drawn(all_kinds: bytes, tmp_path: Path, tool: Callable[..., str]) -> None:
    """LibreOffice writes the figures and names of the charts."""
    drawn = " ".join(" ".join(pages(all_kinds, tmp_path, tool)).replace("\u00a0", " ").split())

    for each in ("−7 595", "4 081", "Enhet Hemgården", "38 845", "146,3", "47,3 %", "Budget"):
        assert each in drawn
