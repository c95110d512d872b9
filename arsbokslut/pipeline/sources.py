"""The files that reports are made of, for those who wait for them to change."""

import re
from collections.abc import Iterator
from pathlib import Path

from arsbokslut.pipeline.edition import DATA
from arsbokslut.pipeline.project import TEMPLATES, Project
from arsbokslut.pipeline.settings import SETTINGS

_PICTURE = re.compile(r"""(?:fil: *["']?|src=")([^"'\n{}]{1,300}?\.(?:png|jpe?g))\b""", re.IGNORECASE)
NAMING = frozenset({".yaml", ".yml", ".j2"})
"""The endings of files that name pictures."""
LARGEST = 1 << 22
"""Bytes of a file that is searched for the pictures that it names."""


class Sources:
    """What a project's reports are made of: data, settings, layouts with their Word files, and the pictures that they name."""

    def __init__(self, project: Project) -> None:
        self._root = project.root.resolve()
        self._folders = (self._root / DATA, self._root / TEMPLATES, *project.template_roots)
        self._pictures: dict[Path, tuple[int, tuple[str, ...]]] = {}

    def __call__(self) -> Iterator[str]:
        """The folders and files, whether they are there or not."""
        yield from {str(each): None for each in (*self._folders, self._root / SETTINGS)}
        for path in self._naming():
            yield from self._named_in(path)

    def _naming(self) -> Iterator[Path]:
        for folder in (self._root / DATA, self._root / TEMPLATES):
            yield from (path for path in folder.glob("*/*") if path.suffix.lower() in NAMING)

    def _named_in(self, path: Path) -> tuple[str, ...]:
        """The pictures of the project that a file names; it is read again when it has changed."""
        try:
            stat = path.stat()
            known = self._pictures.get(path)
            if known is None or known[0] != stat.st_mtime_ns:
                text = path.read_bytes()[:LARGEST].decode("utf-8", "replace")
                known = self._pictures[path] = (stat.st_mtime_ns, tuple(self._inside(text)))
            return known[1]
        except OSError:
            return ()

    def _inside(self, text: str) -> Iterator[str]:
        for name in dict.fromkeys(_PICTURE.findall(text)):
            path = self._root / name
            if ".." not in path.parts and path.is_relative_to(self._root):
                yield str(path)
