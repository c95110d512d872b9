"""Scales as data: the levels of attainment and of trend, with their words, marks and tones."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from arsbokslut.diagnostics import Diagnostic, SpotTree
from arsbokslut.model.base import Identifier, Label, Model
from arsbokslut.model.placeholders import FILL_IN, SHOWN
from arsbokslut.model.quantity import Number

GOALS, TRENDS, ASSIGNMENTS, ACTIVITIES = "mål", "trend", "uppdrag", "aktivitet"
"""The scales that goals, trends, assignments and activities are on where they name no other."""

Tone = Literal["grön", "gul", "röd", "neutral"]


class Level(Model):
    """A level: what it is called, what it means, its mark and its tone.

    `lowest` is the lowest attainment in percent that gives the level; a level without it takes the rest.
    """

    id: Identifier
    name: Label = Field(alias="namn")
    meaning: Label = Field(alias="betydelse")
    mark: Annotated[str, Field(min_length=1, max_length=2)] = Field(alias="märke")
    tone: Tone = Field("neutral", alias="ton")
    lowest: Number | None = Field(None, alias="från")


UNGIVEN = Level.model_construct(id=FILL_IN, name=SHOWN, meaning="ska bedömas", mark="?", tone="neutral", lowest=None)
"""The level of what is still to be judged, on any scale; legends do not show it."""


class Scale(Model):
    """Levels with the best first, and the legend's words."""

    heading: Label | None = Field(None, alias="rubrik")
    label: Label | None = Field(None, alias="etikett")
    levels: tuple[Level, ...] = Field(alias="nivåer", min_length=2)

    def level(self, said: str | None) -> Level | None:
        """The level that is called so, by its id or the word that readers see; where none is given yet, `UNGIVEN`."""
        if said == FILL_IN:
            return UNGIVEN
        return next((level for level in self.levels if said in {level.id, level.name}), None)


TREND_LEVELS = 3


def wrong_trends(scales: Mapping[str, Scale], spots: SpotTree) -> Iterator[Diagnostic]:
    """A scale of trends that has not one level for better, one for the same and one for worse."""
    if TRENDS in scales and len(scales[TRENDS].levels) != TREND_LEVELS:
        yield Diagnostic(
            "ARS208",
            "Trendskalan ska ha tre nivåer: bättre, lika och sämre, i den ordningen.",
            spots.key(("skalor", TRENDS, "nivåer")),
            "Lägg till den som saknas, eller ta bort den som är för mycket.",
        )


def hidden_levels(scales: Mapping[str, Scale], spots: SpotTree) -> Iterator[Diagnostic]:
    """Levels that no attainment gives, because a level before them takes it: the thresholds do not fall."""
    for name, scale in scales.items():
        for index, level, above in _hidden(scale.levels):
            whole = "allt" if above.lowest is None else f"allt från {above.lowest:f}\u00a0%"
            yield Diagnostic(
                "ARS610",
                f"Nivån ”{level.name}” kan aldrig ges: ”{above.name}” före den tar {whole}.",
                spots.value(("skalor", name, "nivåer", index, "från")),
                "Skriv nivåerna med den bästa först, så att varje ”från” är lägre än det före.",
                f"skalor.{name}.{level.id}",
                figures=() if above.lowest is None else (above.lowest,),
            )


def _hidden(levels: Iterable[Level]) -> Iterator[tuple[int, Level, Level]]:
    """Each level with a threshold that nothing reaches, by its index, and the level before it that takes all of it."""
    above: Level | None = None
    for index, level in enumerate(levels):
        taken = above is not None and (
            above.lowest is None or (level.lowest is not None and level.lowest >= above.lowest)
        )
        if above is not None and taken and level.lowest is not None:
            yield index, level, above
        if above is None or not taken:
            above = level


_Row = tuple[str, str, str, str, Tone, int | None]
"""The id, name, meaning, mark, tone and lowest attainment of a level."""

_STANDARD: Mapping[str, tuple[str, str, tuple[_Row, ...]]] = {
    GOALS: (
        "Förklaring till måluppfyllelse",
        "Färg",
        (
            ("grön", "Grön", "målet är uppfyllt", "●", "grön", 100),
            ("gul", "Gul", "målet är delvis uppfyllt", "▲", "gul", 80),
            ("röd", "Röd", "målet är inte uppfyllt", "■", "röd", None),
        ),
    ),
    TRENDS: (
        "Förklaring till trend",
        "Trend",
        (
            ("bättre", "Bättre", "bättre än året innan", "↑", "neutral", None),
            ("lika", "Lika", "lika med förra året", "→", "neutral", None),
            ("sämre", "Sämre", "sämre än året innan", "↓", "neutral", None),
        ),
    ),
    ASSIGNMENTS: (
        "Förklaring till uppdrag",
        "Färg",
        (
            ("grön", "Grön", "uppdraget är slutfört", "●", "grön", None),
            ("gul", "Gul", "arbete pågår", "▲", "gul", None),
            ("röd", "Röd", "uppdraget är inte slutfört", "■", "röd", None),
        ),
    ),
    ACTIVITIES: (
        "Förklaring till aktiviteter",
        "Status",
        (
            ("klar", "Klar", "aktiviteten är genomförd", "●", "grön", None),
            ("pågår", "Pågår", "arbete pågår", "▲", "gul", None),
            ("planerad", "Planerad", "aktiviteten är inte påbörjad", "○", "neutral", None),
            ("stoppad", "Stoppad", "aktiviteten genomförs inte", "■", "röd", None),
        ),
    ),
}
"""Name → heading, label and levels."""


def standard_scales() -> dict[str, Scale]:
    """The scales of a report that has none of its own, and whose layout brings none."""
    return {name: _standard(*parts) for name, parts in _STANDARD.items()}


def _standard(heading: str, label: str, rows: Iterable[_Row]) -> Scale:
    levels = tuple(
        Level.model_construct(
            id=key,
            name=name,
            meaning=meaning,
            mark=mark,
            tone=tone,
            lowest=None if lowest is None else Decimal(lowest),
        )
        for key, name, meaning, mark, tone, lowest in rows
    )
    return Scale.model_construct(heading=heading, label=label, levels=levels)
