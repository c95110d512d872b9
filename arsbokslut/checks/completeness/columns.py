"""Headings and names of a table against what stands under them: what a column is, in which unit, and whose a row is."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from arsbokslut.checks.context import Context, named_path
from arsbokslut.diagnostics import Diagnostic, Path
from arsbokslut.figures.statements import Statement
from arsbokslut.model.table import Column
from arsbokslut.model.units import MONEY, parted

_SAYS = {
    "avvikelse": ("avvik", "differens", "överskott", "underskott"),
    "förbrukning": ("förbruk", "procent", "andel", "%"),
    "förändring": ("förändr", "ökning", "minskning"),
    "prognos": ("prognos",),
    "budget": ("budget",),
    "utfall": ("utfall", "nettokostnad", "utgift", "bokslut", "redovisat"),
}
"""What a heading says that a column is: the first that it names."""
_IS = {
    "utfall": "utfall",
    "föregående": "utfall",
    "budget": "budget",
    "prognos": "prognos",
    "avvikelse": "avvikelse",
    "förbrukning": "förbrukning",
    "förändring": "förändring",
    "förändring_procent": "förändring",
}
_ALIKE = ({"förbrukning", "förändring"}, {"avvikelse", "förändring"})
"""What a heading may say of the other: a change in percent, a difference since last year."""


def headings_say_what_columns_are(context: Context) -> Iterator[Diagnostic]:
    """The heading of a column says what its id does: no budget stands under the word outcome."""
    for key, table in context.source.tables.items():
        for index, column in enumerate(table.columns):
            said, meant = _said(column), _IS.get(column.id)
            if column.kind != "tal" or said in {None, meant} or meant is None or {said, meant} in _ALIKE:
                continue
            path = ("tabeller", key, "kolumner", index, "rubrik")
            yield Diagnostic(
                "ARS811",
                f"Rubriken ”{column.heading}” säger {said}, men kolumnen är {column.id}.",
                context.spots.value(path),
                "Rätta rubriken eller kolumnens id.",
                named_path(path, context.data),
            )


def _said(column: Column) -> str | None:
    heading = f"{column.group or ''} {column.heading}".casefold()
    return next((what for what, words in _SAYS.items() if any(word in heading for word in words)), None)


def headings_name_the_unit(context: Context) -> Iterator[Diagnostic]:
    """A unit of money in a title or a heading is the unit of the figures under it."""
    for key, statement in context.report.statements.items():
        used = _units(statement, statement.columns, context)
        for name, text in (("rubrik", statement.title), ("etikett", statement.label)):
            yield from _wrong_unit(("tabeller", key, name), text, used, context)
        for index, column in enumerate(statement.all_columns):
            if column.kind == "tal":
                path = ("tabeller", key, "kolumner", index, "rubrik")
                yield from _wrong_unit(path, column.heading, _units(statement, [column], context), context)


def _units(statement: Statement, columns: Sequence[Column], context: Context) -> set[str]:
    """The units of money that the figures of some columns are shown in."""
    figures = (line.figure(column.id) for line in statement.flat for column in columns if column.kind == "tal")
    return {head for each in figures if each is not None and (head := parted(each.unit)[0]) in MONEY}


@cache
def _money() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(MONEY)}|kronor)(?!\w)")


def _wrong_unit(path: Path, text: str, used: set[str], context: Context) -> Iterator[Diagnostic]:
    named = _money().search(text)
    unit = "kr" if named is not None and named[0] == "kronor" else named[0] if named is not None else ""
    if named is None or not used or unit in used or not context.spots.has(path) or "per" in text.split():
        return
    yield Diagnostic(
        "ARS812",
        f"”{text}” säger {unit}, men siffrorna är i {' och '.join(sorted(used))}.",
        context.in_value(path, text, named[0], named.start()),
        "Rätta rubriken eller enheten.",
        named_path(path, context.data),
    )


SHORT = 3


def rows_have_their_own_names(context: Context) -> Iterator[Diagnostic]:
    """The name of a row is not that of another, by their ids."""
    for key, statement in context.report.statements.items():
        rows = [(line.path, line.id, line.name) for line in statement.body]
        words = {row: _words(row) for _, row, _ in rows}
        for path, row, name in rows:
            mine = _fit(words[row], name)
            better = [other for _, other, _ in rows if other != row and mine < _fit(words[other], name)]
            theirs = {other: other_name for _, other, other_name in rows}
            whose = next((each for each in better if mine < _fit(words[row], theirs[each])), None)
            if whose is not None and _fit(words[whose], theirs[whose]) < _fit(words[whose], name):
                yield Diagnostic(
                    "ARS813",
                    f"Raden ”{row}” heter ”{name}”, men det namnet hör till raden ”{whose}”, som heter ”{theirs[whose]}”.",
                    context.spots.value((*path, "namn")),
                    "Har namnen, eller siffrorna, bytt plats: byt tillbaka. Annars ge raderna id som stämmer.",
                    f"{key}.{row}",
                )


def _words(row: str) -> tuple[str, ...]:
    return tuple(word for word in re.split(r"[_\d-]+", row.casefold()) if len(word) >= SHORT)


def _fit(words: Sequence[str], name: str) -> float:
    """How much of an id a name has in it."""
    low = re.sub(r"[^\w]", "", name.casefold())
    return sum(_stem(word) in low for word in words) / len(words) if words else 0.0


def _stem(word: str) -> str:
    return word[: max(SHORT + 1, len(word) - 2)]
