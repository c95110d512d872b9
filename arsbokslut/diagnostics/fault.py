"""What is wrong in somebody's file, told by a step that knows neither its code nor where it stands."""

from arsbokslut.diagnostics.diagnostic import Diagnostic
from arsbokslut.diagnostics.position import Position


class Fault(Exception):
    """What is wrong and what to do, in Swedish. Whoever catches it knows the place."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint

    def at(self, position: Position, code: str, subject: str = "") -> Diagnostic:
        """The finding."""
        return Diagnostic(code, self.message, position, self.hint, subject)
