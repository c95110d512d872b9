"""Every node of a document tree, in reading order."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from arsbokslut.document.tree import Chart, Heading, Table


def link_targets(blocks: Any) -> set[str]:
    """The ids that a link can lead to: of headings, and of tables whose caption carries the mark."""
    nodes = list(walk(blocks))
    of_charts = {id(node.table) for node in nodes if isinstance(node, Chart)}
    headings = {node.id for node in nodes if isinstance(node, Heading) and node.id}
    tables = {
        node.id for node in nodes if isinstance(node, Table) and node.id and node.caption and id(node) not in of_charts
    }
    return headings | tables


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
