"""Notes: a number that leads to the note at the end of the page, and the note, which leads back."""

from arsbokslut.writers.html.markup import element
from arsbokslut.writers.html.story import PageNote, Story

HEADING = "Noter"


def note_mark(story: Story, text: str) -> str:
    """The number of a new note, whose text is kept for the end."""
    number = len(story.notes) + 1
    note = PageNote(text, story.names.id(f"not-{number}"), story.names.id(f"till-not-{number}"))
    story.notes.append(note)
    link = element("a", str(number), id=note.mark, href=f"#{note.id}", role="doc-noteref", aria_label=f"Not {number}")
    return element("sup", link)


def notes_html(story: Story) -> str:
    """All notes, in a section of their own; nothing when there are none."""
    if not story.notes:
        return ""
    listed = "".join(_item(number, note) + "\n" for number, note in enumerate(story.notes, 1))
    heading = story.names.id("noter")
    content = element("h2", HEADING, id=heading) + element("ol", "\n" + listed)
    return element("section", content, class_="noter", role="doc-endnotes", aria_labelledby=heading) + "\n"


def _item(number: int, note: PageNote) -> str:
    said = f"Tillbaka till not {number} i texten"
    back = element("a", "↩", href=f"#{note.mark}", role="doc-backlink", aria_label=said)
    return element("li", f"{note.text} {back}", id=note.id)
