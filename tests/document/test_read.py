"""Markup to the document tree: what the vocabulary has, and what it refuses."""

from decimal import Decimal

import pytest

from arsbokslut.document import vocabulary
from arsbokslut.document.markup import MarkupFault
from arsbokslut.document.read import read_document
from arsbokslut.document.tree import (
    Block,
    Break,
    Cell,
    Chart,
    Contents,
    Data,
    Document,
    Heading,
    Inline,
    Link,
    ListBlock,
    Margins,
    NumberFormat,
    PageField,
    Paragraph,
    Picture,
    Row,
    Section,
    Series,
    Styled,
    Tab,
    Table,
    Text,
    plain_text,
)


def read(body: str, head: str = "<title>T</title>") -> Document:
    return read_document(f'<html lang="sv"><head>{head}</head><body>{body}</body></html>')


def block(body: str) -> Block:
    (only,) = read(body).blocks
    return only


def inlines(content: str) -> tuple[Inline, ...]:
    paragraph = block(f"<p>{content}</p>")
    assert isinstance(paragraph, Paragraph)
    return paragraph.inlines


X = (Text("x"),)


@pytest.mark.parametrize(
    ("body", "tree"),
    [
        ("<h1>x</h1>", Heading(1, X)),
        ("<h5>x</h5>", Heading(5, X)),
        ("<p>x</p>", Paragraph(X)),
        ('<p class="ingress">x</p>', Paragraph(X, "ingress")),
        ("<ul><li>x</li></ul>", ListBlock(False, ((Paragraph(X),),))),
        ("<ol><li>x</li></ol>", ListBlock(True, ((Paragraph(X),),))),
        ('<ol start="3"><li>x</li></ol>', ListBlock(True, ((Paragraph(X),),), 3)),
        ("<ul><li><p>x</p><p>x</p></li></ul>", ListBlock(False, ((Paragraph(X), Paragraph(X)),))),
        (
            "<ul><li>x<ul><li>x</li></ul></li></ul>",
            ListBlock(False, ((Paragraph(X), ListBlock(False, ((Paragraph(X),),))),)),
        ),
        ("<ul><li/></ul>", ListBlock(False, ((Paragraph(()),),))),
        ('<section class="ny-sida"><p>x</p></section>', Section("ny-sida", (Paragraph(X),))),
        ('<section class="liggande"><p>x</p></section>', Section("liggande", (Paragraph(X),))),
        ('<h2 id="a">x</h2>', Heading(2, X, "a")),
        ('<nav title="Innehåll" class="nivå-2"/>', Contents("Innehåll", 2)),
        (
            '<figure class="bild"><img src="bilder/a.png" alt="En bild" width="60%"/><figcaption>x</figcaption></figure>',
            Picture("bilder/a.png", "En bild", X, 60),
        ),
    ],
)
def test_block(body: str, tree: Block) -> None:
    assert block(body) == tree


@pytest.mark.parametrize(
    ("content", "tree"),
    [
        ("<strong>x</strong>", (Styled("strong", X),)),
        ("<em>x</em>", (Styled("em", X),)),
        ("a<br/>b", (Text("a"), Break(), Text("b"))),
        ('<a href="http://a.se">x</a>', (Link("http://a.se", X),)),
        ('<data value="-5.5" data-namn="a.b">−6 tkr</data>', (Data("−6 tkr", "-5.5", "a.b"),)),
        (
            '<data value="80.5" data-namn="a" data-enhet="tkr" data-decimaler="1" data-ungefär="ca" data-tecken="plus">ca +80,5</data>',
            (Data("ca +80,5", "80.5", "a", "tkr", 1, "ca", "plus"),),
        ),
        ('<span class="status-grön">x</span>', (Styled("status-grön", X),)),
        ('<span class="tabb"/>x', (Tab(), Text("x"))),
        ('<span class="sidnummer"/> av <span class="sidantal"/>', (PageField("sidnummer"), Text(" av "), PageField("sidantal"))),
        ("<strong>a <em>b</em></strong>", (Styled("strong", (Text("a "), Styled("em", (Text("b"),)))),)),
    ],
)  # fmt: skip
def test_inline(content: str, tree: tuple[Inline, ...]) -> None:
    assert inlines(content) == tree


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("\n  ett\n  två\t tre  ", "ett två tre"),
        ("27\u00a0477\u00a0024\u00a0kr", "27\u00a0477\u00a0024\u00a0kr"),
        ("a \u00a0 b", "a \u00a0 b"),
        ("\u00a0x\u00a0", "\u00a0x\u00a0"),
        ("a\u2009b\u202fc", "a\u2009b\u202fc"),
        ("ett <strong> två </strong> tre", "ett  två  tre"),
        ("1 &lt; 2 &amp; 3", "1 < 2 & 3"),
    ],
)
def test_white_space_is_folded_and_no_break_spaces_are_kept(content: str, text: str) -> None:
    assert plain_text(inlines(content)) == text


def test_document() -> None:
    document = read_document(
        '<html lang="sv"><head><title> Årsbokslut\n 2024 </title><meta name="author" content="K"/></head><body>'
        '<header class="första"/><header><p>h</p></header><footer><p>f</p></footer><p>x</p></body></html>'
    )

    assert document == Document(
        "Årsbokslut 2024",
        "sv",
        (Paragraph(X),),
        Margins((Paragraph((Text("h"),)),), (Paragraph((Text("f"),)),), (), None),
        (("author", "K"),),
    )


def cell(text: str, scope: str = "", numeric: bool = False, columns: int = 1, rows: int = 1) -> Cell:
    return Cell((Paragraph((Text(text),)),), scope, numeric, columns, rows)


def test_table() -> None:
    table = block(
        '<table class="rapport" title="Titel" aria-description="Beskrivning"><caption>Text</caption>'
        '<thead><tr><th scope="col">a</th><th scope="col" class="tal">b</th></tr></thead>'
        '<tbody><tr class="grupp"><th scope="row">c</th><td class="tal">1</td></tr></tbody>'
        '<tfoot><tr class="summa"><th scope="row">d</th><td class="tal">1</td></tr></tfoot></table>'
    )

    assert table == Table(
        "rapport",
        "Titel",
        (Text("Text"),),
        "Beskrivning",
        (Row((cell("a", "col"), cell("b", "col", True))),),
        (Row((cell("c", "row"), cell("1", "", True)), "grupp"),),
        (Row((cell("d", "row"), cell("1", "", True)), "summa"),),
    )


def test_chart_holds_its_figures_exactly_and_says_in_words_what_it_shows() -> None:
    chart = block(
        '<figure class="jämförelse" title="Drift"><table title="T">'
        '<thead><tr><th scope="col">Enhet</th><th scope="col" class="tal">Utfall</th></tr></thead>'
        '<tbody><tr><th scope="row">LSS</th><td class="tal"><data value="-5062.9" data-namn="a">−5 063</data></td></tr>'
        '<tr><th scope="row">IFO</th><td class="tal">ej mätt</td></tr></tbody></table></figure>'
    )

    assert isinstance(chart, Chart)
    assert (chart.kind, chart.title, chart.categories) == ("jämförelse", "Drift", ("LSS", "IFO"))
    assert [(series.name, series.values, series.shown) for series in chart.series] == [
        ("Utfall", (Decimal("-5062.9"), None), ("−5 063", ""))
    ]
    assert "LSS" in chart.alternative


@pytest.mark.parametrize(
    ("attribute", "caption", "title"),
    [
        (' title="Titel"', "<figcaption>Bildtext</figcaption>", "Titel"),
        ("", "<figcaption>Bildtext</figcaption>", "Bildtext"),
        ("", "", "Tabellens"),
    ],
)
def test_the_title_of_a_chart_is_its_own_its_captions_or_its_tables(attribute: str, caption: str, title: str) -> None:
    chart = block(
        f'<figure class="andelar"{attribute}><table title="Tabellens"><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>'
        f'<tbody><tr><th scope="row">c</th><td><data value="1">1</data></td></tr></tbody></table>{caption}</figure>'
    )

    assert isinstance(chart, Chart)
    assert (chart.title, plain_text(chart.caption)) == (title, "Bildtext" if caption else "")


def test_a_total_in_a_charts_table_is_shown_too_and_a_heading_among_its_rows_is_not() -> None:
    chart = block(
        '<figure class="andelar"><table title="T"><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>'
        '<tbody><tr class="rubrik"><th scope="rowgroup" colspan="2">Vård</th></tr>'
        '<tr><th scope="row">LSS</th><td><data value="1">ett</data></td></tr></tbody>'
        '<tfoot><tr class="summa"><th scope="row">Summa</th><td><strong><data value="saknas">inget</data></strong></td></tr></tfoot>'
        "</table></figure>"
    )

    assert isinstance(chart, Chart)
    assert chart.categories == ("LSS", "Summa")
    assert [(series.values, series.shown) for series in chart.series] == [((Decimal(1), None), ("ett", "inget"))]


def column(*figures: str) -> Series:
    """The series of a chart with a column of these figures."""
    rows = "".join(f'<tr><th scope="row">r</th><td>{figure}</td></tr>' for figure in figures)
    head = '<thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>'
    chart = block(f'<figure class="andelar"><table title="T">{head}<tbody>{rows}</tbody></table></figure>')
    assert isinstance(chart, Chart)
    return chart.series[0]


TKR = '<data value="5" data-enhet="tkr" data-decimaler="1">5,0 tkr</data>'
KR = '<data value="7" data-enhet="kr">7 kr</data>'
ABOUT = '<data value="7" data-enhet="kr" data-ungefär="ca" data-tecken="plus">ca +7 kr</data>'
MISSING = '<data value="ej mätt" data-enhet="kr">ej mätt</data>'


@pytest.mark.parametrize(
    ("figures", "written"),
    [
        ((TKR, KR, TKR), NumberFormat("", "tkr", 1, False)),
        ((KR, TKR, KR), NumberFormat("", "kr", 0, False)),
        ((ABOUT, ABOUT, KR), NumberFormat("ca", "kr", 0, True)),
        ((ABOUT, KR, KR), NumberFormat("", "kr", 0, True)),
        ((MISSING, MISSING, TKR), NumberFormat("", "tkr", 1, False)),
        ((MISSING, "x"), NumberFormat()),
    ],
)
def test_a_series_is_written_as_most_of_its_figures_with_plus_where_any_is(
    figures: tuple[str, ...], written: NumberFormat
) -> None:
    assert column(*figures).format == written


def test_a_section_and_a_contents_of_their_own() -> None:
    assert block("<section><p>x</p></section>") == Section("", (Paragraph(X),))
    assert block('<nav title="I rapporten"/>') == Contents("I rapporten", 3)


def test_a_label_of_a_chart_can_be_several_paragraphs() -> None:
    chart = block(
        '<figure class="andelar"><table title="T"><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>'
        '<tbody><tr><th scope="row"><p>LSS</p><p>vuxna</p></th><td><data value="1">1</data></td></tr></tbody></table></figure>'
    )

    assert isinstance(chart, Chart)
    assert chart.categories == ("LSS vuxna",)


def test_what_markup_leaves_out_of_a_document_and_its_contents() -> None:
    document = read_document("<html><head/><body><nav/></body></html>")

    assert document == Document("", "sv", (Contents("Innehåll", 3),), Margins((), (), None, None), ())


def test_a_chart_reads_its_table_by_columns() -> None:
    chart = block(
        '<figure class="jämförelse"><table title="T"><thead>'
        '<tr><th scope="col" rowspan="2">Enhet</th><th scope="colgroup" colspan="2">År</th></tr>'
        '<tr><th scope="col">2023</th><th scope="col">2024</th></tr></thead><tbody>'
        '<tr><th scope="row">A</th><td rowspan="2"><data value="1">1</data></td><td><data value="2">2</data></td></tr>'
        '<tr><th scope="row">B</th><td><data value="3">3</data></td></tr></tbody></table></figure>'
    )

    assert isinstance(chart, Chart)
    assert chart.categories == ("A", "B")
    assert [(series.name, series.values) for series in chart.series] == [
        ("2023", (Decimal(1), None)),
        ("2024", (Decimal(2), Decimal(3))),
    ]


def table(*rows: str) -> str:
    return f'<table title="T"><tbody>{"".join(f"<tr>{row}</tr>" for row in rows)}</tbody></table>'


@pytest.mark.parametrize(
    "rows",
    [
        ("<td/><td/>", "<td/><td/>"),
        ('<td colspan="2"/>', "<td/><td/>"),
        ('<td rowspan="2"/><td/>', "<td/>"),
        ('<td/><td rowspan="3"/>', "<td/>", "<td/>"),
        ('<td rowspan="2" colspan="2"/><td/>', "<td/>", "<td/><td/><td/>"),
        ('<td rowspan="2"/><td rowspan="2"/>', ""),
    ],
)
def test_grid_that_is_whole(rows: tuple[str, ...]) -> None:
    assert isinstance(block(table(*rows)), Table)


@pytest.mark.parametrize(
    "rows",
    [
        ("<td/><td/>", "<td/>"),
        ('<td colspan="3"/>', "<td/><td/>"),
        ('<td rowspan="2"/><td/>', "<td/><td/>"),
        ('<td rowspan="2"/><td/>',),
        ('<td rowspan="3"/><td/>', "<td/>"),
        ('<td/><td rowspan="2"/><td/>', '<td colspan="2"/>'),
    ],
)
def test_grid_that_is_not(rows: tuple[str, ...]) -> None:
    with pytest.raises(MarkupFault, match="olika många kolumner"):
        block(table(*rows))


def test_a_cell_does_not_reach_out_of_its_part_of_the_table() -> None:
    reaching = '<thead><tr><th scope="col" rowspan="2">a</th><th scope="col">b</th></tr></thead>'

    with pytest.raises(MarkupFault, match="olika många kolumner"):
        block(f'<table title="T">{reaching}<tbody><tr><td>c</td></tr></tbody></table>')


def test_a_table_has_at_most_as_many_columns_as_word_opens() -> None:
    assert isinstance(block(table('<td colspan="63">x</td>')), Table)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("<div>x</div>", "Elementet div finns inte"),
        ("<h6>x</h6>", "Elementet h6 finns inte"),
        ("<blink/>", "Elementet blink finns inte"),
        ("<script>x</script>", "Elementet script finns inte"),
        ('<p style="x">x</p>', "attributet style"),
        ('<p id="x">x</p>', "attributet id"),
        ('<p><a href="x" onclick="y">x</a></p>', "attributet onclick"),
        ('<section class="annan"><p>x</p></section>', "”annan” finns inte för section"),
        ('<header class="annan"/>', "”annan” finns inte för header"),
        (table('<td class="röd">x</td>'), "”röd” finns inte för td"),
        ("löst", "direkt i body: ”löst”"),
        ("<p>x</p>löst", "direkt i body"),
        ("<ul>löst</ul>", "direkt i ul"),
        ("<section>löst</section>", "direkt i section"),
        ('<table title="T">löst</table>', "direkt i table"),
        ("<tr>löst</tr>", "tr kan inte stå i body"),
        (table("löst"), "direkt i tr"),
        ("<ul><li>x<ul/>löst</li></ul>", "direkt i li"),
        ("<ul><li><p>x</p><strong>efter</strong></li></ul>", "strong står efter ett stycke eller en lista i li"),
        ('<nav title="Innehåll">löst</nav>', "direkt i nav"),
        ('<ul><li><p class="ingress">x</p></li></ul>', "Ett stycke i en lista"),
        ("<p><span>x</span></p>", "span ska ha en klass"),
        ("<table><tbody><tr><td/></tr></tbody></table>", "varken rubrik eller titel"),
        ('<table title="T"/>', "inga rader"),
        (table(""), "inga rader"),
        (table('<td colspan="64">x</td>'), "Tabellen har 64 kolumner, och Word klarar 63"),
        (table("<th>x</th>"), "ska ha scope"),
        (table('<th scope="hit">x</th>'), "ska ha scope"),
        (table('<td colspan="0">x</td>'), "heltal"),
        (table('<td rowspan="två">x</td>'), "heltal"),
        (table('<td rowspan="1000">x</td>'), "heltal från 1 till 999"),
        (table(f'<td rowspan="{"9" * 5000}">x</td>'), "heltal från 1 till 999"),
        ('<ol start="ett"><li>x</li></ol>', "börjar inte på ”ett”"),
        ('<ol start="-1"><li>x</li></ol>', "börjar inte på ”-1”"),
        ('<ol start="1000000000"><li>x</li></ol>', "börjar inte på ”1000000000”"),
        ('<p><data data-decimaler="100">1</data></p>', "data-decimaler ska vara ett heltal från 0 till 99"),
        ('<p><data data-decimaler="-1">1</data></p>', "data-decimaler ska vara ett heltal"),
        ('<p><data data-tecken="båda">1</data></p>', "data-tecken ska vara minus, plus, ingen"),
        ('<p><span class="tabb">x</span></p>', "tabb har inget innehåll"),
        ('<p><span class="sidnummer"><br/></span></p>', "sidnummer har inget innehåll"),
        ('<p><a href="#a">x <strong><a href="#b">y</a></strong></a></p>', "En länk står i en länk"),
        ('<h1 id="a">x</h1><h2 id="a">y</h2>', "Två element har id ”a”"),
        ("<header/><header/>", "header av samma klass"),
        ('<table title="T"><caption>a</caption><caption>b</caption></table>', "caption kan stå en gång"),
        ('<p><a href="ftp://a.se">x</a></p>', "ingen adress"),
        ('<p><a href="sida.html">x</a></p>', "ingen adress"),
        ('<figure class="bild"><img src="a.png"/></figure>', "saknar alternativtext"),
        ('<figure class="bild"><img src="a.png" alt="x" width="101%"/></figure>', "10–100 procent"),
        ('<figure class="bild"><img src="a.png" alt="x" width="9%"/></figure>', "10–100 procent"),
        ('<figure class="bild"><img alt="x"/></figure>', "saknar fil"),
        ('<figure class="bild"/>', "En figur är en bild"),
        ('<figure><img src="a.png" alt="x"/></figure>', "En figur är en bild"),
        (f'<figure class="bild"><img src="a.png" alt="x"/>{table("<td/>")}</figure>', "En figur är en bild"),
        (f'<figure class="andelar"><img src="a.png" alt="x"/>{table("<td/>")}</figure>', "En figur är en bild"),
        (f'<figure class="andelar">{table("<td/>")}</figure>', "Diagrammet har inga siffror"),
        ('<figure class="avvikelse"/>', "saknar tabell"),
        ("<p>x", "inte är välformad"),
        ("<p>&nbsp;</p>", "inte är välformad"),
        ("<p>a & b</p>", "inte är välformad"),
    ],
)
def test_refused(body: str, message: str) -> None:
    with pytest.raises(MarkupFault) as caught:
        read(body)

    assert message in caught.value.message
    assert caught.value.hint


@pytest.mark.parametrize(("text", "written"), [("999999999", 999_999_999), ("0", 0), ("7", 7)])
def test_a_list_begins_on_the_number_it_says(text: str, written: int) -> None:
    assert block(f'<ol start="{text}"><li>x</li></ol>') == ListBlock(True, ((Paragraph(X),),), written)


@pytest.mark.parametrize("width", [10, 100])
def test_a_picture_is_from_a_tenth_of_the_text_to_all_of_it(width: int) -> None:
    picture = block(f'<figure class="bild"><img src="a.png" alt="x" width="{width}%"/></figure>')

    assert picture == Picture("a.png", "x", (), width)


def nested(levels: int) -> str:
    """A paragraph in sections, so that so many elements lie in each other, html and body among them."""
    return "<section>" * (levels - 3) + "<p>x</p>" + "</section>" * (levels - 3)


def test_elements_lie_no_deeper_than_they_can_be_walked() -> None:
    assert read(nested(100)).blocks
    with pytest.raises(MarkupFault, match="Mer än 100 element ligger i varandra"):
        read(nested(101))


@pytest.mark.parametrize(
    ("markup", "message"),
    [
        ("<p>x</p>", "börja med elementet html"),
        ("<html/>", "head och body"),
        ("<html><head/></html>", "head och body"),
        ("", "inte är välformad"),
        ("<html><head/><body/><body/></html>", "body kan stå en gång i html"),
        ("<html><head><title>a</title><title>b</title></head><body/></html>", "title kan stå en gång i head"),
    ],
)
def test_refused_whole(markup: str, message: str) -> None:
    with pytest.raises(MarkupFault) as caught:
        read_document(markup)

    assert message in caught.value.message


def test_every_element_of_the_vocabulary_has_its_attributes() -> None:
    assert {*vocabulary.BLOCKS, *vocabulary.INLINES} <= set(vocabulary.ATTRIBUTES)
    assert vocabulary.CONTENT.keys() == vocabulary.ATTRIBUTES.keys() >= vocabulary.TEXT
    assert {each for content in vocabulary.CONTENT.values() for each in content} == vocabulary.CONTENT.keys() - {"html"}
    assert set(vocabulary.CLASSES) <= set(vocabulary.ATTRIBUTES)
    assert all("class" in vocabulary.ATTRIBUTES[element] for element in vocabulary.CLASSES)


@pytest.mark.parametrize("value", ["NaN", "sNaN", "Infinity", "-Infinity", "x", ""])
def test_what_is_no_number_is_missing_from_a_chart(value: str) -> None:
    row = f'<tr><th scope="row">{"a" * 2000}</th><td><data value="{value}">x</data></td></tr>'
    head = '<thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>'

    chart = block(f'<figure class="andelar"><table title="T">{head}<tbody>{row * 2}</tbody></table></figure>')

    assert isinstance(chart, Chart)
    assert chart.series[0].values == (None, None)


@pytest.mark.parametrize(
    ("kind", "steps"), [("", 0), *((each, step) for step, each in enumerate(vocabulary.INDENTS, 1))]
)
def test_the_heading_of_a_row_stands_in_by_its_class(kind: str, steps: int) -> None:
    shown = block(
        f'<table class="rapport" title="T"><tbody><tr><th scope="row" class="{kind}">a</th></tr></tbody></table>'
    )

    assert isinstance(shown, Table)
    assert [cell.indent for cell in shown.body[0].cells] == [steps]


def test_a_first_page_has_a_header_and_a_footer_of_its_own() -> None:
    written = (
        "<header><p>a</p></header><footer><p>b</p></footer>"
        '<header class="första"><p>c</p></header><footer class="första"><p>d</p></footer>'
    )

    margins = read(f"{written}<p>a</p>").margins

    parts = (margins.header, margins.footer, margins.first_header, margins.first_footer)
    assert [plain_text(each[0].inlines) for each in parts if each] == ["a", "b", "c", "d"]


def test_what_markup_leaves_out_of_a_figure_is_empty() -> None:
    (figure,) = inlines("<data/>")

    assert isinstance(figure, Data)
    assert (figure.text, figure.value, figure.name) == ("", "", "")


def test_each_class_is_looked_at_whatever_was_before_it() -> None:
    cells = '<td class="tal">1</td><td class="fel">2</td>'

    with pytest.raises(MarkupFault, match="fel"):
        read(f'<table class="rapport" title="T"><tbody><tr>{cells}</tr></tbody></table>')
