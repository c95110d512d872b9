"""Cells without a figure."""

from collections.abc import Iterator

from arsbokslut.checks.context import Context
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.lines import Line


def cells_are_filled(context: Context) -> Iterator[Diagnostic]:
    """Every row has a figure in every column that is not computed: a blank could be read as zero."""
    for statement in context.statements():
        for line in statement.flat:
            if line.is_heading:
                continue
            for column in statement.columns:
                if (
                    column.kind == "tal"
                    and line.figure(column.id) is None
                    and not line.may_be_empty(column)
                    and not _follows_from_missing(line, column.id)
                ):
                    yield _blank(context, line, column.id)


def _blank(context: Context, line: Line, column: str) -> Diagnostic:
    path = (*line.path, column)
    in_block = "Skriv talet i cellen, eller ”ej aktuellt”."
    return Diagnostic(
        "ARS801",
        f"Raden ”{line.label}” har inget tal för {column}.",
        context.spots.value(path),
        in_block if context.spots.has(path) else f"Lägg till ”{column}: …”, eller ”{column}: ej aktuellt”.",
        f"{line.figure_name}.{column}",
    )


def _follows_from_missing(line: Line, column: str) -> bool:
    """Whether a cell is empty because one that it follows from is; then that one is reported."""
    formula = line.setting.formula(column)
    sources = formula.sources if formula is not None else ()
    return any(source in line.setting.columns and line.figure(source) is None for source in sources)
