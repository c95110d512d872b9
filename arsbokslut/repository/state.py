"""The last commit that changed a project's files, and whether they are as it left them."""

import os
import zlib
from pathlib import Path
from typing import NamedTuple

from arsbokslut.repository.checkout import is_as_committed
from arsbokslut.repository.history import last_change
from arsbokslut.repository.objects import Objects
from arsbokslut.repository.place import find
from arsbokslut.repository.refs import head
from arsbokslut.repository.unknown import Budget, Unknown

WORK = 1 << 26
"""About so many bytes of commits and folders are gone through: some seconds at most."""


class State(NamedTuple):
    """A commit by its id in hexadecimal form, and whether the files are as it left them."""

    commit: str
    clean: bool


def top_of(folder: Path) -> Path | None:
    """The top of the checkout that a folder (a real path) lies in; None when it lies in none, or that cannot be known."""
    try:
        return find(folder).top
    except (Unknown, OSError, ValueError):
        return None


def state_of(root: Path, names: tuple[str, ...]) -> State | None:
    """What the repository says of the names in a project's folder; None when it does not say, or there is none."""
    try:
        return _state(Path(os.path.realpath(root)), names)
    except (Unknown, OSError, ValueError, LookupError, OverflowError, zlib.error):
        return None


def _state(root: Path, names: tuple[str, ...]) -> State:
    place = find(root)
    commit = head(place)
    folder = tuple(os.fsencode(each) for each in root.relative_to(place.top).parts)
    inner = tuple(os.fsencode(each) for each in names)
    with Objects(place.shared / "objects", len(commit), Budget(WORK)) as objects:
        last, committed = last_change(objects, commit, folder, inner)
        if not any(committed):
            raise Unknown
        return State(last.hex(), is_as_committed(objects, root, dict(zip(names, committed, strict=True))))
