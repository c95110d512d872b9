"""pydantic's errors in Swedish, each at the key or value it is about."""

from collections.abc import Callable, Iterable
from typing import Any, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from arsbokslut.diagnostics import Diagnostic, Path, Position, SpotTree, nearest
from arsbokslut.model.base import Model

_QUOTED = 'Är det en text: sätt den inom citattecken, "…".'
_IDENTIFIER = "Namn skrivs med små bokstäver, siffror och understreck, och börjar med en bokstav: hemgården_övertid."


def translated(error: ValidationError, kind: type[Model], data: Any, spots: SpotTree) -> list[Diagnostic]:
    """One diagnostic for each of pydantic's errors."""
    return [_one(details, kind, data, spots) for details in error.errors(include_url=False)]


def _one(details: ErrorDetails, kind: type[Model], data: Any, spots: SpotTree) -> Diagnostic:
    path = details["loc"]
    context = details.get("ctx", {})
    if details["type"] == "extra_forbidden":
        return _unknown_key(path, kind, data, spots)
    if details["type"] == "missing":
        return _missing_key(path, spots)
    position = spots.key(path) if "[key]" in path else spots.value(path)
    if details["type"].startswith("ARS"):
        return Diagnostic(details["type"], context["message"], position, context["hint"])
    return _typed(details, position, context)


def _typed(details: ErrorDetails, position: Position, context: dict[str, Any]) -> Diagnostic:
    write = _MESSAGES.get(details["type"], _general)
    code, message, hint = write(details.get("input"), context)
    return Diagnostic(code, message, position, hint)


def _unknown_key(path: Path, kind: type[Model], data: Any, spots: SpotTree) -> Diagnostic:
    key = str(path[-1])
    known = sorted({*known_keys(kind, path[:-1]), *_column_ids(data, path)})
    suggestion = nearest(key, known)
    hint = f"Menades ”{suggestion}”?" if suggestion else f"Här kan stå: {', '.join(known)}."
    return Diagnostic("ARS201", f"Nyckeln ”{key}” finns inte här.", spots.key(path), hint)


def _missing_key(path: Path, spots: SpotTree) -> Diagnostic:
    parent = path[:-1]
    whose = next((part for part in reversed(parent) if isinstance(part, str) and not part.startswith("‹")), None)
    of = f" i ”{whose}”" if whose else ""
    return Diagnostic("ARS202", f"Nyckeln ”{path[-1]}” saknas{of}.", spots.key(parent), f"Lägg till ”{path[-1]}: …”.")


def known_keys(kind: Any, path: Path) -> set[str]:
    """The Swedish keys that the model knows at a path, over all variants that can stand there."""
    if isinstance(kind, type) and issubclass(kind, Model):
        fields = kind.swedish()
        if not path:
            return {key for key in fields if not key.startswith("‹")}
        name = fields.get(str(path[0]))
        return known_keys(kind.model_fields[name].annotation, path[1:]) if name else known_keys(kind, path[1:])
    step = path[1:] if get_origin(kind) in {tuple, dict} else path
    return {key for variant in get_args(kind) for key in known_keys(variant, step)}


def _column_ids(data: Any, path: Path) -> Iterable[str]:
    """The columns that the table around a row declares: they are the row's keys too."""
    if len(path) < 3 or path[0] != "tabeller" or not {"rader", "summa"} & set(path):
        return ()
    columns = data["tabeller"][path[1]].get("kolumner", ())
    return [c["id"] for c in columns if isinstance(c, dict) and isinstance(c.get("id"), str)]


def _shown(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 40 else f"{text[:37]}…"


def _words(expected: str) -> str:
    """pydantic's "'a', 'b' or 'c'" in Swedish."""
    return expected.replace("'", "").replace(" or ", " eller ")


def _general(value: Any, context: dict[str, Any]) -> tuple[str, str, str]:
    return "ARS203", f"Värdet ”{_shown(value)}” passar inte här.", "Se handbokens beskrivning av nyckeln."


Write = Callable[[Any, dict[str, Any]], tuple[str, str, str]]

_MESSAGES: dict[str, Write] = {
    "string_type": lambda v, c: ("ARS203", "Här ska en text stå." if v is not None else "Värdet saknas.", _QUOTED),
    "string_too_short": lambda v, c: ("ARS203", "Texten är tom.", "Skriv texten, eller ta bort nyckeln."),
    "string_too_long": lambda v, c: ("ARS203", f"Texten är längre än {c['max_length']} tecken.", "Korta den."),
    "string_pattern_mismatch": lambda v, c: ("ARS205", f"”{_shown(v)}” kan inte vara ett namn här.", _IDENTIFIER),
    "int_type": lambda v, c: (
        "ARS204",
        f"”{_shown(v)}” är inte ett heltal.",
        "Skriv talet med siffror, utan citattecken.",
    ),
    "greater_than_equal": lambda v, c: ("ARS205", f"Talet {_shown(v)} är för litet.", f"Det minsta är {c['ge']}."),
    "less_than_equal": lambda v, c: ("ARS205", f"Talet {_shown(v)} är för stort.", f"Det största är {c['le']}."),
    "bool_type": lambda v, c: (
        "ARS203",
        f"”{_shown(v)}” är varken true eller false.",
        "Skriv true för ja eller false för nej, utan citattecken.",
    ),
    "literal_error": lambda v, c: ("ARS205", f"”{_shown(v)}” kan inte stå här.", _one_of(v, _words(c["expected"]))),
    "tuple_type": lambda v, c: ("ARS203", "Här ska en lista stå.", "Börja varje post på en egen rad med ”- ”."),
    "dict_type": lambda v, c: (
        "ARS203",
        "Här ska namn och värden stå.",
        "Skriv ”namn: värde” på indragna rader under.",
    ),
    "model_type": lambda v, c: (
        "ARS203",
        "Här ska nycklar och värden stå.",
        "Skriv ”nyckel: värde” på indragna rader under.",
    ),
    "model_attributes_type": lambda v, c: (
        "ARS203",
        "Här ska nycklar och värden stå.",
        "Skriv ”nyckel: värde” på indragna rader under.",
    ),
    "too_short": lambda v, c: ("ARS203", "Listan har för få poster.", f"Minst {c['min_length']} ska finnas."),
    "too_long": lambda v, c: ("ARS203", "Listan har för många poster.", f"Högst {c['max_length']} får finnas."),
    "union_tag_not_found": lambda v, c: (
        "ARS203",
        "Här ska en tabell stå.",
        "Skriv nycklarna rubrik, kolumner och rader under.",
    ),
    "union_tag_invalid": lambda v, c: (
        "ARS203",
        "Här ska en tabell stå.",
        "Skriv nycklarna rubrik, kolumner och rader under.",
    ),
}


def _one_of(value: Any, expected: str) -> str:
    suggestion = nearest(str(value), expected.replace(" eller ", ", ").split(", "))
    return f"Menades ”{suggestion}”? Välj mellan {expected}." if suggestion else f"Välj mellan {expected}."
