"""What must hold between the parts of a report: names are unique and what is referred to exists."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from arsbokslut.diagnostics import Diagnostic, Path, Position, SpotTree, nearest
from arsbokslut.diagnostics.rule import Rule
from arsbokslut.model.goals import Goal
from arsbokslut.model.report import Report
from arsbokslut.model.table import FORMULA, ROW_KEYS, Column, Row, Table, TableView

RESERVED = ("rapport", "mål", "skalor", "avsnitt", "uppdrag", "summa")
"""Names that references and templates use for themselves."""


class Declared(NamedTuple):
    """What the rules below see: the report as the data declares it, and where each part stands."""

    report: Report
    spots: SpotTree

    def value(self, *path: str | int) -> Position:
        """The place of a value."""
        return self.spots.value(path)

    def key(self, *path: str | int) -> Position:
        """The place of a key, where the key is what is wrong."""
        return self.spots.key(path)

    def goals(self) -> Iterator[tuple[Path, Goal]]:
        """Every goal with its path."""
        for a, area in enumerate(self.report.goal_areas):
            for f, focus in enumerate(area.focus_areas):
                for g, goal in enumerate(focus.goals):
                    yield ("målområden", a, "fokusområden", f, "mål", g), goal


def _unknown(place: Position, what: str, name: str, known: Iterable[str], where: str = "") -> Diagnostic:
    names = sorted(known)
    suggestion = nearest(name, names)
    hint = (
        f"Menades ”{suggestion}”?" if suggestion else f"Det finns: {', '.join(names)}." if names else "Lägg till den."
    )
    return Diagnostic("ARS206", f"{what} ”{name}” finns inte{where}.", place, hint)


def _doubled(declared: Declared, path: Path, ids: Sequence[str]) -> Iterator[Diagnostic]:
    seen: Counter[str] = Counter()
    for index, name in enumerate(ids):
        seen[name] += 1
        if seen[name] > 1:
            place = declared.value(*path, index, "id")
            yield Diagnostic("ARS207", f"Id ”{name}” används redan i samma lista.", place, "Ge posten ett eget id.")


def sections_show_what_exists(declared: Declared) -> Iterator[Diagnostic]:
    """A section's table exists, and a text after the table has a table to follow."""
    tables = declared.report.tables
    for key, section in declared.report.sections.items():
        if section.table and section.table not in tables:
            yield _unknown(declared.value("avsnitt", key, "tabell"), "Tabellen", section.table, tables)
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
                yield _unknown(place, "Avsnittet", part, sections)
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
    yield from _doubled(declared, ("uppdrag",), [a.id for a in declared.report.assignments])
    goals: Counter[str] = Counter()
    for path, goal in declared.goals():
        goals[goal.id] += 1
        if goals[goal.id] > 1:
            message = f"Id ”{goal.id}” används redan av ett annat mål."
            yield Diagnostic("ARS207", message, declared.value(*path, "id"), "Ge målet ett eget id.")
        yield from _doubled(declared, (*path, "indikatorer"), [i.id for i in goal.indicators])


def columns_are_whole(declared: Declared) -> Iterator[Diagnostic]:
    """Columns are named once, and not as a key of rows; formulas use declared columns."""
    for key, table in declared.report.tables.items():
        path: Path = ("tabeller", key, "kolumner")
        yield from _doubled(declared, path, [c.id for c in table.columns])
        for index, column in enumerate(table.columns):
            yield from _column_is_whole(declared, (*path, index), column)
            yield from _formula_names_columns(declared, (*path, index, "formel"), column, table)


def _column_is_whole(declared: Declared, path: Path, column: Column) -> Iterator[Diagnostic]:
    if column.id in ROW_KEYS:
        yield Diagnostic(
            "ARS207",
            f"Kolumnen kan inte heta ”{column.id}”: raderna har redan en sådan nyckel.",
            declared.value(*path, "id"),
            "Välj ett annat id.",
        )
    if column.kind == "text" and column.formula:
        yield Diagnostic(
            "ARS208",
            "En textkolumn kan inte räknas ut.",
            declared.value(*path, "formel"),
            "Ta bort ”formel” eller ”slag: text”.",
        )


def _formula_names_columns(
    declared: Declared, path: Path, column: Column, table: Table | TableView
) -> Iterator[Diagnostic]:
    """A formula's columns are declared by the table; a view may also use those of the table it shows, which it does not know."""
    match = FORMULA.fullmatch(column.formula or "")
    if match is None or not isinstance(table, Table):
        return
    known = {each.id for each in table.columns if each.kind == "tal"}
    for name in (match[1], match[3]):
        if name not in known:
            yield _unknown(declared.value(*path), "Kolumnen", name, known)


def rows_are_whole(declared: Declared) -> Iterator[Diagnostic]:
    """Rows are named once in their list; heading rows hold no figures, and a group with a total has rows."""
    for key, table in declared.report.tables.items():
        if isinstance(table, Table):
            yield from _rows_are_whole(declared, ("tabeller", key, "rader"), table.rows)


def _rows_are_whole(declared: Declared, path: Path, rows: Sequence[Row]) -> Iterator[Diagnostic]:
    yield from _doubled(declared, path, [row.id for row in rows])
    for index, row in enumerate(rows):
        here = (*path, index)
        if row.id == "summa":
            yield Diagnostic(
                "ARS207",
                "Id ”summa” är summaradens.",
                declared.value(*here, "id"),
                "Välj ett annat id, eller skriv raden under nyckeln ”summa”.",
            )
        if row.kind == "rubrik" and (row.quantities or row.rows):
            yield Diagnostic(
                "ARS208",
                "En mellanrubrik har varken tal eller underrader.",
                declared.value(*here, "slag"),
                "Ta bort talen, eller ”slag: rubrik”.",
            )
        if row.total and not row.rows:
            yield Diagnostic(
                "ARS208",
                "Gruppen har en summa men inga rader.",
                declared.value(*here, "summa"),
                "Lägg till ”rader”, eller ta bort ”summa”.",
            )
        yield from _rows_are_whole(declared, (*here, "rader"), row.rows)


def views_show_what_exists(declared: Declared) -> Iterator[Diagnostic]:
    """A view shows an existing table (not another view) and rows that it has."""
    tables = {name: table for name, table in declared.report.tables.items() if isinstance(table, Table)}
    for key, view in declared.report.tables.items():
        if not isinstance(view, TableView):
            continue
        shown = tables.get(view.shows)
        if shown is None:
            yield _unknown(declared.value("tabeller", key, "visar"), "Tabellen", view.shows, tables)
            continue
        rows = {row.id for row in shown.rows} | {"summa"}
        for index, row in enumerate(view.rows):
            if row.id not in rows:
                place = declared.value("tabeller", key, "rader", index, "id")
                yield _unknown(place, "Raden", row.id, rows, f" i tabellen ”{view.shows}”")


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
        yield _unknown(declared.value(*path), "Nivån", level, levels, f" på skalan ”{scale}”")


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
    Rule(("ARS206", "ARS207", "ARS208"), columns_are_whole),
    Rule(("ARS207", "ARS208"), rows_are_whole),
    Rule(("ARS206",), views_show_what_exists),
    Rule(("ARS206",), levels_exist),
    Rule(("ARS208",), trends_have_three_levels),
    Rule(("ARS209",), judgements_are_motivated),
)
