"""What must hold between the parts of a report: names are unique and what is referred to exists."""

from collections import Counter
from collections.abc import Iterator

from arsbokslut.diagnostics import Diagnostic, Path, Position
from arsbokslut.diagnostics.rule import Rule
from arsbokslut.model import structure_tables
from arsbokslut.model.declared import Declared, doubled, unknown
from arsbokslut.model.quantity import has_fraction
from arsbokslut.model.units import MONEY

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
    sections = declared.report.sections
    for key, section in sections.items():
        for index, part in enumerate(section.parts):
            place = declared.value("avsnitt", key, "delar", index)
            if part not in sections:
                yield unknown(place, "Avsnittet", part, sections)
            elif part == key or _is_above(part, key, parents):
                yield _misplaced(f"Avsnittet ”{part}” kan inte ligga under sig självt.", place)
            elif part in parents:
                yield _misplaced(f"Avsnittet ”{part}” ligger redan under ”{parents[part]}”.", place)
            else:
                parents[part] = key


def _misplaced(message: str, place: Position) -> Diagnostic:
    return Diagnostic("ARS207", message, place, "Låt varje avsnitt stå på ett ställe.")


def _is_above(name: str, key: str, parents: dict[str, str]) -> bool:
    while key in parents:
        key = parents[key]
        if key == name:
            return True
    return False


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


def ids_are_unique(declared: Declared) -> Iterator[Diagnostic]:
    """An assignment's and an indicator's id is the only one in its list; a goal's is the only one of all goals."""
    yield from doubled(declared, ("uppdrag",), [a.id for a in declared.report.assignments])
    goals: Counter[str] = Counter()
    for path, goal in declared.goals():
        goals[goal.id] += 1
        if goals[goal.id] > 1:
            message = f"Id ”{goal.id}” används redan av ett annat mål."
            yield Diagnostic("ARS207", message, declared.value(*path, "id"), "Ge målet ett eget id.")
        yield from doubled(declared, (*path, "indikatorer"), [i.id for i in goal.indicators])


def key_figures_are_numbers(declared: Declared) -> Iterator[Diagnostic]:
    """Amounts are numbers; three digits after a single comma are decimals only where the key figure says that it has some."""
    for group, figures in declared.report.key_figures.items():
        for key, figure in figures.items():
            values = figure.stated()
            meant = figure.decimals or structure_tables.has_decimals(figure.unit)
            sure = any(has_fraction(each) and not each.doubtful for each in values.values())
            for column, quantity in values.items():
                inside = ("tidigare", column) if column.isdigit() else (column,)
                path = ("nyckeltal", group, key, *inside)
                if quantity.own_words and figure.unit in MONEY:
                    yield structure_tables.no_amount(declared, path, quantity)
                if quantity.doubtful and not (quantity.decimals or meant or sure):
                    yield structure_tables.doubtful(declared, path, quantity, "nyckeltalet")


def levels_exist(declared: Declared) -> Iterator[Diagnostic]:
    """The scales that goals and assignments use exist, and hold every level that is stated."""
    report = declared.report
    for name, users, key in (("mål", report.goal_areas, "målområden"), ("uppdrag", report.assignments, "uppdrag")):
        if users and name not in report.scales:
            hint = f"Lägg till ”skalor: {name}: …” med sina nivåer."
            yield Diagnostic("ARS206", f"Skalan ”{name}” saknas bland ”skalor”.", declared.key(key), hint)
    for index, assignment in enumerate(report.assignments):
        yield from _level_exists(declared, "uppdrag", assignment.status, ("uppdrag", index, "status"))
    for path, goal in declared.goals():
        yield from _level_exists(declared, "mål", goal.status, (*path, "status"))
        yield from _level_exists(declared, "trend", goal.trend, (*path, "trend"))


def _level_exists(declared: Declared, scale: str, level: str | None, path: Path) -> Iterator[Diagnostic]:
    scales = declared.report.scales
    if level is None or (scale != "trend" and scale not in scales):
        return
    levels = [each.id for each in scales[scale].levels] if scale in scales else []
    if level not in levels:
        yield unknown(declared.value(*path), "Nivån", level, levels, f" på skalan ”{scale}”")


TREND_LEVELS = 3


def trends_have_three_levels(declared: Declared) -> Iterator[Diagnostic]:
    """The scale of trends has a level for better, one for level and one for worse."""
    scales = declared.report.scales
    if "trend" in scales and len(scales["trend"].levels) != TREND_LEVELS:
        yield Diagnostic(
            "ARS208",
            "Trendskalan ska ha tre nivåer: bättre, lika och sämre, i den ordningen.",
            declared.key("skalor", "trend", "nivåer"),
            "Lägg till den som saknas, eller ta bort den som är för mycket.",
        )


def judgements_are_motivated(declared: Declared) -> Iterator[Diagnostic]:
    """A status or trend that is set by hand has its motivation."""
    for path, goal in declared.goals():
        if goal.status and not goal.motivation:
            yield Diagnostic(
                "ARS209",
                "Statusen är satt för hand men motivering saknas.",
                declared.value(*path, "status"),
                "Lägg till ”motivering: …”, eller ta bort ”status” så räknas den ut.",
            )
        if goal.trend and not goal.trend_motivation:
            yield Diagnostic(
                "ARS209",
                "Trenden är satt för hand men motivering saknas.",
                declared.value(*path, "trend"),
                "Lägg till ”trendmotivering: …”, eller ta bort ”trend” så räknas den ut.",
            )


RULES: tuple[Rule[Declared], ...] = (
    Rule(("ARS206", "ARS208"), sections_show_what_exists),
    Rule(("ARS206", "ARS207"), sections_stand_in_one_place),
    Rule(("ARS207",), names_mean_one_thing),
    Rule(("ARS207",), ids_are_unique),
    *structure_tables.RULES,
    Rule(("ARS204",), key_figures_are_numbers),
    Rule(("ARS206",), levels_exist),
    Rule(("ARS208",), trends_have_three_levels),
    Rule(("ARS209",), judgements_are_motivated),
)
