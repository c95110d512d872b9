"""All that changes from one year's data to the next one's."""

from collections.abc import Iterator, Mapping
from typing import Any

from arsbokslut.diagnostics import Path
from arsbokslut.diagnostics.edits import Change, Replace
from arsbokslut.figures.compute import ComputedReport
from arsbokslut.model.placeholders import FILL_IN
from arsbokslut.rollover import measures, names, tables, texts
from arsbokslut.rollover.span import Span


def rolled(data: Mapping[str, Any], report: ComputedReport, span: Span) -> list[Change]:
    """The changes that make next year's data of a year's, whose rows are in full and headings as they are written.

    Goals, units, columns, scales and targets stay. What was this year's becomes last year's; what is of the new year is a
    placeholder.
    """
    renamed = tables.renamed_ids(data, span)
    return [
        *_meta(data["rapport"], span),
        *texts.of_facts(data, span),
        *_headings(data, span),
        *texts.of_duties(data, span),
        *texts.of_sections(data, span),
        *texts.of_goals(data, span),
        *texts.of_assignments(data, span),
        *measures.of_key_figures(data, report, span),
        *measures.of_indicators(data, report, span),
        *tables.of_tables(data, report, span, renamed),
        *names.of_formulas(data, renamed),
    ]


def _meta(meta: Mapping[str, Any], span: Span) -> Iterator[Change]:
    yield Replace(("rapport", "år"), span.new)
    if "datum" in meta:
        yield Replace(("rapport", "datum"), texts.later(str(meta["datum"]), span.steps))
    yield from texts.emptied(("rapport", "diarienummer"), meta.get("diarienummer"), FILL_IN, span.old)


def _headings(data: Mapping[str, Any], span: Span) -> Iterator[Change]:
    """The years in the title and in the headings of sections."""
    found: list[tuple[Path, Any]] = [(("rapport", "titel"), data["rapport"]["titel"])]
    found += [
        (("avsnitt", key, "rubrik"), section["rubrik"])
        for key, section in data.get("avsnitt", {}).items()
        if "rubrik" in section
    ]
    for path, heading in found:
        if isinstance(heading, str) and (new := span.heading(heading)) != heading:
            yield Replace(path, new)
