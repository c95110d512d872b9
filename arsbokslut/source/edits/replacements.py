"""Values and keys replaced where they stand."""

from arsbokslut.diagnostics.edits import Value, Yaml
from arsbokslut.source.edits.layout import Entry, Node, column_of, line_end
from arsbokslut.source.edits.scalars import STEP, Place, write_scalar
from arsbokslut.source.edits.spans import Span
from arsbokslut.source.edits.values import after_colon, after_dash, shifted, write_flow


def renamed(text: str, parent: Node, entry: Entry, key: str) -> Span:
    """Another key, in the quotes that the old one had."""
    style = text[entry.start] if text[entry.start] in "'\"" else ""
    return Span(entry.start, entry.key_end, write_scalar(key, Place("key", parent.flow), style))


def replaced(text: str, parent: Node, entry: Entry, value: Value | Yaml) -> Span:
    """Another value, in the style of the old one where it can be."""
    node = entry.value
    place = Place("value" if parent.kind == "mapping" else "item", node.in_flow)
    if node.in_flow or (node.flow and isinstance(value, dict | list)):
        return Span(node.start, node.end, _spaced(text, parent, entry, write_flow(value, place)))
    if node.kind == "scalar" and not isinstance(value, Yaml | dict | list):
        written = write_scalar(value, place, node.style, *_measures(text, entry))
        return _below(text, entry, node.start, _spaced(text, parent, entry, written))
    written = after_colon(value) if parent.kind == "mapping" else after_dash(value)
    return _below(text, entry, entry.after, written)


def _spaced(text: str, parent: Node, entry: Entry, written: str) -> str:
    """A value where there was none stands after a space, and after a colon where there was none."""
    if entry.value.end > entry.value.start or (parent.flow and parent.kind == "list"):
        return written
    colon = ":" if parent.kind == "mapping" and text[entry.after - 1] != ":" else ""
    return f"{colon} {written}"


def _measures(text: str, entry: Entry) -> tuple[int, int]:
    """How far in from its key a text stands and how long its lines are, when it has lines of its own."""
    lines = text[entry.value.start : entry.value.end].split("\n")[1:]
    filled = [line for line in lines if line.strip()]
    if entry.value.style not in {"|", ">"} or not filled:
        return STEP, 0
    indent = min(len(line) - len(line.lstrip(" ")) for line in filled)
    return indent - column_of(text, entry.start), max(map(len, filled)) - indent


def _below(text: str, entry: Entry, start: int, written: str) -> Span:
    """The span from `start` on; a comment on the value's first line stays there, before lines that follow."""
    node = entry.value
    first, line_break, rest = shifted(written, column_of(text, entry.start)).partition("\n")
    if node.style in {"|", ">"}:
        comment = _comment(text[node.start : min(node.end, line_end(text, node.start))])
        return Span(start, node.end, first + comment + line_break + rest)
    end = line_end(text, node.end)
    if node.kind != "scalar" and not node.flow:  # what follows its last line belongs to that
        return Span(start, end, first + line_break + rest)
    if not line_break:
        return Span(start, node.end, first)
    return Span(start, end, first + text[node.end : end].rstrip() + line_break + rest)


def _comment(header: str) -> str:
    """The comment after `|` or `>`, with the spaces before it."""
    before, mark, comment = header.partition("#")
    return before[len(before.rstrip()) :] + mark + comment if mark else ""
