"""Edits carried out on a file's bytes: the spans replaced, the file read back and compared with what was asked."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from arsbokslut.diagnostics import DiagnosticsError, Path
from arsbokslut.diagnostics.edits import Comment, Edit, Replace
from arsbokslut.diagnostics.fix import Rewrite
from arsbokslut.source.edits.changes import Changes, gathered
from arsbokslut.source.edits.collections import collection_spans
from arsbokslut.source.edits.comments import comment_span
from arsbokslut.source.edits.expected import expected, same
from arsbokslut.source.edits.layout import Node, find, layout, tokens
from arsbokslut.source.edits.refused import EditRefused
from arsbokslut.source.edits.replacements import renamed, replaced
from arsbokslut.source.edits.rewrites import by_path, offset_of
from arsbokslut.source.edits.spans import Span, in_order, minimal, spliced, spliced_bytes
from arsbokslut.source.folder import SourceFile, read_one
from arsbokslut.source.text import decode


def edited(file: SourceFile, edits: Sequence[Edit]) -> bytes:
    """The file's bytes after all the edits, which say what they are to change in the file as it is.

    Reading them gives what was asked and nothing else, and every byte outside the edited places is as it was.
    Raises EditRefused when that cannot be, and DiagnosticsError when the file cannot be read.
    """
    source = read_one(file)
    text = source.spots.texts[file.shown]
    root = layout(text)
    comments = [each for each in edits if isinstance(each, Comment)]
    changes = gathered(
        by_path((each for each in edits if not isinstance(each, Comment)), text, root, source.data), root
    )
    spans = in_order([*(comment_span(text, root, each) for each in comments), *_spans(text, root, changes)])
    data = expected(source.data, changes)
    try:
        return _carried_out(file, text, root, spans, data)
    except EditRefused:
        if text.endswith("\n"):
            raise
        last = Span(
            len(text), len(text), "\n"
        )  # a `|` text at the end of a file ends its last line only where that does
        return _carried_out(file, text, root, [*spans, last], data)


def mended(file: SourceFile, changes: Sequence[Rewrite]) -> bytes | None:
    """The bytes of a file that could not be read, after changes that make it readable; None when they do not fit it."""
    try:
        text = decode(file.raw, file.shown)
        places = [offset_of(text, each.position) for each in changes]
        spans = in_order(Span(at, at + len(each.old), each.new) for at, each in zip(places, changes, strict=True))
        whole = all(text[at : at + len(each.old)] == each.old for at, each in zip(places, changes, strict=True))
        return spliced_bytes(file.raw, text, spans) if whole else None
    except (DiagnosticsError, EditRefused):
        return None


def _carried_out(file: SourceFile, text: str, root: Node, spans: Sequence[Span], data: Any) -> bytes:
    """The file's bytes with the spans replaced, read back and compared."""
    after = SourceFile(file.shown, spliced_bytes(file.raw, text, spans))
    _hold_data(after, spliced(text, spans), data)
    _hold_places(root, spans, layout(spliced(text, spans)))
    return after.raw


def _spans(text: str, root: Node, changes: Mapping[Path, Changes]) -> Iterator[Span]:
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
                yield from (Span(part.at, part.at + len(part.old), part.new) for part in value)


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
