"""What must hold of the order of the report's chapters: each is there, stands once, and is a chapter of its own."""

from collections.abc import Iterator

from arsbokslut.diagnostics import Diagnostic
from arsbokslut.diagnostics.rule import Rule
from arsbokslut.model.declared import Declared, unknown
from arsbokslut.model.report import ASSIGNMENTS, GOALS, KEY_FIGURES, OVERVIEW, Report


def chapters_are_there(declared: Declared) -> Iterator[Diagnostic]:
    """Each chapter named in `rapport.innehåll` is a section, or shows something that the data has."""
    known = {*declared.report.sections, *_chapters(declared.report)}
    for index, name in enumerate(declared.report.meta.contents):
        if name not in known:
            yield unknown(declared.value("rapport", "innehåll", index), "Kapitlet", name, known)


def chapters_stand_once(declared: Declared) -> Iterator[Diagnostic]:
    """No chapter is named twice, and none is a part of another section."""
    above = {part: key for key, section in declared.report.sections.items() for part in section.parts}
    contents = declared.report.meta.contents
    for index, name in enumerate(contents):
        place = declared.value("rapport", "innehåll", index)
        if name in contents[:index]:
            yield Diagnostic("ARS207", f"Kapitlet ”{name}” står redan i innehållet.", place, "Ta bort det ena.")
        elif name in above:
            message = f"Avsnittet ”{name}” står redan under ”{above[name]}”."
            yield Diagnostic("ARS207", message, place, f"Ta bort det här, eller ur ”delar” under ”{above[name]}”.")


def _chapters(report: Report) -> Iterator[str]:
    """The chapters other than sections that the data has something for."""
    if report.goal_areas:
        yield from (GOALS, OVERVIEW)
    if report.assignments:
        yield ASSIGNMENTS
    if report.key_figures:
        yield KEY_FIGURES


RULES: tuple[Rule[Declared], ...] = (Rule(("ARS206",), chapters_are_there), Rule(("ARS207",), chapters_stand_once))
