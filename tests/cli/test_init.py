"""`arsbokslut init`: a project that builds, of what is given or asked, and nothing written over."""

import io
import json
import sys
from pathlib import Path

import pytest

from arsbokslut.cli import run
from arsbokslut.cli.init import _likely_year
from arsbokslut.diagnostics import DiagnosticsError
from arsbokslut.output import OutputFault
from arsbokslut.pipeline import begin as beginning
from arsbokslut.pipeline import written as written_files
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.prepare import prepare_edition
from arsbokslut.pipeline.project import Project
from tests.cli.test_sources import contents
from tests.handbook import chapter

GIVEN = ("--kommun", "Lillköpings kommun", "--nämnd", "Kultur- & fritidsnämnden", "--år", "2025")


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to stand in."""
    folder = tmp_path / "tom"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_what_is_given_makes_a_project_that_builds(empty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["init", *GIVEN]) == 0

    told = capsys.readouterr()
    assert told.out.splitlines() == [path for path in told.out.splitlines() if (empty / path).is_file()]
    assert set(told.out.splitlines()) == contents(empty).keys()
    prepared = prepare_edition(Project(empty), Edition(2025))
    assert {each.code for each in prepared.findings} == {"ARS805"}
    meta = prepared.read.source.meta
    assert (meta.municipality, meta.board, meta.title) == (GIVEN[1], GIVEN[3], "Årsbokslut 2025")
    columns = [each.heading for each in prepared.read.source.tables["volymer"].columns]
    assert columns == ["2023", "2024", "2025"]


def test_it_ends_with_three_things_to_do(empty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["init", "ny mapp", *GIVEN])

    told = capsys.readouterr().err
    assert "Gå till mappen: cd ny mapp" in told
    assert [line.strip()[:2] for line in told.splitlines() if line.startswith("  ")] == ["1.", "2.", "3."]
    assert (empty / "ny mapp" / "data/2025/rapport.yaml").is_file()


def test_what_is_shown_as_the_first_commands_of_the_handbook_are_those(empty: Path) -> None:
    first = chapter("kom-igang.md", "Ditt första bygge")
    assert 'arsbokslut init --kommun "Exempelköpings kommun" --nämnd Kulturnämnden --år 2025' in first


def test_the_rest_is_asked_on_a_terminal(
    empty: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = io.StringIO("Lillköpings kommun\n\n")
    monkeypatch.setattr(answers, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", answers)

    assert run(["init", "--nämnd", "Kulturnämnden", "--år", "2025"]) == 0

    told = capsys.readouterr().err
    assert "Kommun, till exempel Exempelköpings kommun: Layout [standard]: " in told
    assert "kommun: Lillköpings kommun\n" in (empty / "data/2025/rapport.yaml").read_text(encoding="utf-8")


def test_the_usual_year_is_the_one_that_is_reported_now() -> None:
    import datetime

    assert [_likely_year(datetime.date(2026, month, 1)) for month in (1, 6, 7, 12)] == [2025, 2025, 2026, 2026]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "--kommun: fel ARS004: Flaggan saknas."),
        (["--kommun", " ", "--nämnd", "N"], "Namnet är tomt."),
        (["--kommun", "{{ x }}", "--nämnd", "N"], "Namnet går inte att använda."),
        (["--kommun", "K", "--nämnd", "a\nb"], "Namnet går inte att använda."),
        ([*GIVEN[:4], "--år", "25"], "”25” är inget år."),
        ([*GIVEN, "--layout", "standrad"], "Menades standard?"),
        ([*GIVEN, "--layout", "askersund"], "fel"),
    ],
)
def test_what_cannot_be_used_is_told_and_nothing_is_written(
    arguments: list[str], words: str, empty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(["init", *arguments])

    assert (code, list(empty.iterdir())) == (2, [])
    assert words in capsys.readouterr().err


@pytest.mark.parametrize("name", ["data/2025/mal.yaml", ".gitignore", ".vscode/settings.json", "schema", "data"])
def test_nothing_is_written_over(name: str, empty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (empty / name).parent.mkdir(parents=True, exist_ok=True)
    (empty / name).write_text("mitt", encoding="utf-8")
    before = contents(empty)

    assert run(["init", *GIVEN]) == 2

    assert contents(empty) == before
    told = capsys.readouterr().err
    assert (
        f"{name}: fel ARS003: Filen finns redan, så inget skrevs." in told or "Här finns redan ett årsbokslut" in told
    )


def test_a_project_that_is_there_gets_its_next_year_by_another_command(
    empty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (empty / "data" / "2024").mkdir(parents=True)

    assert run(["init", *GIVEN]) == 2
    assert "arsbokslut new 2025" in capsys.readouterr().err


def test_a_file_is_no_folder(empty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (empty / "fil").touch()

    assert run(["init", "fil", *GIVEN]) == 2
    assert "Det är en fil, inte en mapp." in capsys.readouterr().err


def test_when_the_disk_is_full_nothing_is_left_behind(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[Path] = []

    def full_after_three(path: Path, content: bytes) -> None:
        if len(written) == 3:
            raise OutputFault(path, "Disken är full.", "Frigör utrymme och kör igen.")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        written.append(path)

    monkeypatch.setattr(written_files, "replace_file", full_after_three)
    asked = beginning.Beginning("K", "N", Edition(2025), "standard")

    with pytest.raises(DiagnosticsError, match="Disken är full"):
        beginning.begin(empty / "ny", asked)

    assert list(empty.iterdir()) == []


@pytest.mark.parametrize("command", ["check", "build"])
def test_in_an_empty_folder_every_command_says_how_to_begin(
    command: str, empty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run([command])

    told = capsys.readouterr()
    assert code == 2
    assert "arsbokslut init" in told.out + told.err


def test_the_files_for_other_programs_can_be_read(empty: Path) -> None:
    import yaml

    run(["init", *GIVEN])

    for name in (".vscode/settings.json", ".vscode/extensions.json", "schema/arsbokslut.schema.json"):
        json.loads((empty / name).read_text(encoding="utf-8"))
    hooks = yaml.safe_load((empty / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    assert hooks["repos"][0]["hooks"][0]["entry"] == "arsbokslut check"
    github = yaml.safe_load((empty / ".github/workflows/arsbokslut.yml").read_text(encoding="utf-8"))
    gitlab = yaml.safe_load((empty / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    steps = [each.get("run", "") for each in github["jobs"]["arsbokslut"]["steps"]]
    lines = [*steps, *gitlab["arsbokslut"]["script"]]
    assert [line.split()[1] for line in lines if line.startswith("arsbokslut ")] == ["check", "build"] * 2
