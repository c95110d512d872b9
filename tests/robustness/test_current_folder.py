"""What SECURITY.md promises of Python files that lie where the program is started: they are not taken for its libraries."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.small import SmallProject

LIBRARIES = ("typer", "yaml", "lxml", "docx", "rich", "json", "decimal", "zipfile")
BEFORE_THE_PROGRAM = ("importlib", "warnings")
"""What Python itself imports to find out what `-m` names."""


def built_among(files: tuple[str, ...], small: SmallProject, *command: str) -> bool:
    """Whether a report is built in a folder of Python files by these names, and none of them is run."""
    mark = small.root.parent / "märke"
    for name in files:
        (small.root / f"{name}.py").write_text(f"open({str(mark)!r}, 'w').close()\n", encoding="utf-8")
    done = subprocess.run([*command, "build", "-q", "-o", "a.docx"], cwd=small.root, capture_output=True, check=False)
    return not mark.exists() and done.returncode == 0 and (small.root / "a.docx").is_file()


def test_the_module_by_name(small: SmallProject) -> None:
    assert built_among(LIBRARIES, small, sys.executable, "-m", "arsbokslut")


def test_the_module_by_name_on_a_safe_path(small: SmallProject) -> None:
    assert built_among((*LIBRARIES, *BEFORE_THE_PROGRAM, "arsbokslut"), small, sys.executable, "-P", "-m", "arsbokslut")


def test_the_installed_command(small: SmallProject) -> None:
    installed = Path(sys.executable).with_name("arsbokslut")
    if not installed.is_file():
        pytest.skip("the command is not installed")

    assert built_among((*LIBRARIES, *BEFORE_THE_PROGRAM, "arsbokslut"), small, str(installed))
