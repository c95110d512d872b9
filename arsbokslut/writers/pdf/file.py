"""A PDF file as its objects (ISO 32000-1 clause 7.5): read from either kind of cross-reference, written with a table."""

import hashlib
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from arsbokslut.writers.pdf.syntax import PdfSyntaxError, Reference, Value, parse

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_OBJECT = re.compile(rb"\s*(\d+)\s+\d+\s+obj\b")
_STREAM = re.compile(rb"\s*stream\r?\n")
_SECTION = re.compile(rb"\s*(\d+)\s+(\d+)\s*[\r\n]+((?:\d{10} \d{5} [nf]\s*)+)")
_LENGTH = re.compile(rb"/Length\s+\d+(\s+\d+\s+R)?")


class BrokenPdf(Exception):
    """The file is no PDF that can be read here."""


@dataclass(frozen=True, slots=True)
class PdfObject:
    """An indirect object: its text, what the text says, and its stream as stored."""

    text: bytes
    value: Value
    stream: bytes | None = None


@dataclass(slots=True)
class PdfFile:
    """The objects of a file by number, and its trailer."""

    objects: dict[int, PdfObject]
    trailer: dict[str, Value] = field(default_factory=dict)

    @property
    def root(self) -> dict[str, Value]:
        """The catalogue."""
        return self.mapping(self.trailer.get("Root"))

    def value(self, value: Value) -> Value:
        """What a value is, when it is a reference."""
        if isinstance(value, Reference):
            found = self.objects.get(value.number)
            return None if found is None else found.value
        return value

    def mapping(self, value: Value) -> dict[str, Value]:
        """A dictionary, or an empty one where there is none."""
        found = self.value(value)
        return found if isinstance(found, dict) else {}

    def items(self, value: Value) -> list[Value]:
        """An array's items, or the one value that stands where an array may."""
        found = self.value(value)
        return found if isinstance(found, list) else [] if found is None else [value]

    def pages(self) -> list[int]:
        """The object numbers of the pages in order."""
        return list(self._pages(self.root.get("Pages"), set()))

    def _pages(self, node: Value, seen: set[int]) -> Iterator[int]:
        if not isinstance(node, Reference) or node.number in seen:
            return
        seen.add(node.number)
        entry = self.mapping(node)
        if entry.get("Type") == "Page":
            yield node.number
        for child in self.items(entry.get("Kids")):
            yield from self._pages(child, seen)

    def content(self, number: int) -> bytes | None:
        """A stream's decoded bytes; None when it is none or is packed in another way than zlib's."""
        entry = self.objects[number]
        said = self.mapping(entry.value)
        filters = self.items(said.get("Filter"))
        if entry.stream is None or filters not in ([], ["FlateDecode"]) or self.value(said.get("DecodeParms")):
            return None
        return entry.stream if not filters else _unpacked(entry.stream)

    def put(self, number: int, text: bytes, content: bytes | None = None) -> None:
        """Replaces an object's text, and its stream by `content`, packed as before."""
        stream = self.objects[number].stream
        if content is not None:
            stream = zlib.compress(content) if b"/FlateDecode" in text else content
            text = _LENGTH.sub(b"/Length %d" % len(stream), text, count=1)
        self.objects[number] = PdfObject(text, parse(text)[0], stream)


def read_pdf(pdf: bytes) -> PdfFile:
    """The file's objects. Raises BrokenPdf."""
    match = _START.search(pdf[-2048:])
    if match is None:
        raise BrokenPdf("slutet saknas")
    try:
        start = int(match[1])
        reader = _from_table if pdf.startswith(b"xref", start) else _from_stream
        file = reader(pdf, start)
    except (PdfSyntaxError, zlib.error, IndexError, KeyError, TypeError, ValueError) as error:
        raise BrokenPdf(str(error)) from error
    if not file.root or "Encrypt" in file.trailer or "Prev" in file.trailer:
        raise BrokenPdf("den är inte skriven i ett stycke")
    return file


def _from_table(pdf: bytes, start: int) -> PdfFile:
    """A file whose cross-reference is a table (7.5.4)."""
    offsets: dict[int, int] = {}
    at = start + len(b"xref")
    while match := _SECTION.match(pdf, at):
        entries = match[3].split()
        for index, (offset, kind) in enumerate(zip(entries[::3], entries[2::3], strict=True)):
            if kind == b"n":
                offsets[int(match[1]) + index] = int(offset)
        at = match.end()
    trailer, _ = parse(pdf, pdf.index(b"trailer", at) + len(b"trailer"))
    assert isinstance(trailer, dict)
    return PdfFile(_objects(pdf, offsets), trailer)


def _from_stream(pdf: bytes, start: int) -> PdfFile:
    """A file whose cross-reference is a stream, and whose objects may be packed into streams (7.5.7, 7.5.8)."""
    said, table = _table(pdf, start)
    first, second, third = (_number(width) for width in _list(said["W"]))
    ranges = _list(said.get("Index")) or [0, said["Size"]]
    offsets: dict[int, int] = {}
    packed: set[int] = set()
    at = 0
    for low, count in zip(ranges[::2], ranges[1::2], strict=True):
        for number in range(_number(low), _number(low) + _number(count)):
            kind = int.from_bytes(table[at : at + first]) if first else 1
            place = int.from_bytes(table[at + first : at + first + second])
            at += first + second + third
            if kind == 1 and place != start:
                offsets[number] = place
            elif kind == 2:
                packed.add(place)
    file = PdfFile(_objects(pdf, offsets), said)
    for number in sorted(packed):
        file.objects.update(_unpack(file, number))
    for number in packed:
        del file.objects[number]
    return file


def _objects(pdf: bytes, offsets: dict[int, int]) -> dict[int, PdfObject]:
    """The objects at their offsets; a stream's length may be an object itself, so streams are read last."""
    heads = {number: _head(pdf, offset) for number, offset in sorted(offsets.items())}

    def length(value: Value) -> int:
        return _number(heads[value.number][1] if isinstance(value, Reference) else value)

    return {number: _with_stream(pdf, *head, length) for number, head in heads.items()}


def _head(pdf: bytes, offset: int) -> tuple[bytes, Value, int]:
    match = _OBJECT.match(pdf, offset)
    if match is None:
        raise PdfSyntaxError(f"no object begins at byte {offset}")
    value, end = parse(pdf, match.end())
    return pdf[match.end() : end].strip(), value, end


def _with_stream(pdf: bytes, text: bytes, value: Value, end: int, length: Callable[[Value], int]) -> PdfObject:
    match = _STREAM.match(pdf, end)
    if match is None or not isinstance(value, dict):
        return PdfObject(text, value)
    return PdfObject(text, value, pdf[match.end() : match.end() + length(value["Length"])])


def _table(pdf: bytes, start: int) -> tuple[dict[str, Value], bytes]:
    """The dictionary and the rows of a cross-reference stream."""
    entry = _with_stream(pdf, *_head(pdf, start), _number)
    if not isinstance(entry.value, dict) or entry.stream is None:
        raise PdfSyntaxError("the cross-reference is missing")
    rows = _unpacked(entry.stream) if entry.value.get("Filter") else entry.stream
    parameters = entry.value.get("DecodeParms")
    if isinstance(parameters, dict) and _number(parameters.get("Predictor", 1)) > 1:
        rows = _differences(rows, _number(parameters["Columns"]))
    return entry.value, rows


def _differences(rows: bytes, columns: int) -> bytes:
    """Rows kept as their differences from the row above (PNG predictor 2, ISO 32000-1 7.4.4.4)."""
    above, whole = bytes(columns), bytearray()
    for at in range(0, len(rows), columns + 1):
        kind, row = rows[at], rows[at + 1 : at + 1 + columns]
        if kind not in (0, 2):
            raise PdfSyntaxError("the cross-reference is packed in another way")
        above = bytes((x + y) & 0xFF for x, y in zip(row, above, strict=True)) if kind == 2 else row
        whole += above
    return bytes(whole)


def _unpack(file: PdfFile, number: int) -> dict[int, PdfObject]:
    """The objects inside an object stream."""
    content = file.content(number) or b""
    said = file.mapping(Reference(number))
    first = _number(said["First"])
    pairs = [int(word) for word in content[:first].split()]
    objects = {}
    for packed, offset in zip(pairs[::2], pairs[1::2], strict=True):
        value, end = parse(content, first + offset)
        objects[packed] = PdfObject(content[first + offset : end].strip(), value)
    return objects


def _unpacked(stream: bytes) -> bytes:
    return zlib.decompressobj().decompress(stream)


def _number(value: Value) -> int:
    if not isinstance(value, int):
        raise PdfSyntaxError("a number is missing")
    return value


def _list(value: Value) -> list[Value]:
    return value if isinstance(value, list) else []


def write_pdf(file: PdfFile) -> bytes:
    """The file's bytes, with a table and an identity that follows from its content."""
    written = bytearray(HEADER)
    offsets: dict[int, int] = {}
    for number, entry in sorted(file.objects.items()):
        offsets[number] = len(written)
        stream = b"" if entry.stream is None else b"\nstream\n%b\nendstream" % entry.stream
        written += b"%d 0 obj\n%b%b\nendobj\n" % (number, entry.text, stream)
    identity = hashlib.sha256(written).hexdigest()[:32].upper().encode()
    start, size = len(written), max(offsets) + 1
    rows = b"".join(_row(offsets.get(number)) for number in range(size))
    named = b"".join(_named(file.trailer, key) for key in ("Root", "Info"))
    written += b"xref\n0 %d\n%b" % (size, rows)
    written += b"trailer\n<</Size %d%b/ID[<%b><%b>]>>\n" % (size, named, identity, identity)
    written += b"startxref\n%d\n%%%%EOF\n" % start
    return bytes(written)


def _row(offset: int | None) -> bytes:
    """A row of the table: where an object is, or that the number is free; exactly 20 bytes."""
    return b"0000000000 65535 f \n" if offset is None else b"%010d 00000 n \n" % offset


def _named(trailer: dict[str, Value], key: str) -> bytes:
    value = trailer.get(key)
    return b"/%b %d 0 R" % (key.encode(), value.number) if isinstance(value, Reference) else b""
