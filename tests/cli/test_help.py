"""Help and usage errors: Swedish, and quick."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from arsbokslut import __version__
from arsbokslut.cli import run
from arsbokslut.cli.app import command

COMMANDS = sorted(command().commands)
ENGLISH = re.compile(
    r"\b(?:options?|usage|show|this|message|and|exit|required|default|commands?|arguments?|error|such|the|install|try)\b"
)


@pytest.mark.parametrize(
    "arguments", [[], *([name] for name in COMMANDS)], ids=lambda each: " ".join(each) or "program"
)
def test_help_is_swedish(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    code = run([*arguments, "--help"])

    told = capsys.readouterr()
    assert code == 0
    assert told.out.startswith(f"Användning: {' '.join(['arsbokslut', *arguments])} ")
    assert "Visa den här hjälpen." in told.out
    prose = re.sub(r"--[a-z-]+|auto, always eller never", "", told.out)
    assert ENGLISH.findall(prose) == []
    assert told.err == ""


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_listed_with_a_sentence(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["--help"])

    listed = " ".join(capsys.readouterr().out.split())
    sentence = " ".join((command().commands[name].help or "").partition("\n\n")[0].split())
    assert sentence.endswith(".")
    assert f"{name} {sentence}" in listed


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_does(name: str) -> None:
    parameters = command().commands[name].params

    assert [parameter.name for parameter in parameters if not (parameter.help or "").endswith(".")] == []


def test_without_a_command_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    code = run([])

    told = capsys.readouterr()
    assert (code, told.out) == (2, "")
    assert "Användning:" in told.err


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"arsbokslut {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["bygg"], "Kommandot bygg finns inte."),
        (["biuld"], "Menades build?"),
        (["build", "--allt"], "Flaggan --allt finns inte. Menades --all?"),
        (["build", "-x"], "Flaggan -x finns inte."),
        (["build", "--project"], "--project"),
        (["build", "tjugo"], "”tjugo” är inget år."),
        (["build", "24"], "”24” är inget år."),
        (["build", "2024", "--to", "odt"], "Formatet odt finns inte."),
        (["build", "1999"], "Det finns inga data för 1999"),
    ],
)
def test_usage_error(
    arguments: list[str], words: str, root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(root)

    code = run(arguments)

    told = capsys.readouterr()
    assert (code, told.out) == (2, "")
    assert words in told.err
    assert ENGLISH.findall(re.sub(r"--[a-z-]+", "", told.err)) == []


LIGHT = ("arsbokslut.classes", "arsbokslut.cli", "arsbokslut.diagnostics", "arsbokslut.__main__")
FORMATS = {"arsbokslut.pipeline", "arsbokslut.pipeline.formats"}
"""The table of formats, which the help lists, without what writes them."""


def test_help_loads_neither_word_nor_templates_nor_models() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "arsbokslut", "build", "--help"],
        check=True,
        capture_output=True,
        text=True,
    )

    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}
    assert "arsbokslut.cli.app" in loaded
    heavy = ("docx", "lxml", "jinja2", "markdown_it", "yaml")
    assert {name for name in loaded if name.startswith(heavy)} == set()
    own = {name for name in loaded if name.startswith("arsbokslut.") and not name.startswith(LIGHT)}
    assert own == FORMATS
