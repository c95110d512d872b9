"""What the tests share: the two real reports built once, small projects to change, and the switch that accepts new golden files."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from arsbokslut.diagnostics.rule import Ran, Rule
from arsbokslut.pipeline.build import Built, build_edition
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.project import Project
from tests.small import SmallProject

ROOT = Path(__file__).resolve().parent.parent
YEARS = (2022, 2024)

settings.register_profile("arsbokslut", deadline=None, database=None, derandomize=True, max_examples=60)
settings.load_profile("arsbokslut")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="rewrite the golden files with what the program does now")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "tools: needs a program beside Python (run with -m tools)")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves out the tests that need other programs, unless `-m` says which tests to run."""
    if config.option.markexpr:
        return
    left_out = [item for item in items if item.get_closest_marker("tools")]
    items[:] = [item for item in items if item not in left_out]
    config.hook.pytest_deselected(items=left_out)


@pytest.fixture(scope="session", autouse=True)
def _rules_keep_to_their_codes() -> Iterator[None]:
    """Whatever a test checks, no rule finds anything of another rule's codes."""
    run: Callable[[Rule[Any], Any], Ran] = Rule.run

    def kept(rule: Rule[Any], seen: Any) -> Ran:
        ran = run(rule, seen)
        assert {each.code for each in ran.found} <= set(rule.codes), rule.name
        return ran

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Rule, "run", kept)
        yield


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's own folder."""
    return ROOT


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be rewritten."""
    return bool(request.config.getoption("--accept"))


def copied_project(target: Path) -> Path:
    """A copy of the real project's own files, outside the repository: its documents name no commit."""
    for folder in ("data", "templates", "bilder"):
        if (ROOT / folder).is_dir():
            shutil.copytree(ROOT / folder, target / folder)
    for settings_file in ROOT.glob("arsbokslut.yaml"):
        shutil.copy(settings_file, target)
    return target


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Built]:
    """Builds a real year's report, once."""
    done: dict[int, Built] = {}
    project = Project(copied_project(tmp_path_factory.mktemp("project")))

    def build(year: int) -> Built:
        if year not in done:
            done[year] = build_edition(project, Edition(year))
        return done[year]

    return build


@pytest.fixture
def real_copy(tmp_path: Path) -> Path:
    """A copy of the real project, to change."""
    return copied_project(tmp_path)


@pytest.fixture
def small(tmp_path: Path) -> SmallProject:
    """A copy of the smallest project, with a layout of its own."""
    return SmallProject(tmp_path / "liten", ROOT)


@pytest.fixture(scope="session")
def tool() -> Callable[[str], str]:
    """Finds a program; without it the test is skipped, or fails when ARSBOKSLUT_TOOLS=required."""

    def find(*candidates: str) -> str:
        for candidate in candidates:
            found = shutil.which(candidate)
            if found:
                return found
        reason = f"{' or '.join(candidates)} is not installed"
        if os.environ.get("ARSBOKSLUT_TOOLS") == "required":
            pytest.fail(reason)
        pytest.skip(reason)

    return find
