"""What every rule sees: the report, its texts and document, earlier years' reports, and where things stand."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from typing import Any, TypeVar

from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import Path, Position, SourceText, Spot, SpotTree
from arsbokslut.document.tree import Document
from arsbokslut.document.walk import Nodes
from arsbokslut.figures.bound_text import BoundText
from arsbokslut.figures.compute import ComputedReport
from arsbokslut.figures.figure import Figure, Stated
from arsbokslut.figures.goals import JudgedGoal
from arsbokslut.figures.lines import Line
from arsbokslut.figures.statements import Statement
from arsbokslut.model.places import Places
from arsbokslut.model.prose import Prose
from arsbokslut.model.report import Report
from arsbokslut.model.settings import Settings

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Context:
    """A composed report and its surroundings. `earlier` are the same board's reports of earlier years, by year."""

    source: Report
    report: ComputedReport
    data: dict[str, Any]
    spots: SpotTree
    texts: tuple[BoundText, ...]
    document: Document
    nodes: Nodes
    settings: Settings
    earlier: Mapping[int, ComputedReport] = field(default_factory=dict)
    last_data: dict[str, Any] | None = None
    """What last year's files say, with all in full."""

    _names: dict[Position, str] = field(default_factory=dict, compare=False)
    _made: dict[str, tuple[Any, Any]] = field(default_factory=dict, compare=False)

    def once(self, what: str, of: Any, make: Callable[[], Made]) -> Made:
        """What several rules make of the same thing, made when the first of them asks; `of` is what it is made of."""
        if what not in self._made or self._made[what][0] is not of:
            self._made[what] = (of, make())
        made: Made = self._made[what][1]
        return made

    @property
    def last_year(self) -> ComputedReport | None:
        """Last year's report of the same board."""
        return self.earlier.get(self.report.meta.year - 1)

    def in_value(self, path: Path, text: str, sought: str, offset: int) -> Position:
        """The place of `sought`, which a text of the data has at `offset`."""
        position = self.spots.value(path)
        prose = Prose(text, position, isinstance(text, SourceText) and text.literal)
        return self.places.in_text(prose, text.count("\n", 0, offset) + 1, sought)

    @property
    def places(self) -> Places:
        """Where errors inside texts stand."""
        return Places(self.spots.texts)

    def statements(self) -> Iterator[Statement]:
        """The tables with figures of their own: views show those again."""
        yield from (each for key, each in self.report.statements.items() if not self.is_view(key))

    def is_view(self, key: str) -> bool:
        """Whether a table only shows another's rows."""
        return hasattr(self.source.tables[key], "shows")

    def goals(self) -> Iterator[JudgedGoal]:
        """Every judged goal."""
        for area in self.report.areas:
            for focus in area.focus_areas:
                yield from focus.goals

    def subject_of(self, text: BoundText) -> str:
        """What a finding in a text is about: the text's path in the data."""
        if not self._names:
            self._names.update(_named_places((), self.data, self.spots.root))
        return self._names.get(text.prose.position, text.prose.position.file)

    def place_of(self, line: Line, column: str) -> Position:
        """The place of a line's cell: the stated value, or the row when it is computed."""
        return self.spots.value((*line.path, column))


def origin_of(figure: Figure) -> Position | None:
    """Where a figure stands in the data; None for a computed one."""
    return figure.origin.position if isinstance(figure.origin, Stated) else None


def _named_places(names: tuple[str, ...], node: Any, spot: Spot) -> Iterator[tuple[Position, str]]:
    """The texts of the data: the place of each and what people call it."""
    for step, value in node.items() if isinstance(node, dict) else enumerate(node):
        child = spot.children[step]
        here = (*names, _called(value, step))
        if isinstance(value, str):
            yield child.value, ".".join(here)
        elif child.children:
            yield from _named_places(here, value, child)


def named_path(path: Path, data: Any) -> str:
    """A path as people say it: list items by their id or number where they have one."""
    parts: list[str] = []
    node: Any = data
    for step in path:
        node = node[step]
        parts.append(_called(node, step))
    return ".".join(parts)


def _called(node: Any, step: str | int) -> str:
    named = isinstance(step, int) and isinstance(node, dict)
    return str(node.get("id") or node.get("nummer") or node.get("etikett") or step) if named else str(step)
