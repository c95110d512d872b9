"""The PDF and its Word file: the pages in the contents are found by laying out, as often as it takes and no oftener."""

import pytest

from arsbokslut.diagnostics import DiagnosticsError
from arsbokslut.pipeline.formats import pdf
from arsbokslut.pipeline.formats.manuscript import Manuscript
from arsbokslut.pipeline.formats.pdf import pdf_with_its_word_file
from arsbokslut.writers.pdf import PdfFault
from tests.small import SmallProject

REPORT = "<html lang='sv'><head><title>T</title></head><body>{}<h1>Ekonomi</h1></body></html>"
CONTENTS = '<nav title="Innehåll" class="nivå-2"/>'

Pages = list[tuple[int, ...]]
"""The pages of the headings, each time that the document is laid out."""


def made(small: SmallProject, template: str, pages: Pages, monkeypatch: pytest.MonkeyPatch) -> tuple[bytes, bytes, int]:
    """The PDF, the Word file and how often it was laid out, where LibreOffice would put the headings on these pages."""
    asked: list[bytes] = []

    def convert(word: bytes) -> bytes:
        asked.append(word)
        return b"pdf of " + word

    monkeypatch.setattr(pdf, "convert", convert)
    monkeypatch.setattr(pdf, "word_file", lambda _, told: f"word, pages {told}".encode())
    monkeypatch.setattr(pdf, "heading_pages", lambda _: [(1, "H", page) for page in pages[len(asked) - 1]])
    return *pdf_with_its_word_file(manuscript(small, template), b"word"), len(asked)


def manuscript(small: SmallProject, template: str) -> Manuscript:
    prepared = small.template(template).prepare()
    return Manuscript(prepared.document, prepared.layout, small.root, prepared.figure)


def test_without_contents_it_is_laid_out_once(small: SmallProject, monkeypatch: pytest.MonkeyPatch) -> None:
    assert made(small, REPORT.format(""), [], monkeypatch) == (b"pdf of word", b"word", 1)


@pytest.mark.parametrize(
    ("pages", "told", "times"),
    [
        ([(3, 4), (3, 4)], (3, 4), 2),
        ([(3, 4), (3, 5), (3, 5)], (3, 5), 3),
        ([(1,), (2,), (1,), (2,), (1,)], (1,), 4),
    ],
    ids=["the numbers take no room", "they move a heading", "they never settle"],
)
def test_contents_are_told_the_pages(
    pages: Pages, told: tuple[int, ...], times: int, small: SmallProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    word = f"word, pages {told}".encode()

    assert made(small, REPORT.format(CONTENTS), pages, monkeypatch) == (b"pdf of " + word, word, times)


def test_what_keeps_a_pdf_from_being_made_is_told(small: SmallProject, monkeypatch: pytest.MonkeyPatch) -> None:
    def convert(_: bytes) -> bytes:
        raise PdfFault("LibreOffice hittas inte.", "Installera det.")

    monkeypatch.setattr(pdf, "convert", convert)

    with pytest.raises(DiagnosticsError) as caught:
        pdf_with_its_word_file(manuscript(small, REPORT.format("")), b"word")

    (found,) = caught.value.diagnostics
    told = (found.code, str(found.position), found.message, found.hint)
    assert told == ("ARS005", "--to pdf", "LibreOffice hittas inte.", "Installera det.")
