"""The diagnostic: a code, a severity, a Swedish sentence, a place and the fix."""

from collections.abc import Iterable, Mapping
from dataclasses import field
from decimal import Decimal
from types import MappingProxyType

from arsbokslut.classes import dataclass
from arsbokslut.diagnostics.codes import CODES
from arsbokslut.diagnostics.fix import Fix
from arsbokslut.diagnostics.position import Position
from arsbokslut.diagnostics.severity import Severity


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. `message` says what is wrong, `hint` what to do, both in Swedish.

    `subject` names what it is about (a figure, a goal, a section), so that it can be acknowledged in the data.
    `related` are other places that the reader needs to see, each with a short label. `figures` are those that the message
    names, as it names them: an acknowledgement holds for them, whatever its words are. `graded` is the severity that the
    project's settings give the code; no step that finds something says how bad it is. `fix` is what puts it right, where
    that is certain: the hint says the same in words.
    """

    code: str
    message: str
    position: Position
    hint: str = ""
    subject: str = ""
    related: tuple[tuple[Position, str], ...] = ()
    figures: tuple[Decimal, ...] = ()
    graded: Severity | None = None
    fix: Fix = field(default=(), compare=False)

    @property
    def severity(self) -> Severity:
        """As the table of codes says, unless the project's settings say otherwise."""
        return self.graded or CODES[self.code].severity


class DiagnosticsError(Exception):
    """Raised by a step that cannot go on; carries everything that was found, and the texts of the files it stands in."""

    def __init__(self, diagnostics: Iterable[Diagnostic], texts: Mapping[str, str] = MappingProxyType({})) -> None:
        self.diagnostics = tuple(diagnostics)
        self.texts = texts
        super().__init__("; ".join(f"{d.position} {d.code} {d.message}" for d in self.diagnostics))

    def with_texts(self, texts: Mapping[str, str]) -> "DiagnosticsError":
        """The same findings, for whoever also knows these files' texts."""
        return DiagnosticsError(self.diagnostics, {**self.texts, **texts})


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The findings by place, then code; the same finding at the same place once."""
    unique = dict.fromkeys(diagnostics)
    return sorted(unique, key=lambda d: (d.position.file, d.position.line, d.position.column, d.code, d.message))


def apart(diagnostics: Iterable[Diagnostic]) -> tuple[tuple[Diagnostic, ...], tuple[Diagnostic, ...]]:
    """Errors and warnings for themselves, and notes for themselves."""
    found = tuple(diagnostics)
    notes = tuple(each for each in found if each.severity is Severity.NOTE)
    return tuple(each for each in found if each.severity is not Severity.NOTE), notes


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any finding stops the build."""
    return any(d.severity is Severity.ERROR for d in diagnostics)
