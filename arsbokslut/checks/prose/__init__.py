"""Running text against the data: typed figures, and words that say which way a figure points."""

from arsbokslut.checks.context import Context
from arsbokslut.checks.prose.claims import claims_follow
from arsbokslut.checks.prose.directions import words_point_the_right_way
from arsbokslut.checks.prose.typed import typed_figures_are_bound
from arsbokslut.checks.prose.units import units_stand_once
from arsbokslut.checks.prose.years import years_are_the_figures
from arsbokslut.diagnostics.rule import Rule

RULES: tuple[Rule[Context], ...] = (
    Rule(("ARS701", "ARS702", "ARS707"), typed_figures_are_bound),
    Rule(("ARS703",), claims_follow),
    Rule(("ARS704",), words_point_the_right_way),
    Rule(("ARS705",), units_stand_once),
    Rule(("ARS706",), years_are_the_figures),
)
