"""Running text: Markdown with figure references, and where it stands."""

from typing import Annotated, Any

from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import Position, SourceText
from arsbokslut.model.base import Read, refuse


@dataclass(frozen=True, slots=True)
class Prose:
    """A text of the data. `literal`: it is a block scalar (`|`), whose lines are lines of the file."""

    text: str
    position: Position
    literal: bool = False


def parse_prose(raw: Any) -> Prose:
    """Reads a non-empty text. Raises PydanticCustomError in Swedish."""
    if isinstance(raw, Prose):
        return raw
    if not isinstance(raw, str):
        raise refuse(
            "Här ska en text stå.",
            "Sätt den inom citattecken, eller skriv den efter ”|” på egna, indragna rader.",
            "ARS203",
        )
    if not raw.strip():
        raise refuse("Texten är tom.", "Skriv texten, eller ta bort nyckeln.", "ARS203")
    if isinstance(raw, SourceText):
        return Prose(str(raw), raw.position, raw.literal)
    return Prose(raw, Position(""))


ProseField = Annotated[Prose, Read(parse_prose, str)]
