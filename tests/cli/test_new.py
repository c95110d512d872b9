"""`arsbokslut new`: the shipped reports and a board's a year later, and what it refuses."""

import shutil
from pathlib import Path

import pytest

from arsbokslut.cli import run
from arsbokslut.diagnostics import DiagnosticsError
from arsbokslut.pipeline import next_year as rolling
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.next_year import next_year
from arsbokslut.pipeline.project import Project
from arsbokslut.source.edits import EditRefused
from tests.board import Board
from tests.cli.test_sources import contents


@pytest.fixture
def board(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Board:
    """A copy of the board's project, to stand in."""
    made = Board(tmp_path / "nämnd")
    monkeypatch.chdir(made.root)
    return made


@pytest.mark.parametrize(("year", "kept", "found"), [(2022, 1, {"ARS805", "ARS603"}), (2024, 0, {"ARS805"})])
def test_a_shipped_report_a_year_later_has_placeholders_and_is_not_broken(
    year: int, kept: int, found: set[str], real_copy: Path
) -> None:
    before = contents(real_copy)

    made = next_year(Project(real_copy), Edition(year + 1), Edition(year))

    assert {each.code for each in made.prepared.findings} == found  # a goal that names a year is told of, rightly
    assert len(made.prepared.read.source.acknowledgements) == kept
    assert made.prepared.read.source.meta.year == year + 1
    assert contents(real_copy) == before


def test_what_it_writes_can_be_checked_and_built_and_stops_when_strict(
    board: Board, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", "2026"]) == 0

    told = capsys.readouterr()
    assert told.out.splitlines() == [
        f"data/2026/{name}" for name in ("01-rapport.yaml", "02-mal.yaml", "03-ekonomi.yaml", "04-personal.yaml")
    ]
    assert "2026 är gjort av 2025." in told.err
    assert "5 värden har flyttats" in told.err
    assert "16 tal, statusar och ord att fylla i (ifylls) och 7 texter att skriva ([Skriv: …])." in told.err
    assert run(["build", "2026", "-q"]) == 0
    assert run(["check", "2026", "--strict", "-q"]) == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["2025"], "Mappen finns redan (01-rapport.yaml"),
        (["2024"], "Det finns inget år före 2024"),
        (["2026", "--from", "2027"], "Det finns inga data för 2027"),
        (["2026", "--from", "i fjol"], "”i fjol” är inget år."),
        (["24"], "”24” är inget år."),
        (["2024", "--from", "2025"], "2024 är inte senare än 2025."),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_written(
    arguments: list[str], words: str, board: Board, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(board.root)

    assert run(["new", *arguments]) == 2

    assert words in capsys.readouterr().err
    assert contents(board.root) == before


def test_a_year_with_errors_is_put_right_first(board: Board, capsys: pytest.CaptureFixture[str]) -> None:
    board.replaced("02-mal.yaml", "utfall: 12450", "utfal: 12450")

    assert run(["new", "2026"]) == 2
    assert "ARS201" in capsys.readouterr().err
    assert not (board.root / "data/2026").exists()


def test_files_that_cannot_be_changed_rightly_are_left(board: Board, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> bytes:
        raise EditRefused("”avsnitt” finns inte i filen.")

    monkeypatch.setattr(rolling, "edited", refuse)

    with pytest.raises(DiagnosticsError, match=r"ARS006 Filerna kan inte föras över: ”avsnitt” finns inte i filen\."):
        next_year(Project(board.root), Edition(2026), None)


def test_an_acknowledgement_of_what_is_carried_on_stays(board: Board) -> None:
    acknowledged = """\
godkända:
  - {regel: ARS606, plats: mål.lån, motivering: Ingen kommentar behövs.}
  - {regel: ARS606, plats: mål.simkunnighet, motivering: Ingen kommentar behövs.}
"""
    board.replaced("02-mal.yaml", "        kommentar: Lånen ökade till {{ mål.lån.barnböcker.utfall }}.\n", "")
    (board.root / "data/2025/godkanda.yaml").write_text(acknowledged, encoding="utf-8")

    made = next_year(Project(board.root), Edition(2026), None)

    assert made.files["data/2026/godkanda.yaml"].decode() == acknowledged.replace(
        "  - {regel: ARS606, plats: mål.simkunnighet, motivering: Ingen kommentar behövs.}\n", ""
    )
    assert made.dropped == 1


def test_a_project_of_its_own_layout_and_pictures_goes_along(board: Board) -> None:
    shutil.copytree(Path(__file__).parents[2] / "templates" / "standard", board.root / "templates" / "egen")
    board.replaced("01-rapport.yaml", "layout: standard", "layout: egen")

    assert next_year(Project(board.root), Edition(2026), None).prepared.layout.key == "egen"
