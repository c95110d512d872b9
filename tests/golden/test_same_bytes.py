"""The same data gives the same bytes, wherever and however it is built."""

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import YEARS, copied_project

HERE = {"PYTHONHASHSEED": "1", "TZ": "Europe/Stockholm", "LANG": "sv_SE.UTF-8", "LC_ALL": "C.UTF-8"}
THERE = {"PYTHONHASHSEED": "4242", "TZ": "Pacific/Auckland", "LANG": "C", "LC_ALL": "C"}


def built_in(folder: Path, environment: dict[str, str]) -> list[bytes]:
    """The documents of a copy of the project in `folder`, built from there."""
    folder.mkdir()
    copied_project(folder)
    command = [sys.executable, "-m", "arsbokslut", "build", "--all"]
    subprocess.run(command, check=True, capture_output=True, cwd=folder, env={**os.environ, **environment})
    return [(folder / f"rapporter/arsbokslut-{year}.docx").read_bytes() for year in YEARS]


def test_two_builds_are_identical(tmp_path: Path) -> None:
    """In another folder, time zone and locale, and with dictionaries hashed otherwise."""
    assert built_in(tmp_path / "here", HERE) == built_in(tmp_path / "en annan mapp", THERE)
