"""Where an error inside a text stands in its file, for every way to write a text."""

import pytest

from arsbokslut.diagnostics import Position
from arsbokslut.model.places import FURTHEST, Places
from tests.marks import place, plain
from tests.model.reading import META, report

SOUGHT = "{{ x }}"


def place_of(text: str, line: int) -> Position:
    """The place of `{{ x }}` on a line of the text of section a."""
    prose = report(plain(text)).sections["a"].text
    assert prose is not None
    return Places({"f.yaml": plain(text)}).in_text(prose, line, SOUGHT)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # In a block, lines of the text are lines of the file.
        ("avsnitt:\n  a:\n    text: |\n      En ‸{{ x }} och {{ x }}.\n", 1),
        ("avsnitt:\n  a:\n    text: |\n      {{ x }}\n\n      Två ‸{{ x }}.\n", 3),
        (f"{META}avsnitt:\n  a:\n    text: |\n      Sist ‸{{{{ x }}}}", 1),
        # Other texts may be folded: the first mention from the text's start on.
        ("avsnitt: {a: {text: 'En ‸{{ x }}.'}}\n", 1),
        ("avsnitt: {b: {text: '{{ x }}'}, a: {text: '‸{{ x }}'}}\n", 1),
        ("avsnitt:\n  b: {text: '{{ x }}'}\n  a: {text: '‸{{ x }}'}\n", 1),
        ("avsnitt:\n  a:\n    text: 'Ett\n\n     ‸{{ x }}'\n", 1),
        ("avsnitt:\n  a:\n    text: >\n      Ett\n      två ‸{{ x }}\n", 1),
    ],
)
def test_the_place_of_a_word_in_a_text(text: str, line: int) -> None:
    found = place_of(text, line)

    assert str(found) == place(text, "f.yaml")
    assert (found.end_line, found.end_column) == (found.line, found.column + len(SOUGHT))


def test_a_text_that_does_not_have_the_word_is_marked_whole() -> None:
    found = place_of("avsnitt:\n  a:\n    text: 'inget'\n  b: {text: '{{ x }}'}\n", 1)

    assert (found.line, found.column, found.end_column) == (3, 11, 18)


@pytest.mark.parametrize(("line", "columns"), [(1, (7, 10)), (2, (1, 2)), (3, (7, 10))])
def test_a_line_of_a_block_without_the_word_is_marked_whole(line: int, columns: tuple[int, int]) -> None:
    found = place_of("avsnitt:\n  a:\n    text: |\n      Ett\n\n      två\n", line)

    assert (found.line, found.end_line) == (3 + line, 3 + line)
    assert (found.column, found.end_column) == columns


def test_a_text_whose_file_is_not_known_is_placed_at_its_start() -> None:
    prose = report("avsnitt:\n  a: {text: '{{ x }}'}\n").sections["a"].text
    assert prose is not None

    assert Places({}).in_text(prose, 1, SOUGHT) == prose.position


def test_a_line_of_a_block_whose_file_is_not_known_is_counted() -> None:
    prose = report("avsnitt:\n  a:\n    text: |\n      Ett\n").sections["a"].text
    assert prose is not None

    assert str(Places({}).in_text(prose, 1, SOUGHT)) == "f.yaml:4:1"


@pytest.mark.parametrize(("before", "column"), [(FURTHEST - 20, FURTHEST - 20 + 7), (FURTHEST, 7)])
def test_of_a_very_long_line_only_the_beginning_is_searched(before: int, column: int) -> None:
    found = place_of(f"avsnitt:\n  a:\n    text: |\n      {'y' * before}{SOUGHT}\n", 1)

    assert (found.line, found.column) == (4, column)
