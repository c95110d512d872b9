"""Files that change, seen by asking for them. No test waits for a clock: looks are taken one at a time."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from arsbokslut.live.watch import LONGEST, Watcher


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A data file in a folder that is watched."""
    path = tmp_path / "data" / "2024" / "a.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("a: 1\n")
    return path


@pytest.fixture
def watcher(tmp_path: Path, file: Path) -> Watcher:
    """Watches the folder, and a file beside it."""
    return Watcher(lambda: [str(tmp_path / "data"), str(tmp_path / "arsbokslut.yaml")], sleep=lambda seconds: None)


def names(found: set[str]) -> set[str]:
    return {os.path.basename(each) for each in found}


def test_nothing_has_changed(watcher: Watcher) -> None:
    assert watcher.changed() == set()


def save_in_place(path: Path) -> None:
    path.write_text("a: 22\n")


def save_by_renaming(path: Path) -> None:
    new = path.with_suffix(".tmp")
    new.write_text("a: 2\n")
    new.replace(path)


def same_size_and_time(path: Path) -> None:
    """As on a disk that tells times by two seconds."""
    stat = path.stat()
    path.write_text("a: 2\n")
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))


@pytest.mark.parametrize("save", [save_in_place, save_by_renaming, same_size_and_time, Path.unlink])
def test_a_saved_file(watcher: Watcher, file: Path, save: Callable[[Path], None]) -> None:
    save(file)

    assert names(watcher.changed()) == {"a.yaml"}
    assert watcher.changed() == set()


def test_a_file_that_grows_old_has_not_changed(watcher: Watcher, file: Path) -> None:
    os.utime(file, (1_000_000_000, 1_000_000_000))
    watcher.changed()

    assert watcher.changed() == set()


def test_new_files_and_folders(watcher: Watcher, file: Path, tmp_path: Path) -> None:
    (file.parent.parent / "2025").mkdir()
    (file.parent.parent / "2025" / "b.yaml").write_text("b: 1\n")
    (tmp_path / "arsbokslut.yaml").write_text("regler: {}\n")

    assert names(watcher.changed()) == {"b.yaml", "arsbokslut.yaml"}


def test_what_editors_leave_for_a_moment(watcher: Watcher, file: Path) -> None:
    for name in (".a.yaml.swp", "a.yaml~", "a.yaml.tmp", "~$bilaga.docx"):
        (file.parent / name).write_text("x")

    assert watcher.changed() == set()


def test_links_that_lead_in_a_circle(watcher: Watcher, file: Path) -> None:
    (file.parent / "hit").symlink_to(file.parent.parent)
    (file.parent / "själv").symlink_to(file.parent / "själv")

    assert watcher.changed() == set()


def test_it_waits_until_the_files_stand_still(tmp_path: Path, file: Path) -> None:
    steps: Iterator[Callable[[], object]] = iter(
        [
            lambda: None,
            lambda: file.with_name("b.yaml").write_text("1"),
            lambda: file.unlink(),
            lambda: file.write_text("a: 3\n"),
            lambda: None,
        ]
    )

    watcher = Watcher(lambda: [str(tmp_path / "data")], sleep=lambda seconds: next(steps)() and None)

    assert names(set(watcher.wait())) == {"a.yaml", "b.yaml"}
    assert next(steps, None) is None


def test_files_that_never_stand_still_are_told_at_last(tmp_path: Path, file: Path) -> None:
    looks: list[float] = []

    def write(seconds: float) -> None:
        looks.append(seconds)
        file.write_text("x" * len(looks))

    assert Watcher(lambda: [str(tmp_path / "data")], sleep=write).wait()
    assert len(looks) == LONGEST + 1


def test_a_slow_drive_is_asked_less_often(tmp_path: Path, file: Path) -> None:
    seconds = iter(range(1000))
    slept: list[float] = []

    def save_once(time: float) -> None:
        slept.append(time)
        if len(slept) == 1:
            file.write_text("a: 7\n")

    Watcher(lambda: [str(tmp_path / "data")], sleep=save_once, clock=lambda: float(next(seconds))).wait()

    assert slept[0] == 4
