"""What users have written, for people, for the log of a workflow, for Markdown and for programs."""

import ast
import json
from pathlib import Path

import pytest

from arsbokslut.diagnostics import Diagnostic, Position
from arsbokslut.diagnostics.fix import Rewrite
from arsbokslut.diagnostics.formats import FORMATS
from arsbokslut.diagnostics.formats.github import github_summary
from arsbokslut.diagnostics.legible import (
    HIDDEN,
    as_json,
    markdown,
    one_line,
    visible,
    workflow_data,
    workflow_property,
)
from tests.adversary.target import RAW

ROOT = Path(__file__).resolve().parents[2]
HOSTILE = (
    "\x1b[2J\x1b]0;t\x07",
    "\x9b2J",
    "\x00\x08\x7f\x85",
    "\u202eabc\u202c",
    "\u2066a\u2069",
    "\u2028\u2029",
    "\u200f\u061c\u200b\ufeff",
    "\udce5",
    "\r::error::x",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_that_steers_or_hides_is_left(text: str) -> None:
    for write in (visible, one_line, workflow_data, workflow_property, markdown):
        assert RAW.search(write(f"före {text} efter")) is None, write
    assert len(visible(text)) == len(text)
    written = as_json({"text": text})
    assert RAW.search(written) is None
    assert json.loads(written) == {"text": text}


@pytest.mark.parametrize("text", ["Hemgården – 12 345 kr", "a\u00a0b", "a::b", "C++ ## x", "rad 1\n\trad 2", ""])
def test_ordinary_text_is_as_it_was(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("::set-output name=a::b", f"{HIDDEN}:set-output name=a::b"),
        ("a\n  ::error::b", f"a\n  {HIDDEN}:error::b"),
        ("a ##[error]b", f"a #{HIDDEN}[error]b"),
        ("##vso[task.complete]", f"#{HIDDEN}vso[task.complete]"),
    ],
)
def test_a_command_to_the_reader_of_a_log_is_none(text: str, written: str) -> None:
    assert visible(text) == written


def test_blank_lines_are_read_over_once() -> None:
    assert visible("å" + "\n" * 300_000) == "å" + "\n" * 300_000  # hours, were each line to look at all that follow


def test_a_text_of_several_lines_is_one_line() -> None:
    assert one_line("a\r\nb\nc\td") == "a b c d"


def test_properties_and_data_of_workflow_commands() -> None:
    assert workflow_property("a,b:c%\nd") == "a%2Cb%3Ac%25 d"
    assert workflow_data("100 %\nx") == "100 %25%0Ax"


@pytest.mark.parametrize(
    "text",
    ["[a](https://x.se)", "![a](b)", "<img src=x>", "`a`", "*a* _b_", "a | b", "@namn", "https://x.se", "www.x.se"],
)
def test_markdown_shows_what_is_written(text: str) -> None:
    from markdown_it import MarkdownIt

    (paragraph,) = (each for each in MarkdownIt("gfm-like", {"linkify": False}).parse(markdown(text)) if each.children)

    assert "".join(each.content for each in paragraph.children or ()) == text
    assert {each.type for each in paragraph.children or ()} <= {"text", "text_special"}


@pytest.mark.parametrize("fmt", FORMATS)
def test_no_format_lets_through_what_a_finding_was_told(fmt: str) -> None:
    for text in HOSTILE:
        place = Position(f"data/2024/{text}.yaml", 1, 1, 1, 2)
        found = Diagnostic(
            "ARS201", f"M {text}", place, f"H {text}", text, ((place, f"R {text}"),), fix=(Rewrite(place, "x", text),)
        )
        said = FORMATS[fmt]([found], {place.file: f"{text}: 1\n"})

        assert RAW.search(said) is None, said
        assert RAW.search(github_summary([found], 1)) is None
        assert said.encode()


def test_whatever_is_printed_goes_by_one_function() -> None:
    """Findings are made legible by their format; everything else that people read is told."""
    printing = {
        f"{path.name}:{'render_text' if 'render_text' in ast.unparse(call) else ast.unparse(call)[:40]}"
        for path in sorted((ROOT / "arsbokslut").rglob("*.py"))
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "print"
    }

    assert printing == {
        "streams.py:print(visible(text), file=stream or sys.",
        "reporter.py:render_text",
        "fix.py:print(f'\\x1b[{colour}m{line}\\x1b[0m' if ",  # a line of the diff, which is visible already
        "streams.py:print(visible(question), end=' ', file=s",
    }
