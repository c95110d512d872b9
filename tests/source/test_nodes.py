"""One YAML text to plain data: what is refused, each with its code, its place and its fix."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, SourceText
from arsbokslut.source import SourceFile, read_one
from arsbokslut.source.nodes import MAX_DEPTH

FILE = "fil.yaml"


def read(text: str | bytes) -> dict[str, object]:
    return read_one(SourceFile(FILE, text.encode() if isinstance(text, str) else text)).data


def refused(text: str | bytes) -> list[Diagnostic]:
    with pytest.raises(DiagnosticsError) as caught:
        read(text)
    return list(caught.value.diagnostics)


def test_plain_data() -> None:
    data = read("namn: Hemgården\nutfall: 27477024\nandel: 12.10\nrader: [1, två]\ntom:\n'2022': ja\n2023: nej\n")

    assert data == {
        "namn": "Hemgården",
        "utfall": 27477024,
        "andel": Decimal("12.10"),
        "rader": [1, "två"],
        "tom": None,
        "2022": "ja",
        "2023": "nej",
    }


def test_quoted_scalars_are_text() -> None:
    assert read("""a: "60"\nb: 'true'\nc: ""\n""") == {"a": "60", "b": "true", "c": ""}


def test_a_text_knows_where_it_stands_and_whether_its_lines_are_the_files() -> None:
    data = read("a: |\n  första\n  andra\nb: >\n  vikt\nc: rak\n")
    literal, folded, plain = data["a"], data["b"], data["c"]

    assert isinstance(literal, SourceText)
    assert (literal, literal.literal, literal.position.line) == ("första\nandra\n", True, 1)
    assert isinstance(folded, SourceText)
    assert (folded, folded.literal) == ("vikt\n", False)
    assert isinstance(plain, SourceText)
    assert (plain, str(plain.position)) == ("rak", "fil.yaml:6:4")


def test_a_block_scalar_from_windows_keeps_its_lines() -> None:
    assert read(b"a: |\r\n  ett\r\n\r\n  tv\xc3\xa5\r\n") == {"a": "ett\n\ntvå\n"}


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("", "ARS111", "fil.yaml"),
        ("# bara en kommentar\n", "ARS111", "fil.yaml"),
        ("---\n", "ARS111", "fil.yaml"),
        ("a: 1\n---\nb: 2\n", "ARS112", "fil.yaml:2:1"),
        ("- a\n", "ARS113", "fil.yaml:1:1"),
        ("bara text\n", "ARS113", "fil.yaml:1:1"),
        ("a: &x 1\n", "ARS114", "fil.yaml:1:4"),
        ("a: *x\n", "ARS114", "fil.yaml:1:4"),
        ("a: 1\n<<: {b: 2}\n", "ARS114", "fil.yaml:2:1"),
        ("a: !!binary aGVq\n", "ARS115", "fil.yaml:1:4"),
        ("a: !!set {b}\n", "ARS115", "fil.yaml:1:4"),
        ("a: !eget 1\n", "ARS115", "fil.yaml:1:4"),
        (f"a: {'[' * 60}{']' * 60}\n", "ARS116", f"fil.yaml:1:{MAX_DEPTH + 3}"),
        ("a: väg #5\n", "ARS117", "fil.yaml:1:4"),
        ("a: 12 #anm\n", "ARS117", "fil.yaml:1:4"),
        ("? [a, b]\n: 1\n", "ARS118", "fil.yaml:1:3"),
        ("? {a: b}\n: 1\n", "ARS118", "fil.yaml:1:3"),
        ("~: 1\n", "ARS118", "fil.yaml:1:1"),
        ("true: 1\n", "ARS118", "fil.yaml:1:1"),
        ("a: 1\nb: 2\na: 3\n", "ARS119", "fil.yaml:3:1"),
        ("x: {a: 1, a: 1}\n", "ARS119", "fil.yaml:1:11"),
    ],
)
def test_refused_with_its_place(text: str, code: str, place: str) -> None:
    found = refused(text)

    assert [(each.code, str(each.position)) for each in found] == [(code, place)]
    assert found[0].hint


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("a: Mål: två\n", "fil.yaml:1:7", "kolon"),
        ("a:\n\tb: 1\n", "fil.yaml:2:1", "tabb"),
        ('a: 1\nb: "öppen\nc: 2\n', "fil.yaml:2:4", "citattecken"),
        ("a: 1\nutan kolon\nb: 2\n", "fil.yaml:2:1", "kolon"),
        ("a: [1, 2\nb: 3\n", "fil.yaml:1:4", "Lägg till ]"),
        ("a:\n  - 1\n - 2\n", "fil.yaml:3:2", ""),
        ("a: @b\n", "fil.yaml:1:4", "börja med @"),
        ('a: "C:\\ty"\nb: "\\q"\n', "fil.yaml:2:5", "omvänt snedstreck"),
        ("a: | text\n", "fil.yaml:1:6", "nästa rad"),
        ("a: %b\n", "fil.yaml:1:4", "börja med %"),
        ("a: 'it's'\n", "fil.yaml:1:8", "citattecken"),
    ],
)
def test_what_is_not_yaml_is_told_in_swedish(text: str, place: str, words: str) -> None:
    (found,) = refused(text)

    assert (found.code, str(found.position)) == ("ARS110", place)
    assert words in found.message + found.hint


def test_a_comment_set_apart_by_a_space_is_a_comment() -> None:
    assert read("a: 12 # kontrollerat\nb: 3   # också\nc: a#b\n") == {"a": 12, "b": 3, "c": "a#b"}


def test_a_doubled_key_shows_both_places() -> None:
    (found,) = refused("a: 1\nb: 2\na: 3\n")

    assert "rad 1" in found.message
    assert [(str(place), label) for place, label in found.related] == [("fil.yaml:1:1", "första gången")]


def test_all_that_can_be_found_at_once_is_told_at_once() -> None:
    found = refused("a: &x 1\nb: !t 2\na: 3\nc: väg #5\n")

    assert [each.code for each in found] == ["ARS114", "ARS115", "ARS119", "ARS117"]


def test_a_bomb_of_aliases_is_refused_where_it_is_lit() -> None:
    levels = "".join(f"{b}: &{b} [{','.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))

    assert {each.code for each in refused("a: &a [x,x,x,x,x,x,x,x,x]\n" + levels)} == {"ARS114"}


def told(text: str | bytes) -> list[Diagnostic]:
    """What is refused in a text, if anything; no other error may come of reading it."""
    try:
        read(text)
    except DiagnosticsError as error:
        return list(error.diagnostics)
    return []


@given(st.binary(max_size=200))
def test_any_bytes_are_data_or_diagnostics(raw: bytes) -> None:
    found = told(raw)

    assert all(each.code.startswith("ARS1") and each.message and each.hint for each in found)


YAMLISH = st.text(st.sampled_from(list("ab:1 \n-[]{},#&*!|>'\"%@`?\t<~.å\\")), max_size=60)


@given(YAMLISH)
def test_anything_like_yaml_is_data_or_diagnostics(text: str) -> None:
    places = [each.position for each in told(text)]

    assert all(place.file == FILE and 0 <= place.line <= text.count("\n") + 1 for place in places)
