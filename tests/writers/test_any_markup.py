"""Whatever a layout writes is refused with a fault that says why, or written in every format."""

from collections import Counter
from itertools import pairwise
from typing import get_args

from docx.oxml.ns import qn
from hypothesis import given, settings

from arsbokslut.document.markup import MarkupFault
from arsbokslut.document.read import read_document
from arsbokslut.document.tree import Block, Document, Inline
from arsbokslut.document.walk import Nodes
from arsbokslut.writers.docx import check_package, write_docx
from arsbokslut.writers.html import write_html
from tests.robustness.profile import amount
from tests.word import opened
from tests.writers.any_markup import pages
from tests.writers.test_docx import REFERENCE
from tests.writers.test_html import Nesting
from tests.writers.web_page import load

EXAMPLES = amount(150, 2000)
KINDS = [*get_args(Block), *get_args(Inline)]


def write(document: Document) -> None:
    """Writes the document in every format, and holds each against what its readers ask for."""
    word = write_docx(document, REFERENCE, {}, load)
    check_package(word)
    tags = [element.tag for element in opened(word).element.body]
    assert (qn("w:tbl"), qn("w:tbl")) not in set(pairwise(tags))  # Word would make them one
    nesting = Nesting()
    nesting.feed(write_html(document, {"a.b": "drift.yaml:1:1"}, load).decode())
    assert nesting.open == []


def test_any_markup_is_refused_or_written() -> None:
    seen: Counter[str] = Counter()

    @settings(max_examples=EXAMPLES)
    @given(pages())
    def tried(markup: str) -> None:
        try:
            document = read_document(markup)
        except MarkupFault:
            seen["refused"] += 1
            return
        write(document)
        nodes = Nodes(document.blocks)
        seen.update(["written", *(kind.__name__ for kind in KINDS if nodes.of(kind))])

    tried()
    assert seen["written"] > EXAMPLES / 4
    assert seen["refused"] > EXAMPLES / 10
    assert {kind.__name__ for kind in KINDS} <= seen.keys()
