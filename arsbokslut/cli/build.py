"""`arsbokslut build`: what is asked for, done year by year, and told."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from arsbokslut.cli import EXIT_CLEAN, EXIT_FINDINGS, EXIT_TROUBLE
from arsbokslut.cli.reporter import Reporter, Reporting
from arsbokslut.cli.screen import Screen
from arsbokslut.cli.years import chosen_years, usage_fault
from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Position
from arsbokslut.output import OutputError, replace_file
from arsbokslut.pipeline.build import build_year
from arsbokslut.pipeline.project import Project, find_project

FORMATS = ("docx",)
REPORTS = "rapporter"


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What to build, and where to."""

    years: tuple[str, ...]
    every: bool
    output: Path | None
    to: str
    project: Path | None
    trail: bool = False
    strict: bool = False


def build_reports(request: BuildRequest, reporting: Reporting) -> int:
    """Builds every year asked for and returns the exit code; a year that fails does not stop the others."""
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
        codes = [_build_one(project, year, target, request, reporter, screen, step) for year, target in targets]
    return reporter.finish(max(codes, default=EXIT_CLEAN))


def _build_one(
    project: Project,
    year: int,
    target: Path,
    request: BuildRequest,
    reporter: Reporter,
    screen: Screen,
    step: Callable[[int], None],
) -> int:
    started = time.perf_counter()
    step(year)
    try:
        built = build_year(project, year, trail=request.trail, strict=request.strict)
        replace_file(target, built.content)
    except DiagnosticsError as error:
        code = reporter.add(error.diagnostics, error.texts)
        reporter.say(f"{year}: inget dokument skrevs; en tidigare fil är orörd.")
        return max(code, EXIT_FINDINGS)
    except OutputError as error:
        place = Position(project.shown(error.path))
        reporter.add([Diagnostic("ARS003", error.message, place, error.hint)], {})
        reporter.say(f"{year}: inget dokument skrevs; en tidigare fil är orörd.")
        return EXIT_TROUBLE
    code = reporter.add(built.prepared.findings, built.prepared.read.spots.texts)
    screen.built(built, target, time.perf_counter() - started)
    return code


def _targets(project: Project, request: BuildRequest) -> list[tuple[int, Path]]:
    """The years to build and where each is written. Raises DiagnosticsError."""
    if request.to not in FORMATS:
        raise usage_fault(f"Formatet {request.to} finns inte.", f"Välj bland: {', '.join(FORMATS)}.", "--to")
    years = chosen_years(project, request.years, every=request.every)
    if request.output is None:
        return [(year, project.root / REPORTS / f"arsbokslut-{year}.{request.to}") for year in years]
    if len(years) > 1 or request.output.is_dir():
        if request.output.exists() and not request.output.is_dir():
            raise usage_fault("Flera år kan inte skrivas till samma fil.", "Ange en mapp med -o.", str(request.output))
        return [(year, request.output / f"arsbokslut-{year}.{request.to}") for year in years]
    return [(years[0], request.output)]
