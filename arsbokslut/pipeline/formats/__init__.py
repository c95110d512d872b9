"""The formats a document can have: one file for each, and the table that the command line, the help and a build go by."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # only the names: the help lists the formats and loads nothing of what writes them
    from arsbokslut.pipeline.formats.manuscript import Manuscript

Documents = dict[str, bytes]
"""Format → the file's content."""


class Format(NamedTuple):
    """A kind of file. `name` is what `--to` calls it, and its ending.

    `write` gives the document from a manuscript and what is already made; it may make that anew. `made_of` is the format
    that has to be made first.
    """

    name: str
    write: Callable[["Manuscript", Documents], Documents]
    made_of: str = ""


def _docx(manuscript: "Manuscript", made: Documents) -> Documents:
    from arsbokslut.pipeline.formats.docx import word_file

    return {"docx": word_file(manuscript)}


def _pdf(manuscript: "Manuscript", made: Documents) -> Documents:
    from arsbokslut.pipeline.formats.pdf import pdf_with_its_word_file

    pdf, word = pdf_with_its_word_file(manuscript, made["docx"])
    return {"pdf": pdf, "docx": word}


def _html(manuscript: "Manuscript", made: Documents) -> Documents:
    from arsbokslut.pipeline.formats.html import web_page

    return {"html": web_page(manuscript)}


FORMATS: Mapping[str, Format] = {
    each.name: each for each in (Format("docx", _docx), Format("pdf", _pdf, made_of="docx"), Format("html", _html))
}
"""What is made of another stands after it."""
DEFAULT = "docx"


def documents(manuscript: "Manuscript", wanted: Iterable[str]) -> Documents:
    """The manuscript in each format that is wanted. Raises DiagnosticsError."""
    wanted = tuple(wanted)
    needed = {*wanted, *(FORMATS[name].made_of for name in wanted)}
    made: Documents = {}
    for each in FORMATS.values():
        if each.name in needed:
            made |= each.write(manuscript, made)
    return {name: made[name] for name in wanted}
