"""Every code: what it is called, how bad it is, and what `arsbokslut explain` and the handbook say of it."""

from collections.abc import Mapping

from arsbokslut.diagnostics.codes import (
    accessibility,
    acknowledgements,
    arithmetic,
    completeness,
    consistency,
    goals,
    layouts,
    model,
    prose,
    reading,
    usage,
)
from arsbokslut.diagnostics.codes.code import Code, Group

GROUPS: tuple[Group, ...] = (
    usage.GROUP,
    reading.GROUP,
    model.GROUP,
    layouts.GROUP,
    arithmetic.GROUP,
    consistency.GROUP,
    goals.GROUP,
    prose.GROUP,
    completeness.GROUP,
    accessibility.GROUP,
    acknowledgements.GROUP,
)
"""In the order of the handbook."""

CODES: Mapping[str, Code] = {code: explained for group in GROUPS for code, explained in group.codes.items()}
"""Code → its explanation. The first figure is the kind: 0 usage and files, 1 reading, 2 the data's form, 3 texts and layouts, 4 arithmetic,
5 consistency, 6 goals, 7 running text, 8 completeness and accessibility, 9 acknowledgements."""
