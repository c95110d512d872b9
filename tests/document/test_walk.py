"""The nodes of a document by kind, the texts and figures in them, and what a link can lead to."""

from arsbokslut.document.read import read_document
from arsbokslut.document.tree import (
    Blocks,
    Cell,
    Data,
    Heading,
    ListBlock,
    Paragraph,
    Row,
    Table,
    Text,
    data_in,
    plain_text,
    texts_of,
)
from arsbokslut.document.walk import Nodes, link_targets


def blocks(body: str) -> Blocks:
    return read_document(f"<html><head/><body>{body}</body></html>").blocks


TABLE = '<table id="{id}" title="T">{caption}<thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><th scope="row">c</th><td>d</td></tr></tbody></table>'


def test_nodes_of_a_kind_stand_in_reading_order() -> None:
    nodes = Nodes(
        blocks(f"<h1>x</h1><section><p>y</p>{TABLE.format(id='t', caption='')}</section><ul><li>z</li></ul><h2>u</h2>")
    )

    assert [plain_text(heading.inlines) for heading in nodes.of(Heading)] == ["x", "u"]
    assert [plain_text(each.inlines) for each in nodes.of(Paragraph)] == ["y", "a", "b", "c", "d", "z"]
    assert [len(nodes.of(kind)) for kind in (Table, Row, Cell, ListBlock, Data)] == [1, 2, 4, 1, 0]


def test_a_link_can_lead_to_headings_and_to_tables_with_a_caption() -> None:
    caption = "<caption>Rubrik</caption>"
    found = blocks(
        f'<h1 id="rubrik">x</h1><h2>utan</h2>{TABLE.format(id="tabell", caption=caption)}{TABLE.format(id="bara_titel", caption="")}'
        f'<figure class="andelar">{TABLE.format(id="i_figur", caption=caption)}</figure>'
    )

    assert link_targets(Nodes(found)) == {"rubrik", "tabell"}


def test_plain_text_is_the_characters_of_all_inlines() -> None:
    (paragraph,) = blocks(
        '<p>a<br/>b<span class="tabb"/><strong>c <em>d</em></strong> <a href="#x">e</a> <data value="5">5</data><span class="sidnummer"/></p>'
    )

    assert isinstance(paragraph, Paragraph)
    assert plain_text(paragraph.inlines) == "a b c d e 5"


def test_texts_of_blocks_are_those_of_each_paragraph_in_lists_too() -> None:
    (listed,) = blocks("<ul><li>a<ol><li><p>b</p><p>c</p></li></ol></li><li>d</li></ul>")

    assert isinstance(listed, ListBlock)
    assert list(texts_of((Paragraph((Text("före"),)), listed))) == ["före", "a", "b", "c", "d"]


def test_figures_are_found_under_emphasis_and_in_links() -> None:
    (paragraph,) = blocks(
        '<p><data value="1">ett</data> <strong><data value="2">två</data></strong> <a href="#x"><em><data value="3">tre</data></em></a></p>'
    )

    assert isinstance(paragraph, Paragraph)
    assert [data.text for data in data_in(paragraph.inlines)] == ["ett", "två", "tre"]
