"""The table of contents: a TOC field that already holds the real headings (ECMA-376 17.16.5.68)."""

from arsbokslut.document.tree import Contents, Text
from arsbokslut.writers.docx.fields import FIELD_END, field, field_begin
from arsbokslut.writers.docx.outline import Entry, Outline
from arsbokslut.writers.docx.paragraphs import PLAIN, Setting, paragraph
from arsbokslut.writers.docx.runs import RunWriter
from arsbokslut.writers.docx.styles import StyleSheet
from arsbokslut.writers.escape import escape


def contents(block: Contents, outline: Outline, styles: StyleSheet, runs: RunWriter, width: int) -> str:
    """The heading of the contents and a line for each heading; Word can update it, and does not ask to."""
    entries = [each for each in outline.entries if each.level <= block.depth]
    heading = paragraph(runs, (Text(block.title),), styles.id("nav"), PLAIN)
    begin = field_begin(f'TOC \\o "1-{block.depth}" \\h \\z \\u')
    lines = [
        _line(each, styles, width, begin if index == 0 else "", FIELD_END if index == len(entries) - 1 else "")
        for index, each in enumerate(entries)
    ]
    return heading + "".join(lines)


def _line(entry: Entry, styles: StyleSheet, width: int, before: str, after: str) -> str:
    text = f'<w:r><w:t xml:space="preserve">{escape(entry.text)}</w:t></w:r>'
    number = field(f"PAGEREF {entry.bookmark} \\h", str(entry.page)) if entry.page is not None else ""
    page = f"<w:r><w:tab/></w:r>{number}" if number else ""
    link = f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{text}{page}</w:hyperlink>'
    style = styles.id("nav", f"nivå-{entry.level}")
    return f"<w:p>{Setting(tabs=styles.tabs(style, width)).properties(style)}{before}{link}{after}</w:p>"
