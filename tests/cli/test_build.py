"""`arsbokslut build`: where documents are written, what is told where, and the exit codes."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Program, add_year
from tests.marks import place
from tests.small import SmallProject
from tests.word import opened


def test_a_year_is_written_to_the_projects_folder(small: SmallProject, arsbokslut: Program) -> None:
    code, out, err = arsbokslut("build", "2024")

    assert (code, out) == (0, "rapporter/arsbokslut-2024.docx\n")
    assert "2024" in err
    assert opened((small.root / out.strip()).read_bytes()).paragraphs[0].text == "Årsbokslut 2024"


def test_without_a_year_the_latest_is_built(small: SmallProject, arsbokslut: Program) -> None:
    add_year(small, 2025)
    add_year(small, 2019)

    assert arsbokslut("build")[:2] == (0, "rapporter/arsbokslut-2025.docx\n")


def test_all_years(small: SmallProject, arsbokslut: Program) -> None:
    add_year(small, 2023)

    code, out, _ = arsbokslut("build", "--all")

    assert (code, out) == (0, "rapporter/arsbokslut-2023.docx\nrapporter/arsbokslut-2024.docx\n")


def test_a_year_asked_for_twice_is_built_once(arsbokslut: Program) -> None:
    assert arsbokslut("build", "2024", "2024")[1] == "rapporter/arsbokslut-2024.docx\n"


@pytest.mark.parametrize(
    ("output", "written"),
    [("eget.docx", "eget.docx"), ("ny/mapp/eget.docx", "ny/mapp/eget.docx"), ("finns", "finns/arsbokslut-2024.docx")],
)
def test_where_to(output: str, written: str, small: SmallProject, arsbokslut: Program) -> None:
    (small.root / "finns").mkdir()

    assert arsbokslut("build", "2024", "-o", output)[:2] == (0, f"{written}\n")
    assert (small.root / written).is_file()


def test_several_years_go_to_a_folder(small: SmallProject, arsbokslut: Program) -> None:
    add_year(small, 2023)

    assert arsbokslut("build", "--all", "-o", "ut")[:2] == (0, "ut/arsbokslut-2023.docx\nut/arsbokslut-2024.docx\n")


def test_several_years_do_not_go_to_one_file(small: SmallProject, arsbokslut: Program) -> None:
    add_year(small, 2023)
    (small.root / "fil.docx").write_text("x")

    code, out, err = arsbokslut("build", "--all", "-o", "fil.docx")

    assert (code, out) == (2, "")
    assert "samma fil" in err


def test_the_project_is_found_from_a_folder_below(
    small: SmallProject, arsbokslut: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(small.root / "data" / "2024")

    code, out, _ = arsbokslut("build", "2024")

    assert code == 0
    assert Path(out.strip()).resolve() == small.root / "rapporter/arsbokslut-2024.docx"


def test_the_project_is_given(
    small: SmallProject, arsbokslut: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)

    assert arsbokslut("build", "--project", "liten")[:2] == (0, "liten/rapporter/arsbokslut-2024.docx\n")


def test_no_project(arsbokslut: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)

    for arguments in (["build"], ["build", "--project", "."], ["build", "--project", "saknas"]):
        code, out, err = arsbokslut(*arguments)
        assert (code, out) == (2, "")
        assert "--project" in err


def test_quiet_tells_only_the_path(arsbokslut: Program) -> None:
    assert arsbokslut("build", "--quiet") == (0, "rapporter/arsbokslut-2024.docx\n", "")


def test_a_finding_stops_the_year_and_is_told_with_its_line(small: SmallProject, arsbokslut: Program) -> None:
    text = "avsnitt:\n  a:\n    text: Det blev {{ ‸drft.summa.utfall }}.\n"
    small.data(text)

    code, out, err = arsbokslut("build", "2024")

    assert (code, out) == (1, "")
    assert f"{place(text, 'data/2024/mer.yaml')}: fel ARS301" in err
    assert ("  3 |     text: Det blev {{ drft.summa.utfall }}.\n    |                       ^^^^^^^^^^^^^^^^^\n") in err


def test_a_failed_build_leaves_the_earlier_file(small: SmallProject, arsbokslut: Program) -> None:
    arsbokslut("build")
    target = small.root / "rapporter/arsbokslut-2024.docx"
    before = target.read_bytes()
    small.data("trasig: [")

    code, out, err = arsbokslut("build")

    assert (code, out) == (1, "")
    assert "orörd" in err
    assert target.read_bytes() == before
    assert [path.name for path in target.parent.iterdir()] == [target.name]


def test_a_year_that_fails_does_not_stop_the_others(small: SmallProject, arsbokslut: Program) -> None:
    add_year(small, 2023)
    (small.root / "data/2023/fel.yaml").write_text("okänd: 1\n", encoding="utf-8")

    code, out, err = arsbokslut("build", "--all")

    assert (code, out) == (1, "rapporter/arsbokslut-2024.docx\n")
    assert "ARS201" in err


@pytest.mark.parametrize("taken", ["rapporter", "rapporter/arsbokslut-2024.docx/mapp"])
def test_a_place_that_is_taken(taken: str, small: SmallProject, arsbokslut: Program) -> None:
    path = small.root / taken
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x")

    code, out, err = arsbokslut("build")

    assert (code, out) == (2, "")
    assert "ARS003" in err
    assert path.read_text() == "x"


def test_a_link_is_followed_and_the_mode_kept(small: SmallProject, arsbokslut: Program) -> None:
    real = small.root / "delad.docx"
    real.write_bytes(b"gammal")
    real.chmod(0o640)
    (small.root / "länk.docx").symlink_to(real)

    assert arsbokslut("build", "-o", "länk.docx")[0] == 0

    assert (small.root / "länk.docx").is_symlink()
    assert real.read_bytes()[:2] == b"PK"
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


def test_as_a_program(small: SmallProject) -> None:
    """The exit code and the two streams, as a shell sees them."""
    small.data("okänd: 1\n")
    command = [sys.executable, "-m", "arsbokslut", "build", "2024"]

    done = subprocess.run(command, capture_output=True, cwd=small.root, env={**os.environ, "LC_ALL": "C"}, check=False)

    assert (done.returncode, done.stdout) == (1, b"")
    assert "Nyckeln ”okänd” finns inte här." in done.stderr.decode("utf-8")
