"""What reading is to give after the edits: the plain data with nothing changed but what was asked."""

from collections.abc import Iterable, Mapping, Set
from decimal import Decimal
from typing import Any

from arsbokslut.diagnostics import Path
from arsbokslut.diagnostics.edits import Replace
from arsbokslut.source.edits.changes import Changes, Key
from arsbokslut.source.edits.rewrites import Part, rewritten
from arsbokslut.source.edits.values import read_value


def expected(data: Any, changes: Mapping[Path, Changes]) -> Any:
    """The data after the changes."""
    around = {path[:length] for path in changes for length in range(len(path) + 1)}
    return _rebuilt(data, changes, around, ())


def _rebuilt(data: Any, changes: Mapping[Path, Changes], around: Set[Path], path: Path) -> Any:
    """A node of the data; `around` are the paths that have changes at or below them."""
    if path not in around:
        return data
    change = changes.get(path, Changes())
    pairs: list[tuple[Key, Any]] = []
    children: Iterable[tuple[Key, Any]] = data.items() if isinstance(data, dict) else enumerate(data)
    for number, (key, value) in enumerate(children):
        pairs += _inserted(change, number)
        if key in change.values:
            pairs.append((change.keys.get(key, key), _changed(value, change.values[key])))
        elif key not in change.removed:
            pairs.append((change.keys.get(key, key), _rebuilt(value, changes, around, (*path, key))))
    pairs += _inserted(change, len(data))
    return dict(pairs) if isinstance(data, dict) else [value for _, value in pairs]


def _inserted(change: Changes, gap: int) -> list[tuple[Key, Any]]:
    return [(key, read_value(value)) for key, value in change.inserted.get(gap, ())]


def _changed(value: Any, change: Replace | list[Part]) -> Any:
    if isinstance(change, Replace):
        return read_value(change.value)
    return rewritten(value, change)


def same(one: Any, other: Any) -> bool:
    """Whether two pieces of data are the same, with order, types and the decimals that numbers are written with."""
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, str) and isinstance(other, str):
        return one == other
    if _is_number(one) and _is_number(other):
        return _digits(one) == _digits(other)
    return type(one) is type(other) and one == other


def _is_number(value: object) -> bool:
    return isinstance(value, int | Decimal) and not isinstance(value, bool)


def _digits(value: int | Decimal) -> str:
    return f"{Decimal(value):f}".rstrip(".")
