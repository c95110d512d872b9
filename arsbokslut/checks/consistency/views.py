"""Views that state figures of their own."""

from collections.abc import Iterator

from arsbokslut.checks.consistency.contradiction import SAME, contradiction
from arsbokslut.checks.context import Context
from arsbokslut.checks.messages import said, values
from arsbokslut.checks.rounding import same
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.lines import Line


def views_leave_figures_alone(context: Context) -> Iterator[Diagnostic]:
    """A view shows each row once, and puts no rough figure and no words where the table has an exact one."""
    for key, statement in context.report.statements.items():
        if not context.is_view(key):
            continue
        seen: dict[tuple[str, str], Line] = {}
        for line in statement.body:
            source = str(line.base.figure_name) if line.base is not None else line.id
            if seen.setdefault((source, line.name), line) is not line:
                message = f"Vyn ”{key}” visar raden ”{line.label}” två gånger."
                place, name = context.spots.value(line.path), str(line.figure_name)
                yield Diagnostic("ARS525", message, place, "Ta bort den ena raden.", name)
        yield from (each for line in statement.flat for each in _covered(line, context))


def _covered(line: Line, context: Context) -> Iterator[Diagnostic]:
    """What a view has put over exact figures of the table."""
    for column in line.own.quantities if line.base is not None else ():
        own, shown = line.figure(column), line.base.figure(column) if line.base is not None else None
        if own is None or shown is None or shown.value is None or shown.qualifier or (own.value and not own.qualifier):
            continue
        if own.value == shown.value:
            continue
        yield Diagnostic(
            "ARS525",
            f"Vyn säger {own} för {own.name}, men tabellen har {said(shown)}.",
            context.place_of(line, column),
            "Ta bort värdet ur vyn, så visas tabellens. Är tabellens fel: rätta det där.",
            str(own.name),
            figures=values(shown),
        )


def views_state_what_they_show(context: Context) -> Iterator[Diagnostic]:
    """A view that states figures of its own states those of the table it shows."""
    for key, statement in context.report.statements.items():
        if not context.is_view(key):
            continue
        for line in statement.flat:
            for column in line.own.quantities:
                own, shown = line.figure(column), line.base.figure(column) if line.base else None
                if own is not None and shown is not None and not same(own, shown):
                    yield contradiction("ARS501", own, shown, context.place_of(line, column), SAME)
