"""A folder of YAML files as one mapping, with the places kept."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from errno import errorcode
from pathlib import Path as FilePath
from typing import Any

from arsbokslut.classes import dataclass
from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Position, Spot, SpotTree
from arsbokslut.diagnostics.legible import visible
from arsbokslut.source.nodes import read_nodes
from arsbokslut.source.text import decode, legible


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file: how it is shown to people, and its bytes."""

    shown: str
    raw: bytes


@dataclass(frozen=True, slots=True)
class Source:
    """Plain data, the place of every node in it, and warnings from reading."""

    data: dict[str, Any]
    spots: SpotTree
    warnings: tuple[Diagnostic, ...] = ()


def read_one(file: SourceFile) -> Source:
    """One YAML file. Raises DiagnosticsError."""
    try:
        text = decode(file.raw, file.shown)
        data, spot = read_nodes(text, file.shown)
    except DiagnosticsError as error:
        raise error.with_texts({file.shown: legible(file.raw)}) from None
    return Source(data, SpotTree(spot, {file.shown: text}))


def read_data(project: FilePath, shown: str, collections: Sequence[str]) -> Source:
    """All `*.yaml` files of a folder in the project, merged. Raises DiagnosticsError with the errors of every file."""
    there = sorted(p for p in (project / shown).iterdir() if not p.name.startswith("."))
    paths = [p for p in there if p.suffix.lower() in ENDINGS]
    if not paths:
        raise DiagnosticsError(
            [
                Diagnostic(
                    "ARS120",
                    "Mappen innehåller inga YAML-filer.",
                    Position(shown),
                    "Lägg årets filer där, med ändelsen .yaml.",
                )
            ]
        )
    merged = merge(_read_each(paths, project, shown), shown, collections)
    unread = [
        _unread(p.name, shown)
        for p in there
        if p.suffix.lower() not in ENDINGS and ENDINGS & set(map(str.lower, p.suffixes[-2:-1]))
    ]
    return replace(merged, warnings=(*merged.warnings, *unread))


ENDINGS = frozenset({".yaml", ".yml"})
"""Of the files that are read, in whatever letters."""


def _unread(name: str, shown: str) -> Diagnostic:
    message = "Filen läses inte, för namnet slutar varken på .yaml eller .yml."
    return Diagnostic("ARS122", message, Position(f"{shown}/{name}"), "Döp om den, eller ta bort den.")


def _read_each(paths: Iterable[FilePath], project: FilePath, shown: str) -> list[Source]:
    sources: list[Source] = []
    found: list[Diagnostic] = []
    texts: dict[str, str] = {}
    for path in paths:
        name = f"{shown}/{path.name}"
        try:
            _require_a_name(path.name, shown)
            sources.append(read_one(SourceFile(name, _bytes(path, project, name))))
        except DiagnosticsError as error:
            found.extend(error.diagnostics)
            texts.update(error.texts)
    if found:
        raise DiagnosticsError(found, texts)
    return sources


def _require_a_name(name: str, shown: str) -> None:
    """Raises DiagnosticsError for a name that cannot be shown as it is: reports and findings name their files."""
    said = visible(os.fsencode(name).decode("utf-8", "replace"))
    if said != name:
        message = "Filens namn går inte att visa: det är inte UTF-8, eller har tecken som inte syns."
        raise DiagnosticsError([Diagnostic("ARS121", message, Position(f"{shown}/{said}"), "Döp om filen.")])


def _is_inside(path: FilePath, project: FilePath) -> bool:
    """Whether a file lies in the project, links followed; one that links to itself lies nowhere."""
    try:
        return path.resolve().is_relative_to(project.resolve())
    except (OSError, RuntimeError):
        return False


def _bytes(path: FilePath, project: FilePath, shown: str) -> bytes:
    if not _is_inside(path, project):
        raise DiagnosticsError(
            [Diagnostic("ARS121", "Länken leder ut ur projektet.", Position(shown), "Lägg filen själv i mappen.")]
        )
    if path.is_symlink() and not path.exists():
        raise DiagnosticsError(
            [
                Diagnostic(
                    "ARS121", "Länken pekar på en fil som inte finns.", Position(shown), "Lägg filen själv i mappen."
                )
            ]
        )
    if not path.is_file():
        raise DiagnosticsError(
            [
                Diagnostic(
                    "ARS121", "Detta är ingen vanlig fil.", Position(shown), "Byt ut den mot en fil, eller ta bort den."
                )
            ]
        )
    try:
        return path.read_bytes()
    except OSError as error:
        raise DiagnosticsError(
            [
                Diagnostic(
                    "ARS121",
                    f"Filen går inte att läsa (felkod {errorcode.get(error.errno or 0, 'okänd')}).",
                    Position(shown),
                    "Kontrollera behörigheten.",
                )
            ]
        ) from None


def merge(sources: Sequence[Source], shown: str, collections: Sequence[str]) -> Source:
    """The files as one mapping. A key (in a collection: an entry) that stands in two files is an error showing both."""
    data: dict[str, Any] = {}
    spots: dict[str | int, Spot] = {}
    texts: dict[str, str] = {}
    clashes: list[Diagnostic] = []
    for source in sources:
        texts.update(source.spots.texts)
        for key, value in source.data.items():
            spot = source.spots.root.children[key]
            if key not in data:
                data[key], spots[key] = value, spot
            elif key in collections and isinstance(value, dict) and isinstance(data[key], dict):
                data[key], spots[key], found = _joined(key, data[key], spots[key], value, spot)
                clashes.extend(found)
            elif key in collections and None in (value, data[key]):
                clashes.append(_empty(key, spot if value is None else spots[key]))
            else:
                clashes.append(_clash(key, spots[key], spot))
    if clashes:
        raise DiagnosticsError(clashes, texts)
    warnings = tuple(warning for source in sources for warning in source.warnings)
    return Source(data, SpotTree(Spot(Position(shown), None, spots), texts), warnings)


def _joined(
    name: str, entries: dict[str, Any], spot: Spot, more: dict[str, Any], more_spot: Spot
) -> tuple[dict[str, Any], Spot, list[Diagnostic]]:
    both = entries.keys() & more.keys()
    joined = Spot(spot.value, spot.key, {**spot.children, **more_spot.children})
    clashes = [_clash(f"{name}.{key}", spot.children[key], more_spot.children[key]) for key in sorted(both)]
    return {**entries, **more}, joined, clashes


def _empty(name: str, spot: Spot) -> Diagnostic:
    return Diagnostic(
        "ARS203",
        f"Under ”{name}” står ingenting.",
        spot.key or spot.value,
        "Skriv ”namn: …” på indragna rader under, eller ta bort nyckeln.",
    )


def _clash(name: str, first: Spot, second: Spot) -> Diagnostic:
    here, there = second.key or second.value, first.key or first.value
    return Diagnostic(
        "ARS119",
        f"”{name}” står i två filer; den finns redan i {there}.",
        here,
        "Ta bort den ena, eller slå ihop dem i en fil.",
        related=((there, "första gången"),),
    )
