"""A scalar written so that it reads back as the very value asked for, in the style it had where that can hold it."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import NamedTuple

from arsbokslut.diagnostics import DiagnosticsError
from arsbokslut.source.edits.refused import EditRefused
from arsbokslut.source.nodes import read_nodes
from arsbokslut.source.scalars import Scalar
from arsbokslut.source.text import decode

STEP = 2
"""How much deeper the lines of a text stand than its key."""


class Place(NamedTuple):
    """Where a scalar is to stand: as a key, a value or an item, and whether within brackets."""

    kind: str
    in_flow: bool


def write_scalar(value: Scalar, place: Place, style: str = "", indent: int = STEP, width: int = 0) -> str:
    """The scalar as YAML, for a key or a dash at column 0; the lines below are indented as given.

    `style` is what is tried first; `width` is how long the lines of a `>` text may be.
    Raises EditRefused for what cannot be written.
    """
    if not isinstance(value, str):
        return _number(value)
    for candidate in _candidates(value, place, style, indent, width):
        if _reads_as(candidate, value, place):
            return candidate
    raise EditRefused(f"Texten ”{value[:40]}” kan inte skrivas i en YAML-fil.")


def plain_text(text: str) -> str:
    """A text as it is written after a key, on one line. Raises EditRefused for what cannot be written."""
    return write_scalar(text, Place("value", False))


def _number(value: int | Decimal | bool | None) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal) and not value.is_finite():
        raise EditRefused("Värdet är inget tal.")
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _candidates(value: str, place: Place, style: str, indent: int, width: int) -> Iterator[str]:
    block = place.kind != "key" and not place.in_flow and value
    if block and style == ">":
        yield _folded(value, indent, width)
    if block and (style in {"|", ">"} or ("\n" in value and style != '"')):
        yield _literal(value, indent)
    yield from (write(value) for write in _QUOTED[style])


def _literal(value: str, indent: int) -> str:
    """The text after `|`: its lines are the lines of the file."""
    return f"|{_header(value, indent)}\n{_indented(value.removesuffix(chr(10)).split(chr(10)), indent)}"


def _folded(value: str, indent: int, width: int) -> str:
    """The text after `>`: a line end within it is an empty line, and long lines are broken at spaces."""
    lines: list[str] = []
    for paragraph in value.removesuffix("\n").split("\n"):
        lines += ["", *_wrapped(paragraph, width)] if lines else _wrapped(paragraph, width)
    return f">{_header(value, indent)}\n{_indented(lines, indent)}"


def _wrapped(paragraph: str, width: int) -> list[str]:
    lines: list[str] = []
    for word in re.split(r"(?<=\S) (?=\S)", paragraph):
        if lines and len(lines[-1]) + 1 + len(word) <= (width or len(paragraph)):
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _header(value: str, indent: int) -> str:
    """What stands after `|` or `>`: the indentation where the text itself begins with spaces, and what becomes of its end."""
    indentation = str(indent) if value.lstrip("\n").startswith(" ") else ""
    return indentation + ("+" if value.endswith("\n\n") else "" if value.endswith("\n") else "-")


def _indented(lines: list[str], indent: int) -> str:
    return "\n".join(" " * indent + line if line else "" for line in lines)


def _plain(value: str) -> str:
    return value


def _single(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _double(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def _escaped(value: str) -> str:
    """In double quotes, with everything that reading would refuse or compose as its number."""
    return re.sub(r"[^ -~åäöÅÄÖ]", lambda match: f"\\U{ord(match[0]):08x}", _double(value))


def _legible(value: str) -> str:
    """In double quotes; in single ones what would need backslashes there."""
    return _single(value) if ('"' in value or "\\" in value) and "\n" not in value else _double(value)


_QUOTED: dict[str, tuple[Callable[[str], str], ...]] = {
    "": (_plain, _legible, _double, _escaped),
    "'": (_single, _double, _escaped),
    '"': (_double, _escaped),
    "|": (_legible, _double, _escaped),
    ">": (_legible, _double, _escaped),
}
"""The ways to write a text, by the style it had; the first that reads back is taken."""


def _reads_as(candidate: str, value: str, place: Place) -> bool:
    """Whether the scalar, alone in its place, is read as the value."""
    frame, data = _FRAMES[place]
    text = f"x:\n{' ' * STEP}" + frame.format(candidate).replace("\n", f"\n{' ' * STEP}") + "\n"
    try:
        return decode(text.encode(), "") == text and read_nodes(text, "")[0] == {"x": data(value)}
    except (DiagnosticsError, UnicodeEncodeError):
        return False


_FRAMES: dict[Place, tuple[str, Callable[[str], object]]] = {
    Place("key", False): ("{}: 1", lambda value: {value: 1}),
    Place("value", False): ("a: {}", lambda value: {"a": value}),
    Place("item", False): ("- {}", lambda value: [value]),
    Place("key", True): ("{{{}: 1}}", lambda value: {value: 1}),
    Place("value", True): ("{{a: {}, b: 1}}", lambda value: {"a": value, "b": 1}),
    Place("item", True): ("[{}, 1]", lambda value: [value, 1]),
}
"""A scalar's place with as little as possible around it, and what is read there."""
