"""The document's headings and what links can lead to, known before anything is written."""

from collections.abc import Iterator, Mapping

from arsbokslut.classes import dataclass
from arsbokslut.document.tree import (
    Blocks,
    Chart,
    Contents,
    Heading,
    ListBlock,
    Paragraph,
    Picture,
    Section,
    Table,
    plain_text,
)
from arsbokslut.writers.html.markup import element, escaped
from arsbokslut.writers.html.names import Names, slug

DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading of the page: its level in the layout, its level on the page, its text and its id."""

    depth: int
    level: int
    text: str
    id: str


@dataclass(frozen=True, slots=True)
class Outline:
    """The headings in reading order, and the page's id for every id that the layout gave."""

    entries: tuple[Entry, ...]
    anchors: Mapping[str, str]


def outline(blocks: Blocks, names: Names) -> Outline:
    """Headings and anchors. The layout's own ids are given out first, so that they stay as they are."""
    targets = list(_targets(blocks))
    anchors: dict[str, str] = {}
    for target in targets:
        if target.id and target.id not in anchors:
            anchors[target.id] = names.own(target.id)
    taken: set[str] = set()
    entries: list[Entry] = []
    level = 1
    for heading in (target for target in targets if isinstance(target, Heading)):
        level = min(heading.level + 1, level + 1, DEEPEST)
        text = plain_text(heading.inlines)
        own = heading.id if heading.id not in taken else ""
        taken.add(own)
        entries.append(Entry(heading.level, level, text, anchors[own] if own else names.id(slug(text))))
    return Outline(tuple(entries), anchors)


def _targets(blocks: Blocks) -> Iterator[Heading | Table | Picture | Chart]:
    """What can have an id, in reading order."""
    for block in blocks:
        match block:
            case Heading() | Table() | Picture():
                yield block
            case Chart():
                yield block
                yield block.table
            case Section():
                yield from _targets(block.blocks)
            case Paragraph() | ListBlock() | Contents():
                pass


def contents(entries: tuple[Entry, ...], depth: int) -> str:
    """The headings down to a depth as nested lists of links."""
    shown = [entry for entry in entries if entry.depth <= depth]
    written: list[str] = []
    open_levels: list[int] = []
    for entry in shown:
        while open_levels and open_levels[-1] > entry.level:
            open_levels.pop()
            written.append("</li></ul>")
        if open_levels and open_levels[-1] == entry.level:
            written.append("</li>\n")
        else:
            open_levels.append(entry.level)
            written.append("<ul>\n")
        written.append("<li>" + element("a", escaped(entry.text), href=f"#{entry.id}"))
    return "".join(written) + "</li></ul>" * len(open_levels)
