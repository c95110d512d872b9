"""A table that stands in the section that shows it becomes one of the tables, with the section's name."""

from collections.abc import Mapping
from typing import Any

from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Position, SourceText, Spot, SpotTree
from arsbokslut.source.folder import Source


def without_section_tables(source: Source) -> Source:
    """The data with every such table among the tables. Raises DiagnosticsError where there is one of that name."""
    sections, tables = source.data.get("avsnitt"), source.data.get("tabeller", {})
    inner = [key for key, each in sections.items() if _has_table(each)] if isinstance(sections, dict) else []
    if not inner or not isinstance(sections, dict):
        return source
    root = source.spots.root
    section_spot = root.children["avsnitt"]
    table_spot = root.children.get("tabeller", section_spot)
    table_spots = dict(table_spot.children) if tables else {}
    in_tables = tables if isinstance(tables, dict) else {}
    clashes = [
        _clash(key, section_spot.children[key].children["tabell"], table_spots[key])
        for key in inner
        if key in in_tables
    ]
    if clashes:
        raise DiagnosticsError(clashes, source.spots.texts)
    moved = {key: sections[key]["tabell"] for key in inner}
    table_spots |= {key: section_spot.children[key].children["tabell"] for key in inner}
    named = {key: {**sections[key], "tabell": SourceText(key, _place(section_spot.children[key]))} for key in inner}
    children = {
        **root.children,
        "avsnitt": _with(section_spot, {key: _naming(section_spot.children[key]) for key in inner}),
    }
    data = {**source.data, "avsnitt": {**sections, **named}}
    if isinstance(tables, dict):  # else there is more to say of them than of the section's
        children["tabeller"] = Spot(table_spot.value, table_spot.key, table_spots)
        data["tabeller"] = {**tables, **moved}
    tree = SpotTree(Spot(root.value, root.key, children), source.spots.texts)
    return Source(data, tree, source.warnings)


def _has_table(section: Any) -> bool:
    return isinstance(section, dict) and isinstance(section.get("tabell"), dict)


def _place(section: Spot) -> Position:
    """Where the table's name stands: it is the section's own."""
    return section.key or section.value


def _naming(section: Spot) -> Spot:
    """The section with the table's name in place of the table."""
    return _with(section, {"tabell": Spot(_place(section), section.children["tabell"].key)})


def _with(spot: Spot, children: Mapping[str | int, Spot]) -> Spot:
    return Spot(spot.value, spot.key, {**spot.children, **children})


def _clash(key: str, here: Spot, other: Spot) -> Diagnostic:
    there = other.key or other.value
    return Diagnostic(
        "ARS207",
        f"Tabellen i avsnittet ”{key}” får avsnittets namn, men en tabell heter redan ”{key}”.",
        here.key or here.value,
        f"Skriv ”tabell: {key}” om det är den som ska visas; döp annars om en av dem.",
        related=((there, "den andra tabellen"),),
    )
