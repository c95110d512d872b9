"""What reading is to give after the edits: the plain data with nothing changed but what was asked."""

from collections.abc import Iterable, Mapping, Set
from decimal import Decimal
from typing import Any

from arsbokslut.diagnostics import Path
from arsbokslut.diagnostics.edits import Replace, Rewrite
from arsbokslut.source.edits.changes import Changes, Key
from arsbokslut.source.edits.refused import EditRefused
from arsbokslut.source.edits.values import read_value


def expected(data: Any, changes: Mapping[Path, Changes], rewritten: Mapping[Rewrite, int]) -> Any:
    """The data after the changes; `rewritten` says where in its text, as it is read, a rewrite starts."""
    around = {path[:length] for path in changes for length in range(len(path) + 1)}
    return _rebuilt(data, changes, rewritten, around, ())


def _rebuilt(
    data: Any, changes: Mapping[Path, Changes], rewritten: Mapping[Rewrite, int], around: Set[Path], path: Path
) -> Any:
    """A node of the data; `around` are the paths that have changes at or below them."""
    if path not in around:
        return data
    change = changes.get(path, Changes())
    pairs: list[tuple[Key, Any]] = []
    children: Iterable[tuple[Key, Any]] = data.items() if isinstance(data, dict) else enumerate(data)
    for number, (key, value) in enumerate(children):
        pairs += _inserted(change, number)
        if key in change.values:
            pairs.append((change.keys.get(key, key), _changed(value, change.values[key], rewritten)))
        elif key not in change.removed:
            pairs.append((change.keys.get(key, key), _rebuilt(value, changes, rewritten, around, (*path, key))))
    pairs += _inserted(change, len(data))
    return dict(pairs) if isinstance(data, dict) else [value for _, value in pairs]


def _inserted(change: Changes, gap: int) -> list[tuple[Key, Any]]:
    return [(key, read_value(value)) for key, value in change.inserted.get(gap, ())]


def _changed(value: Any, change: Replace | list[Rewrite], starts: Mapping[Rewrite, int]) -> Any:
    if isinstance(change, Replace):
        return read_value(change.value)
    for rewrite in sorted(change, key=lambda each: starts[each], reverse=True):
        start = starts[rewrite]
        value = value[:start] + rewrite.new + value[start + len(rewrite.old) :]
    return value


def start_in_value(value: object, token: str, at: int, old: str) -> int:
    """Where in a text, as it is read, stands what is at `at` of the text as it is written. Raises EditRefused when unsure."""
    if not isinstance(value, str) or not old or token.count(old) != value.count(old):
        raise EditRefused("Det är inte entydigt vilken del av texten som ska ändras.")
    start = -1
    for _ in range(token.count(old, 0, at) + 1):
        start = value.index(old, start + 1)
    return start


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
