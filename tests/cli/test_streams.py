"""Streams that are closed, that nobody reads to the end, or that are full: as a shell has them."""

import io
import subprocess
import sys
from pathlib import Path

import pytest

from arsbokslut.cli import run
from tests.cli.conftest import add_year
from tests.conftest import ROOT
from tests.small import SmallProject

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a shell of Unix")
WARNED = "avsnitt: {a: {rubrik: Avsnitt, text: 'Kvar: TODO.'}}\n"


def shell(command: str, cwd: Path, unbuffered: str = "") -> tuple[int, str, str]:
    """Runs a command, where `arsbokslut` is this program; the exit code is the first program's."""
    program = command.replace("arsbokslut", f"{sys.executable} -m arsbokslut", 1)
    done = subprocess.run(
        ["bash", "-c", f"{program}; exit ${{PIPESTATUS[0]}}"],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "/usr/bin:/bin", "PYTHONUNBUFFERED": unbuffered, "LC_ALL": "C.UTF-8"},
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(
    ("command", "out"),
    [
        ("arsbokslut build 2>&-", "rapporter/arsbokslut-2024.docx\n"),
        ("arsbokslut build -q >&-", ""),
        ("arsbokslut build <&- >&- 2>&-", ""),
    ],
)
def test_a_closed_stream_is_no_trouble(command: str, out: str, small: SmallProject) -> None:
    assert shell(command, small.root) == (0, out, "")
    assert (small.root / "rapporter/arsbokslut-2024.docx").read_bytes()[:2] == b"PK"


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("arguments", ["--verbose", "--format json"])
def test_a_reader_who_goes_away_stops_nothing(arguments: str, unbuffered: str, small: SmallProject) -> None:
    assert shell(f"arsbokslut check {arguments} | true", small.root, unbuffered) == (0, "", "")


def test_findings_count_though_nobody_reads_them(small: SmallProject) -> None:
    small.data(WARNED)

    assert shell("arsbokslut check --strict | true", small.root) == (1, "", "")


def test_every_edition_is_built_though_nobody_reads_the_paths(small: SmallProject) -> None:
    for year in (2022, 2023):
        add_year(small, year)

    assert shell("arsbokslut build --all -q | true", small.root, unbuffered="1")[0] == 0
    assert sorted(path.name for path in (small.root / "rapporter").iterdir()) == [
        "arsbokslut-2022.docx",
        "arsbokslut-2023.docx",
        "arsbokslut-2024.docx",
    ]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no file that is always full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("command", ["arsbokslut check > /dev/full", "arsbokslut check --format json > /dev/full"])
def test_output_that_is_full_is_told_once(command: str, unbuffered: str, small: SmallProject) -> None:
    code, out, err = shell(command, small.root, unbuffered)

    assert (code, out) == (2, "")
    assert err.count("Det gick inte att läsa eller skriva (ENOSPC).") == 1
    assert "Traceback" not in err


def test_a_terminal_without_the_characters_gets_what_it_can_show(small: SmallProject) -> None:
    code, out, _ = shell("PYTHONIOENCODING=ascii arsbokslut check", small.root)

    assert code == 0
    assert "h\\xe4rledda" in out


@pytest.mark.parametrize("fmt", ["json", "github", "sarif", "gitlab"])
def test_what_programs_read_is_utf_8_on_any_console(tmp_path: Path, fmt: str, monkeypatch: pytest.MonkeyPatch) -> None:
    project = SmallProject(tmp_path / "p", ROOT).data("nyckeltal: {p: {antal: {namn: Antal, enhet: st, utfal: 1}}}\n")
    console = io.TextIOWrapper(io.BytesIO(), encoding="cp1252", newline="\r\n")
    monkeypatch.setattr(sys, "stdout", console)

    assert run(["check", "--project", str(project.root), "--format", fmt]) == 1

    assert "”utfal”" in console.buffer.getvalue().decode("utf-8")  # type: ignore[attr-defined]
    assert b"\r\n" not in console.buffer.getvalue()  # type: ignore[attr-defined]
