"""What is missing, left over from another year, or left undone."""

from arsbokslut.checks.completeness.cells import cells_are_filled
from arsbokslut.checks.completeness.explained import deviations_are_explained
from arsbokslut.checks.completeness.headings import headings_name_this_year
from arsbokslut.checks.completeness.key_figures import key_figures_are_used
from arsbokslut.checks.completeness.levels import levels_are_no_text
from arsbokslut.checks.completeness.placeholders import nothing_is_left_undone
from arsbokslut.checks.context import Context
from arsbokslut.diagnostics.rule import Rule

RULES: tuple[Rule[Context], ...] = (
    Rule(("ARS801",), cells_are_filled),
    Rule(("ARS804",), deviations_are_explained),
    Rule(("ARS805",), nothing_is_left_undone),
    Rule(("ARS806",), headings_name_this_year),
    Rule(("ARS807",), key_figures_are_used),
    Rule(("ARS808",), levels_are_no_text),
)
