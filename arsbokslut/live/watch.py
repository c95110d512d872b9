"""Tells when files have changed and stand still again, by asking for them: that works on every disk.

File events are missing on network drives, where municipal files lie, and a watch on a single file is lost when an editor
saves by renaming. Here folders are gone through some times a second; what is told apart is a file's name, time, size and number
on the disk, and, where the time may be too coarse to tell two saves apart, its content.
"""

import hashlib
import os
import time
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

INTERVAL = 0.05
"""Seconds between two looks; more where a look takes long, so that a slow drive has a fifth of its time taken."""
SHARE = 4
SETTLED = 0.03
"""Seconds that the files must have stood still: an editor writes in several steps, and a pull changes many files."""
LONGEST = 50
"""So many looks in a row may find something else before it is told."""
RECENT = 3 * 10**9
"""Nanoseconds: some disks tell times by two seconds, so a file younger than this may have been saved again."""
SMALL = 1 << 20
"""Bytes of a file whose content is looked at."""
MOST = 20_000
"""Files that are watched."""
LEFT_OUT_STARTS, LEFT_OUT_ENDS = (".", "~$"), ("~", ".tmp", ".swp")
"""Names that editors leave beside people's files for a moment."""

Paths = Callable[[], Iterable[str]]
"""The files and folders to watch, whether they exist or not."""


class _Seen(NamedTuple):
    """A file as it was last seen."""

    stat: tuple[int, int, int]
    content: bytes


class Watcher:
    """Waits for changes under some paths, which are asked for at each look: what a report names may change too."""

    def __init__(
        self,
        paths: Paths,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._paths, self._sleep, self._clock = paths, sleep, clock
        self._seen: dict[str, _Seen] = {}
        self._took = 0.0
        self.changed()

    def wait(self) -> list[str]:
        """The paths that have changed, when something has and all stands still again."""
        while not (found := self.changed()):
            self._sleep(max(INTERVAL, SHARE * self._took))
        for _ in range(LONGEST):
            self._sleep(SETTLED)
            more = self.changed()
            if not more:
                break
            found |= more
        return sorted(found)

    def changed(self) -> set[str]:
        """What is other than at the last look."""
        started = self._clock()
        now = {path: self._look(path, stat) for path, stat in _files(self._paths())}
        before, self._seen = self._seen, now
        self._took = self._clock() - started
        return {path for path in now.keys() | before.keys() if _differs(before.get(path), now.get(path))}

    def _look(self, path: str, stat: os.stat_result) -> _Seen:
        seen = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
        if stat.st_size > SMALL or abs(time.time_ns() - stat.st_mtime_ns) > RECENT:
            known = self._seen.get(path)
            return _Seen(seen, known.content if known is not None and known.stat == seen else b"")
        return _Seen(seen, _digest(path))


def _differs(before: _Seen | None, now: _Seen | None) -> bool:
    if before is None or now is None or before.stat != now.stat:
        return True
    return bool(before.content and now.content) and before.content != now.content


def _digest(path: str) -> bytes:
    """Of the content; nothing for a file that cannot be read just now."""
    try:
        with open(path, "rb") as file:
            return hashlib.blake2b(file.read(SMALL), digest_size=16).digest()
    except OSError:
        return b""


def _files(paths: Iterable[str]) -> Iterator[tuple[str, os.stat_result]]:
    """Every file at or under the paths; links to folders are not followed, and those to files are."""
    pending = list(paths)
    left = MOST
    while pending and left > 0:
        path = pending.pop()
        left -= 1
        try:
            stat = os.stat(path)
            if not os.path.isdir(path):
                yield path, stat
            else:
                pending += [os.path.join(path, each) for each in os.listdir(path) if _counts(path, each)]
        except OSError:
            continue


def _counts(folder: str, name: str) -> bool:
    """Whether something in a folder is looked at."""
    if name.startswith(LEFT_OUT_STARTS) or name.endswith(LEFT_OUT_ENDS):
        return False
    path = os.path.join(folder, name)
    return not (os.path.islink(path) and os.path.isdir(path))
