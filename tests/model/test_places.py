"""Where an error inside a text stands in its file, for every way to write a text."""

import pytest

from arsbokslut.diagnostics import Position
from arsbokslut.diagnostics.fix import Rewrite
from arsbokslut.model.places import FURTHEST, LONGEST_LINE, Places
from arsbokslut.model.prose import Prose
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


# Names within a value -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("formel: a.b + b", (1, 15, 1, 16)),  # not the end of another name
        ("formel: b.c + b", (1, 15, 1, 16)),  # nor its beginning
        ("formel: ab + b2 + b", (1, 19, 1, 20)),
        ("formel: b + b", (1, 9, 1, 10)),
        ("b: x,\n  b - c", (2, 3, 2, 4)),  # what stands before the value is not of it
        ("formel: x\n  + y", (1, 9, 2, 6)),  # not there: the value's own place
    ],
)
def test_the_place_of_a_whole_name_in_a_value(text: str, where: tuple[int, int, int, int]) -> None:
    lines = text.split("\n")
    start = Position("f.yaml", 1, text.index(": ") + 3, len(lines), len(lines[-1]) + 1)

    assert Places({"f.yaml": text}).of_name(start, "b") == Position("f.yaml", *where)


def test_a_name_in_a_file_that_is_not_known_has_the_place_of_its_value() -> None:
    start = Position("f.yaml", 1, 1, 1, 5)

    assert Places({}).of_name(start, "b") == start


@pytest.mark.parametrize("name", ["a.b", "a+b"])
def test_signs_of_a_name_are_no_pattern(name: str) -> None:
    assert Places({"f.yaml": "axb a.b a+b"}).of_name(Position("f.yaml", 1, 1, 1, 12), name).column in {5, 9}


# What puts a word of a text right -------------------------------------------------------------------------------


def fixed(written: str, line: int, sought: str = "ett") -> tuple[Rewrite, ...]:
    """What puts TVÅ for a word on a line of a text that begins in column 3 of line 2, after the sign of a block."""
    literal = written.startswith("|")
    prose = Prose("", Position("f.yaml", 2, 3, 2 + written.count("\n"), 60), literal)
    return Places({"f.yaml": f"a:\n  {written}"}).rewriting(prose, line, sought, "TVÅ")


@pytest.mark.parametrize(
    ("written", "line", "place"),
    [
        ("|\n  Bara ett här.", 1, (3, 8, 3, 11)),
        ("|\n  Noll.\n  Bara ett.", 2, (4, 8, 4, 11)),
        ("Bara ett här.", 1, (2, 8, 2, 11)),
        ("ett", 1, (2, 3, 2, 6)),
        ("Noll och\n  ett.", 1, (3, 3, 3, 6)),
    ],
)
def test_a_word_that_stands_once_is_put_right(written: str, line: int, place: tuple[int, int, int, int]) -> None:
    assert fixed(written, line) == (Rewrite(Position("f.yaml", *place), "ett", "TVÅ"),)


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("ett och ett", 1),  # which of them?
        ("|\n  ett och ett", 1),
        ("ettett", 1),
        ("noll", 1),
        ("|\n  noll", 1),
        ("|\n  ett", 2),  # beyond the end
    ],
)
def test_a_word_that_stands_twice_or_not_at_all_is_left(written: str, line: int) -> None:
    assert fixed(written, line) == ()


def test_a_word_in_a_file_that_is_not_known_is_left() -> None:
    assert Places({}).rewriting(Prose("ett", Position("f.yaml", 1, 1, 1, 4)), 1, "ett", "TVÅ") == ()


@pytest.mark.parametrize(("length", "found"), [(LONGEST_LINE, True), (LONGEST_LINE + 1, False)])
def test_a_word_on_a_very_long_line_is_left(length: int, *, found: bool) -> None:
    in_block, alone = f"|\n{'  ett'.ljust(length, 'y')}", "ett".ljust(length - len("  "), "y")

    assert (bool(fixed(in_block, 1)), bool(fixed(alone, 1))) == (found, found)
