"""Every node of a document tree, in reading order."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any


def walk(node: Any) -> Iterator[Any]:
    """The node itself and all that is in it: blocks, rows, cells, inlines. A tuple stands for its members."""
    if isinstance(node, tuple):
        for child in node:
            yield from walk(child)
    elif is_dataclass(node):
        yield node
        for each in fields(node):
            value = getattr(node, each.name)
            if isinstance(value, tuple) or is_dataclass(value):
                yield from walk(value)
