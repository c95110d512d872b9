"""Where the repository of a folder lies: `.git`, a folder or the file of a worktree or a submodule."""

import os
import stat
from pathlib import Path
from typing import NamedTuple

from arsbokslut.repository.files import read
from arsbokslut.repository.unknown import Unknown

POINTER = 4096
"""Bytes of a file that says where another lies."""


class Place(NamedTuple):
    """A checkout's top folder, its own git folder (HEAD), and the one that worktrees share (refs, objects)."""

    top: Path
    own: Path
    shared: Path


def find(folder: Path) -> Place:
    """The nearest `.git` in the folder (a real path) or above. A folder that only looks like a repository is none. Raises Unknown."""
    for top in (folder, *folder.parents):
        if os.path.lexists(top / ".git"):
            place = _place(top)
            _check_owner(folder, (top / ".git", place.own, place.shared))
            return place
    raise Unknown


def _place(top: Path) -> Place:
    mode = os.lstat(top / ".git").st_mode
    if stat.S_ISDIR(mode):
        return Place(top, top / ".git", top / ".git")
    if stat.S_ISREG(mode):
        return _linked(top)
    raise Unknown


def _linked(top: Path) -> Place:
    """A `.git` file is followed only to a folder that knows of it: anybody can write one that points anywhere."""
    said = read(top / ".git", POINTER).decode()
    own = _joined(top, said.removeprefix("gitdir:"))
    if own.drive != top.drive:
        raise Unknown  # on Windows, asking another machine for a file tells it who asks
    if any(own.is_relative_to(above / ".git" / "modules") for above in top.parents):
        return Place(top, own, own)
    if own.parent.name == "worktrees" and _joined(own, read(own / "gitdir", POINTER).decode()) == top / ".git":
        return Place(top, own, own.parent.parent)
    raise Unknown


def _joined(folder: Path, said: str) -> Path:
    return Path(os.path.normpath(folder / said.strip()))


def _check_owner(folder: Path, read_from: tuple[Path, ...]) -> None:
    """Raises Unknown for what neither the folder's owner nor whoever runs the program owns: it may be planted above a folder in /tmp."""
    trusted = {os.stat(folder).st_uid}
    if os.name != "nt":
        trusted.add(os.geteuid())
    if any(os.lstat(path).st_uid not in trusted for path in read_from):
        raise Unknown
