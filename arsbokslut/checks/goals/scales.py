"""Scales whose levels say different things by their names, colours, marks and meanings, or cannot be reached."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from arsbokslut.checks.context import Context
from arsbokslut.checks.goals.progress import IN_WORDS, ORDER, progress_of, progress_of_level
from arsbokslut.diagnostics import Diagnostic
from arsbokslut.model.scales import Level, Scale

FULL = 100
_COLOURS = ("grön", "gul", "röd")
_WAYS = ("bättre", "lika", "sämre")
_ARROWS: Mapping[str, str] = {"↑": "bättre", "↗": "bättre", "→": "lika", "↔": "lika", "↓": "sämre", "↘": "sämre"}


def _own_scales(context: Context) -> Iterator[tuple[str, Scale]]:
    """The scales that the data files have."""
    own = context.data.get("skalor") or {}
    yield from ((name, scale) for name, scale in context.source.scales.items() if name in own)


def thresholds_can_be_reached(context: Context) -> Iterator[Diagnostic]:
    """A threshold is at most 100 percent, and the best level, when it means that the goal is reached, asks for all of it."""
    for name, scale in _own_scales(context):
        for index, level in enumerate(scale.levels):
            if level.lowest is None:
                continue
            if not 0 <= level.lowest <= FULL:
                reason = f"Nivån ”{level.name}” börjar vid {level.lowest:f}\u00a0%: måluppfyllelsen är 0–100\u00a0%."
            elif index == 0 and level.lowest < FULL and progress_of_level(level) == "klart":
                reason = f"Nivån ”{level.name}” betyder ”{level.meaning}” men ges redan från {level.lowest:f}\u00a0%."
            else:
                continue
            yield Diagnostic(
                "ARS614",
                reason,
                context.spots.value(("skalor", name, "nivåer", index, "från")),
                "Ett mål är uppfyllt vid 100\u00a0%. Rätta ”från”.",
                f"skalor.{name}.{level.id}",
                figures=(level.lowest,),
            )


def levels_say_one_thing(context: Context) -> Iterator[Diagnostic]:
    """The id, name, colour, mark and meaning of a level say the same, and levels come in their order, the best first."""
    marks = _marks(context)
    for name, scale in _own_scales(context):
        wrong = {index: reason for index, level in enumerate(scale.levels) for reason in [*_split(level, marks)][:1]}
        for index, reason in (wrong or dict(_out_of_order(scale.levels))).items():
            level = scale.levels[index]
            yield Diagnostic(
                "ARS615",
                f"Nivån ”{level.name}” på skalan ”{name}”: {reason}.",
                context.spots.value(("skalor", name, "nivåer", index)),
                "Rätta det som har hamnat på fel nivå.",
                f"skalor.{name}.{level.id}",
            )


def _split(level: Level, marks: Mapping[str, set[str]]) -> Iterator[str]:
    """What says different things of one level."""
    said = {"id": level.id, "namnet": level.name, "tonen": level.tone}
    yield from _different({key: _word(text, _COLOURS) for key, text in said.items()})
    said = {"id": level.id, "namnet": level.name, "betydelsen": level.meaning, "märket": _ARROWS.get(level.mark, "")}
    yield from _different({key: _word(text, _WAYS) for key, text in said.items()})
    name, meaning = progress_of(level.name), progress_of(level.meaning)
    if name is not None and meaning is not None and name != meaning:
        yield f"namnet säger {IN_WORDS[name]}, men betydelsen är ”{level.meaning}”"
    others = marks.get(level.mark, set()) - {level.tone}
    if level.tone != "neutral" and others:
        yield f"märket {level.mark} står för {' och '.join(sorted(others))} på en annan nivå, men här för {level.tone}"


def _word(text: str, words: Sequence[str]) -> str:
    return next((word for word in words if re.search(rf"\b{word}\b", text, re.IGNORECASE)), "")


def _different(said: Mapping[str, str]) -> Iterator[str]:
    known = {key: word for key, word in said.items() if word}
    if len(set(known.values())) > 1:
        yield ", ".join(f"{key} säger {word}" for key, word in known.items())


def _marks(context: Context) -> dict[str, set[str]]:
    """The tones that each mark stands for, on any scale."""
    found: dict[str, set[str]] = {}
    for scale in context.source.scales.values():
        for level in scale.levels:
            if level.tone != "neutral":
                found.setdefault(level.mark, set()).add(level.tone)
    return found


def _out_of_order(levels: Sequence[Level]) -> Iterator[tuple[int, str]]:
    """Levels that mean more than the one before them."""
    for (_, before), (index, level) in pairwise(enumerate(levels)):
        for one, other, order in (
            (progress_of_level(before), progress_of_level(level), ORDER),
            (before.tone, level.tone, _COLOURS),
        ):
            if one in order and other in order and order.index(other) < order.index(one):
                yield index, f"den är bättre än ”{before.name}” före den, men den bästa nivån ska stå först"
                break
