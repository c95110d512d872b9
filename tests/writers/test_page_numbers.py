"""Page numbers: the contents count from where the numbering starts, and later sections go on."""

import io

from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml

from arsbokslut.document.read import read_document
from arsbokslut.writers.docx import write_docx
from tests.word import opened, style_of, text_of
from tests.writers.test_docx import REFERENCE

MARKUP = '<nav title="I"/><h1>A</h1><section class="liggande"><h1>B</h1></section><p>c</p>'


def numbered_from(start: int) -> bytes:
    """A reference document whose first page has another number than 1."""
    looks, kept = opened(REFERENCE), io.BytesIO()
    margins = looks.sections[-1]._sectPr.find(qn("w:pgMar"))
    margins.addnext(parse_xml(f'<w:pgNumType {nsdecls("w")} w:start="{start}"/>'))
    looks.save(kept)
    return kept.getvalue()


def test_contents_count_pages_from_where_the_numbering_starts() -> None:
    document = read_document(f'<html lang="sv"><head><title>T</title></head><body>{MARKUP}</body></html>')

    word = opened(write_docx(document, numbered_from(0), {}, pages=(3, 4)))

    lines = [text_of(each) for each in word.element.body if style_of(each) == "TOC1"]
    starts = [each._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) for each in word.sections]
    assert [line[-1] for line in lines] == ["2", "3"]
    assert starts == ["0", None, None]
