"""`arsbokslut new`: the next year's files, what was done to make them, and what is left to do."""

import sys
from pathlib import Path

from arsbokslut.classes import dataclass
from arsbokslut.cli import EXIT_CLEAN, EXIT_TROUBLE
from arsbokslut.cli.editions import edition_named
from arsbokslut.cli.reporter import Reporter, Reporting
from arsbokslut.cli.screen import relative
from arsbokslut.cli.streams import tell
from arsbokslut.diagnostics import DiagnosticsError
from arsbokslut.diagnostics.edits import Cell, Change, Comment, Insert, Replace
from arsbokslut.model.placeholders import FILL_IN, is_placeholder
from arsbokslut.pipeline.next_year import NextYear, next_year, write_next_year
from arsbokslut.pipeline.project import find_project


@dataclass(frozen=True, slots=True)
class NewRequest:
    """Which year to make, and of which; without one, of the latest before."""

    year: str
    base: str | None
    project: Path | None


def make_year(request: NewRequest) -> int:
    """Writes the year's files and returns the exit code; when anything is in the way, nothing is written."""
    reporter = Reporter(Reporting(), to_stdout=False)
    try:
        project = find_project(request.project, Path.cwd())
        known = project.editions()
        base = None if request.base is None else edition_named(request.base, known, "--from")
        made = next_year(project, edition_named(request.year, known), base)
        written = write_next_year(made, project)
    except DiagnosticsError as error:
        return reporter.finish(max(reporter.add(error.diagnostics, error.texts), EXIT_TROUBLE))
    tell("\n".join(map(relative, written)))
    tell(_told(made), sys.stderr)
    return EXIT_CLEAN


def _told(made: NextYear) -> str:
    """What was done, and what is left."""
    figures, texts, moved = (sum(map(kind, made.changes)) for kind in (_is_figure, _is_text, _is_moved))
    old, new, meta = made.base, made.edition, made.prepared.read.source.meta
    others = [each for each in made.prepared.findings if each.code != "ARS805"]
    done = (
        f"{new} är gjort av {old}. Mål, enheter, kolumner, skalor och layout är desamma.",
        f"  {moved} värden har flyttats till år som har gått." if moved else "",
        f"  Förra årets ord står som kommentarer ovanför platshållarna: # … {old}: …" if texts else "",
        f"  {made.dropped} godkända fynd gällde {old} och är borttagna." if made.dropped else "",
    )
    left = (
        "Kvar att göra:",
        f"  {figures} tal, statusar och ord att fylla i (ifylls) och {texts} texter att skriva ([Skriv: …]).",
        f"  Datum står på {meta.date:%Y-%m-%d}: ändra det när det är bestämt." if meta.date else "",
        f"  {len(others)} fynd i det som följde med, se arsbokslut check {new}." if others else "",
    )
    last = f"arsbokslut status {new} visar vad som återstår, arsbokslut check {new} var det står."
    return "\n\n".join(["", *("\n".join(filter(None, part)) for part in (done, left)), last])


def _is_figure(change: Change) -> bool:
    return isinstance(change, Replace | Cell) and change.value == FILL_IN


def _is_text(change: Change) -> bool:
    return (
        isinstance(change, Replace | Cell)
        and isinstance(change.value, str)
        and not _is_figure(change)
        and is_placeholder(change.value)
    )


def _is_moved(change: Change) -> bool:
    """Whether a figure of a year that has passed has come to stand in its new place."""
    if isinstance(change, Comment) or not isinstance(change, Insert | Replace | Cell):
        return False
    measure = isinstance(change, Insert | Replace) and ("föregående" in change.path[-1:] or "tidigare" in change.path)
    cell = isinstance(change, Cell) and change.value is not None and "formel" not in change.path[-1:]
    return (measure or cell) and not (_is_figure(change) or _is_text(change))
