"""Running text against the data: typed figures, and words that say which way a figure points."""

from arsbokslut.checks.context import Context
from arsbokslut.checks.prose.claims import claims_follow
from arsbokslut.checks.prose.columns import figures_are_called_what_they_are
from arsbokslut.checks.prose.comparisons import comparisons_hold
from arsbokslut.checks.prose.counts import lists_are_as_long_as_said
from arsbokslut.checks.prose.directions import words_point_the_right_way
from arsbokslut.checks.prose.negations import figures_are_not_denied
from arsbokslut.checks.prose.rows import figures_are_those_of_the_row_named
from arsbokslut.checks.prose.shares import shares_follow
from arsbokslut.checks.prose.signs import signs_are_said_once
from arsbokslut.checks.prose.small import small_deviations_are_small
from arsbokslut.checks.prose.superlatives import superlatives_hold
from arsbokslut.checks.prose.typed import typed_figures_are_bound
from arsbokslut.checks.prose.units import units_stand_once
from arsbokslut.checks.prose.unsaid import figures_are_said_to_be_what_they_are
from arsbokslut.checks.prose.years import years_are_the_figures
from arsbokslut.diagnostics.rule import Rule

RULES: tuple[Rule[Context], ...] = (
    Rule(("ARS701", "ARS702", "ARS707", "ARS708"), typed_figures_are_bound),
    Rule(("ARS703",), claims_follow),
    Rule(("ARS704",), words_point_the_right_way),
    Rule(("ARS705",), units_stand_once),
    Rule(("ARS706",), years_are_the_figures),
    Rule(("ARS709", "ARS710"), comparisons_hold),
    Rule(("ARS711",), figures_are_called_what_they_are),
    Rule(("ARS712",), shares_follow),
    Rule(("ARS713", "ARS714"), figures_are_those_of_the_row_named),
    Rule(("ARS715",), figures_are_said_to_be_what_they_are),
    Rule(("ARS716", "ARS717"), signs_are_said_once),
    Rule(("ARS718",), superlatives_hold),
    Rule(("ARS719",), lists_are_as_long_as_said),
    Rule(("ARS720",), figures_are_not_denied),
    Rule(("ARS721",), small_deviations_are_small),
)
