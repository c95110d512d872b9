"""Edits of a file: the file before, the edit, the file after."""

from decimal import Decimal

import pytest

from arsbokslut.diagnostics import DiagnosticsError, Path, Position
from arsbokslut.diagnostics.edits import Comment, Edit, Insert, Remove, Rename, Replace, Yaml
from arsbokslut.diagnostics.fix import Rewrite
from arsbokslut.source import SourceFile
from arsbokslut.source.edits import EditRefused, edited

FILE = "fil.yaml"
ROWS = "rader: |\n  id  | utfall\n  lss | 17 040\n"


def after(text: str | bytes, *edits: Edit) -> str:
    raw = text.encode() if isinstance(text, str) else text
    return edited(SourceFile(FILE, raw), edits).decode()


@pytest.mark.parametrize(
    ("before", "value", "expected"),
    [
        ("a: 1  # anm\nb: 2\n", 27, "a: 27  # anm\nb: 2\n"),
        ("a: 1", Decimal("12.10"), "a: 12.10"),
        ("a: ord\n", "ett: två", 'a: "ett: två"\n'),
        ("a: 12\n", "12", 'a: "12"\n'),
        ("a: 12\n", True, "a: true\n"),
        ("a: 12\n", None, "a: null\n"),
        ("a:   # anm\n", 3, "a: 3   # anm\n"),
        ("a: 'it''s'\n", "det's", "a: 'det''s'\n"),
        ('a: "å"\n', 'sa "å"\\', 'a: "sa \\"å\\"\\\\"\n'),
        ("a: ord\n", 'sa "x": y', "a: 'sa \"x\": y'\n"),
        ("a: {b: 1}\n", {"b": 2, "c d": ["x,y", 3]}, 'a: {b: 2, c d: ["x,y", 3]}\n'),
        ("a: ord # anm\nb: 1\n", "rad\nrad två\n", "a: | # anm\n  rad\n  rad två\nb: 1\n"),
        ("a: | # anm\n  rad\n  rad två\nb: 1\n", "ord", "a: |- # anm\n  ord\nb: 1\n"),
        ("a: |\n  rad\nb: 1\n", "", 'a: ""\nb: 1\n'),
        ("a:\n    b: |\n       ett\n\n       tre\n", "ett\n\nfem\n", "a:\n    b: |\n       ett\n\n       fem\n"),
        ("a: >\n  ett långt\n  stycke\n\n  två\n", "ett kort stycke\ntre\n", "a: >\n  ett kort\n  stycke\n\n  tre\n"),
        ("a: [1, 2]  # anm\nb: 1\n", {"x": {"y": 1}}, "a: {x: {y: 1}}  # anm\nb: 1\n"),
        ("a: 1  # anm\nb: 1\n", {"x": {"y": 1}}, "a:  # anm\n  x:\n    y: 1\nb: 1\n"),
        ("a: # anm\n  x: 1\nb: 1\n", "ord", "a: ord\nb: 1\n"),
        ("a:\n  x: 1  # anm\nb: 1\n", "rad\nrad två", "a: |-\n  rad\n  rad två\nb: 1\n"),
        ("b: 1\na: 1", "rad\n", 'b: 1\na: |\n  rad\n'),
        ("a: 1\n", Yaml("|\n  rad\n  två"), "a: |\n  rad\n  två\n"),
        ("a: 1\n", Yaml("x: 1  # anm\ny: [2]\n"), "a:\n  x: 1  # anm\n  y: [2]\n"),
    ],
)  # fmt: skip
def test_a_value_replaced(before: str, value: object, expected: str) -> None:
    path = ("a", "b") if before.startswith("a:\n    b") else ("a",)

    assert after(before, Replace(path, value)) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("before", "path", "key", "expected"),
    [
        ("utfal: 1 # anm\n", ("utfal",), "utfall", "utfall: 1 # anm\n"),
        ("a: {'b': 1}\n", ("a", "b"), "c: d", "a: {'c: d': 1}\n"),
        ("a: {b, c: 1}\n", ("a", "b"), "true", 'a: {"true", c: 1}\n'),
        ("a:\n  - b: 1\n    c: 2\n", ("a", 0, "c"), "d e", "a:\n  - b: 1\n    d e: 2\n"),
    ],
)
def test_a_key_renamed(before: str, path: tuple[str | int, ...], key: str, expected: str) -> None:
    assert after(before, Rename(path, key)) == expected


@pytest.mark.parametrize(
    ("before", "edit", "expected"),
    [
        ("a: 1\nb: 2\n", Insert(("c",), 3), "a: 1\nb: 2\nc: 3\n"),
        ("a: 1\nb: 2", Insert(("c",), 3), "a: 1\nb: 2\nc: 3"),
        ("a: |\n  x", Insert(("c",), 3), "a: |-\n  x\nc: 3"),
        ("a: |+\n  x\n\n", Insert(("c",), 3), "a: |+\n  x\n\nc: 3\n"),
        ("a: 1 # om a\n# om b\nb: 2\n", Insert(("c",), 3, before="b"), "a: 1 # om a\nc: 3\n# om b\nb: 2\n"),
        ("# huvud\na: 1\n", Insert(("c",), "d: e", before="a"), '# huvud\nc: "d: e"\na: 1\n'),
        ("a: 1\nb: 2\n", Insert(("c",), ["x", "y"], after="a"), "a: 1\nc: [x, y]\nb: 2\n"),
        ("a:\n  - x: 1\n    y: 2\n", Insert(("a", 0, "z"), 0, before="x"), "a:\n  - z: 0\n    x: 1\n    y: 2\n"),
        ("a: {x: 1, y: 2}\n", Insert(("a", "z"), 3), "a: {x: 1, y: 2, z: 3}\n"),
        ("a: { x: 1 }\n", Insert(("a", "z"), 3, before="x"), "a: { z: 3, x: 1 }\n"),
        ("a: {}\n", Insert(("a", "z"), "x, y"), 'a: {z: "x, y"}\n'),
        ("a: {\n  x: 1,\n  y: 2,\n}\n", Insert(("a", "z"), 3), "a: {\n  x: 1,\n  y: 2,\n  z: 3,\n}\n"),
        ("a:\n  - {id: x}\n", Insert(("a", 1), {"id": "y", "utfall": 3}), "a:\n  - {id: x}\n  - {id: y, utfall: 3}\n"),
        ("a:\n- x\n- y\n", Insert(("a", 0), "z"), "a:\n- z\n- x\n- y\n"),
        ("a: [x, y]\n", Insert(("a", 1), "z"), "a: [x, z, y]\n"),
        ("a: 1\n", Insert(("b",), {"text": "en\ntvå\n", "rader": [{"id": "x", "utfall": Decimal("1.50")}]}),
         "a: 1\nb:\n  text: |\n    en\n    två\n  rader:\n    - {id: x, utfall: 1.50}\n"),
        ("a:\n  b: 1\n", Insert(("a", "c"), Yaml("# om d\nd: 1\n")), "a:\n  b: 1\n  c:\n    # om d\n    d: 1\n"),
    ],
)  # fmt: skip
def test_an_entry_inserted(before: str, edit: Insert, expected: str) -> None:
    assert after(before, edit) == expected


@pytest.mark.parametrize(
    ("before", "path", "expected"),
    [
        ("a: 1\nb: 2 # om b\nc: 3\n", ("b",), "a: 1\nc: 3\n"),
        ("a: 1\n\n# om b\nb: 2\n# om c\nc: 3\n", ("b",), "a: 1\n\n# om c\nc: 3\n"),
        ("# huvud\na: 1\nb: 2\n", ("a",), "# huvud\nb: 2\n"),
        ("a: 1\n\nb: |\n  x\n\n  y\n\nc: 3\n", ("b",), "a: 1\n\nc: 3\n"),
        ("a: 1\nb: 2", ("b",), "a: 1\n"),
        ("a:\n  - x: 1 # om x\n    # om y\n    y: 2\n", ("a", 0, "x"), "a:\n  - # om y\n    y: 2\n"),
        ("a:\n  x: 1 # om x\nb: 1\n", ("a", "x"), "a:\n  {} # om x\nb: 1\n"),
        ("a: {x: 1, y: 2, z: 3}\n", ("a", "y"), "a: {x: 1, z: 3}\n"),
        ("a: {x: 1, y: 2}\n", ("a", "y"), "a: {x: 1}\n"),
        ("a: {x: 1}\n", ("a", "x"), "a: {}\n"),
        ("a: [\n  x, # om x\n  # om y\n  y,\n]\n", ("a", 0), "a: [\n  # om y\n  y,\n]\n"),
        ("a: [\n  x, # om x\n  y\n]\n", ("a", 1), "a: [\n  x, # om x\n  \n]\n"),
        ("a:\n  - x\n  # om y\n  - y\n  - z\n", ("a", 1), "a:\n  - x\n  - z\n"),
    ],
)
def test_an_entry_removed_with_its_own_comments(before: str, path: tuple[str | int, ...], expected: str) -> None:
    assert after(before, Remove(path)) == expected


def test_a_part_of_a_text_rewritten() -> None:
    text = "a: |\n  Det blev 12 tkr,\n  inte 12 tkr.\nb: 12 tkr\n"

    rewritten = after(
        text, Rewrite(Position(FILE, 3, 8), "12 tkr", "{{ x.y }}"), Rewrite(Position(FILE, 2, 12), "12", "13")
    )

    assert rewritten == "a: |\n  Det blev 13 tkr,\n  inte {{ x.y }}.\nb: 12 tkr\n"


def test_a_part_of_a_key_rewritten() -> None:
    assert after("a:\n  - {'utfal': 1}\n", Rewrite(Position(FILE, 2, 9), "fal", "fall")) == "a:\n  - {'utfall': 1}\n"


def test_several_edits_are_carried_out_together() -> None:
    edits: list[Edit] = [
        Rename(("a",), "x"),
        Replace(("a",), 5),
        Remove(("b", 0)),
        Remove(("b", 2)),
        Insert(("b", 3), 9),
        Insert(("b", 3), 10),
        Insert(("d",), 4),
    ]

    assert after("a: 1\nb: [1, 2, 3]\nc: 3\n", *edits) == "x: 5\nb: [2, 9, 10]\nc: 3\nd: 4\n"


def test_an_entry_after_the_last_of_an_inner_and_of_an_outer_mapping() -> None:
    assert after("a:\n  b: 1\n", Insert(("c",), 2), Insert(("a", "d"), 3)) == "a:\n  b: 1\n  d: 3\nc: 2\n"


def test_everything_else_keeps_its_bytes() -> None:
    raw = (
        b"\xef\xbb\xbf# anm\r\na:   1\r\n"
        + "o\u0308rt: Ko\u0308k\u00a0 # o\u0308\r\n\r\nb: |\r\n  A\u030a ett\r\n".encode()
    )

    changed = edited(SourceFile(FILE, raw), [Replace(("a",), 2), Insert(("c",), 3), Replace(("b",), "Å två\n")])

    assert changed == raw.replace(b"  1", b"  2").replace(b" ett", " två".encode()) + b"c: 3\r\n"


@pytest.mark.parametrize(
    ("text", "edits", "words"),
    [
        ("a: 1\n", [Replace(("b",), 1)], "”b” finns inte"),
        ("a: 1\n", [Replace(("a", "b"), 1)], "”a.b” finns inte"),
        ("a: [1]\n", [Remove(("a", 1))], "”a.1” finns inte"),
        ("a: [1]\n", [Insert(("a", 2), 1)], "”a.2” finns inte"),
        ("a: 1\n", [Insert(("b",), 1, before="c")], "”c” finns inte"),
        ("a: 1\n", [Insert(("a", "b"), 1)], "”a” kan inget sättas in"),
        ("a: 1\nb: 2\n", [Rename(("a",), "b")], "”b” finns redan"),
        ("a: 1\n", [Insert(("a",), 1)], "”a” finns redan"),
        ("a: 1\n", [Insert(("b",), 1), Insert(("b",), 1)], "”b” finns redan"),
        ("a: 1\n", [Replace(("a",), 2), Replace(("a",), 3)], "”a” ändras på två sätt"),
        ("a: 1\nb: 1\n", [Replace(("a",), 2), Remove(("a",))], "”a” ändras på två sätt"),
        ("a: {b: 1}\n", [Replace(("a",), 2), Replace(("a", "b"), 3)], "”a” ändras på två sätt"),
        ("a: ord\n", [Replace(("a",), "x"), Rewrite(Position(FILE, 1, 4), "o", "a")], "”a” ändras på två sätt"),
        ("a: ord\n", [Rewrite(Position(FILE, 1, 4), "or", "a"), Rewrite(Position(FILE, 1, 5), "rd", "a")], "samma ställe"),
        ("a: ord\n", [Rewrite(Position(FILE, 1, 4), "arg", "x")], "fil.yaml:1:4 står inte ”arg”"),
        ("a: ord\n", [Rewrite(Position(FILE, 1, 2), ": o", "x")], "fil.yaml:1:2 står inte ”: o”"),
        ('a: "\\u0041"\n', [Rewrite(Position(FILE, 1, 7), "0041", "x")], "inte entydigt"),
        ("a: ord\n", [Rewrite(Position(FILE, 1, 4), "ord", "x: y")], "kan filen inte läsas"),
        ("a: ord\n", [Rewrite(Position(FILE, 1, 4), "ord", "12")], "står annat i filen"),
        ("a: 1\n", [Replace(("a",), Decimal("NaN"))], "inget tal"),
        ("a: 1\n", [Replace(("a",), "\ud800")], "kan inte skrivas"),
        ("a: 1\n", [Replace(("a",), Yaml("x: [1"))], "Utdraget"),
        ("a: 1\n", [Replace(("a",), Yaml("x: &y 1"))], "Utdraget kan inte läsas"),
        ("a: {b: 1}\n", [Replace(("a", "b"), Yaml("x: 1"))], "inte stå inom klamrar"),
        ("a: {b: 1}\n", [Replace(("a", "b"), Yaml("x, y"))], "står annat i filen"),
        ("a: 1\n", [Remove(())], "Filen som helhet"),
    ],
)  # fmt: skip
def test_refused(text: str, edits: list[Edit], words: str) -> None:
    with pytest.raises(EditRefused) as caught:
        after(text, *edits)

    assert words in str(caught.value)


def test_a_span_that_starts_within_a_letter_is_refused() -> None:
    raw = "a: e\u0301\u0308\n".encode()  # é with a diaeresis: no single character, and read as two

    with pytest.raises(EditRefused, match="mitt i en bokstav"):
        edited(SourceFile(FILE, raw), [Rewrite(Position(FILE, 1, 5), "\u0308", "x")])


def test_a_file_that_cannot_be_read_is_not_edited() -> None:
    with pytest.raises(DiagnosticsError):
        after("a: [1\n", Replace(("a",), 1))


def test_a_cell_of_a_block_of_rows_is_rewritten_alone() -> None:
    assert after(ROWS, Rewrite(Position(FILE, 3, 9, 3, 15), "17 040", "5 kr")) == ROWS.replace("17 040", "5 kr")


def test_a_cell_of_a_block_of_rows_is_not_found_by_its_path() -> None:
    with pytest.raises(EditRefused, match="finns inte i filen"):
        after(ROWS, Replace(("rader", 0, "utfall"), 5))


# comments


@pytest.mark.parametrize(
    ("before", "path", "expected"),
    [
        ("a: 1\nb: 2\n", ("b",), "a: 1\n# ett\n#\n# två\nb: 2\n"),
        ("a:\n  - x: 1\n    y: 2\n", ("a", 0, "y"), "a:\n  - x: 1\n    # ett\n    #\n    # två\n    y: 2\n"),
        ("a:\n  - x: 1\n", ("a", 0, "x"), "a:\n  # ett\n  #\n  # två\n  - x: 1\n"),
        ("a:\n  - {x: 1, y: [2]}\n", ("a", 0, "y", 0), "a:\n  # ett\n  #\n  # två\n  - {x: 1, y: [2]}\n"),
        ("a: |\n  ett\nb: 1\n", ("b",), "a: |\n  ett\n# ett\n#\n# två\nb: 1\n"),
    ],
)
def test_a_comment_stands_above_the_line_of_what_it_is_about(before: str, path: Path, expected: str) -> None:
    assert after(before, Comment(path, ("ett", "", "två"))) == expected


def test_a_comment_needs_something_to_be_about() -> None:
    with pytest.raises(EditRefused, match=r"”b” finns inte i filen\."):
        after("a: 1\n", Comment(("b",), ("ett",)))
