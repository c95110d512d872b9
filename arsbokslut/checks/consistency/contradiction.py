"""Two statements of the same quantity that do not agree, in words."""

from dataclasses import replace

from arsbokslut.checks.context import origin_of
from arsbokslut.checks.messages import plain, said, values
from arsbokslut.diagnostics import Diagnostic, Position
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.units import convert, difference_unit

SAME = "Det är samma uppgift: rätta den som är fel. Ska båda stå, godkänn fyndet med en motivering."
"""The fix where both are to say the same."""


def contradiction(code: str, figure: Figure, other: Figure, position: Position, hint: str, sign: int = 1) -> Diagnostic:
    """A finding that a figure is another than `other`; `sign` −1 when one counts costs as negative."""
    there = origin_of(other)
    gap = gap_between(figure, other, sign)
    return Diagnostic(
        code,
        f"{figure.name} är {said(figure)}, men {other.name} är {said(other)}{apart(gap)}.",
        position,
        hint,
        str(figure.name),
        related=((there, "den andra"),) if there is not None else (),
        figures=values(figure, other, *gap),
    )


def gap_between(figure: Figure, other: Figure, sign: int = 1) -> tuple[Figure, ...]:
    """The difference, in the unit of the first; none when only the signs differ. `sign` −1 when one counts costs as negative."""
    assert figure.value is not None
    assert other.value is not None
    theirs = convert(other.value, other.unit, figure.unit) * sign
    if figure.value == -theirs:
        return ()
    return (replace(figure, value=plain(abs(figure.value - theirs)), unit=difference_unit(figure.unit)),)


def apart(gap: tuple[Figure, ...]) -> str:
    """The difference in words."""
    return f", skillnad {said(gap[0])}" if gap else "; beloppen är lika stora men tecknen olika"
