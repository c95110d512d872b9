"""One pack of objects and its index (gitformat-pack, version 2 of both)."""

from collections.abc import Iterator
from io import FileIO

from arsbokslut.repository.delta import LONGEST, apply, result_size
from arsbokslut.repository.inflate import inflate
from arsbokslut.repository.unknown import Budget, Unknown

INDEX = b"\xfftOc\0\0\0\2"
NAMES = len(INDEX) + 256 * 4
"""Where the ids start in an index."""
BY_OFFSET, BY_NAME = 6, 7
"""The kinds of entries that are differences; the others are whole objects."""
CHUNK = 4096
LARGEST = 1 << 22
"""Bytes of a commit or a folder: one hundred thousand files."""
SEARCH = 500
"""What looking for an id costs."""
PER_INSTRUCTION = 16
"""A byte of a difference takes about as long as so many other bytes."""


class Pack:
    """Objects by id, from the two open files."""

    def __init__(self, index: FileIO, pack: FileIO, id_size: int, budget: Budget, largest: int = LARGEST) -> None:
        self._index, self._pack, self._id_size, self._budget, self._largest = index, pack, id_size, budget, largest
        head = index.read(NAMES)
        if not head.startswith(INDEX) or len(head) < NAMES:
            raise Unknown
        self._up_to = [int.from_bytes(head[at : at + 4]) for at in range(len(INDEX), NAMES, 4)]
        self._read: dict[int, bytes] = {}

    def get(self, name: bytes) -> bytes | None:
        """The object's content; None when the pack does not hold it. Raises Unknown."""
        at = self._offset(name)
        return None if at is None else self._content(at)

    def beginning_with(self, start: str) -> set[bytes]:
        """The ids whose hexadecimal form begins so; of many only the first two."""
        first = self._place(bytes.fromhex(start.ljust(2 * self._id_size, "0")))
        ids = (self._id(number) for number in range(first, min(first + 2, self._up_to[255])))
        return {each for each in ids if each.hex().startswith(start)}

    def _offset(self, name: bytes) -> int | None:
        """Where the entry of an id starts in the pack."""
        number = self._place(name)
        return self._offset_of(number) if number < self._up_to[255] and self._id(number) == name else None

    def _place(self, name: bytes) -> int:
        """The number of the first id that is not before this: the index is sorted, and says how many ids start with at most each byte."""
        self._budget.spend(SEARCH)
        low, high = self._up_to[name[0] - 1] if name[0] else 0, self._up_to[name[0]]
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if self._id(middle) < name else (low, middle)
        return low

    def _id(self, number: int) -> bytes:
        return self._in_index(NAMES + number * self._id_size, self._id_size)

    def _offset_of(self, number: int) -> int:
        """After the ids come checksums, offsets of four bytes, and those of eight for large packs."""
        offsets = NAMES + self._up_to[255] * (self._id_size + 4)
        offset = int.from_bytes(self._in_index(offsets + number * 4, 4))
        if offset < 1 << 31:
            return offset
        large = offsets + self._up_to[255] * 4 + (offset - (1 << 31)) * 8
        return int.from_bytes(self._in_index(large, 8))

    def _in_index(self, at: int, size: int) -> bytes:
        self._index.seek(at)
        return self._index.read(size)

    def _content(self, at: int) -> bytes:
        """An entry's content: a whole object, and the differences upon it. What was read is kept, as later ones are made of it."""
        differences = []
        while at not in self._read:
            base, content = self._entry(at)
            if base is None:
                self._read[at] = content
            else:
                differences.append((at, content))
                at = base
        content = self._read[at]
        for at, difference in reversed(differences):
            content = self._read[at] = self._changed(content, difference)
        return content

    def _changed(self, base: bytes, difference: bytes) -> bytes:
        size = result_size(difference)
        if size > self._largest:
            raise Unknown
        self._budget.spend(size + len(difference) * PER_INSTRUCTION)
        return apply(base, difference)

    def _entry(self, at: int) -> tuple[int | None, bytes]:
        """Where the entry that this one changes starts (None for a whole object), and the content."""
        self._budget.spend(SEARCH)
        self._pack.seek(at)
        start = self._pack.read(CHUNK)
        kind, size, used = _head(start)
        base = None
        if kind == BY_OFFSET:
            distance, used = _distance(start, used)
            base = at - distance
        elif kind == BY_NAME:
            base, used = self._offset(start[used : used + self._id_size]), used + self._id_size
        if size > self._largest or (kind in (BY_OFFSET, BY_NAME) and (base is None or base <= 0)):
            raise Unknown
        self._budget.spend(size)
        return base, inflate(self._chunks(start[used:]), size)

    def _chunks(self, first: bytes) -> Iterator[bytes]:
        yield first
        while chunk := self._pack.read(CHUNK):
            self._budget.spend(len(chunk))
            yield chunk


def _head(start: bytes) -> tuple[int, int, int]:
    """An entry's kind, its size, and where the content starts: four bits of the size in the first byte, then seven a byte."""
    kind, size = start[0] >> 4 & 7, start[0] & 0xF
    for used in range(LONGEST):
        if start[used] < 0x80:
            return kind, size, used + 1
        size |= (start[used + 1] & 0x7F) << 4 + 7 * used
    raise Unknown


def _distance(start: bytes, used: int) -> tuple[int, int]:
    """How far back the base starts, and where the number ends. Highest bits first, and no number has two forms."""
    value = start[used] & 0x7F
    for _ in range(LONGEST):
        if start[used] < 0x80:
            if value == 0:
                raise Unknown
            return value, used + 1
        used += 1
        value = (value + 1 << 7) | (start[used] & 0x7F)
    raise Unknown
