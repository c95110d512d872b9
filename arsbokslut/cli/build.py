"""`arsbokslut build`: what is asked for, done year by year, and told."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from arsbokslut.cli import EXIT_CLEAN, EXIT_FINDINGS, EXIT_TROUBLE
from arsbokslut.cli.screen import Screen
from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Position
from arsbokslut.output import OutputError
from arsbokslut.pipeline.build import build_year, write_built
from arsbokslut.pipeline.project import Project, find_project

FORMATS = ("docx",)
REPORTS = "rapporter"


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """The command line's wishes."""

    years: tuple[str, ...]
    every: bool
    output: Path | None
    to: str
    project: Path | None
    quiet: bool
    verbose: bool


def build_reports(request: BuildRequest) -> int:
    """Builds every year asked for and returns the exit code; a year that fails does not stop the others."""
    screen = Screen(quiet=request.quiet, verbose=request.verbose)
    try:
        project = find_project(request.project, Path.cwd())
        targets = _targets(project, request)
    except DiagnosticsError as error:
        screen.findings(error.diagnostics, error.texts)
        return EXIT_TROUBLE
    with screen.progress(len(targets)) as step:
        codes = [_build_one(project, year, target, screen, step) for year, target in targets]
    return max(codes, default=EXIT_CLEAN)


def _build_one(project: Project, year: int, target: Path, screen: Screen, step: Callable[[int], None]) -> int:
    started = time.perf_counter()
    step(year)
    try:
        built = build_year(project, year)
        write_built(built, target)
    except DiagnosticsError as error:
        screen.findings(error.diagnostics, error.texts)
        screen.failed(year)
        return EXIT_TROUBLE if any(_is_trouble(diagnostic) for diagnostic in error.diagnostics) else EXIT_FINDINGS
    except OutputError as error:
        place = Position(project.shown(error.path))
        screen.findings([Diagnostic("ARS003", error.message, place, error.hint)], {})
        screen.failed(year)
        return EXIT_TROUBLE
    screen.findings(built.warnings, built.texts)
    screen.built(built, target, time.perf_counter() - started)
    return EXIT_CLEAN


def _is_trouble(diagnostic: Diagnostic) -> bool:
    """Whether a finding is about usage, configuration or I/O rather than about the data."""
    return diagnostic.code.startswith("ARS0")


def _targets(project: Project, request: BuildRequest) -> list[tuple[int, Path]]:
    """The years to build and where each is written. Raises DiagnosticsError."""
    if request.to not in FORMATS:
        raise _usage(f"Formatet {request.to} finns inte.", f"Välj bland: {', '.join(FORMATS)}.", "--to")
    years = _years(project, request)
    if request.output is None:
        return [(year, project.root / REPORTS / f"arsbokslut-{year}.{request.to}") for year in years]
    if len(years) > 1 or request.output.is_dir():
        if request.output.exists() and not request.output.is_dir():
            raise _usage("Flera år kan inte skrivas till samma fil.", "Ange en mapp med -o.", str(request.output))
        return [(year, request.output / f"arsbokslut-{year}.{request.to}") for year in years]
    return [(years[0], request.output)]


def _years(project: Project, request: BuildRequest) -> list[int]:
    known = project.years()
    if not known:
        raise _usage("Det finns inga år i data/.", "Skapa en mapp för året, till exempel data/2024.", "data")
    if request.every:
        return known
    if not request.years:
        return known[-1:]
    wrong = [year for year in request.years if not (year.isdigit() and len(year) == 4)]
    if wrong:
        raise _usage(
            f"”{wrong[0]}” är inget år.",
            f"Skriv året med fyra siffror. Det finns data för {', '.join(map(str, known))}.",
            "ÅR",
        )
    years = list(dict.fromkeys(map(int, request.years)))
    for year in years:
        project.data_folder(year)
    return years


def _usage(message: str, hint: str, what: str) -> DiagnosticsError:
    return DiagnosticsError([Diagnostic("ARS004", message, Position(what), hint)])
