"""Sections, and parts of sections, that stand in the data but that the layout does not show."""

from collections.abc import Iterator, Mapping, Set

from arsbokslut.compose.layout import Layout
from arsbokslut.diagnostics import Diagnostic, Path, Position, SpotTree
from arsbokslut.figures.compute import SectionView

Seen = Set[tuple[int, str]]
ROWS = ("rader", "rader_i_följd")
"""What a layout reads of a table that it shows."""


def left_out(
    sections: Mapping[str, SectionView], seen: Seen, texts: Set[Position], layout: Layout, spots: SpotTree
) -> Iterator[Diagnostic]:
    """A warning for every section that the layout has not read, and for what it has not shown of those it has.

    `seen` is what the layout has read, `texts` the places of the texts it has written.
    """
    read = {number for number, _ in seen}
    above = {part.key: section.key for section in sections.values() for part in section.parts}
    for key, section in sections.items():
        if id(section) not in read:
            yield _section_left_out(key, above.get(key, ""), layout, spots)
            continue
        for name, what in _not_shown(section, seen, texts):
            yield _warning(
                f"{what} i avsnittet ”{key}” kommer inte med: layouten {layout.key} visar inte ”{name}” där.",
                ("avsnitt", key, name),
                "Flytta det till ett avsnitt under ”delar”, eller visa det i layouten.",
                spots,
            )


def _section_left_out(key: str, above: str, layout: Layout, spots: SpotTree) -> Diagnostic:
    hint = "Ta med det i ”delar” under ett avsnitt som visas, eller i layouten."
    if above:
        hint = f"Det står i ”delar” under ”{above}”, vars delar layouten inte visar. Lägg det under ett annat avsnitt."
    message = f"Avsnittet ”{key}” kommer inte med: layouten {layout.key} visar det inte."
    return _warning(message, ("avsnitt", key), hint, spots)


def _not_shown(section: SectionView, seen: Seen, texts: Set[Position]) -> Iterator[tuple[str, str]]:
    """The key and name of each part of a section that has been left out."""
    if section.text is not None and section.text.position not in texts:
        yield "text", "Texten"
    if section.table is not None and not any((id(section.table), name) in seen for name in ROWS):
        yield "tabell", "Tabellen"
    if section.after is not None and section.after.position not in texts:
        yield "efter", "Texten efter tabellen"
    if section.picture is not None and (id(section.picture), "fil") not in seen:
        yield "bild", "Bilden"


def _warning(message: str, path: Path, hint: str, spots: SpotTree) -> Diagnostic:
    return Diagnostic("ARS311", message, spots.key(path), hint)
