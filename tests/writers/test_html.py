"""The web page: every block and inline, headings, tables, figures and their origins, names, links and colours."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

from arsbokslut.document.read import read_document
from arsbokslut.document.tree import Data, Document, Heading, Link, Paragraph, Picture, Styled, Text
from arsbokslut.pipeline.build import build_edition
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.project import Project
from arsbokslut.writers.colours import contrast, readable
from arsbokslut.writers.html import Look, write_html
from arsbokslut.writers.html.look import dark, light
from arsbokslut.writers.html.page import style_sheet
from tests.conftest import ROOT, YEARS
from tests.writers.web_page import ORIGINS, PIXEL, everything, load

VOID = {"meta", "img", "br", "input", "wbr"}


def written(document: Document, origins: dict[str, str] | None = None) -> html.HtmlElement:
    return html.document_fromstring(write_html(document, origins or {}, load).decode())


def body(markup: str, origins: dict[str, str] | None = None) -> html.HtmlElement:
    """The page of a body's markup."""
    return written(read_document(f'<html lang="sv"><head><title>T</title></head><body>{markup}</body></html>'), origins)


def main(markup: str, origins: dict[str, str] | None = None) -> str:
    """What stands in main, as markup."""
    (element,) = body(markup, origins).xpath("//main")
    return "".join(etree.tostring(child, encoding="unicode", method="html") for child in element).strip()


@pytest.fixture(scope="module", params=[*YEARS, "everything"])
def page(request: pytest.FixtureRequest) -> str:
    if request.param == "everything":
        return write_html(*everything()).decode()
    return build_edition(Project(ROOT), Edition(request.param), formats=("html",)).contents["html"].decode()


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>Text</p>", "<p>Text</p>"),
        ('<p class="egen">Text</p>', '<p class="egen">Text</p>'),
        ("<p><strong>a <em>b</em></strong><br/>c</p>", "<p><strong>a <em>b</em></strong><br>c</p>"),
        ('<p><span class="etikett">a:</span> b</p>', '<p><span class="etikett">a:</span> b</p>'),
        ('<p>a<span class="tabb"/>b</p>', '<p>a<span class="tabb">\u2003</span>b</p>'),
        ('<p>a <span class="sidnummer"/></p>', "<p>a </p>"),
        (
            '<p><a href="https://www.askersund.se/?a=1&amp;b">x</a></p>',
            '<p><a href="https://www.askersund.se/?a=1&amp;b">x</a></p>',
        ),
        ('<p><a href="#nergens">x</a></p>', "<p>x</p>"),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", "<ul>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>"),
        ('<ol start="3"><li>a</li></ol>', '<ol start="3">\n<li>a</li>\n</ol>'),
        ("<ul><li><p>a</p><p>b</p></li></ul>", "<ul>\n<li><p>a</p>\n<p>b</p>\n</li>\n</ul>"),
        ('<section class="ny-sida"><p>a</p></section>', '<div class="ny-sida">\n<p>a</p>\n</div>'),
        (
            '<p class="förklaring">a</p><p class="förklaring">b</p>',
            '<div class="förklaringar"><p class="förklaring">a</p>\n<p class="förklaring">b</p></div>',
        ),
        (
            '<p>x</p><p class="fakta"><span class="etikett">a</span><span class="tabb"/>b</p>',
            '<p>x</p>\n<dl class="fakta"><div><dt><span class="etikett">a</span></dt><dd>b</dd></div></dl>',
        ),
        ('<p>x</p><p class="fakta">b</p>', '<p>x</p>\n<p class="fakta">b</p>'),
        ('<p>x</p><p class="titel">b</p>', '<p>x</p>\n<p class="titel">b</p>'),
        ('<p><data value="1.5" data-namn="okänd">1,5</data></p>', '<p><data value="1.5">1,5</data></p>'),
    ],
)
def test_blocks_and_inlines(markup: str, expected: str) -> None:
    assert main(markup) == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ('<span class="status-grön">●</span> Grönt', '<span class="status-grön" aria-hidden="true">●</span> Grönt'),
        ('<span class="trend">↑</span> Bättre', '<span class="trend" aria-hidden="true">↑</span> Bättre'),
        ('<span class="status-röd">■</span>', '<span class="status-röd" role="img" aria-label="röd">■</span>'),
        ('<span class="status-röd">Rött</span>', '<span class="status-röd">Rött</span>'),
        (
            '<span class="status-röd">■\u00a0Rött</span>',
            '<span class="status-röd"><span aria-hidden="true">■\u00a0</span>Rött</span>',
        ),
    ],
)
def test_a_mark_is_read_by_its_word(markup: str, expected: str) -> None:
    assert main(f"<p>{markup}</p>") == f"<p>{expected}</p>"


def test_the_title_is_the_only_first_heading_and_no_level_is_skipped(page: str) -> None:
    levels = [int(each.tag[1]) for each in html.document_fromstring(page).xpath("//h1|//h2|//h3|//h4|//h5|//h6")]

    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_document_without_a_title_line_is_headed_by_its_title() -> None:
    assert body("<h1>Kapitel</h1>").xpath("string(//h1)") == "T"
    assert body('<p class="titel">Årsbokslut</p><h1>Kapitel</h1>').xpath("string(//h1)") == "Årsbokslut"


def test_headings_that_skip_a_level_do_not_on_the_page() -> None:
    tags = [each.tag for each in body("<h1>a</h1><h3>b</h3><h5>c</h5><h2>d</h2>").xpath("//main/*")]

    assert tags == ["h2", "h3", "h4", "h3"]


def test_the_cover_says_what_the_margins_of_the_word_file_say() -> None:
    page = body(
        '<header><p>Titel<span class="tabb"/>SN 2025-17<span class="tabb"/><span class="sidnummer"/></p></header>'
        '<p class="titel">Titel</p><p>x</p>'
    )

    assert page.xpath("string(//p[@class='beteckning'])") == "SN 2025-17"


TABLE = """<table class="rapport" title="Drift" aria-description="Alla enheter"><caption>Belopp i tkr</caption>
<thead><tr><th scope="col">Post</th><th scope="col" class="tal">Utfall</th><th scope="col"></th></tr></thead>
<tbody><tr class="rubrik"><th scope="rowgroup" colspan="3">Vård</th></tr>
<tr><th scope="row">a</th><td class="tal">1</td><td rowspan="2"><p class="smårubrik">Små</p><ul><li>p</li></ul></td></tr>
<tr class="varav"><th scope="row">b</th><td class="tal">2</td></tr>
<tr class="rubrik"><th scope="rowgroup" colspan="3">Skola</th></tr></tbody>
<tfoot><tr class="summa"><th scope="row">Summa</th><td class="tal">3</td><td></td></tr></tfoot></table>"""


def test_a_table_has_its_parts_scopes_and_spans() -> None:
    (table,) = body(TABLE).xpath("//table")

    assert [child.tag for child in table] == ["caption", "thead", "tbody", "tbody", "tfoot"]
    assert [(cell.tag, cell.get("scope"), cell.get("class")) for cell in table.xpath("thead/tr/*")] == [
        ("th", "col", None),
        ("th", "col", "tal"),
        ("td", None, None),
    ]
    assert table.xpath("string(tbody[1]/tr[1]/th[@scope='rowgroup']/@colspan)") == "3"
    assert table.xpath("string(tbody[1]/tr[2]/td[2]/@rowspan)") == "2"
    assert [row.get("class") for row in table.xpath(".//tr")] == [None, "rubrik", None, "varav", "rubrik", "summa"]


def test_a_table_is_a_region_named_by_its_caption_and_described() -> None:
    page = body(TABLE + TABLE)
    first, second = page.xpath("//*[@role='region']")

    assert first.get("tabindex") == "0"
    assert page.xpath("string(id($name))", name=first.get("aria-labelledby")) == "Drift. Belopp i tkr"
    assert page.xpath("string(id($name))", name=second.get("aria-labelledby")) == "Drift. Belopp i tkr (2)"
    assert page.xpath("string(id(//table/@aria-describedby))") == "Alla enheter"


def test_a_group_that_spans_rows_is_not_split() -> None:
    rows = '<tr><th scope="rowgroup" rowspan="2">A</th><td>1</td></tr><tr><td>2</td></tr>'
    head = '<thead><tr><th scope="col">x</th><th scope="col">y</th></tr></thead>'

    page = body(f'<table title="T">{head}<tbody>{rows}{rows}</tbody></table>')

    assert [len(each) for each in page.xpath("//tbody")] == [2, 2]


def test_captions_are_numbered_where_the_layout_numbers_them() -> None:
    page = html.document_fromstring(write_html(*everything()).decode())

    assert "Tabell\u00a01. Belopp i tkr" in page.xpath("string(//caption)")
    labels = [each.text_content().partition(". ")[0] for each in page.xpath("//figcaption")]
    assert labels == [f"Figur\u00a0{number}" for number in range(1, len(labels) + 1)]
    assert len(labels) > 1


@pytest.mark.parametrize(("rows", "scrolls"), [(25, False), (26, True)])
def test_a_table_of_more_than_twenty_five_rows_scrolls_in_itself(rows: int, scrolls: bool) -> None:
    page = body(f'<table title="T"><tbody>{"<tr><td>x</td></tr>" * rows}</tbody></table>')

    assert ("lång" in page.xpath("string(//*[@role='region']/@class)").split()) is scrolls


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        (f"<td>{'x' * 100}</td>", None),
        (f"<td>{'x' * 101}</td>", "text"),
        (f"<td><p>{'x' * 50}</p><ul><li>{'x' * 51}</li></ul></td>", "text"),
        (f'<td class="tal">{"x" * 101}</td>', "tal"),
        (f'<th scope="row" class="indrag-2">{"x" * 101}</th>', "indrag-2"),
    ],
)
def test_a_cell_of_more_than_a_hundred_characters_is_running_text(cell: str, kind: str | None) -> None:
    (found,) = body(f'<table title="T"><tbody><tr>{cell}</tr></tbody></table>').xpath("//tbody/tr/*")

    assert found.get("class") == kind


def test_an_id_is_of_at_most_sixty_characters() -> None:
    ids = [each.get("id") for each in body(f"<h1>{'a' * 60}</h1><h1>{'b' * 61}</h1>").xpath("//main//h2")]

    assert ids == ["a" * 60, "b" * 60]


def test_a_picture_is_in_the_page() -> None:
    picture = Picture("karta.png", 'Karta "A"', (Text("Kommunen"),), 60)
    (figure,) = written(Document("T", "sv", (Heading(1, (Text("a"),)), picture))).xpath("//figure")
    (image,) = figure.xpath("img")

    assert image.get("src").startswith("data:image/png;base64,iVBOR")
    assert (image.get("alt"), image.get("style")) == ('Karta "A"', "--bredd: 60%")
    assert len(PIXEL) > 60


def test_a_chart_has_a_drawing_and_its_figures() -> None:
    page = html.document_fromstring(write_html(*everything()).decode())
    figure = page.xpath("//figure[contains(@class, 'diagramfigur')]")[-1]

    assert figure.xpath("count(.//*[local-name()='svg'])") == 1
    assert figure.xpath("string(.//summary)") == "Visa siffrorna som tabell"
    assert [each.text for each in figure.xpath("details//data")] == ["−5", "3"]
    assert ".diagram-1{" in page.xpath("string(//style)")
    assert ".diagram-1{" not in body("<p>x</p>").xpath("string(//style)")


def test_contents_lists_the_headings_as_links() -> None:
    page = body('<nav title="Innehåll" class="nivå-2"/><h1>Ett</h1><h2>Två</h2><h3>Tre</h3><h1 id="fyra">Fyra</h1>')

    listed = [(each.text, each.get("href")) for each in page.xpath("//nav[@class='förteckning']//a")]

    assert listed == [("Ett", "#ett"), ("Två", "#tva"), ("Fyra", "#fyra")]
    assert page.xpath("//nav[@class='förteckning']/ul/li/ul/li/a/text()") == ["Två"]


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "JavaScript:x", "//x.se", "fil.html", ""]
)
def test_a_link_leads_to_nothing_that_runs(address: str) -> None:
    page = written(Document("T", "sv", (Paragraph((Link(address, (Text("x"),)),)),)))

    assert page.xpath("//main//a") == []
    assert page.xpath("string(//main/p)") == "x"


def test_a_figure_leads_to_its_origin_and_back() -> None:
    page = body(
        '<p><data value="-5.5" data-namn="a.b">−5,5</data> <data value="-5.5" data-namn="a.b">−6</data></p>',
        {"a.b": "drift.yaml:3:4"},
    )
    first, second = page.xpath("//p/data")
    (row,) = page.xpath("//section[@class='ursprung']//tbody/tr")

    assert (first.get("value"), first.get("title"), first.text) == ("-5.5", "drift.yaml:3:4", "−5,5")
    assert {each.find("a").get("href") for each in (first, second)} == {f"#{row.get('id')}"}
    assert first.find("a").get("aria-label") == "Ursprung för −5,5"
    assert row.xpath("string(th/a/@href)") == f"#{first.get('id')}"
    assert [cell.text_content() for cell in row] == ["−5,5; −6", "a.b", "drift.yaml:3:4"]


def test_a_figure_in_a_link_is_no_link() -> None:
    page = body('<p><a href="https://x.se/"><data value="1" data-namn="a">1</data></a></p>', {"a": "x"})

    assert page.xpath("//a//a") == []
    assert page.xpath("//input") == []


def test_no_origins_no_switch() -> None:
    page = body('<p><data value="1" data-namn="a">1</data></p>')

    assert page.xpath("//input | //section") == []


def test_the_footer_says_what_the_page_was_built_from() -> None:
    footer = html.document_fromstring(write_html(*everything()).decode()).xpath("//footer")[0]
    facts = dict(zip(footer.xpath(".//dt/text()"), footer.xpath(".//dd/text()"), strict=True))

    assert facts["Avsändare"] == "Kommunen"
    assert facts["Framställd med arsbokslut"] == "1.0"
    assert facts["eget"] == "x"


def test_head_and_landmarks(page: str) -> None:
    tree = html.document_fromstring(page)

    assert page.startswith('<!doctype html>\n<html lang="sv">')
    assert tree.xpath("string(//title)")
    assert tree.xpath("//meta[@name='viewport' or @name='author' or @name='dcterms.created']/@content")[0]
    assert [len(tree.xpath(f"//{each}")) for each in ("main", "aside", "script", "link")] == [1, 1, 0, 0]
    assert tree.xpath("//body/a[1]/@href")[0] == f"#{tree.xpath('string(//main/@id)')}"


def test_ids_stand_once_and_internal_links_lead_somewhere(page: str) -> None:
    tree = html.document_fromstring(page)
    ids = tree.xpath("//@id")
    named = [
        name
        for attribute in ("aria-labelledby", "aria-describedby", "for")
        for value in tree.xpath(f"//@{attribute}")
        for name in value.split()
    ]

    assert len(ids) == len(set(ids)) > 10
    assert {href[1:] for href in tree.xpath("//a/@href") if href.startswith("#")} | set(named) <= set(ids)
    names = tree.xpath("//*[@role='region']/@aria-labelledby")
    captions = [tree.xpath("string(id($name))", name=name) for name in names]
    assert len(captions) == len(set(captions))


def test_the_page_asks_for_nothing_from_outside(page: str) -> None:
    tree = html.document_fromstring(page)

    assert all(source.startswith("data:") for source in tree.xpath("//@src"))
    assert not re.search(r"url\(|@import|https?:", tree.xpath("string(//style)"))
    assert "default-src 'none'" in tree.xpath("string(//meta[@http-equiv]/@content)")
    assert not tree.xpath("//@*[starts-with(name(), 'on')]")


class Nesting(HTMLParser):
    """Holds every end tag against the start tag it should close."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An SVG element that closes itself."""

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "em":
            self.texts.append(data)


def test_every_element_is_closed_in_order(page: str) -> None:
    nesting = Nesting()
    nesting.feed(page)

    assert nesting.open == []


XML_TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs"]).filter(lambda c: c in "\t\n\r" or c >= " "), min_size=1
)


@given(XML_TEXT)
def test_any_text_survives(text: str) -> None:
    paragraph = Paragraph((Styled("em", (Text(text),)), Link(f"https://x.se/{text}", (Data(text, text, text),))), text)
    nesting = Nesting()

    nesting.feed(write_html(Document(text, "sv", (paragraph,)), {text: text}, load).decode())
    nesting.close()

    assert "".join(nesting.texts) == text
    assert nesting.open == []


ACCENTS = ["0A5464", "1F5136", "ffff00", "ffffff", "000000", "ff0000", "7f7f7f"]
PAIRS = [
    *((text, ground) for text in ("text", "dampad", "accent") for ground in ("botten", "yta")),
    *(
        (status, ground)
        for status in ("grön", "gul", "röd", "neutral")
        for ground in ("botten", "yta", f"{status}-yta")
    ),
    ("text", "markerad"),
    ("omslagstext", "omslag"),
]


@pytest.mark.parametrize("scheme", [light, dark], ids=["light", "dark"])
@pytest.mark.parametrize("accent", ACCENTS)
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_can_be_read(scheme: Callable[[Look], dict[str, str]], accent: str, text: str, ground: str) -> None:
    palette = scheme(Look(accent))

    assert contrast(palette[text], palette[ground]) >= 4.5


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("000000", "ffffff") == pytest.approx(21)
    assert contrast("767676", "ffffff") == pytest.approx(4.54, abs=0.01)
    assert readable("0a5464", "000000", ("ffffff",), 4.5) == "0a5464"


def test_the_style_sheet_has_no_colours_of_its_own() -> None:
    declared = {f"--{name}" for name in light(Look())} | {
        "--brodfont",
        "--rubrikfont",
        "--matt",
        "--luft",
        "--bredd",
        "--skugga",
    }

    assert set(re.findall(r"#[0-9a-f]{3,8}\b", style_sheet())) <= {
        "#515d66"
    }  # page numbers in print: margins have no custom properties
    assert set(re.findall(r"var\((--[^,)]+)", style_sheet())) <= declared
    assert style_sheet().count("{") == style_sheet().count("}")


def test_headings_can_be_set_in_a_serif_face() -> None:
    serif, sans = (write_html(*everything(), Look(heading_font=font)).decode() for font in ("Cambria", "Open Sans"))

    assert '--rubrikfont: "Cambria", "Iowan' in serif
    assert '--rubrikfont: "Open Sans", "Segoe' in sans
    assert '--brodfont: "Segoe' in serif


def test_the_same_document_gives_the_same_bytes() -> None:
    assert write_html(*everything()) == write_html(*everything())
    assert ORIGINS
