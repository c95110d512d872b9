"""Parts of texts and keys that are rewritten: which text they are in, and where in it as it is read."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from arsbokslut.diagnostics import Path, Position
from arsbokslut.diagnostics.edits import Insert, Remove, Rename, Replace
from arsbokslut.diagnostics.fix import Rewrite
from arsbokslut.source.edits.layout import Node
from arsbokslut.source.edits.refused import EditRefused


class Part(NamedTuple):
    """A part of the text at `path`: where it starts in the file's text and in the value, and what it becomes."""

    path: Path
    at: int
    start: int
    old: str
    new: str


ByPath = Replace | Rename | Insert | Remove | Part


def by_path(edits: Iterable[ByPath | Rewrite], text: str, root: Node, data: Any) -> Iterator[ByPath]:
    """The edits, each at its path: a part of a key that is rewritten is the key renamed. Raises EditRefused."""
    for edit in edits:
        yield _found(edit, text, root, data) if isinstance(edit, Rewrite) else edit


def _found(edit: Rewrite, text: str, root: Node, data: Any) -> Part | Rename:
    at = offset_of(text, edit.position)
    end = at + len(edit.old)
    path: Path = ()
    node: Node | None = root if text[at:end] == edit.old else None
    while node is not None and node.kind != "scalar":
        key = next((each for each in node.entries.values() if each.start <= at and end <= each.key_end), None)
        if key is not None and node.kind == "mapping":
            start = _start(str(key.key), text[key.start : key.key_end], at - key.start, edit.old)
            return Rename((*path, key.key), _rewritten(str(key.key), start, edit.old, edit.new))
        inner = next((each for each in node.entries.values() if each.value.start <= at and end <= each.value.end), None)
        if inner is not None:
            path, data = (*path, inner.key), data[inner.key]
        node = None if inner is None else inner.value
    if node is None:
        raise EditRefused(f"På {edit.position} står inte ”{edit.old}”.")
    return Part(path, at, _start(data, text[node.start : node.end], at - node.start, edit.old), edit.old, edit.new)


def offset_of(text: str, position: Position) -> int:
    """Where in a text a place is."""
    at = 0
    for _ in range(position.line - 1):
        at = text.find("\n", at) + 1
    return at + position.column - 1


def _start(value: object, token: str, at: int, old: str) -> int:
    """Where in a text, as it is read, stands what is at `at` of the text as it is written. Raises EditRefused when unsure."""
    if not isinstance(value, str) or not old or token.count(old) != value.count(old):
        raise EditRefused("Det är inte entydigt vilken del av texten som ska ändras.")
    start = -1
    for _ in range(token.count(old, 0, at) + 1):
        start = value.index(old, start + 1)
    return start


def rewritten(value: str, parts: Iterable[Part]) -> str:
    """The text, as it is read, with its parts rewritten."""
    for part in sorted(parts, key=lambda each: each.start, reverse=True):
        value = _rewritten(value, part.start, part.old, part.new)
    return value


def _rewritten(value: str, start: int, old: str, new: str) -> str:
    return value[:start] + new + value[start + len(old) :]
