"""Files of a repository, read within bounds."""

import os
import stat
from io import BufferedReader, FileIO
from pathlib import Path

from arsbokslut.repository.unknown import Unknown


def opened(path: str | Path) -> FileIO:
    """A regular file: no link, which leads elsewhere, and no pipe, which never ends. Raises Unknown, OSError."""
    if not stat.S_ISREG(os.lstat(path).st_mode):
        raise Unknown
    return FileIO(path)


def read(path: str | Path, limit: int) -> bytes:
    """A regular file of at most `limit` bytes. Raises Unknown, OSError."""
    with BufferedReader(opened(path)) as file:
        content = file.read(limit + 1)
    if len(content) > limit:
        raise Unknown
    return content


def read_if_there(path: str | Path, limit: int) -> bytes | None:
    """As `read`; None when nothing lies there."""
    try:
        return read(path, limit)
    except (FileNotFoundError, NotADirectoryError):
        return None
