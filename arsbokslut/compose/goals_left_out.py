"""Goals, activities and assignments, and what is said of them, that stand in the data but that the layout does not show."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from arsbokslut.compose.shown import Shown
from arsbokslut.diagnostics import Diagnostic, Path, Position
from arsbokslut.diagnostics.rule import Rule
from arsbokslut.figures.activities import JudgedActivity, JudgedAssignment
from arsbokslut.figures.figure import Figure, Stated
from arsbokslut.figures.goals import ROOT, JudgedArea, JudgedFocus, JudgedGoal
from arsbokslut.figures.indicators import JudgedIndicator
from arsbokslut.model.report import ASSIGNMENTS, GOALS

Said = Mapping[str, str]
"""Key of the data → what a message calls what it says."""

_OF_AREAS: Said = {
    "text": "Texten",
    "nämndmål": "Nämndens mål",
    "aktiviteter": "Aktiviteterna",
    "mål": "Målen",
    "fokusområden": "Målen",
}
_OF_FOCUS_AREAS: Said = {"rubrik": "Rubriken", "text": "Texten", "mål": "Målen"}
_OF_GOALS: Said = {
    "mått": "Måttet",
    "adressering": "Adresseringen",
    "indikatorer": "Indikatorerna",
    "aktiviteter": "Aktiviteterna",
    "status": "Statusen",
    "motivering": "Motiveringen",
    "trend": "Trenden",
    "trendmotivering": "Motiveringen till trenden",
    "kommentar": "Kommentaren",
}
_OF_INDICATORS: Said = {
    "målvärde": "Målvärdet",
    "utfall": "Utfallet",
    "föregående": "Förra årets utfall",
    "tidigare": "Tidigare års utfall",
    "prognos": "Prognosen",
    "status": "Statusen",
    "motivering": "Motiveringen",
}
_OF_INDICATORS_IN_A_TREND: Said = {key: what for key, what in _OF_INDICATORS.items() if key != "föregående"}
"""Last year's outcome shows in the trend that follows from it."""
_OF_ACTIVITIES: Said = {
    "status": "Statusen",
    "grad": "Graden",
    "ansvarig": "Den ansvariga",
    "klart": "Tiden",
    "kommentar": "Kommentaren",
}
_OF_ASSIGNMENTS: Said = {
    "från": "Uppdragsgivaren",
    "år": "Året",
    "typ": "Typen",
    "klart": "Tiden",
    "status": "Statusen",
    "text": "Texten",
    "bedömning": "Bedömningen",
}

_READ_AS: Mapping[str, tuple[str, ...]] = {
    "tidigare": ("serie",),
    "föregående": ("föregående", "serie"),
    "mål": ("mål", "fokusområden"),
    "text": (),
    "kommentar": (),
}
"""Key → the names by which layouts show it, where they are others than its own; a text is shown when it is written."""
_CHOSEN_BY: Mapping[str, str] = {"trendmotivering": "motivering"}
"""Key → the choice by which a layout leaves it out, where that is called something else."""


class _Part(NamedTuple):
    """What the data says things of: what layouts read, what it is called, where it stands, and what stands in it."""

    read: object
    called: str
    subject: str
    path: Path
    said: Said
    children: "Sequence[tuple[str, Sequence[_Part]]]" = ()
    """Each list by the name that layouts read it by."""


def goals_are_shown(shown: Shown) -> Iterator[Diagnostic]:
    """The layout shows every goal and assignment and all that is said of them, but for what its choices leave out."""
    quoted = frozenset(_places(shown.quoted))
    assignments = [_assignment(each, index) for index, each in enumerate(shown.report.assignments)]
    areas = [_area(area, shown) for area in shown.report.areas]
    for key, parts in (("målområden", areas), ("uppdrag", assignments)):
        if parts and not any(shown.has_read(part.read) for part in parts):
            what = "Målen" if key == "målområden" else "Uppdragen"
            yield _chapter_left_out(what, key, shown)
        else:
            yield from (found for part in parts for found in _not_shown(part, shown, quoted))


def _not_shown(part: _Part, shown: Shown, quoted: frozenset[Position]) -> Iterator[Diagnostic]:
    """What the layout has left out of a part, and of the parts in the lists that it has read."""
    left_out = [
        key
        for key in part.said
        if shown.spots.has((*part.path, key)) and not (_is_chosen(key, shown) or _is_shown(part, key, shown, quoted))
    ]
    if not shown.has_read(part.read) or (left_out and not _is_named(part, shown)):
        message = f"{_capital(part.called)} kommer inte med: layouten {shown.layout.key} visar det inte."
        yield _finding(message, part.path, part.subject, shown)
        return
    for key in left_out:
        message = (
            f"{part.said[key]} för {part.called} kommer inte med: layouten {shown.layout.key} visar inte ”{key}” där."
        )
        yield _finding(message, (*part.path, key), f"{part.subject}.{key}", shown)
    for name, children in part.children:
        if shown.reads(part.read, name) and not _is_chosen(name, shown):
            yield from (found for child in children for found in _not_shown(child, shown, quoted))


def _is_named(part: _Part, shown: Shown) -> bool:
    """Whether the layout shows what a part is called; one that only asks of it whether it is to be shown does not."""
    return isinstance(part.read, JudgedFocus) or shown.reads(part.read, "namn")


def _is_shown(part: _Part, key: str, shown: Shown, quoted: frozenset[Position]) -> bool:
    """Whether the layout has read what stands under a key, or a text of the report has it in it or follows from it."""
    if any(shown.reads(part.read, name) for name in _READ_AS.get(key, (key,))):
        return True
    years = part.read.source.earlier if isinstance(part.read, JudgedIndicator) and key == "tidigare" else ()
    places = {shown.spots.value((*part.path, key, *year)) for year in ((), *((each,) for each in years))}
    return not (places.isdisjoint(shown.written) and places.isdisjoint(quoted))


def _is_chosen(key: str, shown: Shown) -> bool:
    """Whether a choice of the layout says that it is left out."""
    return shown.layout.settings.choices.get(_CHOSEN_BY.get(key, key)) is False


def _chapter_left_out(what: str, key: str, shown: Shown) -> Diagnostic:
    """Of all goals or assignments: rather forgotten among the report's chapters than left out by the layout."""
    if not shown.report.meta.contents:
        return _finding(f"{what} kommer inte med: layouten {shown.layout.key} visar dem inte.", (key,), key, shown)
    chapter = GOALS if key == "målområden" else ASSIGNMENTS
    message = f"{what} kommer inte med: de står inte i rapportens innehåll."
    return Diagnostic(
        "ARS311", message, shown.spots.key((key,)), f"Lägg till ”{chapter}” i rapportens ”innehåll”.", key
    )


def _finding(message: str, path: Path, subject: str, shown: Shown) -> Diagnostic:
    hint = "Visa det i layouten, eller ta bort det. Ska layouten aldrig visa det: säg det med ett val i layout.yaml."
    return Diagnostic("ARS311", message, shown.spots.key(path), hint, subject)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _area(area: JudgedArea, shown: Shown) -> _Part:
    name = f"målområdet ”{area.name}”"
    subject = f"målområden.{area.number or area.path[-1]}"
    focus_areas = [_focus(focus, area, subject, shown) for focus in area.focus_areas]
    activities = [_activity(each, subject) for each in area.activities]
    children = (("fokusområden", focus_areas), ("aktiviteter", activities))
    return _Part(area, name, subject, area.path, _OF_AREAS, children)


def _focus(focus: JudgedFocus, area: JudgedArea, subject: str, shown: Shown) -> _Part:
    said = {"mål": "Målen"} if focus.path == area.path else _OF_FOCUS_AREAS
    goals = [_goal(goal, shown) for goal in focus.goals]
    return _Part(focus, f"fokusområdet ”{focus.heading or area.name}”", subject, focus.path, said, (("mål", goals),))


def _goal(goal: JudgedGoal, shown: Shown) -> _Part:
    subject = f"{ROOT}.{goal.id}"
    said = _OF_INDICATORS_IN_A_TREND if shown.reads(goal, "trend") else _OF_INDICATORS
    indicators = [_indicator(each, subject, said) for each in goal.indicators]
    activities = [_activity(each, subject) for each in goal.activities]
    children = (("indikatorer", indicators), ("aktiviteter", activities))
    return _Part(goal, f"målet ”{goal.id}”", subject, goal.path, _OF_GOALS, children)


def _indicator(each: JudgedIndicator, above: str, said: Said) -> _Part:
    return _Part(each, f"indikatorn ”{each.name}”", f"{above}.{each.id}", each.path, said)


def _activity(each: JudgedActivity, above: str) -> _Part:
    return _Part(each, f"aktiviteten ”{each.name}”", f"{above}.{each.id}", each.path, _OF_ACTIVITIES)


def _assignment(each: JudgedAssignment, index: int) -> _Part:
    return _Part(each, f"uppdraget ”{each.id}”", f"uppdrag.{each.id}", ("uppdrag", index), _OF_ASSIGNMENTS)


def _places(figures: Sequence[Figure]) -> Iterator[Position]:
    """The places of the numbers that figures of goals follow from."""
    for figure in figures:
        if isinstance(figure.origin, Stated):
            yield figure.origin.position
        elif figure.name.root == ROOT:
            yield from _places(figure.origin.parts)


RULES: tuple[Rule[Shown], ...] = (Rule(("ARS311",), goals_are_shown),)
