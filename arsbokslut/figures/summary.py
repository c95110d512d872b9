"""The year in short: four figures, how the goals went, what deviated, and what happened."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import ClassVar

from arsbokslut.classes import dataclass
from arsbokslut.figures.compute import ComputedReport
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.statements import Statement
from arsbokslut.model.prose import Prose
from arsbokslut.model.scales import Level

FIGURES, EVENTS = 4, 3
OUTCOME, BUDGET, DEVIATION, PREVIOUS = "utfall", "budget", "avvikelse", "föregående"
SOUGHT = ("sjukfrånvaro", "personalomsättning")
"""Key figures that boards are asked for, before others."""
HAPPENED = "händelse"
"""What the heading of the section with the events has in it."""


@dataclass(frozen=True, slots=True)
class Highlight:
    """A figure of the year with what it is held against: last year's, the budget, the target."""

    SWEDISH: ClassVar[dict[str, str]] = {
        "namn": "name",
        "siffra": "figure",
        "jämfört_med": "against",
        "jämförelse": "other",
        "belopp": "is_amount",
    }

    name: str
    figure: Figure
    against: str
    other: Figure | None
    is_amount: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """How many goals have a level."""

    SWEDISH: ClassVar[dict[str, str]] = {"nivå": "level", "antal": "count"}

    level: Level
    count: int


@dataclass(frozen=True, slots=True)
class Summary:
    """The year in short, computed of what the report has; what it lacks is left out."""

    SWEDISH: ClassVar[dict[str, str]] = {
        "nyckeltal": "highlights",
        "mål": "tallies",
        "tabell": "statement",
        "händelser": "events",
    }

    report: ComputedReport

    @property
    def highlights(self) -> tuple[Highlight, ...]:
        """At most four figures: the outcome and deviation of the board, then what else says most."""
        return tuple([*self._totals(), *self._key_figures()][:FIGURES])

    @property
    def tallies(self) -> tuple[Tally, ...]:
        """The levels that goals have, in the order of the scale, with how many have each."""
        goals = [goal for area in self.report.areas for focus in area.focus_areas for goal in focus.goals]
        counted = Counter(goal.status.id for goal in goals if goal.status is not None)
        levels = {level.id: level for goal in goals for level in goal.scale.levels}
        return tuple(Tally(level, counted[key]) for key, level in levels.items() if counted[key])

    @property
    def statement(self) -> Statement | None:
        """The table whose total is the board's: the first with outcome and deviation and more than one line."""
        found = (
            each
            for each in self.report.statements.values()
            if each.total is not None and len(each.lines) > 1 and each.total.figure(DEVIATION) is not None
        )
        return next((each for each in found if each.total is not None and each.total.figure(OUTCOME) is not None), None)

    @property
    def events(self) -> tuple[Prose, ...]:
        """The first events of the section that tells of them: the items of its list, or else how its paragraphs begin."""
        sections = self.report.sections.values()
        told = next((each.text for each in sections if each.text and HAPPENED in each.heading.casefold()), None)
        return () if told is None else tuple(Prose(each, told.position) for each in _events(told.text)[:EVENTS])

    def _totals(self) -> Iterator[Highlight]:
        total = None if self.statement is None else self.statement.total
        for name, column, against, other in (
            ("Utfall", OUTCOME, "Budget", BUDGET),
            ("Avvikelse mot budget", DEVIATION, "", ""),
        ):
            figure = None if total is None else total.figure(column)
            if total is not None and figure is not None:
                last = total.figure(PREVIOUS) if column == OUTCOME else None
                held = last or (total.figure(other) if other else None)
                yield Highlight(name, figure, str(self.report.meta.year - 1) if last else against, held, is_amount=True)

    def _key_figures(self) -> Iterator[Highlight]:
        year = str(self.report.meta.year - 1)
        found = [
            Highlight(each.name, figure, year, each.figures.get_figure(PREVIOUS), is_amount=False)
            for each in self.report.key_figures
            if (figure := each.figures.get_figure(OUTCOME)) is not None
        ]
        indicators = list(self._indicators())
        sought = [each for word in SOUGHT for each in _named(word, [*indicators, *found])[:1]]
        compared = [each for each in found if each.other is not None and each not in sought]
        yield from (*sought, *compared)

    def _indicators(self) -> Iterator[Highlight]:
        """The indicators of goals, by what references call them: their names may be those of the columns they stand in."""
        year = str(self.report.meta.year - 1)
        for area in self.report.areas:
            for goal in (goal for focus in area.focus_areas for goal in focus.goals):
                for each in goal.indicators:
                    if each.outcome is not None:
                        name = each.id.replace("_", " ").capitalize()
                        yield Highlight(name, each.outcome, year, each.previous, is_amount=False)


def _named(word: str, found: list[Highlight]) -> list[Highlight]:
    """Those that are called by a word, the shortest name first: what it says is said of all."""
    return sorted((each for each in found if word in each.name.casefold()), key=lambda each: len(each.name))


_ITEM = re.compile("[-*+] +(?=\\S)|[0-9]+[.)] +")
_SENTENCE = re.compile("[.!?](?= [A-ZÅÄÖ]|$)")


def _events(text: str) -> list[str]:
    items: list[str] = []
    for line in text.splitlines():
        found = _ITEM.match(line)
        if found is not None:
            items.append(line[found.end() :])
        elif items and line.strip() and line.startswith(" "):
            items[-1] += f" {line.strip()}"
    return items or [_first_sentence(each) for each in text.split("\n\n")]


def _first_sentence(paragraph: str) -> str:
    joined = " ".join(paragraph.split())
    end = _SENTENCE.search(joined)
    return joined[: end.end()] if end is not None else joined
