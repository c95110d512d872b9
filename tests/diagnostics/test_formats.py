"""One set of findings in every format, and which format goes where."""

import json
import re
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from arsbokslut import __version__
from arsbokslut.cli import run
from arsbokslut.diagnostics import Diagnostic, Position, Severity
from arsbokslut.diagnostics.fix import Rewrite
from arsbokslut.diagnostics.formats import FORMATS, render_text
from arsbokslut.diagnostics.formats.github import github_summary
from tests.diagnostics.catalogue import HERE, Case
from tests.diagnostics.test_catalogue import SURROUNDINGS

SNAPSHOTS = HERE / "format"
SCHEMA = HERE / "schema" / "sarif-2.1.0-part.schema.json"

DRIFT, GOALS = "data/2024/drift.yaml", "data/2024/mål, nya.yaml"
FINDINGS = (
    Diagnostic(
        "ARS119",
        "Nyckeln ”utfall” står två gånger på samma nivå; den finns redan på rad 1.",
        Position(DRIFT, 2, 1, 2, 7),
        "Ta bort den ena, eller döp om den.",
        related=((Position(DRIFT, 1, 1, 1, 7), "första gången"),),
    ),
    Diagnostic(
        "ARS204",
        "”5 tkr” är inte ett tal.",
        Position(DRIFT, 3, 9, 3, 14),
        "Skriv bara talet.",
        fix=(Rewrite(Position(DRIFT, 3, 9, 3, 14), "5 tkr", "5"),),
    ),
    Diagnostic("ARS204", "”5 tkr” är inte ett tal.", Position(DRIFT, 4, 9, 4, 14), "Skriv bara talet."),
    Diagnostic(
        "ARS701",
        "100 % | två\nrader: ett, två",
        Position(GOALS, 1, 151, 1, 156),
        subject="avsnitt.mål: 100 %",
    ),
    Diagnostic("ARS205", "Texten på flera rader passar inte.", Position(GOALS, 2, 7, 4, 3), "Korta den."),
    Diagnostic("ARS111", "Filen är tom.", Position("data/2024/tom.yaml"), "Fyll i den eller ta bort den."),
    Diagnostic("ARS701", "Värt en titt.", Position(DRIFT, 2, 1, 2, 7), graded=Severity.NOTE),
)
TEXTS = {
    DRIFT: "utfall: 1\nutfall: 2\n\tbudget: 5 tkr\nprognos: 5 tkr\n",
    GOALS: f"text: {'Målet är nått. ' * 10}100 %\nmål: |\n  ett\n  två\n",
}


def kept(name: str, got: str, *, accept: bool) -> str:
    """The snapshot of a format; the escape character of colours is shown as ␛."""
    path = SNAPSHOTS / name
    if accept:
        path.write_text(got, encoding="utf-8")
    return path.read_text(encoding="utf-8")


UNCHECKED = ["Siffrorna för 2023: data/2023 går inte att läsa."]


@pytest.mark.parametrize("name", ["text.txt", "json.json", "github.txt", "gitlab.json", "sarif.json"])
def test_format(name: str, accept: bool) -> None:
    got = FORMATS[name.partition(".")[0]](FINDINGS, TEXTS, UNCHECKED).replace(f'"{__version__}"', '"VERSION"')

    assert got == kept(name, got, accept=accept)


def test_every_format_has_its_snapshot() -> None:
    assert {path.stem for path in SNAPSHOTS.iterdir()} == {*FORMATS, "text-in-colour", "github-summary"}


def test_text_in_colour(accept: bool) -> None:
    coloured = render_text(FINDINGS, TEXTS, colour=True)
    got = coloured.replace("\x1b", "␛")

    assert got == kept("text-in-colour.txt", got, accept=accept)
    assert re.sub(r"\x1b\[\d+m", "", coloured) == render_text(FINDINGS, TEXTS)


def test_github_summary(accept: bool) -> None:
    got = github_summary(FINDINGS, len(FINDINGS))

    assert got == kept("github-summary.md", got, accept=accept)
    assert all(line.count("|") - line.count("\\|") == 6 for line in got.split("\n") if line.startswith("|"))
    assert github_summary([], 0) == "### Årsbokslut: inga fynd\n"


def test_caret_stands_under_the_place() -> None:
    for finding, block in zip(FINDINGS, render_text(FINDINGS, TEXTS).split("\n\n"), strict=True):
        lines = block.split("\n")
        excerpt = [line for line in lines if re.match(r"\s+\d* \| ", line)]
        if not excerpt:
            assert finding.position.line == 0
            continue
        source, caret = excerpt
        column, place = caret.index("^"), finding.position
        said = TEXTS[place.file].split("\n")[place.line - 1][place.column - 1 :]
        assert said.startswith(source[column : column + caret.count("^")])


def test_github_has_one_line_for_each_finding() -> None:
    lines = FORMATS["github"](FINDINGS, TEXTS).splitlines()

    assert len(lines) == len(FINDINGS)
    assert lines[3].startswith("::warning file=data/2024/mål%2C nya.yaml,line=1,col=151,")
    assert lines[3].endswith("::100 %25 | två%0Arader: ett, två")


def test_gitlab_fingerprints_differ_for_equal_findings_and_stay_when_lines_move() -> None:
    def fingerprints(findings: tuple[Diagnostic, ...]) -> list[str]:
        return [each["fingerprint"] for each in json.loads(FORMATS["gitlab"](findings, TEXTS))]

    moved = tuple(
        Diagnostic(each.code, each.message, Position(each.position.file, each.position.line + 5, 1))
        for each in FINDINGS
    )

    assert len(set(fingerprints(FINDINGS))) == len(FINDINGS)
    assert fingerprints(FINDINGS) == fingerprints(moved)
    assert set(json.loads(FORMATS["gitlab"](FINDINGS, TEXTS))[0]) == {
        "description",
        "check_name",
        "fingerprint",
        "severity",
        "location",
    }


@pytest.mark.parametrize("findings", [FINDINGS, ()], ids=["findings", "none"])
def test_sarif_follows_the_standard(findings: tuple[Diagnostic, ...]) -> None:
    validator = Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    log = json.loads(FORMATS["sarif"](findings, TEXTS))

    assert list(validator.iter_errors(log)) == []
    rules = [rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]]
    assert {each["ruleId"] for each in log["runs"][0]["results"]} == set(rules)
    assert len(rules) == len(set(rules))


@pytest.mark.parametrize(
    "wrong",
    [
        {"version": "2.1.0"},
        {"version": "2.0.0", "runs": []},
        {"version": "2.1.0", "runs": [{"results": []}]},
        {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "a"}}, "results": [{"message": {"text": "a"}, "nivå": 1}]}]},
        {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "a"}}, "results": [{"level": "fel", "message": {"text": "a"}}]}]},
    ],
)  # fmt: skip
def test_the_schema_refuses_what_the_standard_refuses(wrong: object) -> None:
    assert not Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).is_valid(wrong)


@pytest.fixture
def bad(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one finding, to stand in; the surroundings say nothing of the format."""
    for name in SURROUNDINGS:
        monkeypatch.delenv(name, raising=False)
    Case(HERE / "ARS301-row-name").lay_out(tmp_path / "project")
    monkeypatch.chdir(tmp_path / "project")
    return tmp_path / "project"


@pytest.mark.parametrize("fmt", FORMATS)
def test_the_format_asked_for_is_all_there_is(fmt: str, bad: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--format", fmt]) == 1

    captured = capsys.readouterr()
    assert "ARS301" in captured.out
    assert captured.err == ""
    if fmt not in {"text", "github"}:
        json.loads(captured.out)


def test_github_actions_gets_annotations_and_a_summary(
    bad: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("Tidigare steg.\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))

    assert run(["check"]) == 1

    assert capsys.readouterr().out.startswith("::error file=data/2024/ekonomi.yaml,line=6,col=35,endLine=6,")
    assert summary.read_text(encoding="utf-8").startswith("Tidigare steg.\n### Årsbokslut: 1 fynd\n")


def test_a_summary_that_cannot_be_written_does_not_hide_the_findings(
    bad: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))

    assert run(["check"]) == 1

    captured = capsys.readouterr()
    assert "ARS301" in captured.out
    assert captured.err.startswith("Sammanfattningen kunde inte skrivas")


def test_gitlab_gets_its_report_in_the_file_asked_for(
    bad: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITLAB_CI", "true")

    assert run(["check", "--output-file", "gl-code-quality-report.json"]) == 1

    assert capsys.readouterr().out == ""
    (issue,) = json.loads((bad / "gl-code-quality-report.json").read_text(encoding="utf-8"))
    assert issue["location"] == {"path": "data/2024/ekonomi.yaml", "lines": {"begin": 6}}


def test_gitlab_without_a_file_gets_text(
    bad: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITLAB_CI", "true")

    assert run(["check"]) == 1

    assert capsys.readouterr().out.startswith("data/2024/ekonomi.yaml:6:35: fel ARS301: ")


def test_what_is_asked_for_wins_over_the_surroundings(
    bad: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")

    assert run(["check", "--format", "text"]) == 1

    assert capsys.readouterr().out.startswith("data/2024/ekonomi.yaml:6:35: fel ARS301: ")


def test_findings_in_a_file(bad: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--format", "json", "--output-file", "fynd/fynd.json"]) == 1

    assert capsys.readouterr().out == ""
    assert [each["kod"] for each in json.loads((bad / "fynd" / "fynd.json").read_text("utf-8"))["fynd"]] == ["ARS301"]


@pytest.mark.parametrize(
    ("terminal", "no_color", "arguments", "coloured"),
    [
        (False, None, [], False),
        (True, None, [], True),
        (True, "1", [], False),
        (True, None, ["--color", "never"], False),
        (False, None, ["--color", "always"], True),
        (True, "1", ["--color", "always"], True),
    ],
)
def test_colour(
    terminal: bool,
    no_color: str | None,
    arguments: list[str],
    coloured: bool,
    bad: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    if no_color is not None:
        monkeypatch.setenv("NO_COLOR", no_color)

    assert run(["check", *arguments]) == 1

    assert ("\x1b[" in capsys.readouterr().out) is coloured
