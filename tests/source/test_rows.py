"""Rows written as a block of text: the list they stand for, the place of every cell, and what is refused."""

import re
import time
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arsbokslut.diagnostics import DiagnosticsError
from arsbokslut.model.base import Model
from arsbokslut.model.prose import Prose
from arsbokslut.source import SourceFile, in_full, read_one
from tests.model.reading import findings, marked, report, source, told

TABLE = """\
tabeller:
  drift:
    rubrik: Drift
    enhet: kr
    kolumner:
      - {id: utfall, rubrik: Utfall 2024}
      - {id: budget, rubrik: Budget 2024}
      - {id: analys, rubrik: Analys, slag: text, får_vara_tom: true}
"""
VIEW = """\
  vy:
    visar: drift
    rubrik: Vy
    kolumner: [{id: utfall, rubrik: Utfall}]
"""


def block(lines: str, table: str = TABLE) -> str:
    """A table with a block of rows."""
    return f"{table}    rader: |\n" + "".join(f"      {line}\n" if line else "\n" for line in lines.split("\n"))


def listed(rows: str, table: str = TABLE) -> str:
    return f"{table}    rader:\n" + "".join(f"      {line}\n" for line in rows.split("\n"))


def without_places(text: str) -> Any:
    """The model as data, the texts without where they stand."""
    return _bare(report(text))


def _bare(node: Any) -> Any:
    if isinstance(node, Prose):
        return node.text
    if isinstance(node, Model | dict):
        return {key: _bare(each) for key, each in (node.items() if isinstance(node, dict) else node)}
    return [_bare(each) for each in node] if isinstance(node, list | tuple) else node


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        ("id | namn | utfall\nlss | LSS | 17 040 897", "- {id: lss, namn: LSS, utfall: 17040897}"),
        ("id | namn | budget | utfall\nlss | LSS | 5 | -12,5", '- {id: lss, namn: LSS, utfall: "-12,5", budget: 5}'),
        ("id | namn | utfall\nlss | LSS | ca 5", "- {id: lss, namn: LSS, utfall: ca 5}"),
        ("id | namn | utfall\nlss | LSS | ej mätt", "- {id: lss, namn: LSS, utfall: ej mätt}"),
        ("id|namn|utfall|budget\nlss|LSS||5", "- {id: lss, namn: LSS, budget: 5}"),
        ("id | namn | utfall | budget\nlss | LSS", "- {id: lss, namn: LSS}"),
        ("id | namn | utfall\nlss | LSS | {{ a.b.c }}", '- {id: lss, namn: LSS, utfall: "{{ a.b.c }}"}'),
        ("id | namn | analys\nlss | A \\| B | 2024", '- {id: lss, namn: A | B, analys: "2024"}'),
        ("id | namn | analys\nlss | LSS | {{ a | tkr }}", '- {id: lss, namn: LSS, analys: "{{ a | tkr }}"}'),
        (
            "id | namn | kod | slag | enhet | decimaler | betonad\nlss | LSS | 010 | varav | tkr | 1 | true",
            '- {id: lss, namn: LSS, kod: "010", slag: varav, enhet: tkr, decimaler: 1, betonad: true}',
        ),
        ("id\tnamn\tutfall\nlss\tLSS\t5", "- {id: lss, namn: LSS, utfall: 5}"),
        ("id\tnamn\tutfall\tbudget\t\nlss\tA | B\t5\t\t", "- {id: lss, namn: A | B, utfall: 5}"),
        ("# rubriker\nid | namn\n\n# rader\nlss | LSS\n   \n", "- {id: lss, namn: LSS}"),
        (
            "id | namn | utfall\na | A\n  b | B\n    c | C | 1\n  d | D | 2\ne | E | 3",
            "- {id: a, namn: A, rader: [{id: b, namn: B, rader: [{id: c, namn: C, utfall: 1}]}, {id: d, namn: D, utfall: 2}]}\n"
            "- {id: e, namn: E, utfall: 3}",
        ),
        (
            "id | namn | utfall\na | A\n  b | B | 1\n  summa | Allt | 1",
            "- {id: a, namn: A, rader: [{id: b, namn: B, utfall: 1}], summa: {namn: Allt, utfall: 1}}",
        ),
        (
            "id | namn | utfall\n  a | A | 1\n  b | B | 2",
            "- {id: a, namn: A, utfall: 1}\n- {id: b, namn: B, utfall: 2}",
        ),
    ],
)
def test_a_block_is_the_list_it_stands_for(lines: str, rows: str) -> None:
    assert without_places(block(lines)) == without_places(listed(rows))


def test_a_line_called_summa_outermost_is_the_tables_total() -> None:
    of_block = block("id | namn | utfall\na | A | 1\nsumma | Allt | 1")

    assert without_places(of_block) == without_places(
        listed("- {id: a, namn: A, utfall: 1}") + "    summa: {namn: Allt, utfall: 1}\n"
    )


def test_a_view_has_its_rows_in_a_block_without_names() -> None:
    table = listed("- {id: a, namn: A, utfall: 1}\n- {id: b, namn: B, utfall: 2}")

    assert without_places(table + block("id\nb\na", VIEW)) == without_places(
        table + listed("- {id: b}\n- {id: a}", VIEW)
    )


def test_every_cell_has_its_place() -> None:
    text = block("id  | namn | utfall | budget\nvård | Vård\n  lss | LSS |  5 |\n  summa | S | 7")
    read = source(text)
    rows = ("tabeller", "drift", "rader")

    def at(*path: str | int) -> str:
        place = read.spots.value((*rows, *path))
        line = text.split("\n")[place.line - 1]
        return f"{place.line}: {line[place.column - 1 : place.end_column - 1]}"

    assert at(0) == "11: vård | Vård"
    assert at(0, "rader", 0) == "12: lss | LSS |  5 |"
    assert at(0, "rader", 0, "id") == "12: lss"
    assert at(0, "rader", 0, "utfall") == "12: 5"
    assert at(0, "summa", "utfall") == "13: 7"
    assert str(read.spots.key(rows)) == "f.yaml:9:5"


@pytest.mark.parametrize("indicator", ["|", "|-", "|+", "|2", "| # ur Excel"])
def test_the_place_is_right_however_the_block_begins(indicator: str) -> None:
    text = f"{TABLE}    rader: {indicator}\n\n      id | namn | utfall\n      lss | LSS | ‸12:5\n"

    assert told(findings(text.replace("‸", ""))) == [("ARS204", marked(text))]


@pytest.mark.parametrize(
    ("lines", "code", "words"),
    [
        ("id | namn | ‸utfal\nlss | LSS | 5", "ARS201", "Menades ”utfall”?"),
        ("id | namn | ‸Utfall 2024\nlss | LSS | 5", "ARS201", "Menades ”utfall”?"),
        ("id | namn | ‸rader\nlss | LSS | 5", "ARS201", "”rader”"),
        ("id | namn | utfall | ‸namn\nlss | LSS | 5 | L", "ARS212", "två gånger"),
        ("‸namn | utfall\nLSS | 5", "ARS212", "Börja raden med id"),
        ("‸id | utfall\nlss | 5", "ARS202", "”namn” saknas"),
        ("‸lss | LSS | 5", "ARS212", "ingen rubrikrad"),
        ("‸id namn utfall\nlss LSS 5", "ARS212", "ingen rubrikrad"),
        ("‸id | namn", "ARS212", "bara en rubrikrad"),
        ("id | namn |‸\nlss | LSS", "ARS212", "inget namn"),
        ("id | namn‸\t| utfall\nlss | LSS | 5", "ARS212", "tabb"),
        ("id | namn | utfall\nlss | LSS‸\t5", "ARS212", "tabb"),
        ("id\tnamn\tutfall\nlss ‸| LSS | 5", "ARS212", "tabbar"),
        ("id | namn | utfall\na | A | 1\n‸\tb | B | 2", "ARS212", "börjar med en tabb"),
        ("id | namn | utfall\na | A | 1\n‸\u00a0b | B | 2", "ARS212", "hårt mellanslag"),
        ("id | namn | utfall\na | A | 1 |‸ 2", "ARS212", "4 celler"),
        ("id | namn | utfall\na | A | 1 |‸", "ARS212", "4 celler"),
        ("id | namn | utfall\na | A\n    b | B | 1\n  ‸c | C | 1", "ARS212", "(0, 4 steg"),
        ("id | namn | utfall\n  a | A | 1\n‸b | B | 1", "ARS212", "(2 steg"),
        ("id | namn | utfall\na | A | 1\nsumma\n  ‸b | B | 1", "ARS212", "summarad"),
        ("id | namn | utfall\na | A | 1\n‸a | B | 1", "ARS207", "eget id"),
        ("id | namn | utfall\na | A | 1\nsumma\n‸summa", "ARS207", "rad 12"),
        ("id | namn | slag\na | A | ‸vara", "ARS205", "Menades ”varav”?"),
        ("id | namn | decimaler\na | A | ‸två", "ARS204", "heltal"),
        ("id | namn | betonad\na | A | ‸ja", "ARS203", "true"),
        ("id | namn | utfall\na |‸   | 5", "ARS202", "”namn” saknas"),
        ("id | namn | utfall\na | A | ‸null", "ARS203", "Värdet saknas"),
        ("id | namn | kod\na | A\nsumma | S | ‸7", "ARS201", "”kod”"),
    ],
)
def test_what_is_wrong_is_told_in_its_cell(lines: str, code: str, words: str) -> None:
    text = block(lines)
    (found, *others) = findings(text.replace("‸", ""))

    assert told([found, *others]) == [(code, marked(text))]
    assert words in f"{found.message} {found.hint}"


def test_an_empty_block_is_told_how_to_begin() -> None:
    (found,) = findings(block("# inget än"))

    assert (found.code, found.hint[:27]) == ("ARS212", "Skriv en rubrikrad, ”id | n")


@pytest.mark.parametrize("view", ["id\na\n  ‸b"])
def test_a_view_has_no_groups(view: str) -> None:
    text = listed("- {id: a, namn: A, utfall: 1}\n- {id: b, namn: B, utfall: 1}") + block(view, VIEW)

    assert told(findings(text.replace("‸", ""))) == [("ARS212", marked(text))]


def test_groups_in_groups_come_to_an_end() -> None:
    deep = "\n".join(f"{' ' * level}r{level} | R" for level in range(60))

    codes = {code for code, _ in told(findings(block(f"id | namn\n{deep}")))}
    assert "ARS116" in codes


@pytest.mark.parametrize(
    ("written", "code"),
    [("‸>\n      id | namn\n      a | A", "ARS203"), ("‸id | namn a | A", "ARS203"), ("‸inga", "ARS203")],
)
def test_only_text_after_a_bar_is_a_block(written: str, code: str) -> None:
    text = f"{TABLE}    rader: {written}\n"

    assert told(findings(text.replace("‸", ""))) == [(code, marked(text))]


def test_the_total_stands_once() -> None:
    found = findings(block("id | namn | utfall\na | A | 1\nsumma") + "    summa: {}\n")

    assert [(each.code, each.position.line, each.related[0][0].line) for each in found] == [("ARS207", 12, 13)]


# --- any table

NAMES = st.from_regex(r"[a-zåäö][a-zåäö0-9_]{0,6}", fullmatch=True).filter(lambda name: name != "summa")
FIGURES = st.sampled_from(["1", "17 040 897", "-12,5", "ca 5", "ej mätt", "Stängt", "87 kr", "{{ a.b.c }}", ""])
TEXTS = st.text("abcåäö .,:|\\{}#-'\"\u00a0", max_size=12).map(str.strip).filter(lambda text: "{{" not in text)
Node = tuple[str, str, str, str, str, list[Any]]


def rows_of(children: st.SearchStrategy[list[Node]]) -> st.SearchStrategy[list[Node]]:
    row = st.tuples(NAMES, TEXTS.filter(bool), FIGURES, FIGURES, TEXTS, children)
    return st.lists(row, min_size=1, max_size=3, unique_by=lambda each: each[0])


TREES = rows_of(rows_of(rows_of(st.just([])) | st.just([])) | st.just([]))


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def as_list(rows: list[Node], indent: str = "      ") -> Iterator[str]:
    for name, label, *cells, children in rows:
        yield f"{indent}- id: {name}\n{indent}  namn: {quoted(label)}\n"
        for key, cell in zip(("utfall", "budget", "analys"), cells, strict=True):
            if cell:
                yield f"{indent}  {key}: {quoted(cell)}\n"
        if children:
            yield f"{indent}  rader:\n"
            yield from as_list(children, indent + "    ")


def as_block(rows: list[Node], mark: str, indent: str = "") -> Iterator[str]:
    for *cells, children in rows:
        written = [each.replace("|", "\\|") for each in cells] if mark == "|" else cells
        yield indent + f" {mark} ".join(written)
        yield from as_block(children, mark, indent + "  ")


def said(text: str) -> tuple[Any, list[tuple[str, str]]]:
    """The model, or what is wrong with it."""
    try:
        return without_places(text), []
    except DiagnosticsError as error:
        return None, sorted((each.code, each.message) for each in error.diagnostics)


@given(TREES, st.sampled_from("|\t"))
@settings(deadline=None, max_examples=60)
def test_any_table_is_the_same_as_a_list_and_as_a_block(rows: list[Node], mark: str) -> None:
    heading = f" {mark} ".join(["id", "namn", "utfall", "budget", "analys"])
    of_list = f"{TABLE}    rader:\n" + "".join(as_list(rows))
    of_block = block("\n".join([heading, *as_block(rows, mark)]))

    assert said(of_block) == said(of_list)


LINES = st.text("ab |\t\\#{}\u00a05", max_size=14)


@given(st.lists(st.just("id | namn | utfall") | st.just("a | A | 5") | st.just("summa") | LINES, max_size=6))
@settings(deadline=None, max_examples=150)
def test_whatever_stands_in_a_block_is_read_or_told_of_within_it(lines: list[str]) -> None:
    text = block("\n".join(["# början", *lines]))
    last = text.count("\n")

    for found in findings(text):
        assert found.hint
        assert 1 <= found.position.line <= last
        assert re.match(r"ARS\d{3}$", found.code)


def test_a_hundred_thousand_rows_take_time_in_proportion() -> None:
    def seconds(count: int) -> float:
        rows = "\n".join(f"r{number} | Rad {number} | 17 040 {number % 1000:03} | 5" for number in range(count))
        read = read_one(SourceFile("f.yaml", block(f"id | namn | utfall | budget\n{rows}").encode()))
        start = time.process_time()
        assert len(in_full(read).data["tabeller"]["drift"]["rader"]) == count
        return time.process_time() - start

    few, many = min(seconds(5_000) for _ in range(3)), seconds(100_000)

    assert many < few * 20 * 3


@pytest.mark.parametrize(
    "columns", ["5", "[]", "[5]", "[{id: {a: b}, rubrik: [c]}]", "[{id: utfall, rubrik: {a: b}}]", "{a: b}"]
)
def test_columns_that_are_none_are_told_of_beside_the_block(columns: str) -> None:
    text = f"tabeller:\n  t:\n    rubrik: T\n    enhet: kr\n    kolumner: {columns}\n    rader: |\n      id | namn\n      a | A\n"

    assert {each.position.line for each in findings(text)} == {5}
