"""What of a year's report is written, what is left and who owes it: part by part, as of a day."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from arsbokslut.diagnostics import Diagnostic, Path, Position
from arsbokslut.model.duty import Duty
from arsbokslut.model.report import Report
from arsbokslut.model.table import Table
from arsbokslut.pipeline.prepare import Prepared

State = Literal["försenad", "klar med fynd", "återstår", "ej klarmarkerad", "klar"]
STATES: tuple[State, ...] = ("försenad", "klar med fynd", "återstår", "ej klarmarkerad", "klar")
"""Those that need somebody first."""
LEFT = "ARS805"
"""The code of what is still to be filled in."""
Kind = Literal["uppgifter", "avsnitt", "målområde", "mål", "uppdrag", "tabell", "nyckeltal"]


class Part(NamedTuple):
    """A part of the report that somebody writes: what is left of it, and what else was found in it."""

    kind: Kind
    name: str
    place: Position
    duty: Duty
    left: int
    found: int
    state: State

    @property
    def is_done(self) -> bool:
        """Whether nobody has anything to do with it any more."""
        return self.state == "klar"


def parts_of(prepared: Prepared, today: datetime.date) -> list[Part]:
    """Every part of a report, in the order of the files.

    A part is done when nothing is left of it and, in a report whose parts are marked as done, it is.
    """
    written = list(_written(prepared.read.source, prepared))
    marked = any(duty.done is not None for _, _, duty, _ in written)
    spans = [prepared.read.spots.extent(path) for _, _, _, path in written]
    owned = _owned(spans, prepared.findings)
    parts = [
        _part(kind, name, _shown(path, span, prepared), duty, found, marked, today)
        for (kind, name, duty, path), span, found in zip(written, spans, owned, strict=True)
    ]
    return sorted(parts, key=lambda part: part.place)


def _written(report: Report, prepared: Prepared) -> Iterator[tuple[Kind, str, Duty, Path]]:
    """Every part with its kind, what people call it and its path."""
    yield "uppgifter", "Rapportens uppgifter", Duty(), ("rapport",)
    for key, section in report.sections.items():
        if section.text or section.after or not section.parts or section.model_fields_set & {"author", "done"}:
            yield "avsnitt", section.heading or key, section, ("avsnitt", key)
    for a, area in enumerate(report.goal_areas):
        yield "målområde", area.name, Duty(), ("målområden", a)
        yield from (("mål", goal.name, goal, ("målområden", a, *path)) for path, goal in area.placed_goals())
    for index, each in enumerate(report.assignments):
        yield "uppdrag", each.name, each, ("uppdrag", index)
    yield from (
        ("tabell", table.title, table, ("tabeller", key))
        for key, table in report.tables.items()
        if isinstance(table, Table)
    )
    yield from (("nyckeltal", group, Duty(), ("nyckeltal", group)) for group in report.key_figures)


def _shown(path: Path, span: Position, prepared: Prepared) -> Position:
    """Where a part begins: its key, or the item of a list."""
    return span if isinstance(path[-1], int) else prepared.read.spots.key(path)


def _owned(spans: Sequence[Position], findings: Iterable[Diagnostic]) -> list[list[Diagnostic]]:
    """The findings of each part: those within it, and within no smaller one."""
    owned: list[list[Diagnostic]] = [[] for _ in spans]
    for finding in findings:
        around = [index for index, span in enumerate(spans) if _holds(span, finding.position)]
        if around:
            owned[min(around, key=lambda index: spans[index].end_line - spans[index].line)].append(finding)
    return owned


def _holds(span: Position, place: Position) -> bool:
    start, end = (span.line, span.column), (span.end_line, span.end_column)
    return span.file == place.file and start <= (place.line, place.column) < end


def _part(
    kind: Kind,
    name: str,
    place: Position,
    duty: Duty,
    findings: Sequence[Diagnostic],
    marked: bool,
    today: datetime.date,
) -> Part:
    left = sum(each.code == LEFT for each in findings)
    done = duty.done if duty.done is not None else not left and not marked
    late = duty.deadline is not None and duty.deadline < today
    state: State
    if done:
        state = "klar med fynd" if findings else "klar"
    elif late:
        state = "försenad"
    else:
        state = "återstår" if left else "ej klarmarkerad"
    return Part(kind, name, place, duty, left, len(findings) - left, state)


def share(parts: Sequence[Part]) -> int:
    """How many percent of the parts that are done, rounded down: not all until all are."""
    return 100 * sum(part.is_done for part in parts) // len(parts) if parts else 100
