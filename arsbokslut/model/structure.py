"""What must hold between the parts of a report: names are unique and what is referred to exists."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from arsbokslut.diagnostics import Diagnostic, Path, SpotTree, nearest
from arsbokslut.model.goals import Goal
from arsbokslut.model.report import Report
from arsbokslut.model.table import FORMULA, ROW_KEYS, Column, Row, Table, TableView

RESERVED = ("rapport", "mål", "skalor", "avsnitt", "uppdrag", "summa")
"""Names that references and templates use for themselves."""

KEY = "[key]"
"""Last in a path: the key is what is wrong, not its value."""

Finding = tuple[Path, str, str, str]
"""Path, code, message, hint."""


def check_structure(report: Report, spots: SpotTree) -> list[Diagnostic]:
    """All rules below, in the order of the table."""
    return [
        Diagnostic(code, message, spots.key(path[:-1]) if path[-1] == KEY else spots.value(path), hint)
        for rule in RULES
        for path, code, message, hint in rule(report)
    ]


def _unknown(path: Path, what: str, name: str, known: Iterable[str], where: str = "") -> Finding:
    names = sorted(known)
    suggestion = nearest(name, names)
    hint = (
        f"Menades ”{suggestion}”?" if suggestion else f"Det finns: {', '.join(names)}." if names else "Lägg till den."
    )
    return path, "ARS206", f"{what} ”{name}” finns inte{where}.", hint


def _doubled(path: Path, ids: Sequence[str]) -> Iterator[Finding]:
    seen: Counter[str] = Counter()
    for index, name in enumerate(ids):
        seen[name] += 1
        if seen[name] > 1:
            yield (*path, index, "id"), "ARS207", f"Id ”{name}” används redan i samma lista.", "Ge posten ett eget id."


def sections_refer_to_what_exists(report: Report) -> Iterator[Finding]:
    """A section's table and parts exist; no section stands under two others or under itself."""
    parents: dict[str, str] = {}
    for key, section in report.sections.items():
        if section.table and section.table not in report.tables:
            yield _unknown(("avsnitt", key, "tabell"), "Tabellen", section.table, report.tables)
        if section.after and not section.table:
            yield (
                ("avsnitt", key, "efter"),
                "ARS208",
                "”efter” är texten efter avsnittets tabell, men tabell saknas.",
                "Ange ”tabell”, eller flytta texten till ”text”.",
            )
        for index, part in enumerate(section.parts):
            path = ("avsnitt", key, "delar", index)
            if part not in report.sections:
                yield _unknown(path, "Avsnittet", part, report.sections)
            elif part == key or _is_above(part, key, parents):
                yield (
                    path,
                    "ARS207",
                    f"Avsnittet ”{part}” kan inte ligga under sig självt.",
                    "Låt varje avsnitt stå på ett ställe.",
                )
            elif part in parents:
                yield (
                    path,
                    "ARS207",
                    f"Avsnittet ”{part}” ligger redan under ”{parents[part]}”.",
                    "Låt varje avsnitt stå på ett ställe.",
                )
            else:
                parents[part] = key


def _is_above(name: str, key: str, parents: dict[str, str]) -> bool:
    while key in parents:
        key = parents[key]
        if key == name:
            return True
    return False


def names_are_unique(report: Report) -> Iterator[Finding]:
    """Ids within a list are unique; tables and key figures share one namespace with the reserved names."""
    for key in (*report.key_figures, *report.tables):
        if key in RESERVED:
            kind = "nyckeltal" if key in report.key_figures else "tabeller"
            yield (kind, key, KEY), "ARS207", f"Namnet ”{key}” har en egen betydelse.", "Välj ett annat namn."
    for key in report.key_figures.keys() & report.tables.keys():
        yield (
            ("nyckeltal", key, KEY),
            "ARS207",
            f"”{key}” är både en tabell och en grupp nyckeltal.",
            "Döp om en av dem: båda hänvisas till med sitt namn.",
        )
    yield from _doubled(("uppdrag",), [a.id for a in report.assignments])
    goals: Counter[str] = Counter()
    for path, goal in _goals(report):
        goals[goal.id] += 1
        if goals[goal.id] > 1:
            yield (*path, "id"), "ARS207", f"Id ”{goal.id}” används redan av ett annat mål.", "Ge målet ett eget id."
        yield from _doubled((*path, "indikatorer"), [i.id for i in goal.indicators])


def _goals(report: Report) -> Iterator[tuple[Path, Goal]]:
    for a, area in enumerate(report.goal_areas):
        for f, focus in enumerate(area.focus_areas):
            for g, goal in enumerate(focus.goals):
                yield ("målområden", a, "fokusområden", f, "mål", g), goal


def tables_are_whole(report: Report) -> Iterator[Finding]:
    """Columns and rows are named once; heading rows hold no figures; formulas use declared columns."""
    for key, table in report.tables.items():
        path: Path = ("tabeller", key)
        yield from _doubled((*path, "kolumner"), [c.id for c in table.columns])
        for index, column in enumerate(table.columns):
            if column.id in ROW_KEYS:
                yield (
                    (*path, "kolumner", index, "id"),
                    "ARS207",
                    f"Kolumnen kan inte heta ”{column.id}”: raderna har redan en sådan nyckel.",
                    "Välj ett annat id.",
                )
            if column.kind == "text" and column.formula:
                yield (
                    (*path, "kolumner", index, "formel"),
                    "ARS208",
                    "En textkolumn kan inte räknas ut.",
                    "Ta bort ”formel” eller ”slag: text”.",
                )
            yield from _formula_names_columns(column, (*path, "kolumner", index, "formel"), table)
        if isinstance(table, Table):
            yield from _rows_are_whole(table.rows, (*path, "rader"))


def _formula_names_columns(column: Column, path: Path, table: Table | TableView) -> Iterator[Finding]:
    """A formula's columns are declared by the table; a view may also use those of the table it shows, which it does not know."""
    match = FORMULA.fullmatch(column.formula or "")
    known = {each.id for each in table.columns if each.kind == "tal"}
    if match is not None and isinstance(table, Table):
        yield from (_unknown(path, "Kolumnen", name, known) for name in (match[1], match[3]) if name not in known)


def _rows_are_whole(rows: Sequence[Row], path: Path) -> Iterator[Finding]:
    yield from _doubled(path, [row.id for row in rows])
    for index, row in enumerate(rows):
        here = (*path, index)
        if row.id == "summa":
            yield (
                (*here, "id"),
                "ARS207",
                "Id ”summa” är summaradens.",
                "Välj ett annat id, eller skriv raden under nyckeln ”summa”.",
            )
        if row.kind == "rubrik" and (row.quantities or row.rows):
            yield (
                (*here, "slag"),
                "ARS208",
                "En mellanrubrik har varken tal eller underrader.",
                "Ta bort talen, eller ”slag: rubrik”.",
            )
        if row.total and not row.rows:
            yield (
                (*here, "summa"),
                "ARS208",
                "Gruppen har en summa men inga rader.",
                "Lägg till ”rader”, eller ta bort ”summa”.",
            )
        yield from _rows_are_whole(row.rows, (*here, "rader"))


def views_show_what_exists(report: Report) -> Iterator[Finding]:
    """A view shows an existing table (not another view), rows that it has and columns that it has or that can be computed."""
    for key, view in report.tables.items():
        if not isinstance(view, TableView):
            continue
        shown = report.tables.get(view.shows)
        if not isinstance(shown, Table):
            tables = [name for name, table in report.tables.items() if isinstance(table, Table)]
            yield _unknown(("tabeller", key, "visar"), "Tabellen", view.shows, tables)
            continue
        rows = {row.id for row in shown.rows} | {"summa"}
        for index, row in enumerate(view.rows):
            if row.id not in rows:
                yield _unknown(
                    ("tabeller", key, "rader", index, "id"), "Raden", row.id, rows, f" i tabellen ”{view.shows}”"
                )


def scales_fit(report: Report) -> Iterator[Finding]:
    """The scales that goals and assignments use exist, and hold every level that is stated."""
    if report.goal_areas:
        yield from _scale_exists(report, "mål", ("målområden", KEY))
    if report.assignments:
        yield from _scale_exists(report, "uppdrag", ("uppdrag", KEY))
    for index, assignment in enumerate(report.assignments):
        yield from _level_exists(report, "uppdrag", assignment.status, ("uppdrag", index, "status"))
    for path, goal in _goals(report):
        yield from _level_exists(report, "mål", goal.status, (*path, "status"))
        yield from _level_exists(report, "trend", goal.trend, (*path, "trend"))
        if goal.status and not goal.motivation:
            yield (
                (*path, "status"),
                "ARS209",
                "Statusen är satt för hand men motivering saknas.",
                "Lägg till ”motivering: …”, eller ta bort ”status” så räknas den ut.",
            )
        if goal.trend and not goal.trend_motivation:
            yield (
                (*path, "trend"),
                "ARS209",
                "Trenden är satt för hand men motivering saknas.",
                "Lägg till ”trendmotivering: …”, eller ta bort ”trend” så räknas den ut.",
            )
    yield from _trend_has_three(report)


def _scale_exists(report: Report, name: str, path: Path) -> Iterator[Finding]:
    if name not in report.scales:
        yield (
            path,
            "ARS206",
            f"Skalan ”{name}” saknas bland ”skalor”.",
            f"Lägg till ”skalor: {name}: …” med sina nivåer.",
        )


def _level_exists(report: Report, scale: str, level: str | None, path: Path) -> Iterator[Finding]:
    if level is None or (scale != "trend" and scale not in report.scales):
        return
    levels = [each.id for each in report.scales[scale].levels] if scale in report.scales else []
    if level not in levels:
        yield _unknown(path, "Nivån", level, levels, f" på skalan ”{scale}”")


def _trend_has_three(report: Report) -> Iterator[Finding]:
    if "trend" in report.scales and len(report.scales["trend"].levels) != 3:
        yield (
            ("skalor", "trend", "nivåer", KEY),
            "ARS208",
            "Trendskalan ska ha tre nivåer: bättre, lika och sämre, i den ordningen.",
            "Lägg till den som saknas, eller ta bort den som är för mycket.",
        )


Rule = Callable[[Report], Iterator[Finding]]
RULES: tuple[Rule, ...] = (
    sections_refer_to_what_exists,
    names_are_unique,
    tables_are_whole,
    views_show_what_exists,
    scales_fit,
)
