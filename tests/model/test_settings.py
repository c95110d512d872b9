"""The project's settings: which rules there are to set."""

import pytest

from arsbokslut.diagnostics import Diagnostic, DiagnosticsError
from arsbokslut.model.read import read_model
from arsbokslut.model.settings import Settings
from arsbokslut.source import SourceFile, read_one


def found(text: str) -> list[Diagnostic]:
    """What is wrong with the settings."""
    source = read_one(SourceFile("arsbokslut.yaml", text.encode()))
    try:
        read_model(Settings, source.data, source.spots)
    except DiagnosticsError as error:
        return list(error.diagnostics)
    return []


def test_a_rule_can_be_turned_off() -> None:
    assert found("regler: {ARS401: av}\n") == []


@pytest.mark.parametrize(
    ("code", "message", "hint"),
    [
        ("ARS400", "Regeln ARS400 finns inte.", "Menades ARS403?"),
        ("ARS899", "Regeln ARS899 finns inte.", "Menades ARS901?"),
        ("ARS201", "”ARS201” har fel form.", "Bara regler kan ställas in; deras koder börjar på ARS4, ARS5 och så vidare till ARS9."),
    ],
)  # fmt: skip
def test_a_rule_that_is_not_there(code: str, message: str, hint: str) -> None:
    (wrong,) = found(f"regler: {{{code}: av}}\n")

    assert (wrong.message, wrong.hint) == (message, hint)
