"""The document's headings and what is linked to, each with its bookmark (ECMA-376 17.13.6)."""

from arsbokslut.classes import dataclass
from arsbokslut.document.tree import Chart, Contents, Heading, Link, Picture, Reference, Table, plain_text
from arsbokslut.document.walk import Nodes, link_targets


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading in the contents: level, text, bookmark, and its page when that is known."""

    level: int
    text: str
    bookmark: str
    page: int | None


class Outline:
    """Bookmarks for the headings that the contents list and for all that a link points at."""

    def __init__(self, nodes: Nodes, pages: tuple[int, ...] = ()) -> None:
        headings, listed = nodes.of(Heading), bool(nodes.of(Contents))
        linked = {link.address[1:] for link in nodes.of(Link) if link.address.startswith("#")}
        linked |= {reference.target for reference in nodes.of(Reference)}
        known = link_targets(nodes)
        self._of_heading = {id(each): f"_Toc{n:06d}" for n, each in enumerate(headings, 1)} if listed else {}
        self._of_id = {name: f"_Ref{n:06d}" for n, name in enumerate(sorted(linked & known), 1)}
        self._numbers: dict[str, int] = {}
        self.entries = tuple(
            Entry(
                each.level, plain_text(each.inlines), self._of_heading[id(each)], pages[n] if n < len(pages) else None
            )
            for n, each in enumerate(headings)
            if listed
        )

    def anchor(self, name: str) -> str | None:
        """The bookmark of an id that is linked to."""
        return self._of_id.get(name)

    def marks(self, block: Heading | Table | Picture | Chart) -> tuple[str, str]:
        """What is written before and after the text of a heading or caption, so that it can be found."""
        names = [self._of_heading.get(id(block)), self._of_id.get(block.id)]
        numbered = [(self._number(name), name) for name in names if name]
        starts = "".join(f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>' for number, name in numbered)
        ends = "".join(f'<w:bookmarkEnd w:id="{number}"/>' for number, _ in reversed(numbered))
        return starts, ends

    def _number(self, name: str) -> int:
        return self._numbers.setdefault(name, len(self._numbers) + 1)


NO_OUTLINE = Outline(Nodes(()))
"""Of a header or footer, which has no headings."""
