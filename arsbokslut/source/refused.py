"""What YAML allows and a data file does not: the finding for each."""

from collections.abc import Iterator, Sequence
from typing import Any

import yaml

from arsbokslut.diagnostics import Diagnostic, Position, Spot

LONGEST_SHOWN = 80
"""Longer texts are not repeated in a hint."""


def empty(file: str) -> Diagnostic:
    """A file without anything in it."""
    return Diagnostic("ARS111", "Filen är tom.", Position(file), "Fyll i den eller ta bort den.")


def another_document(place: Position) -> Diagnostic:
    """A second document in the same file."""
    return Diagnostic("ARS112", "Filen innehåller mer än ett dokument.", place, "Ta bort raden med ---.")


def not_a_mapping(event: Any, place: Position) -> Diagnostic:
    """A file that begins with something else than a key."""
    if isinstance(event, yaml.ScalarEvent) and not event.value:
        return empty(place.file)
    what = "en lista" if isinstance(event, yaml.SequenceStartEvent) else "en text"
    message = f"Filen är {what}; den ska bestå av nycklar, som ”rapport:”."
    return Diagnostic("ARS113", message, place, "Skriv nyckeln överst.")


def markers(event: Any, place: Position) -> Iterator[Diagnostic]:
    """What refers to another place, is referred to, or says of what type a value is."""
    if isinstance(event, yaml.AliasEvent):
        message = f"Hänvisningen *{event.anchor} används; varje uppgift skrivs på sin plats."
        hint = "Skriv ut värdet. Siffror i texter hänvisas till med {{ namn }}. Är * en del av texten: citattecken."
        yield Diagnostic("ARS114", message, place, hint)
    elif getattr(event, "anchor", None) is not None:
        message = f"Ankaret &{event.anchor} används; varje uppgift skrivs på sin plats."
        hint = "Ta bort &-märket. Är & en del av texten: sätt texten inom citattecken."
        yield Diagnostic("ARS114", message, place, hint)
    if getattr(event, "tag", None) is not None:
        message = "En typmärkning (!) används; vad ett värde är följer av nyckeln."
        hint = "Ta bort märkningen. Är ! en del av texten: sätt texten inom citattecken."
        yield Diagnostic("ARS115", message, place, hint)


def merge(place: Position) -> Diagnostic:
    """A key that takes in the keys of another mapping."""
    message = "Sammanslagning (<<) används; varje uppgift skrivs på sin plats."
    return Diagnostic("ARS114", message, place, "Skriv ut nycklarna där de gäller.")


def too_deep(most: int, place: Position) -> Diagnostic:
    """Lists and mappings deeper in each other than `most`."""
    return Diagnostic("ARS116", f"Mer än {most} nivåer i varandra.", place, "Kontrollera indrag och klamrar.")


def swallowed(rest: str, place: Position) -> Diagnostic:
    """Words after # that are meant as text and read as a comment; `rest` is what stands from there."""
    message = f"Texten från # och framåt läses som kommentar: ”{rest.strip()}”."
    hint = "Sätt hela texten inom citattecken, eller skriv ett mellanslag efter # om det är en kommentar."
    return Diagnostic("ARS117", message, place, hint)


def no_word(key: str, place: Position) -> Diagnostic:
    """A key that is read as a number, a date or nothing."""
    message = f"Nyckeln ”{key}” läses inte som text." if key else "Nyckeln före kolonet saknas."
    return Diagnostic("ARS118", message, place, "Sätt den inom citattecken, eller välj ett annat ord.")


def no_text(place: Position) -> Diagnostic:
    """A key that is a list or a mapping."""
    return Diagnostic("ARS118", "Nyckeln är ingen text.", place, "Skriv nyckeln som ett ord före kolonet.")


def duplicate(key: str, place: Position, first: Spot) -> Diagnostic:
    """A key that stands a second time in the same mapping."""
    here = first.key or first.value
    message = f"Nyckeln ”{key}” står två gånger på samma nivå; den finns redan på rad {here.line}."
    hint = "Ta bort den ena, eller döp om den."
    return Diagnostic("ARS119", message, place, hint, related=((here, "första gången"),))


def reference(lines: Sequence[str], file: str, number: int, start: int) -> Diagnostic:
    """A text that begins with {{ without quotes, on the line of this number from 0, from a column from 0."""
    from arsbokslut.source.mending import quoted  # loaded when something is wrong

    text = lines[number][start:].strip()
    shown = f'"{text}"' if len(text) <= LONGEST_SHOWN and '"' not in text else '"{{ … }} …"'
    return Diagnostic(
        "ARS110",
        "En text som börjar med {{ behöver citattecken, annars läser YAML klamrarna.",
        Position(file, number + 1, start + 1, number + 1, start + 1 + len(text)),
        f"Sätt hela texten inom citattecken: {shown}.",
        fix=quoted(lines, file, number, start),
    )
