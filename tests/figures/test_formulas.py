"""Formulas wherever they may stand: what they give, and what is said of those that make no sense, at their place."""

import re

import pytest

from arsbokslut.diagnostics import DiagnosticsError
from tests.marks import plain
from tests.small import SmallProject

DATA = """\
tabeller:
  t:
    rubrik: T
    enhet: tkr
    kolumner: [{id: utfall, rubrik: U}, {id: antal, rubrik: N, enhet: invånare}, {id: k, rubrik: K, formel: "COLUMN"}]
    rader:
      - {id: a, namn: A, utfall: 300, antal: 4}
      - {id: b, namn: B, utfall: 200, antal: 0}
      - {id: c, namn: C, utfall: "CELL"}
      - {id: e, namn: E, rader: [{id: f, namn: F, utfall: 1}, {id: g, namn: G, utfall: 2}]}
  u:
    rubrik: U
    enhet: tkr
    kolumner: [{id: utfall, rubrik: U}]
    rader: [{id: d, namn: D, formel: "ROW"}]
nyckeltal:
  n:
    x: {namn: X, enhet: tkr, utfall: "KEY"}
    y: {namn: Y, enhet: "%", utfall: 3}
målområden:
  - namn: O
    mål:
      - {id: m, namn: M, indikatorer: [{id: i, namn: I, enhet: tkr, målvärde: 7, utfall: "INDICATOR"}]}
avsnitt:
  rapporten: {rubrik: R, text: "PROSE"}
samband:
  s: {lika: [n.x.utfall, "RELATION"]}
"""
SOUND = {
    "COLUMN": "utfall + utfall",
    "CELL": "{{ 7 * n.y.utfall / n.y.utfall * t.a.utfall }}",
    "ROW": "t.a.utfall",
    "KEY": "{{ t.a.utfall }}",
    "INDICATOR": "{{ t.e.f.utfall }}",
    "PROSE": "{{ t.a.utfall }}",
    "RELATION": "t.a.utfall",
}


def data(where: str, formula: str) -> str:
    """The data with a formula at one place, and sound ones at the others."""
    text = DATA
    braced = where in {"CELL", "KEY", "INDICATOR", "PROSE"}
    for name, sound in {**SOUND, where: f"{{{{ {formula} }}}}" if braced else formula}.items():
        text = text.replace(name, sound)
    return text


def value_of(small: SmallProject, where: str, formula: str) -> str:
    """What a formula gives, as a text writes it."""
    names = {
        "COLUMN": "t.a.k",
        "CELL": "t.c.utfall",
        "ROW": "u.d.utfall",
        "KEY": "n.x.utfall",
        "INDICATOR": "mål.m.i.utfall",
    }
    prepared = small.data(data(where, formula)).prepare()
    if where == "PROSE":
        (found,) = (part.content for text in prepared.texts for part in text.parts if not isinstance(part.content, str))
        return str(found)
    return str(prepared.figure(names[where]))


EVERYWHERE = ["COLUMN", "CELL", "ROW", "KEY", "INDICATOR", "PROSE"]


@pytest.mark.parametrize("where", EVERYWHERE)
@pytest.mark.parametrize(
    ("formula", "gives"),
    [
        ("t.a.utfall + t.b.utfall − t.e.f.utfall", "499 tkr"),
        ("t.a.utfall × 2 ÷ 3", "200 tkr"),
        ("n.y.utfall * t.a.utfall", "9 tkr"),
        ("mål.m.i.målvärde * 2", "14 tkr"),
        ("summa(t.a.utfall till t.b.utfall)", "500 tkr"),
        ("summa(t.e.f.utfall till t.e.g.utfall)", "3 tkr"),
        ("(största(t.a.utfall, t.b.utfall) - minsta(t.a.utfall, t.b.utfall)) / 3", "33 tkr"),
        ("medel(t.a.utfall, t.b.utfall)", "250 tkr"),
    ],
)
def test_a_formula_gives_the_same_wherever_it_stands(small: SmallProject, where: str, formula: str, gives: str) -> None:
    assert value_of(small, where, formula).replace("\u00a0", " ") == gives


@pytest.mark.parametrize(
    ("formula", "gives"),
    [
        ("t.a.utfall / t.a.antal", "75 tkr per invånare"),
        ("t.b.utfall / t.a.utfall", "67 %"),
        ("t.b.utfall / t.a.utfall | tal(2)", "66,67"),
    ],
)
def test_a_quotient_has_its_unit_and_is_rounded_once(small: SmallProject, formula: str, gives: str) -> None:
    assert value_of(small, "PROSE", formula).replace("\u00a0", " ") == gives


def places(text: str, where: str, formula: str) -> list[str]:
    """Where a fault is to be told of: at the value that holds the formula, or in a text at a name of it."""
    braced = where in {"CELL", "KEY", "INDICATOR", "PROSE"}
    value = f'"{{{{ {formula} }}}}"' if braced else f'"{formula}"'
    line = next(number for number, each in enumerate(text.split("\n"), 1) if value in each)
    start = text.split("\n")[line - 1].index(value) + 1
    if where == "PROSE":
        return [f"{line}:{start + match.start()}" for match in re.finditer(r"\w+\.[\w.]+", value)]
    return [f"{line}:{start}"]


def faults(small: SmallProject, text: str) -> list[str]:
    """What stops the build or is found, as `line:column code`, and what is said."""
    try:
        found = small.data(text).prepare().findings
    except DiagnosticsError as error:
        found = error.diagnostics
    return [f"{each.position.line}:{each.position.column} {each.code} {plain(each.message)} {each.hint}" for each in found]  # fmt: skip


BAD = {
    "an unknown name": ("t.z.utfall", "”t.z.utfall”"),
    "an unknown column": ("t.a.utfal", "”t.a.utfal”"),
    "an unknown key figure": ("n.z.utfall", "”n.z.utfall”"),
    "units that clash": ("t.a.utfall + t.a.antal", "kan inte räknas om till"),
    "a quotient of a quotient": ("t.a.utfall / t.a.antal / t.a.antal", "kan inte delas med"),
    "units that clash in a function": ("summa(t.a.utfall, t.a.antal)", "mäter olika saker"),
    "what is no row to end with": ("summa(t.a.utfall till t.z.utfall)", "”t.z.utfall”"),
    "two that are no rows of one column": ("summa(mål.m.i.målvärde till n.y.utfall)", "inte två rader i samma tabell"),
}


@pytest.mark.parametrize("where", EVERYWHERE)
@pytest.mark.parametrize("kind", BAD)
def test_a_formula_that_makes_no_sense_is_told_at_its_place(small: SmallProject, where: str, kind: str) -> None:
    formula, words = BAD[kind]

    text = data(where, formula)

    first = faults(small, text)[0]

    assert words in first
    assert first.split()[0] in places(text, where, formula)


@pytest.mark.parametrize("where", ["CELL", "KEY", "INDICATOR", "PROSE"])
def test_dividing_by_zero_is_a_fault_where_one_figure_is_asked_for(small: SmallProject, where: str) -> None:
    assert "Det går inte att dela med t.b.antal, som är 0." in faults(small, data(where, "t.a.utfall / t.b.antal"))[0]


@pytest.mark.parametrize("where", ["COLUMN", "ROW"])
def test_a_row_that_is_divided_by_zero_has_no_quotient(small: SmallProject, where: str) -> None:
    assert value_of(small, where, "t.a.utfall / t.b.antal") == "ej aktuellt"


SUMMED = """\
tabeller:
  t:
    rubrik: T
    enhet: tkr
    kolumner: [{{id: utfall, rubrik: U, {said}}}, {{id: antal, rubrik: N, enhet: invånare}}]
    rader: [{{id: a, namn: A, utfall: 1, antal: 1}}, {{id: b, namn: B, enhet: platser, utfall: 2, antal: 2}}]
    summa: {{}}
"""


@pytest.mark.parametrize("said", ["summeras: ja", "viktas_med: antal"])
def test_a_total_that_is_asked_for_of_what_cannot_be_added_is_told_where_it_is_asked_for(
    small: SmallProject, said: str
) -> None:
    text = SUMMED.format(said=said)

    first = faults(small, text)[0]

    assert first.startswith(
        f"5:{text.split(chr(10))[4].index(said) + len(said.split(': ')[0]) + 3} ARS211 t.a.utfall i tkr"
    )
    assert "mäter olika saker" in first
    assert f"Ta bort ”{said.split(':')[0]}”" in first


def test_a_total_that_is_not_asked_for_is_empty_where_the_rows_cannot_be_added(small: SmallProject) -> None:
    assert small.data(SUMMED.format(said="")).prepare().figure("t.summa.utfall") is None


@pytest.mark.parametrize(
    ("where", "formula"),
    [
        ("COLUMN", "k + 1"),
        ("ROW", "d + d"),
        ("KEY", "n.x.utfall"),
        ("INDICATOR", "mål.m.i.utfall"),
        ("CELL", "t.c.utfall + t.a.utfall"),
    ],
)
def test_what_follows_from_itself_is_told_at_its_place(small: SmallProject, where: str, formula: str) -> None:
    text = data(where, formula)

    first = faults(small, text)[0]

    assert "följer av sig själv." in first
    assert first.split()[0] in places(text, where, formula)


@pytest.mark.parametrize("stated", ["", ", avvikelse: -2"])
def test_the_deviation_in_a_row_of_percentages_is_in_percentage_points(small: SmallProject, stated: str) -> None:
    table = (
        "tabeller:\n  t:\n    rubrik: T\n    enhet: tkr\n"
        "    kolumner: [{id: utfall, rubrik: U}, {id: budget, rubrik: B}, {id: avvikelse, rubrik: A}]\n"
        f"    rader: [{{id: a, namn: A, enhet: '%', utfall: 7, budget: 5{stated}}}]\n"
    )

    found = small.data(table).prepare()

    assert str(found.figure("t.a.avvikelse")).replace("\u00a0", " ") == "−2 procentenheter"
    assert [each.code for each in found.findings if each.code < "ARS500"] == []
