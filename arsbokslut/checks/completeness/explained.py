"""Deviations that nothing explains."""

from collections.abc import Iterator

from arsbokslut.checks.context import Context
from arsbokslut.checks.messages import said, values
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.lines import Line
from arsbokslut.figures.statements import Statement
from arsbokslut.figures.units import convert
from arsbokslut.model.numerals import format_number, rounded
from arsbokslut.model.units import MONEY


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
    if not {deviation.unit, budget.unit} <= MONEY.keys():
        return  # a row of another unit, which the limits say nothing of
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
