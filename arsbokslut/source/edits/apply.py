"""Edits carried out on a file's bytes: the spans replaced, the file read back and compared with what was asked."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from arsbokslut.diagnostics import DiagnosticsError, Path, Position
from arsbokslut.diagnostics.edits import Edit, Replace, Rewrite
from arsbokslut.source.edits.changes import Changes, gathered
from arsbokslut.source.edits.collections import collection_spans
from arsbokslut.source.edits.expected import expected, same, start_in_value
from arsbokslut.source.edits.layout import Node, find, layout, tokens
from arsbokslut.source.edits.refused import EditRefused
from arsbokslut.source.edits.replacements import renamed, replaced
from arsbokslut.source.edits.spans import Span, in_order, minimal, spliced, spliced_bytes
from arsbokslut.source.folder import SourceFile, read_one


def edited(file: SourceFile, edits: Sequence[Edit]) -> bytes:
    """The file's bytes after all the edits, which say what they are to change in the file as it is.

    Reading them gives what was asked and nothing else, and every byte outside the edited places is as it was.
    Raises EditRefused when that cannot be, and DiagnosticsError when the file cannot be read.
    """
    source = read_one(file)
    text = source.spots.texts[file.shown]
    root = layout(text)
    rewrites = {each: _rewritten(text, root, each) for each in edits if isinstance(each, Rewrite)}
    changes = gathered(edits, root, {each: path for each, (path, _) in rewrites.items()})
    starts = {each: _start(source.data, text, root, each, *place) for each, place in rewrites.items()}
    spans = in_order(_spans(text, root, changes, {each: at for each, (_, at) in rewrites.items()}))
    data = expected(source.data, changes, starts)
    try:
        return _carried_out(file, text, root, spans, data)
    except EditRefused:
        if text.endswith("\n"):
            raise
        last = Span(
            len(text), len(text), "\n"
        )  # a `|` text at the end of a file ends its last line only where that does
        return _carried_out(file, text, root, [*spans, last], data)


def _carried_out(file: SourceFile, text: str, root: Node, spans: Sequence[Span], data: Any) -> bytes:
    """The file's bytes with the spans replaced, read back and compared."""
    after = SourceFile(file.shown, spliced_bytes(file.raw, text, spans))
    _hold_data(after, spliced(text, spans), data)
    _hold_places(root, spans, layout(spliced(text, spans)))
    return after.raw


def _spans(text: str, root: Node, changes: Mapping[Path, Changes], rewrites: Mapping[Rewrite, int]) -> Iterator[Span]:
    """All the spans; of two insertions at one place, the one deeper in stands first."""
    for path in sorted(changes, key=len, reverse=True):
        node, change = find(root, path), changes[path]
        yield from collection_spans(text, node, change)
        for key, new_key in change.keys.items():
            yield from minimal(text, renamed(text, node, node.entries[key], new_key))
        for key, value in change.values.items():
            if isinstance(value, Replace):
                yield from minimal(text, replaced(text, node, node.entries[key], value.value))
            else:
                yield from (Span(rewrites[each], rewrites[each] + len(each.old), each.new) for each in value)


def _rewritten(text: str, root: Node, edit: Rewrite) -> tuple[Path, int]:
    """The path of the text that a rewrite is within, and where in the file it starts. Raises EditRefused."""
    at = _offset(text, edit.position)
    end = at + len(edit.old)
    path: Path = ()
    node = root
    while node.kind != "scalar":
        inner = next((each for each in node.entries.values() if each.value.start <= at and end <= each.value.end), None)
        if inner is None:
            break
        path, node = (*path, inner.key), inner.value
    if node.kind != "scalar" or text[at:end] != edit.old:
        raise EditRefused(f"På {edit.position} står inte ”{edit.old}”.")
    return path, at


def _offset(text: str, position: Position) -> int:
    at = 0
    for _ in range(position.line - 1):
        at = text.find("\n", at) + 1
    return at + position.column - 1


def _start(data: Any, text: str, root: Node, edit: Rewrite, path: Path, at: int) -> int:
    """Where in the text as it is read a rewrite starts."""
    for part in path:
        data = data[part]
    node = find(root, path)
    return start_in_value(data, text[node.start : node.end], at - node.start, edit.old)


def _hold_data(file: SourceFile, text: str, data: Any) -> None:
    """What is read back is what was asked for. Raises EditRefused when it is not."""
    try:
        again = read_one(file)
    except DiagnosticsError as error:
        found = error.diagnostics[0]
        raise EditRefused(f"Efter ändringen kan filen inte läsas: {found.position} {found.message}") from None
    if again.spots.texts[file.shown] != text or not same(again.data, data):
        raise EditRefused("Efter ändringen står annat i filen än det som skulle ändras.")


def _hold_places(before: Node, spans: Sequence[Span], after: Node) -> None:
    """Every key and value that no span touches stands where it stood, but for the shift. Raises EditRefused."""
    there = set(tokens(after))
    if any(place not in there for place in _shifted(sorted(tokens(before)), spans)):
        raise EditRefused("Efter ändringen är andra delar av filen lästa på annat sätt.")


def _shifted(places: Iterable[tuple[int, int]], spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Where the places that no span touches come to stand."""
    number = shift = 0
    for start, end in places:
        while number < len(spans) and spans[number].end < start:
            shift += len(spans[number].new) - (spans[number].end - spans[number].start)
            number += 1
        if number == len(spans) or spans[number].start > end:
            yield start + shift, end + shift
