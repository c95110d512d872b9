"""The rules over a composed report, group by group, in the order they are run."""

from arsbokslut.checks import accessibility, arithmetic, completeness, consistency, figures, goals, prose
from arsbokslut.checks.context import Context
from arsbokslut.diagnostics.rule import Rule

RULES: tuple[Rule[Context], ...] = (
    *arithmetic.RULES,
    *figures.OF_ARITHMETIC,
    *consistency.RULES,
    *figures.OF_CONSISTENCY,
    *goals.RULES,
    *prose.RULES,
    *completeness.RULES,
    *accessibility.RULES,
)
