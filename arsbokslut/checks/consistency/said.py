"""What a year's data says in words, each by what it is about: so that two years can be held against each other."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from arsbokslut.diagnostics import Path


class Said(NamedTuple):
    """Words of the data: what they are about (the same in every year), where they stand, and what they are."""

    about: tuple[str, ...]
    path: Path
    words: tuple[Any, ...]


Node = Mapping[str, Any]


def texts(data: Node) -> Iterator[Said]:
    """The running texts, and what the title page says of the year."""
    yield from _of_report(data["rapport"])
    for key, section in data.get("avsnitt", {}).items():
        yield from _words(("avsnitt", key), ("avsnitt", key), section, "text", "efter")
    for about, path, area in _areas(data):
        yield from _words(about, path, area, "text")
    for about, path, goal in _goals(data):
        yield from _words(about, path, goal, "kommentar")
    for about, path, activity in _activities(data):
        yield from _words(about, path, activity, "kommentar")
    for about, path, each in _listed(("uppdrag",), (), data, "uppdrag", "id"):
        yield from _words(about, path, each, "text", "bedömning")
    for about, path, row, kinds in _rows(data):
        yield from _words(about, path, row, *(column for column, kind in kinds.items() if kind == "text"))


def judgements(data: Node) -> Iterator[Said]:
    """The motivations, and the statuses set by hand for which nothing is said."""
    for about, path, goal in _goals(data):
        yield from _words(about, path, goal, "motivering", "trendmotivering")
        yield from _unexplained(about, path, goal, "status", "motivering", "kommentar")
        yield from _unexplained(about, path, goal, "trend", "trendmotivering")
        for inner, place, indicator in _listed(about, path, goal, "indikatorer", "id"):
            yield from _words(inner, place, indicator, "motivering")
            yield from _unexplained(inner, place, indicator, "status", "motivering")
    for about, path, activity in _activities(data):
        yield from _unexplained(about, path, activity, "status", "kommentar")
        yield from _unexplained(about, path, activity, "grad", "status", "kommentar")
    for about, path, each in _listed(("uppdrag",), (), data, "uppdrag", "id"):
        yield from _unexplained(about, path, each, "status", "text", "bedömning")
    for about, path, row, kinds in _rows(data):
        for column, kind in kinds.items():
            if kind == "nivå":
                yield from _unexplained(about, path, row, column, *(each for each in kinds if each != column))


def _of_report(meta: Node) -> Iterator[Said]:
    yield from _words(("rapport",), ("rapport",), meta, "diarienummer", "datum")
    for about, path, fact in _listed(("rapport",), ("rapport",), meta, "fakta", "etikett"):
        if re.search(r"\d", str(fact.get("text", ""))):
            yield from _words(about, path, fact, "text")


def _words(about: tuple[str, ...], path: Path, node: Node, *keys: str) -> Iterator[Said]:
    for key in keys:
        if isinstance(node.get(key), str):
            yield Said((*about, key), (*path, key), (" ".join(node[key].split()),))


def _unexplained(about: tuple[str, ...], path: Path, node: Node, key: str, *reasons: str) -> Iterator[Said]:
    """A judgement beside which nothing else is said."""
    if key in node and not any(each in node for each in reasons):
        yield Said((*about, key), (*path, key), (str(node[key]),))


def _areas(data: Node) -> Iterator[tuple[tuple[str, ...], Path, Node]]:
    """Goal areas and focus areas."""
    for about, path, area in _listed(("mål",), (), data, "målområden", "namn"):
        yield about, path, area
        yield from _listed(about, path, area, "fokusområden", "rubrik")


def _goals(data: Node) -> Iterator[tuple[tuple[str, ...], Path, Node]]:
    """Goals, which have an id of their own in the whole report."""
    for _, path, area in _areas(data):
        yield from _listed(("mål",), path, area, "mål", "id")


def _activities(data: Node) -> Iterator[tuple[tuple[str, ...], Path, Node]]:
    for about, path, node in (*_areas(data), *_goals(data)):
        yield from _listed(about, path, node, "aktiviteter", "namn")


def _listed(
    about: tuple[str, ...], path: Path, node: Node, key: str, name: str
) -> Iterator[tuple[tuple[str, ...], Path, Node]]:
    for index, each in enumerate(node.get(key) or ()):
        if isinstance(each, dict):
            yield (*about, key, str(each.get(name))), (*path, key, index), each


def _rows(data: Node) -> Iterator[tuple[tuple[str, ...], Path, Node, dict[str, str]]]:
    """Every row of every table, with the kinds of the table's columns."""
    for key, table in data.get("tabeller", {}).items():
        kinds = {each["id"]: str(each.get("slag", "tal")) for each in table["kolumner"]}
        waiting = list(_listed(("tabeller", key), ("tabeller", key), table, "rader", "id"))
        while waiting:
            about, path, row = waiting.pop(0)
            yield about, path, row, kinds
            waiting += _listed(about, path, row, "rader", "id")
