"""The rules over a composed report, group by group, in the order they are run."""

from arsbokslut.checks import accessibility, arithmetic, completeness, consistency, goals, prose
from arsbokslut.checks.context import Context
from arsbokslut.diagnostics.rule import Rule

RULES: tuple[Rule[Context], ...] = (
    *arithmetic.RULES,
    *consistency.RULES,
    *goals.RULES,
    *prose.RULES,
    *completeness.RULES,
    *accessibility.RULES,
)
