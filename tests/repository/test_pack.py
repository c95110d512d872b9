"""Packs made by hand: what git would not write is refused, at once and within the work that is allowed."""

import time
import zlib
from collections.abc import Sequence
from io import FileIO
from pathlib import Path

import pytest

from arsbokslut.repository.delta import apply
from arsbokslut.repository.pack import Pack
from arsbokslut.repository.state import WORK
from arsbokslut.repository.unknown import Budget, Unknown

BLOB, BY_OFFSET, BY_NAME = 3, 6, 7
START = 12
"""Bytes before the first entry of a pack."""


def name(number: int) -> bytes:
    """The id of an entry; what it holds is not held against it here."""
    return number.to_bytes(20)


def entry(kind: int, content: bytes, between: bytes = b"", size: int | None = None) -> bytes:
    """An entry's bytes: kind and size, what says the base, and the content."""
    left = len(content) if size is None else size
    first, left = kind << 4 | left & 0xF, left >> 4
    head = [first]
    while left:
        head[-1] |= 0x80
        head.append(left & 0x7F)
        left >>= 7
    return bytes(head) + between + zlib.compress(content)


def number(value: int) -> bytes:
    """A number of a difference: seven bits a byte, the lowest first."""
    digits = bytearray()
    while value > 0x7F:
        digits.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*digits, value])


def distance(value: int) -> bytes:
    """How far back a base lies: seven bits a byte, the highest first, each step counted from where the shorter ones end."""
    digits = [value & 0x7F]
    while value := value >> 7:
        value -= 1
        digits.insert(0, value & 0x7F | 0x80)
    return bytes(digits)


def difference(base: int, result: int, instructions: bytes) -> bytes:
    return number(base) + number(result) + instructions


def pack(folder: Path, entries: Sequence[bytes], work: int = WORK, *, large: bool = False) -> Pack:
    """A pack whose entries have the ids 0, 1, 2 …; `large` writes offsets as packs of over two gigabytes have them."""
    offsets = [START + sum(map(len, entries[:at])) for at in range(len(entries))]
    (folder / "p.pack").write_bytes(b"PACK".ljust(START, b"\0") + b"".join(entries))
    index = b"\xfftOc\0\0\0\2" + len(entries).to_bytes(4) * 256 + b"".join(map(name, range(len(entries))))
    index += bytes(4 * len(entries))
    if large:
        index += b"".join((at | 1 << 31).to_bytes(4) for at in range(len(entries)))
        index += b"".join(offset.to_bytes(8) for offset in offsets)
    else:
        index += b"".join(offset.to_bytes(4) for offset in offsets)
    (folder / "p.idx").write_bytes(index)
    return Pack(FileIO(folder / "p.idx"), FileIO(folder / "p.pack"), 20, Budget(work))


pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")
"""The files of these packs are closed when they are forgotten."""

HELLO = entry(BLOB, b"hej och hej")


@pytest.mark.parametrize("large", [False, True])
def test_whole_objects(tmp_path: Path, large: bool) -> None:
    made = pack(tmp_path, [HELLO, entry(BLOB, b"x" * 100_000), entry(BLOB, b"")], large=large)

    assert [made.get(name(each)) for each in range(4)] == [b"hej och hej", b"x" * 100_000, b"", None]


def test_differences(tmp_path: Path) -> None:
    copies_and_inserts = difference(11, 8, b"\x90\x03" + b"\x02, " + b"\x91\x08\x03")
    by_offset = entry(BY_OFFSET, copies_and_inserts, distance(len(HELLO)))
    by_name = entry(BY_NAME, difference(8, 4, b"\x90\x03\x01!"), name(1))
    made = pack(tmp_path, [HELLO, by_offset, by_name])

    assert [made.get(name(each)) for each in range(3)] == [b"hej och hej", b"hej, hej", b"hej!"]


def test_a_copy_without_length_is_of_64_kilobytes() -> None:
    base = b"x" * 0x10000 + b"y"

    assert apply(base, difference(len(base), 0x10000, b"\x80")) == b"x" * 0x10000


def test_a_long_chain_of_differences(tmp_path: Path) -> None:
    link = entry(BY_OFFSET, difference(11, 11, b"\x90\x0b"), b"")
    steps = [entry(BY_OFFSET, difference(11, 11, b"\x90\x0b"), distance(len(HELLO)))]
    steps += [entry(BY_OFFSET, difference(11, 11, b"\x90\x0b"), distance(len(link) + 1)) for _ in range(3000)]

    assert pack(tmp_path, [HELLO, *steps]).get(name(3001)) == b"hej och hej"


REFUSED = {
    "itself by distance": [HELLO, entry(BY_OFFSET, difference(1, 1, b"\x90\x01"), b"\0")],
    "before the pack": [HELLO, entry(BY_OFFSET, difference(1, 1, b"\x90\x01"), distance(1000))],
    "the pack's head": [HELLO, entry(BY_OFFSET, difference(1, 1, b"\x90\x01"), distance(START + len(HELLO)))],
    "a distance without end": [HELLO, entry(BY_OFFSET, b"", b"\xff" * 1000)],
    "itself by name": [HELLO, entry(BY_NAME, difference(1, 1, b"\x90\x01"), name(1))],
    "one that is missing": [HELLO, entry(BY_NAME, difference(1, 1, b"\x90\x01"), name(7))],
    "each other": [
        HELLO,
        entry(BY_NAME, difference(1, 1, b"\x90\x01"), name(2)),
        entry(BY_NAME, difference(1, 1, b"\x90\x01"), name(1)),
    ],
    "a base of another size": [HELLO, entry(BY_NAME, difference(12, 1, b"\x90\x01"), name(0))],
    "a result of another size": [HELLO, entry(BY_NAME, difference(11, 2, b"\x90\x01"), name(0))],
    "a result that grows": [HELLO, entry(BY_NAME, difference(11, 2, b"\x90\x0b" * 1000), name(0))],
    "a result too large": [HELLO, entry(BY_NAME, difference(11, 1 << 60, b"\x90\x01"), name(0))],
    "a copy out of the base": [HELLO, entry(BY_NAME, difference(11, 5, b"\x91\x0a\x05"), name(0))],
    "an insertion cut short": [HELLO, entry(BY_NAME, difference(11, 5, b"\x05hej"), name(0))],
    "an instruction of none": [HELLO, entry(BY_NAME, difference(11, 0, b"\0"), name(0))],
    "a size without end": [HELLO, b"\xb0" + b"\xff" * 1000],
    "a size too large": [HELLO, entry(BLOB, b"hej", size=1 << 40)],
    "more than it says": [HELLO, entry(BLOB, bytes(1 << 26), size=3)],
    "less than it says": [HELLO, entry(BLOB, b"hej", size=1000)],
    "a stream cut short": [HELLO, entry(BLOB, b"hej")[:-6]],
    "empty pieces without end": [HELLO, entry(BLOB, b"", size=3)[:-8] + b"\0\0\0\xff\xff" * (1 << 24)],
}


@pytest.mark.parametrize("entries", REFUSED.values(), ids=REFUSED)
def test_what_git_would_not_write(tmp_path: Path, entries: list[bytes]) -> None:
    started = time.process_time()

    with pytest.raises((Unknown, zlib.error)):
        pack(tmp_path, entries).get(name(1))
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    "instructions", [b"\x90\x01" * (1 << 18), b"\x01x" * (1 << 18), b"\xff\0\0\0\0\x01\0\0" * (1 << 15)]
)
def test_differences_that_take_long_to_follow_are_counted(tmp_path: Path, instructions: bytes) -> None:
    """Many differences of a quarter of a million instructions each: a budget stops them all."""
    size = 1 << 18 if len(instructions) == 1 << 19 else 1 << 15
    slow = [entry(BY_NAME, difference(11, size, instructions), name(0)) for _ in range(100)]
    made = pack(tmp_path, [HELLO, *slow])
    started = time.process_time()

    with pytest.raises(Unknown):
        list(map(made.get, map(name, range(101))))
    assert time.process_time() - started < 10
