"""The handbook's list of codes is what the program and the catalogue say."""

from arsbokslut.diagnostics.codes import CODES
from tests.diagnostics.catalogue import HERE
from tests.diagnostics.handbook import PAGE, TYPICAL, page


def test_the_page_is_not_stale(accept: bool) -> None:
    if accept:
        PAGE.write_text(page(), encoding="utf-8")

    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_code_has_its_section() -> None:
    headings = [line.split()[1] for line in page().split("\n") if line.startswith("### ")]

    assert headings == sorted(CODES)


def test_every_typical_case_exists() -> None:
    assert [f"{code}-{name}" for code, name in TYPICAL.items() if not (HERE / f"{code}-{name}").is_dir()] == []
