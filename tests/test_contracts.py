"""What holds for the program's own code: imports go one way, modules say what they are, nothing is evaluated."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

WRITTEN = ROOT / "arsbokslut" / "compose" / "compiled"
"""What Jinja2 makes of templates; nobody writes it by hand."""
MODULES = sorted(path for path in (ROOT / "arsbokslut").rglob("*.py") if path.parent != WRITTEN)
CLASSES = ROOT / "arsbokslut" / "classes.py"
"""Writes a method out of the names of the fields that a class of the program has, and of nothing else."""
LONGEST = 400


def test_imports_go_one_way() -> None:
    done = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_module_says_in_one_line_what_it_is(module: Path) -> None:
    first = (ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or "").partition("\n")[0]

    assert len(first) > 10
    assert first.endswith((".", "`"))


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_module_is_short_and_evaluates_nothing(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    called = {
        node.func.id
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }

    assert text.count("\n") <= LONGEST
    assert called & {"eval", "exec", "compile", "__import__"} == ({"exec"} if module == CLASSES else set())


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_dataclasses_are_those_that_cost_little_to_make(module: Path) -> None:
    imported = {
        alias.name
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "dataclasses"
        for alias in node.names
    }

    assert "dataclass" not in imported or module == CLASSES, "from arsbokslut.classes import dataclass"


def test_there_are_modules() -> None:
    assert len(MODULES) > 50
