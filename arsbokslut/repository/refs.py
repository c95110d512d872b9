"""Which commit is checked out: HEAD, and the branch it names, loose or packed."""

from pathlib import Path

from arsbokslut.repository.files import read, read_if_there
from arsbokslut.repository.place import POINTER, Place
from arsbokslut.repository.unknown import Unknown

PACKED = 1 << 24
"""Bytes of `packed-refs`: a quarter of a million branches and tags."""
STEPS = 5
"""How many names may point on to another, as in git."""


def head(place: Place) -> bytes:
    """The id of the commit that is checked out: 20 bytes, or 32 in a repository of SHA-256. Raises Unknown."""
    said = read(place.own / "HEAD", POINTER)
    for _ in range(STEPS):
        if not said.startswith(b"ref:"):
            return commit_id(said.strip())
        said = _branch(place.shared, said.removeprefix(b"ref:").strip().decode())
    raise Unknown


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
