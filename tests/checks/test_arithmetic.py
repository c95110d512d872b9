"""Stated figures against their parts: what is off is found at its place, what rounding explains is not."""

import pytest

from tests.checks.reports import codes, found, message, told

DRIFT = """\
tabeller:
  drift:
    rubrik: Drift
    {more}
    kolumner:
      - {{id: utfall, rubrik: Utfall}}
      - {{id: budget, rubrik: Budget}}
      - {{id: avvikelse, rubrik: Avvikelse}}
      - {{id: förbrukning, rubrik: Förbrukning}}
    rader:
{rows}
"""


def drift(*rows: str, more: str = "enhet: tkr", total: str = "") -> str:
    lines = "\n".join(f"      - {row}" for row in rows)
    return DRIFT.format(more=more, rows=lines) + (f"    summa: {total}\n" if total else "")


def test_a_deviation_that_does_not_follow_is_found_at_the_stated_figure() -> None:
    data = drift("{id: a, namn: A, utfall: 512, budget: 500, avvikelse: 12}")

    assert told(data) == ["11:63 ARS401 drift.a.avvikelse"]
    assert message(data) == (
        "drift.a.avvikelse är angiven till 12 tkr, men drift.a.budget − drift.a.utfall (500 tkr och 512 tkr) ger −12 tkr, "
        "skillnad +24 tkr; avrundning förklarar högst 1 tkr."
    )


@pytest.mark.parametrize(
    ("row", "right"),
    [
        ("utfall: 512, budget: 500, avvikelse: -12", True),
        ("utfall: 512, budget: 500, avvikelse: -11", True),
        ("utfall: 512, budget: 500, avvikelse: -10", False),
        ("utfall: 51.2, budget: 50, avvikelse: -1.3", True),
        ("utfall: 51.2, budget: 50, avvikelse: -1.7", True),  # the budget is printed in whole thousands
        ("utfall: 51.2, budget: 50, avvikelse: -1.8", False),
        ("utfall: 51.2, budget: 50.0, avvikelse: -1.4", False),
        ("utfall: 512, budget: 500, avvikelse: ca -20", True),
        ("utfall: ca 512, budget: 500, avvikelse: -20", True),
        ("utfall: 512, budget: ej aktuellt, avvikelse: -20", True),
        ("utfall: 512, budget: 500, förbrukning: 102", True),
        ("utfall: 512, budget: 500, förbrukning: 102.4", True),
        ("utfall: 512, budget: 500, förbrukning: 103", True),
        ("utfall: 512, budget: 500, förbrukning: 104", False),
        ("utfall: 12, budget: 10, förbrukning: 133", False),
        ("utfall: 300, budget: 200, förbrukning: 148", False),
        ("utfall: 300, budget: 200, förbrukning: 149", True),
        ("utfall: 300, budget: 200, förbrukning: 149.3", False),
        ("utfall: 300, budget: 200, förbrukning: 149.4", True),
        ("utfall: 300, budget: 200, förbrukning: 150.6", True),
        ("utfall: 300, budget: 200, förbrukning: 150.7", False),
        # A figure without decimals is rounded to none, whatever stands beside it.
        ("utfall: 2.55, budget: 10, förbrukning: 24.1", False),
        ("utfall: 2.55, budget: 10, förbrukning: 24.2", True),
        ("utfall: 2, budget: 10.55, förbrukning: 14.1", False),
        ("utfall: 2, budget: 10.55, förbrukning: 14.2", True),
        ("utfall: 5, budget: 0, förbrukning: 0", True),
    ],
)
def test_a_row_is_right_within_the_rounding_of_its_figures(row: str, right: bool) -> None:
    found_codes = [code for code in codes(drift(f"{{id: a, namn: A, {row}}}")) if code != "ARS801"]

    assert (found_codes == []) is right


def test_a_share_of_counts_is_exact_but_for_its_own_rounding() -> None:
    row = "{{id: a, namn: A, utfall: 51, budget: 200, förbrukning: {}}}"

    assert [codes(drift(row.format(share), more="enhet: platser")) for share in (24, 25, 26, 27)] == [
        ["ARS401"],
        [],
        [],
        ["ARS401"],
    ]


@pytest.mark.parametrize(("share", "right"), [("72", False), ("73", True), ("77", True), ("78", False)])
def test_a_share_of_figures_in_two_units_is_of_the_same_money(share: str, right: bool) -> None:
    data = drift(f"{{id: a, namn: A, utfall: 1500, budget: 2.0, förbrukning: {share}}}").replace(
        "{id: budget, rubrik: Budget}", "{id: budget, rubrik: Budget, enhet: mnkr, decimaler: 1}"
    )

    assert (codes(data) == []) is right


def test_a_share_of_a_whole_that_rounding_can_take_to_nothing_can_be_anything() -> None:
    rows = ["{id: a, namn: A, utfall: 1, budget: 1}", "{id: b, namn: B, utfall: 1, budget: 0}"]

    assert codes(drift(*rows, total="{namn: Summa, förbrukning: 900}")) == []


def test_under_the_other_sign_a_deviation_is_outcome_less_budget() -> None:
    row = "{id: a, namn: A, utfall: -512, budget: -500, avvikelse: -12}"

    assert codes(drift(row, more="enhet: kr\n    tecken: resultat")) == []
    assert codes(drift(row, more="enhet: kr\n    tecken: nettokostnad")) == ["ARS401"]


def test_a_sum_may_differ_by_half_a_unit_for_each_row() -> None:
    rows = [f"{{id: {name}, namn: {name.upper()}, utfall: 100, budget: 100}}" for name in "abcd"]

    assert codes(drift(*rows, total="{namn: Summa, utfall: 402, budget: 398}")) == []
    data = drift(*rows, total="{namn: Summa, utfall: 403}")
    assert told(data) == ["15:34 ARS402 drift.summa.utfall"]
    assert message(data) == (
        "drift.summa.utfall är angiven till 403 tkr, men summan av 4 rader (100 tkr, 100 tkr, 100 tkr, 100 tkr) ger 400 tkr, "
        "skillnad +3 tkr; avrundning förklarar högst 2 tkr."
    )


def test_the_deviation_of_stated_totals_is_rounded_twice_and_not_once_for_every_row() -> None:
    rows = [f"{{id: {name}, namn: {name.upper()}, utfall: 100, budget: 100}}" for name in "abcdefgh"]

    assert codes(drift(*rows, total="{namn: Summa, utfall: 800, budget: 800, avvikelse: 1}")) == []
    assert codes(drift(*rows, total="{namn: Summa, utfall: 800, budget: 800, avvikelse: 2}")) == ["ARS401"]
    assert codes(drift(*rows, total="{namn: Summa, avvikelse: 2}")) == []


def test_a_total_of_computed_groups_is_uncertain_by_all_their_rows() -> None:
    rows = ", ".join(f"{{id: r{n}, namn: R{n}, utfall: 100, budget: 100}}" for n in range(4))
    groups = [f"{{id: {name}, namn: {name.upper()}, rader: [{rows}]}}" for name in "ab"]

    assert codes(drift(*groups, total="{namn: Summa, utfall: 804}")) == []
    assert codes(drift(*groups, total="{namn: Summa, utfall: 805}")) == ["ARS402"]


def test_a_total_of_stated_groups_is_uncertain_by_the_groups() -> None:
    rows = ", ".join(f"{{id: r{n}, namn: R{n}, utfall: 100, budget: 100}}" for n in range(4))
    groups = [f"{{id: {name}, namn: {name.upper()}, utfall: 402, rader: [{rows}]}}" for name in "ab"]

    assert codes(drift(*groups, total="{namn: Summa, utfall: 805}")) == []
    assert codes(drift(*groups, total="{namn: Summa, utfall: 806}")) == ["ARS402"]


def test_a_figure_without_decimals_in_a_column_with_them_is_exact_to_them() -> None:
    rows = ["{id: a, namn: A, utfall: 12.5, budget: 1}", "{id: b, namn: B, utfall: 13, budget: 1}"]

    assert codes(drift(*rows, total="{namn: Summa, utfall: 25.6}")) == []
    assert codes(drift(*rows, total="{namn: Summa, utfall: 25.7}")) == ["ARS402"]


def test_a_total_rounded_more_than_its_rows_is_uncertain_by_its_own_digit_too() -> None:
    rows = ["{id: a, namn: A, utfall: 12.4, budget: 1}", "{id: b, namn: B, utfall: 13.0, budget: 1}"]

    assert codes(drift(*rows, total="{namn: Summa, utfall: {värde: 25, decimaler: 0}}")) == []
    assert codes(drift(*rows, total="{namn: Summa, utfall: 25}")) == ["ARS402"]  # printed as 25,0
    assert codes(drift(*rows, total="{namn: Summa, utfall: 27}")) == ["ARS402"]


def test_counts_are_exact() -> None:
    rows = ["{id: a, namn: A, utfall: 4, budget: 4}", "{id: b, namn: B, utfall: 5, budget: 5}"]

    assert codes(drift(*rows, more="enhet: platser", total="{namn: Summa, utfall: 9}")) == []
    assert codes(drift(*rows, more="enhet: platser", total="{namn: Summa, utfall: 10}")) == ["ARS402"]


def test_what_is_not_summed_is_left_out_of_a_total() -> None:
    rows = [
        "{id: a, namn: A, utfall: 100, budget: 100}",
        "{id: b, namn: varav B, slag: varav, utfall: 60, budget: 50}",
        "{id: c, namn: C, slag: memo, utfall: 7, budget: 7}",
        "{id: d, namn: D, slag: rubrik}",
    ]

    assert codes(drift(*rows, total="{namn: Summa, utfall: 100, budget: 100}")) == []


@pytest.mark.parametrize(
    ("part", "right"),
    [
        ("utfall: 100", True),
        ("utfall: 101", False),
        ("utfall: -5", False),
        ("utfall: 0", True),
        ("utfall: 100.5", False),
    ],
)
def test_an_of_which_row_is_no_larger_than_its_post_and_has_its_sign(part: str, right: bool) -> None:
    data = drift(
        "{id: a, namn: A, utfall: 100, budget: 100}", f"{{id: b, namn: varav B, slag: varav, {part}, budget: 1}}"
    )

    assert told(data) == ([] if right else ["12:53 ARS403 drift.b.utfall"])


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("{id: v, namn: varav V, slag: varav, utfall: 5, budget: 1}",), []),  # nothing above it to be part of
        (
            (
                "{id: g, namn: G, rader: [{id: x, namn: X, utfall: 3, budget: 3}]}",
                "{id: v, namn: varav V, slag: varav, utfall: 5, budget: 1}",
            ),
            ["ARS403 drift.v.utfall"],
        ),
        (
            (
                "{id: g, namn: G, rader: [{id: x, namn: X, utfall: 3, budget: 3}, {id: y, namn: Y, utfall: 3, budget: 3}]}",
                "{id: v, namn: varav V, slag: varav, utfall: 5, budget: 1}",
            ),
            [],  # part of the group, not of its last row
        ),
        (
            (
                "{id: g, namn: G, rader: [{id: v, namn: varav V, slag: varav, utfall: 5, budget: 1}, "
                "{id: x, namn: X, utfall: 9, budget: 3}]}",
            ),
            [],  # part of the group that it stands in
        ),
        (
            (
                "{id: g, namn: G, rader: [{id: x, namn: X, utfall: 9, budget: 3}, {id: y, namn: Y, utfall: 4, budget: 3}, "
                "{id: v, namn: varav V, slag: varav, utfall: 5, budget: 1}]}",
            ),
            ["ARS403 drift.g.v.utfall"],  # part of the row before it
        ),
        (
            (
                "{id: a, namn: A, utfall: 3, budget: 3}",
                "{id: m, namn: M, slag: memo, utfall: 9, budget: 9}",
                "{id: v, namn: varav V, slag: varav, utfall: 5, budget: 1}",
            ),
            ["ARS403 drift.v.utfall"],
        ),
        (
            (
                "{id: a, namn: A, utfall: -3, budget: 3}",
                "{id: v, namn: varav V, slag: varav, utfall: -5, budget: 0}",
            ),
            ["ARS403 drift.v.utfall"],
        ),
        (
            (
                "{id: a, namn: A, utfall: -30, budget: 3}",
                "{id: v, namn: varav V, slag: varav, utfall: -5, budget: 0}",
            ),
            [],
        ),
        (
            (
                "{id: a, namn: A, utfall: ej mätt, budget: 3}",
                "{id: v, namn: varav V, slag: varav, utfall: 5, budget: ej mätt}",
            ),
            [],
        ),
        (("{id: a, namn: A, budget: 3}", "{id: v, namn: varav V, slag: varav, utfall: 5, budget: 0}"), []),
        (("{id: a, namn: A, utfall: 3, budget: 3}", "{id: v, namn: varav V, slag: varav, budget: 0}"), []),
        (
            (
                "{id: a, namn: A, utfall: 0.1, budget: 3}",
                "{id: v, namn: varav V, slag: varav, utfall: -0.1, budget: 0}",
            ),
            ["ARS403 drift.v.utfall"],
        ),
    ],
)
def test_an_of_which_row_is_part_of_the_post_or_group_above_it(rows: tuple[str, ...], expected: list[str]) -> None:
    told_of = [each.partition(" ")[2] for each in told(drift(*rows))]

    assert [each for each in told_of if each.startswith("ARS403")] == expected


def test_what_an_of_which_row_computes_is_held_by_what_it_follows_from() -> None:
    data = drift(
        "{id: a, namn: A, utfall: 10, budget: 10}", "{id: v, namn: varav V, slag: varav, utfall: 1, budget: 9}"
    )

    assert codes(data) == []  # its deviation of 8 is more than the post's of 0


def test_the_exact_figures_of_an_of_which_row_are_shown_where_the_table_rounds_them() -> None:
    data = drift(
        "{id: a, namn: A, utfall: 100.4, budget: 1}",
        "{id: v, namn: varav V, slag: varav, utfall: 101.6, budget: 1}",
        more="enhet: kr\n    decimaler: 0",
    )

    assert message(data) == "varav V (101,6 kr) kan inte vara en del av A (100,4 kr)."


SHARES = """\
tabeller:
  t:
    rubrik: T
    enhet: tkr
    kolumner:
      - {id: utfall, rubrik: U}
      - {id: budget, rubrik: B}
      - {id: förbrukning, rubrik: F}
      - {id: analys, rubrik: A, slag: text}
    rader:
"""


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("utfall: 2000, budget: 3000, förbrukning: 60", "ger 66,7 %, skillnad −6,7 %."),
        ("utfall: 2000, budget: 3000, förbrukning: 60.00", "ger 66,667 %, skillnad −6,667 %."),
        ("utfall: 2000, budget: 3000, förbrukning: 60.000001", "ger 66,666667 %, skillnad −6,666666 %."),
        ("utfall: 2000, budget: 4000, förbrukning: 60", "ger 50 %, skillnad +10 %."),
        ("utfall: 2000, budget: 4000, förbrukning: 60.00", "ger 50 %, skillnad +10 %."),
    ],
)
def test_a_share_is_said_with_one_decimal_more_than_the_stated_one(row: str, words: str) -> None:
    data = f"{SHARES}      - {{id: a, namn: A, analys: Text., {row}}}\n"

    assert message(data).endswith(words)


KEY_FIGURE = "nyckeltal:\n  personal:\n    övertid: {{namn: Övertid, enhet: tkr, {values}}}\n"


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ("utfall: 512, budget: 500, avvikelse: -12", []),
        ("utfall: 512, budget: 500, avvikelse: 12", ["ARS401"]),
        ("tecken: intäkt, utfall: 512, budget: 500, avvikelse: 12", []),
        ("utfall: 110, föregående: 100, förändring: 10, förändring_procent: 10", []),
        ("utfall: 110, föregående: 100, förändring: 12", ["ARS401"]),
        ("utfall: 110, föregående: 100, förändring_procent: 9.4", []),
        ("utfall: 110, föregående: 100, förändring_procent: 8.4", ["ARS401"]),
        ("utfall: -90, föregående: -100, förändring_procent: -10", []),
        ("utfall: -90, föregående: -100, förändring_procent: 10", ["ARS401"]),
        ("utfall: 1.0, föregående: 0.5, förändring_procent: 100", []),
        ("utfall: drygt 110, föregående: 100, förändring: 20", []),
    ],
)
def test_a_key_figure_follows_from_its_parts(values: str, expected: list[str]) -> None:
    assert codes(KEY_FIGURE.format(values=values)) == expected


@pytest.mark.parametrize(
    ("count", "parts"),
    [
        (8, "summan av 8 rader (0 tkr, 1 tkr, 2 tkr, 3 tkr, 4 tkr, 5 tkr, 6 tkr, 7 tkr) ger 28 tkr"),
        (9, "summan av 9 rader (0 tkr, 1 tkr, 2 tkr, 3 tkr, 4 tkr, 5 tkr, 6 tkr, 7 tkr …) ger 36 tkr"),
    ],
)
def test_a_message_lists_at_most_eight_parts(count: int, parts: str) -> None:
    rows = [f"{{id: r{n}, namn: R{n}, utfall: {n}, budget: 1}}" for n in range(count)]

    assert parts in message(drift(*rows, total="{namn: Summa, utfall: 99}"))


INCOME = ("{id: int, namn: Intäkter, utfall: 231858}", "{id: kost, namn: Kostnader, utfall: 231543}")
GUESS = " En gissning: räknas ”Kostnader” som minus, med ”slag: avdrag”, stämmer summan."


@pytest.mark.parametrize(
    ("rows", "stated", "guess"),
    [
        (INCOME, "utfall: 315", GUESS),
        (tuple(row.replace("}", ", budget: 9}") for row in INCOME), "utfall: 315, budget: 0", GUESS),
        (INCOME, "utfall: 316", ""),  # not exactly
        (tuple(row.replace("}", ", budget: 9}") for row in INCOME), "utfall: 315, budget: 7", ""),  # the other total does not fit
        ((INCOME[0], INCOME[1], INCOME[1].replace("kost", "fin")), "utfall: 231858", ""),  # in two ways
        ((INCOME[0], "{id: kost, namn: Kostnader, utfall: -231543}"), "utfall: 463401", GUESS),
        ((*INCOME, "{id: fin, namn: Finans, utfall: 5}"), "utfall: 310", f"{GUESS.partition(' som')[0]} och ”Finans” som"),
        ((*INCOME, *(f"{{id: r{n}, namn: R, utfall: 0}}" for n in range(11))), "utfall: 315", ""),
    ],
)  # fmt: skip
def test_a_total_that_fits_when_rows_are_subtracted_says_so_as_a_guess(
    rows: tuple[str, ...], stated: str, guess: str
) -> None:
    (finding, *_) = [each for each in found(drift(*rows, total=f"{{{stated}}}")) if each.code == "ARS402"]

    advice = finding.hint.removeprefix("Rätta den siffra som är fel, eller ta bort den angivna så räknas den ut.")
    assert advice.startswith(guess)
    assert bool(advice) is bool(guess)
