"""What a figure can be: by itself, beside those of other years, and beside the rest of the report."""

from arsbokslut.checks.context import Context
from arsbokslut.checks.figures.alone import (
    counts_are_not_negative,
    figures_have_the_decimals_of_others,
    shares_are_parts,
)
from arsbokslut.checks.figures.amounts import amounts_are_usual, amounts_fit_the_report
from arsbokslut.checks.figures.approximate import approximate_figures_are_near
from arsbokslut.checks.figures.names import like_names_have_like_figures
from arsbokslut.checks.figures.neighbours import figures_keep_their_sign, figures_keep_their_size, outcomes_are_new
from arsbokslut.checks.figures.rows import rows_stand_once, totals_are_whole
from arsbokslut.diagnostics.rule import Rule

OF_ARITHMETIC: tuple[Rule[Context], ...] = (
    Rule(("ARS411",), shares_are_parts),
    Rule(("ARS412",), counts_are_not_negative),
    Rule(("ARS413",), figures_have_the_decimals_of_others),
)
OF_CONSISTENCY: tuple[Rule[Context], ...] = (
    Rule(("ARS511", "ARS512"), figures_keep_their_size),
    Rule(("ARS513", "ARS514"), figures_keep_their_sign),
    Rule(("ARS515", "ARS516"), outcomes_are_new),
    Rule(("ARS517",), rows_stand_once),
    Rule(("ARS518",), amounts_fit_the_report),
    Rule(("ARS519",), amounts_are_usual),
    Rule(("ARS521",), totals_are_whole),
    Rule(("ARS522",), approximate_figures_are_near),
    Rule(("ARS523",), like_names_have_like_figures),
)
