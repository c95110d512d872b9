"""`arsbokslut preview`, and `--watch`."""

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from arsbokslut.cli import preview as command
from arsbokslut.cli import run
from arsbokslut.live.watch import Watcher
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.project import Project
from tests.conftest import ROOT
from tests.small import SmallProject

TEXT = "avsnitt: {{a: {{rubrik: A, text: {}}}}}\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SmallProject:
    project = SmallProject(tmp_path / "p", ROOT).data(TEXT.format("Ett."))
    monkeypatch.chdir(project.root)
    return project


@pytest.fixture
def saved(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Lets the files be saved in these ways, one after the other, and the command then be interrupted."""

    def plan(*saves: Callable[[], object]) -> None:
        steps = iter(saves)

        def wait(self: Watcher) -> list[str]:
            save = next(steps, None)
            if save is None:
                raise KeyboardInterrupt
            save()
            return sorted(self.changed())

        monkeypatch.setattr(Watcher, "wait", wait)

    return plan


@pytest.fixture
def showing(project: SmallProject) -> Iterator[command.Showing]:
    shown = command.Showing(Project(project.root), Edition(2024), None)
    yield shown
    shown.server.server_close()


def test_a_broken_file_shows_its_finding_and_the_last_page(showing: command.Showing, project: SmallProject) -> None:
    showing.renew()
    page = showing.board.posted.page
    project.data("avsnitt: [")
    showing.renew()

    posted = showing.board.posted
    assert (posted.number, posted.page, posted.beside["bruten"]) == (2, page, True)
    assert posted.beside["fynd"][0]["plats"] == "data/2024/mer.yaml:1:11"
    project.data(TEXT.format("Två."))
    showing.renew()
    assert "Två." in showing.board.posted.page.decode()
    assert showing.board.posted.beside["fynd"] == []


def test_a_fault_of_the_program_does_not_end_it(showing: command.Showing, monkeypatch: pytest.MonkeyPatch) -> None:
    showing.renew()

    def fail(project: Project, edition: Edition) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(command, "preview_edition", fail)
    showing.renew()

    assert "inte i dina filer" in showing.board.posted.beside["fynd"][0]["meddelande"]
    assert showing.board.posted.page


def test_it_says_where_and_ends_when_it_is_interrupted(
    project: SmallProject,
    saved: Callable[..., None],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(command, "_has_screen", lambda: True)
    monkeypatch.setattr("webbrowser.open", lambda address: False)
    saved(lambda: project.data("avsnitt: ["))

    assert run(["preview"]) == 0

    said = capsys.readouterr()
    assert said.out.startswith("http://127.0.0.1:")
    assert "Ingen webbläsare kunde öppnas" in said.err
    assert "2024: byggd på" in said.err
    assert "2024: kunde inte byggas" in said.err


def test_a_port_in_use(project: SmallProject, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert run(["preview", "--port", str(port), "--no-browser"]) == 2

    assert f"Porten {port} används redan" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["2031"], "Det finns inga data för 2031"),
        (["--port", "99999"], "Porten 99999 finns inte"),
        (["--port", "a"], "heltal"),
    ],
)
def test_what_cannot_be_done(
    project: SmallProject, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["preview", "--no-browser", *arguments]) == 2
    assert said in capsys.readouterr().err


def test_check_is_done_again(
    project: SmallProject, saved: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    saved(lambda: project.data("avsnitt: ["), lambda: project.data(TEXT.format("Två.")))

    assert run(["check", "--watch"]) == 0

    said = capsys.readouterr()
    assert said.out.count("2024: inga fynd") == 2
    assert "fel ARS110" in said.out
    assert said.err.count("data/2024/mer.yaml\n") == 2


def test_build_is_done_again(project: SmallProject, saved: Callable[..., None]) -> None:
    target = project.root / "rapporter/arsbokslut-2024.docx"
    built: list[bytes] = []
    saved(lambda: (built.append(target.read_bytes()), project.data(TEXT.format("Två."))))

    assert run(["build", "--watch", "--quiet"]) == 0
    assert target.read_bytes() != built[0]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "--watch", "--fix"], "--fix ändrar filerna som --watch väntar på"),
        (["check", "2031", "--watch"], "Det finns inga data för 2031"),
        (["build", "--watch", "--project", "saknas"], "inget årsbokslutsprojekt"),
    ],
)
def test_what_cannot_be_watched(
    project: SmallProject, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    printed = capsys.readouterr()
    assert said in printed.out + printed.err
