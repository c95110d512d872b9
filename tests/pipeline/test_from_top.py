"""Paths of findings from the top of the repository."""

from pathlib import Path

import pytest

from arsbokslut.diagnostics import Diagnostic, Position
from arsbokslut.diagnostics.fix import Rewrite
from arsbokslut.pipeline.from_top import TOPS, from_top
from arsbokslut.pipeline.project import Project
from tests.conftest import ROOT
from tests.small import SmallProject

FILE = "data/2024/rapport.yaml"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project two folders down, in no repository and no job."""
    for name in TOPS:
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "nämnder").mkdir()
    return Project(SmallProject(tmp_path / "nämnder" / "social", ROOT).root)


def finding(file: str = FILE) -> Diagnostic:
    place = Position(file, 1, 1)
    return Diagnostic("ARS201", "Fel.", place, related=((place, "här"),), fix=(Rewrite(place, "a", "b"),))


def files(project: Project, found: Diagnostic) -> set[str]:
    (moved,), texts = from_top(project, [found], {found.position.file: "text"})
    return {moved.position.file, moved.related[0][0].file, moved.fix[0].position.file, *texts}


def test_in_a_folder_of_a_repository(project: Project, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()

    assert files(project, finding()) == {f"nämnder/social/{FILE}"}


def test_at_the_top(project: Project) -> None:
    (project.root / ".git").mkdir()

    assert files(project, finding()) == {FILE}


@pytest.mark.parametrize("name", TOPS)
def test_in_a_job_without_a_repository(
    project: Project, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, str(tmp_path))

    assert files(project, finding()) == {f"nämnder/social/{FILE}"}


def test_without_any(project: Project) -> None:
    assert files(project, finding()) == {FILE}


@pytest.mark.parametrize("file", ["templates/standard/rapport.xhtml.j2", "--format", "/tmp/x.yaml", ""])
def test_what_is_not_the_projects_stays(project: Project, tmp_path: Path, file: str) -> None:
    (tmp_path / ".git").mkdir()

    assert files(project, finding(file)) == {file}
