"""Which page each heading stands on, by the bookmarks of a PDF (ISO 32000-1 12.3.3)."""

from collections.abc import Iterator
from typing import NamedTuple

from arsbokslut.writers.pdf.fault import PdfFault
from arsbokslut.writers.pdf.file import BrokenPdf, PdfFile, read_pdf
from arsbokslut.writers.pdf.syntax import Reference, Value, text_of


class HeadingPage(NamedTuple):
    """A heading: its level from 1, its text, and its page from 1."""

    level: int
    title: str
    page: int


def heading_pages(pdf: bytes) -> list[HeadingPage]:
    """Every heading in order. Raises PdfFault when the file is no PDF, or a bookmark leads nowhere."""
    try:
        file = read_pdf(pdf)
    except BrokenPdf as error:
        raise PdfFault(f"PDF-filen går inte att läsa: {error}.") from error
    pages = {number: index for index, number in enumerate(file.pages(), start=1)}
    return list(_entries(file, file.mapping(file.root.get("Outlines")).get("First"), 1, pages, set()))


def _entries(file: PdfFile, entry: Value, level: int, pages: dict[int, int], seen: set[int]) -> Iterator[HeadingPage]:
    """The bookmarks from `entry` on, each with those under it."""
    while isinstance(entry, Reference) and entry.number not in seen:
        seen.add(entry.number)
        said = file.mapping(entry)
        title = file.value(said.get("Title"))
        target = next(iter(file.items(said.get("Dest") or file.mapping(said.get("A")).get("D"))), None)
        if not isinstance(title, bytes) or not isinstance(target, Reference) or target.number not in pages:
            raise PdfFault("Ett bokmärke i PDF-filen leder inte till någon sida.")
        yield HeadingPage(level, text_of(title), pages[target.number])
        yield from _entries(file, said.get("First"), level + 1, pages, seen)
        entry = said.get("Next")
