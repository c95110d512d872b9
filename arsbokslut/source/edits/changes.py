"""The edits of a file gathered by the collection they change; what contradicts itself is refused."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import field

from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import Path
from arsbokslut.diagnostics.edits import Insert, Rename, Replace, Value, Yaml
from arsbokslut.source.edits.layout import Node, find
from arsbokslut.source.edits.refused import EditRefused
from arsbokslut.source.edits.rewrites import ByPath, Part

Key = str | int


@dataclass(slots=True)
class Changes:
    """What becomes of the entries of one mapping or list."""

    values: dict[Key, Replace | list[Part]] = field(default_factory=dict)
    keys: dict[Key, str] = field(default_factory=dict)
    removed: set[Key] = field(default_factory=set)
    inserted: dict[int, list[tuple[Key, Value | Yaml]]] = field(default_factory=dict)
    """New entries by how many of the old ones stand before them."""


def gathered(edits: Iterable[ByPath], root: Node) -> dict[Path, Changes]:
    """The changes by the path of the collection. Raises EditRefused."""
    changes: dict[Path, Changes] = {}
    for edit in edits:
        path = edit.path
        if not path:
            raise EditRefused("Filen som helhet kan inte ändras.")
        _add(edit, path, find(root, path[:-1]), changes.setdefault(path[:-1], Changes()))
    for path, change in changes.items():
        _refuse_within(path, changes)
        _refuse_doubled(path, find(root, path), change)
    return changes


def _add(edit: ByPath, path: Path, node: Node, change: Changes) -> None:
    key = path[-1]
    if isinstance(edit, Insert):
        change.inserted.setdefault(_gap(edit, path, node), []).append((key, edit.value))
    elif key not in node.entries:
        raise _missing(path)
    elif isinstance(edit, Part):
        _add_part(edit, path, change)
    elif (key in change.keys) if isinstance(edit, Rename) else (key in change.values or key in change.removed):
        raise _twice(path)
    elif isinstance(edit, Rename):
        change.keys[key] = edit.key
    elif isinstance(edit, Replace):
        change.values[key] = edit
    else:
        change.removed.add(key)


def _add_part(edit: Part, path: Path, change: Changes) -> None:
    """Several parts of one text may be rewritten."""
    others = change.values.setdefault(path[-1], [])
    if isinstance(others, Replace):
        raise _twice(path)
    others.append(edit)


def _gap(edit: Insert, path: Path, node: Node) -> int:
    """How many of the collection's entries stand before a new one."""
    key, siblings = path[-1], list(node.entries)
    if node.kind == "scalar" or isinstance(key, int) != (node.kind == "list"):
        raise EditRefused(f"Under ”{_shown(path[:-1])}” kan inget sättas in.")
    if isinstance(key, int):
        if not 0 <= key <= len(siblings):
            raise _missing(path)
        return key
    beside = edit.before if edit.after is None else edit.after
    if beside is None:
        return len(siblings)
    if beside not in node.entries:
        raise _missing((*path[:-1], beside))
    return siblings.index(beside) + (edit.after is not None)


def _refuse_within(path: Path, changes: Mapping[Path, Changes]) -> None:
    """Nothing changes within what is replaced or removed."""
    for length in range(len(path)):
        outer = changes.get(path[:length])
        if outer is not None and (path[length] in outer.values or path[length] in outer.removed):
            raise _twice(path[: length + 1])


def _refuse_doubled(path: Path, node: Node, change: Changes) -> None:
    """An entry is either removed or changed, and no key comes to stand twice."""
    changed = change.removed & (change.values.keys() | change.keys.keys())
    if changed:
        raise _twice((*path, *changed))
    if node.kind == "list" or not (change.keys or change.inserted):
        return
    keys: list[Key] = [change.keys.get(key, key) for key in node.entries if key not in change.removed]
    keys += [key for new in change.inserted.values() for key, _ in new]
    doubled = [key for key, count in Counter(keys).items() if count > 1]
    if doubled:
        raise EditRefused(f"Nyckeln ”{_shown((*path, doubled[0]))}” finns redan.")


def _missing(path: Path) -> EditRefused:
    return EditRefused(f"”{_shown(path)}” finns inte i filen.")


def _twice(path: Path) -> EditRefused:
    return EditRefused(f"”{_shown(path)}” ändras på två sätt.")


def _shown(path: Path) -> str:
    return ".".join(map(str, path))
