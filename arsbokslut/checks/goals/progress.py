"""How far something has come, by the words that say it: done, under way, not done."""

import re
from functools import cache
from typing import Literal

from arsbokslut.model.scales import Level, Scale

Progress = Literal["klart", "pågår", "inte"]
ORDER: tuple[Progress, ...] = ("klart", "pågår", "inte")
"""The best first."""
IN_WORDS: dict[Progress, str] = {"klart": "klart", "pågår": "pågående", "inte": "inte klart"}
"""As messages say it."""

_DONE = (
    r"slutför[dt]s?|slutföra|genomför(?:t|d|ts|s)?|utför[dt]|utförts|avsluta[dt]|avslutats|klara?|klart|färdig\w*|uppnå(?:tt|tts|ddes|s|dd)?|"
    r"nå(?:tt|tts|ddes|s)|uppfyll(?:t|d|ts|s|des)|verkställ[dt]|infört|införd"
)
_UNDER_WAY = r"pågående|pågår|fortgår|fortsätter|påbörja[dt]|påbörjats|delvis|under arbete|till viss del"
_LEFT = r"kvarstår|stoppa[dt]|stoppats|avbrut\w*|utebliv\w*|lagts ned|skjuts upp|skjutits upp"
_NOT = r"inte|ej|aldrig|icke|inga"


@cache
def _form(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def progress_of(text: str) -> Progress | None:
    """What the first clause that says it says; None when none does."""
    clauses = re.split(r"[.;:,!?]\s|\s(?:men|och|fast|samtidigt)\s", text)
    return next((said for clause in clauses if (said := _of_clause(clause)) is not None), None)


def _of_clause(clause: str) -> Progress | None:
    done, under_way = _form(_DONE).search(clause), _form(_UNDER_WAY).search(clause)
    if (
        _form(_NOT).fullmatch(clause.strip())
        or _form(_LEFT).search(clause)
        or ((done or under_way) and _form(_NOT).search(clause))
    ):
        return "inte"
    if under_way:
        return "pågår"
    return "klart" if done else None


def progress_of_level(level: Level) -> Progress | None:
    """What a level means: by its meaning, or else by its name."""
    return progress_of(level.meaning) or progress_of(level.name)


def says(scale: Scale, progress: Progress) -> bool:
    """Whether a scale has a level for it."""
    return any(progress_of_level(level) == progress for level in scale.levels)
