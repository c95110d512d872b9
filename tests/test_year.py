"""A whole year as the handbook tells it: every file, change and command of it, and what the commands print."""

from pathlib import Path

import pytest

from arsbokslut.live.watch import Watcher
from tests.git import needs_git
from tests.handbook import DOCS, page
from tests.recipe_pictures import stamped
from tests.year import PAGE, PICTURE, Year, stamp, steps


@pytest.fixture
def year(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Year:
    """An empty folder, in which a preview is left at once."""

    def leave(self: Watcher) -> list[str]:
        raise KeyboardInterrupt

    folder = tmp_path / "kultur"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    monkeypatch.setattr(Watcher, "wait", leave)
    monkeypatch.setattr("webbrowser.open", lambda address: False)
    return Year(folder)


@needs_git
def test_the_year_goes_as_the_handbook_says(year: Year, accept: bool) -> None:
    said = page(PAGE)
    printed, pieces = "", []
    for step in steps(said):
        if step.kind != "text":
            printed = year.do(step)
        else:
            pieces.append((step, printed))
    goes = said
    for step, now in reversed(pieces):
        goes = goes[: step.start] + now + goes[step.end :]
    if accept:
        (DOCS / PAGE).write_text(goes, encoding="utf-8")

    assert goes == page(PAGE)
    assert [line for line, code in year.codes if code != 0] == []
    assert {each.name for each in (year.folder / "rapporter").iterdir()} == {
        "arsbokslut-2025.docx",
        "arsbokslut-2025.html",
    }


@pytest.mark.parametrize("picture", [found[1] for found in PICTURE.finditer(page(PAGE))])
def test_the_pictures_show_this_year(picture: str) -> None:
    assert stamped(DOCS / picture) == stamp(), "draw it anew: make pictures"
    assert (DOCS / picture).stat().st_size < 60_000
