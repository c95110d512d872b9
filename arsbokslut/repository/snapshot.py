"""The files of a project as a revision has them."""

import os
import re
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from arsbokslut.diagnostics import nearest
from arsbokslut.repository.files import read_if_there
from arsbokslut.repository.history import FOLDER
from arsbokslut.repository.objects import Entry, Objects
from arsbokslut.repository.place import Place, find
from arsbokslut.repository.refs import head, names, resolved
from arsbokslut.repository.unknown import Budget, Unknown

WORK = 1 << 28
"""About so many bytes are gone through: some seconds at most."""
LARGEST = 1 << 24
"""Bytes of one file."""
SHALLOW = 1 << 20
"""Bytes of the list of commits that a shallow clone ends at."""
FURTHEST = 10_000
"""Steps that `~` may take back."""
DEEPEST = 20
"""Folders within folders."""
PLAIN = (b"100644", b"100755")
_STEPS = re.compile(r"(?P<name>[^~^]+)(?P<back>(?:~\d*|\^)*)")
_ID = re.compile(r"[0-9a-f]{4,64}")

Wanted = Callable[[str], bool]
"""Whether a file, or anything in a folder (whose path ends in `/`), is asked for, by its path in the project."""


class Snapshot(NamedTuple):
    """A commit by its id in hexadecimal form, and files of it by their paths in the project."""

    commit: str
    files: dict[str, bytes]


class NoRepository(Exception):
    """The folder lies in no repository, or in one that cannot be read."""


class NoRevision(Exception):
    """Nothing in the repository has that name. `nearest` is one that it has, or empty; `shallow` says that it does not have all."""

    def __init__(self, nearest: str = "", *, shallow: bool = False) -> None:
        self.nearest, self.shallow = nearest, shallow
        super().__init__(nearest)


def snapshot(root: Path, revision: str, wanted: Wanted) -> Snapshot:
    """The files of a project's folder that are wanted, as a revision has them. Links and submodules are left out.

    Raises NoRepository, NoRevision, and Unknown when the repository does not hold what it should or it takes too much work.
    """
    try:
        real = Path(os.path.realpath(root))
        place = find(real)
        size = len(head(place))
    except (*_TROUBLE, Unknown):
        raise NoRepository from None
    try:
        with Objects(place.shared / "objects", size, Budget(WORK), LARGEST) as objects:
            commit = _commit(place, objects, revision)
            folder = tuple(os.fsencode(each) for each in real.relative_to(place.top).parts)
            return Snapshot(commit.hex(), _files(objects, _top(objects, commit, folder), wanted))
    except _TROUBLE:
        raise Unknown from None


_TROUBLE = (OSError, ValueError, LookupError, OverflowError, zlib.error)


def _commit(place: Place, objects: Objects, revision: str) -> bytes:
    match = _STEPS.fullmatch(revision)
    if match is None:
        raise NoRevision
    ended = _ends(place)
    named = _named(place, objects, match["name"])
    if named is None:
        raise NoRevision(_nearest(place, match["name"]), shallow=bool(ended))
    commit = objects.commit_of(named)
    for _ in range(_steps_back(match["back"])):
        _, parents = objects.commit(commit)
        if commit.hex().encode() in ended or not parents:
            raise NoRevision(shallow=commit.hex().encode() in ended)
        commit = parents[0]
    return commit


def _steps_back(written: str) -> int:
    steps = sum(1 if step in {"^", "~"} else int(step[1:]) for step in re.findall(r"~\d*|\^", written))
    if steps > FURTHEST:
        raise Unknown
    return steps


def _ends(place: Place) -> set[bytes]:
    """Where the history of a shallow clone ends, in hexadecimal form; empty for a whole one."""
    return set((read_if_there(place.shared / "shallow", SHALLOW) or b"").split())


def _named(place: Place, objects: Objects, name: str) -> bytes | None:
    found = resolved(place, name)
    if found is not None or not _ID.fullmatch(name):
        return found
    ids = objects.beginning_with(name)
    if len(ids) > 1:
        raise NoRevision
    return next(iter(ids), None)


def _nearest(place: Place, name: str) -> str:
    """The branch or tag whose name is closest."""
    known = {each.split("/", 2)[2]: None for each in names(place) if each.count("/") > 1}
    return nearest(name, ["HEAD", *sorted(known)]) or ""


def _top(objects: Objects, commit: bytes, folder: tuple[bytes, ...]) -> dict[bytes, Entry]:
    """What the project's folder holds; nothing when the commit has no such folder."""
    entries = objects.folder(objects.commit(commit)[0])
    for each in folder:
        mode, inner = entries.get(each, (b"", b""))
        entries = objects.folder(inner) if mode == FOLDER else {}
    return entries


def _files(objects: Objects, top: dict[bytes, Entry], wanted: Wanted) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    pending = [("", top, 0)]
    while pending:
        above, entries, depth = pending.pop()
        for raw, (mode, inner) in entries.items():
            path = above + _safe(raw)
            if mode == FOLDER and wanted(f"{path}/") and depth < DEEPEST:
                pending.append((f"{path}/", objects.folder(inner), depth + 1))
            elif mode in PLAIN and wanted(path):
                files[path] = objects.file(inner)
    return files


def _safe(raw: bytes) -> str:
    """A name that a file may be written by. Raises Unknown for one that git would not write, or that leads elsewhere."""
    name = os.fsdecode(raw)
    if name in {"", ".", ".."} or set(name) & set("/\\:\0") or name.casefold() == ".git":
        raise Unknown
    return name
