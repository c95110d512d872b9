"""Reads a Word document as people do: text under headings, tables by their rows and columns."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn


def opened(content: bytes) -> WordDocument:
    """The document of a file's bytes."""
    return docx.Document(io.BytesIO(content))


def normal(text: str) -> str:
    """Text as it is typed: ordinary spaces and minus signs, percent signs by their numbers."""
    return text.replace("\u00a0", " ").replace("\u2212", "-").replace(" %", "%").replace(" procent", "%").strip()


def text_of(element: Any) -> str:
    """The text under an element; paragraphs, tabs and line breaks part words."""
    parts: list[str] = []
    for node in element.iter(qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:p")):
        parts.append(node.text or "" if node.tag == qn("w:t") else " ")
    return " ".join("".join(parts).split(" ")).strip()


def style_of(paragraph: Any) -> str:
    """The style id of a `w:p`."""
    found = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return "" if found is None else str(found.get(qn("w:val")))


@dataclass(frozen=True)
class WordTable:
    """A table: the heading it stands under, its title, and every row's cells, merged cells repeated in each row."""

    heading: str
    title: str
    columns: list[str]
    rows: list[list[str]] = field(default_factory=list)


@dataclass(frozen=True)
class Passage:
    """A piece of text and what it stands under: headings, then the table row's label, then the cell's small heading."""

    under: tuple[str, ...]
    text: str


def tables(word: WordDocument) -> list[WordTable]:
    """The tables of the body in order."""
    found: list[WordTable] = []
    heading = ""
    for element in word.element.body:
        if element.tag == qn("w:p") and style_of(element).startswith("Heading"):
            heading = normal(text_of(element))
        elif element.tag == qn("w:tbl"):
            title = element.find(f"{qn('w:tblPr')}/{qn('w:tblCaption')}").get(qn("w:val"))
            head, *rows = _filled_rows(element)
            found.append(WordTable(heading, normal(title), head, rows))
    return found


def _filled_rows(table: Any) -> Iterator[list[str]]:
    above: list[str] = []
    for row in table.iterchildren(qn("w:tr")):
        cells: list[str] = []
        for cell in row.iterchildren(qn("w:tc")):
            merged = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
            continued = merged is not None and merged.get(qn("w:val")) != "restart"
            cells.append(above[len(cells)] if continued else normal(text_of(cell)))
        yield cells
        above = cells


def passages(word: WordDocument) -> Iterator[Passage]:
    """Every piece of text of the body, headings too, under what it stands under."""
    headings: dict[int, str] = {}
    for element in word.element.body:
        if element.tag == qn("w:p"):
            style = style_of(element)
            if style.startswith("Heading"):
                level = int(style.removeprefix("Heading"))
                headings = {depth: text for depth, text in headings.items() if depth < level}
                headings[level] = normal(text_of(element))
            yield Passage(tuple(headings.values()), normal(text_of(element)))
        elif element.tag == qn("w:tbl"):
            yield from _table_passages(element, tuple(headings.values()))


def _table_passages(table: Any, under: tuple[str, ...]) -> Iterator[Passage]:
    for row, cells in zip(table.iterchildren(qn("w:tr")), _filled_rows(table), strict=True):
        for cell in row.iterchildren(qn("w:tc")):
            here = (*under, cells[0])
            for paragraph in cell.iterchildren(qn("w:p")):
                if style_of(paragraph) == "TabellSmarubrik":
                    here = (*under, cells[0], normal(text_of(paragraph)))
                yield Passage(here, normal(text_of(paragraph)))
