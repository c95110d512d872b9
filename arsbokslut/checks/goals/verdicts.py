"""Statuses against what is said beside them: comments, motivations, verdicts."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from arsbokslut.checks.context import Context
from arsbokslut.checks.goals.progress import IN_WORDS, Progress, progress_of, progress_of_level, says
from arsbokslut.checks.messages import values
from arsbokslut.diagnostics import Diagnostic, Path
from arsbokslut.figures.attainment import change
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.goals import JudgedGoal
from arsbokslut.figures.indicators import JudgedIndicator
from arsbokslut.model.scales import ASSIGNMENTS, Level, Scale


@cache
def _of_the_goal() -> re.Pattern[str]:
    """A clause about the goal itself, no wish or plan."""
    return re.compile(r"\b(?:målet|målen|måluppfyllelsen)\b", re.IGNORECASE)


@cache
def _wished() -> re.Pattern[str]:
    words = "om|för att|ska|skulle|kommer|väntas|bör|måste|behöver|förra|året innan|delmål|prognos|prognosen|kunna|når|nå|tidigare"
    return re.compile(rf"\b(?:{words})\b|\b20\d\d\b", re.IGNORECASE)


def statuses_fit_what_is_said(context: Context) -> Iterator[Diagnostic]:
    """A goal whose comment or motivation says that it is reached, or not, has the status that means it."""
    for goal in context.goals():
        if goal.status is None:
            continue
        comment = goal.comment.text if goal.comment is not None else ""
        said = next(_said_of_goal(f"{comment}\n{goal.motivation}"), None)
        means = progress_of_level(goal.status)
        if said is not None and means is not None and said[0] != means and says(goal.scale, said[0]):
            yield _contradicted(goal, goal.status, said[1], context)
        elif _is_opposite(progress_of(goal.motivation), goal.status, goal.scale):
            yield _contradicted(goal, goal.status, goal.motivation, context)


def _said_of_goal(text: str) -> Iterator[tuple[Progress, str]]:
    """What each clause about the goal says of how far it has come."""
    for clause in re.split(r"(?<=[.;!?])\s+|,\s(?:och|men)\s", " ".join(text.split())):
        about = _of_the_goal().search(clause)
        if about is not None and not _wished().search(clause):
            said = progress_of(clause[max(0, about.start() - 12) :])
            if said is not None:
                yield said, clause


def _is_opposite(said: Progress | None, level: Level, scale: Scale) -> bool:
    """Whether words say the goal is reached beside the worst level, or is not beside the best."""
    return (said == "klart" and level is scale.levels[-1]) or (said == "inte" and level is scale.levels[0])


def _contradicted(goal: JudgedGoal, level: Level, said: str, context: Context) -> Diagnostic:
    by_hand = goal.source.status is not None
    return Diagnostic(
        "ARS611",
        f"Målet har status ”{level.name}”, {level.meaning}, men texten säger: ”{_short(said)}”.",
        context.spots.value((*goal.path, "status" if by_hand else "namn")),
        "Rätta status eller siffror, eller skriv om texten.",
        f"mål.{goal.id}",
    )


LONGEST = 90


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= LONGEST else f"{plain[:LONGEST].rsplit(' ', 1)[0]} …"


def assignments_fit_their_verdict(context: Context) -> Iterator[Diagnostic]:
    """An assignment has the level that its verdict says in words."""
    for index, each in enumerate(context.source.assignments):
        scale = context.source.scales.get(each.scale or ASSIGNMENTS)
        level = scale.level(each.status) if scale is not None else None
        said = progress_of(each.verdict or "")
        means = progress_of_level(level) if level is not None else None
        if scale is None or level is None or said is None or means is None or said == means or not says(scale, said):
            continue
        yield Diagnostic(
            "ARS612",
            f"Uppdraget har status ”{level.name}”, {level.meaning}, men bedömningen säger att det är {IN_WORDS[said]}: ”{_short(each.verdict or '')}”.",
            context.spots.value(("uppdrag", index, "status")),
            "Rätta status eller bedömningen.",
            f"uppdrag.{each.id}",
        )


_THEN = r"än (?:år )?(?:20\d\d|året innan|förra|föregående)"
_ROSE = rf"öka[tr]|ökade|stig(?:it|er)|steg|(?:blivit )?(?:högre|fler) {_THEN}|blivit fler"
_FELL = rf"minska[tr]|minskade|sjunk(?:it|er)|sjönk|(?:blivit )?(?:lägre|färre) {_THEN}|blivit färre"
_IN_PART = r"inte|ej|än väntat|än målet|inom|hos|vissa|några|delvis|(?:i|på) (?!källan|år|hela|genomsnitt)\w+"
"""What makes a clause say something else, or of a part only."""
_SAME = r"oförändra[dt]|densamma|samma nivå|lika med"


@cache
def _form(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def motivations_fit_the_figures(context: Context) -> Iterator[Diagnostic]:
    """A motivation that says something has risen or fallen says it of outcomes that have, and of the trend that is set."""
    for goal in context.goals():
        for key, text in (("motivering", goal.motivation), ("trendmotivering", goal.trend_motivation)):
            moved = _moved(text)
            if moved is None:
                continue
            changes = [(now, before) for now, before in map(_both, goal.indicators) if now and before]
            against = [pair for pair in changes if change(pair[0].value, pair[1].value) not in {moved}]  # type: ignore[arg-type]
            if changes and len(against) == len(changes):
                yield _unlike(goal, (*goal.path, key), text, against[0], context)
            elif key == "trendmotivering" and not changes:
                yield from _trend(goal, moved, text, context)


def _moved(text: str) -> int | None:
    """1 when a text says that something has risen, −1 fallen, 0 stayed; None when it says none or several, or denies it."""
    found = [way for way, words in ((1, _ROSE), (-1, _FELL), (0, _SAME)) if _form(words).search(text)]
    return found[0] if len(found) == 1 and not _form(_IN_PART).search(text) else None


def _both(indicator: JudgedIndicator) -> tuple[Figure | None, Figure | None]:
    now, before = indicator.outcome, indicator.previous
    known = now is not None and before is not None and now.value is not None and before.value is not None
    return (now, before) if known else (None, None)


def _unlike(goal: JudgedGoal, path: Path, text: str, pair: Sequence[Figure], context: Context) -> Diagnostic:
    now, before = pair
    return Diagnostic(
        "ARS613",
        f"Motiveringen säger ”{_short(text)}”, men utfallet är {now} mot {before} året innan.",
        context.spots.value(path),
        "Rätta siffrorna eller motiveringen.",
        f"mål.{goal.id}",
        figures=values(now, before),
    )


def _trend(goal: JudgedGoal, moved: int, text: str, context: Context) -> Iterator[Diagnostic]:
    """A trend set by hand against its motivation, where no outcomes say which it is."""
    better = {each.source.better for each in goal.indicators}
    if goal.trend is None or len(better) != 1:
        return
    improved = moved if better == {"högre"} else -moved
    expected = goal.trends.levels[1 - improved]
    if goal.trend.id != expected.id:
        yield Diagnostic(
            "ARS613",
            f"Trenden har satts till ”{goal.trend.name}”, men trendmotiveringen säger: ”{_short(text)}”. Det är ”{expected.name}”.",
            context.spots.value((*goal.path, "trend")),
            "Rätta trenden eller motiveringen.",
            f"mål.{goal.id}",
        )
