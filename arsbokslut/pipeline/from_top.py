"""Findings as other programs look for them: with paths from the top of the repository that the project lies in."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath

from arsbokslut.diagnostics import Diagnostic, Position
from arsbokslut.pipeline.project import Project
from arsbokslut.repository.state import top_of

TOPS = ("CI_PROJECT_DIR", "GITHUB_WORKSPACE")
"""Where a CI job's checkout lies, when the repository itself does not say."""


def from_top(
    project: Project, findings: Iterable[Diagnostic], texts: Mapping[str, str]
) -> tuple[list[Diagnostic], dict[str, str]]:
    """The findings and the texts of their files; what lies outside the project is left as it is."""
    above = _above(project)
    if not above:
        return list(findings), dict(texts)
    moved = {file: _moved(file, above, project) for file in _files(findings, texts)}
    return [_with(each, moved) for each in findings], {moved[file]: text for file, text in texts.items()}


def _above(project: Project) -> str:
    """The project's folder from the top of the repository, with a slash after it; nothing when it is the top."""
    root = Path(os.path.realpath(project.root))
    named = (Path(os.path.realpath(value)) for name in TOPS if (value := os.environ.get(name)))
    top = top_of(root) or next((each for each in named if root.is_relative_to(each)), root)
    return f"{root.relative_to(top).as_posix()}/" if root != top else ""


def _files(findings: Iterable[Diagnostic], texts: Mapping[str, str]) -> set[str]:
    positions = (
        position
        for each in findings
        for position in (
            each.position,
            *(place for place, _ in each.related),
            *(change.position for change in each.fix),
        )
    )
    return {*texts, *(each.file for each in positions)}


def _moved(file: str, above: str, project: Project) -> str:
    inside = file and not PurePosixPath(file).is_absolute() and os.path.lexists(project.root / file)
    return f"{above}{file}" if inside else file


def _with(finding: Diagnostic, moved: Mapping[str, str]) -> Diagnostic:
    def at(position: Position) -> Position:
        return position._replace(file=moved[position.file])

    return replace(
        finding,
        position=at(finding.position),
        related=tuple((at(place), label) for place, label in finding.related),
        fix=tuple(change._replace(position=at(change.position)) for change in finding.fix),
    )
