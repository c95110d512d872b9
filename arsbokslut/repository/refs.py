"""Names of commits: HEAD, branches and tags, loose or packed."""

import os
from pathlib import Path

from arsbokslut.repository.files import read, read_if_there
from arsbokslut.repository.place import POINTER, Place
from arsbokslut.repository.unknown import Unknown

PACKED = 1 << 24
"""Bytes of `packed-refs`: a quarter of a million branches and tags."""
MOST = 100_000
"""Branches and tags that are gone through."""
STEPS = 5
"""How many names may point on to another, as in git."""


def head(place: Place) -> bytes:
    """The id of the commit that is checked out: 20 bytes, or 32 in a repository of SHA-256. Raises Unknown."""
    return _followed(place, read(place.own / "HEAD", POINTER))


def resolved(place: Place, name: str) -> bytes | None:
    """The id that a name stands for, tried as git does: as it is, as a tag, as a branch, as a branch of another repository.

    None when nothing has that name. Raises Unknown for a name that is no name.
    """
    if name in {"HEAD", "@"}:
        return head(place)
    known = names(place)
    for full in (name, f"refs/{name}", f"refs/tags/{name}", f"refs/heads/{name}", f"refs/remotes/{name}"):
        if full in known:
            return _followed(place, f"ref: {full}".encode())
    return None


def _followed(place: Place, said: bytes) -> bytes:
    """The id that is said, or that the branch it names says, and so on."""
    for _ in range(STEPS):
        if not said.startswith(b"ref:"):
            return commit_id(said.strip())
        said = _branch(place.shared, said.removeprefix(b"ref:").strip().decode())
    raise Unknown


def names(place: Place) -> set[str]:
    """The full names of all branches and tags. Raises Unknown for more of them than are gone through."""
    found = set(_packed_names(place.shared))
    pending = [place.shared / "refs"]
    while pending:
        folder = pending.pop()
        for each in _in_folder(folder):
            path = folder / each.name
            if each.is_dir(follow_symlinks=False):
                pending.append(path)
            elif not each.name.endswith(".lock"):
                found.add(path.relative_to(place.shared).as_posix())
        if len(found) + len(pending) > MOST:
            raise Unknown
    return found


def _in_folder(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return list(found)
    except (FileNotFoundError, NotADirectoryError):
        return []


def _packed_names(shared: Path) -> list[str]:
    said = read_if_there(shared / "packed-refs", PACKED) or b""
    lines = (line.partition(b" ") for line in said.splitlines() if not line.startswith((b"#", b"^")))
    return [name.decode("utf-8", "surrogateescape") for _, _, name in lines]


def commit_id(text: bytes) -> bytes:
    """An id from its hexadecimal form. Raises Unknown."""
    if len(text) not in (40, 64) or text.strip(b"0123456789abcdef"):
        raise Unknown
    return bytes.fromhex(text.decode("ascii"))


def _branch(shared: Path, name: str) -> bytes:
    parts = name.split("/")
    if parts[0] != "refs" or "\\" in name or any(part == "" or part.startswith(".") for part in parts):
        raise Unknown
    loose = read_if_there(shared.joinpath(*parts), POINTER)
    return _packed(shared, name.encode()) if loose is None else loose


def _packed(shared: Path, name: bytes) -> bytes:
    lines = b"\n" + read(shared / "packed-refs", PACKED)
    end = lines.find(b" " + name + b"\n")
    if end < 0:
        raise Unknown
    return lines[lines.rindex(b"\n", 0, end) + 1 : end]
