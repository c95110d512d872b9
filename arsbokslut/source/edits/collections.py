"""Entries of mappings and items of lists put in and taken out, on lines of their own and within brackets."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from arsbokslut.diagnostics.edits import Value, Yaml
from arsbokslut.source.edits.changes import Changes, Key
from arsbokslut.source.edits.layout import Entry, Node, column_of, line_end, line_start
from arsbokslut.source.edits.scalars import Place
from arsbokslut.source.edits.spans import Span
from arsbokslut.source.edits.values import after_colon, after_dash, shifted, write_flow, write_key

_COMMA = re.compile(r"\s*,")

New = tuple[Key, Value | Yaml]


def collection_spans(text: str, node: Node, change: Changes) -> Iterator[Span]:
    """The spans that put in and take out entries of one collection."""
    if not change.inserted and not change.removed:
        return
    if len(change.removed) == len(node.entries):
        yield _emptied(text, node, [new for gap in sorted(change.inserted) for new in change.inserted[gap]])
        return
    removed, inserted = (_removed_in_flow, _inserted_in_flow) if node.flow else (_removed_lines, _inserted_lines)
    yield from removed(text, node, change.removed)
    for gap, new in change.inserted.items():
        yield from inserted(text, node, gap, new, change.removed)


def _emptied(text: str, node: Node, new: Sequence[New]) -> Span:
    """All entries go (or there were none); new ones come in their place."""
    entries = list(node.entries.values())
    if not node.flow and new:
        column = column_of(text, node.start)
        return Span(node.start, node.end, shifted("\n".join(_block(each, entries[0]) for each in new), column))
    written = ", ".join(_flow(each, node) for each in new)
    if not node.flow:
        return Span(node.start, node.end, "{}" if node.kind == "mapping" else "[]")
    if not entries:
        return Span(node.start + 1, node.start + 1, written)
    return Span(entries[0].start, _past_comma(text, entries[-1].end), written)


def _block(new: New, neighbour: Entry) -> str:
    """A new entry from column 0; within brackets where the one beside it is."""
    key, value = new
    in_brackets = neighbour.value.flow and isinstance(value, dict | list)
    if isinstance(key, int):
        return f"- {write_flow(value, Place('item', False))}" if in_brackets else f"-{after_dash(value)}"
    written = f" {write_flow(value, Place('value', False))}" if in_brackets else after_colon(value)
    return f"{write_key(key, in_flow=False)}:{written}"


def _flow(new: New, node: Node) -> str:
    key, value = new
    if node.kind == "list":
        return write_flow(value, Place("item", True))
    return f"{write_key(str(key), in_flow=True)}: {write_flow(value, Place('value', True))}"


# On lines of their own --------------------------------------------------------------------------------------


def _inserted_lines(text: str, node: Node, gap: int, new: Sequence[New], _: set[Key]) -> Iterator[Span]:
    """New lines below the entry before the gap, above the first."""
    entries = list(node.entries.values())
    first = entries[0].start
    column = column_of(text, first)
    lines = [shifted(_block(each, entries[max(0, gap - 1)]), column) for each in new]
    indent = " " * column
    if gap:
        before = entries[gap - 1]
        yield from _closed(text, before.value)
        at = line_end(text, before.end)
        yield Span(at, at, "".join(f"\n{indent}{line}" for line in lines))
    elif _starts_line(text, first):
        at = line_start(text, first)
        yield Span(at, at, "".join(f"{indent}{line}\n" for line in lines))
    else:
        yield Span(first, first, "".join(f"{line}\n{indent}" for line in lines))


def _closed(text: str, node: Node) -> Iterator[Span]:
    """A `|` text at the end of a file without a last line end has none either: what comes below is not to give it one."""
    while node.entries:
        node = list(node.entries.values())[-1].value
    header = text[node.start : node.end].partition("\n")[0]
    if node.style in {"|", ">"} and node.end == len(text) and not set("+-") & set(header.partition("#")[0]):
        yield Span(node.start + 1, node.start + 1, "-")


def _removed_lines(text: str, node: Node, removed: set[Key]) -> Iterator[Span]:
    """The lines of entries, with comments beside them and right above, and the empty lines below when there are some above."""
    entries = list(node.entries.values())
    first_kept = next(number for number, each in enumerate(entries) if each.key not in removed)
    beside = 0 if _starts_line(text, entries[0].start) else first_kept
    if beside:
        yield Span(entries[0].start, _next_word(text, entries[beside - 1].end), "")
    for number, each in enumerate(entries[beside:], beside):
        if each.key in removed:
            start = line_start(text, each.start)
            yield _whole_lines(
                text, _with_comments(text, start, column_of(text, each.start)) if number else start, each
            )


def _whole_lines(text: str, start: int, entry: Entry) -> Span:
    end = min(len(text), line_end(text, entry.end) + 1)
    if not text[line_start(text, max(0, start - 1)) : start].strip():
        while end < len(text) and not text[end : line_end(text, end)].strip():
            end = min(len(text), line_end(text, end) + 1)
    return Span(start, end, "")


def _with_comments(text: str, start: int, column: int) -> int:
    """The start of the comment lines right above a line, in its column; the line's own start when there are none."""
    while start:
        above = line_start(text, start - 1)
        if not text[above:start].startswith(" " * column + "#"):
            break
        start = above
    return start


def _next_word(text: str, at: int) -> int:
    """Where the first line below a place that says something begins to."""
    at = line_end(text, at)
    return at + len(text[at:]) - len(text[at:].lstrip())


def _starts_line(text: str, at: int) -> bool:
    return not text[line_start(text, at) : at].strip(" ")


# Within brackets --------------------------------------------------------------------------------------------


def _inserted_in_flow(text: str, node: Node, gap: int, new: Sequence[New], removed: set[Key]) -> Iterator[Span]:
    """New entries before the next that stays, or after the last that does."""
    entries = list(node.entries.values())
    following = next((each for each in entries[gap:] if each.key not in removed), None)
    beside = following or next(each for each in reversed(entries) if each.key not in removed)
    parted = ",\n" + " " * column_of(text, beside.start) if _starts_line(text, beside.start) else ", "
    written = [_flow(each, node) for each in new]
    if following is not None:
        yield Span(following.start, following.start, "".join(each + parted for each in written))
    else:
        yield Span(beside.end, beside.end, "".join(parted + each for each in written))


def _removed_in_flow(text: str, node: Node, removed: set[Key]) -> Iterator[Span]:
    """Each run of entries that go, with the comma after it or, last, the one before it."""
    entries = list(node.entries.values())
    at = 0
    for goes, run in groupby(entries, key=lambda each: each.key in removed):
        length = len(list(run))
        if goes and at + length < len(entries):
            yield Span(entries[at].start, _resumes(text, entries[at + length - 1], entries[at + length]), "")
        elif goes:
            yield _ending(text, entries[at - 1], entries[at], entries[-1])
        at += length


def _resumes(text: str, last: Entry, following: Entry) -> int:
    """Where what follows an entry begins: the next entry, or a comment line above it."""
    between = text[last.end : following.start]
    return _next_word(text, last.end) if "#" in between else following.start


def _ending(text: str, kept: Entry, first: Entry, last: Entry) -> Span:
    """The last entries; the comma before them stays where a comment stands after it."""
    if "#" in text[kept.end : first.start]:
        return Span(first.start, _past_comma(text, last.end), "")
    return Span(kept.end, last.end, "")


def _past_comma(text: str, at: int) -> int:
    comma = _COMMA.match(text, at)
    return at if comma is None else comma.end()
