"""Pictures of the project: only its own files, only kinds and sizes that a document can carry."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from arsbokslut.diagnostics import Diagnostic, Position, SpotTree
from arsbokslut.diagnostics.rule import Rule
from arsbokslut.document.pictures import PictureFile
from arsbokslut.model.report import Report
from arsbokslut.pipeline.picture_format import PNG, PictureFault, require_whole, size_of

MAX_BYTES = 10 * 2**20
MAX_PIXELS = 40_000_000
"""More than an A3 page in print; a picture's file can be small and its pixels endless."""


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
    path = _found(root, file)
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
    width, height = size_of(content)
    if width * height == 0 or width * height > MAX_PIXELS:
        raise PictureFault(
            f"Bilden är {width} × {height} bildpunkter.", f"Högst {MAX_PIXELS // 10**6} miljoner får den ha."
        )
    require_whole(content)
    return PictureFile(content, "image/png" if content.startswith(PNG) else "image/jpeg", width, height)


def _found(root: Path, file: str) -> Path:
    """The file, also where its name on disk has its letters and their marks apart, as some systems write them.

    A link that leads back to itself is not followed.
    """
    names = (file, unicodedata.normalize("NFD", file), unicodedata.normalize("NFC", file))
    try:
        paths = [(root / name).resolve() for name in names]
    except (RuntimeError, OSError):  # the former before Python 3.13
        return root.resolve() / file
    return next((path for path in paths if path.is_file()), paths[0])


RULES: tuple[Rule[Pictures], ...] = (Rule(("ARS854",), pictures_can_be_used),)
