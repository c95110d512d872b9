"""What is missing, left over from another year, or left undone."""

import re
from collections.abc import Iterator
from decimal import Decimal

from arsbokslut.checks.context import Context, named_path, said, values
from arsbokslut.diagnostics import Diagnostic, Path
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.lines import Line
from arsbokslut.figures.statements import Statement
from arsbokslut.figures.units import MONEY, convert
from arsbokslut.model.numerals import format_number, rounded
from arsbokslut.model.table import Column

_PLACEHOLDER = re.compile(
    r"\bx{3,}\b|\bxx(?=\s*(?:%|procent|kr|tkr|mnkr)(?!\w))|\b(?:TODO|FIXME|TBD|ifylles|lorem ipsum)\b|\?{3,}|\[(?:…|\.\.\.)\]",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"(?<![\d-])((?:19|20)\d\d)(?=-\d\d-\d\d(?!\d))|"  # the year of a date
    r"(?<![\d-])((?:19|20)\d\d)(?:\s?[–/-]\s?((?:19|20)?\d\d))?(?![\d-])"  # a year or a period
)
AHEAD = 10
"""How many years ahead a heading may look: plans and forecasts do."""
_THIS_YEAR = frozenset({"utfall", "budget", "avvikelse", "förbrukning"})


def cells_are_filled(context: Context) -> Iterator[Diagnostic]:
    """Every row has a figure in every column that is not computed: a blank could be read as zero."""
    for statement in context.statements():
        for line in statement.flat:
            if line.kind == "rubrik":
                continue
            for column in statement.columns:
                if (
                    column.kind == "tal"
                    and line.figure(column.id) is None
                    and not _follows_from_missing(line, column.id)
                ):
                    yield Diagnostic(
                        "ARS801",
                        f"Raden ”{line.label}” har inget tal för {column.id}.",
                        context.spots.value(line.path),
                        f"Lägg till ”{column.id}: …”, eller ”{column.id}: ej aktuellt”.",
                        f"{line.figure_name}.{column.id}",
                    )


def _follows_from_missing(line: Line, column: str) -> bool:
    """Whether a cell is empty because one that it follows from is; then that one is reported."""
    formula = line.setting.formula(column)
    sources = (formula.left, formula.right) if formula is not None else ()
    return any(source in line.setting.columns and line.figure(source) is None for source in sources)


def deviations_are_explained(context: Context) -> Iterator[Diagnostic]:
    """Where rows are explained one by one, every row whose deviation passes both limits is.

    A row is explained by a text column, by a section of its name, or by a text that refers to one of its figures. A table
    without such rows is explained as a whole, by the text of the section it stands in.
    """
    quoted = {
        part.content.name.line for text in context.texts for part in text.parts if isinstance(part.content, Figure)
    }
    names = _explained_names(context)
    explained_whole = {s.table for s in context.source.sections.values() if s.text is not None or s.after is not None}
    for statement in context.statements():
        if not any(column.id == "avvikelse" for column in statement.columns) or statement.unit not in MONEY:
            continue
        lines = [line for line in statement.lines if line.kind in {"post", "grupp"}]
        unexplained = [
            line for line in lines if not {line.id, line.name.casefold()} & names and line.figure_name not in quoted
        ]
        if len(unexplained) < len(lines) or statement.key not in explained_whole:
            yield from (each for line in unexplained for each in _unexplained(line, statement, context))


def _unexplained(line: Line, statement: Statement, context: Context) -> Iterator[Diagnostic]:
    limits = context.settings.limits
    deviation, budget = line.figure("avvikelse"), line.figure("budget")
    if deviation is None or budget is None or deviation.value is None or budget.value is None:
        return
    thousands = abs(convert(deviation.value, deviation.unit, "tkr"))
    share = abs(deviation.value / convert(budget.value, budget.unit, deviation.unit) * 100) if budget.value else None
    if thousands > limits.thousands and (share is None or share > limits.percent):
        of_budget = f", {format_number(share, 1)}\u00a0% av budget," if share is not None else ""
        yield Diagnostic(
            "ARS804",
            f"”{line.label}” avviker med {said(deviation)}{of_budget} utan att något förklarar det.",
            context.spots.value(line.path),
            f"Kommentera raden i en text som hänvisar till {{{{ {line.figure_name}.avvikelse }}}}.",
            str(line.figure_name),
            figures=(*values(deviation), *(() if share is None else (rounded(share, 1),))),
        )


def _explained_names(context: Context) -> set[str]:
    """Rows that have an analysis in any table, and sections that have a text, by id and by name."""
    names: set[str] = set()
    for key, section in context.source.sections.items():
        if section.text is not None or section.after is not None:
            names |= {key, (section.heading or "").casefold()}
    for statement in context.report.statements.values():
        texts = [column for column in statement.all_columns if column.kind == "text"]
        for line in statement.body:
            if any(line.text(column.id) is not None for column in texts):
                names |= {line.id, line.name.casefold()}
    return names


def nothing_is_left_undone(context: Context) -> Iterator[Diagnostic]:
    """No placeholder is left in a text, a name or a heading."""
    for path, text in _texts((), context.data):
        match = _PLACEHOLDER.search(text)
        if match is not None:
            yield Diagnostic(
                "ARS805",
                f"Platshållaren ”{match[0]}” står kvar.",
                context.in_value(path, text, match[0], match.start()),
                "Skriv det som ska stå där.",
                named_path(path, context.data),
            )


def _texts(path: Path, node: dict[str, object] | list[object]) -> Iterator[tuple[Path, str]]:
    for step, child in node.items() if isinstance(node, dict) else enumerate(node):
        if isinstance(child, str):
            yield (*path, step), child
        elif isinstance(child, dict | list):
            yield from _texts((*path, step), child)


def headings_name_this_year(context: Context) -> Iterator[Diagnostic]:
    """A year in a heading is the report's, a period has it in it, and a column names the year of its figures."""
    year = context.report.meta.year
    for path, text in _headings(context):
        years = list(_YEAR.finditer(text))
        if years and not any(_covers(named, year, 0 if path[0] == "rapport" else AHEAD) for named in years):
            yield _other_year(path, text, _year(years[0]), year, context)
    for key, table in context.source.tables.items():
        for index, column in enumerate(table.columns):
            yield from _column_year(("tabeller", key, "kolumner", index, "rubrik"), column, year, context)


def _headings(context: Context) -> Iterator[tuple[Path, str]]:
    yield ("rapport", "titel"), context.source.meta.title
    for key, section in context.source.sections.items():
        yield ("avsnitt", key, "rubrik"), section.heading or ""
    for key, table in context.source.tables.items():
        yield ("tabeller", key, "rubrik"), table.title


def _year(named: re.Match[str]) -> str:
    return named[1] or named[2]


def _covers(named: re.Match[str], year: int, ahead: int = 0) -> bool:
    """Whether a year is the one meant or at most so far ahead, or a period has it in it."""
    first = int(_year(named))
    last = _last_year(named, first)
    if last <= first:  # no period, or a month: 2023-12
        return year <= first <= year + ahead
    return first <= year <= last or year < first < last <= year + ahead


def _last_year(named: re.Match[str], first: int) -> int:
    """The year a period ends with, which may be written with two figures; its only year when it is none."""
    if not named[3]:
        return first
    return int(named[3]) if len(named[3]) == len("2024") else first // 100 * 100 + int(named[3])


def _column_year(path: Path, column: Column, year: int, context: Context) -> Iterator[Diagnostic]:
    expected = _year_of(column.id, year)
    named = _YEAR.search(column.heading)
    if named is not None and expected is not None and column.kind == "tal" and not _covers(named, expected):
        yield _other_year(path, column.heading, _year(named), expected, context)


def _year_of(column: str, year: int) -> int | None:
    """The year of a column's figures: by its meaning, or by the year in its id; None when neither says."""
    if column in _THIS_YEAR:
        return year
    if column == "föregående":
        return year - 1
    named = re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", column)
    return int(named[0]) if named else None


def _other_year(path: Path, text: str, named: str, year: int, context: Context) -> Diagnostic:
    return Diagnostic(
        "ARS806",
        f"”{text}” nämner {named}, men här väntas {year}.",
        context.in_value(path, text, named, 0),
        f"Byt {named} mot {year}, om rubriken inte ska säga så.",
        named_path(path, context.data),
        figures=(Decimal(named), Decimal(year)),
    )


RULES = (cells_are_filled, deviations_are_explained, nothing_is_left_undone, headings_name_this_year)
