"""Which way is better: what the sign of a target, its direction and the goal's wording say of it."""

import re
from collections.abc import Iterator

from arsbokslut.checks.context import Context
from arsbokslut.checks.messages import said, values
from arsbokslut.diagnostics import Diagnostic, Path
from arsbokslut.figures.attainment import TargetFigures
from arsbokslut.figures.goals import JudgedGoal
from arsbokslut.figures.indicators import JudgedIndicator
from arsbokslut.model.target import Direction

_OTHER: dict[Direction, Direction] = {"högre": "lägre", "lägre": "högre"}
_ASKS: dict[Direction, str] = {
    "högre": "öka|ökas|ökar|höja|höjas|stiga|högre|fler",
    "lägre": "minska|minskas|minskar|sjunka|sänka|sänkas|halvera|halveras|lägre|färre",
}
"""Words that ask for more or for less."""
_WORDS = {
    way: re.compile(rf"(?P<not>\b(?:inte|ej|aldrig)\s+)?\b(?:{words})\b", re.IGNORECASE) for way, words in _ASKS.items()
}
_CHANGE = re.compile(r"^(?:minsk|ökning|ökad|sänk|höj|förändring)", re.IGNORECASE)
"""How the name of an indicator begins that measures the change itself: a larger decrease is better."""
_GENERAL = frozenset({"antal", "andel", "index", "mått", "målbeskrivning", "resultat", "totalt", "utfall"})
"""Names of indicators that say no more than that the goal is measured."""
_ENDINGS = frozenset(
    ["n", "en", "et", "t", "na", "s", "ns", "ens", "ets", "a", "e", "r", "ar", "er", "or", "arna", "erna", "orna"]
) | {""}
"""What may follow a word that is still the same: sjukfrånvaro, sjukfrånvaron."""
SHORT = 4
"""Words with fewer letters name nothing by themselves."""


def targets_follow_their_direction(context: Context) -> Iterator[Diagnostic]:
    """A target whose sign or word says which way is better says what ”riktning” does, of an indicator or of a table's row."""
    for goal in context.goals():
        for each in goal.indicators:
            yield from _opposed(each.target, each.source.direction, each.path, f"mål.{goal.id}.{each.id}", context)
    for statement in context.statements():
        columns = [column.id for column in statement.all_columns if column.kind == "mål"]
        for line in statement.flat if columns else ():
            for column in columns:
                yield from _opposed(
                    line.target(column), line.direction, line.path, str(line.figure_name.of(column)), context
                )


def _opposed(
    target: TargetFigures | None, stated: Direction | None, path: Path, subject: str, context: Context
) -> Iterator[Diagnostic]:
    said_itself = target.target.direction if target is not None else None
    if target is not None and said_itself is not None and stated not in {None, said_itself}:
        yield Diagnostic(
            "ARS608",
            f"Målvärdet ”{said(target)}” betyder att {said_itself} är bättre, men ”riktning” säger {stated}.",
            context.spots.value((*path, "riktning")),
            "Rätta målvärdets tecken, eller ta bort ”riktning”.",
            subject,
            figures=values(*target.figures),
        )


def wording_asks_for_what_is_better(context: Context) -> Iterator[Diagnostic]:
    """A goal that is to rise or fall is not judged as if the other way were better."""
    for goal in context.goals():
        asked = _asked(goal.name)
        for each in goal.indicators:
            if asked is not None and _better(each) == _OTHER[asked] and _measures(each, goal):
                yield Diagnostic(
                    "ARS609",
                    f"Målet ska bli {asked}, men indikatorn ”{each.name}” bedöms som om {_OTHER[asked]} vore bättre.",
                    context.spots.value((*each.path, "målvärde")),
                    f"Skriv ”riktning: {asked}”, eller rätta målvärdets tecken.",
                    f"mål.{goal.id}.{each.id}",
                )


def _asked(wording: str) -> Direction | None:
    """Which way a wording asks for; None when it asks for none, or for both."""
    asked = [way for way, words in _WORDS.items() if any(not found["not"] for found in words.finditer(wording))]
    return asked[0] if len(asked) == 1 else None


def _better(indicator: JudgedIndicator) -> Direction | None:
    """Which way is better for an indicator that is judged by a number or by last year's outcome."""
    target = indicator.source.target
    judged = target is not None and target.upper is None and (not target.word or target.is_change)
    return indicator.source.better if judged else None


def _measures(indicator: JudgedIndicator, goal: JudgedGoal) -> bool:
    """Whether an indicator measures what the goal's wording names."""
    if _CHANGE.match(indicator.name):
        return False
    if indicator.name.casefold() in _GENERAL:
        return len(goal.indicators) == 1
    return any(
        _are_one(*sorted((one, other), key=len)) for one in _things(indicator.name) for other in _things(goal.name)
    )


def _things(text: str) -> set[str]:
    """The words of a text that may name what it is about."""
    words = (word.casefold() for word in re.findall(r"[^\W\d_]+", text))
    return {word for word in words if len(word) >= SHORT and not word.startswith(("antal", "andel"))}


def _are_one(short: str, long: str) -> bool:
    return long.startswith(short) and long[len(short) :] in _ENDINGS
