"""What must hold of scales, goals, activities, assignments and key figures: names, levels, motivations, years, numbers."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from arsbokslut.diagnostics import Diagnostic, Path
from arsbokslut.diagnostics.rule import Rule
from arsbokslut.model.declared import Declared, doubled, unknown
from arsbokslut.model.goals import Activity
from arsbokslut.model.quantity import Quantity, has_fraction
from arsbokslut.model.scales import ACTIVITIES, ASSIGNMENTS, GOALS, TRENDS, wrong_trends
from arsbokslut.model.structure_cells import doubtful, has_decimals, no_amount
from arsbokslut.model.target import target_column
from arsbokslut.model.units import MONEY


def goals_are_named_once(declared: Declared) -> Iterator[Diagnostic]:
    """Goals are named once in the report; indicators and activities once in their goal, and assignments once."""
    yield from doubled(declared, ("uppdrag",), [each.id for each in declared.report.assignments])
    goals: Counter[str] = Counter()
    for path, goal, _ in declared.goals():
        goals[goal.id] += 1
        if goals[goal.id] > 1:
            place = declared.value(*path, "id")
            yield Diagnostic(
                "ARS207", f"Id ”{goal.id}” används redan av ett annat mål.", place, "Ge målet ett eget id."
            )
        indicators = [each.id for each in goal.indicators]
        yield from doubled(declared, (*path, "indikatorer"), indicators)
        for index, activity in enumerate(goal.activities):
            if activity.id in {*indicators, *(each.id for each in goal.activities[:index])} - {None}:
                place = declared.value(*path, "aktiviteter", index, "id")
                message = f"Id ”{activity.id}” används redan i samma mål."
                yield Diagnostic("ARS207", message, place, "Ge aktiviteten ett eget id.")


def areas_hold_something(declared: Declared) -> Iterator[Diagnostic]:
    """A goal area has goals, or says something by itself."""
    for index, area in enumerate(declared.report.goal_areas):
        if not (area.goals or area.focus_areas or area.activities or area.board_goals or area.text):
            place = declared.value("målområden", index)
            yield Diagnostic("ARS202", "Nyckeln ”mål” saknas i målområdet.", place, "Lägg till ”mål: …”.")


class _Use(NamedTuple):
    """Where a scale is used: the one that is named there, the one that holds there, and the level that is stated."""

    path: Path
    named: str | None
    scale: str
    said: str | None = None


def levels_exist(declared: Declared) -> Iterator[Diagnostic]:
    """The scales that are named exist, and hold the levels that are stated."""
    scales = declared.report.scales
    for path, named, scale, said in _uses(declared):
        if named is not None and named not in scales:
            yield unknown(declared.value(*path, "skala"), "Skalan", named, scales)
        if scale in scales and said is not None and scales[scale].level(said) is None:
            yield _no_level(declared, (*path, "status"), scale, said)
    for path, goal, _ in declared.goals():
        if goal.trend is not None and scales[TRENDS].level(goal.trend) is None:
            yield _no_level(declared, (*path, "trend"), TRENDS, goal.trend)


def _no_level(declared: Declared, path: Path, scale: str, said: str) -> Diagnostic:
    names = [level.id for level in declared.report.scales[scale].levels]
    return unknown(declared.value(*path), "Nivån", said, names, f" på skalan ”{scale}”")


def _uses(declared: Declared) -> Iterator[_Use]:
    for a, area in enumerate(declared.report.goal_areas):
        yield _Use(("målområden", a), area.scale, area.scale or GOALS)
    for path, goal, area in declared.goals():
        scale = goal.scale or area.scale or GOALS
        yield _Use(path, goal.scale, scale, goal.status)
        for i, each in enumerate(goal.indicators):
            yield _Use((*path, "indikatorer", i), each.scale, each.scale or scale, each.status)
    for path, activity in _activities(declared):
        yield _Use(path, activity.scale, activity.scale or ACTIVITIES, activity.status)
    for i, assignment in enumerate(declared.report.assignments):
        yield _Use(("uppdrag", i), assignment.scale, assignment.scale or ASSIGNMENTS, assignment.status)


def degrees_are_shares(declared: Declared) -> Iterator[Diagnostic]:
    """So much of an activity is done: nothing, all of it, or a part."""
    for path, activity in _activities(declared):
        degree = None if activity.degree is None else activity.degree.value
        if degree is not None and not 0 <= degree <= 100:
            message = "Graden är hur stor del som är gjord: 0–100 procent."
            yield declared.finding((*path, "grad"), "ARS205", message, "Rätta talet.")


def _activities(declared: Declared) -> Iterator[tuple[Path, Activity]]:
    """Every activity, of goal areas and of goals, with its path."""
    areas = ((("målområden", index), area.activities) for index, area in enumerate(declared.report.goal_areas))
    goals = ((path, goal.activities) for path, goal, _ in declared.goals())
    for path, activities in (*areas, *goals):
        yield from (((*path, "aktiviteter", index), each) for index, each in enumerate(activities))


def trends_have_three_levels(declared: Declared) -> Iterator[Diagnostic]:
    """A scale of trends has a level for better, one for the same and one for worse."""
    return wrong_trends(declared.report.scales, declared.spots)


def judgements_are_motivated(declared: Declared) -> Iterator[Diagnostic]:
    """A status or trend that is set by hand has its motivation, where the project demands one."""
    for path, goal, _ in declared.goals():
        judged = [((*path, "status"), goal.status, goal.motivation, "Statusen", "motivering")]
        judged.append(((*path, "trend"), goal.trend, goal.trend_motivation, "Trenden", "trendmotivering"))
        judged += [
            ((*path, "indikatorer", i, "status"), each.status, each.motivation, "Statusen", "motivering")
            for i, each in enumerate(goal.indicators)
        ]
        for place, said, why, what, key in judged:
            if declared.motivated and said and not why:
                hint = f"Lägg till ”{key}: …”, eller ta bort ”{place[-1]}” så räknas den ut."
                message = f"{what} är satt för hand men motivering saknas."
                yield Diagnostic("ARS209", message, declared.value(*place), hint)


def earlier_years_are_earlier(declared: Declared) -> Iterator[Diagnostic]:
    """Earlier outcomes are of years before the report's, and last year's stands in one place."""
    year = declared.report.meta.year
    for path, stated, earlier in _measures_over_years(declared):
        for each in earlier:
            place = declared.key(*path, "tidigare", each)
            if int(each) >= year:
                hint = "Årets värde skrivs som ”utfall”, och det som väntas som ”prognos”."
                yield Diagnostic("ARS208", f"{each} är inget tidigare år: rapporten gäller {year}.", place, hint)
            elif int(each) == year - 1 and "föregående" in stated:
                hint = "Ta bort det ena: det är samma uppgift."
                yield Diagnostic("ARS208", f"{each} står både som ”föregående” och under ”tidigare”.", place, hint)


def _measures_over_years(declared: Declared) -> Iterator[tuple[Path, Mapping[str, Quantity], Iterable[str]]]:
    """What has values of several years: its path, its values and its earlier years."""
    for path, goal, _ in declared.goals():
        for i, each in enumerate(goal.indicators):
            yield (*path, "indikatorer", i), each.stated(), each.earlier
    for group, figures in declared.report.key_figures.items():
        for key, figure in figures.items():
            yield ("nyckeltal", group, key), figure.stated(), figure.earlier


def key_figures_in_money_are_numbers(declared: Declared) -> Iterator[Diagnostic]:
    """An amount is a number, or one of the usual words for there being none."""
    for group, figures in declared.report.key_figures.items():
        for key, figure in figures.items():
            for column, quantity in figure.stated().items():
                if quantity.own_words and figure.unit in MONEY:
                    yield no_amount(declared, ("nyckeltal", group, key, *_inside(column)), quantity)


def measures_are_read_in_one_way(declared: Declared) -> Iterator[Diagnostic]:
    """Three digits after a single comma are decimals only where the decimals, the unit or another value say so."""
    for path, goal, _ in declared.goals():
        for i, each in enumerate(goal.indicators):
            here = (*path, "indikatorer", i)
            yield from _doubtful_in(declared, here, each.stated(), each.measured_in, each.decimals, "indikatorn")
    for group, figures in declared.report.key_figures.items():
        for key, figure in figures.items():
            at: Path = ("nyckeltal", group, key)
            yield from _doubtful_in(declared, at, figure.stated(), figure.unit, figure.decimals, "nyckeltalet")


def _doubtful_in(
    declared: Declared, path: Path, stated: Mapping[str, Quantity], unit: str, decimals: int | None, where: str
) -> Iterator[Diagnostic]:
    sure = any(has_fraction(each) and not each.doubtful for each in stated.values())
    meant = decimals > 0 if decimals is not None else sure or has_decimals(unit)
    for column, quantity in stated.items():
        if quantity.doubtful and not (quantity.decimals or meant):
            yield doubtful(declared, (*path, *_inside(column)), quantity, where)


def _inside(column: str) -> Path:
    """Where a column stands within its measure."""
    return ("tidigare", column) if column.isdigit() else (target_column(column),)


RULES: tuple[Rule[Declared], ...] = (
    Rule(("ARS207",), goals_are_named_once),
    Rule(("ARS202",), areas_hold_something),
    Rule(("ARS206",), levels_exist),
    Rule(("ARS205",), degrees_are_shares),
    Rule(("ARS208",), trends_have_three_levels),
    Rule(("ARS209",), judgements_are_motivated),
    Rule(("ARS208",), earlier_years_are_earlier),
    Rule(("ARS204",), key_figures_in_money_are_numbers),
    Rule(("ARS204",), measures_are_read_in_one_way),
)
