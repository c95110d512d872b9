"""Every rule there is, in the order they are run; each looks at what its step has made."""

from typing import Any

from arsbokslut.checks import acknowledgements, rules
from arsbokslut.compose import left_out
from arsbokslut.diagnostics.rule import Rule
from arsbokslut.model import structure
from arsbokslut.pipeline import pictures

RULES: tuple[Rule[Any], ...] = (
    *structure.RULES,  # the data, before anything is computed
    *left_out.RULES,  # what a layout has shown of it
    *pictures.RULES,  # the files that it names
    *rules.RULES,  # the composed report
    *acknowledgements.RULES,  # what was found
)
