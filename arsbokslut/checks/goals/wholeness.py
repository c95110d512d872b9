"""What every goal, indicator and scale has."""

from collections.abc import Iterator

from arsbokslut.checks.context import Context
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.figures.attainment import TargetFigures
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.indicators import JudgedIndicator
from arsbokslut.model.placeholders import SHOWN
from arsbokslut.model.scales import hidden_levels


def goals_are_judged(context: Context) -> Iterator[Diagnostic]:
    """Every goal has a status, set or computed, once its outcomes are filled in."""
    for goal in context.goals():
        if goal.status is None and not any(map(_awaited, goal.indicators)):
            position = context.spots.value((*goal.path, "namn"))
            hint = "Ange målvärde och utfall så räknas status ut, eller ”status” med ”motivering”."
            yield Diagnostic("ARS605", "Målet har ingen måluppfyllelse.", position, hint, f"mål.{goal.id}")


def _awaited(indicator: JudgedIndicator) -> bool:
    """Whether a placeholder stands for the outcome or for what it is held against."""
    return any(each.missing == SHOWN for each in indicator.figures.values())


def goals_are_explained(context: Context) -> Iterator[Diagnostic]:
    """Every goal has a comment that explains its outcome."""
    for goal in context.goals():
        if goal.comment is None:
            position = context.spots.value((*goal.path, "namn"))
            hint = "Lägg till ”kommentar” som förklarar utfallet."
            yield Diagnostic("ARS606", "Målet saknar kommentar.", position, hint, f"mål.{goal.id}")


def indicators_are_whole(context: Context) -> Iterator[Diagnostic]:
    """Every indicator has a target and an outcome, and last year's where the target asks for a change."""
    for goal in context.goals():
        for index, indicator in enumerate(goal.indicators):
            for key in _lacking(indicator):
                yield Diagnostic(
                    "ARS607",
                    f"Indikatorn ”{indicator.name}” saknar {key}.",
                    context.spots.value((*goal.path, "indikatorer", index)),
                    f"Lägg till ”{key}”, eller ”{key}: ej mätt”.",
                    f"mål.{goal.id}.{indicator.id}",
                )


def _lacking(indicator: JudgedIndicator) -> list[str]:
    needed: dict[str, Figure | TargetFigures | None] = {"målvärde": indicator.target, "utfall": indicator.outcome}
    if indicator.target is not None and indicator.target.target.is_change:
        needed["föregående"] = indicator.previous
    return [key for key, figure in needed.items() if figure is None]


def thresholds_fall(context: Context) -> Iterator[Diagnostic]:
    """The thresholds of a scale fall from the best level to the worst, so that each can be given."""
    return hidden_levels(context.source.scales, context.spots)
