"""Where every key, value, entry and item of a text starts and ends, to the character."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from arsbokslut.diagnostics import Path
from arsbokslut.source.edits.refused import EditRefused
from arsbokslut.source.nodes import LOADER


class Node:
    """A value as it is written. `style` is a scalar's first character (`'`, `"`, `|`, `>`), or "" for a plain one."""

    __slots__ = ("end", "entries", "flow", "in_flow", "kind", "start", "style")

    def __init__(self, kind: str, start: int, end: int) -> None:
        self.kind = kind
        """`scalar`, `mapping` or `list`."""
        self.start, self.end = start, end
        self.style = ""
        self.flow = self.in_flow = False
        """Whether a collection is written with brackets, and whether the node stands within some."""
        self.entries: dict[str | int, Entry] = {}


class Entry:
    """An entry of a mapping or an item of a list. `start` is where its key or its dash is (in brackets: its value)."""

    __slots__ = ("after", "key", "key_end", "start", "value")

    def __init__(self, key: str | int, start: int, key_end: int, after: int, value: Node) -> None:
        self.key, self.start, self.key_end, self.value = key, start, key_end, value
        self.after = after
        """The place after the colon or the dash."""

    @property
    def end(self) -> int:
        """Where its value ends; where its key does when it has none."""
        return max(self.after, self.value.end)


def layout(text: str) -> Node:
    """The root of a text that could be read: no aliases, tags or depth beyond what the reader accepts."""
    return _node(yaml.compose(text, Loader=LOADER), text, in_flow=False)


def find(root: Node, path: Path) -> Node:
    """The node at a path. Raises EditRefused when there is none."""
    node = root
    for part in path:
        node = entry(node, part, path).value
    return node


def entry(node: Node, part: str | int, path: Path) -> Entry:
    """The entry of a node. Raises EditRefused when there is none."""
    if part not in node.entries:
        raise EditRefused(f"”{'.'.join(map(str, path))}” finns inte i filen.")
    return node.entries[part]


def tokens(node: Node) -> Iterator[tuple[int, int]]:
    """Where each key and each scalar that is not empty stands."""
    if node.kind == "scalar" and node.end > node.start:
        yield node.start, node.end
    for each in node.entries.values():
        if node.kind == "mapping":
            yield each.start, each.key_end
        yield from tokens(each.value)


def _node(composed: Any, text: str, *, in_flow: bool) -> Node:
    start, end = composed.start_mark.index, composed.end_mark.index
    if isinstance(composed, yaml.ScalarNode):
        return _scalar(composed, text, in_flow=in_flow)
    mapping = isinstance(composed, yaml.MappingNode)
    node = Node("mapping" if mapping else "list", start, end)
    node.in_flow, node.flow = in_flow, bool(composed.flow_style)
    entries = _entries(composed, text, node) if mapping else _items(composed, text, node)
    node.entries = {each.key: each for each in entries}
    if not node.flow:
        node.end = max(each.end for each in node.entries.values())
    return node


def _scalar(composed: Any, text: str, *, in_flow: bool) -> Node:
    start, end = composed.start_mark.index, composed.end_mark.index
    node = Node("scalar", start, end)
    node.in_flow = in_flow
    node.style = composed.style or ""
    if node.style in {"|", ">"}:
        node.end = _block_end(text, start, end)
    elif not node.style:
        node.end = start + len(text[start:end].rstrip())
    return node


def _entries(composed: Any, text: str, node: Node) -> Iterator[Entry]:
    for key, value in composed.value:
        start, key_end = key.start_mark.index, key.end_mark.index
        if not key.style:
            key_end = start + len(text[start:key_end].rstrip())
        colon = _COLON.match(text, key_end)
        after = colon.end() if colon is not None else key_end
        inner = _placed(_node(value, text, in_flow=node.flow or node.in_flow), after)
        yield Entry(str(key.value), start, key_end, after, inner)


_COLON = re.compile(r"\s*:(?=[\s,}\]]|$)|[ \t]*:")


def _placed(node: Node, after: int) -> Node:
    """An empty value, which libyaml places anywhere up to what follows, stands after the colon or the dash."""
    if node.kind == "scalar" and node.start == node.end:
        node.start = node.end = after
    return node


def _items(composed: Any, text: str, node: Node) -> Iterator[Entry]:
    end = node.start
    for number, value in enumerate(composed.value):
        inner = _node(value, text, in_flow=node.flow or node.in_flow)
        start = inner.start if node.flow else _dash(text, node.start, end)
        after = start if node.flow else start + 1
        item = Entry(number, start, start, after, _placed(inner, after))
        end = item.end
        yield item


def _dash(text: str, first: int, end: int) -> int:
    """The dash of the next item in a list whose first dash is at `first`, from where the item before it ends."""
    if end == first:
        return first
    column = column_of(text, first)
    while True:
        end = line_end(text, end) + 1
        if text[end : end + column].strip(" ") == "" and text[end + column : end + column + 1] == "-":
            return end + column


def _block_end(text: str, start: int, end: int) -> int:
    """The end of the last line of a `|` or `>` text; empty lines below count only where `+` keeps them."""
    header, _, body = text[start:end].partition("\n")
    if "+" in header.partition("#")[0]:
        return end - 1 if text[end - 1 : end] == "\n" else end
    lines = body.split("\n")
    indent = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip(" ")), default=0)
    while lines and not lines[-1][indent:]:
        lines.pop()
    return start + len("\n".join([header, *lines]).rstrip(" ") if not lines else "\n".join([header, *lines]))


def line_start(text: str, at: int) -> int:
    """Where the line of a place starts."""
    return text.rfind("\n", 0, at) + 1


def line_end(text: str, at: int) -> int:
    """Where the line of a place ends, before its line end."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def column_of(text: str, at: int) -> int:
    """The column of a place, from 0."""
    return at - line_start(text, at)
