"""`arsbokslut build`: what is asked for, done edition by edition, and told."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from arsbokslut.cli import EXIT_CLEAN, EXIT_FINDINGS, EXIT_TROUBLE
from arsbokslut.cli.editions import chosen_editions, usage_fault
from arsbokslut.cli.reporter import Reporter, Reporting
from arsbokslut.cli.screen import Screen
from arsbokslut.diagnostics import DiagnosticsError, Position
from arsbokslut.output import OutputFault, replace_file
from arsbokslut.pipeline.build import Built, build_edition
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.formats import DEFAULT, FORMATS
from arsbokslut.pipeline.project import Project, find_project

REPORTS = "rapporter"


Targets = dict[str, Path]
"""Format → the file to write."""


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
    screen = Screen(reporting)
    try:
        project = find_project(request.project, Path.cwd())
        targets = _targets(project, request)
    except DiagnosticsError as error:
        reporter.add(error.diagnostics, error.texts)
        return reporter.finish(EXIT_TROUBLE)
    with screen.progress(len(targets)) as step:
        codes = [_build_one(project, edition, wanted, request, reporter, screen, step) for edition, wanted in targets]
    return reporter.finish(max(codes, default=EXIT_CLEAN))


def _build_one(
    project: Project,
    edition: Edition,
    targets: Targets,
    request: BuildRequest,
    reporter: Reporter,
    screen: Screen,
    step: Callable[[Edition], None],
) -> int:
    started = time.perf_counter()
    step(edition)
    try:
        built = _write(project, edition, targets, request)
    except DiagnosticsError as error:
        screen.pause()
        code = reporter.add(error.diagnostics, error.texts)
        reporter.say(f"{edition}: inget dokument skrevs; en tidigare fil är orörd.")
        return max(code, EXIT_FINDINGS)
    screen.pause()
    code = reporter.add(built.prepared.findings, built.prepared.read.spots.texts)
    screen.built(built, list(targets.values()), time.perf_counter() - started)
    return code


def _write(project: Project, edition: Edition, targets: Targets, request: BuildRequest) -> Built:
    """Builds an edition and writes its files. Raises DiagnosticsError, also when a file could not be written."""
    built = build_edition(project, edition, tuple(targets), trail=request.trail, strict=request.strict)
    try:
        for fmt, target in targets.items():
            replace_file(target, built.contents[fmt])
    except OutputFault as fault:
        raise DiagnosticsError([fault.at(Position(project.shown(fault.path)), "ARS003")]) from None
    return built


def _targets(project: Project, request: BuildRequest) -> list[tuple[Edition, Targets]]:
    """The editions to build and where each format is written. Raises DiagnosticsError."""
    formats = _formats(request)
    editions = chosen_editions(project, request.years, every=request.every)
    output = request.output
    if output is not None and len(editions) * len(formats) == 1 and not output.is_dir():
        return [(editions[0], {formats[0]: output})]
    if output is not None and output.exists() and not output.is_dir():
        raise usage_fault("Flera dokument kan inte skrivas till samma fil.", "Ange en mapp med -o.", str(output))
    if output is not None and output.suffix.lower().lstrip(".") in FORMATS and not output.is_dir():
        raise usage_fault("Flera dokument kan inte skrivas till en fil.", "Ange en mapp med -o.", str(output))
    folder = project.root / REPORTS if output is None else output
    return [(each, {fmt: folder / f"{each.stem}.{fmt}" for fmt in formats}) for each in editions]


def _formats(request: BuildRequest) -> tuple[str, ...]:
    """The formats asked for; without any, what the output file's ending says, or Word."""
    ending = request.output.suffix.lower().lstrip(".") if request.output is not None else ""
    formats = tuple(dict.fromkeys(request.to)) or ((ending,) if ending in FORMATS else (DEFAULT,))
    unknown = next((each for each in formats if each not in FORMATS), None)
    if unknown is not None:
        raise usage_fault(f"Formatet {unknown} finns inte.", f"Välj bland: {', '.join(FORMATS)}.", "--to")
    return formats
