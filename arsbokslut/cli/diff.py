"""`arsbokslut diff`: what has changed between two reports."""

from collections.abc import Callable, Mapping
from pathlib import Path

from arsbokslut.classes import dataclass
from arsbokslut.cli import EXIT_CLEAN, EXIT_TROUBLE
from arsbokslut.cli.editions import usage_fault
from arsbokslut.cli.reporter import Reporter, Reporting
from arsbokslut.cli.streams import written_as
from arsbokslut.compare.comparison import Comparison
from arsbokslut.diagnostics import DiagnosticsError
from arsbokslut.pipeline.compare import compare_reports
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.project import find_project


@dataclass(frozen=True, slots=True)
class DiffRequest:
    """What to compare, and in which form."""

    first: str
    second: str | None
    year: str | None
    project: Path | None
    fmt: str


def diff_reports(request: DiffRequest, colour: str) -> int:
    """Prints what has changed, and returns the exit code: that there are changes is no fault."""
    reporter = Reporter(Reporting(colour=colour), to_stdout=True)
    if reporter.trouble is not None:
        return reporter.finish(EXIT_TROUBLE)
    try:
        if request.fmt not in FORMATS:
            raise usage_fault(f"Formatet {request.fmt} finns inte.", f"Välj bland: {', '.join(FORMATS)}.", "--format")
        project = find_project(request.project, Path.cwd())
        compared = compare_reports(project, request.first, request.second, _year(request.year))
    except DiagnosticsError as error:
        failed = Reporter(Reporting(fmt="text", colour=colour), to_stdout=False)
        return max(failed.add(error.diagnostics, error.texts), 1)
    written_as(request.fmt, FORMATS[request.fmt](compared, reporter.colour))
    return EXIT_CLEAN


def _year(asked: str | None) -> Edition | None:
    edition = Edition.parse(asked) if asked is not None else None
    if asked is not None and edition is None:
        raise usage_fault(f"”{asked}” är inget år.", "Skriv året med fyra siffror.", "--år")
    return edition


def _text(comparison: Comparison, colour: bool) -> str:
    from arsbokslut.compare.formats.text import render_text

    return render_text(comparison, colour=colour)


def _json(comparison: Comparison, colour: bool) -> str:
    from arsbokslut.compare.formats.json import render_json

    return render_json(comparison)


def _markdown(comparison: Comparison, colour: bool) -> str:
    from arsbokslut.compare.formats.markdown import render_markdown

    return render_markdown(comparison)


FORMATS: Mapping[str, Callable[[Comparison, bool], str]] = {"text": _text, "json": _json, "markdown": _markdown}
