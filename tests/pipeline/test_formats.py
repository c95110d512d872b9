"""The table of formats: what is made of another gets it made first, and may make it anew."""

from typing import Any

import pytest

from arsbokslut.pipeline import formats
from arsbokslut.pipeline.formats import FORMATS, Documents, Format, documents

MANUSCRIPT: Any = "text"


def sheet(manuscript: Any, made: Documents) -> Documents:
    return {"sheet": manuscript.encode()}


def book(manuscript: Any, made: Documents) -> Documents:
    return {"book": made["sheet"] + b" bound", "sheet": made["sheet"] + b" with pages"}


def leaflet(manuscript: Any, made: Documents) -> Documents:
    return {"leaflet": manuscript.upper().encode()}


@pytest.fixture(autouse=True)
def table(monkeypatch: pytest.MonkeyPatch) -> None:
    made = (Format("sheet", sheet), Format("book", book, made_of="sheet"), Format("leaflet", leaflet))
    monkeypatch.setattr(formats, "FORMATS", {each.name: each for each in made})


@pytest.mark.parametrize(
    ("wanted", "made"),
    [
        (["sheet"], {"sheet": b"text"}),
        (["book"], {"book": b"text bound"}),
        (["sheet", "book"], {"sheet": b"text with pages", "book": b"text bound"}),
        (["book", "sheet"], {"book": b"text bound", "sheet": b"text with pages"}),
        (["leaflet"], {"leaflet": b"TEXT"}),
        ([], {}),
    ],
)
def test_documents(wanted: list[str], made: Documents) -> None:
    got = documents(MANUSCRIPT, wanted)

    assert got == made
    assert list(got) == wanted


def test_what_is_made_of_another_stands_after_it() -> None:
    names = list(FORMATS)

    assert [each.name for each in FORMATS.values() if each.made_of in names[names.index(each.name) :]] == []
