"""Columns of text whose words are levels of a scale."""

from collections.abc import Iterable, Iterator

from arsbokslut.checks.context import Context
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.diagnostics.nearest import misspelt
from arsbokslut.figures.lines import Line
from arsbokslut.figures.statements import Statement
from arsbokslut.model.table import Column

FEWEST = 2
"""One word alone is a level by chance."""


def levels_are_no_text(context: Context) -> Iterator[Diagnostic]:
    """A column whose words are levels of a scale is of the kind that holds them, so that a misspelt one is found."""
    for statement in context.statements():
        for column in statement.all_columns:
            if column.kind == "text":
                yield from _levels_in(statement, column, context)


def _levels_in(statement: Statement, column: Column, context: Context) -> Iterator[Diagnostic]:
    said = [(line, prose.text.strip()) for line in statement.flat if (prose := line.text(column.id)) is not None]
    for key, scale in context.report.scales.items():
        names = [level.name for level in scale.levels]
        levels = [(line, word) for line, word in said if word in names]
        slips = [(line, word) for line, word in said if word not in names and misspelt(word, names)]
        if levels and len(levels) + len(slips) >= FEWEST and 2 * (len(levels) + len(slips)) > len(said):
            yield _finding(key, names, [*slips, *levels][0], statement, column, context)
            return


def _finding(
    scale: str, names: Iterable[str], first: tuple[Line, str], statement: Statement, column: Column, context: Context
) -> Diagnostic:
    line, word = first
    meant = "" if word in names else f"Menades ”{misspelt(word, names)}”? "
    what = (
        f"”{word}” är ingen nivå på skalan ”{scale}”, som" if meant else f"”{word}” är en nivå på skalan ”{scale}”, men"
    )
    return Diagnostic(
        "ARS808",
        f"{what} {'orden i ' if meant else ''}kolumnen ”{column.heading}” {'hör till' if meant else 'är av slaget text'}.",
        context.place_of(line, column.id),
        f"{meant}Skriv ”slag: nivå, skala: {scale}” på kolumnen, så prövas varje ord och visas med sitt märke.",
        f"{statement.key}.{column.id}",
    )
