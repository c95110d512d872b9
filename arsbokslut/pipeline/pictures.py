"""Pictures of the project: only its own files, only kinds and sizes that a document can carry."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from arsbokslut.diagnostics import Diagnostic, Position, SpotTree
from arsbokslut.diagnostics.rule import Rule
from arsbokslut.document.pictures import PictureFile
from arsbokslut.figures.bound_text import BoundText
from arsbokslut.model.places import Places
from arsbokslut.model.report import Report
from arsbokslut.pipeline.picture_format import PNG, PictureFault, Read, read_picture
from arsbokslut.pipeline.picture_turned import require_whole, upright

MAX_BYTES = 10 * 2**20
MAX_PIXELS = 40_000_000
"""More than an A3 page in print; a picture's file can be small and its pixels endless."""


class Pictures(NamedTuple):
    """What the rule below sees: the report whose sections name pictures, the project's folder, and where things stand.

    `shown` are the files that the document shows, those of the `template` too; `texts` those that may name some.
    """

    report: Report
    root: Path
    spots: SpotTree
    shown: tuple[str, ...]
    template: Position
    texts: tuple[BoundText, ...] = ()


def pictures_can_be_used(pictures: Pictures) -> Iterator[Diagnostic]:
    """A picture is a file of the project, of a kind and size that a document can carry."""
    for file, place, subject in _named(pictures):
        try:
            checked_picture(pictures.root, file)
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
            yield _in_text(file, pictures) or (file, pictures.template, f"layout: {file}")


def _in_text(file: str, pictures: Pictures) -> tuple[str, Position, str] | None:
    """The first text that shows a picture; None when a template does."""
    for text in pictures.texts:
        for written in (f"]({file}", f"](<{file}"):
            before, found, _ = text.prose.text.partition(written)
            if found:
                place = Places(pictures.spots.texts).in_text(text.prose, before.count("\n") + 1, file)
                return file, place, f"bild: {file}"
    return None


def checked_picture(root: Path, file: str) -> Read:
    """A picture inside the project that can be shown. Raises PictureFault."""
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
    read = read_picture(content)
    if not 0 < read.width * read.height <= MAX_PIXELS:
        raise PictureFault(
            f"Bilden är {read.width} × {read.height} bildpunkter.", f"Högst {MAX_PIXELS // 10**6} miljoner får den ha."
        )
    require_whole(read)
    return read


def load_picture(root: Path, file: str) -> PictureFile:
    """A picture as documents carry it: upright, and without what its camera says of itself and the place. Raises PictureFault."""
    seen = upright(checked_picture(root, file))
    kind = "image/png" if seen.content.startswith(PNG) else "image/jpeg"
    return PictureFile(seen.content, kind, seen.width, seen.height)


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
