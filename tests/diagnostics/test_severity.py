"""How bad a finding is: the table of codes says it, or the project's settings; nobody else can."""

import ast

import pytest

from arsbokslut.diagnostics import Diagnostic, Position, Severity
from arsbokslut.diagnostics.codes import CODES
from tests.conftest import ROOT

GRADES = ROOT / "arsbokslut" / "checks" / "run.py"
"""The one module that knows the project's settings for rules."""


@pytest.mark.parametrize("code", CODES)
def test_a_finding_is_as_bad_as_the_table_says(code: str) -> None:
    assert Diagnostic(code, "M", Position("a.yaml")).severity is CODES[code].severity


def test_the_settings_of_the_project_win_over_the_table() -> None:
    assert Diagnostic("ARS204", "M", Position("a.yaml"), graded=Severity.WARNING).severity is Severity.WARNING
    assert Diagnostic("ARS122", "M", Position("a.yaml"), graded=Severity.ERROR).severity is Severity.ERROR


def test_who_finds_something_cannot_say_how_bad_it_is() -> None:
    graded = [
        path
        for path in sorted((ROOT / "arsbokslut").rglob("*.py"))
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.keyword) and call.arg == "graded"
    ]

    assert graded == [GRADES]


@pytest.mark.parametrize("code", ["ARS122", "ARS311"])
def test_what_lets_the_report_be_built_is_a_warning(code: str) -> None:
    assert CODES[code].severity is Severity.WARNING
