"""Random edits of random files and of all the shipped ones: what was asked is read back, and every other byte is kept."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path as FilePath
from typing import Any

from hypothesis import assume, event, given, settings
from hypothesis import strategies as st

from arsbokslut.diagnostics import DiagnosticsError, Path, Position
from arsbokslut.diagnostics.edits import Edit, Insert, Remove, Rename, Replace
from arsbokslut.diagnostics.fix import Rewrite
from arsbokslut.source import SourceFile, read_one
from arsbokslut.source.edits import EditRefused, edited
from tests.conftest import ROOT
from tests.robustness.profile import amount

FILES = sorted((ROOT / "data").glob("*/*.yaml"))

WORDS = st.sampled_from(
    ["utfall", "namn", "Östra", "å", "1 234", "12,5", "a: b", "#5", "x #y", "- z", "{{ a.b }}", "it's", 'sa "ja"', "null", "ja",
     "2024-01-31", "|", "a\\b", "\u00a0", "ett, två", "[x]", "a\u0301", "", " ", "\t", "ö\nä", "rad\n\nrad\n", "\n", "  in\nut\n"]
)  # fmt: skip
TEXTS = st.lists(WORDS, max_size=4).map(" ".join)
NUMBERS = st.integers(-(10**20), 10**20) | st.decimals(-1000, 1000, places=2)
SCALARS = TEXTS | NUMBERS | st.booleans() | st.none()
KEYS = st.sampled_from(["ny", "nyckel två", "2023", "a:b", "#x", "é", "utfall"])
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=5
)


def read(raw: bytes) -> Any:
    return read_one(SourceFile("fil.yaml", raw)).data


def paths(data: Any, path: Path = ()) -> Iterator[Path]:
    children = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, child in children:
        yield (*path, key)
        yield from paths(child, (*path, key))


def at(data: Any, path: Path) -> Any:
    for part in path:
        data = data[part]
    return data


def changed(data: Any, path: Path, change: Callable[[Any, Any], Any]) -> Any:
    """A copy of the data with the collection that holds a path changed; independent of the program."""
    if len(path) == 1:
        return change(data, path[0])
    copy = dict(data) if isinstance(data, dict) else list(data)
    copy[path[0]] = changed(data[path[0]], path[1:], change)
    return copy


def replacing(value: Any) -> Callable[[Any, Any], Any]:
    def change(collection: Any, key: Any) -> Any:
        copy = dict(collection) if isinstance(collection, dict) else list(collection)
        copy[key] = value
        return copy

    return change


def removing(collection: Any, key: Any) -> Any:
    if isinstance(collection, dict):
        return {each: value for each, value in collection.items() if each != key}
    return [value for number, value in enumerate(collection) if number != key]


def shown(data: Any) -> Any:
    """Data as it can be compared: with order, types and decimals, numbers by their digits."""
    if isinstance(data, dict):
        return [(key, shown(value)) for key, value in data.items()]
    if isinstance(data, list):
        return [shown(value) for value in data]
    if isinstance(data, int | Decimal) and not isinstance(data, bool):
        return ("tal", f"{Decimal(data):f}")
    return (type(data).__name__.replace("SourceText", "str"), data)


@cache
def raw_of(file: FilePath) -> bytes:
    return file.read_bytes()


@cache
def paths_of(raw: bytes) -> list[Path]:
    return list(paths(read(raw)))


def windows(raw: bytes) -> bytes:
    return b"\xef\xbb\xbf" + raw.replace(b"\n", b"\r\n")


SHIPPED = st.sampled_from(FILES).map(raw_of) | st.sampled_from(FILES).map(raw_of).map(windows)


# Random files of the kind that is read -------------------------------------------------------------------------


@st.composite
def yaml_files(draw: st.DrawFn) -> bytes:
    """A file with mappings and lists in both styles, texts in every style, comments, empty lines and odd spacing."""
    text = draw(mappings(0, 3))
    text = draw(st.sampled_from(["", "# överst\n", "---\n", "\n"])) + text
    if draw(st.booleans()):
        text = text.rstrip("\n")
    raw = text.encode()
    assume(readable(raw))
    return windows(raw) if draw(st.booleans()) else raw


def readable(raw: bytes) -> bool:
    try:
        read(raw)
    except DiagnosticsError:
        return False
    return True


NOISE = st.sampled_from(["", "", "", "\n", "# not\n", "\n\n", "# en\n# två\n"])
TAIL = st.sampled_from(["", "", "", "  ", "  # vid sidan", " # x"])
NAMES = st.sampled_from(["a", "b", "c", "d", "utfall", '"e f"', "'g'", "å", "a\u030a\u0301b", "h i"])
PLAIN = st.sampled_from(
    ["1", "-2.50", "ord", "flera ord", "~", "true", "a#b", "o\u0308rt", "'enkla ''citat'''", '"dubbla \\" \\u00e5"', '""', "1 234"]
)  # fmt: skip


def indented(text: str, columns: int) -> str:
    return "".join(" " * columns + line if line.strip() else line for line in text.splitlines(keepends=True))


@st.composite
def mappings(draw: st.DrawFn, column: int, depth: int) -> str:
    names = draw(st.lists(NAMES, min_size=1, max_size=4, unique=True))
    entries = [f"{name}{draw(st.sampled_from([':', ': ', ':  ']))}{draw(values(depth, 'mapping'))}" for name in names]
    return "".join(f"{draw(NOISE) if number else ''}{each}" for number, each in enumerate(entries))


@st.composite
def lists(draw: st.DrawFn, depth: int) -> str:
    items = [draw(values(depth, "list")) for _ in range(draw(st.integers(1, 4)))]
    return "".join(f"{draw(NOISE) if number else ''}-{each}" for number, each in enumerate(items))


@st.composite
def values(draw: st.DrawFn, depth: int, within: str) -> str:
    """What stands after a colon or a dash, with its line end."""
    step = draw(st.sampled_from([2, 2, 4]))
    kind = draw(st.sampled_from(["plain", "plain", "empty", "text", "flow", "mapping", "list"] if depth else ["plain"]))
    if kind == "plain":
        return f" {draw(PLAIN)}{draw(TAIL)}\n"
    if kind == "empty":
        return f"{draw(TAIL)}\n"
    if kind == "flow":
        return f" {draw(flows(depth - 1))}{draw(TAIL)}\n"
    if kind == "text":
        header = draw(st.sampled_from(["|", "|-", "|+", ">", ">-", "| # not"]))
        body = draw(st.sampled_from(["rad\n", "rad ett\n\nrad två\n", "  in\nut\n", "a: b # c\n\n\n", "o\u0308rt\n"]))
        return f" {header}\n{indented(body, step)}"
    inner = draw(mappings(0, depth - 1) if kind == "mapping" else lists(depth - 1))
    if within == "list" and draw(st.booleans()):
        return f" {indented(inner, 2).lstrip()}"
    return f"{draw(TAIL)}\n{indented(inner, step)}"


@st.composite
def flows(draw: st.DrawFn, depth: int) -> str:
    if depth <= 0 or draw(st.booleans()):
        return draw(PLAIN)
    parting = draw(st.sampled_from([", ", ",", ",\n        ", ", # i\n        "]))
    pad = draw(st.sampled_from(["", " ", "\n        "]))
    last = draw(st.sampled_from(["", "", ","]))
    count = draw(st.integers(0, 3))
    inner = [draw(flows(depth - 1)) for _ in range(count)]
    if draw(st.booleans()):
        return f"[{pad}{parting.join(inner)}{last if inner else ''}{pad}]"
    names = draw(st.lists(NAMES, min_size=count, max_size=count, unique=True))
    pairs = [f"{name}: {value}" if value != "~" else name for name, value in zip(names, inner, strict=True)]
    return f"{{{pad}{parting.join(pairs)}{last if pairs else ''}{pad}}}"


ANY_FILE = yaml_files() | SHIPPED
many = settings(max_examples=amount(60, 3000))


def entry_lines(raw: bytes, path: Path) -> tuple[int, int]:
    """The first and the last line of an entry, from 0."""
    spot = read_one(SourceFile("fil.yaml", raw)).spots.root
    for part in path:
        spot = spot.children[part]
    first = spot.key.line - 1 if spot.key else 0
    last = max((spot.key or spot.value).end_line, spot.value.end_line) - 1
    return first, last if not isinstance(at(read(raw), path), dict | list) else len(raw)


def altered_lines(before: bytes, after: bytes) -> tuple[int, int]:
    """The first and the last line of the bytes that are not the same afterwards."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    shortest = min(len(old), len(new))
    first = next((n for n in range(shortest) if old[n] != new[n]), shortest)
    last = next((n for n in range(shortest - first) if old[-1 - n] != new[-1 - n]), shortest - first)
    return first, len(old) - 1 - last


@many
@given(ANY_FILE, st.data())
def test_a_value_replaced(raw: bytes, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(paths_of(raw)))
    value = data.draw(VALUES)
    first, last = entry_lines(raw, path)

    after = edited(SourceFile("fil.yaml", raw), [Replace(path, value)])

    assert shown(read(after)) == shown(changed(read(raw), path, replacing(value)))
    assert first <= altered_lines(raw, after)[0] or after == raw
    assert altered_lines(raw, after)[1] <= last or after == raw


@many
@given(ANY_FILE, st.data())
def test_an_entry_removed(raw: bytes, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from([each for each in paths_of(raw) if len(each) > 1] or [None]))
    assume(path is not None)

    after = edited(SourceFile("fil.yaml", raw), [Remove(path)])

    assert shown(read(after)) == shown(changed(read(raw), path, removing))
    assert is_subsequence(after, raw) or at(read(after), path[:-1]) in ({}, [])


def is_subsequence(part: bytes, whole: bytes) -> bool:
    rest = iter(whole)
    return all(byte in rest for byte in part)


@many
@given(ANY_FILE, st.data())
def test_an_entry_inserted(raw: bytes, data: st.DataObject) -> None:
    before = read(raw)
    collections = [(), *(each for each in paths_of(raw) if isinstance(at(before, each), dict | list))]
    path = data.draw(st.sampled_from(collections))
    collection, value = at(before, path), data.draw(VALUES)
    number = data.draw(st.integers(0, len(collection)))
    if isinstance(collection, list):
        edit = Insert((*path, number), value)
    else:
        key = data.draw(KEYS.filter(lambda each: each not in collection))
        siblings = list(collection)
        edit = Insert((*path, key), value, before=siblings[number] if number < len(siblings) else None)

    after = edited(SourceFile("fil.yaml", raw), [edit])

    assert shown(at(read(after), path)) == shown(inserted(collection, number, edit.path[-1], value))
    assert is_subsequence(raw, after)


def inserted(collection: Any, number: int, key: Any, value: Any) -> Any:
    if isinstance(collection, list):
        return [*collection[:number], value, *collection[number:]]
    pairs = list(collection.items())
    return dict([*pairs[:number], (key, value), *pairs[number:]])


@many
@given(ANY_FILE, st.data())
def test_a_key_renamed(raw: bytes, data: st.DataObject) -> None:
    before = read(raw)
    path = data.draw(st.sampled_from([each for each in paths_of(raw) if isinstance(each[-1], str)]))
    key = data.draw(KEYS)
    siblings = at(before, path[:-1])
    assume(key not in siblings)

    after = edited(SourceFile("fil.yaml", raw), [Rename(path, key)])

    renamed = {key if each == path[-1] else each: value for each, value in siblings.items()}
    assert shown(at(read(after), path[:-1])) == shown(renamed)
    assert altered_lines(raw, after)[1] <= entry_lines(raw, path)[1]


@many
@given(ANY_FILE, st.data())
def test_several_at_once_are_as_one_after_the_other(raw: bytes, data: st.DataObject) -> None:
    all_paths = paths_of(raw)
    assume(len(all_paths) > 1)
    chosen = data.draw(st.lists(st.sampled_from(all_paths), min_size=2, max_size=6, unique=True))
    apart = [each for each in chosen if not any(each != other and each[: len(other)] == other for other in chosen)]
    edits: list[Edit] = [
        Remove(path) if len(path) > 1 and data.draw(st.booleans()) else Replace(path, data.draw(SCALARS))
        for path in apart
    ]

    after = edited(SourceFile("fil.yaml", raw), edits)

    expected = read(raw)
    for edit in sorted(edits, key=lambda each: [(str(type(part)), part) for part in each.path], reverse=True):
        change = removing if isinstance(edit, Remove) else replacing(edit.value)
        expected = changed(expected, edit.path, change)
    assert shown(read(after)) == shown(expected)


@many
@given(ANY_FILE, st.data())
def test_a_part_of_a_text_rewritten(raw: bytes, data: st.DataObject) -> None:
    before = read_one(SourceFile("fil.yaml", raw))
    lines = before.spots.texts["fil.yaml"].split("\n")
    line = data.draw(st.sampled_from([number for number, text in enumerate(lines) if text.strip()]))
    start = data.draw(st.integers(0, len(lines[line]) - 1))
    old = lines[line][start : start + data.draw(st.integers(1, 6))]
    new = data.draw(st.sampled_from(["x", "å", "{{ a.b | tkr }}", "", "a: b", "'", "#", "12"]))
    try:
        after = edited(SourceFile("fil.yaml", raw), [Rewrite(Position("fil.yaml", line + 1, start + 1), old, new)])
    except EditRefused:
        event("refused")
        return

    pairs = list(zip(words(before.data), words(read(after)), strict=True))
    differing = [(was, now) for was, now in pairs if was != now]
    assert len(differing) == (old != new)
    for (kind, was), (_, now) in differing:
        assert kind == "str"
        assert now in {was[:n] + new + was[n + len(old) :] for n in range(len(was)) if was.startswith(old, n)}


def words(data: Any) -> list[Any]:
    """Every key and value in order, with its kind."""
    if isinstance(data, dict):
        return [each for key, value in data.items() for each in (("str", key), *words(value))]
    return [each for value in data for each in words(value)] if isinstance(data, list) else [shown(data)]
