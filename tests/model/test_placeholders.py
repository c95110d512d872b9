"""What stands where something is still to be written."""

import pytest

from arsbokslut.model.placeholders import is_placeholder, write


def test_a_text_to_be_written_says_what_and_can_be_read_again() -> None:
    written = write("hur {{ året }} [2024] blev")

    assert written == "[Skriv: hur  året  2024 blev]"
    assert is_placeholder(written)


@pytest.mark.parametrize("text", ["ifylls", " Ifylls\n", "[Skriv]", "[skriv: hur det gick] "])
def test_nothing_but_a_placeholder(text: str) -> None:
    assert is_placeholder(text)


@pytest.mark.parametrize(
    "text", ["", "ej mätt", "ifylls senare", "Kvar: [Skriv: x]", "[Skriv: x] och mer", "[Skrivbord]"]
)
def test_an_answer(text: str) -> None:
    assert not is_placeholder(text)
