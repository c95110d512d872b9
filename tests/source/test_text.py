"""Bytes to text: what is accepted, what is refused, and on which line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arsbokslut.diagnostics import Diagnostic, DiagnosticsError, Position
from arsbokslut.source.text import MAX_BYTES, decode, escaped_characters

FILE = "data/2024/fil.yaml"


def refused(raw: bytes) -> list[Diagnostic]:
    with pytest.raises(DiagnosticsError) as caught:
        decode(raw, FILE)
    return list(caught.value.diagnostics)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("namn: Hemgården\n".encode(), "namn: Hemgården\n"),
        (b"\xef\xbb\xbfnamn: A\n", "namn: A\n"),
        (b"a: 1\r\nb: 2\r\n", "a: 1\nb: 2\n"),
        (b"a: 1\rb: 2\r", "a: 1\nb: 2\n"),
        ("hemga\u030arden".encode(), "hemgården"),
        ("a\tb\u00a0c".encode(), "a\tb\u00a0c"),
        (b"", ""),
    ],
    ids=["plain", "byte order mark", "CRLF", "CR", "decomposed letters", "tab and no-break space", "empty"],
)
def test_text_of_bytes(raw: bytes, text: str) -> None:
    assert decode(raw, FILE) == text


@pytest.mark.parametrize(
    ("raw", "code", "place", "words"),
    [
        ("namn: A".encode("utf-16"), "ARS102", f"{FILE}:1:1", "UTF-16"),
        ("namn: A".encode("utf-16-be"), "ARS102", f"{FILE}:1:1", "UTF-16"),
        ("a: 1\nnamn: Hemgården\n".encode("latin-1"), "ARS102", f"{FILE}:2:11", "”å” i Windows-1252"),
        ("a: 1\r\nåä: Hemg".encode() + b"\xe5", "ARS102", f"{FILE}:2:9", "0xE5"),
        (b"a: 1\nb: x\x00y\n", "ARS103", f"{FILE}:2:5", "U+0000"),
        ("å: \u000b".encode(), "ARS103", f"{FILE}:1:4", "U+000B"),
        ("a: \u2028".encode(), "ARS103", f"{FILE}:1:4", "U+2028 (radavskiljare)"),
        ("a: \ufffe".encode(), "ARS103", f"{FILE}:1:4", "U+FFFE"),
        ("a: b\ufeff".encode(), "ARS103", f"{FILE}:1:5", "U+FEFF"),
        (b"a: \xed\xa0\x80", "ARS102", f"{FILE}:1:4", "0xED"),
    ],
    ids=[
        "UTF-16 with mark",
        "UTF-16 without mark",
        "Latin-1",
        "Latin-1 after CRLF and wide letters",
        "NUL",
        "vertical tab",
        "line separator",
        "noncharacter",
        "byte order mark inside",
        "surrogate",
    ],
)
def test_refused_with_its_place(raw: bytes, code: str, place: str, words: str) -> None:
    first = refused(raw)[0]

    assert (first.code, str(first.position)) == (code, place)
    assert words in first.message
    assert first.hint


def test_every_forbidden_character_is_told_but_not_without_end() -> None:
    assert [str(each.position) for each in refused(b"\x01a\n\x02")] == [f"{FILE}:1:1", f"{FILE}:2:1"]
    assert len(refused(b"\x01" * 500)) == 20


def test_too_large_a_file_is_refused_unread() -> None:
    (found,) = refused(b" " * (MAX_BYTES + 1))

    assert (found.code, str(found.position)) == ("ARS101", FILE)
    assert "32 MB" in found.message


@pytest.mark.parametrize("character", [*map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))])
def test_a_character_that_turns_the_direction_is_refused(character: str) -> None:
    (found,) = refused(f"a: b\nc: d{character}e".encode())

    assert (found.code, str(found.position)) == ("ARS104", f"{FILE}:2:5")


@pytest.mark.parametrize("text", ["a\nb", "a\tb", "a\u00a0b", "\u05d0\u200f", "å"])
def test_a_text_within_quotes_may_hold_what_any_text_may(text: str) -> None:
    assert escaped_characters(text, Position(FILE, 1, 4)) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a\x1b[2J", "ARS103"),
        ("\x9b", "ARS103"),
        ("\r", "ARS103"),
        ("\x85", "ARS103"),
        ("\u2028", "ARS103"),
        ("\u202e", "ARS104"),
    ],
)
def test_a_character_written_as_a_code_is_refused(text: str, code: str) -> None:
    (found,) = escaped_characters(text, Position(FILE, 1, 4))

    assert (found.code, str(found.position)) == (code, f"{FILE}:1:4")


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_a_diagnostic(raw: bytes) -> None:
    try:
        text, found = decode(raw, FILE), []
    except DiagnosticsError as error:
        text, found = "", list(error.diagnostics)

    assert "\r" not in text
    assert all(each.message and each.hint for each in found)


@pytest.mark.parametrize("indent", ["", "      "])
def test_an_unsolved_conflict_is_told_of_as_such(indent: str) -> None:
    lines = ("<<<<<<< HEAD", "text: a", "=======", "text: b", ">>>>>>> gren")
    (found,) = refused(("a: b\n" + "".join(f"{indent}{line}\n" for line in lines)).encode())

    assert (found.code, str(found.position)) == ("ARS110", f"{FILE}:2:{len(indent) + 1}")
    assert "konflikt" in found.message


@pytest.mark.parametrize("text", ["a: |\n  <<<<<<< mindre\n", "a: x <<<<<<< y\nb: >>>>>>> z\n", "<<<<<<<\n" * 50_000])
def test_other_text_is_no_conflict(text: str) -> None:
    assert decode(text.encode(), FILE) == text
