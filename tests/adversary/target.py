"""A small project that is attacked, the program run on it as a process, and what must hold afterwards."""

import os
import re
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from tests.adversary.program import SECONDS, Program, Run
from tests.robustness.profile import LONG
from tests.small import SmallProject

MEGABYTES = 500
"""What no run may hold at once."""
EARLIER = b"the document of an earlier run"
DOCUMENT = "rapporter/arsbokslut-2024.docx"
BUILD = ("build", "2024")
CHECK = ("check", "2024")
PROGRAMS = (
    "git",
    "gpg",
    "gpg2",
    "ssh",
    "sh",
    "bash",
    "soffice",
    "libreoffice",
    "curl",
    "wget",
    "less",
    "env",
    "python3",
)
RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""What a terminal or the reader of a log takes for something else than text."""

Attack = Callable[["Target"], object]
"""Makes a project hostile."""


def chosen(attacks: Mapping[str, Attack], short: Iterable[str] = ()) -> list[str]:
    """The names of the attacks to try: all in a long run, else the first and those of `short`."""
    return list(attacks) if LONG else list(dict.fromkeys([*list(attacks)[:1], *short]))


@dataclass(frozen=True, slots=True)
class Ended:
    """How the program ended; seconds are the processor's."""

    arguments: tuple[str, ...]
    code: int
    out: str
    err: str
    seconds: float
    megabytes: float

    @property
    def said(self) -> str:
        """All that it wrote."""
        return self.out + self.err


class Target(SmallProject):
    """A project with an earlier document, and a path of programs that leave a mark when they are run."""

    def __init__(self, folder: Path, source: Path, program: Program) -> None:
        super().__init__(folder / "projekt", source)
        self.program = program
        self.outside = folder / "utanför"
        self.mark = self.outside / "märke"
        self.programs = self.outside / "program"
        self.programs.mkdir(parents=True)
        for name in PROGRAMS:
            self.leaves_a_mark(self.programs / name)
        self.document = self.root / DOCUMENT
        self.document.parent.mkdir()
        self.document.write_bytes(EARLIER)

    def leaves_a_mark(self, path: Path) -> Path:
        """A program at a path, which shows whether it has been run."""
        path.write_text(f"#!/bin/sh\n: > '{self.mark}'\nexit 1\n", encoding="utf-8")
        path.chmod(0o755)
        return path

    def run(self, *arguments: str, **surroundings: str) -> Ended:
        """The program run in the project's folder, whatever comes of it."""
        files = [self.outside / name for name in ("ut", "fel")]
        around = {"PATH": str(self.programs), "HOME": str(self.outside)} | surroundings
        used = self.program(Run(arguments, str(self.root), around, *map(str, files)))
        out, err = (path.read_bytes().decode("utf-8", "surrogateescape") for path in files)
        return Ended(arguments, used.code, out, err, used.seconds, used.megabytes)

    def withstands(self, *arguments: str, **surroundings: str) -> Ended:
        """The program run, and everything held that must hold after any run that is not told to write elsewhere."""
        before = self._sources()
        ended = self.run(*arguments, **surroundings)
        holds(ended)
        assert not self.mark.exists(), "a program was run"
        assert self._sources() == before, "the project's own files were changed"
        assert self._document_is_whole(ended), "the earlier document was touched by a run that failed"
        return ended

    def _document_is_whole(self, ended: Ended) -> bool:
        content = self.document.read_bytes()
        return content == EARLIER or (ended.code == 0 and zipfile.ZipFile(BytesIO(content)).testzip() is None)

    def _sources(self) -> dict[bytes, bytes | None]:
        """What reports are made of, by path."""
        folders = (os.fsencode(self.root / name) for name in ("data", "templates", "schema", "bilder"))
        paths = (os.path.join(at, name) for folder in folders for at, _, names in os.walk(folder) for name in names)
        return {path: Path(os.fsdecode(path)).read_bytes() if os.path.isfile(path) else None for path in paths}


def holds(ended: Ended) -> None:
    """What must hold of every run: an exit code of the program's own, no fault of it, within bounds, and text alone."""
    assert ended.code in {0, 1, 2}, (ended.code, ended.said[-2000:])
    assert "inte i dina filer" not in ended.said, ended.said[-2000:]
    assert "Traceback" not in ended.said, ended.said[-2000:]
    assert ended.seconds < SECONDS, ended.seconds
    assert ended.megabytes < MEGABYTES, ended.megabytes
    raw = RAW.search(ended.said)
    assert raw is None, ended.said[max(0, raw.start() - 60) : raw.end() + 60]
