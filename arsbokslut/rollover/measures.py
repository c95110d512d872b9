"""Key figures and indicators: this year's outcome becomes last year's, and a series gets a year more."""

from collections.abc import Iterator, Mapping
from typing import Any

from arsbokslut.diagnostics import Path
from arsbokslut.diagnostics.edits import Change, Insert, Remove, Replace, Value
from arsbokslut.figures.compute import ComputedReport
from arsbokslut.figures.figure import Figure
from arsbokslut.figures.names import Name
from arsbokslut.model.numerals import rounded
from arsbokslut.model.placeholders import FILL_IN
from arsbokslut.model.quantity import MAX_DECIMALS
from arsbokslut.rollover.span import Span, is_reference

THIS_YEARS = ("utfall", "budget", "avvikelse", "prognos", "förändring", "förändring_procent", "andel")
_FOLLOWS: Mapping[str, tuple[str, str]] = {
    "avvikelse": ("utfall", "budget"),
    "förändring": ("utfall", "föregående"),
    "förändring_procent": ("utfall", "föregående"),
}
"""What is computed where both of these are there."""


def of_key_figures(data: Mapping[str, Any], report: ComputedReport, span: Span) -> Iterator[Change]:
    """Every key figure."""
    for group, figures in data.get("nyckeltal", {}).items():
        for key, figure in figures.items():
            yield from _moved(("nyckeltal", group, key), figure, Name((group, key)), report, span)


def of_indicators(data: Mapping[str, Any], report: ComputedReport, span: Span) -> Iterator[Change]:
    """Every indicator of every goal."""
    for area in report.areas:
        for focus in area.focus_areas:
            for goal in focus.goals:
                for index, indicator in enumerate(goal.indicators):
                    path = (*goal.path, "indikatorer", index)
                    name = Name(("mål", goal.id, indicator.id))
                    yield from _moved(path, _at(data, path), name, report, span)


def stated_or_computed(value: Any, name: Name, report: ComputedReport) -> Value:
    """A value as the data states it; of one that follows from others, what that gives. None where there is none."""
    if value is not None and not is_reference(value):
        return value  # type: ignore[no-any-return]
    figure = report.ledger.get(name)
    return None if figure is None else exact(figure)


def exact(figure: Figure) -> Value:
    """A figure as data: its exact value, or why there is none."""
    if figure.value is None:
        return figure.missing or None
    exponent = figure.value.as_tuple().exponent
    return (
        rounded(figure.value, MAX_DECIMALS) if isinstance(exponent, int) and -exponent > MAX_DECIMALS else figure.value
    )


def _moved(path: Path, measure: Mapping[str, Any], name: Name, report: ComputedReport, span: Span) -> Iterator[Change]:
    series = measure.get("tidigare", {})
    known: dict[int, Value] = {int(year): value for year, value in series.items()}
    if "föregående" in measure:
        known[span.old - 1] = measure["föregående"]
    if "utfall" in measure:
        known[span.old] = stated_or_computed(measure["utfall"], name.of("utfall"), report)
    in_series = "föregående" not in measure and str(span.old - 1) in series
    before = known.get(span.new - 1)
    if "föregående" in measure and not is_reference(measure["föregående"]):
        yield Replace((*path, "föregående"), FILL_IN if before is None else before)
    elif "föregående" not in measure and before is not None and not in_series and "utfall" in measure:
        yield Insert((*path, "föregående"), before, after="utfall")
    if series:
        yield from _longer(path, series, known, span.new if in_series else span.new - 1)
    yield from _awaited(path, measure)


def _longer(path: Path, series: Mapping[str, Any], known: Mapping[int, Value], before: int) -> Iterator[Change]:
    """The series with the years that it lacks, in its order."""
    years = list(series)
    falling = len(years) > 1 and years[0] > years[-1]
    more = [year for year in sorted(known, reverse=falling) if year < before and str(year) not in series]
    for year in more:
        value = known[year]
        if value is not None and not is_reference(value):
            yield Insert((*path, "tidigare", str(year)), value, before=years[0] if falling else None)


def _awaited(path: Path, measure: Mapping[str, Any]) -> Iterator[Change]:
    """The figures of the year that has passed: placeholders, but for what is computed of them."""
    for key in THIS_YEARS:
        if key not in measure or is_reference(measure[key]):
            continue
        if key in _FOLLOWS and all(each in measure for each in _FOLLOWS[key]):
            yield Remove((*path, key))
        elif measure[key] != FILL_IN:
            yield Replace((*path, key), FILL_IN)


def _at(data: Any, path: Path) -> Any:
    for part in path:
        data = data[part]
    return data
