"""Reads a report from YAML text, as a year's folder is read. A `‸` in the text marks a place."""

from arsbokslut.diagnostics import Diagnostic, DiagnosticsError
from arsbokslut.diagnostics.rule import found_by, run_rules
from arsbokslut.model.declared import Declared
from arsbokslut.model.read import read_model
from arsbokslut.model.report import Report
from arsbokslut.model.structure import RULES
from arsbokslut.source import Source, SourceFile, in_full, read_one
from tests.marks import place, plain

META = "rapport: {titel: T, kommun: K, nämnd: N, år: 2024, layout: liten, datum: 2025-01-31}\n"


def source(text: str) -> Source:
    """The plain data of a text without its mark; `rapport` may be left out, the lines keep their numbers."""
    whole = plain(text) if f"\n{plain(text)}".count("\nrapport:") else plain(text) + META
    return in_full(read_one(SourceFile("f.yaml", whole.encode())))


def report(text: str) -> Report:
    """The report of a text, with the standard scales where it has none of its own."""
    read = source(text)
    return read_model(Report, read.data, read.spots).with_scales({})


def findings(text: str) -> list[Diagnostic]:
    """What is wrong with the report's form, or else with its structure."""
    try:
        read = source(text)
        declared = Declared(read_model(Report, read.data, read.spots).with_scales({}), read.spots)
        return list(found_by(run_rules(RULES, declared)))
    except DiagnosticsError as error:
        return list(error.diagnostics)


def marked(text: str) -> str:
    """The place of the mark."""
    return place(text, "f.yaml")


def told(found: list[Diagnostic]) -> list[tuple[str, str]]:
    """Each finding's code and place."""
    return [(each.code, str(each.position)) for each in found]
