"""Whatever happens while a document is written: the old file or the new one stands there whole."""

import contextlib
import errno
import io
import os
import random
import signal
import stat
import subprocess
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from arsbokslut.cli import build as cli_build
from arsbokslut.cli import run
from arsbokslut.output import OutputFault, deterministic, replace, replace_file
from arsbokslut.pipeline.build import build_edition
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.project import Project
from tests.robustness.child import Child
from tests.robustness.mutation import ROOT
from tests.robustness.profile import LONG, amount
from tests.robustness.swedish import ENGLISH
from tests.small import SmallProject

NOBODY = 65534


def temporaries(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name.startswith(".arsbokslut-"))


def archive(text: str, size: int = 200_000) -> bytes:
    """A zip file that is large enough to be caught half written."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as target:
        target.writestr("[Content_Types].xml", text)
        target.writestr("word/document.xml", text * (size // len(text)))
    return deterministic(packed.getvalue()) if size < 1000 else packed.getvalue()


OLD, NEW = archive("gammal"), archive("ny")


def is_whole(content: bytes, *known: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        return opened.testzip() is None and content in known


# Errors from the system -----------------------------------------------------------------------------------------


@dataclass
class Faults:
    """Counts the system calls of a write and lets the one whose turn it is fail."""

    turn: int
    number: int
    calls: list[str] = field(default_factory=list)
    failed: str = ""

    def calling(self, name: str) -> None:
        self.calls.append(name)
        if len(self.calls) == self.turn:
            self.failed = name
            raise OSError(self.number, os.strerror(self.number))

    def failing(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any, **named: Any) -> Any:
            self.calling(name)
            return real(*given, **named)

        return call

    def file(self, real: Callable[..., Any]) -> Callable[..., Any]:
        """`open` whose file fails while it is written, flushed or closed; half of it is written by then."""

        def opening(*given: Any, **named: Any) -> Any:
            opened = real(*given, **named)
            write, flush = opened.write, opened.flush
            faults = self

            class Failing:
                def __enter__(self) -> "Failing":
                    return self

                def __exit__(self, *_: object) -> None:
                    opened.close()
                    faults.calling("close")

                def write(self, content: bytes) -> None:
                    write(content[: len(content) // 2])
                    faults.calling("write")
                    write(content[len(content) // 2 :])

                def flush(self) -> None:
                    faults.calling("flush")
                    flush()

                def fileno(self) -> int:
                    return opened.fileno()

            return Failing()

        return opening


def write_with_faults(faults: Faults, target: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for name in ("open", "fsync", "replace", "chmod", "mkdir", "scandir", "kill"):
            patch.setattr(os, name, faults.failing(name, getattr(os, name)))
        patch.setattr(replace, "open", faults.file(open), raising=False)
        replace_file(target, NEW)


def attempt(faults: Faults, target: Path) -> OutputFault | None:
    try:
        write_with_faults(faults, target)
    except OutputFault as error:
        return error
    return None


def descriptors() -> int:
    return len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0


def calls_of_a_write(folder: Path) -> list[str]:
    faults = Faults(0, 0)
    write_with_faults(faults, folder / "probe.docx")
    (folder / "probe.docx").unlink()
    return faults.calls


@pytest.mark.parametrize("name", ["ENOSPC", "EACCES", "EROFS", "EIO", "EDQUOT", "EINVAL"])
def test_a_failing_call_leaves_the_old_file(tmp_path: Path, name: str) -> None:
    target = tmp_path / "rapport.docx"
    harmless: set[str] = set()
    for turn in range(1, len(calls_of_a_write(tmp_path)) + 1):
        target.write_bytes(OLD)
        (tmp_path / ".arsbokslut-1-dead.tmp").touch()
        before = descriptors()
        faults = Faults(turn, getattr(errno, name))
        error = attempt(faults, target)

        if error is None:
            assert target.read_bytes() == NEW, faults.failed
            harmless.add(faults.failed)
        else:
            assert target.read_bytes() == OLD, faults.failed
            assert error.message.endswith(".")
            assert error.hint.endswith(".")
            assert not {word.strip(".,()").lower() for word in f"{error.message} {error.hint}".split()} & {*ENGLISH}
        assert [each for each in temporaries(tmp_path) if "-dead" not in each] == []
        assert descriptors() == before, f"{faults.failed} leaves a file open"

    assert harmless <= {
        "chmod",
        "scandir",
        "kill",
        "open",
        "fsync",
        "mkdir",
    }  # open and fsync of the folder, after the swap


def test_calls_that_must_succeed_do(tmp_path: Path) -> None:
    calls = calls_of_a_write(tmp_path)

    assert [each for each in calls if each in {"write", "flush", "fsync", "close", "replace"}][:5] == [
        "write",
        "flush",
        "fsync",
        "close",
        "replace",
    ]


@contextlib.contextmanager
def full_disk(folder: Path, size: str = "64k") -> Iterator[Path]:
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    try:
        mounted = subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        mounted = False
    if not mounted:
        pytest.skip("mounting a tmpfs is not permitted")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_a_real_full_disk(tmp_path: Path) -> None:
    with full_disk(tmp_path / "disk") as disk:
        target = disk / "rapport.docx"
        target.write_bytes(OLD[:50_000])
        ended = Child(
            lambda: run(["build", "2024", "--project", str(ROOT), "-o", str(target), "--color", "never"]), tmp_path
        ).wait()

        assert ended.code == 2
        assert "Disken är full." in ended.err
        assert "Traceback" not in ended.err
        assert target.read_bytes() == OLD[:50_000]
        assert temporaries(disk) == []


# Sudden ends ----------------------------------------------------------------------------------------------------


def write_forever(target: Path) -> None:
    while True:
        replace_file(target, NEW)
        replace_file(target, OLD)


def build_forever(target: Path) -> None:
    while True:
        for year in (2022, 2024):
            replace_file(target, build_edition(Project(ROOT), Edition(year)).content)


def killed_again_and_again(
    folder: Path, work: Callable[[Path], None], times: int, longest: float, *known: bytes
) -> int:
    """Kills a working child many times; returns how often a temporary was left."""
    target = folder / "rapport.docx"
    target.write_bytes(known[0])
    chance = random.Random(1)
    left = 0
    for _ in range(times):
        child = Child(lambda: work(target), folder)
        time.sleep(chance.uniform(0, longest))
        child.kill()
        assert child.wait().code == -signal.SIGKILL
        assert is_whole(target.read_bytes(), *known)
        left += bool(temporaries(folder))
    return left


def test_a_killed_write_leaves_a_whole_file(tmp_path: Path) -> None:
    killed_again_and_again(tmp_path, write_forever, amount(20, 500), 0.03, OLD, NEW)
    replace_file(tmp_path / "rapport.docx", NEW)

    assert temporaries(tmp_path) == []


def test_a_killed_build_leaves_a_whole_document(tmp_path: Path) -> None:
    if not LONG:
        pytest.skip("takes minutes: ARSBOKSLUT_FUZZ=long")
    known = [build_edition(Project(ROOT), Edition(year)).content for year in (2022, 2024)]
    killed_again_and_again(tmp_path, build_forever, 100, 1.5, *known)
    replace_file(tmp_path / "rapport.docx", known[0])

    assert temporaries(tmp_path) == []


def test_temporaries_of_the_dead_are_swept_and_those_of_the_living_kept(tmp_path: Path) -> None:
    dead = Child(lambda: 0, tmp_path)
    dead.wait()
    for process in (dead.pid, os.getppid()):
        (tmp_path / f".arsbokslut-{process}-0badcafe.tmp").touch()
    (tmp_path / ".arsbokslut-min.tmp").touch()
    replace_file(tmp_path / "rapport.docx", NEW)

    assert temporaries(tmp_path) == [f".arsbokslut-{os.getppid()}-0badcafe.tmp", ".arsbokslut-min.tmp"]


def test_two_writers_at_once(tmp_path: Path) -> None:
    target = tmp_path / "rapport.docx"
    target.write_bytes(OLD)
    times = amount(10, 200)

    def writer(content: bytes) -> Callable[[], int]:
        def write() -> int:
            for _ in range(times * 5):
                replace_file(target, content)
            return 0

        return write

    writers = []
    for name, content in (("one", OLD), ("two", NEW)):
        (tmp_path / name).mkdir()
        writers.append(Child(writer(content), tmp_path / name))
    for _ in range(times * 3):
        assert is_whole(target.read_bytes(), OLD, NEW)
    ended = [child.wait() for child in writers]

    assert [(each.code, each.err) for each in ended] == [(0, ""), (0, "")]
    assert is_whole(target.read_bytes(), OLD, NEW)
    assert temporaries(tmp_path) == []


# Places that cannot be written ----------------------------------------------------------------------------------


def refused(target: Path) -> OutputFault:
    with pytest.raises(OutputFault) as caught:
        replace_file(target, NEW)
    return caught.value


def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    if os.getuid() != 0:
        pytest.skip("needs root, to become somebody else")
    for above in (tmp_path, *tmp_path.parents[:3]):
        above.chmod(above.stat().st_mode | stat.S_IXOTH)
    for mode in (0o555, 0o000):
        folder = tmp_path / f"{mode:o}"
        folder.mkdir()
        (folder / "rapport.docx").write_bytes(OLD)
        folder.chmod(mode)

        def write(target: Path = folder / "rapport.docx") -> int:
            try:
                replace_file(target, NEW)
            except OutputFault as error:
                print(error.message)
                return 2
            return 0

        ended = Child(write, tmp_path, user=NOBODY).wait()

        assert (ended.code, ended.out, ended.err) == (2, "Filen eller mappen får inte skrivas.\n", "")
        folder.chmod(0o755)
        assert (folder / "rapport.docx").read_bytes() == OLD
        assert temporaries(folder) == []


def test_the_target_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "rapport.docx").mkdir()

    assert refused(tmp_path / "rapport.docx").message == "Det finns redan en mapp med det namnet."


def test_what_is_no_file_is_not_replaced_by_one(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rapport.docx")

    assert refused(tmp_path / "rapport.docx").message == "Det som finns på platsen är ingen vanlig fil."
    assert refused(Path("/dev/null")).message == "Det som finns på platsen är ingen vanlig fil."
    assert stat.S_ISFIFO((tmp_path / "rapport.docx").stat().st_mode)
    assert stat.S_ISCHR(os.stat("/dev/null").st_mode)


def test_a_part_of_the_path_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "fil").write_bytes(b"x")

    assert refused(tmp_path / "fil" / "rapport.docx").message == "En del av sökvägen är en fil, inte en mapp."
    assert refused(tmp_path / "fil" / "a" / "rapport.docx").message == "En del av sökvägen är en fil, inte en mapp."
    assert (tmp_path / "fil").read_bytes() == b"x"


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    assert refused(tmp_path / ("x" * 300 + ".docx")).message == "Namnet är för långt."
    assert refused(tmp_path / ("x" * 300) / "rapport.docx").message == "Namnet är för långt."


def test_a_name_as_long_as_the_system_allows(tmp_path: Path) -> None:
    target = tmp_path / ("x" * 250 + ".docx")
    replace_file(target, NEW)

    assert target.read_bytes() == NEW


@pytest.mark.parametrize("old", [None, OLD])
def test_a_link_stays_a_link(tmp_path: Path, old: bytes | None) -> None:
    (tmp_path / "arkiv").mkdir()
    pointed, link = tmp_path / "arkiv" / "rapport.docx", tmp_path / "rapport.docx"
    link.symlink_to("arkiv/rapport.docx")
    if old is not None:
        pointed.write_bytes(old)
    replace_file(link, NEW)

    assert link.is_symlink()
    assert pointed.read_bytes() == NEW
    assert not pointed.is_symlink()


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o444])
def test_the_mode_is_kept(tmp_path: Path, mode: int) -> None:
    target = tmp_path / "rapport.docx"
    target.write_bytes(OLD)
    target.chmod(mode)
    replace_file(target, NEW)

    assert stat.S_IMODE(target.stat().st_mode) == mode


def test_a_private_file_is_never_readable_for_others_on_the_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "rapport.docx"
    target.write_bytes(OLD)
    target.chmod(0o600)
    seen: list[int] = []
    fsync = os.fsync

    def watched(descriptor: int) -> None:
        seen.extend(stat.S_IMODE(path.stat().st_mode) for path in tmp_path.glob(".arsbokslut-*"))
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", watched)
    replace_file(target, NEW)

    assert [mode for mode in seen if mode & 0o077] == []


# The command line -----------------------------------------------------------------------------------------------

ENDLESS = (
    """{% for a in range(4000) %}{% for b in range(400) %}{% set c = {"a": b} | dictsort %}{% endfor %}{% endfor %}"""
)
"""Takes the seconds that a layout may take."""


def test_interrupted_by_the_keyboard(small: SmallProject, tmp_path: Path) -> None:
    small.template(ENDLESS)
    target = small.root / "rapport.docx"
    target.write_bytes(OLD)
    chance = random.Random(2)
    for _ in range(amount(4, 60)):
        child = Child(lambda: run(["build", "2024", "--project", str(small.root), "-o", str(target)]), tmp_path)
        time.sleep(chance.uniform(0.05, 0.3))
        child.kill(signal.SIGINT)
        ended = child.wait()

        assert (ended.code, ended.out, ended.err.strip()) == (130, "", "")
        assert ended.err.count("\n") <= 1
    assert target.read_bytes() == OLD
    assert temporaries(small.root) == []


@pytest.mark.parametrize("debug", [False, True])
def test_an_internal_error_is_owned(
    debug: bool,
    small: SmallProject,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("internal words")

    monkeypatch.setattr(cli_build, "build_edition", broken)
    monkeypatch.chdir(tmp_path)
    code = run(["build", "2024", "--project", str(small.root), *(["--debug"] if debug else [])])
    said = capsys.readouterr()
    trace = tmp_path / "arsbokslut-felsökning.txt"

    assert (code, said.out) == (2, "")
    assert "Ett fel i arsbokslut" in said.err
    assert "inte i dina filer" in said.err
    assert "Traceback" not in said.err
    assert "internal words" not in said.err
    assert trace.exists() is debug
    assert not debug or "ZeroDivisionError: internal words" in trace.read_text(encoding="utf-8")
