"""Faults in a layout's templates as diagnostics at the template's line."""

import re
import traceback
from collections.abc import Iterable
from pathlib import Path as FilePath

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from arsbokslut.compose.layout import SHARED, TEMPLATE, Layout
from arsbokslut.diagnostics import Diagnostic, Position, nearest
from arsbokslut.figures.ledger import UnknownFigureError
from arsbokslut.figures.units import FigureError

_QUOTED = re.compile(r"'([^']+)'")


def template_fault(error: Exception, layout: Layout, names: Iterable[str]) -> Diagnostic:
    """The diagnostic for what a template could not do; placed on the line of the template that did it."""
    if isinstance(error, TemplateSyntaxError):
        position = _place(layout, str(error.filename or ""), error.lineno, "")
        return Diagnostic(
            "ARS321",
            f"Mallen går inte att tolka: {_swedish_syntax(error.message or '')}",
            position,
            "Kontrollera klamrar, citattecken och att varje {% … %} avslutas.",
        )
    if isinstance(error, TemplateNotFound):
        return Diagnostic(
            "ARS320",
            f"Mallen ”{error.name}” finns inte.",
            _last(error, layout, str(error.name)),
            f"Lägg den i {layout.shown} eller i {SHARED}.",
        )
    if isinstance(error, UndefinedError):
        return _undefined(error, layout, names)
    message, hint = _explained(error)
    return Diagnostic("ARS322", message, _last(error, layout, ""), hint)


def _undefined(error: UndefinedError, layout: Layout, names: Iterable[str]) -> Diagnostic:
    quoted = _QUOTED.findall(error.message or "")
    name = quoted[-1] if quoted else ""
    suggestion = nearest(name, names)
    hint = (
        f"Menades ”{suggestion}”?"
        if suggestion
        else "Lägg till det i årets data, eller ta bort det ur mallen. Handboken, ”Ny layout”, räknar upp namnen."
    )
    return Diagnostic(
        "ARS323", f"Mallen använder ”{name}”, som inte finns i årets data.", _last(error, layout, name), hint
    )


def _explained(error: Exception) -> tuple[str, str]:
    if isinstance(error, FigureError):
        return str(error), "Rätta uttrycket i mallen."
    if isinstance(error, UnknownFigureError):
        return f"Siffran ”{error.args[0]}” finns inte.", "Rätta namnet, eller lägg till siffran i data."
    if isinstance(error, SecurityError):
        return (
            "Mallen försöker göra något som mallar inte får göra.",
            "Använd bara de namn och filter som handboken räknar upp.",
        )
    if isinstance(error, RecursionError):
        return "Mallen anropar sig själv utan slut.", "Kontrollera vilka makron som anropar varandra."
    return "Uttrycket i mallen går inte att beräkna.", "Kontrollera att värdena finns och är av rätt slag."


def _swedish_syntax(message: str) -> str:
    if "Unexpected end of template" in message:
        return "den tar slut innan ett {% … %} är avslutat."
    if "unknown tag" in message:
        return "ett {% … %} börjar med ett okänt ord."
    if "No filter named" in message:
        return f"filtret ”{(_QUOTED.findall(message) or ['?'])[0]}” finns inte."
    if "unexpected char" in message:
        return "ett oväntat tecken i ett uttryck."
    return "ett uttryck är felskrivet."


def _last(error: BaseException, layout: Layout, sought: str) -> Position:
    """The innermost template line of the traceback; Jinja2 has rewritten it to the templates' own lines."""
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename.endswith(".j2")]
    return (
        _place(layout, frames[-1].filename, frames[-1].lineno or 1, sought)
        if frames
        else Position(f"{layout.shown}/{TEMPLATE}")
    )


def _place(layout: Layout, filename: str, line: int, sought: str) -> Position:
    path = FilePath(filename)
    try:
        text = path.read_text(encoding="utf-8").split("\n")[line - 1]
    except (OSError, IndexError, ValueError):
        text = ""
    column = max(text.find(sought), 0) + 1 if sought else len(text) - len(text.lstrip()) + 1
    return Position(shown_path(layout, path), line, column, line, column + max(len(sought), 1))


def shown_path(layout: Layout, path: FilePath) -> str:
    """A template's path as people know it: under the layout's folder or the shared one."""
    folder = layout.shown.rpartition("/")[0]
    return f"{layout.shown}/{path.name}" if path.parent == layout.folder else f"{folder}/{path.parent.name}/{path.name}"
