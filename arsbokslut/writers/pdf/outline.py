"""Which page each heading stands on, by the bookmarks of a PDF (ISO 32000-1 12.3.3)."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pikepdf

from arsbokslut.writers.pdf.fault import PdfFault
from arsbokslut.writers.pdf.opened import opened


class HeadingPage(NamedTuple):
    """A heading: its level from 1, its text, and its page from 1."""

    level: int
    title: str
    page: int


def heading_pages(pdf: bytes) -> list[HeadingPage]:
    """Every heading in order. Raises PdfFault when the file is no PDF, or a bookmark leads nowhere."""
    with opened(pdf, "PDF-filen går inte att läsa.") as file:
        pages = {page.obj.objgen: number for number, page in enumerate(file.pages, start=1)}
        return list(_headings(file.open_outline().root, 1, pages))


def _headings(
    items: Iterable[pikepdf.OutlineItem], level: int, pages: dict[tuple[int, int], int]
) -> Iterator[HeadingPage]:
    """The bookmarks, each with those under it."""
    for item in items:
        target = item.destination if item.action is None else item.action.get("/D")
        page = target[0] if isinstance(target, pikepdf.Array) and len(target) else None
        if not isinstance(page, pikepdf.Dictionary) or page.objgen not in pages:
            raise PdfFault("Ett bokmärke i PDF-filen leder inte till någon sida.")
        yield HeadingPage(level, item.title, pages[page.objgen])
        yield from _headings(item.children, level + 1, pages)
