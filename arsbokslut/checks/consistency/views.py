"""Views that state figures of their own."""

from collections.abc import Iterator

from arsbokslut.checks.consistency.contradiction import SAME, contradiction
from arsbokslut.checks.context import Context
from arsbokslut.checks.rounding import same
from arsbokslut.diagnostics import Diagnostic


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
