"""A lint of finished Word files for what makes them readable to everyone (WCAG 2.1 AA, EN 301 549 chapter 10)."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from docx.oxml.ns import qn
from lxml import etree

TITLE = "{http://purl.org/dc/elements/1.1/}title"
LANGUAGE = "{http://purl.org/dc/elements/1.1/}language"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
READABLE = 4.5


@dataclass(frozen=True)
class WordFile:
    """A Word file's parts, parsed. `may_merge`: the tables whose layout declares merged cells."""

    packed: bytes
    may_merge: frozenset[str] = frozenset()

    def part(self, name: str) -> etree._Element:
        with zipfile.ZipFile(io.BytesIO(self.packed)) as archive:
            return etree.fromstring(archive.read(name))

    @cached_property
    def body(self) -> etree._Element:
        return self.part("word/document.xml")[0]

    @cached_property
    def styles(self) -> dict[str, etree._Element]:
        return {each.get(qn("w:styleId")): each for each in self.part("word/styles.xml").iter(qn("w:style"))}


def text_of(element: etree._Element) -> str:
    return "".join(each.text or "" for each in element.iter(qn("w:t")))


def style_of(paragraph: etree._Element) -> str:
    found = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return found.get(qn("w:val")) if found is not None else ""


def title_and_language(word: WordFile) -> Iterator[str]:
    core = word.part("docProps/core.xml")
    if not core.findtext(TITLE):
        yield "the title property is empty"
    if core.findtext(LANGUAGE) != "sv-SE":
        yield "the language property is not sv-SE"
    default = word.part("word/styles.xml").find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    if default is None or default.get(qn("w:val")) != "sv-SE":
        yield "the default language of text is not sv-SE"


def headings_step_down(word: WordFile) -> Iterator[str]:
    levels = [int(style[-1]) for each in word.body.iter(qn("w:p")) if (style := style_of(each)).startswith("Heading")]
    if levels[:1] != [1]:
        yield "the first heading is not of level 1"
    yield from (
        f"a heading of level {after} follows one of level {before}"
        for before, after in pairwise(levels)
        if after > before + 1
    )


def tables_have_names_and_header_rows(word: WordFile) -> Iterator[str]:
    for table in word.body.iter(qn("w:tbl")):
        caption = table.find(f"{qn('w:tblPr')}/{qn('w:tblCaption')}")
        name = caption.get(qn("w:val")) if caption is not None else ""
        if not name:
            yield "a table has no title for screen readers"
        first = table.find(qn("w:tr"))
        if first.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is None:
            yield f"the first row of {name} is not marked as a header"
        if any(not text_of(cell) for cell in first.iter(qn("w:tc"))):
            yield f"a header cell of {name} is empty"
        merged = any(True for _ in table.iter(qn("w:vMerge"), qn("w:gridSpan")))
        if merged and name not in word.may_merge:
            yield f"{name} has merged cells that its layout does not declare"


def drawings_have_alternative_texts(word: WordFile) -> Iterator[str]:
    yield from ("a drawing has no alternative text" for each in word.body.iter(DRAWING) if not each.get("descr"))


def no_paragraph_is_empty(word: WordFile) -> Iterator[str]:
    """Outside cells; one that ends a section after a table has to be there."""
    for paragraph in word.body.findall(qn("w:p")):
        drawn = any(True for _ in paragraph.iter(qn("w:drawing"), qn("w:sectPr")))
        if not text_of(paragraph).strip() and not drawn:
            yield f"an empty paragraph in the style {style_of(paragraph)}"


def styles_exist(word: WordFile) -> Iterator[str]:
    for name in ("w:pStyle", "w:rStyle", "w:tblStyle"):
        used = {each.get(qn("w:val")) for each in word.body.iter(qn(name))}
        yield from (f"the style {each} does not exist" for each in used - word.styles.keys())


def colours_can_be_read(word: WordFile) -> Iterator[str]:
    """Every text colour of a style against white paper, or against the ground of the style or of its table style's part."""
    for style_id, style in word.styles.items():
        for properties in style.iter(qn("w:rPr")):
            colour = properties.find(qn("w:color"))
            if colour is None or len(colour.get(qn("w:val"))) != 6:
                continue
            grounds = (f"{qn(parent)}/{qn('w:shd')}" for parent in ("w:tcPr", "w:pPr", "w:rPr"))
            shade = next((each for path in grounds if (each := properties.getparent().find(path)) is not None), None)
            fill = shade.get(qn("w:fill")) if shade is not None and len(shade.get(qn("w:fill"), "")) == 6 else "FFFFFF"
            if (ratio := contrast(colour.get(qn("w:val")), fill)) < READABLE:
                yield f"{style_id}: {colour.get(qn('w:val'))} on {fill} has the contrast {ratio:.2f}"


def contrast(one: str, other: str) -> float:
    """The contrast of two colours (WCAG 2.1, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


RULES = (
    title_and_language,
    headings_step_down,
    tables_have_names_and_header_rows,
    drawings_have_alternative_texts,
    no_paragraph_is_empty,
    styles_exist,
    colours_can_be_read,
)
