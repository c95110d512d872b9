"""A text of the report cut into what is typed and what is bound to data."""

from arsbokslut.classes import dataclass
from arsbokslut.figures.figure import Figure
from arsbokslut.model.prose import Prose


@dataclass(frozen=True, slots=True)
class Part:
    """Typed characters, or a figure. `line`: the line of the text it starts on, from 1."""

    content: str | Figure
    line: int


@dataclass(frozen=True, slots=True)
class BoundText:
    """A text and its parts in order."""

    prose: Prose
    parts: tuple[Part, ...]
