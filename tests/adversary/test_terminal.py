"""What a terminal or the log of a build would take for something else than text: none of it comes out, and none is published."""

import json
import os
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from tests.adversary.target import BUILD, CHECK, RAW, Target, chosen

ESCAPES = {
    "an escape": r"\e[2J\e]0;x\a",
    "an escape in one character": r"\x9b2J",
    "a turned text": r"\u202Eabc",
    "isolates": r"\u2066a\u2069",
    "a line separator": r"\u2028::error::x",
    "a workflow command": r"\n::set-output name=a::b\n##[error]x",
    "a carriage return": r"\r::stop-commands::x",
    "a null": r"\0",
}
"""As YAML writes them within double quotes."""

PLACES: dict[str, Callable[[str], str]] = {
    "an unknown key": lambda text: f'"x{text}": 1\n',
    "an unknown key of a section": lambda text: f'avsnitt: {{a: {{text: x, "y{text}": 1}}}}\n',
    "a doubled key": lambda text: f'"x{text}": 1\n"x{text}": 1\n',
    "a value of another kind": lambda text: f'uppdrag: "{text}"\n',
    "a number": lambda text: f'nyckeltal: {{a: {{b: {{namn: B, enhet: st, utfall: "5{text}"}}}}}}\n',
    "a heading": lambda text: f'avsnitt: {{a: {{rubrik: "A{text}", text: x}}}}\n',
    "a text": lambda text: f'avsnitt: {{a: {{rubrik: A, text: "Text {text} mer."}}}}\n',
    "a reference": lambda text: f'avsnitt: {{a: {{rubrik: A, text: "{{{{ {text} }}}}"}}}}\n',
    "a name of a figure": lambda text: f'nyckeltal: {{a: {{b: {{namn: "B{text}", enhet: st, utfall: 5}}}}}}\n',
    "a unit": lambda text: f'nyckeltal: {{a: {{b: {{namn: B, enhet: "{text}", utfall: 5}}}}}}\n',
    "a picture's file": lambda text: f'avsnitt: {{a: {{text: x, bild: {{fil: "{text}.png", alternativtext: x}}}}}}\n',
    "a motivation": lambda text: (
        f'avsnitt: {{a: {{text: x}}}}\ngodkända: [{{regel: ARS852, plats: a, motivering: "M{text}"}}]\n'
    ),
}
FORMATS = ("text", "json", "github", "gitlab", "sarif")


def _said(name: str) -> str:
    place, _, escape = name.partition(": ")
    return PLACES[place](ESCAPES[escape])


ATTACKS = {f"{place}: {escape}": lambda target: target for place in PLACES for escape in ESCAPES}
SHORT = ("an unknown key: a workflow command", "a heading: a turned text", "a reference: a line separator")


OWN = {"error", "warning", "notice"}
"""The commands that the program itself gives a workflow; what stands in them is no command."""


def _is_command(line: str) -> bool:
    """Whether a workflow takes a line as a command: only how it begins counts."""
    return line.lstrip().startswith("::")


@pytest.mark.parametrize("name", chosen(ATTACKS, SHORT))
def test_a_text_steers_no_terminal_and_no_log(target: Target, name: str) -> None:
    target.data(_said(name))
    for arguments in ((*CHECK, "--verbose"), *((*CHECK, "--format", each) for each in FORMATS[1:]), BUILD):
        ended = target.withstands(*arguments)

        assert {line.lstrip().split("::")[1].split()[0] for line in ended.said.split("\n") if _is_command(line)} <= OWN
        assert "##[" not in ended.said


@pytest.mark.parametrize("name", chosen(ATTACKS, ("a text: isolates", "a name of a figure: a null")))
def test_nothing_of_it_is_published(target: Target, name: str) -> None:
    target.data(_said(name))
    ended = target.withstands(*BUILD, "--to", "docx", "--to", "html", "--revisionsspår")

    if ended.code == 0:
        parts = [zipfile.ZipFile(BytesIO(target.document.read_bytes())).read("word/document.xml")]
        parts.append(target.document.with_suffix(".html").read_bytes())
        assert not [each for each in parts if RAW.search(each.decode())]


@pytest.mark.parametrize(
    "file_name", [b"a\x1b[2J.yaml", "b\u202e.yaml".encode(), b"hemg\xe5rden.yaml", b"a\n::error::b.yaml"]
)
def test_a_file_name_steers_nothing(target: Target, file_name: bytes) -> None:
    (target.root / "data" / "2024" / os.fsdecode(file_name)).write_text("nyckeltal: 5\n", encoding="utf-8")
    for fmt in FORMATS:
        ended = target.withstands(*CHECK, "--format", fmt)

        assert (ended.code, "ARS121" in ended.out) == (1, True)


def test_the_summary_of_a_workflow_is_text_alone(target: Target) -> None:
    summary = target.outside / "sammanfattning.md"
    target.data('"![x](https://x.se/a.png) <img src=x> @alla | \\e[2J": 1\n')
    target.withstands(*CHECK, GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(summary))
    written = summary.read_text(encoding="utf-8")

    assert RAW.search(written) is None
    assert "![x]" not in written
    assert "<img" not in written


def test_the_trail_of_a_figure_is_text_alone(target: Target) -> None:
    target.data(
        'nyckeltal: {a: {b: {namn: B, enhet: st, utfall: 5}}}\navsnitt: {a: {rubrik: "::error::a\\n##[error]b", text: "Det blev {{ a.b.utfall }}."}}\n'
    )
    for fmt in ("text", "json"):
        ended = target.withstands("trace", "2024", "a.b.utfall", "--format", fmt)

        assert ended.code == 0
        assert "##[" not in ended.out or fmt == "json"
        assert not any(line.lstrip().startswith("::") for line in ended.out.split("\n"))


def test_json_keeps_what_a_fix_puts_in(target: Target) -> None:
    target.data("avsnitt:\n  a:\n    txt: x\n")
    (found,) = (
        each
        for each in json.loads(target.withstands(*CHECK, "--format", "json").out)["fynd"]
        if each["kod"] == "ARS201"
    )

    assert found["fil"] == "data/2024/mer.yaml"
