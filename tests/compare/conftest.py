"""Two versions of a small project, and what is different between them."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from arsbokslut.compare.comparison import Comparison
from arsbokslut.pipeline.compare import compare_reports
from arsbokslut.pipeline.project import Project
from tests.conftest import ROOT
from tests.small import SmallProject

Compared = Callable[[str, str], Comparison]
"""What is different between two contents of a data file."""


@pytest.fixture(scope="session")
def versions(tmp_path_factory: pytest.TempPathFactory) -> tuple[SmallProject, SmallProject]:
    """Two copies of the project, whose `mer.yaml` the tests write anew."""
    folder = tmp_path_factory.mktemp("versions")
    return SmallProject(folder / "före", ROOT), SmallProject(folder / "efter", ROOT)


@pytest.fixture
def compared(versions: tuple[SmallProject, SmallProject]) -> Compared:
    """Compares two versions of the year's data."""

    def compare(before: str, after: str) -> Comparison:
        first, second = versions[0].data(before), versions[1].data(after)
        return compare_reports(Project(second.root), str(first.root), "2024", None)

    return compare


@pytest.fixture
def two_years(tmp_path: Path) -> Callable[[str, str], Comparison]:
    """Compares 2023 with 2024."""

    def compare(before: str, after: str) -> Comparison:
        project = SmallProject(tmp_path / "p", ROOT).data(after)
        shutil.copytree(project.root / "data/2024", project.root / "data/2023")
        report = project.root / "data/2023/rapport.yaml"
        report.write_text(report.read_text(encoding="utf-8").replace("år: 2024", "år: 2023"), encoding="utf-8")
        (project.root / "data/2023/mer.yaml").write_text(before, encoding="utf-8")
        return compare_reports(Project(project.root), "2023", "2024", None)

    return compare
