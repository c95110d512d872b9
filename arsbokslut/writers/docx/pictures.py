"""Pictures in the text (ECMA-376 part 1, 20.2 picture)."""

from arsbokslut.document.pictures import PictureFile
from arsbokslut.document.tree import Picture
from arsbokslut.writers.docx.captions import caption
from arsbokslut.writers.docx.drawings import EMU_PER_TWIP, Drawing, inline
from arsbokslut.writers.docx.opc import IMAGE, Part
from arsbokslut.writers.docx.paragraphs import Setting
from arsbokslut.writers.docx.story import Story

_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def picture(block: Picture, story: Story) -> str:
    """A paragraph with the picture, as wide as it asks for, its alternative text, and its caption below."""
    file = story.load(block.file)
    width, height = _size(file, story.width * block.width // 100, max(story.height - ROOM, story.height // 2))
    drawing = Drawing(next(story.drawings), "Bild", block.alternative, width=width, height=height)
    run = inline(drawing, _PIC, _graphic(_relationship(block.file, file, story), width, height))
    setting = Setting(keep_next=bool(block.caption)).properties(story.styles.id("figure"))
    before, after = story.outline.marks(block)
    if not block.caption:
        return f"<w:p>{setting}{before}{run}{after}</w:p>"
    return f"<w:p>{setting}{run}</w:p>{caption(story, 'figur', block.caption, (before, after), keep_next=False)}"


ROOM = 1_700
"""What is left on the page beside a picture, in twips: its heading and its caption stand with it."""


def _size(file: PictureFile, width: int, highest: int) -> tuple[int, int]:
    """Width and height in EMU of a picture so wide, in twips; narrower when it would be too high for the page."""
    wide = min(width * EMU_PER_TWIP, highest * EMU_PER_TWIP * file.width // file.height)
    return max(1, wide), max(1, wide * file.height // file.width)


def _relationship(name: str, file: PictureFile, story: Story) -> str:
    """The id by which the text refers to the picture's part, which it has once."""
    if name not in story.pictures:
        package, kind = story.part.package, file.media_type.removeprefix("image/")
        number = package.free_number(f"/word/media/image%d.{kind}")
        part = Part(package, f"/word/media/image{number}.{kind}", file.media_type, file.content)
        story.pictures[name] = story.part.relate_to(part, IMAGE)
    return story.pictures[name]


def _graphic(relationship: str, width: int, height: int) -> str:
    return (
        f'<pic:pic xmlns:pic="{_PIC}"><pic:nvPicPr><pic:cNvPr id="0" name=""/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"/></pic:spPr></pic:pic>'
    )
