"""What may stand in what: each element in each other one is read, or refused with both their names."""

import pytest

from arsbokslut.document import vocabulary
from arsbokslut.document.markup import MARK, MarkupFault
from arsbokslut.document.read import read_document
from tests.document.test_read import read

# Each element as it can be, alone in its place.
WHOLE = {
    **{each: f"<{each}>x</{each}>" for each in (*vocabulary.HEADINGS, "p", "strong", "em", "caption", "figcaption")},
    "ul": "<ul><li>x</li></ul>",
    "ol": "<ol><li>x</li></ol>",
    "li": "<li>x</li>",
    "a": '<a href="#x">x</a>',
    "br": "<br/>",
    "data": '<data value="1" data-namn="a">1</data>',
    "span": '<span class="etikett">x</span>',
    "td": "<td>x</td>",
    "th": '<th scope="col">x</th>',
    "tr": "<tr><td>x</td></tr>",
    **{each: f"<{each}><tr><td>x</td></tr></{each}>" for each in ("thead", "tbody", "tfoot")},
    "table": '<table class="rapport" title="T"><tbody><tr><td>x</td></tr></tbody></table>',
    "img": '<img src="a.png" alt="x"/>',
    "figure": '<figure class="bild"><img src="a.png" alt="x"/></figure>',
    "nav": '<nav title="x"/>',
    "section": "<section><p>x</p></section>",
    "header": "<header><p>x</p></header>",
    "footer": "<footer><p>x</p></footer>",
    "title": "<title>x</title>",
    "meta": '<meta name="author" content="x"/>',
    "head": "<head/>",
    "body": "<body/>",
}
# Where each element that can hold others stands, with room for one more in it.
PLACES = {
    "body": "{}",
    "section": "<section>{}</section>",
    "header": "<header>{}</header>",
    "footer": "<footer>{}</footer>",
    **{each: f"<{each}>{{}}</{each}>" for each in (*vocabulary.HEADINGS, "p")},
    **{each: f"<p><{each}>{{}}</{each}></p>" for each in ("strong", "em")},
    "a": '<p><a href="#x">{}</a></p>',
    "span": '<p><span class="etikett">{}</span></p>',
    "data": "<p><data>{}</data></p>",
    "br": "<p><br>{}</br></p>",
    "ul": "<ul>{}</ul>",
    "ol": "<ol>{}</ol>",
    "li": "<ul><li>{}</li></ul>",
    "td": '<table title="T"><tbody><tr><td>{}</td></tr></tbody></table>',
    "th": '<table title="T"><tbody><tr><th scope="row">{}</th></tr></tbody></table>',
    "tr": '<table title="T"><tbody><tr>{}</tr></tbody></table>',
    **{each: f'<table title="T"><{each}>{{}}</{each}></table>' for each in ("thead", "tbody", "tfoot")},
    "table": '<table title="T">{}<tbody><tr><td>x</td></tr></tbody></table>',
    "caption": '<table title="T"><caption>{}</caption><tbody><tr><td>x</td></tr></tbody></table>',
    "figure": '<figure class="bild">{}</figure>',
    "figcaption": '<figure class="bild"><img src="a.png" alt="x"/><figcaption>{}</figcaption></figure>',
    "img": '<figure class="bild"><img src="a.png" alt="x">{}</img></figure>',
    "nav": '<nav title="x">{}</nav>',
}
NOT_ALONE = {("figure", "table"), ("figure", "figcaption"), ("a", "a")}
"""What may stand there, but with more beside it or with something between."""


def test_every_element_is_tried_in_every_other() -> None:
    assert WHOLE.keys() | {"html"} == vocabulary.ATTRIBUTES.keys()
    assert PLACES.keys() | {"html", "head", "title", "meta"} == vocabulary.ATTRIBUTES.keys()


def refusal(parent: str, child: str) -> str | None:
    """Why an element is refused in another; None when it is read."""
    try:
        read(PLACES[parent].format(WHOLE[child]))
    except MarkupFault as fault:
        return fault.message
    return None


@pytest.mark.parametrize("parent", PLACES)
def test_in_each_element_stand_those_that_may_and_no_others(parent: str) -> None:
    tried = [child for child in WHOLE if (parent, child) not in NOT_ALONE]

    assert {child: refusal(parent, child) for child in tried} == {
        child: None if child in vocabulary.CONTENT[parent] else f"Elementet {child} kan inte stå i {parent}."
        for child in tried
    }


@pytest.mark.parametrize(
    "inner",
    [
        "<ul><li><h3>x</h3></li></ul>",
        "<ul><li><ul><li><h3>x</h3></li></ul></li></ul>",
        f"<ol><li>{WHOLE['table']}</li></ol>",
        f"<ul><li><p>x</p>{WHOLE['figure']}</li></ul>",
        "<ul><li><section/></li></ul>",
        '<ul><li><nav title="x"/></li></ul>',
    ],
)
@pytest.mark.parametrize("place", ["td", "th", "li", "body"])
def test_a_list_holds_text_alone_wherever_it_stands(place: str, inner: str) -> None:
    with pytest.raises(MarkupFault, match="kan inte stå i li"):
        read(PLACES[place].format(inner))


@pytest.mark.parametrize(
    ("cell", "mark"),
    [
        (f'<td {MARK}="a.j2:3"><h2 {MARK}="a.j2:4">x</h2></td>', "a.j2:4"),
        (f'<td {MARK}="a.j2:3"><h2>x</h2></td>', "a.j2:3"),  # a text of the data wrote it, into the template's cell
        ("<td><h2>x</h2></td>", ""),
    ],
)
def test_the_place_is_that_of_the_element_or_of_what_it_stands_in(cell: str, mark: str) -> None:
    body = f'<table title="T"><tbody><tr>{cell}</tr></tbody></table>'

    with pytest.raises(MarkupFault) as caught:
        read_document(f"<html><head/><body>{body}</body></html>")

    assert caught.value.mark == mark
