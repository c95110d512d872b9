"""Documents converted once for all the tests that look at their PDF."""

from collections.abc import Callable

import pytest

from arsbokslut.document.read import read_document
from arsbokslut.pipeline.build import Built, build_edition
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.project import Project
from arsbokslut.writers.docx import write_docx
from arsbokslut.writers.pdf import convert
from tests.board import BOARD
from tests.conftest import ROOT, YEARS
from tests.writers.everything import EVERYTHING

LAYOUTS = tuple(sorted(path.parent.name for path in (ROOT / "templates").glob("*/referens.docx")))
DOCUMENTS = (*map(str, YEARS), "board", *LAYOUTS)
"""The two real reports, one of any board, and everything a layout can write in each layout's looks."""


@pytest.fixture(scope="session")
def report(built: Callable[[int], Built]) -> Callable[[str], Built]:
    """A report by name: a year's, or any board's."""
    board = build_edition(Project(BOARD), Edition(2025))
    return lambda name: board if name == "board" else built(int(name))


@pytest.fixture(scope="session")
def word(report: Callable[[str], Built]) -> Callable[[str], bytes]:
    """The Word file of a document by name."""

    def find(name: str) -> bytes:
        if name in LAYOUTS:
            reference = (ROOT / "templates" / name / "referens.docx").read_bytes()
            return write_docx(read_document(EVERYTHING), reference, {})
        return report(name).content

    return find


@pytest.fixture(scope="session")
def pdf_bytes(word: Callable[[str], bytes]) -> Callable[[str], bytes]:
    """The PDF of a document by name."""
    done: dict[str, bytes] = {}

    def find(name: str) -> bytes:
        if name not in done:
            done[name] = convert(word(name))
        return done[name]

    return find
