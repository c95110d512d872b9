"""Small reports from YAML, read, computed and checked by the program's own steps, without files and templates."""

from collections.abc import Iterable
from typing import Any

from arsbokslut.checks import figures
from arsbokslut.checks.context import Context
from arsbokslut.checks.rules import RULES
from arsbokslut.compose.references import References
from arsbokslut.diagnostics import Diagnostic, in_order
from arsbokslut.diagnostics.rule import found_by, run_rules
from arsbokslut.document.tree import Document
from arsbokslut.document.walk import Nodes
from arsbokslut.figures.bound_text import BoundText
from arsbokslut.figures.compute import ComputedReport, compute
from arsbokslut.model import structure
from arsbokslut.model.places import Places
from arsbokslut.model.prose import Prose
from arsbokslut.model.read import read_model
from arsbokslut.model.report import Report
from arsbokslut.model.settings import Settings
from arsbokslut.source import Source, SourceFile, in_full, read_one

OF_FIGURES = {code for rule in (*figures.OF_ARITHMETIC, *figures.OF_CONSISTENCY) for code in rule.codes}
FILE = "data/2024/mer.yaml"
META = "rapport: {titel: T, kommun: K, nämnd: N, år: 2024, layout: x, datum: 2025-01-31}\n"
SCALES = """\
skalor:
  mål:
    nivåer:
      - {id: grön, namn: Grön, betydelse: uppfyllt, märke: "●", ton: grön, från: 100}
      - {id: gul, namn: Gul, betydelse: delvis, märke: "◐", ton: gul, från: 75}
      - {id: röd, namn: Röd, betydelse: inte, märke: "■", ton: röd}
  trend:
    nivåer:
      - {id: bättre, namn: Bättre, betydelse: bättre, märke: "↑"}
      - {id: lika, namn: Lika, betydelse: lika, märke: "→"}
      - {id: sämre, namn: Sämre, betydelse: sämre, märke: "↓"}
"""
"""Scales for reports with goals, to put after the rest."""


def context(data: str, *, last_year: str = "", settings: dict[str, Any] | None = None, year: int = 2024) -> Context:
    """What the rules see of a report. Lines and columns are those of `data`."""
    source, report, computed = _read(data, year)
    references = References(computed.ledger, computed.meta, Places(source.spots.texts))
    texts = tuple(BoundText(prose, tuple(references.parts(prose)[0])) for prose in _prose(report))
    before = _read(last_year, year - 1) if last_year else None
    return Context(
        report,
        computed,
        source.data,
        source.spots,
        texts,
        Document("T", "sv", ()),
        Nodes(()),
        Settings.model_validate(settings or {}),
        {} if before is None else {year - 1: before[2]},
        None if before is None else before[0].data,
    )


def found(data: str, unused: bool = False, usual: bool = False, **surroundings: Any) -> list[Diagnostic]:
    """All that the rules find, in order.

    Key figures that no text uses only when `unused` says so, and figures that are unusual only when `usual` does: the
    numbers of examples are as short as can be.
    """
    seen = context(data, **surroundings)
    aside = (set() if unused else {"ARS807"}) | (set() if usual else OF_FIGURES)
    return in_order(each for each in found_by(run_rules(RULES, seen)) if each.code not in aside)


def told(data: str, **surroundings: Any) -> list[str]:
    """All findings as `line:column code subject`."""
    return [brief(each) for each in found(data, **surroundings)]


def codes(data: str, **surroundings: Any) -> list[str]:
    """The codes of all findings, in order."""
    return [each.code for each in found(data, **surroundings)]


def message(data: str, **surroundings: Any) -> str:
    """The first finding's message, with ordinary spaces."""
    return plain_spaces(found(data, **surroundings)[0].message)


def plain_spaces(text: str) -> str:
    """The text with no-break spaces made ordinary."""
    return text.replace("\u00a0", " ")


def brief(each: Diagnostic) -> str:
    return f"{each.position.line}:{each.position.column} {each.code} {each.subject}"


def _read(data: str, year: int) -> tuple[Source, Report, ComputedReport]:
    text = data + META.replace("2024", str(year)).replace("2025", str(year + 1))
    source = in_full(read_one(SourceFile(FILE, text.encode())))
    report = read_model(Report, source.data, source.spots)
    declared = structure.Declared(report, source.spots)
    assert list(found_by(run_rules(structure.RULES, declared))) == []
    return source, report, compute(report, source.spots)


def _prose(report: Report) -> Iterable[Prose]:
    """Every text of the report."""
    for section in report.sections.values():
        yield from (each for each in (section.text, section.after) if each is not None)
    for area in report.goal_areas:
        for focus in area.focus_areas:
            yield from (each for each in (focus.text, *(goal.comment for goal in focus.goals)) if each is not None)
    for table in report.tables.values():
        for row in table.rows:
            yield from row.texts.values()
