"""Where every key and value of the data stands: a tree of spots beside the plain data."""

from collections.abc import Mapping
from types import MappingProxyType

from arsbokslut.diagnostics.position import Position

Path = tuple[str | int, ...]


_NONE: Mapping[str | int, "Spot"] = MappingProxyType({})


class Spot:
    """A node of the data: where its key (if it has one) and its value stand, and its children by key or index."""

    __slots__ = ("children", "key", "value")

    def __init__(
        self, value: Position, key: Position | None = None, children: Mapping[str | int, "Spot"] = _NONE
    ) -> None:
        self.value = value
        self.key = key
        self.children = children


class SourceText(str):
    """A text value that knows where it stands, so that an error inside it can be placed on its own line.

    `literal` is true for a block scalar (`|`), whose lines are the lines of the file below its start.
    """

    __slots__ = ("literal", "position")
    position: Position
    literal: bool

    def __new__(cls, text: str, position: Position, *, literal: bool = False) -> "SourceText":
        """A text with its place."""
        made = super().__new__(cls, text)
        made.position = position
        made.literal = literal
        return made


class SpotTree:
    """Looks up the place of a path; a path that is not in the files answers with its nearest parent."""

    def __init__(self, root: Spot, texts: Mapping[str, str]) -> None:
        self.root = root
        self.texts = texts
        """The text of each file by its shown path, for excerpts and for placing errors inside texts."""

    def _walk(self, path: Path) -> tuple[Spot, bool]:
        spot, whole = self.root, True
        for part in path:
            child = spot.children.get(part)
            if child is None:
                whole = False  # pydantic inserts union tags and model names: step over what is not in the file
            else:
                spot, whole = child, True
        return spot, whole

    def value(self, path: Path) -> Position:
        """The place of the value at `path`, or of the nearest parent there is."""
        return self._walk(path)[0].value

    def key(self, path: Path) -> Position:
        """The place of the key at `path` (of the value, for list items), or of the nearest parent's key."""
        spot, _ = self._walk(path)
        return spot.key or spot.value

    def extent(self, path: Path) -> Position:
        """All that is written at `path`: from the start of the value to the end of the last one within it, in its own file."""
        spot = self._walk(path)[0]
        start, end = spot.value, (0, 0)
        waiting = [spot]
        while waiting:
            inner = waiting.pop()
            if inner.value.file == start.file:
                end = max(end, (inner.value.end_line, inner.value.end_column))
            waiting += inner.children.values()
        return start._replace(end_line=end[0], end_column=end[1])

    def path(self, path: Path) -> Path:
        """The parts of the path that stand in the files."""
        parts: Path = ()
        spot = self.root
        for part in path:
            child = spot.children.get(part)
            if child is not None:
                parts, spot = (*parts, part), child
        return parts

    def has(self, path: Path) -> bool:
        """Whether every part of the path stands in the files."""
        spot = self.root
        for part in path:
            child = spot.children.get(part)
            if child is None:
                return False
            spot = child
        return True
