"""What must hold between the parts of a report: names are unique and what is referred to exists."""

from collections.abc import Iterator

from arsbokslut.diagnostics import Diagnostic, Position
from arsbokslut.diagnostics.rule import Rule
from arsbokslut.model import structure_cells, structure_contents, structure_goals, structure_tables
from arsbokslut.model.declared import Declared, unknown

RESERVED = ("rapport", "mål", "skalor", "avsnitt", "uppdrag", "summa")
"""Names that references and templates use for themselves."""


def sections_show_what_exists(declared: Declared) -> Iterator[Diagnostic]:
    """A section's table exists, and a text after the table has a table to follow."""
    tables = declared.report.tables
    for key, section in declared.report.sections.items():
        if section.table and section.table not in tables:
            yield unknown(declared.value("avsnitt", key, "tabell"), "Tabellen", section.table, tables)
        if section.after and not section.table:
            yield Diagnostic(
                "ARS208",
                "”efter” är texten efter avsnittets tabell, men tabell saknas.",
                declared.value("avsnitt", key, "efter"),
                "Ange ”tabell”, eller flytta texten till ”text”.",
            )


def sections_stand_in_one_place(declared: Declared) -> Iterator[Diagnostic]:
    """A section's parts exist; no section stands under two others or under itself."""
    parents: dict[str, str] = {}
    above: dict[str, str] = {}
    sections = declared.report.sections
    for key, section in sections.items():
        for index, part in enumerate(section.parts):
            place = declared.value("avsnitt", key, "delar", index)
            if part not in sections:
                yield unknown(place, "Avsnittet", part, sections)
            elif part in parents:
                yield _misplaced(f"Avsnittet ”{part}” ligger redan under ”{parents[part]}”.", place)
            elif part == _topmost(key, above):
                yield _misplaced(f"Avsnittet ”{part}” kan inte ligga under sig självt.", place)
            else:
                parents[part] = above[part] = key


def _misplaced(message: str, place: Position) -> Diagnostic:
    return Diagnostic("ARS207", message, place, "Låt varje avsnitt stå på ett ställe.")


DEEPEST = 20
"""Sections in each other; headings have five levels."""


def sections_lie_within_reach(declared: Declared) -> Iterator[Diagnostic]:
    """Sections do not stand deeper in each other than a document can show."""
    sections = declared.report.sections
    inner = {part for section in sections.values() for part in section.parts}
    level = [key for key in sections if key not in inner]
    for _ in range(DEEPEST):
        level = [part for key in level for part in sections[key].parts if part in sections]
    for key in level:
        message = f"Avsnittet ”{key}” ligger mer än {DEEPEST} nivåer ned."
        yield Diagnostic("ARS207", message, declared.key("avsnitt", key), "Lägg det under ett avsnitt längre upp.")


def _topmost(key: str, above: dict[str, str]) -> str:
    """The section at the top over one; the way there is made shorter for those who ask again."""
    while (parent := above.get(key, key)) != key:
        above[key] = above.get(parent, parent)
        key = above[key]
    return key


def names_mean_one_thing(declared: Declared) -> Iterator[Diagnostic]:
    """Tables and key figures share one namespace with the reserved names."""
    report = declared.report
    for kind, names in (("nyckeltal", report.key_figures), ("tabeller", report.tables)):
        for key in names:
            if key in RESERVED:
                message = f"Namnet ”{key}” har en egen betydelse."
                yield Diagnostic("ARS207", message, declared.key(kind, key), "Välj ett annat namn.")
    for key in report.key_figures:
        if key in report.tables:
            yield Diagnostic(
                "ARS207",
                f"”{key}” är både en tabell och en grupp nyckeltal.",
                declared.key("nyckeltal", key),
                "Döp om en av dem: båda hänvisas till med sitt namn.",
            )


RULES: tuple[Rule[Declared], ...] = (
    Rule(("ARS206", "ARS208"), sections_show_what_exists),
    Rule(("ARS206", "ARS207"), sections_stand_in_one_place),
    Rule(("ARS207",), sections_lie_within_reach),
    Rule(("ARS207",), names_mean_one_thing),
    *structure_contents.RULES,
    *structure_tables.RULES,
    *structure_cells.RULES,
    *structure_goals.RULES,
)
