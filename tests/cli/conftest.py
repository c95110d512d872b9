"""What the tests of the commands share: the program run in the small project's folder."""

from collections.abc import Callable

import pytest

from arsbokslut.cli import run
from tests.small import SmallProject

Told = tuple[int, str, str]
"""Exit code, standard output, standard error."""
Program = Callable[..., Told]


@pytest.fixture
def arsbokslut(small: SmallProject, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Program:
    """Runs the program in the small project's folder."""
    monkeypatch.chdir(small.root)
    for name in ("GITHUB_ACTIONS", "GITLAB_CI", "GITHUB_STEP_SUMMARY", "CI"):
        monkeypatch.delenv(name, raising=False)

    def execute(*arguments: str) -> Told:
        code = run(arguments)
        told = capsys.readouterr()
        assert "Traceback" not in told.err
        return code, told.out, told.err

    return execute


def add_year(small: SmallProject, year: int) -> None:
    """Gives the small project another year."""
    folder = small.root / "data" / str(year)
    folder.mkdir()
    text = (small.root / "data/2024/rapport.yaml").read_text(encoding="utf-8")
    (folder / "rapport.yaml").write_text(text.replace("år: 2024", f"år: {year}"), encoding="utf-8")
