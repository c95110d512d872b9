"""Objects by id, from loose files and packs, each held against its id."""

import hashlib
import os
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from types import TracebackType

from arsbokslut.repository.files import opened, read_if_there
from arsbokslut.repository.inflate import inflate, inflate_start
from arsbokslut.repository.pack import LARGEST, Pack
from arsbokslut.repository.unknown import Budget, Unknown

Entry = tuple[bytes, bytes]
"""What a folder says of a name: its mode and the id of its content."""

LOOKUP = 1000
"""What reading an object costs besides its bytes."""
HEAD = 32
"""Bytes within which a loose object says what it is."""
PACKS = 100
STEPS = 5
"""How many tags may lead on to another."""


def object_id(kind: str, content: bytes, id_size: int) -> bytes:
    """The id of a content: SHA-1, or SHA-256 where ids are of 32 bytes. That it holds for hostile content is not relied upon."""
    name = "sha1" if id_size == 20 else "sha256"
    return hashlib.new(name, b"%s %d\0%s" % (kind.encode(), len(content), content), usedforsecurity=False).digest()


class Objects(AbstractContextManager["Objects"]):
    """The commits, folders and files of a repository, of at most `largest` bytes each.

    Objects that it borrows from another, or would fetch, are not looked for.
    """

    def __init__(self, folder: Path, id_size: int, budget: Budget, largest: int = LARGEST) -> None:
        self.id_size, self.budget, self.largest = id_size, budget, largest
        self._folder = str(folder)
        self._files = ExitStack()
        self._packs: list[Pack] | None = None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Closes the packs."""
        self._files.close()

    def commit(self, name: bytes) -> tuple[bytes, tuple[bytes, ...]]:
        """The ids of a commit's folder and of its parents. Raises Unknown."""
        lines = self._content(name, "commit").partition(b"\n\n")[0].split(b"\n")
        parents = [line.removeprefix(b"parent ") for line in lines if line.startswith(b"parent ")]
        return bytes.fromhex(lines[0].removeprefix(b"tree ").decode()), tuple(
            bytes.fromhex(each.decode()) for each in parents
        )

    def folder(self, name: bytes) -> dict[bytes, Entry]:
        """What a folder holds, by name. Raises Unknown."""
        return _entries(self._content(name, "tree"), self.id_size)

    def file(self, name: bytes) -> bytes:
        """A file's bytes. Raises Unknown."""
        return self._content(name, "blob")

    def commit_of(self, name: bytes) -> bytes:
        """The commit that an id names: itself, or the one that a tag of that id leads to. Raises Unknown."""
        for _ in range(STEPS):
            content = self._any(name)
            if object_id("commit", content, self.id_size) == name:
                return name
            if object_id("tag", content, self.id_size) != name:
                raise Unknown
            name = bytes.fromhex(content.partition(b"\n")[0].removeprefix(b"object ").decode())
        raise Unknown

    def beginning_with(self, start: str) -> set[bytes]:
        """The ids whose hexadecimal form begins so, of four digits or more; of many only some. Raises Unknown."""
        self.budget.spend(LOOKUP)
        found = {bytes.fromhex(start[:2] + each) for each in self._loose_names(start[:2]) if each.startswith(start[2:])}
        return found.union(*(pack.beginning_with(start) for pack in self._all_packs()))

    def _loose_names(self, folder: str) -> list[str]:
        try:
            there = os.listdir(os.path.join(self._folder, folder))
        except (FileNotFoundError, NotADirectoryError):
            return []
        return [each for each in there if len(each) == 2 * self.id_size - 2 and not each.strip("0123456789abcdef")]

    def _content(self, name: bytes, kind: str) -> bytes:
        content = self._any(name)
        if object_id(kind, content, self.id_size) != name:
            raise Unknown
        return content

    def _any(self, name: bytes) -> bytes:
        """An object's content, of whatever kind, not yet held against its id."""
        self.budget.spend(LOOKUP)
        content = self._loose(name)
        return self._packed(name) if content is None else content

    def _loose(self, name: bytes) -> bytes | None:
        packed = read_if_there(os.path.join(self._folder, name.hex()[:2], name.hex()[2:]), self.largest)
        if packed is None:
            return None
        head, end, _ = inflate_start(packed, HEAD).partition(b"\0")
        size = int(head.partition(b" ")[2])
        if not end or not 0 <= size <= self.largest:
            raise Unknown
        self.budget.spend(len(packed) + size)
        return inflate((packed,), len(head) + 1 + size)[len(head) + 1 :]

    def _packed(self, name: bytes) -> bytes:
        """From the pack that holds it; that pack is the first to be asked for the next object."""
        packs = self._all_packs()
        for number, pack in enumerate(packs):
            content = pack.get(name)
            if content is not None:
                packs.insert(0, packs.pop(number))
                return content
        raise Unknown

    def _all_packs(self) -> list[Pack]:
        if self._packs is None:
            self._packs = self._open()
        return self._packs

    def _open(self) -> list[Pack]:
        indexes = sorted(each for each in os.listdir(os.path.join(self._folder, "pack")) if each.endswith(".idx"))
        if len(indexes) > PACKS:
            raise Unknown
        return [self._pack(os.path.join(self._folder, "pack", each.removesuffix(".idx"))) for each in indexes]

    def _pack(self, path: str) -> Pack:
        index, pack = (self._files.enter_context(opened(path + end)) for end in (".idx", ".pack"))
        return Pack(index, pack, self.id_size, self.budget, self.largest)


def _entries(content: bytes, id_size: int) -> dict[bytes, Entry]:
    """A folder's names: mode, space, name, NUL, id. Raises Unknown, ValueError."""
    entries: dict[bytes, Entry] = {}
    at = 0
    while at < len(content):
        space = content.index(b" ", at)
        end = content.index(b"\0", space)
        entries[content[space + 1 : end]] = (content[at:space], content[end + 1 : end + 1 + id_size])
        at = end + 1 + id_size
    if at != len(content):
        raise Unknown
    return entries
