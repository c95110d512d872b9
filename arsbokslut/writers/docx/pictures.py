"""Pictures in the text (ECMA-376 20.4.2.8 inline)."""

import io

from docx.oxml.ns import qn
from docx.shared import Emu
from lxml import etree

from arsbokslut.document.tree import Picture
from arsbokslut.writers.docx.captions import caption
from arsbokslut.writers.docx.paragraphs import Setting
from arsbokslut.writers.docx.story import Story

EMU_PER_TWIP = 635


def picture(block: Picture, story: Story) -> str:
    """A paragraph with the picture, as wide as it asks for, its alternative text, and its caption below."""
    width = Emu(story.width * EMU_PER_TWIP * block.width // 100)
    inline = story.part.new_pic_inline(io.BytesIO(story.load(block.file)), width=width)
    number = next(story.drawings)
    properties = inline.find(qn("wp:docPr"))
    properties.set("id", str(number))
    properties.set("name", f"Bild {number}")
    properties.set("descr", block.alternative)
    drawing = etree.tostring(inline, encoding="unicode")
    setting = Setting(keep_next=bool(block.caption)).properties(story.styles.id("figure"))
    below = caption(story, "figur", block.caption, keep_next=False) if block.caption else ""
    return f"<w:p>{setting}<w:r><w:drawing>{drawing}</w:drawing></w:r></w:p>{below}"
