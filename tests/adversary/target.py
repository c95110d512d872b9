"""A small project that is attacked, the program run on it as a process, and what must hold afterwards."""

import os
import re
import resource
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from tests.robustness.profile import LONG
from tests.small import SmallProject

SECONDS = 10
"""Of the processor: what no run may take. Ordinary runs take one."""
WAIT = 120
"""Of the clock: a run that waits for something is ended then, and has failed."""
MEGABYTES = 500
"""What no run may hold at once."""
CEILING = 4 * 2**30
"""Bytes of address space: a bomb that is not stopped fails here, and not the machine."""
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

    def __init__(self, folder: Path, source: Path) -> None:
        super().__init__(folder / "projekt", source)
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
        command = [sys.executable, "-P", "-m", "arsbokslut", *arguments]
        files = [self.outside / name for name in ("ut", "fel")]
        with files[0].open("wb") as out, files[1].open("wb") as err:
            started = subprocess.Popen(
                command, cwd=self.root, env=self._environment() | surroundings, stdin=subprocess.DEVNULL,
                stdout=out, stderr=err, preexec_fn=_limited,
            )  # fmt: skip
            status, used = _waited(started)
        out_text, err_text = (path.read_bytes().decode("utf-8", "surrogateescape") for path in files)
        code = os.waitstatus_to_exitcode(status)
        return Ended(arguments, code, out_text, err_text, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)

    def _environment(self) -> dict[str, str]:
        root = str(Path(__file__).resolve().parents[2])
        return {"PATH": str(self.programs), "HOME": str(self.outside), "LANG": "C.UTF-8", "PYTHONPATH": root}

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


def _limited() -> None:
    """In the child: memory for a bomb that is not stopped to fail in, and a signal for one that does not end."""
    resource.setrlimit(resource.RLIMIT_AS, (CEILING, CEILING))
    resource.setrlimit(resource.RLIMIT_CPU, (2 * SECONDS, 2 * SECONDS + 1))


def _waited(started: "subprocess.Popen[bytes]") -> tuple[int, resource.struct_rusage]:
    """The status and use of a process when it has ended, or been ended for waiting too long."""
    end = time.monotonic() + WAIT
    while True:
        pid, status, used = os.wait4(started.pid, os.WNOHANG)
        if pid:
            started.returncode = os.waitstatus_to_exitcode(status)
            return status, used
        if time.monotonic() > end:
            started.kill()
        time.sleep(0.01)
