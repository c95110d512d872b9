"""Captions, numbered by fields where the layout numbers them (ECMA-376 17.16.5.60 SEQ)."""

from arsbokslut.document.tree import Inlines, Text
from arsbokslut.model.numerals import NO_BREAK_SPACE
from arsbokslut.writers.docx.fields import field
from arsbokslut.writers.docx.paragraphs import Setting
from arsbokslut.writers.docx.story import Story

PERIOD = ". "
LABELS = {"tabell": "Tabell", "figur": "Figur"}


def caption(story: Story, kind: str, inlines: Inlines, marks: tuple[str, str] = ("", ""), *, keep_next: bool) -> str:
    """A caption paragraph, `Tabell 3. …` where tables are numbered."""
    runs = story.runs()
    label = ""
    if kind in story.numbered:
        name = LABELS[kind]
        number = field(f"SEQ {name} \\* ARABIC", str(story.next_number(kind)))
        before = runs.runs((Text(name + NO_BREAK_SPACE),))
        label = f"{before}{marks[0]}{number}{marks[1]}{runs.runs((Text(PERIOD),))}"
        marks = ("", "")  # a reference is to the number alone
    style = story.styles.id("caption")
    properties = Setting(keep_next=True).properties(style) if keep_next else _below(style)
    return f"<w:p>{properties}{marks[0]}{label}{runs.runs(inlines)}{marks[1]}</w:p>"


def _below(style: str) -> str:
    """A caption below a figure: close to it, and apart from what follows, though the style holds captions above tables."""
    spacing = '<w:spacing w:before="60" w:after="280"/>'
    return f'<w:pPr><w:pStyle w:val="{style}"/><w:keepNext w:val="0"/>{spacing}</w:pPr>'
