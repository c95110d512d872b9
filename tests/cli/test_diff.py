"""`arsbokslut diff`."""

import json
from pathlib import Path

import pytest

from arsbokslut.cli import run
from tests.conftest import ROOT
from tests.small import SmallProject

FIGURE = "nyckeltal: {{p: {{p: {{namn: Personer, enhet: personer, utfall: {}}}}}}}\n"


@pytest.fixture
def folders(tmp_path: Path) -> tuple[str, str]:
    """A project and an older copy of it."""
    old, new = (SmallProject(tmp_path / name, ROOT).data(FIGURE.format(n)) for name, n in (("gammal", 10), ("ny", 30)))
    return str(old.root), str(new.root)


def test_what_is_printed(folders: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diff", folders[0], "2024", "--project", folders[1]]) == 0

    assert (
        "p.p.utfall  10\xa0personer → 30\xa0personer (+20\xa0personer)  data/2024/mer.yaml:1:62"
        in capsys.readouterr().out
    )


def test_json(folders: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diff", folders[0], "--project", folders[1], "--format", "json"]) == 0

    (change,) = json.loads(capsys.readouterr().out)["siffror"]["ändrade"]
    assert (change["namn"], change["till"], change["rad"]) == ("p.p.utfall", "30\xa0personer", 1)


def test_colour(folders: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    run(["diff", folders[0], "--project", folders[1], "--color", "always"])

    assert "\x1b[36mp.p.utfall\x1b[0m" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said", "code"),
    [
        (["2023"], "Det finns inga data för 2023", 2),
        (["2024", "--år", "tjugo"], "”tjugo” är inget år", 2),
        (["2024", "--format", "pdf"], "Formatet pdf finns inte", 2),
        ([], "A saknas", 2),
    ],
)
def test_what_cannot_be_done(
    folders: tuple[str, str], arguments: list[str], said: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["diff", *arguments, "--project", folders[1]]) == code
    captured = capsys.readouterr()
    assert captured.out == ""
    assert said in captured.err


def test_data_that_cannot_be_read(folders: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    (Path(folders[0]) / "data/2024/mer.yaml").write_text("nyckeltal: 5\n", encoding="utf-8")

    assert run(["diff", folders[0], "--project", folders[1]]) == 1
    assert f"I {folders[0]}: " in capsys.readouterr().err
