"""PDF objects as text (ISO 32000-1 clause 7.3): names, numbers, strings, arrays, dictionaries, references."""

import re
from typing import NamedTuple

DEEPEST = 100


class PdfSyntaxError(ValueError):
    """The text is no PDF object."""


class Reference(NamedTuple):
    """A reference to an indirect object."""

    number: int


class Name(str):
    """A name, without its slash."""

    __slots__ = ()


Value = None | bool | int | float | bytes | Name | Reference | list["Value"] | dict[str, "Value"]

_TOKEN = re.compile(
    rb"(?:[\x00\t\n\x0c\r ]|%[^\r\n]*)*"
    rb"(?:(?P<reference>\d+\s+\d+\s+R(?![^\s/<>\[\]()]))"
    rb"|(?P<number>[+-]?(?:\d+\.?\d*|\.\d+))"
    rb"|/(?P<name>[^\s\x00/<>\[\](){}%]*)"
    rb"|(?P<open><<|\[)|(?P<close>>>|\])"
    rb"|<(?P<hex>[0-9A-Fa-f\s]*)>"
    rb"|(?P<string>\()"
    rb"|(?P<word>true|false|null))"
)
_WORDS: dict[bytes, Value] = {b"true": True, b"false": False, b"null": None}
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_STRING = re.compile(rb"\\([0-7]{1,3}|\r\n|.)|([()])|[^\\()]+", re.DOTALL)
_CLOSES = {b"<<": b">>", b"[": b"]"}


def parse(text: bytes, start: int = 0, depth: int = 0) -> tuple[Value, int]:
    """The object that begins at `start`, and where it ends. Raises PdfSyntaxError."""
    match = _TOKEN.match(text, start)
    if match is None or match["close"] is not None:
        raise PdfSyntaxError(f"no object at byte {start}")
    if match["open"] is not None:
        if depth > DEEPEST:
            raise PdfSyntaxError("objects are nested too deep")
        return _collection(text, match.end(), match["open"], depth)
    if match["string"] is not None:
        return _string(text, match.end())
    return _simple(match), match.end()


def _simple(match: re.Match[bytes]) -> Value:
    if match["reference"] is not None:
        return Reference(int(match["reference"].split()[0]))
    if match["number"] is not None:
        return float(match["number"]) if b"." in match["number"] else int(match["number"])
    if match["name"] is not None:
        return _name(match["name"])
    if match["hex"] is not None:
        digits = b"".join(match["hex"].split()).decode("ascii")
        return bytes.fromhex(digits + "0" * (len(digits) % 2))
    return _WORDS[match["word"]]


def _collection(text: bytes, at: int, opened: bytes, depth: int) -> tuple[Value, int]:
    values: list[Value] = []
    while True:
        match = _TOKEN.match(text, at)
        if match is not None and match["close"] == _CLOSES[opened]:
            break
        value, at = parse(text, at, depth + 1)
        values.append(value)
    if opened == b"[":
        return values, match.end()
    pairs = zip(values[::2], values[1::2], strict=False)
    return {key: value for key, value in pairs if isinstance(key, Name)}, match.end()


def _name(raw: bytes) -> Name:
    """A name with its `#20` decoded."""
    decoded = re.sub(rb"#([0-9A-Fa-f]{2})", lambda each: bytes.fromhex(each[1].decode()), raw)
    return Name(decoded.decode("utf-8", "replace"))


def _string(text: bytes, at: int) -> tuple[bytes, int]:
    """A literal string from after its parenthesis."""
    parts: list[bytes] = []
    depth = 1
    while True:
        match = _STRING.match(text, at)
        if match is None:
            raise PdfSyntaxError("a string does not end")
        at = match.end()
        depth += {b"(": 1, b")": -1}.get(match[2] or b"", 0)
        if depth == 0:
            return b"".join(parts), at
        parts.append(match[0] if match[1] is None else _escape(match[1]))


def _escape(escaped: bytes) -> bytes:
    if escaped[:1] in b"01234567":
        return bytes([int(escaped, 8) & 0xFF])
    return b"" if escaped in (b"\n", b"\r", b"\r\n") else _ESCAPED.get(escaped, escaped)


def text_of(raw: bytes) -> str:
    """A text string (ISO 32000-1 7.9.2.2): UTF-16 or UTF-8 by its mark, else nearly Latin-1."""
    if raw.startswith(b"\xfe\xff"):
        return raw[2:].decode("utf-16-be", "replace")
    if raw.startswith(b"\xef\xbb\xbf"):
        return raw[3:].decode("utf-8", "replace")
    return raw.decode("latin-1")
