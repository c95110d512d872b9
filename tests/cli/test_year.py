"""A year of a board, from beginning to the next: begun, filled in, carried on, and nothing of it left unnoticed."""

from pathlib import Path

import pytest

from arsbokslut.cli import run
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.prepare import Prepared, prepare_edition
from arsbokslut.pipeline.project import Project
from tests.board import BOARD, Board

FILLED = {
    "rapport.yaml": [("diarienummer: ifylls", "diarienummer: KN 2025-7")],
    "texter.yaml": [
        ("[Skriv: vad nämnden ansvarar för, i några meningar]", "Nämnden ansvarar för bad och bibliotek."),
        ("[Skriv: de händelser som betydde mest under året]", "Det nya badet öppnade i maj."),
        ("- [Skriv: en händelse på varje rad]", "- Biblioteket fick en ny entré."),
        ("[Skriv: vad nämnden väntar sig de närmaste åren]", "Besöken väntas öka."),
    ],
    "mal.yaml": [
        ("utfall: ifylls\n            föregående: ifylls", "utfall: 87\n            föregående: 83"),
        ("[Skriv: varför det gick som det gick]", "Fler är nöjda sedan badet öppnade."),
    ],
    "ekonomi.yaml": [
        ("[Skriv: hur året gick mot budget]", "Badet kostade mindre än väntat."),
        ("| ifylls     | ifylls | ifylls\n      verksamhet_2", "| 9 100      | 9 400  | 9 310\n      verksamhet_2"),
        ("| ifylls     | ifylls | ifylls\n    summa", "| 4 020      | 4 100  | 4 090\n    summa"),
    ],
    "volymer.yaml": [
        ("[Skriv: vad som har ökat och minskat, och varför]", "Besöken har ökat."),
        ("| antal | ifylls | ifylls     | ifylls", "| antal | 41 200 | 43 900     | 52 870"),
    ],
}
"""What somebody writes in the files of a new project."""


def prepared(root: Path, year: int) -> Prepared:
    return prepare_edition(Project(root), Edition(year))


def test_a_project_is_begun_filled_in_and_carried_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["init", "--kommun", "K kommun", "--nämnd", "Kulturnämnden", "--år", "2025"]) == 0
    for name, changes in FILLED.items():
        path = tmp_path / "data/2025" / name
        text = path.read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")

    assert prepared(tmp_path, 2025).findings == ()
    assert run(["build", "2025", "--strict", "-q"]) == 0
    assert run(["new", "2026"]) == 0

    after = prepared(tmp_path, 2026)
    assert {each.code for each in after.findings} == {"ARS805"}
    assert after.figure("volymer.volym_1.år2024").value == 43900  # type: ignore[union-attr]
    assert after.figure("drift.summa.föregående").value == 13400  # type: ignore[union-attr]
    assert after.figure("mål.mål_1.indikator.föregående").value == 87  # type: ignore[union-attr]


PARTS = {
    "rapport.diarienummer": ("diarienummer: ifylls", "diarienummer: KFN 2027-1"),
    "avsnitt.händelser.text": ("[Skriv: Viktiga händelser]", "Kören firade tio år."),
    "målområden.1.text": ('"[Skriv: om målområdet]"', "Läsning är viktigt."),
    "målområden.1.aktiviteter.0.status": ("status: ifylls, ansvarig", "status: pågår, ansvarig"),
    "målområden.1.mål.lån.indikatorer.barnböcker.utfall": (
        "utfall: ifylls, föregående: 12450",
        "utfall: 12700, föregående: 12450",
    ),
    "målområden.2.mål.simkunnighet.motivering": ("motivering: ifylls", "motivering: Lektionerna är som förut igen."),
    "uppdrag.plan.status": ("status: ifylls, text", "status: grön, text"),
    "tabeller.besök.rader.norrby.utfall": ("52 870 | ifylls", "52 870 | 53 100"),
    "tabeller.drift.rader.simhall.utfall": ("simhall | Simhall | 9 300 | ifylls", "simhall | Simhall | 9 300 | 9 250"),
    "nyckeltal.personal.årsarbetare.utfall": ("utfall: ifylls, föregående: 62.4", "utfall: 61.8, föregående: 62.4"),
}
"""A part of the board's next year → what stands there, and what somebody writes."""
FIRST = ("simhall | Simhall | ifylls", "simhall | Simhall | 9 300")


@pytest.fixture(scope="module")
def carried_on(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The board's project with its next year."""
    board = Board(tmp_path_factory.mktemp("år") / "nämnd")
    assert run(["new", "2026", "--project", str(board.root)]) == 0
    return board.root


def test_the_parts_are_all_that_is_left_of_some_kind(carried_on: Path) -> None:
    left = {each.subject for each in prepared(carried_on, 2026).findings}

    assert PARTS.keys() <= left


@pytest.mark.parametrize("forgotten", PARTS)
def test_a_part_that_is_not_edited_is_told(forgotten: str, carried_on: Path) -> None:
    before = {path: path.read_text(encoding="utf-8") for path in (carried_on / "data/2026").iterdir()}
    try:
        for path, text in before.items():
            for old, new in [FIRST, *(change for part, change in PARTS.items() if part != forgotten)]:
                text = text.replace(old, new)
            path.write_text(text, encoding="utf-8")
        left = {each.subject for each in prepared(carried_on, 2026).findings if each.code == "ARS805"}
    finally:
        for path, text in before.items():
            path.write_text(text, encoding="utf-8")

    assert left & PARTS.keys() == {forgotten}


def test_of_a_folder_that_is_copied_each_part_is_told(tmp_path: Path) -> None:
    board = Board(tmp_path / "nämnd")
    for path in sorted((BOARD / "data/2025").iterdir()):
        copy = board.root / "data/2026" / path.name
        copy.parent.mkdir(exist_ok=True)
        copy.write_text(path.read_text(encoding="utf-8").replace("år: 2025\n", "år: 2026\n"), encoding="utf-8")

    told = {each.code + " " + each.subject for each in prepared(board.root, 2026).findings}

    assert {
        "ARS507 rapport.diarienummer",
        "ARS507 rapport.datum",
        "ARS507 avsnitt.händelser.text",
        "ARS507 målområden.1.text",
        "ARS507 målområden.1.mål.lån.kommentar",
        "ARS507 uppdrag.plan.text",
        "ARS508 målområden.1.aktiviteter.0.status",
        "ARS508 målområden.2.mål.simkunnighet.motivering",
        "ARS505 tabeller.drift",
        "ARS509 besök.norrby.utfall",
        "ARS509 mål.lån.barnböcker.utfall",
        "ARS509 personal.årsarbetare.utfall",
    } <= told
