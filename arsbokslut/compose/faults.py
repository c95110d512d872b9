"""Faults in a layout's templates as diagnostics at the template's line."""

import re
import traceback
from collections.abc import Iterable, Mapping
from pathlib import Path as FilePath
from typing import Any

from jinja2 import TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError

from arsbokslut.compose.bounds import SAFE_FILTERS
from arsbokslut.compose.environment import swedish_names
from arsbokslut.compose.filters import FILTERS
from arsbokslut.compose.layout import SHARED, TEMPLATE, Layout
from arsbokslut.compose.missing import Macros, MissedError
from arsbokslut.diagnostics import Diagnostic, Position, nearest
from arsbokslut.figures.compute import Sections
from arsbokslut.figures.ledger import UnknownFigureError
from arsbokslut.figures.units import FigureError

_QUOTED = re.compile(r"'([^']+)'")
_ENDINGS = "Kontrollera klamrar, citattecken och att varje {% … %} avslutas."


def template_fault(error: Exception, layout: Layout, names: Iterable[str]) -> Diagnostic:
    """The diagnostic for what a template could not do; placed on the line of the template that did it."""
    if isinstance(error, TemplateSyntaxError):
        return _syntax(error, layout)
    if isinstance(error, TemplateNotFound):
        return _not_found(error, layout)
    if isinstance(error, MissedError):
        return _missed(error, layout, names)
    if isinstance(error, UnicodeDecodeError):
        return _not_utf8(error, layout)
    message, hint = _explained(error)
    return Diagnostic("ARS322", message, _last(error, layout, ""), hint)


def _not_found(error: TemplateNotFound, layout: Layout) -> Diagnostic:
    known = [path.name for folder in layout.search_path for path in folder.glob("*.j2")]
    suggestion = nearest(str(error.name), known)
    hint = f"Menades ”{suggestion}”?" if suggestion else f"Lägg den i {layout.shown} eller i templates/{SHARED}."
    return Diagnostic("ARS320", f"Mallen ”{error.name}” finns inte.", _last(error, layout, str(error.name)), hint)


def _not_utf8(error: UnicodeDecodeError, layout: Layout) -> Diagnostic:
    """Jinja2 does not say which template it was: the one that holds these bytes."""
    paths = [path for folder in layout.search_path for path in sorted(folder.glob("*.j2"))]
    path = next((each for each in paths if each.read_bytes() == error.object), layout.folder / TEMPLATE)
    before = error.object[: error.start].decode("utf-8", "replace").replace("\r\n", "\n")
    line, column = before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1
    return Diagnostic(
        "ARS102",
        "Mallen är inte sparad som UTF-8: tecknet här går inte att läsa.",
        Position(shown_path(layout, path), line, column, line, column + 1),
        "Spara om mallen med teckenkodningen UTF-8.",
    )


def _missed(error: MissedError, layout: Layout, names: Iterable[str]) -> Diagnostic:
    """What a template asked for in vain; a value that a macro lacks is placed where the macro is used."""
    message, hint = _said_of(error)
    if error.argument:
        return Diagnostic("ARS323", message, _use(error, layout), hint)
    suggestion = nearest(error.name, _known(error.owner, names))
    hint = f"Menades ”{suggestion}”?" if suggestion else hint
    return Diagnostic("ARS323", message, _last(error, layout, error.name), hint)


_WITHOUT = {
    "caller": ("Makrot skriver ut caller(), men används utan {% call %}.", "Skriv {% call … %} … {% endcall %}."),
    "super": ("Ingen mall som den här bygger på har blocket som skriver ut super().", "Ta bort super() ur blocket."),
}
"""What Jinja2 itself gives macros and blocks a value for, when it has one."""


def _known(owner: Any, names: Iterable[str]) -> Iterable[str]:
    """What could have been asked for where something was missing."""
    if owner is None:
        return names
    if isinstance(owner, Macros):
        return [name for name in vars(owner) if not name.startswith("_")]
    return owner if isinstance(owner, Mapping) else swedish_names(owner) or ()


def _said_of(error: MissedError) -> tuple[str, str]:
    if error.owner is None and error.name in _WITHOUT:
        return _WITHOUT[error.name]
    if error.argument:
        return f"Makrots värde ”{error.name}” är inte angivet.", "Skriv det inom parentesen där makrot används."
    if isinstance(error.owner, Macros):
        message = f"Makrot ”{error.name}” finns inte i den hämtade mallen."
        return message, "Kontrollera makrots namn i mallen som hämtas."
    if isinstance(error.owner, Sections):
        return (
            f"Mallen visar avsnittet ”{error.name}”, som inte finns i årets data.",
            f"Lägg till ”{error.name}” under ”avsnitt” i data, eller ta bort det ur mallen.",
        )
    if not error.name:
        return "Uttrycket i mallen ger inget värde.", "Pröva med {% if … %} att det finns något att ta."
    return (
        f"Mallen använder ”{error.name}”, som inte finns i årets data.",
        "Lägg till det i årets data, eller ta bort det ur mallen. Handboken, ”Ny layout”, räknar upp namnen.",
    )


def _explained(error: Exception) -> tuple[str, str]:
    if isinstance(error, FigureError):
        return str(error), "Rätta uttrycket i mallen."
    if isinstance(error, UnknownFigureError):
        suggestion = nearest(error.part, error.known)
        hint = f"Menades ”{error.before.of(suggestion)}”?" if suggestion else "Rätta namnet."
        return f"Siffran ”{error.args[0]}” finns inte.", hint
    if isinstance(error, SecurityError):
        return (
            "Mallen försöker göra något som mallar inte får göra.",
            "Använd bara de namn och filter som handboken räknar upp.",
        )
    if isinstance(error, RecursionError):
        return "Mallen anropar sig själv utan slut.", "Kontrollera vilka makron som anropar varandra."
    if isinstance(error, ZeroDivisionError):
        return "Uttrycket i mallen delar med noll.", "Pröva värdet med {% if … %} först."
    return "Uttrycket i mallen går inte att beräkna.", "Kontrollera att värdena finns och är av rätt slag."


def _syntax(error: TemplateSyntaxError, layout: Layout) -> Diagnostic:
    said = error.message or ""
    filename = str(error.filename or "")
    line, sought = error.lineno, (_QUOTED.findall(said) or [""])[0]
    if "Unexpected end of template" in said:
        line, sought = _left_open(filename) or (line, "")
    message, hint = _swedish_syntax(said, sought)
    return Diagnostic("ARS321", f"Mallen går inte att tolka: {message}", _place(layout, filename, line, sought), hint)


def _swedish_syntax(said: str, sought: str) -> tuple[str, str]:
    if "Unexpected end of template" in said:
        return f"{sought or '{% … %}'} avslutas aldrig.", f"Lägg till {{% {_ends(sought)} %}} där det ska sluta."
    if "unknown tag" in said and "innermost block" in said:
        opened = _QUOTED.findall(said)[-1]
        return (
            f"{{% {sought} %}} passar inte här.",
            f"Det som ska avslutas är {{% {opened} … %}}, med {{% end{opened} %}}.",
        )
    if "unknown tag" in said:
        return (
            f"”{sought}” är ett okänt ord i {{% … %}}.",
            "Det finns: if, for, set, macro, call, import, include, block.",
        )
    if "No filter named" in said:
        suggestion = nearest(sought, [*FILTERS, *SAFE_FILTERS, *_OWN_FILTERS])
        hint = f"Menades ”{suggestion}”?" if suggestion else "Handboken, ”Ny layout”, räknar upp filtren."
        return f"filtret ”{sought}” finns inte.", hint
    if "comment tag" in said:
        return "{# … #} avslutas aldrig.", "Lägg till #} där anmärkningen slutar."
    if "unexpected char" in said:
        return f"ett oväntat tecken i uttrycket: {sought}", _ENDINGS
    got = _QUOTED.findall(said.rpartition("got")[2] or said)
    if got and got[-1] in _TOKENS:
        return f"uttrycket är felskrivet; det slutar för tidigt, vid {_TOKENS[got[-1]]}.", _ENDINGS
    if got:
        return f"uttrycket är felskrivet vid ”{got[-1]}”.", _ENDINGS
    return "ett uttryck är felskrivet.", _ENDINGS


_OWN_FILTERS = ("text", "radtext", "cell", "datum")
_TOKENS = {
    "end of print statement": "}}",
    "end of statement block": "%}",
    "end of template": "mallens slut",
}
_TAG = re.compile(r"\{%-?\s*(\w+)[^%]*%\}")
_BLOCKS = ("if", "for", "macro", "call", "block", "filter")


def _ends(opened: str) -> str:
    match = _TAG.match(opened)
    return f"end{match[1]}" if match else "end…"


def _left_open(filename: str) -> tuple[int, str] | None:
    """The line and the text of the last {% … %} that nothing ends."""
    try:
        text = FilePath(filename).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return None
    opened: list[tuple[int, str, str]] = []
    for match in _TAG.finditer(text):
        word = match[1]
        if word in _BLOCKS:
            opened.append((text.count("\n", 0, match.start()) + 1, match[0], word))
        elif opened and word == f"end{opened[-1][2]}":
            opened.pop()
    return opened[-1][:2] if opened else None


def _lines(error: BaseException) -> list[tuple[str, int]]:
    """The files and lines of the templates, the innermost first; Jinja2 has rewritten the traceback to their own lines."""
    frames = traceback.extract_tb(error.__traceback__)
    return [(each.filename, each.lineno or 1) for each in reversed(frames) if each.filename.endswith(".j2")]


def _last(error: BaseException, layout: Layout, sought: str) -> Position:
    """The innermost line of the templates that has the word sought, or the innermost of all.

    What is missing is often named further out than where it was missed: a section that is given to a macro.
    """
    lines = _lines(error)
    if not lines:
        return Position(f"{layout.shown}/{TEMPLATE}")
    word = re.compile(rf"(?<!\w){re.escape(sought)}(?!\w)")
    named = (each for each in lines if sought and word.search(_line(*each)))
    return _place(layout, *next(named, lines[0]), sought)


def _use(error: BaseException, layout: Layout) -> Position:
    """Where the macro is used that the error was raised in."""
    lines = _lines(error)
    return _place(layout, *lines[min(1, len(lines) - 1)], "")


def _line(filename: str, number: int) -> str:
    try:
        return FilePath(filename).read_text(encoding="utf-8").split("\n")[number - 1]
    except (OSError, IndexError, ValueError):
        return ""


def _place(layout: Layout, filename: str, line: int, sought: str) -> Position:
    """The place of a word on a template's line, or of the first expression there."""
    path = FilePath(filename)
    text = _line(filename, line)
    found = re.search(rf"(?<!\w){re.escape(sought)}(?!\w)", text) if sought else None
    span = found or re.search(r"\{\{.*?\}\}|\{%.*?%\}", text) or re.search(r"\S.*\S|\S", text)
    start, end = span.span() if span else (0, 1)
    return Position(shown_path(layout, path), line, start + 1, line, end + 1)


def shown_path(layout: Layout, path: FilePath) -> str:
    """A template's path as people know it: under the layout's folder or the shared one."""
    folder = layout.shown.rpartition("/")[0]
    return f"{layout.shown}/{path.name}" if path.parent == layout.folder else f"{folder}/{path.parent.name}/{path.name}"
