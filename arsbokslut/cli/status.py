"""`arsbokslut status`: what is left of a report, what is late, and with whom."""

import datetime
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from arsbokslut.classes import dataclass
from arsbokslut.cli import EXIT_CLEAN
from arsbokslut.cli.editions import chosen_editions, usage_fault
from arsbokslut.cli.reporter import Reporter, Reporting
from arsbokslut.cli.streams import written_as
from arsbokslut.diagnostics import DiagnosticsError, nearest
from arsbokslut.diagnostics.legible import as_json, one_line
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.prepare import prepare_edition
from arsbokslut.pipeline.project import find_project
from arsbokslut.pipeline.status import STATES, Part, parts_of, share

BAR = 20
"""Characters of a whole bar."""
NOBODY = "ingen angiven"
_HEADINGS = {
    "försenad": "Försenat",
    "klar med fynd": "Klart, men med fynd",
    "återstår": "Återstår",
    "ej klarmarkerad": "Skrivet, men inte klart",
    "klar": "Klart",
}


@dataclass(frozen=True, slots=True)
class StatusRequest:
    """Which year, whose parts, in which form and as of which day; else the latest, everybody's, as text and today."""

    year: str | None
    author: str | None
    fmt: str
    today: str | None
    project: Path | None


class Overview(NamedTuple):
    """The parts of a year as of a day; `bars` on a terminal."""

    edition: Edition
    today: datetime.date
    parts: Sequence[Part]
    bars: bool


def tell_status(request: StatusRequest) -> int:
    """Prints how far a report has come and returns the exit code."""
    reporter = Reporter(Reporting(), to_stdout=False)
    try:
        if request.fmt not in FORMATS:
            raise usage_fault(f"Formatet {request.fmt} finns inte.", f"Välj bland: {', '.join(FORMATS)}.", "--format")
        today = _day(request.today)
        project = find_project(request.project, Path.cwd())
        (edition,) = chosen_editions(project, (request.year,) if request.year else (), every=False)
        parts = _of(request.author, parts_of(prepare_edition(project, edition), today))
    except DiagnosticsError as error:
        return reporter.finish(max(reporter.add(error.diagnostics, error.texts), 1))
    written_as(request.fmt, FORMATS[request.fmt](Overview(edition, today, parts, sys.stdout.isatty())))
    return EXIT_CLEAN


def _day(asked: str | None) -> datetime.date:
    """The day asked for, or today. Raises DiagnosticsError."""
    if asked is None:
        return datetime.date.today()
    try:
        return datetime.date.fromisoformat(asked)
    except ValueError:
        raise usage_fault(f"”{asked}” är inte ett datum.", "Skriv datumet som 2026-01-31.", "--idag") from None


def _of(author: str | None, parts: Sequence[Part]) -> Sequence[Part]:
    """The parts of an author, or all. Raises DiagnosticsError for a name that nobody has."""
    if author is None:
        return parts
    mine = [part for part in parts if _author(part).casefold() == author.strip().casefold()]
    if mine:
        return mine
    names = sorted({part.duty.author for part in parts if part.duty.author})
    closest = nearest(author, names)
    there = (
        f"Det finns: {', '.join(names)}." if names else "Skriv ”ansvarig: Namn” i avsnitt, mål, uppdrag och tabeller."
    )
    raise usage_fault(f"Ingen ansvarig heter ”{author}”.", f"Menades {closest}?" if closest else there, "--ansvarig")


def _author(part: Part) -> str:
    return part.duty.author or NOBODY


def render_text(seen: Overview) -> str:
    """For people: what needs somebody first, then how far each has come."""
    return "".join(f"{one_line(line)}\n" for line in _lines(seen))


def _lines(seen: Overview) -> Iterator[str]:
    yield f"{seen.edition}: {_progress(seen.parts, seen.bars)}"
    for state in STATES[:-1]:
        parts = [part for part in seen.parts if part.state == state]
        if parts:
            yield ""
            yield f"{_HEADINGS[state]}:"
            yield from (line for part in parts for line in _of_part(part, seen.today))
    authors = dict.fromkeys(_author(part) for part in seen.parts)
    if len(authors) > 1:
        yield ""
        yield "Per ansvarig:"
        width = max(map(len, authors))
        for author in authors:
            yield f"  {author:{width}}  {_progress([each for each in seen.parts if _author(each) == author], seen.bars)}"


def _progress(parts: Sequence[Part], bars: bool) -> str:
    percent, done = share(parts), sum(part.is_done for part in parts)
    bar = f"{'█' * (BAR * percent // 100):░<{BAR}} " if bars else ""
    return f"{bar}{percent}\u00a0% klart, {done} av {len(parts)} delar"


def _of_part(part: Part, today: datetime.date) -> Iterator[str]:
    facts = ", ".join(filter(None, (part.duty.author or "", _when(part, today), *_counts(part))))
    yield f"  {part.name} ({part.kind}){f': {facts}' if facts else ''}  {part.place.file}:{part.place.line}"
    if part.duty.instruction:
        yield f"    Instruktion: {' '.join(part.duty.instruction.split())}"


def _when(part: Part, today: datetime.date) -> str:
    if part.duty.deadline is None:
        return ""
    days = (today - part.duty.deadline).days
    late = f", {days} {'dag' if days == 1 else 'dagar'} sedan" if part.state == "försenad" else ""
    return f"klart senast {part.duty.deadline}{late}"


def _counts(part: Part) -> Iterator[str]:
    if part.left:
        yield f"{part.left} kvar att fylla i"
    if part.found:
        yield f"{part.found} fynd"


def render_markdown(seen: Overview) -> str:
    """A table, for a comment or a page."""
    lines = [f"## {seen.edition}: {_progress(seen.parts, False)}", ""]
    lines += ["| Läge | Del | Ansvarig | Klart senast | Kvar | Fynd | Plats |", "|---|---|---|---|--:|--:|---|"]
    for part in sorted(seen.parts, key=lambda each: STATES.index(each.state)):
        cells = (
            part.state,
            f"{part.name} ({part.kind})",
            part.duty.author or "",
            str(part.duty.deadline or ""),
            str(part.left),
            str(part.found),
            f"`{part.place.file}:{part.place.line}`",
        )
        lines.append(f"| {' | '.join(one_line(cell).replace('|', '&#124;') for cell in cells)} |")
    return "\n".join([*lines, ""])


def render_json(seen: Overview) -> str:
    """For other programs."""
    listed = [
        {
            "slag": part.kind,
            "namn": part.name,
            "läge": part.state,
            "ansvarig": part.duty.author,
            "klart_senast": str(part.duty.deadline) if part.duty.deadline else None,
            "klar": part.duty.done,
            "instruktion": part.duty.instruction,
            "kvar": part.left,
            "fynd": part.found,
            "fil": part.place.file,
            "rad": part.place.line,
        }
        for part in seen.parts
    ]
    whole = {"år": seen.edition.year, "idag": str(seen.today), "procent": share(seen.parts), "delar": listed}
    return as_json(whole)


FORMATS: Mapping[str, Callable[[Overview], str]] = {
    "text": render_text,
    "json": render_json,
    "markdown": render_markdown,
}
