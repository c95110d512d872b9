"""An edition: what it is called, where its data lie, and which one came before."""

import pytest

from arsbokslut.pipeline.edition import Edition


def test_an_edition_knows_its_names() -> None:
    edition = Edition(2024)

    assert (str(edition), edition.shown, edition.stem) == ("2024", "data/2024", "arsbokslut-2024")
    assert edition.before == Edition(2023)


@pytest.mark.parametrize(("text", "year"), [("2024", 2024), ("1900", 1900), ("2099", 2099)])
def test_a_year_of_four_digits_names_an_edition(text: str, year: int) -> None:
    assert Edition.parse(text) == Edition(year)


@pytest.mark.parametrize("text", ["", "24", "1899", "2100", "02024", "2024 ", "2024-1", "２０２４", "tjugo"])
def test_anything_else_names_none(text: str) -> None:
    assert Edition.parse(text) is None


def test_the_latest_is_last() -> None:
    assert sorted([Edition(2024), Edition(2019), Edition(2025)])[-1] == Edition(2025)
