"""Which two reports are compared, and what cannot be."""

from pathlib import Path

import pytest

from arsbokslut.compare.comparison import Comparison
from arsbokslut.diagnostics import DiagnosticsError
from arsbokslut.pipeline.compare import compare_reports
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.project import Project
from tests.conftest import ROOT
from tests.git import commit, git, needs_git, new_repository
from tests.small import SmallProject

pytestmark = needs_git

FIGURE = "nyckeltal: {{p: {{p: {{namn: Personer, enhet: personer, utfall: {}}}}}}}\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project in a folder of a repository: 10 on `main~1`, 20 on `main`, 30 in the folder."""
    top = new_repository(tmp_path_factory.mktemp("repository"))
    project = SmallProject(top / "bokslut", ROOT)
    for value in (10, 20):
        commit(project.data(FIGURE.format(value)).root)
    return project.data(FIGURE.format(30)).root


def told(comparison: Comparison) -> list[tuple[str, str]]:
    return [(cause.change.old, cause.change.new) for cause in comparison.figures.causes]


def compared(folder: Path, first: str, second: str | None = None) -> Comparison:
    return compare_reports(Project(folder), first, second, None)


def test_a_revision_and_the_folder(folder: Path) -> None:
    assert (
        told(compared(folder, "main", "2024"))
        == told(compared(folder, "main"))
        == [("20\xa0personer", "30\xa0personer")]
    )
    assert told(compared(folder, "2024", "main~1")) == [("30\xa0personer", "10\xa0personer")]


def test_two_revisions(folder: Path) -> None:
    comparison = compared(folder, "HEAD~1", "HEAD")

    assert told(comparison) == [("10\xa0personer", "20\xa0personer")]
    assert (comparison.first, comparison.second) == ("HEAD~1 (2024)", "HEAD (2024)")


def test_folders_of_projects_and_years(folder: Path, tmp_path: Path) -> None:
    other = SmallProject(tmp_path / "annat", ROOT).data(FIGURE.format(7)).root

    assert told(compared(folder, str(other))) == [("7\xa0personer", "30\xa0personer")]
    assert told(compared(folder, str(other / "data/2024"), "2024")) == [("7\xa0personer", "30\xa0personer")]


def refused(folder: Path, first: str, second: str | None = None, year: Edition | None = None) -> str:
    with pytest.raises(DiagnosticsError) as error:
        compare_reports(Project(folder), first, second, year)
    return " ".join(f"{each.message} {each.hint}" for each in error.value.diagnostics)


def test_what_there_is_not(folder: Path, tmp_path: Path) -> None:
    assert "Menades ”main”?" in refused(folder, "mian")
    assert "Det finns inga data för 2023" in refused(folder, "2023", "2024")
    assert refused(folder, "main~1", year=Edition(2031)).startswith("I main~1: Det finns inga data för 2031")
    assert "undermappen data saknas" in refused(folder, str(tmp_path))
    assert "refs/heads/" in refused(folder, str(tmp_path))


def test_no_repository(tmp_path: Path) -> None:
    project = SmallProject(tmp_path / "p", ROOT)

    assert "inte i något git-lager" in refused(project.root, "main")


def test_a_shallow_clone(folder: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--depth", "1", folder.parent.as_uri(), "grund")

    assert "klonen är grund" in refused(tmp_path / "grund/bokslut", "main~1")


def test_a_version_that_cannot_be_read_says_which(folder: Path, tmp_path: Path) -> None:
    top = new_repository(tmp_path / "r")
    project = SmallProject(top / "p", ROOT).data("nyckeltal: 5\n")
    commit(project.root)
    project.data("")

    assert refused(project.root, "HEAD").startswith("I HEAD: ")


def test_nothing_is_left_behind(folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    compared(folder, "main")

    assert list(tmp_path.iterdir()) == []
