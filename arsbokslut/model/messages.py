"""pydantic's errors in Swedish, each at the key or value it is about."""

from collections.abc import Callable, Iterable
from typing import Any, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from arsbokslut.diagnostics import Diagnostic, Path, Position, SpotTree, nearest
from arsbokslut.diagnostics.fix import Fix, rewriting
from arsbokslut.diagnostics.nearest import misspelt, worth_comparing
from arsbokslut.model.base import Model, shown

_UNDER = "Skriv ”nyckel: värde” på indragna rader under."


def translated(error: ValidationError, kind: type[Model], data: Any, spots: SpotTree) -> list[Diagnostic]:
    """One diagnostic for each of pydantic's errors that is not a consequence of another."""
    errors = error.errors(include_url=False)
    meant: set[Path] = {
        (*each["loc"][:-1], _suggested(each["loc"], kind, data) or "") for each in errors if _is_unknown(each)
    }
    causes = [each for each in errors if not _follows(each, meant)]
    return [_one(details, kind, data, spots) for details in causes]


def _is_unknown(details: ErrorDetails) -> bool:
    return details["type"] == "extra_forbidden"


def _follows(details: ErrorDetails, meant: set[Path]) -> bool:
    """A key that is missing because it is misspelt, or a list that is short because a post in it is wrong."""
    if details["type"] == "missing":
        return details["loc"] in meant
    return details["type"] == "too_short" and len(details["input"]) >= details["ctx"]["min_length"]


def _one(details: ErrorDetails, kind: type[Model], data: Any, spots: SpotTree) -> Diagnostic:
    path = details["loc"]
    context = details.get("ctx", {})
    if _is_unknown(details):
        return _unknown_key(path, kind, data, spots)
    if details["type"] == "missing":
        return _missing_key(path, spots)
    position = _place(details, spots)
    if details["type"].startswith("ARS"):
        fix = _respelt(details["input"], context["meant"], position, spots)
        return Diagnostic(details["type"], context["message"], position, context["hint"], fix=fix)
    return _typed(details, position, context)


def _place(details: ErrorDetails, spots: SpotTree) -> Position:
    """The key that cannot be one, the number inside `{värde: …, not: …}`, else the value."""
    path = details["loc"]
    if "[key]" in path:
        return spots.key(path)
    noted = (*path, "värde")
    return spots.value(noted if details["type"] == "ARS204" and spots.has(noted) else path)


def _typed(details: ErrorDetails, position: Position, context: dict[str, Any]) -> Diagnostic:
    write = _MESSAGES.get(details["type"], _general)
    code, message, hint = write(details.get("input"), context)
    return Diagnostic(code, message, position, hint)


_FORMER = {"webb": "utseende"}
"""Keys that were called something else → what they are called now."""


def _known_at(path: Path, kind: type[Model], data: Any) -> list[str]:
    return sorted({*known_keys(kind, path[:-1]), *_column_ids(data, path)})


def _suggested(path: Path, kind: type[Model], data: Any) -> str | None:
    return nearest(_visible(str(path[-1])), _known_at(path, kind, data))


def _visible(key: str) -> str:
    """A key without the no-break spaces that come along with pasted text."""
    return " ".join(key.split())


def _unknown_key(path: Path, kind: type[Model], data: Any, spots: SpotTree) -> Diagnostic:
    key = str(path[-1])
    known = _known_at(path, kind, data)
    if _visible(key) != key and _visible(key) in known:
        message = f"Vid nyckeln ”{_visible(key)}” står ett hårt mellanslag, som inte syns."
        hint = "Ta bort det, eller byt det mot ett vanligt mellanslag."
        return Diagnostic("ARS201", message, spots.key(path), hint, fix=_renamed(path, _visible(key), data, spots))
    suggestion = _FORMER.get(key, nearest(_visible(key), known))
    hint = f"Menades ”{suggestion}”?" if suggestion else f"Här kan stå: {', '.join(known)}."
    fix = _renamed(path, misspelt(_visible(key), known), data, spots)
    return Diagnostic("ARS201", f"Nyckeln ”{key}” finns inte här.", spots.key(path), hint, fix=fix)


def _renamed(path: Path, meant: str | None, data: Any, spots: SpotTree) -> Fix:
    """The key as it was meant, when there is no such key beside it."""
    *parents, key = spots.path(path) or ("",)  # data that no file has cannot be put right
    for part in parents:
        data = data[part]
    return () if meant is None or not key or meant in data else rewriting(spots.texts, spots.key(path), str(key), meant)


def _respelt(value: Any, meant: str, position: Position, spots: SpotTree) -> Fix:
    return rewriting(spots.texts, position, value, meant) if meant and isinstance(value, str) else ()


def _missing_key(path: Path, spots: SpotTree) -> Diagnostic:
    parent = path[:-1]
    whose = next((part for part in reversed(parent) if isinstance(part, str) and not part.startswith("‹")), None)
    of = f" i ”{whose}”" if whose else ""
    return Diagnostic("ARS202", f"Nyckeln ”{path[-1]}” saknas{of}.", spots.key(path), f"Lägg till ”{path[-1]}: …”.")


def known_keys(kind: Any, path: Path) -> set[str]:
    """The Swedish keys that the model knows at a path, over all variants that can stand there."""
    if isinstance(kind, type) and issubclass(kind, Model):
        fields = kind.SWEDISH
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
    columns = data["tabeller"][path[1]].get("kolumner")
    listed = columns if isinstance(columns, list) and worth_comparing(len(columns)) else ()
    return [c["id"] for c in listed if isinstance(c, dict) and isinstance(c.get("id"), str)]


def _words(expected: str) -> str:
    """pydantic's "'a', 'b' or 'c'" in Swedish."""
    return expected.replace("'", "").replace(" or ", " eller ")


def _general(value: Any, context: dict[str, Any]) -> tuple[str, str, str]:
    return "ARS203", f"Värdet ”{shown(value)}” passar inte här.", "Se handbokens beskrivning av nyckeln."


Write = Callable[[Any, dict[str, Any]], tuple[str, str, str]]


def _no_text(value: Any, context: dict[str, Any]) -> tuple[str, str, str]:
    if value is None:
        return "ARS203", "Värdet saknas.", "Skriv texten efter kolonet, eller ta bort nyckeln."
    if isinstance(value, list | dict):
        return "ARS203", "Här ska en text stå.", "Skriv den på samma rad som nyckeln."
    written = {True: "true", False: "false"}.get(value, value) if isinstance(value, bool) else value
    return "ARS203", "Här ska en text stå.", f'Sätt den inom citattecken: "{shown(written)}".'


def _no_list(value: Any, context: dict[str, Any]) -> tuple[str, str, str]:
    if value is None:
        return "ARS203", "Värdet saknas.", "Skriv listans poster på egna rader, var och en efter ”- ”."
    return "ARS203", "Här ska en lista stå.", "Börja varje post på en egen rad med ”- ”."


def _no_keys(value: Any, context: dict[str, Any]) -> tuple[str, str, str]:
    if value is None:
        return "ARS203", "Värdet saknas.", f"{_UNDER} Finns det inget att skriva: ta bort nyckeln."
    hint = (
        "Ta bort strecken (-) framför raderna, så att det blir ”nyckel: värde”." if isinstance(value, list) else _UNDER
    )
    return "ARS203", "Här ska nycklar och värden stå.", hint


def _no_table(value: Any, context: dict[str, Any]) -> tuple[str, str, str]:
    return "ARS203", "Här ska en tabell stå.", "Skriv nycklarna rubrik, kolumner och rader under."


def _one_of(value: Any, expected: str) -> str:
    suggestion = nearest(str(value), expected.replace(" eller ", ", ").split(", "))
    return f"Menades ”{suggestion}”? Välj {expected}." if suggestion else f"Välj {expected}."


_MESSAGES: dict[str, Write] = {
    "string_type": _no_text,
    "string_too_short": lambda v, c: ("ARS203", "Texten är tom.", "Skriv texten, eller ta bort nyckeln."),
    "string_too_long": lambda v, c: ("ARS203", f"Texten är längre än {c['max_length']} tecken.", "Korta den."),
    "int_type": lambda v, c: (
        "ARS204",
        f"”{shown(v)}” är inte ett heltal." if v is not None else "Här ska ett heltal stå.",
        "Skriv talet med siffror, utan citattecken.",
    ),
    "greater_than_equal": lambda v, c: ("ARS205", f"Talet {shown(v)} är för litet.", f"Det minsta är {c['ge']}."),
    "less_than_equal": lambda v, c: ("ARS205", f"Talet {shown(v)} är för stort.", f"Det största är {c['le']}."),
    "bool_type": lambda v, c: (
        "ARS203",
        f"”{shown(v)}” är varken true eller false.",
        "Skriv true för ja eller false för nej, utan citattecken.",
    ),
    "literal_error": lambda v, c: ("ARS205", f"”{shown(v)}” kan inte stå här.", _one_of(v, _words(c["expected"]))),
    "tuple_type": _no_list,
    "dict_type": _no_keys,
    "model_type": _no_keys,
    "model_attributes_type": _no_keys,
    "too_short": lambda v, c: (
        "ARS203",
        "Listan är tom." if not v else "Listan har för få poster.",
        "Minst 1 post ska finnas." if c["min_length"] == 1 else f"Minst {c['min_length']} poster ska finnas.",
    ),
    "too_long": lambda v, c: ("ARS203", "Listan har för många poster.", f"Högst {c['max_length']} får finnas."),
    "union_tag_not_found": _no_table,
    "union_tag_invalid": _no_table,
}
