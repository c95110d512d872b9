"""Sections, and parts of sections, that stand in the data but that the layout does not show."""

from collections.abc import Iterator

from arsbokslut.compose import goals_left_out
from arsbokslut.compose.shown import Shown
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.diagnostics.rule import Rule
from arsbokslut.figures.sections import SectionView

ROWS = ("rader", "rader_i_följd")
"""What a layout reads of a table that it shows."""


def sections_are_shown(shown: Shown) -> Iterator[Diagnostic]:
    """The layout shows every section, and its text, table and picture."""
    sections = shown.report.sections
    above = {part.key: section.key for section in sections.values() for part in section.parts}
    for key, section in sections.items():
        if not shown.has_read(section):
            yield _section_left_out(key, above.get(key, ""), shown)
            continue
        for name, what in _not_shown(section, shown):
            yield Diagnostic(
                "ARS311",
                f"{what} i avsnittet ”{key}” kommer inte med: layouten {shown.layout.key} visar inte ”{name}” där.",
                shown.spots.key(("avsnitt", key, name)),
                "Flytta det till ett avsnitt under ”delar”, eller visa det i layouten.",
                f"avsnitt.{key}.{name}",
            )


def contents_are_followed(shown: Shown) -> Iterator[Diagnostic]:
    """The layout takes the chapters in the order that `rapport.innehåll` gives, when it is given."""
    report = shown.report
    if report.meta.contents and not shown.follows_contents:
        yield Diagnostic(
            "ARS311",
            f"Rapportens innehåll följs inte: layouten {shown.layout.key} har en egen ordning.",
            shown.spots.key(("rapport", "innehåll")),
            "Ta bort ”innehåll”, eller välj layouten standard.",
            "rapport.innehåll",
        )


def _section_left_out(key: str, above: str, shown: Shown) -> Diagnostic:
    where = "rapportens ”innehåll”" if shown.report.meta.contents else "layouten"
    hint = f"Ta med det i ”delar” under ett avsnitt som visas, eller i {where}."
    if above:
        hint = f"Det står i ”delar” under ”{above}”, vars delar layouten inte visar. Lägg det under ett annat avsnitt."
    forgotten = "det står inte i rapportens innehåll"
    why = forgotten if shown.follows_contents else f"layouten {shown.layout.key} visar det inte"
    message = f"Avsnittet ”{key}” kommer inte med: {why}."
    return Diagnostic("ARS311", message, shown.spots.key(("avsnitt", key)), hint, f"avsnitt.{key}")


def _not_shown(section: SectionView, shown: Shown) -> Iterator[tuple[str, str]]:
    """The key and name of each part of a section that has been left out."""
    if section.text is not None and section.text.position not in shown.written:
        yield "text", "Texten"
    if section.table is not None and not any(shown.reads(section.table, name) for name in ROWS):
        yield "tabell", "Tabellen"
    if section.after is not None and section.after.position not in shown.written:
        yield "efter", "Texten efter tabellen"
    if section.picture is not None and not shown.reads(section.picture, "fil"):
        yield "bild", "Bilden"


RULES: tuple[Rule[Shown], ...] = (
    Rule(("ARS311",), sections_are_shown),
    Rule(("ARS311",), contents_are_followed),
    *goals_left_out.RULES,
)
