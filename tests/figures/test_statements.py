"""Tables computed: columns that follow, totals, trees of rows and views."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arsbokslut.figures.compute import compute
from arsbokslut.figures.figure import Computed, Figure, Stated
from arsbokslut.figures.statements import Line, Statement
from arsbokslut.figures.units import FigureError
from arsbokslut.model.prose import Prose
from tests.model.reading import marked, report, source


def statement(table: str, key: str = "t") -> Statement:
    text = f"tabeller:\n{table}"
    return compute(report(text), source(text).spots).statements[key]


def rows(found: Statement) -> dict[str, list[str]]:
    """Each line's cells as they are written, by its id."""
    return {line.id: [str(cell) for cell in line.cells] for line in found.flat}


def simple(sign: str, *lines: str, columns: str = "") -> str:
    declared = "".join(f"{{id: {name}, rubrik: R}}, " for name in ("utfall", "budget", "avvikelse"))
    return (
        f"  t:\n    rubrik: T\n    enhet: kr\n    tecken: {sign}\n    kolumner: [{declared}{columns}]\n    rader:\n"
        + "".join(f"      - {line}\n" for line in lines)
        + "    summa: {}\n"
    )


@pytest.mark.parametrize(
    ("sign", "outcome", "budget", "deviation"),
    [
        # Net cost: less spent than budgeted is good.
        ("nettokostnad", 90, 100, "10\u00a0kr"),
        ("nettokostnad", 110, 100, "\u221210\u00a0kr"),
        # Result: costs are negative; a smaller cost, or a greater revenue, is good.
        ("resultat", -90, -100, "10\u00a0kr"),
        ("resultat", -110, -100, "\u221210\u00a0kr"),
        ("resultat", 120, 100, "20\u00a0kr"),
    ],
)
def test_deviation_is_positive_when_good(sign: str, outcome: int, budget: int, deviation: str) -> None:
    found = statement(simple(sign, f"{{id: a, namn: A, utfall: {outcome}, budget: {budget}}}"))

    assert rows(found)["a"][2] == deviation


@given(cost=st.integers(0, 10**9), budget=st.integers(0, 10**9))
def test_both_sign_conventions_give_the_same_deviation(cost: int, budget: int) -> None:
    as_cost = statement(simple("nettokostnad", f"{{id: a, namn: A, utfall: {cost}, budget: {budget}}}"))
    as_result = statement(simple("resultat", f"{{id: a, namn: A, utfall: {-cost}, budget: {-budget}}}"))

    deviations = [found.lines[0].figure("avvikelse") for found in (as_cost, as_result)]

    assert [each.value for each in deviations if each] == [Decimal(budget - cost)] * 2


@pytest.mark.parametrize(
    ("column", "cells", "text"),
    [
        ("{id: förbrukning, rubrik: F}", "utfall: 27477024, budget: 22414124", "123\u00a0%"),
        ("{id: förändring, rubrik: F}", "utfall: 120, föregående: 100, budget: 1", "20\u00a0kr"),
        ("{id: förändring_procent, rubrik: F}", "utfall: 120, föregående: 110, budget: 1", "9,1\u00a0%"),
        ("{id: andel, rubrik: A, formel: utfall / budget, decimaler: 1}", "utfall: 1, budget: 3", "33,3\u00a0%"),
        ("{id: bägge, rubrik: B, formel: utfall + budget}", "utfall: 1, budget: 3", "4\u00a0kr"),
        ("{id: rest, rubrik: R, formel: utfall − budget, enhet: tkr}", "utfall: 5000, budget: 3000", "2\u00a0tkr"),
        (
            "{id: skillnad, rubrik: S, formel: utfall - budget, enhet: mnkr, decimaler: 1}",
            "utfall: 5000000, budget: 3500000",
            "1,5\u00a0mnkr",
        ),
    ],
)
def test_columns_that_follow(column: str, cells: str, text: str) -> None:
    columns = f"{{id: föregående, rubrik: R}}, {column}" if "föregående" in cells else column
    found = statement(simple("nettokostnad", f"{{id: a, namn: A, {cells}}}", columns=columns))

    assert rows(found)["a"][-1] == text
    figure = found.lines[0].cells[-1]
    assert isinstance(figure, Figure)
    assert str(figure.name) == f"t.a.{column.split(',')[0].removeprefix('{id: ')}"


def test_remaining_of_a_project_follows_from_its_budget_and_what_is_used() -> None:
    found = statement(
        "  t:\n    rubrik: T\n    enhet: kr\n    kolumner:\n"
        "      - {id: total_projektbudget, rubrik: P}\n      - {id: ackumulerat, rubrik: A}\n"
        "      - {id: återstår, rubrik: Å}\n    rader:\n"
        "      - {id: a, namn: A, total_projektbudget: 500, ackumulerat: 120}\n"
    )

    assert rows(found)["a"] == ["500\u00a0kr", "120\u00a0kr", "380\u00a0kr"]


TREE = """\
  t:
    rubrik: T
    enhet: kr
    kolumner: [{id: utfall, rubrik: U}]
    rader:
      - {id: rubrik, namn: Rubrik, slag: rubrik}
      - id: grupp
        namn: Grupp
        rader:
          - {id: a, namn: A, utfall: 10}
          - {id: b, namn: B, utfall: 20}
          - {id: v, namn: varav, slag: varav, utfall: 5}
        summa: {namn: Summa grupp}
      - {id: post, namn: Post, utfall: 3, rader: [{id: del, namn: Del, slag: varav, utfall: 2}]}
      - {id: memo, namn: Memo, slag: memo, utfall: 100}
    summa: {namn: Totalt}
"""


def test_groups_are_summed_and_of_which_memo_and_headings_are_not() -> None:
    found = statement(TREE)

    assert [(line.id, line.kind, line.level, [str(cell) for cell in line.cells]) for line in found.flat] == [
        ("rubrik", "rubrik", 0, ["None"]),
        ("grupp", "grupp", 0, ["None"]),
        ("a", "post", 1, ["10\u00a0kr"]),
        ("b", "post", 1, ["20\u00a0kr"]),
        ("v", "varav", 1, ["5\u00a0kr"]),
        ("summa", "summa", 1, ["30\u00a0kr"]),
        ("post", "grupp", 0, ["3\u00a0kr"]),
        ("del", "varav", 1, ["2\u00a0kr"]),
        ("memo", "memo", 0, ["100\u00a0kr"]),
        ("summa", "summa", 0, ["33\u00a0kr"]),
    ]


TREES = st.recursive(
    st.integers(-(10**6), 10**6),
    lambda children: st.lists(children, min_size=1, max_size=4),
    max_leaves=15,
)


def written(tree: object, name: str) -> str:
    if isinstance(tree, int):
        return f"{{id: {name}, namn: N, utfall: {tree}}}"
    assert isinstance(tree, list)
    inside = ", ".join(written(child, f"{name}_{index}") for index, child in enumerate(tree))
    return f"{{id: {name}, namn: N, rader: [{inside}]}}"


def added(tree: object) -> int:
    return tree if isinstance(tree, int) else sum(added(child) for child in tree)  # type: ignore[attr-defined]


@given(st.lists(TREES, min_size=1, max_size=4))
def test_the_total_of_any_tree_is_the_sum_of_its_leaves(trees: list[object]) -> None:
    lines = "".join(f"      - {written(tree, f'r{index}')}\n" for index, tree in enumerate(trees))
    found = statement(
        f"  t:\n    rubrik: T\n    enhet: kr\n    kolumner: [{{id: utfall, rubrik: U}}]\n    rader:\n{lines}    summa: {{}}\n"
    )

    assert found.total is not None
    assert value(found.total, "utfall") == sum(map(added, trees))
    assert [value(line, "utfall") for line in found.lines] == list(map(added, trees))


def value(line: Line, column: str) -> Decimal | None:
    figure = line.figure(column)
    assert figure is not None
    return figure.value


def test_a_stated_figure_is_shown_and_carries_what_follows() -> None:
    found = statement(simple("nettokostnad", "{id: a, namn: A, utfall: 9313260, budget: 13393856, avvikelse: 4080597}"))

    deviation = found.lines[0].figure("avvikelse")

    assert deviation is not None
    assert (deviation.value, deviation.follows and deviation.follows.value) == (Decimal(4080597), Decimal(4080596))
    assert isinstance(deviation.origin, Stated)
    assert str(deviation.origin.position) == "f.yaml:8:72"


def test_a_computed_figure_names_its_parts() -> None:
    deviation = statement(simple("nettokostnad", "{id: a, namn: A, utfall: 1, budget: 3}")).lines[0].figure("avvikelse")

    assert deviation is not None
    assert isinstance(deviation.origin, Computed)
    assert (str(deviation.name), deviation.origin.formula) == ("t.a.avvikelse", "t.a.budget − t.a.utfall")
    assert [str(part.name) for part in deviation.origin.parts] == ["t.a.budget", "t.a.utfall"]


def test_a_figure_without_its_parts_is_none() -> None:
    line = statement(simple("nettokostnad", "{id: a, namn: A, utfall: 1}")).lines[0]

    assert line.figure("avvikelse") is None
    assert line.figure("okänd") is None


def test_a_column_may_have_its_own_unit_and_decimals() -> None:
    found = statement(simple("nettokostnad", "{id: a, namn: A, utfall: 1, budget: 2, antal: '7,25'}",
                             columns="{id: antal, rubrik: A, enhet: platser, decimaler: 1}"))  # fmt: skip

    assert rows(found)["a"][-1] == "7,3\u00a0platser"


VIEWED = """\
  bas:
    rubrik: Bas
    enhet: kr
    kolumner: [{id: föregående, rubrik: F}, {id: utfall, rubrik: U}, {id: budget, rubrik: B}, {id: avvikelse, rubrik: A}]
    rader:
      - {id: lss, kod: 51, namn: LSS-enheten, föregående: 90, utfall: 110, budget: 100}
      - {id: ifo, namn: IFO, föregående: 5, utfall: 7, budget: 6}
    summa: {utfall: 117}
"""


def test_a_view_shows_the_same_figures() -> None:
    text = f"tabeller:\n{VIEWED}  t: {{visar: bas, rubrik: V, kolumner: [{{id: utfall, rubrik: U}}], summa: {{namn: Alla}}}}\n"
    statements = compute(report(text), source(text).spots).statements

    base, view = statements["bas"], statements["t"]

    assert rows(view) == {"lss": ["110\u00a0kr"], "ifo": ["7\u00a0kr"], "summa": ["117\u00a0kr"]}
    assert view.lines[0].figure("utfall") == base.lines[0].figure("utfall")
    assert view.total is not None
    assert view.total.name == "Alla"


def test_a_view_picks_rows_renames_them_and_writes_them_otherwise() -> None:
    found = statement(
        VIEWED + "  t:\n    visar: bas\n    rubrik: V\n    decimaler: 1\n"
        "    kolumner: [{id: utfall, rubrik: U, enhet: tkr}, {id: förbrukning, rubrik: F}, {id: avvikelse, rubrik: A}]\n"
        "    rader: [{id: summa, namn: Allt}, {id: lss}]\n"
    )

    assert [(line.label, line.kind) for line in found.lines] == [("Allt", "post"), ("51 LSS-enheten", "post")]
    assert rows(found)["lss"] == ["0,1\u00a0tkr", "110,0\u00a0%", "\u221210,0\u00a0kr"]


def test_what_a_view_states_itself_is_shown_there_and_what_hangs_on_it_is_computed_anew() -> None:
    found = statement(
        VIEWED + "  t: {visar: bas, rubrik: V, kolumner: [{id: utfall, rubrik: U}, {id: avvikelse, rubrik: A}, "
        "{id: föregående, rubrik: F}], rader: [{id: lss, utfall: 112}]}\n"
    )

    assert rows(found)["lss"] == ["112\u00a0kr", "\u221212\u00a0kr", "90\u00a0kr"]
    outcome = found.lines[0].figure("utfall")
    assert outcome is not None
    assert outcome.follows is not None
    assert outcome.follows.value == Decimal(110)


INHERITED = """\
  bas:
    rubrik: Bas
    enhet: kr
    kolumner:
      - {id: utfall, rubrik: U, enhet: tkr, decimaler: 1}
      - {id: budget, rubrik: B, enhet: tkr, decimaler: 1}
      - {id: del, rubrik: D, formel: utfall / budget, decimaler: 2}
    rader: [{id: lss, namn: LSS, utfall: 2.5, budget: 10}]
"""


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        # What the view leaves unsaid is as in the table it shows …
        ("{id: utfall, rubrik: Utfall}", "2,5\u00a0tkr"),
        ("{id: del, rubrik: Del}", "25,00\u00a0%"),
        # … what it says is its own.
        ("{id: utfall, rubrik: Utfall, decimaler: 0}", "3\u00a0tkr"),
        ("{id: utfall, rubrik: Utfall, enhet: kr, decimaler: 0}", "2\u00a0500\u00a0kr"),
        ("{id: del, rubrik: Del, formel: budget / utfall, decimaler: 0}", "400\u00a0%"),
        ("{id: del, rubrik: Del, formel: budget - utfall, enhet: tkr, decimaler: 1}", "7,5\u00a0tkr"),
    ],
)
def test_a_column_of_a_view_is_that_of_the_table_but_for_what_it_says_itself(column: str, cell: str) -> None:
    found = statement(INHERITED + f"  t: {{visar: bas, rubrik: V, kolumner: [{column}]}}\n")

    assert rows(found)["lss"] == [cell]


def test_a_view_keeps_codes_and_groups_but_drops_the_code_of_a_row_it_renames() -> None:
    found = statement(
        TREE.replace("  t:\n", "  bas:\n")
        .replace("id: post, namn", "id: post, kod: 7, namn")
        .replace("id: grupp", "id: grupp\n        kod: 5")
        + "  t: {visar: bas, rubrik: V, kolumner: [{id: utfall, rubrik: U}], rader: [{id: grupp}, {id: post, namn: Annat}]}\n"
    )

    assert [(line.label, line.kind, [str(cell) for cell in line.cells]) for line in found.flat] == [
        ("5 Grupp", "grupp", ["None"]),
        ("A", "post", ["10\u00a0kr"]),
        ("B", "post", ["20\u00a0kr"]),
        ("varav", "varav", ["5\u00a0kr"]),
        ("Summa grupp", "summa", ["30\u00a0kr"]),
        ("Annat", "grupp", ["3\u00a0kr"]),
        ("Del", "varav", ["2\u00a0kr"]),
    ]


def test_a_view_has_texts_of_its_own_or_none() -> None:
    views = "  t: {visar: bas, rubrik: V, kolumner: [{id: utfall, rubrik: U}]EXTRA}\n"

    bare = statement(VIEWED + views.replace("EXTRA", ""))
    told = statement(VIEWED + views.replace("EXTRA", ", beskrivning: Vad den visar., not: Preliminärt."))

    assert (bare.description, bare.note) == ("", "")
    assert (told.description, told.note) == ("Vad den visar.", "Preliminärt.")


@pytest.mark.parametrize(
    ("column", "texts"),
    [
        ("{id: analys, rubrik: A}", ["Där.", "Där."]),
        ("{id: analys, rubrik: A, slag: text}", ["Där.", "Här."]),
    ],
)
def test_a_text_of_a_view_is_its_own_or_that_of_the_table(column: str, texts: list[str]) -> None:
    own = "" if "slag" not in column else ", analys: Här."
    found = statement(
        "  bas:\n    rubrik: B\n    enhet: kr\n    kolumner: [{id: analys, rubrik: A, slag: text}]\n"
        "    rader: [{id: a, namn: A, analys: Där.}, {id: b, namn: B, analys: Där.}]\n"
        f"  t: {{visar: bas, rubrik: V, kolumner: [{column}], rader: [{{id: a}}, {{id: b{own}}}]}}\n"
    )

    assert [cell.text for line in found.lines for cell in line.cells if isinstance(cell, Prose)] == texts


def test_a_figure_that_a_view_states_in_its_total_stands_there() -> None:
    text = f"tabeller:\n{VIEWED}  t:\n    visar: bas\n    rubrik: V\n    kolumner: [{{id: utfall, rubrik: U}}]\n    summa: {{utfall: ‸118}}\n"
    found = compute(report(text), source(text).spots).statements["t"]

    assert found.total is not None
    outcome = found.total.figure("utfall")
    assert outcome is not None
    assert isinstance(outcome.origin, Stated)
    assert (str(outcome), str(outcome.origin.position), str(outcome.follows)) == (
        "118\u00a0kr",
        marked(text),
        "117\u00a0kr",
    )


def test_a_deviation_that_the_table_states_stays_in_a_view_that_states_another_figure() -> None:
    found = statement(
        "  bas:\n    rubrik: B\n    enhet: kr\n    kolumner: [{id: utfall, rubrik: U}, {id: budget, rubrik: B}, {id: antal, rubrik: N}, {id: avvikelse, rubrik: A}]\n"
        "    rader: [{id: a, namn: A, utfall: 90, budget: 100, antal: 1, avvikelse: 11}]\n"
        "  t: {visar: bas, rubrik: V, kolumner: [{id: antal, rubrik: N}, {id: avvikelse, rubrik: A}], rader: [{id: a, antal: 2}]}\n"
    )

    assert rows(found)["a"] == ["2\u00a0kr", "11\u00a0kr"]


@pytest.mark.parametrize(
    ("stated_total", "shows"),
    [
        ("utfall: 2, budget: 4", False),
        ("utfall: 3, budget: 4", True),  # 1,4 + 1,4 written as 1 + 1 = 3
        ("utfall: 2.8, budget: 4", False),  # written as 3, like what follows
        ("utfall: ej mätt, budget: 4", False),
    ],
)
def test_rounding_shows_when_a_stated_total_is_written_otherwise_than_its_rows_give(
    stated_total: str, shows: bool
) -> None:
    rows_given = ("{id: a, namn: A, utfall: 1, budget: 2}", "{id: b, namn: B, utfall: 1, budget: 2}")
    if "2.8" in stated_total:
        rows_given = tuple(row.replace("utfall: 1", "utfall: 1.4") for row in rows_given)

    found = statement(simple("nettokostnad", *rows_given).replace("summa: {}", f"summa: {{{stated_total}}}"))

    assert found.rounding_shows is shows


def test_a_view_that_states_another_figure_than_the_table_does_not_show_rounding() -> None:
    found = statement(
        VIEWED + "  t: {visar: bas, rubrik: V, kolumner: [{id: utfall, rubrik: U}], rader: [{id: lss, utfall: 112}]}\n"
    )

    assert not found.rounding_shows


@pytest.mark.parametrize(
    ("title", "heading", "shown"),
    [("Drift", "Utfall", "tkr"), ("Drift (tkr)", "Utfall", ""), ("Drift", "Utfall, tkr", ""), ("Driftkr", "U", "tkr")],
)
def test_the_unit_is_shown_unless_a_heading_says_it(title: str, heading: str, shown: str) -> None:
    found = statement(
        f"  t:\n    rubrik: {title}\n    enhet: tkr\n    kolumner: [{{id: utfall, rubrik: '{heading}'}}]\n"
        "    rader: [{id: a, namn: A, utfall: 1}]\n"
    )

    assert found.unit_to_show == shown


def test_notes_of_figures_name_their_line_and_column() -> None:
    found = statement(simple("nettokostnad", "{id: a, namn: A, utfall: {värde: 1, not: Preliminärt.}, budget: 1}"))

    assert found.figure_notes == ("A, R: Preliminärt.",)


def test_hidden_columns_are_computed_but_not_shown() -> None:
    found = statement(simple("nettokostnad", "{id: a, namn: A, utfall: 1, budget: 2, dold: 3}",
                             columns="{id: dold, rubrik: D, visas: false}"))  # fmt: skip

    assert len(rows(found)["a"]) == 3
    assert isinstance(found.lines[0].figure("dold"), Figure)


def of_rows(*lines: str, unit: str = "kr", columns: str = "{id: utfall, rubrik: U}", more: str = "") -> Statement:
    """A table of rows as they stand."""
    return statement(
        f"  t:\n    rubrik: T\n    enhet: {unit}\n    kolumner: [{columns}]\n    rader:\n"
        + "".join(f"      - {line}\n" for line in lines)
        + more
    )


def test_a_row_may_have_its_own_unit_decimals_and_formula() -> None:
    found = of_rows(
        "{id: a, namn: A, utfall: 300}",
        "{id: b, namn: B, enhet: platser, utfall: 4}",
        "{id: c, namn: C, enhet: kr per plats, decimaler: 2, formel: a / b}",
        "{id: d, namn: D, decimaler: 1, utfall: 7}",
    )

    assert rows(found) == {
        "a": ["300\u00a0kr"],
        "b": ["4\u00a0platser"],
        "c": ["75,00\u00a0kr per plats"],
        "d": ["7,0\u00a0kr"],
    }
    cells = [line.cells[0] for line in found.lines]
    assert [isinstance(cell, Figure) and cell.unit_shown for cell in cells] == [False, True, True, False]


@pytest.mark.parametrize(
    ("unit", "cells", "written", "shown"),
    [
        # A table of counts: the unit that every number of a row is written in is the row's own …
        ("antal", "utfall: 3 dagar, budget: 4 dagar", ["3\u00a0dagar", "4\u00a0dagar"], True),
        ("antal", "utfall: 3 dagar, budget: ej mätt", ["3\u00a0dagar", "ej mätt"], True),
        ("antal", "utfall: 3 antal, budget: 4 antal", ["3", "4"], False),
        ("antal", "utfall: 3, budget: 4", ["3", "4"], False),
        ("dagar", "utfall: 3 %, budget: 4 %, plats: 1", ["3\u00a0%", "4\u00a0%"], True),
        # … but an amount is in the table's unit, whatever it is written in.
        ("kr", "utfall: 3 tkr, budget: 4 tkr", ["3\u00a0000\u00a0kr", "4\u00a0000\u00a0kr"], False),
    ],
)
def test_the_unit_that_all_numbers_of_a_row_are_written_in(
    unit: str, cells: str, written: list[str], shown: bool
) -> None:
    columns = "{id: utfall, rubrik: U}, {id: budget, rubrik: B}, {id: plats, rubrik: P, enhet: platser}"
    (line,) = of_rows(f"{{id: a, namn: A, {cells}}}", unit=unit, columns=columns).lines

    assert [str(cell) for cell in line.cells[:2]] == written
    assert (line.unit is not None) is shown


def test_a_row_that_is_written_in_two_units_is_in_the_tables() -> None:
    columns = "{id: utfall, rubrik: U}, {id: budget, rubrik: B}"
    found = of_rows("{id: a, namn: A, utfall: 3 dagar, budget: 4}", unit="antal", columns=columns)

    with pytest.raises(FigureError, match="Talet är skrivet i dagar, men enheten här är antal"):
        found.lines[0].figure("utfall")


def test_a_sum_has_the_decimals_that_its_column_is_written_with() -> None:
    found = of_rows(
        "{id: a, namn: A, utfall: 12.5}",
        "{id: b, namn: B, utfall: 13, rader: [{id: c, namn: C, slag: varav, utfall: 1.25}]}",
        "{id: d, namn: D, enhet: dagar, utfall: 1.125}",
        "{id: e, namn: E, slag: memo, utfall: 1.125 tkr}",
        "{id: f, namn: F, slag: memo, utfall: ej mätt}",
        unit="mnkr",
    )

    assert rows(found) == {
        "a": ["12,50\u00a0mnkr"],
        "b": ["13,00\u00a0mnkr"],
        "c": ["1,25\u00a0mnkr"],
        "d": ["1,125\u00a0dagar"],
        "e": ["0,001125\u00a0mnkr"],
        "f": ["ej mätt"],
    }


def test_the_decimals_of_a_total_count_for_its_column() -> None:
    found = of_rows("{id: a, namn: A, utfall: 12}", unit="mnkr", more="    summa: {utfall: 12.25}\n")

    assert rows(found) == {"a": ["12,00\u00a0mnkr"], "summa": ["12,25\u00a0mnkr"]}


def test_the_tables_decimals_are_those_of_all_its_figures() -> None:
    found = of_rows("{id: a, namn: A, utfall: 12.25}", unit="mnkr", more="    summa: {}\n    decimaler: 1\n")

    assert rows(found) == {"a": ["12,3\u00a0mnkr"], "summa": ["12,3\u00a0mnkr"]}


@pytest.mark.parametrize(("sign", "deviation"), [("nettokostnad", "20\u00a0kr"), ("resultat", "20\u00a0kr")])
def test_a_row_says_which_way_is_good(sign: str, deviation: str) -> None:
    way = "högre" if sign == "nettokostnad" else "lägre"
    outcome = 120 if way == "högre" else 80
    found = statement(simple(sign, f"{{id: a, namn: A, riktning: {way}, utfall: {outcome}, budget: 100}}"))

    assert rows(found)["a"][2] == deviation


def test_headings_over_rows_are_summed_and_mere_headings_are_not() -> None:
    found = of_rows(
        "{id: a, namn: A, slag: rubrik, rader: [{id: b, namn: B, utfall: 1}]}",
        "{id: c, namn: C, slag: rubrik}",
        "{id: d, namn: D, utfall: 2}",
        "{id: e, namn: E, slag: avdrag, utfall: 5}",
        more="    summa: {}\n",
    )

    assert found.total is not None
    assert str(found.total.figure("utfall")) == "\u22122\u00a0kr"
    assert [line.kind for line in found.lines] == ["rubrik", "rubrik", "post", "post"]


@pytest.mark.parametrize(
    ("name", "line", "column"),
    [("t.grupp.b.utfall", 8, 50), ("t.grupp.summa.utfall", 9, 26), ("t.summa.utfall", 10, 21), ("u.x.utfall", 16, 39)],
)  # fmt: skip
def test_a_figure_knows_its_place_at_any_depth(name: str, line: int, column: int) -> None:
    found = named(PLACED)[name]

    assert isinstance(found.origin, Stated)
    assert (found.origin.position.line, found.origin.position.column) == (line, column)


PLACED = """\
tabeller:
  t:
    rubrik: T
    enhet: kr
    kolumner: [{id: utfall, rubrik: U}]
    rader:
      - {id: grupp, namn: G, rader: [
            {id: b, namn: B, slag: post, utfall: 1}],
         summa: {utfall: 1}}
    summa: {utfall: 1}
  u:
    visar: t
    rubrik: U
    kolumner: [{id: utfall, rubrik: U}]
    rader:
      - {id: x, rad: grupp.b, utfall: 1}
"""


def named(text: str) -> dict[str, Figure]:
    """Every figure of the tables, by its name."""
    computed = compute(report(text), source(text).spots)
    return {str(figure.name): figure for figure in computed.ledger}


TWO_TABLES = """\
  bas:
    rubrik: Bas
    enhet: kr
    kolumner: [{id: utfall, rubrik: U}, {id: budget, rubrik: B}, {id: avvikelse, rubrik: A}]
    rader:
      - {id: platser, namn: Platser, enhet: platser, decimaler: 1, utfall: 4, budget: 4}
      - {id: taxa, namn: Taxa, riktning: högre, betonad: true, utfall: 120, budget: 100}
      - {id: avdrag, namn: Avdrag, slag: avdrag, utfall: 3, budget: 5}
      - {id: grupp, namn: G, rader: [{id: del, namn: Del, utfall: 9, budget: 9}]}
  annan:
    rubrik: Annan
    enhet: tkr
    kolumner: [{id: utfall, rubrik: U}]
    rader: [{id: taxa, namn: Taxa, utfall: 7}, {id: hyra, namn: Hyra, utfall: 8, rader: [{id: lokal, namn: L, slag: varav, utfall: 5}]}]
"""


def view(listed: str, more: str = "") -> Statement:
    return statement(
        f"{TWO_TABLES}  t: {{visar: bas, rubrik: V{more}, rader: [{listed}], "
        "kolumner: [{id: utfall, rubrik: U}, {id: avvikelse, rubrik: A}]}\n"
    )


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        # A row of the table, or of a group in it …
        ("{id: taxa}", ["120\u00a0kr", "20\u00a0kr"]),
        ("{id: x, rad: taxa}", ["120\u00a0kr", "20\u00a0kr"]),
        ("{id: x, rad: grupp.del}", ["9\u00a0kr", "0\u00a0kr"]),
        # … and of any other table, whose rows may have the same names; in the unit of the table shown.
        ("{id: x, rad: annan.taxa}", ["7\u00a0000\u00a0kr", "None"]),
        ("{id: x, rad: annan.hyra.lokal}", ["5\u00a0000\u00a0kr", "None"]),
    ],
)
def test_a_row_of_a_view_is_one_of_any_table(row: str, cells: list[str]) -> None:
    assert list(rows(view(row)).values()) == [cells]


def test_a_row_of_a_view_is_as_in_its_table() -> None:
    found = view("{id: platser}, {id: taxa}, {id: avdrag}")

    assert rows(found) == {
        "platser": ["4,0\u00a0platser", "0,0\u00a0platser"],
        "taxa": ["120\u00a0kr", "20\u00a0kr"],
        "avdrag": ["3\u00a0kr", "\u22122\u00a0kr"],
    }
    assert [(line.unit, line.direction, line.emphasised, line.subtracted) for line in found.lines] == [
        ("platser", None, False, False),
        (None, "högre", True, False),
        (None, None, False, True),
    ]


def test_what_a_view_states_of_a_row_is_written_as_the_row_is() -> None:
    found = view("{id: platser, utfall: 5}, {id: taxa, utfall: 130}")

    assert rows(found) == {
        "platser": ["5,0\u00a0platser", "\u22121,0\u00a0platser"],
        "taxa": ["130\u00a0kr", "30\u00a0kr"],
    }


def test_the_decimals_of_a_view_win_over_those_of_a_row() -> None:
    found = view("{id: platser, utfall: 5}, {id: taxa}", ", decimaler: 2")

    assert rows(found)["platser"][0] == "5,00\u00a0platser"
    assert rows(found)["taxa"][0] == "120,00\u00a0kr"


def test_rows_that_a_view_picks_are_on_its_outermost_level() -> None:
    picked, whole = view("{id: x, rad: grupp.del}"), statement(f"{TWO_TABLES}  t: {{visar: bas, rubrik: V, kolumner: [{{id: utfall, rubrik: U}}]}}\n")  # fmt: skip

    assert [(line.id, line.level, str(line.figure_name)) for line in picked.flat] == [("x", 0, "t.x")]
    assert [(line.id, line.level) for line in whole.flat][-2:] == [("grupp", 0), ("del", 1)]


TARGETS = """\
  bas:
    rubrik: M
    enhet: "%"
    kolumner:
      - {id: mål, rubrik: M, slag: mål}
      - {id: utfall, rubrik: U}
      - {id: status, rubrik: S, slag: nivå, skala: mål}
    rader:
      - {id: a, namn: A, mål: ≥ 50, utfall: 60}
      - {id: b, namn: B, mål: 50, riktning: lägre, utfall: 60}
      - {id: c, namn: C, mål: 4–7, decimaler: 1, utfall: 5}
      - {id: d, namn: D, mål: 50, utfall: 10, status: grön}
      - {id: e, namn: E, utfall: 10}
      - {id: f, namn: F, mål: 50, utfall: ej mätt}
  t: {visar: bas, rubrik: V, kolumner: [{id: mål, rubrik: M}, {id: status, rubrik: S}], rader: [{id: a}, {id: b}]}
"""


@pytest.mark.parametrize(
    ("table", "found"),
    [
        (
            "bas",
            {
                "a": ("≥\u00a050\u00a0%", "grön"),
                "b": ("50\u00a0%", "gul"),
                "c": ("4,0–7,0\u00a0%", "grön"),
                "d": ("50\u00a0%", "grön"),
                "e": ("None", None),
                "f": ("50\u00a0%", None),
            },
        ),
        ("t", {"a": ("≥\u00a050\u00a0%", "grön"), "b": ("50\u00a0%", "gul")}),
    ],
)
def test_a_row_with_a_target_has_the_level_that_its_outcome_reaches(
    table: str, found: dict[str, tuple[str, str | None]]
) -> None:
    shown = statement(TARGETS, table)

    levels = {line.id: line.status("status") for line in shown.flat}
    assert {
        line.id: (str(line.target("mål")), level.id if (level := levels[line.id]) else None) for line in shown.flat
    } == found


def test_both_ends_of_a_target_stand_in_its_column() -> None:
    shown = statement(TARGETS, "bas")

    assert [[str(each) for each in line.figures_in(shown.columns[0])] for line in shown.flat[1:5]] == [
        ["50\u00a0%"],
        ["4,0\u00a0%", "7,0\u00a0%"],
        ["50\u00a0%"],
        [],
    ]


def test_a_sum_by_weight_and_one_that_is_not_made() -> None:
    found = of_rows(
        "{id: a, namn: A, utfall: 1, andel: 10, kvot: 3}",
        "{id: b, namn: B, utfall: 3, andel: 20, kvot: 4}",
        columns="{id: utfall, rubrik: U}, {id: andel, rubrik: A, enhet: '%', viktas_med: utfall}, {id: kvot, rubrik: K, summeras: nej}",
        more="    summa: {}\n",
    )

    assert rows(found)["summa"] == ["4\u00a0kr", "18\u00a0%", "None"]
