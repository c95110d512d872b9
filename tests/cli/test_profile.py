"""`arsbokslut check --profile-rules`: how long every rule took, on standard error."""

import json

import pytest

from arsbokslut.cli import run
from arsbokslut.cli.profile import profile
from arsbokslut.diagnostics import Diagnostic, Position
from arsbokslut.diagnostics.rule import Ran
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.rules import RULES
from tests.small import SmallProject

WORK = {
    "nothing_is_left_undone": (0.0105, 1),
    "typed_figures_are_bound": (0.25, 0),
    "columns_are_whole": (0.0000049, 0),
}


def ran() -> list[Ran]:
    """Three rules, with other times and findings than they would have."""
    finding = Diagnostic("ARS805", "M", Position("a.yaml"))
    by_name = {each.name: each for each in RULES}
    return [Ran(by_name[name], (finding,) * found, seconds) for name, (seconds, found) in WORK.items()]


def test_the_slowest_rule_is_first_and_those_that_are_off_last() -> None:
    lines = profile(Edition(2024), ran()).split("\n")

    assert lines[:5] == [
        "2024: 3 regler tog 260,50 ms, den långsammaste först:",
        "      ms  fynd  koder                           grupp                regel",
        "  250,00     0  ARS701, ARS702, ARS707, ARS708  Siffror i text       typed_figures_are_bound",
        "   10,50     1  ARS805                          Fullständighet       nothing_is_left_undone",
        "    0,00     0  ARS202, ARS206, ARS207, ARS208  Uppgifternas form    columns_are_whole",
    ]
    assert lines[5] == "      av        ARS206, ARS208                  Uppgifternas form    sections_show_what_exists"
    assert len(lines) == 2 + len(RULES)


def check(project: SmallProject, *options: str) -> int:
    return run(["check", "2024", "--project", str(project.root), "--color", "never", *options])


def test_the_times_are_written_beside_the_findings(small: SmallProject, capsys: pytest.CaptureFixture[str]) -> None:
    small.data("nyckeltal: {g: {k: {namn: xxx, enhet: kr, utfall: 1}}}\n")

    assert check(small, "--profile-rules", "--format", "json") == 0

    captured = capsys.readouterr()
    assert {each["kod"] for each in json.loads(captured.out)["fynd"]} == {"ARS805", "ARS807"}
    assert captured.err.startswith(f"2024: {len(RULES)} regler tog ")
    assert [line.split()[1] for line in captured.err.split("\n") if "nothing_is_left_undone" in line] == ["1"]


def test_nobody_sees_them_who_did_not_ask(small: SmallProject, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(small, "--verbose") == 0

    assert "regler tog" not in "".join(capsys.readouterr())


def test_a_rule_that_is_off_is_told_so(small: SmallProject, capsys: pytest.CaptureFixture[str]) -> None:
    (small.root / "arsbokslut.yaml").write_text("regler: {ARS805: av}\n", encoding="utf-8")

    assert check(small, "--profile-rules", "--quiet") == 0

    assert "  av        ARS805" in capsys.readouterr().err
