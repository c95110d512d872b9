"""The machine's trouble and the program's own faults: told with the edition, and no hindrance for the others."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from arsbokslut.cli import build as cli_build
from arsbokslut.cli import check as cli_check
from arsbokslut.pipeline.edition import Edition
from tests.cli.conftest import Program, add_year
from tests.small import SmallProject

BUG = ZeroDivisionError("internal words")
DISK = PermissionError(13, "internal words")


def breaks(real: Callable[..., Any], errors: dict[int, Exception]) -> Callable[..., Any]:
    """The step, which fails for some years."""

    def step(project: Any, edition: Edition, *rest: Any, **named: Any) -> Any:
        if edition.year in errors:
            raise errors[edition.year]
        return real(project, edition, *rest, **named)

    return step


@pytest.fixture
def broken(small: SmallProject, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Makes building and checking fail for some of the years 2022, 2023 and 2024."""

    def fail(**errors: Exception) -> None:
        by_year = {int(name.removeprefix("y")): error for name, error in errors.items()}
        monkeypatch.setattr(cli_build, "build_edition", breaks(cli_build.build_edition, by_year))
        monkeypatch.setattr(cli_check, "prepare_edition", breaks(cli_check.prepare_edition, by_year))

    for year in (2022, 2023):
        add_year(small, year)
    return fail


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (BUG, "data/2023: fel: Ett fel i arsbokslut"),
        (DISK, "data/2023: fel: Det gick inte att läsa eller skriva (EACCES)."),
    ],
)
def test_an_edition_that_cannot_be_built_does_not_stop_the_others(
    error: Exception, said: str, broken: Callable[..., None], arsbokslut: Program
) -> None:
    broken(y2023=error)

    code, out, err = arsbokslut("build", "--all")

    assert (code, out) == (2, "rapporter/arsbokslut-2022.docx\nrapporter/arsbokslut-2024.docx\n")
    assert said in err
    assert "internal words" not in err


def test_an_edition_that_cannot_be_checked_does_not_stop_the_others(
    broken: Callable[..., None], arsbokslut: Program
) -> None:
    broken(y2022=BUG)

    code, out, err = arsbokslut("check", "--all")

    assert code == 2
    assert [line[:4] for line in out.splitlines() if line[:4].isdigit()] == ["2023", "2024"]
    assert "data/2022: fel: Ett fel i arsbokslut" in err


def test_findings_for_programs_are_written_though_an_edition_fails(
    broken: Callable[..., None], small: SmallProject, arsbokslut: Program
) -> None:
    broken(y2022=BUG)
    small.data("avsnitt: {a: {rubrik: Avsnitt, text: 'Kvar: TODO.'}}\n")

    code, _, _ = arsbokslut("check", "--all", "--format", "json", "--output-file", "fynd.json")

    assert code == 2
    assert "ARS805" in (small.root / "fynd.json").read_text(encoding="utf-8")


def test_the_details_of_every_fault_of_a_run_are_kept_when_asked_for(
    broken: Callable[..., None], small: SmallProject, arsbokslut: Program
) -> None:
    broken(y2022=BUG, y2023=KeyError("and more"))

    code, _, err = arsbokslut("build", "--all", "--debug")

    details = (small.root / "arsbokslut-felsökning.txt").read_text(encoding="utf-8")
    assert code == 2
    assert err.count("Detaljerna står i arsbokslut-felsökning.txt.") == 2
    assert details.index("ZeroDivisionError: internal words") < details.index("KeyError: 'and more'")


def test_details_that_cannot_be_kept_are_told_of(
    broken: Callable[..., None], small: SmallProject, arsbokslut: Program
) -> None:
    broken(y2024=BUG)
    (small.root / "arsbokslut-felsökning.txt").mkdir()

    code, _, err = arsbokslut("build", "--debug")

    assert code == 2
    assert f"Detaljerna kunde inte skrivas till {Path(small.root, 'arsbokslut-felsökning.txt')}." in err


def test_a_stopped_run_is_no_trouble_of_an_edition(broken: Callable[..., None], arsbokslut: Program) -> None:
    broken(y2022=KeyboardInterrupt())

    assert arsbokslut("build", "--all") == (130, "", "")
