"""Whether files are as a commit has them: their bytes are read and held against the commit's ids, through no filter."""

import hashlib
import os
import stat
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

from arsbokslut.repository.files import read
from arsbokslut.repository.history import FOLDER
from arsbokslut.repository.objects import Entry, Objects, object_id
from arsbokslut.repository.unknown import Budget, Unknown

LINK, SUBMODULE = b"120000", b"160000"
LARGEST = 1 << 26
"""Bytes of one file."""
ALL = 1 << 30
"""Bytes of all files."""
PER_NAME = 20_000

LEFT_BY_OTHERS = {".DS_Store", "Thumbs.db", "desktop.ini"}
LEFT_BY_OTHERS_STARTS = ("._", ".~lock.", "~$")
LEFT_BY_OTHERS_ENDS = ("~", ".swp")
"""Names that file managers, editors and Word leave beside people's files. No report is built from them."""


def is_as_committed(objects: Objects, root: Path, committed: Mapping[str, Entry | None]) -> bool:
    """Whether what lies at each name in the project is what the commit has there, no more and no less. Raises Unknown."""
    budget = Budget(ALL)
    within = tuple(os.path.join(root, name, "") for name in committed)
    pending = [(os.path.join(root, name), entry) for name, entry in committed.items()]
    while pending:
        path, entry = pending.pop()
        budget.spend(PER_NAME)
        if _is_folder(path) and (entry is None or entry[0] == FOLDER):
            inner = _inner(path, {} if entry is None else objects.folder(entry[1]))
            if inner is None:
                return False
            pending += inner
        elif entry is None:
            if os.path.lexists(path):
                return False
        elif not _is_same_file(path, entry, within, budget):
            return False
    return True


def _is_folder(path: str) -> bool:
    return os.path.isdir(path) and not os.path.islink(path)


def _inner(path: str, committed: Mapping[bytes, Entry]) -> list[tuple[str, Entry | None]] | None:
    """What lies in a folder, each with what the commit has by that name; None when something of the commit is missing."""
    by_name = {_composed(os.fsdecode(name)): entry for name, entry in committed.items()}
    there = [name for name in os.listdir(path) if _composed(name) in by_name or not _is_left_by_others(name)]
    if not by_name.keys() <= {_composed(name) for name in there}:
        return None
    return [(os.path.join(path, name), by_name.get(_composed(name))) for name in there]


def _composed(name: str) -> str:
    """macOS may take apart the letters that git keeps whole."""
    return unicodedata.normalize("NFC", name)


def _is_left_by_others(name: str) -> bool:
    return name in LEFT_BY_OTHERS or name.startswith(LEFT_BY_OTHERS_STARTS) or name.endswith(LEFT_BY_OTHERS_ENDS)


def _is_same_file(path: str, entry: Entry, within: tuple[str, ...], budget: Budget) -> bool:
    mode, name = entry
    if mode == SUBMODULE or (mode == LINK and not os.path.realpath(path).startswith(within)):
        raise Unknown  # its files belong to another repository, or are none of those that are asked about
    content = _content(path, mode)
    if content is None:
        return False
    budget.spend(len(content))
    return any(object_id("blob", each, len(name)) == name for each in _stored(content))


def _content(path: str, mode: bytes) -> bytes | None:
    """A file's bytes, or where a link leads; None for what is of another kind than the commit has."""
    try:
        kind = os.lstat(path).st_mode
    except OSError:
        return None
    if stat.S_ISLNK(kind) and mode == LINK:
        return os.fsencode(os.readlink(path))
    return read(path, LARGEST) if stat.S_ISREG(kind) and mode != FOLDER else None


def _stored(content: bytes) -> Iterator[bytes]:
    """The forms that git may have stored a file in: as it is, with the line ends of Unix, or as a pointer of Git LFS."""
    yield content
    if b"\r\n" in content and b"\0" not in content[:8000]:
        yield content.replace(b"\r\n", b"\n")
    yield b"version https://git-lfs.github.com/spec/v1\noid sha256:%s\nsize %d\n" % (
        hashlib.sha256(content).hexdigest().encode(),
        len(content),
    )
