"""Every node of a document tree, in reading order."""

from collections.abc import Iterable, Iterator
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
    waiting = [node]
    while waiting:
        here = waiting.pop()
        if type(here) is tuple:
            waiting.extend(reversed(here))
            continue
        names = _names(here)
        if names:
            yield here
            inner = [getattr(here, name) for name in names]
            waiting.extend(value for value in reversed(inner) if type(value) is tuple or _names(value))


def _names(value: Any) -> Iterable[str]:
    """The fields of a node; none for what is no node."""
    return getattr(type(value), "__dataclass_fields__", ())
