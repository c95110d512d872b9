"""What is wrong with the footnotes of a text: marks and texts that do not match, and marks where none can stand."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it.token import Token

from arsbokslut.compose.markdown import by_line
from arsbokslut.compose.notes import notes_apart
from arsbokslut.compose.text_fault import TextFault
from arsbokslut.diagnostics import nearest

Marks = list[tuple[str, int]]
"""The label of each mark, and its line."""


def note_faults(tokens: Sequence[Token]) -> Iterator[TextFault]:
    """Each mark has one text, each text one mark, and marks stand in running text."""
    kept, notes = notes_apart(tokens)
    marks = [mark for token in kept if token.type == "inline" for mark in _marks(token)]
    yield from _misplaced(kept)
    for label, token in notes:
        yield from _within(label, token)
    yield from _without_text(marks, {label for label, _ in notes})
    yield from _twice(marks, [(label, _line(token)) for label, token in notes])
    used = {label for label, _ in marks}
    for label, token in notes:
        if label not in used:
            hint = f"Sätt [^{label}] där noten hör hemma, eller ta bort den."
            yield _fault(_line(token), f"[^{label}]:", f"Ingenting i texten hänvisar till fotnoten [^{label}].", hint)


def _marks(inline: Token) -> Marks:
    return [(child.meta["label"], line) for child, line in by_line(inline) if child.type == "note_mark"]


def _without_text(marks: Marks, known: set[str]) -> Iterator[TextFault]:
    for label, line in marks:
        if label not in known:
            close = nearest(label, known)
            hint = f"Menades [^{close}]?" if close else f"Skriv den på en egen rad under stycket: [^{label}]: …"
            yield _fault(line, f"[^{label}]", f"Fotnoten [^{label}] har ingen text.", hint)


def _twice(marks: Marks, texts: Marks) -> Iterator[TextFault]:
    for found, what, end in ((texts, "har två texter", "]:"), (marks, "står på två ställen", "]")):
        seen: set[str] = set()
        for label, line in found:
            if label in seen:
                hint = "Ge var och en sitt eget namn: [^2], [^källa]."
                yield _fault(line, f"[^{label}{end}", f"Fotnoten [^{label}] {what}.", hint)
            seen.add(label)


def _misplaced(tokens: Sequence[Token]) -> Iterator[TextFault]:
    """A heading is listed in the contents, where no note belongs."""
    for before, token in pairwise(tokens):
        for label, line in _marks(token) if before.type == "heading_open" else ():
            yield _fault(line, f"[^{label}]", "En fotnot kan inte stå i en rubrik.", "Flytta den till texten under.")


def _within(label: str, token: Token) -> Iterator[TextFault]:
    if not token.content.strip():
        hint = "Skriv vad den säger på samma rad, efter kolonet."
        yield _fault(_line(token), f"[^{label}]:", f"Fotnoten [^{label}] är tom.", hint)
    for inner, line in _marks(token):
        yield _fault(line, f"[^{inner}]", "En fotnot står i en fotnot.", "Skriv dem efter varandra, eller som en.")


def _line(token: Token) -> int:
    return (token.map or [0])[0] + 1


def _fault(line: int, sought: str, message: str, hint: str) -> TextFault:
    return TextFault("ARS312", line, sought, message, hint)
