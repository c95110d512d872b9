"""Sections, and parts of sections, that stand in the data but that the layout does not show."""

from collections.abc import Iterator, Mapping, Set
from typing import NamedTuple

from arsbokslut.compose.layout import Layout
from arsbokslut.diagnostics import Diagnostic, Position, SpotTree
from arsbokslut.diagnostics.rule import Rule
from arsbokslut.figures.compute import SectionView

Read = Set[tuple[int, str]]
ROWS = ("rader", "rader_i_följd")
"""What a layout reads of a table that it shows."""


class Shown(NamedTuple):
    """What the rule below sees: the report's sections, and what of them a layout has shown.

    `read` is what the layout has read, `texts` the places of the texts it has written.
    """

    sections: Mapping[str, SectionView]
    read: Read
    texts: Set[Position]
    layout: Layout
    spots: SpotTree


def sections_are_shown(shown: Shown) -> Iterator[Diagnostic]:
    """The layout shows every section, and its text, table and picture."""
    read = {number for number, _ in shown.read}
    above = {part.key: section.key for section in shown.sections.values() for part in section.parts}
    for key, section in shown.sections.items():
        if id(section) not in read:
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


def _section_left_out(key: str, above: str, shown: Shown) -> Diagnostic:
    hint = "Ta med det i ”delar” under ett avsnitt som visas, eller i layouten."
    if above:
        hint = f"Det står i ”delar” under ”{above}”, vars delar layouten inte visar. Lägg det under ett annat avsnitt."
    message = f"Avsnittet ”{key}” kommer inte med: layouten {shown.layout.key} visar det inte."
    return Diagnostic("ARS311", message, shown.spots.key(("avsnitt", key)), hint, f"avsnitt.{key}")


def _not_shown(section: SectionView, shown: Shown) -> Iterator[tuple[str, str]]:
    """The key and name of each part of a section that has been left out."""
    if section.text is not None and section.text.position not in shown.texts:
        yield "text", "Texten"
    if section.table is not None and not any((id(section.table), name) in shown.read for name in ROWS):
        yield "tabell", "Tabellen"
    if section.after is not None and section.after.position not in shown.texts:
        yield "efter", "Texten efter tabellen"
    if section.picture is not None and (id(section.picture), "fil") not in shown.read:
        yield "bild", "Bilden"


RULES: tuple[Rule[Shown], ...] = (Rule(("ARS311",), sections_are_shown),)
