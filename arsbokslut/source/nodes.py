"""One YAML text to plain data with a spot for every key and value; refuses what hides or doubles values."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import yaml

from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Position, SourceText, Spot
from arsbokslut.diagnostics.fix import Fix
from arsbokslut.source import refused
from arsbokslut.source.scalars import plain_scalar
from arsbokslut.source.split_numbers import split_number
from arsbokslut.source.text import escaped_characters

MAX_DEPTH = 40
"""Deeper than any report: sections, tables and row trees need about ten levels."""

LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader

_MAPPING_END, _SEQUENCE_END, _SCALAR = yaml.MappingEndEvent, yaml.SequenceEndEvent, yaml.ScalarEvent
_new = tuple.__new__  # as Position.__new__ does, without a call in Python for each of millions
_SWALLOWED = re.compile(r"[ \t]+#[^\s#]")
Plain = Any
"""Mappings, lists, SourceText, int, Decimal, bool and None."""


def read_nodes(text: str, file: str) -> tuple[dict[str, Plain], Spot]:
    """The mapping that a YAML text holds, and its spots. Raises DiagnosticsError with all that can be found at once."""
    reader = _Reader(text, file)
    try:
        data, spot = _read(reader)
    except DiagnosticsError as error:
        from arsbokslut.source.mending import certain  # loaded when something is wrong

        *others, stop = error.diagnostics
        fix = certain(text, lambda mended: _attempt(mended, file)) if stop.fix else ()
        raise DiagnosticsError([*others, replace(stop, fix=fix)]) from None
    if reader.found:
        raise DiagnosticsError(reader.found)
    return data, spot


def _read(reader: "_Reader") -> tuple[dict[str, Plain], Spot]:
    """What a reader reads to the end. Raises DiagnosticsError when it stops before, with what stopped it last."""
    try:
        return reader.document()
    except yaml.YAMLError as error:
        from arsbokslut.source.syntax import syntax_error  # loaded when something is wrong

        stop = syntax_error(error, reader.lines, reader.file, reader.last)
    raise DiagnosticsError([*reader.found, stop])


def _attempt(text: str, file: str) -> tuple[Plain, Fix]:
    """What a text holds, or None and what may mend it."""
    try:
        return _read(_Reader(text, file))[0], ()
    except DiagnosticsError as error:
        return None, error.diagnostics[-1].fix


class _Reader:
    """Builds data and spots from libyaml's events, without recursion into libyaml's own constructors.

    A large report has millions of events: `_mapping` and `_scalar`, which nearly all of them pass, are kept short.
    """

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.lines = text.split("\n")
        self.hashes = {number for number, line in enumerate(self.lines) if "#" in line}
        self.found: list[Diagnostic] = []
        self.next: Callable[[], Any] = LOADER(text).get_event
        self.keys: dict[str, str] = {}
        self.depth = 0
        self.last: Any = None

    def document(self) -> tuple[dict[str, Plain], Spot]:
        """The file's only document, which must be a mapping."""
        self.next()  # stream start
        event = self.next()
        if not isinstance(event, yaml.DocumentStartEvent):
            raise self._fatal(refused.empty(self.file))
        first = self.next()
        if not isinstance(first, yaml.MappingStartEvent):
            raise self._fatal(refused.not_a_mapping(first, self._at(first)))
        data, spot = self._mapping(first)
        self.next()  # document end
        extra = self.next()
        if isinstance(extra, yaml.DocumentStartEvent):
            raise self._fatal(refused.another_document(self._at(extra)))
        return data, spot

    def _fatal(self, finding: Diagnostic) -> DiagnosticsError:
        return DiagnosticsError([*self.found, finding])

    def _at(self, event: Any) -> Position:
        start, end = event.start_mark, event.end_mark
        first, last = start.line, end.line
        line = first + 1
        return _new(Position, (self.file, line, start.column + 1, line if first == last else last + 1, end.column + 1))

    def _node(self, event: Any) -> tuple[Plain, Spot]:
        build = _BUILDERS.get(type(event))
        if build is not None and event.anchor is None and event.tag is None:
            return build(self, event)
        self._refuse_markers(event)
        if build is None:  # an alias: reported above, and nothing stands in its place
            return None, Spot(self._at(event))
        return build(self, event)

    def _refuse_markers(self, event: Any) -> None:
        self.found.extend(refused.markers(event, self._at(event)))

    def _nested(self, event: Any) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise self._fatal(refused.too_deep(MAX_DEPTH, self._at(event)))

    def _scalar(self, event: Any) -> tuple[Plain, Spot]:
        self.last = event
        position = self._at(event)
        style = event.style
        value = event.value if style or not event.implicit[0] else plain_scalar(event.value)
        if event.end_mark.line in self.hashes and style not in {"|", ">"}:
            self._refuse_swallowed(event)
        if style == '"' and not event.value.isprintable():
            self.found.extend(escaped_characters(event.value, position))
        if type(value) is str:
            value = SourceText(value, position, literal=style == "|")
        return value, Spot(position)

    def _refuse_swallowed(self, event: Any) -> None:
        end = event.end_mark
        rest = self.lines[end.line][end.column :]
        if _SWALLOWED.match(rest):
            self.found.append(refused.swallowed(rest, self._at(event)))

    def _sequence(self, event: Any) -> tuple[list[Plain], Spot]:
        self._nested(event)
        items: list[Plain] = []
        children: dict[str | int, Spot] = {}
        spot = Spot(self._at(event), None, children)
        while type(event := self.next()) is not _SEQUENCE_END:
            item, children[len(items)] = self._node(event)
            items.append(item)
        self.depth -= 1
        return items, spot

    def _mapping(self, event: Any) -> tuple[dict[str, Plain], Spot]:
        self._nested(event)
        entries: dict[str, Plain] = {}
        children: dict[str | int, Spot] = {}
        spot = Spot(self._at(event), None, children)
        following = self.next
        while type(event := following()) is not _MAPPING_END:
            key = self._key(event)
            inner = following()
            if type(inner) is _SCALAR and inner.anchor is None and inner.tag is None:
                value, child = self._scalar(inner)
            else:
                value, child = self._node(inner)
            child.key = self._at(event)
            if value is None and key is not None and self._is_split_number(key, child):
                continue
            if key in entries:
                self.found.append(refused.duplicate(key, self._at(event), children[key]))
            elif key is not None:
                entries[key] = value
                children[key] = child
        self.depth -= 1
        return entries, spot

    def _key(self, event: Any) -> str | None:
        """The key, or None when it is refused. Unquoted words are remembered: most keys stand in many rows."""
        if type(event) is not _SCALAR or event.anchor is not None or event.tag is not None or event.style:
            return self._unmet_key(event)
        known = self.keys.get(event.value)
        if known is not None:
            return known
        key = self._unmet_key(event)
        if key is not None and key != "<<":
            self.keys[key] = key
        return key

    def _unmet_key(self, event: Any) -> str | None:
        self._refuse_markers(event)
        if isinstance(event, yaml.ScalarEvent):
            if event.style == '"':
                self.found.extend(escaped_characters(event.value, self._at(event)))
            plain = not event.style and event.implicit[0]
            if not plain or not (plain_scalar(event.value) is None or isinstance(plain_scalar(event.value), bool)):
                if event.value == "<<" and plain:
                    self.found.append(refused.merge(self._at(event)))
                return str(event.value)
            self.found.append(refused.no_word(event.value, self._at(event)))
            return None
        self._refuse_reference(event)
        if type(event) in _BUILDERS:
            _BUILDERS[type(event)](self, event)
        self.found.append(refused.no_text(self._at(event)))
        return None

    def _refuse_reference(self, event: Any) -> None:
        """`text: {{ drift.summa.utfall }} …` without quotes is a mapping in a mapping to YAML; all after it would follow."""
        mark = event.start_mark
        line = self.lines[mark.line] if mark.line < len(self.lines) else ""
        start = mark.column - 1
        if not isinstance(event, yaml.MappingStartEvent) or start < 0 or line[start : start + 2] != "{{":
            return
        raise self._fatal(refused.reference(self.lines, self.file, mark.line, start))

    def _is_split_number(self, key: str, child: Spot) -> bool:
        """Whether a key without a value is the end of a number that a comma parted within braces: told of once."""
        place = child.key
        assert place is not None
        split = split_number(self.lines[place.line - 1], key, place)
        if split is None:
            return False
        told = self.found[-1].position if self.found else None
        if told is None or told.line != place.line or told.end_column <= place.column:
            self.found.append(split)  # 4,900,000 is told of at its first comma
        return True


_BUILDERS: dict[type, Callable[[_Reader, Any], tuple[Plain, Spot]]] = {
    yaml.ScalarEvent: _Reader._scalar,
    yaml.SequenceStartEvent: _Reader._sequence,
    yaml.MappingStartEvent: _Reader._mapping,
}
