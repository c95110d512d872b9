"""The same quantity stated in several places: tables, units of account, last year's files."""

from arsbokslut.checks.consistency.copied import (
    figures_are_this_years,
    judgements_are_this_years,
    texts_are_this_years,
)
from arsbokslut.checks.consistency.last_year import earlier_years_agree, last_year_agrees, outcomes_are_this_years
from arsbokslut.checks.consistency.relations import calculations_agree, relations_can_be_tested
from arsbokslut.checks.consistency.same import same_quantities_agree
from arsbokslut.checks.consistency.views import views_leave_figures_alone, views_state_what_they_show
from arsbokslut.checks.context import Context
from arsbokslut.diagnostics.rule import Rule

RULES: tuple[Rule[Context], ...] = (
    Rule(("ARS501",), views_state_what_they_show),
    Rule(("ARS502",), same_quantities_agree),
    Rule(("ARS506",), relations_can_be_tested),
    Rule(("ARS504",), calculations_agree),
    Rule(("ARS503",), last_year_agrees),
    Rule(("ARS505",), outcomes_are_this_years),
    Rule(("ARS507",), texts_are_this_years),
    Rule(("ARS508",), judgements_are_this_years),
    Rule(("ARS509",), figures_are_this_years),
    Rule(("ARS524",), earlier_years_agree),
    Rule(("ARS525",), views_leave_figures_alone),
)
