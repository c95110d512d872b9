"""A fault in how a text is written."""

from arsbokslut.diagnostics import Fault


class TextFault(Fault):
    """A fault on a line of a text, from 1; `sought` are the words to look for there, when they are known."""

    def __init__(self, code: str, line: int, sought: str, message: str, hint: str) -> None:
        super().__init__(message, hint)
        self.code, self.line, self.sought = code, line, sought
