"""Goals: wording, target, outcome, status and trend say the same."""

from arsbokslut.checks.context import Context
from arsbokslut.checks.goals.direction import targets_follow_their_direction, wording_asks_for_what_is_better
from arsbokslut.checks.goals.judgement import status_follows, trend_follows
from arsbokslut.checks.goals.scales import levels_say_one_thing, thresholds_can_be_reached
from arsbokslut.checks.goals.verdicts import (
    assignments_fit_their_verdict,
    motivations_fit_the_figures,
    statuses_fit_what_is_said,
)
from arsbokslut.checks.goals.wholeness import (
    goals_are_explained,
    goals_are_judged,
    indicators_are_whole,
    thresholds_fall,
)
from arsbokslut.checks.goals.wording import wording_names_the_target, wording_names_this_year
from arsbokslut.diagnostics.rule import Rule

RULES: tuple[Rule[Context], ...] = (
    Rule(("ARS602",), wording_names_the_target),
    Rule(("ARS603",), wording_names_this_year),
    Rule(("ARS601",), status_follows),
    Rule(("ARS604",), trend_follows),
    Rule(("ARS605",), goals_are_judged),
    Rule(("ARS606",), goals_are_explained),
    Rule(("ARS607",), indicators_are_whole),
    Rule(("ARS608",), targets_follow_their_direction),
    Rule(("ARS609",), wording_asks_for_what_is_better),
    Rule(("ARS610",), thresholds_fall),
    Rule(("ARS611",), statuses_fit_what_is_said),
    Rule(("ARS612",), assignments_fit_their_verdict),
    Rule(("ARS613",), motivations_fit_the_figures),
    Rule(("ARS614",), thresholds_can_be_reached),
    Rule(("ARS615",), levels_say_one_thing),
)
