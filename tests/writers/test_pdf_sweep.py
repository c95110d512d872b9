"""Temporary folders of conversions that were killed."""

import os
import time
from pathlib import Path

from arsbokslut.writers.pdf.convert import OLD, PREFIX, sweep


def left(folder: Path, name: str, age: float) -> Path:
    path = folder / f"{PREFIX}{name}"
    (path / "profil").mkdir(parents=True)
    os.utime(path, (time.time() - age, time.time() - age))
    return path


def test_folders_of_killed_runs_are_swept_and_no_others(tmp_path: Path) -> None:
    gone, alive = left(tmp_path, "gammal", 2 * OLD), left(tmp_path, "ny", OLD / 2)
    other = tmp_path / "annat"
    other.mkdir()
    link = tmp_path / f"{PREFIX}länk"
    link.symlink_to(other, target_is_directory=True)
    os.utime(link, (0, 0), follow_symlinks=False)
    sweep(tmp_path)

    assert [path.exists() for path in (gone, alive, other, link)] == [False, True, True, True]
