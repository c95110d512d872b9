"""The files of layouts: where they are looked for, and where in them each element is written."""

import re
from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import Any

from jinja2 import Environment, FileSystemLoader, TemplateNotFound
from jinja2.exceptions import SecurityError
from jinja2.ext import Extension
from jinja2.loaders import split_template_path

from arsbokslut.compose.bounds import MAX_SOURCE, BoundError
from arsbokslut.document.markup import MARK

LONGEST_NAME = 200
"""Characters of a template's name."""


class TemplateFolders(FileSystemLoader):
    """Templates of some folders; a link is followed to another layout's folder but never out of all of them.

    `folder/template` is a template of that one folder: of the layout that another builds on.
    """

    def get_source(self, environment: Environment, template: str) -> Any:
        """The template's text, unless it is outside or too large."""
        if len(template) > LONGEST_NAME:
            raise TemplateNotFound(f"{template[:LONGEST_NAME]}…")
        named, _, inside = template.partition("/")
        folders = [folder for folder in self.searchpath if FilePath(folder).name == named] if inside else []
        if folders:
            return TemplateFolders(folders).get_source(environment, inside)
        roots = [FilePath(folder).parent.resolve() for folder in self.searchpath]
        for folder in self.searchpath:
            path = FilePath(folder, *split_template_path(template))
            if not path.is_file():
                continue
            if not any(path.resolve().is_relative_to(root) for root in roots):
                raise SecurityError("a link out of the layouts")
            if path.stat().st_size > MAX_SOURCE:
                raise BoundError(f"mallen {path.name} är större än {MAX_SOURCE // 1024} kB")
        return super().get_source(environment, template)


class ElementMarks(Extension):
    """Writes its template and line into every element of a template's own text."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The template's text with the marks."""
        layout = FilePath(self.environment.layout_shown)  # type: ignore[attr-defined]
        shown = (layout.parent / FilePath(filename or "").parent.name / FilePath(name or "").name).as_posix()
        marked: list[str] = []
        line = 1
        for text, code in _pieces(source):

            def mark(match: re.Match[str], text: str = text, first: int = line) -> str:
                return f'{match[0]} {MARK}="{shown}:{first + text.count(chr(10), 0, match.start())}"'

            marked += (_OPENING.sub(mark, text), code)
            line += text.count("\n") + code.count("\n")
        return "".join(marked)


_BEGINNING = re.compile(r"\{[{%#]")
_ENDS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_OPENING = re.compile(r"<[a-z][a-z0-9]*(?=[\s/>])")


def _pieces(source: str) -> Iterator[tuple[str, str]]:
    """A template's own text and what Jinja2 reads after it, in turn."""
    start = at = 0
    endless: set[str] = set()
    while match := _BEGINNING.search(source, at):
        end = -1 if match[0] in endless else source.find(_ENDS[match[0]], match.end())
        if end < 0:  # nor is there one further on
            endless.add(match[0])
            at = match.end()
            continue
        yield source[start : match.start()], source[match.start() : end + 2]
        start = at = end + 2
    yield source[start:], ""
