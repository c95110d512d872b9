"""Statuses and trends before and after."""

from collections.abc import Iterator
from typing import NamedTuple

from arsbokslut.compare.side import Side
from arsbokslut.model.scales import Level


class Judgement(NamedTuple):
    """What is judged (`mål.hälsa`), as readers know it, which of its judgements, and the level; empty when there is none."""

    name: str
    label: str
    kind: str
    level: str


class Rejudged(NamedTuple):
    """A judgement that is another than before."""

    name: str
    label: str
    kind: str
    old: str
    new: str


def changed_judgements(first: Side, second: Side) -> tuple[Rejudged, ...]:
    """Every status and trend that is another, and those of what only one of the reports has."""
    before = {(each.name, each.kind): each for each in _judgements(first)}
    after = {(each.name, each.kind): each for each in _judgements(second)}
    changed = []
    for key in dict.fromkeys((*after, *before)):
        old, new = before.get(key), after.get(key)
        if (old.level if old else "") != (new.level if new else ""):
            known = new or old
            assert known is not None
            levels = (old.level if old else "", new.level if new else "")
            changed.append(Rejudged(known.name, known.label, known.kind, *levels))
    return tuple(changed)


def _judgements(side: Side) -> Iterator[Judgement]:
    for goal in side.goals():
        name = f"mål.{goal.id}"
        yield Judgement(name, goal.name, "status", _word(goal.status))
        yield Judgement(name, goal.name, "trend", _word(goal.trend))
        for indicator in goal.indicators:
            yield Judgement(f"{name}.{indicator.id}", indicator.name, "status", _word(indicator.status))
        for activity in goal.activities:
            yield Judgement(f"{name}.{activity.id}", activity.name, "status", _word(activity.status))
    for area in side.report.areas:
        for activity in area.activities:
            yield Judgement(f"mål.{area.key}.{activity.id}", activity.name, "status", _word(activity.status))
    for assignment in side.report.assignments:
        yield Judgement(f"uppdrag.{assignment.id}", assignment.name, "status", _word(assignment.status))


def _word(level: Level | None) -> str:
    return "" if level is None else level.name
