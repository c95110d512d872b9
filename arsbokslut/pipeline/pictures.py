"""Pictures of the project: only its own files, only kinds and sizes that a document can carry."""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from arsbokslut.diagnostics import Diagnostic, Fault, Position, SpotTree
from arsbokslut.diagnostics.rule import Rule
from arsbokslut.document.pictures import PictureFile
from arsbokslut.model.report import Report

MAX_BYTES = 10 * 2**20
MAX_PIXELS = 40_000_000
"""More than an A3 page in print; a picture's file can be small and its pixels endless."""
PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8"


class PictureFault(Fault):
    """A picture that cannot be used."""


class Pictures(NamedTuple):
    """What the rule below sees: the report whose sections name pictures, the project's folder, and where things stand.

    `shown` are the files that the document shows, those of the `template` too.
    """

    report: Report
    root: Path
    spots: SpotTree
    shown: tuple[str, ...]
    template: Position


def pictures_can_be_used(pictures: Pictures) -> Iterator[Diagnostic]:
    """A picture is a file of the project, of a kind and size that a document can carry."""
    for file, place, subject in _named(pictures):
        try:
            load_picture(pictures.root, file)
        except PictureFault as fault:
            yield fault.at(place, "ARS854", subject=subject)


def _named(pictures: Pictures) -> Iterator[tuple[str, Position, str]]:
    """The file of each picture, where it is named, and what the picture is called: those of the data, then the template's."""
    files = set()
    for key, section in pictures.report.sections.items():
        if section.picture is not None:
            files.add(section.picture.file)
            place = pictures.spots.value(("avsnitt", key, "bild", "fil"))
            yield section.picture.file, place, f"avsnitt.{key}.bild"
    for file in dict.fromkeys(pictures.shown):
        if file not in files:
            yield file, pictures.template, f"layout: {file}"


def load_picture(root: Path, file: str) -> PictureFile:
    """A picture inside the project. Raises PictureFault."""
    path = (root / file).resolve()
    if Path(file).is_absolute() or "://" in file or not path.is_relative_to(root.resolve()):
        raise PictureFault(
            f"Bilden ”{file}” ligger inte i projektet.", "Lägg bilden i projektets mapp, till exempel i bilder/."
        )
    if not path.is_file():
        raise PictureFault(f"Bilden ”{file}” finns inte.", "Kontrollera namnet; sökvägen räknas från projektets mapp.")
    if path.stat().st_size > MAX_BYTES:
        raise PictureFault(
            f"Bilden är större än {MAX_BYTES // 2**20} MB.", "Spara den mindre, eller med hårdare komprimering."
        )
    content = path.read_bytes()
    width, height = _size(content)
    if width * height == 0 or width * height > MAX_PIXELS:
        raise PictureFault(
            f"Bilden är {width} × {height} bildpunkter.", f"Högst {MAX_PIXELS // 10**6} miljoner får den ha."
        )
    return PictureFile(content, "image/png" if content.startswith(PNG) else "image/jpeg", width, height)


def _size(content: bytes) -> tuple[int, int]:
    """Width and height in pixels, from the file's header. Raises PictureFault when it is neither PNG nor JPEG."""
    if content.startswith(PNG) and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    if content.startswith(JPEG):
        return _jpeg_size(content)
    raise PictureFault("Bilden är varken PNG eller JPEG.", "Spara den som PNG eller JPEG.")


def _jpeg_size(content: bytes) -> tuple[int, int]:
    """The size in the frame header (ITU-T T.81 B.2.2); four components mean CMYK, which Word shows wrongly."""
    at = 2
    while at + 9 < len(content) and content[at] == 0xFF:
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width, components = struct.unpack(">HHB", content[at + 5 : at + 10])
            if components == 4:
                raise PictureFault("Bilden är i CMYK, som skärmar och Word visar fel.", "Spara den i RGB.")
            return width, height
        at += 2 + length
    raise PictureFault("Bilden är skadad.", "Spara om den från det program den gjordes i.")


RULES: tuple[Rule[Pictures], ...] = (Rule(("ARS854",), pictures_can_be_used),)
