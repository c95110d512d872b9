"""Every code has its cases, and every case says exactly what it says."""

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from arsbokslut.cli import run
from arsbokslut.diagnostics.codes import CODES
from tests.conftest import ROOT
from tests.diagnostics.catalogue import GOOD, Case, cases, told

SURROUNDINGS = ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITLAB_CI", "NO_COLOR", "SOURCE_DATE_EPOCH")
ENGLISH = re.compile(
    r"\b(?:Input should|Value error|Extra inputs|Field required|Error|Exception|Traceback|pydantic|yaml\.|jinja2?\.|NoneType"
    r"|dict|tuple|list|str|int|float|bool|string|found|expected|invalid|undefined|None|True|False)\b"
)
"""Words of Python, pydantic, PyYAML and Jinja2 that have no business in a Swedish message."""


@pytest.fixture(autouse=True)
def _plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in SURROUNDINGS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("arsbokslut.writers.pdf.office.PLACES", ())  # a case without PATH is without LibreOffice


def said(
    case: Case,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    root: str = "project",
) -> str:
    """Runs the case's command in its own copy of the project."""
    project = tmp_path / root
    case.lay_out(project)
    monkeypatch.chdir(project)
    for name, value in case.surroundings.items():
        monkeypatch.setenv(name, value)
    code = run(case.arguments)
    captured = capsys.readouterr()
    return told(case, project, code, captured.out, captured.err)


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.folder.name)
def test_case(
    case: Case,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    accept: bool,
) -> None:
    got = said(case, tmp_path, monkeypatch, capsys)

    if accept:
        case.expected.write_text(got, encoding="utf-8")
    assert got == case.expected.read_text(encoding="utf-8")


def test_the_good_project_has_no_findings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    got = said(Case(GOOD), tmp_path, monkeypatch, capsys)

    assert got.startswith("$ arsbokslut check  # slutkod 0\n2024: inga fynd.")


@pytest.mark.parametrize(
    "stored",
    [
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.replace("\n", "\r").encode(),
        lambda text: unicodedata.normalize("NFD", text).encode(),
    ],
    ids=["byte order mark", "Windows line ends", "old Mac line ends", "decomposed letters"],
)
def test_files_as_editors_save_them_have_no_findings(
    stored: Callable[[str], bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Case(GOOD).lay_out(tmp_path / "project")
    for path in (tmp_path / "project" / "data" / "2024").iterdir():
        path.write_bytes(stored(path.read_text(encoding="utf-8")))
    monkeypatch.chdir(tmp_path / "project")

    assert run(["check"]) == 0
    assert "inga fynd" in capsys.readouterr().out


def test_every_code_has_a_case() -> None:
    assert sorted(CODES) == sorted({case.code for case in cases()})


def test_every_code_in_the_program_is_explained() -> None:
    used = {
        code
        for path in (ROOT / "arsbokslut").rglob("*.py")
        for code in re.findall(r"\bARS\d{3}\b", path.read_text(encoding="utf-8"))
    }

    assert used == set(CODES)


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.folder.name)
def test_a_case_shows_its_code_in_swedish_with_the_fix(case: Case) -> None:
    output = case.expected.read_text(encoding="utf-8")
    findings = [line for line in output.split("\n") if re.search(r": (?:fel|varning|notis) ARS\d{3}: ", line)]
    words = "\n".join(re.sub(r"”[^”]*”", "", line) for line in output.split("\n")[1:] if " | " not in line)

    assert any(f" {case.code}: " in line for line in findings)
    assert output.count("  → ") >= len(findings)
    assert not ENGLISH.search(words)
