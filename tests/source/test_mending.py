"""Files that are not YAML, and what surely makes them readable."""

import pytest

from arsbokslut.diagnostics import Diagnostic, DiagnosticsError
from arsbokslut.source import SourceFile, read_one
from arsbokslut.source.edits import mended
from arsbokslut.source.mending import EFFORT

FILE = "fil.yaml"


def stop(text: str) -> Diagnostic:
    """What stops the reading of a text."""
    with pytest.raises(DiagnosticsError) as caught:
        read_one(SourceFile(FILE, text.encode()))
    return caught.value.diagnostics[-1]


def after(text: str) -> str | None:
    """The text after the fix of what stops its reading; None without a fix."""
    fix = stop(text).fix
    raw = mended(SourceFile(FILE, text.encode()), fix) if fix else None
    return raw.decode() if raw is not None else None


@pytest.mark.parametrize(
    ("text", "readable"),
    [
        ("a: Mål: fler anställda\nb: 1\n", 'a: "Mål: fler anställda"\nb: 1\n'),
        ("a:\n  - b: Mål: fler\n    c: 1\n", 'a:\n  - b: "Mål: fler"\n    c: 1\n'),
        ("a: årets mål: fler\n", 'a: "årets mål: fler"\n'),
        ('a: Mål: "fler"\n', "a: 'Mål: \"fler\"'\n"),
        ('a: Det\'s "mål": fler\n', "a: 'Det''s \"mål\": fler'\n"),
        ("a: {{ b.c }} kostade det.\nb: 1\n", 'a: "{{ b.c }} kostade det."\nb: 1\n'),
        ("a: **Fler** anställda\n", 'a: "**Fler** anställda"\n'),
        ("a: @b\n", 'a: "@b"\n'),
        ("a: %\n", 'a: "%"\n'),
        ("a:\n  - `b`\n", 'a:\n  - "`b`"\n'),
        ('a: "Fler anställda\nb: 1\n', 'a: "Fler anställda"\nb: 1\n'),
        ("a: 'Fler anställda\nb: 1\n", "a: 'Fler anställda'\nb: 1\n"),
        ("a:\n  b: 1\n\tc: 2\n", "a:\n  b: 1\n  c: 2\n"),
        ("a:\n\tb: 1\n\tc: 2\n", "a:\n  b: 1\n  c: 2\n"),
        ("a: |\n\tFler\n\tanställda\n", "a: |\n  Fler\n  anställda\n"),
        ("a: Mål: ett\nb: {{ c }}\nd:\n\te: 1\n", 'a: "Mål: ett"\nb: "{{ c }}"\nd:\n  e: 1\n'),
    ],
)
def test_mended(text: str, readable: str) -> None:
    assert after(text) == readable
    assert read_one(SourceFile(FILE, readable.encode())).data


@pytest.mark.parametrize(
    "text",
    [
        "a: b: 1\n",  # a key within a key, or a text
        "a: obs: viktigt\n",
        "a: Mål: fler # anm\n",  # a comment, or a part of the text
        "a: {{ b.c }} kostade\n  det\n",  # the text goes on
        "a:\n  - @b\n    c\n",
        "a: {b: @c, d: 1}\n",
        "a: ”Mål: fler”\n",  # the quotes may be meant as YAML's
        'a: "Fler # anm\nb: 1\n',
        'a: "Fler\n  anställda\nb: 1\n',
        "a:\n  b:\n\tc: 2\n",  # under b, or beside it
        "a: Mål: ett\nb: [1\n",  # more is wrong
        "a: b\nc\n",
        "a: Mål: ett" + " " * EFFORT + "\n",
    ],
)  # fmt: skip
def test_not_surely_mended(text: str) -> None:
    assert after(text) is None


def test_a_change_that_does_not_fit_the_file_is_not_made() -> None:
    fix = stop("a: @b\n").fix

    assert mended(SourceFile(FILE, b"a: @c\n"), fix) is None
    assert mended(SourceFile(FILE, b"\xff"), fix) is None


def test_the_bytes_around_a_mended_place_are_kept() -> None:
    text = "# o\u0308\r\na: @b\r\nc: o\u0308\r\n"

    assert after(text) == text.replace("@b", '"@b"')
