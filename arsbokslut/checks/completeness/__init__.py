"""What is missing, left over from another year, or left undone."""

from arsbokslut.checks.completeness.cells import cells_are_filled
from arsbokslut.checks.completeness.columns import (
    headings_name_the_unit,
    headings_say_what_columns_are,
    rows_have_their_own_names,
)
from arsbokslut.checks.completeness.dates import (
    dates_exist,
    registry_number_is_of_its_year,
    report_is_dated_after_its_year,
)
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
    Rule(("ARS811",), headings_say_what_columns_are),
    Rule(("ARS812",), headings_name_the_unit),
    Rule(("ARS813",), rows_have_their_own_names),
    Rule(("ARS821", "ARS822"), dates_exist),
    Rule(("ARS823",), report_is_dated_after_its_year),
    Rule(("ARS824",), registry_number_is_of_its_year),
)
