"""The pages for those who change the program, against the program: rooms, files, names, commits and commands."""

import importlib
import re
import subprocess
import tomllib
from functools import reduce
from pathlib import Path
from typing import Any

import pytest

from arsbokslut.figures.figure import Stated
from arsbokslut.model.numerals import to_decimal
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.prepare import Prepared, prepare_edition
from arsbokslut.pipeline.project import Project
from tests.conftest import ROOT
from tests.handbook import chapter, rows

PAGE = "architecture.md"
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
GROWTH = chapter(PAGE, "How the house grows")
PAGES = (ROOT / "docs" / PAGE).read_text(encoding="utf-8").replace(GROWTH, "") + CONTRIBUTING


def packages() -> list[str]:
    """The rooms of the program."""
    return sorted(path.parent.name for path in (ROOT / "arsbokslut").glob("*/__init__.py"))


def named(pattern: str, text: str) -> list[str]:
    """What a pattern finds in what a page marks as code, each once."""
    return sorted({found for code in re.findall(r"`([^`\n]+)`", text) for found in re.findall(f"^{pattern}$", code)})


# --- rooms


def test_every_room_has_its_paragraph_in_the_order_of_the_layers() -> None:
    headings = re.findall(r"^### (\w+)$", chapter(PAGE, "The rooms"), re.MULTILINE)

    assert sorted(headings) == packages()
    assert headings == [room for layer in listed_layers() for room in layer]


def listed_layers() -> list[list[str]]:
    """The layers that the page lists, from the top."""
    table = [row for row in rows(chapter(PAGE, "The rooms")) if row[0].isdigit()]
    return [re.findall(r"`(\w+)`", row[1]) for row in table]


def test_the_layers_are_those_that_imports_are_held_to() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = next(each["layers"] for each in settings["tool"]["importlinter"]["contracts"] if "layers" in each)

    assert [set(layer) for layer in listed_layers()] == [set(re.findall(r"arsbokslut\.(\w+)", each)) for each in layers]


@pytest.mark.parametrize("room", re.findall(r"^\| `(\w+)/` \|", GROWTH, re.MULTILINE))
def test_a_room_that_would_be_is_not_there_yet(room: str) -> None:
    assert room not in packages()


# --- files, names and commands


@pytest.mark.parametrize("path", named(r"(?!\.venv)(?:\.?\w+/)+[\w.-]*|\w+\.(?:md|toml)", PAGES))
def test_a_file_that_is_named_exists(path: str) -> None:
    assert (ROOT / path).exists() or (ROOT / "docs" / path).exists() or any((ROOT / "arsbokslut").glob(f"*/{path}"))


@pytest.mark.parametrize("file", named(r"\w+\.py", PAGES))
def test_a_module_that_a_room_names_is_in_it(file: str) -> None:
    paragraphs = re.split(r"^#+ ", chapter(PAGE, "The rooms"), flags=re.MULTILINE)
    rooms = [each.partition("\n")[0] for each in paragraphs if f"`{file}`" in each]

    assert [room for room in rooms if not (ROOT / "arsbokslut" / room / file).is_file()] == []


@pytest.mark.parametrize("name", named(r"arsbokslut(?:\.\w+)+", PAGES))
def test_a_name_of_the_program_exists(name: str) -> None:
    parts = name.split(".")
    cut = max(n for n in range(1, len(parts) + 1) if Path(ROOT, *parts[:n]).is_dir() or module_file(parts[:n]))

    reduce(getattr, parts[cut:], importlib.import_module(".".join(parts[:cut])))


def module_file(parts: list[str]) -> bool:
    """Whether the parts name a module."""
    return Path(ROOT, *parts).with_suffix(".py").is_file()


@pytest.mark.parametrize("target", re.findall(r"^make (\w+)", CONTRIBUTING, re.MULTILINE))
def test_a_target_of_make_exists(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("module", named(r"python -m ([\w.]+).*", PAGES))
def test_a_module_that_is_run_exists(module: str) -> None:
    assert importlib.util.find_spec(module) is not None


# --- commits


def commits() -> list[str]:
    return named(r"[0-9a-f]{7}", CONTRIBUTING)


def test_every_list_names_a_commit() -> None:
    lists = re.split(r"^### ", CONTRIBUTING, flags=re.MULTILINE)[1:]

    assert [each.partition("\n")[0] for each in lists if not re.search(r"^Done by `[0-9a-f]{7}`", each, re.M)] == []


@pytest.mark.parametrize("commit", commits())
def test_a_commit_that_is_named_is_in_the_history(commit: str) -> None:
    if not (ROOT / ".git").exists() or git("rev-parse", "--is-shallow-repository") != "false":
        pytest.skip("there is no whole history here")

    assert git("merge-base", commit, "HEAD") == git("rev-parse", commit)


def git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip()


# --- the way of one cell


@pytest.fixture(scope="module")
def prepared() -> Prepared:
    return prepare_edition(Project(ROOT), Edition(2024))


def test_the_cell_stands_where_the_page_says_and_has_its_value(prepared: Prepared) -> None:
    file, written = re.search(r"stands in `([^`]+)`: `([\d ]+)`", chapter(PAGE, "The way of one cell")).groups()
    figure: Any = prepared.figure("drift.hemgården.utfall")

    assert isinstance(figure.origin, Stated)
    assert figure.origin.position.file == file
    place = figure.origin.position
    line = (ROOT / file).read_text(encoding="utf-8").splitlines()[place.line - 1]
    assert line[place.column - 1 : place.end_column - 1].strip() == written
    assert to_decimal(written) == figure.value


def test_the_cell_is_written_in_the_markup_as_the_page_says(prepared: Prepared) -> None:
    (markup,) = re.findall(r"`(<data [^`]+>)`", chapter(PAGE, "The way of one cell"))

    assert markup in prepared.markup
