"""`arsbokslut build`: what is asked for, done edition by edition, and told."""

import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

from arsbokslut.classes import dataclass
from arsbokslut.cli import EXIT_CLEAN, EXIT_FINDINGS, EXIT_TROUBLE
from arsbokslut.cli.editions import chosen_editions
from arsbokslut.cli.reporter import Reporter, Reporting
from arsbokslut.cli.screen import Screen
from arsbokslut.cli.targets import Targets, chosen_targets, keep_sources
from arsbokslut.diagnostics import DiagnosticsError, Position
from arsbokslut.output import OutputFault, replace_file
from arsbokslut.pipeline.build import Built, build_edition
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.project import Project, find_project

REPORTS = "rapporter"

Step = Callable[[Edition], AbstractContextManager[None]]
"""Shows that an edition is being built, as long as it is."""


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What to build, and where to."""

    years: tuple[str, ...]
    every: bool
    output: Path | None
    to: tuple[str, ...]
    project: Path | None
    trail: bool = False
    strict: bool = False


def build_reports(request: BuildRequest, reporting: Reporting) -> int:
    """Builds every edition asked for and returns the exit code; one that fails does not stop the others."""
    reporter = Reporter(reporting, to_stdout=False)
    if reporter.trouble is not None:
        return reporter.finish(EXIT_TROUBLE)
    try:
        project = find_project(request.project, Path.cwd())
        reporter.keep_from(project)
        editions = chosen_editions(project, request.years, every=request.every)
        targets = chosen_targets(editions, project.root / REPORTS, request.output, request.to)
        documents = [target for wanted in targets.values() for target in wanted.values()]
        keep_sources(project, documents)
        reporter.keep_apart(documents)
    except DiagnosticsError as error:
        reporter.add(error.diagnostics, error.texts)
        return reporter.finish(EXIT_TROUBLE)
    builder = _Builder(project, request, reporter, Screen(reporting))
    return reporter.finish(builder.build_each(targets))


@dataclass(frozen=True, slots=True)
class _Builder:
    """Builds one edition at a time."""

    project: Project
    request: BuildRequest
    reporter: Reporter
    screen: Screen

    def build_each(self, targets: Mapping[Edition, Targets]) -> int:
        """Builds and writes the editions; returns the highest exit code."""
        with self.screen.progress(len(targets)) as step:
            codes = [
                self.reporter.attempt(edition, partial(self._build, edition, wanted, step))
                for edition, wanted in targets.items()
            ]
        return max(codes, default=EXIT_CLEAN)

    def _build(self, edition: Edition, targets: Targets, step: Step) -> int:
        started = time.perf_counter()
        try:
            with step(edition):
                built = self._written(edition, targets)
        except DiagnosticsError as error:
            code = self.reporter.add(error.diagnostics, error.texts)
            self.reporter.say(f"{edition}: inget dokument skrevs; en tidigare fil är orörd.")
            return max(code, EXIT_FINDINGS)
        code = self.reporter.add(built.prepared.told, built.prepared.read.spots.texts)
        self.screen.built(built, list(targets.values()), time.perf_counter() - started)
        self.reporter.leave_out(built.prepared.checked.unchecked)
        return code

    def _written(self, edition: Edition, targets: Targets) -> Built:
        """Raises DiagnosticsError, also when a file could not be written."""
        request = self.request
        built = build_edition(self.project, edition, tuple(targets), trail=request.trail, strict=request.strict)
        try:
            for fmt, target in targets.items():
                replace_file(target, built.contents[fmt])
        except OutputFault as fault:
            raise DiagnosticsError([fault.at(Position(self.project.shown(fault.path)), "ARS003")]) from None
        return built
