"""Faults in a layout's templates as diagnostics at the template's line."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from jinja2 import TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError

from arsbokslut.compose.bounds import BoundError
from arsbokslut.compose.environment import swedish_names
from arsbokslut.compose.layout import SHARED, TEMPLATE, Layout
from arsbokslut.compose.missing import Macros, MissedError
from arsbokslut.compose.syntax import syntax_fault
from arsbokslut.compose.template_places import innermost, shown_path, use_of_macro
from arsbokslut.diagnostics import Diagnostic, Position, nearest
from arsbokslut.figures.ledger import UnknownFigureError
from arsbokslut.figures.units import FigureError


def template_fault(error: Exception, layout: Layout, names: Iterable[str]) -> Diagnostic:
    """The diagnostic for what a template could not do; placed on the line of the template that did it."""
    if isinstance(error, TemplateSyntaxError):
        return syntax_fault(error, layout)
    if isinstance(error, TemplateNotFound):
        return _not_found(error, layout)
    if isinstance(error, MissedError):
        return _missed(error, layout, names)
    if isinstance(error, UnicodeDecodeError):
        return _not_utf8(error, layout)
    message, hint = _explained(error)
    return Diagnostic("ARS322", message, innermost(error, layout, ""), hint)


def lacking_sections(names: Sequence[str], known: Iterable[str], layout: Layout, asked: Position) -> Diagnostic:
    """The sections that a layout shows and the data lacks, all at once, told to the one who chose the layout."""
    listed = ", ".join(f"”{name}”" for name in names)
    closest = {name: nearest(name, known) for name in names}
    meant = [f"”{there}” för ”{name}”" for name, there in closest.items() if there is not None]
    hint = "Lägg till under ”avsnitt” i data, eller välj layouten standard, som visar de avsnitt som finns."
    return Diagnostic(
        "ARS323",
        f"Layouten {layout.key} visar avsnitt som inte finns i årets data: {listed}.",
        asked,
        f"Menades {' och '.join(meant)}? {hint}" if meant else hint,
    )


def _not_found(error: TemplateNotFound, layout: Layout) -> Diagnostic:
    known = [path.name for folder in layout.search_path for path in folder.glob("*.j2")]
    suggestion = nearest(str(error.name), known)
    hint = f"Menades ”{suggestion}”?" if suggestion else f"Lägg den i {layout.shown} eller i templates/{SHARED}."
    return Diagnostic("ARS320", f"Mallen ”{error.name}” finns inte.", innermost(error, layout, str(error.name)), hint)


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


LONG = 100
"""Characters of a name, beyond which it is cut."""


def _missed(error: MissedError, layout: Layout, names: Iterable[str]) -> Diagnostic:
    """What a template asked for in vain; a value that a macro lacks is placed where the macro is used."""
    message, hint = _said_of(error, error.name if len(error.name) <= LONG else f"{error.name[:LONG]}…")
    if error.argument:
        return Diagnostic("ARS323", message, use_of_macro(error, layout), hint)
    suggestion = nearest(error.name[:LONG], _known(error.owner, names))
    hint = f"Menades ”{suggestion}”?" if suggestion else hint
    return Diagnostic("ARS323", message, innermost(error, layout, error.name), hint)


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


def _said_of(error: MissedError, name: str) -> tuple[str, str]:
    if error.owner is None and error.name in _WITHOUT:
        return _WITHOUT[error.name]
    if error.argument:
        return f"Makrots värde ”{name}” är inte angivet.", "Skriv det inom parentesen där makrot används."
    if isinstance(error.owner, Macros):
        message = f"Makrot ”{name}” finns inte i den hämtade mallen."
        return message, "Kontrollera makrots namn i mallen som hämtas."
    if not error.name:
        return "Uttrycket i mallen ger inget värde.", "Pröva med {% if … %} att det finns något att ta."
    return (
        f"Mallen använder ”{name}”, som inte finns i årets data.",
        "Lägg till det i årets data, eller ta bort det ur mallen. Handboken, ”Ny layout”, räknar upp namnen.",
    )


def _explained(error: Exception) -> tuple[str, str]:
    if isinstance(error, FigureError):
        return str(error), "Rätta uttrycket i mallen."
    if isinstance(error, UnknownFigureError):
        suggestion = nearest(error.part, error.known)
        hint = f"Menades ”{error.before.of(suggestion)}”?" if suggestion else "Rätta namnet."
        return f"Siffran ”{error.args[0]}” finns inte.", hint
    if isinstance(error, BoundError):
        return (
            f"Mallen gör mer än någon rapport behöver: {error}.",
            "Kontrollera upprepningar, och makron och mallar som anropar varandra.",
        )
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
