"""Diagnostics for their readers: one file for each format."""

from collections.abc import Callable, Mapping, Sequence

from arsbokslut.diagnostics.diagnostic import Diagnostic
from arsbokslut.diagnostics.formats.github import render_github
from arsbokslut.diagnostics.formats.gitlab import render_gitlab
from arsbokslut.diagnostics.formats.json import render_json
from arsbokslut.diagnostics.formats.sarif import render_sarif
from arsbokslut.diagnostics.formats.text import render_text

Render = Callable[[Sequence[Diagnostic], Mapping[str, str], Sequence[str]], str]

FORMATS: Mapping[str, Render] = {
    "text": render_text,
    "json": render_json,
    "github": render_github,
    "gitlab": render_gitlab,
    "sarif": render_sarif,
}
"""Format → its renderer, over the findings in order, the texts of the files they stand in, and what was not checked."""

__all__ = ["FORMATS", "Render", "render_text"]
