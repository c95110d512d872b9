"""Texts, statuses and motivations: placeholders take their place, and last year's words are kept in a comment above."""

import datetime
import re
from collections.abc import Iterator, Mapping
from typing import Any

from arsbokslut.diagnostics import Path
from arsbokslut.diagnostics.edits import Change, Comment, Remove, Replace
from arsbokslut.model.placeholders import FILL_IN, is_placeholder, write
from arsbokslut.rollover.span import Span

LONGEST_LINE = 90
"""Characters of a text that is kept on the line of its name."""


def emptied(path: Path, value: Any, placeholder: str, year: int) -> Iterator[Change]:
    """What becomes of a text or a word that was said of a year."""
    if not isinstance(value, str) or is_placeholder(value):
        return
    yield kept(path, value, year)
    yield Replace(path, f"{placeholder}\n" if value.endswith("\n") else placeholder)


def kept(path: Path, value: str, year: int) -> Comment:
    """The comment that holds what was said."""
    said, name = value.strip(), f"{path[-1]} {year}:"
    if "\n" not in said and len(said) <= LONGEST_LINE:
        return Comment(path, (f"{name} {said}",))
    return Comment(path, (name, *(f"  {line}".rstrip() for line in said.split("\n"))))


def _about(heading: Any, otherwise: str) -> str:
    """What a text is about, by its heading."""
    words = re.sub(r"\{\{.*?\}\}", "", str(heading or "")).strip()
    return words or otherwise


def of_sections(data: Mapping[str, Any], span: Span) -> Iterator[Change]:
    """The texts of the sections."""
    for key, section in data.get("avsnitt", {}).items():
        path: Path = ("avsnitt", key)
        about = _about(section.get("rubrik"), key.replace("_", " "))
        yield from emptied((*path, "text"), section.get("text"), write(about), span.old)
        yield from emptied((*path, "efter"), section.get("efter"), write(f"{about}, efter tabellen"), span.old)


def of_facts(data: Mapping[str, Any], span: Span) -> Iterator[Change]:
    """The lines of the title page that say a number or a date."""
    for index, fact in enumerate(data["rapport"].get("fakta", ())):
        text = fact["text"]
        if re.search(r"\d", text):
            placeholder = write(_about(fact.get("etikett"), "uppgiften"))
            yield from emptied(("rapport", "fakta", index, "text"), text, placeholder, span.old)


def of_assignments(data: Mapping[str, Any], span: Span) -> Iterator[Change]:
    """How far the assignments came."""
    for index, each in enumerate(data.get("uppdrag", ())):
        path: Path = ("uppdrag", index)
        yield from _words(path, each, ("status", "bedömning"), span)
        yield from emptied((*path, "text"), each.get("text"), write("vad som har gjorts"), span.old)


def of_duties(data: Mapping[str, Any], span: Span) -> Iterator[Change]:
    """Who is to write what stays; when is as many years later, and nothing is done yet."""
    parts: list[tuple[Path, Any]] = _listed((), data, "uppdrag")
    parts += [((key, name), each) for key in ("avsnitt", "tabeller") for name, each in data.get(key, {}).items()]
    parts += list(goals_of(data))
    for path, part in parts:
        if "klar" in part:
            yield Remove((*path, "klar"))
        if "klart_senast" in part:
            yield Replace((*path, "klart_senast"), later(str(part["klart_senast"]), span.steps))


def later(date: str, years: int) -> str:
    """The same day of a later year; of a leap day, the one before."""
    day = datetime.date.fromisoformat(date)
    last = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + years, day=28 if last else day.day).isoformat()


def goals_of(data: Mapping[str, Any]) -> Iterator[tuple[Path, Any]]:
    """Every goal with its path."""
    for path, area in _listed((), data, "målområden"):
        for focus_path, focus in [(path, area), *_listed(path, area, "fokusområden")]:
            yield from _listed(focus_path, focus, "mål")


def of_goals(data: Mapping[str, Any], span: Span) -> Iterator[Change]:
    """What is said of areas, goals, indicators and activities."""
    for path, area in _listed((), data, "målområden"):
        yield from emptied((*path, "text"), area.get("text"), write("om målområdet"), span.old)
        yield from _of_activities(path, area, span)
        for focus_path, focus in _listed(path, area, "fokusområden"):
            about = write(_about(focus.get("rubrik"), "om fokusområdet"))
            yield from emptied((*focus_path, "text"), focus.get("text"), about, span.old)
    for path, goal in goals_of(data):
        yield from _of_goal(path, goal, span)


def _of_goal(path: Path, goal: Mapping[str, Any], span: Span) -> Iterator[Change]:
    yield from _words(path, goal, ("status", "motivering", "trend", "trendmotivering"), span)
    yield from emptied(
        (*path, "kommentar"), goal.get("kommentar"), write("hur det gick med målet, och varför"), span.old
    )
    for indicator_path, indicator in _listed(path, goal, "indikatorer"):
        yield from _words(indicator_path, indicator, ("status", "motivering"), span)
    yield from _of_activities(path, goal, span)


def _of_activities(path: Path, goal: Mapping[str, Any], span: Span) -> Iterator[Change]:
    for here, activity in _listed(path, goal, "aktiviteter"):
        if isinstance(activity, dict):
            yield from _words(here, activity, ("status",), span)
            if "grad" in activity and activity["grad"] != FILL_IN:
                yield kept((*here, "grad"), str(activity["grad"]), span.old)
                yield Replace((*here, "grad"), FILL_IN)
            yield from emptied((*here, "kommentar"), activity.get("kommentar"), write("hur det gick"), span.old)


def _words(path: Path, node: Mapping[str, Any], keys: tuple[str, ...], span: Span) -> Iterator[Change]:
    for key in keys:
        yield from emptied((*path, key), node.get(key), FILL_IN, span.old)


def _listed(path: Path, node: Mapping[str, Any], key: str) -> list[tuple[Path, Any]]:
    return [((*path, key, index), each) for index, each in enumerate(node.get(key, ()))]
