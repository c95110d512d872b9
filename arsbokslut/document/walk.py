"""The nodes of a document tree by kind."""

from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

from arsbokslut.document.tree import Blocks, Chart, Heading, Picture, Table

Node = TypeVar("Node")


class Nodes:
    """All nodes of some blocks by their kind (blocks, rows, cells, inlines), each kind in reading order."""

    def __init__(self, blocks: Blocks) -> None:
        self._by_kind: dict[type[Any], list[Any]] = {}
        self._inner: dict[type[Any], tuple[str, ...]] = {}
        self._collect(blocks)

    def of(self, kind: type[Node]) -> list[Node]:
        """The nodes of a kind."""
        return self._by_kind.get(kind, [])

    def _collect(self, values: tuple[Any, ...]) -> None:
        for value in values:
            kind = type(value)
            if kind is tuple:
                self._collect(value)
                continue
            found = self._by_kind.get(kind)
            if found is None:
                found = self._by_kind[kind] = []
                self._inner[kind] = _inner(kind)
            found.append(value)
            for name in self._inner[kind]:
                inner = getattr(value, name)
                self._collect(inner if type(inner) is tuple else (inner,))


def _inner(kind: type[Any]) -> tuple[str, ...]:
    """The fields of a kind of node that can hold other nodes; what is no node has none."""
    return tuple(each.name for each in fields(kind) if each.type not in _PLAIN) if is_dataclass(kind) else ()


_PLAIN = (str, int, bool)


def link_targets(nodes: Nodes) -> set[str]:
    """The ids that a link can lead to: of headings and pictures, and of tables whose caption carries the mark."""
    of_charts = {id(chart.table) for chart in nodes.of(Chart)}
    kinds: tuple[type[Heading] | type[Picture] | type[Chart], ...] = (Heading, Picture, Chart)
    return {each.id for kind in kinds for each in nodes.of(kind) if each.id} | {
        table.id for table in nodes.of(Table) if table.id and table.caption and id(table) not in of_charts
    }
