"""The boards whose texts the measurements of prose rules are made on: the shipped reports, and a school board of their own."""

from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from arsbokslut.checks import prose
from arsbokslut.checks.context import Context
from arsbokslut.compose.references import References
from arsbokslut.diagnostics import Diagnostic, Position
from arsbokslut.diagnostics.rule import found_by, run_rules
from arsbokslut.figures.bound_text import BoundText
from arsbokslut.model.prose import Prose
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.prepare import prepare_edition
from arsbokslut.pipeline.project import Project
from tests.checks.reports import context

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
SCHOOL = 1
"""Stands for the school board among the years of the shipped reports."""
BOARDS = (2022, 2024, SCHOOL)


@dataclass(frozen=True)
class Board:
    """A report with nothing wrong in it, on whose figures any text can be judged."""

    context: Context

    def bound(self, text: str, position: Position, *, literal: bool = True) -> BoundText:
        """A text with its references followed; one that cannot be fails the assertion."""
        prose_text = Prose(text, position, literal)
        parts, faults = self.references.parts(prose_text)
        assert faults == [], (text, faults)
        return BoundText(prose_text, tuple(parts))

    @property
    def references(self) -> References:
        """What follows the references of its texts."""
        return References(self.context.report.ledger, self.context.report.meta, self.context.places)

    def found(self, text: BoundText) -> list[Diagnostic]:
        """What the rules about prose find when the text is the only one."""
        return list(found_by(run_rules(prose.RULES, replace(self.context, texts=(text,)))))

    def place_in(self, section: str) -> Position:
        """Where the text of a section stands."""
        return self.context.spots.value(("avsnitt", section, "text"))


@lru_cache
def board(which: int) -> Board:
    """A board, read once."""
    if which == SCHOOL:
        return Board(context((HERE / "skola.yaml").read_text(encoding="utf-8")))
    prepared = prepare_edition(Project(ROOT), Edition(which))
    read = prepared.read
    return Board(
        Context(
            read.source,
            read.report,
            read.data,
            read.spots,
            prepared.texts,
            prepared.document,
            prepared.nodes,
            read.settings,
        )
    )
