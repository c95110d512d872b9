"""What holds for the program's own code: imports go one way, modules say what they are, nothing is evaluated."""

import ast
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import ROOT

WRITTEN = ROOT / "arsbokslut" / "compose" / "compiled"
"""What Jinja2 makes of templates; nobody writes it by hand."""
MODULES = sorted(path for path in (ROOT / "arsbokslut").rglob("*.py") if path.parent != WRITTEN)
CLASSES = Path("arsbokslut/classes.py")
"""Writes a method out of the names of the fields that a class of the program has, and of nothing else."""
LONGEST = 300
"""Lines."""


def test_imports_go_one_way() -> None:
    done = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr


class Module(NamedTuple):
    """A module as it is written."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def first_line(self) -> str:
        return (ast.get_docstring(self.tree) or "").partition("\n")[0]

    @property
    def called(self) -> set[str]:
        """The functions without a dot that it calls."""
        calls = (node.func for node in ast.walk(self.tree) if isinstance(node, ast.Call))
        return {each.id for each in calls if isinstance(each, ast.Name)}

    def imported(self, library: str) -> set[str]:
        """What it takes from a library by name."""
        imports = (node for node in ast.walk(self.tree) if isinstance(node, ast.ImportFrom))
        return {alias.name for node in imports if node.module == library for alias in node.names}


@pytest.fixture(scope="module")
def modules() -> list[Module]:
    texts = {path: path.read_text(encoding="utf-8") for path in MODULES}
    return [Module(path.relative_to(ROOT), text, ast.parse(text)) for path, text in texts.items()]


def test_a_module_says_in_one_line_what_it_is(modules: list[Module]) -> None:
    assert [each.path for each in modules if len(each.first_line) <= 10 or each.first_line[-1] not in ".`"] == []


def test_a_module_is_short(modules: list[Module]) -> None:
    assert {each.path: lines for each in modules if (lines := each.text.count("\n")) > LONGEST} == {}


def test_a_module_evaluates_nothing(modules: list[Module]) -> None:
    evaluated = {each.path: each.called & {"eval", "exec", "compile", "__import__"} for each in modules}

    assert {path: called for path, called in evaluated.items() if called} == {CLASSES: {"exec"}}


def test_dataclasses_are_those_that_cost_little_to_make(modules: list[Module]) -> None:
    """That is, `from arsbokslut.classes import dataclass`."""
    assert [each.path for each in modules if "dataclass" in each.imported("dataclasses")] == [CLASSES]


def test_there_are_modules() -> None:
    assert len(MODULES) > 50
