"""Where an error inside a text stands in its file, for every way to write a text."""

import pytest

from arsbokslut.model.places import Places
from tests.marks import place, plain
from tests.model.reading import report

SOUGHT = "{{ x }}"


def found(text: str, line: int) -> str:
    """The place of `{{ x }}` on a line of the text of section a."""
    prose = report(plain(text)).sections["a"].text
    assert prose is not None
    return str(Places({"f.yaml": plain(text)}).in_text(prose, line, SOUGHT))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # In a block, lines of the text are lines of the file.
        ("avsnitt:\n  a:\n    text: |\n      En ‸{{ x }} och {{ x }}.\n", 1),
        ("avsnitt:\n  a:\n    text: |\n      {{ x }}\n\n      Två ‸{{ x }}.\n", 3),
        ("avsnitt:\n  a:\n    text: |\n      {{ x }}\n      ‸utan\n", 2),
        # Other texts may be folded: the first mention from the text's start on.
        ("avsnitt: {a: {text: 'En ‸{{ x }}.'}}\n", 1),
        ("avsnitt: {b: {text: '{{ x }}'}, a: {text: '‸{{ x }}'}}\n", 1),
        ("avsnitt:\n  a:\n    text: 'Ett\n\n      två ‸{{ x }}'\n", 1),
        ("avsnitt:\n  a:\n    text: >\n      Ett\n      två ‸{{ x }}\n", 1),
        ("avsnitt:\n  a:\n    text: ‸'inget'\n  b: {text: '{{ x }}'}\n", 1),
    ],
)
def test_the_place_of_a_word_in_a_text(text: str, line: int) -> None:
    assert found(text, line) == place(text, "f.yaml")


def test_a_line_without_the_word_is_marked_whole() -> None:
    prose = report("avsnitt:\n  a:\n    text: |\n      Ett\n      två\n").sections["a"].text
    assert prose is not None

    position = Places({"f.yaml": "avsnitt:\n  a:\n    text: |\n      Ett\n      två\n"}).in_text(prose, 2, SOUGHT)

    assert (position.line, position.column, position.end_line, position.end_column) == (5, 7, 5, 10)


def test_a_text_whose_file_is_not_known_is_placed_at_its_start() -> None:
    prose = report("avsnitt:\n  a: {text: '{{ x }}'}\n").sections["a"].text
    assert prose is not None

    assert Places({}).in_text(prose, 1, SOUGHT) == prose.position
