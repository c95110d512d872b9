"""What a figure cannot be, or seldom is: by itself, beside other years and the budget, and in its report."""

import pytest

from tests.checks.reports import SCALES, found, message


def told(data: str) -> list[str]:
    """The codes and subjects of unusual figures."""
    return sorted(f"{each.code} {each.subject}" for each in found(data, usual=True) if each.code[3] in "45")


def table(*rows: str, columns: str = "utfall budget föregående", total: str = "", unit: str = "tkr") -> str:
    """A table of rows with figures in the order of the columns; `-` leaves a cell out."""
    names = columns.split()
    heads = ", ".join(f"{{id: {name}, rubrik: {name}, får_vara_tom: true}}" for name in names)
    body = "".join(f"      - {{id: {row.split()[0]}, namn: {row.split()[0]}, {_cells(names, row)}}}\n" for row in rows)
    return f"tabeller:\n  drift:\n    rubrik: D\n    enhet: {unit}\n    kolumner: [{heads}]\n    rader:\n{body}" + (
        f"    summa: {{namn: Summa, {total}}}\n" if total else ""
    )


def _cells(names: list[str], row: str) -> str:
    return ", ".join(f"{name}: {each}" for name, each in zip(names, row.split()[1:], strict=True) if each != "-")


def key_figure(figures: str, unit: str = "tkr", name: str = "Övertid") -> str:
    return f'nyckeltal:\n  personal:\n    övertid: {{namn: {name}, enhet: "{unit}", {figures}}}\n'


def indicator(figures: str, unit: str = "%") -> str:
    return (
        "målområden:\n  - namn: A\n    mål:\n      - id: g\n        namn: G\n        kommentar: K.\n        indikatorer:\n"
        f'          - {{id: i, namn: Frånvaro, enhet: "{unit}", {figures}}}\n{SCALES}'
    )


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("lss 17041 16244 16007", []),
        ("lss 170410 16244 16007", ["ARS511 drift.lss.utfall"]),
        ("lss 1704 16244 16007", ["ARS511 drift.lss.utfall"]),
        ("lss 17041 16244000 16007", ["ARS511 drift.lss.budget"]),
        ("lss 17041 16244 160", ["ARS511 drift.lss.föregående"]),
        ("lss 300000 16244 16007", ["ARS512 drift.lss.utfall"]),
        ("lss 170410 16244 -", ["ARS512 drift.lss.utfall"]),
        ("lss 17041000 16244 -", ["ARS511 drift.lss.utfall"]),
        ("lss 0 16244 16007", []),
        ("lss -17041 16244 16007", ["ARS513 drift.lss.utfall"]),
        ("lss -17041 16244 -", ["ARS514 drift.lss.utfall"]),
        ("lss 16007 16244 16007", ["ARS515 drift.lss.utfall"]),
        ("lss 160 162 160", ["ARS516 drift.lss.utfall"]),
        ("lss 2 1 2", []),
    ],
)
def test_a_row_is_held_against_other_years_and_the_budget(row: str, expected: list[str]) -> None:
    assert [each for each in told(table(row, "ifo 20000 20100 19000")) if "519" not in each] == expected


def test_most_rows_of_a_column_in_another_unit_are_told_once() -> None:
    rows = ("lss 17041000 16244 16007", "ifo 20000000 20100 19000", "ame 5176000 6534 4852", "hem 11388000 10415 11972")

    assert told(table(*rows)) == ["ARS511 drift.utfall"]
    assert "4 rader i kolumnen utfall är 1 049 gånger så stor som" in message(table(*rows), usual=True)


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ("utfall: 15243, avvikelse: -3722", []),
        ("utfall: 15243, avvikelse: -37220", ["ARS513 personal.övertid.utfall"]),
        ("utfall: 669, förändring: 161", []),
        ("utfall: 669, förändring: 1610", ["ARS513 personal.övertid.utfall"]),
        ("utfall: 669, förändring: 660", ["ARS512 personal.övertid.utfall"]),
    ],
)
def test_a_deviation_and_a_change_give_the_budget_and_last_year(figures: str, expected: list[str]) -> None:
    assert told(key_figure(figures)) == expected


@pytest.mark.parametrize(
    ("name", "unit", "figures", "expected"),
    [
        ("Sjukfrånvaro", "%", "utfall: 12.16", []),
        ("Sjukfrånvaro", "%", "utfall: 1216", ["ARS411 personal.övertid.utfall"]),
        ("Sjukfrånvaro", "%", "utfall: -1.5", ["ARS411 personal.övertid.utfall"]),
        ("Ökning av kostnaden", "%", "utfall: 130", []),
        ("Kostnadstäckning", "%", "utfall: 104", []),
        ("Hushåll", "hushåll", "utfall: -42", ["ARS412 personal.övertid.utfall"]),
        ("Förändring av hushåll", "hushåll", "utfall: -42", []),
        ("Hushåll", "hushåll", "utfall: 4.2", ["ARS413 personal.övertid.utfall"]),
        ("Hushåll i snitt per månad", "hushåll", "utfall: 4.2", []),
        ("Årsarbetare", "årsarbetare", "utfall: 4.2", []),
    ],
)
def test_a_figure_alone_is_possible(name: str, unit: str, figures: str, expected: list[str]) -> None:
    assert told(key_figure(figures, unit, name)) == expected


def test_the_only_figure_with_decimals_in_its_column_is_told() -> None:
    rows = ("a 100 110 -", "b 25.5 260 -", "c 300 310 -", "d 400 410 -")

    assert "ARS413 drift.b.utfall" in told(table(*rows))
    assert "ARS413 drift.b.utfall" not in told(table(*rows[:2], "c 30.5 310 -", rows[3]))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("lss 17041 16244 -", "boende 17041 16244 -"), ["ARS517 drift.boende"]),
        (("lss 17041 16244 -", "boende 17041 16245 -"), []),
        (("lss 20 20 -", "boende 20 20 -"), []),
    ],
)
def test_a_row_stands_once(rows: tuple[str, ...], expected: list[str]) -> None:
    assert told(table(*rows)) == expected


def test_a_key_figure_is_no_larger_than_the_largest_amount() -> None:
    drift = table("lss 17041 16244 -")

    assert told(drift + key_figure("utfall: 669")) == []
    assert told(drift + key_figure("utfall: 669000")) == ["ARS518 personal.övertid.utfall"]
    assert told(key_figure("utfall: 669000")) == []


def test_a_key_figure_is_larger_than_the_row_that_it_is_a_part_of() -> None:
    drift = table("personal 500 520 -", "lss 17041 16244 -")

    assert told(drift + key_figure("utfall: 669")) == ["ARS519 personal.övertid.utfall"]


def test_a_cost_of_a_year_is_not_tiny() -> None:
    assert told(key_figure("utfall: 0.669")) == ["ARS519 personal.övertid.utfall"]
    assert told(key_figure("utfall: 165", "kr")) == []
    assert told(table("lss 17041 16244 -", "tillstånd 1 2 -")) == [
        "ARS519 drift.tillstånd.budget",
        "ARS519 drift.tillstånd.utfall",
    ]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("ej mätt", ["ARS521 drift.b.utfall"]),
        ("ej aktuellt", ["ARS402 drift.summa.utfall"]),
        ("ca 201", []),
        ("ca 99", ["ARS522 drift.b.utfall"]),
    ],
)
def test_a_total_has_all_its_rows_in_it(row: str, expected: list[str]) -> None:
    data = table("a 1000", "b CELL", columns="utfall", total="utfall: 1200").replace("CELL", row)

    assert told(data) == expected


def test_a_total_with_a_rough_part_is_held_to_a_quarter_of_it() -> None:
    rows = table("a 1000", "b ROUGH", columns="utfall", total="utfall: 1250").replace("ROUGH", "ca 200")

    assert told(rows) == []
    assert told(rows.replace("1250", "1251")) == ["ARS522 drift.b.utfall"]


def test_figures_of_like_names_that_nearly_agree_are_told() -> None:
    data = table("bistånd 5511", columns="utfall").replace("namn: bistånd", "namn: Ekonomiskt bistånd")

    assert "ARS523 personal.övertid.utfall" in told(
        data + key_figure("utfall: 5566", name="Utbetalt ekonomiskt bistånd")
    )
    assert "ARS523" not in str(told(data + key_figure("utfall: 5511", name="Utbetalt ekonomiskt bistånd")))
    assert "ARS523" not in str(told(data + key_figure("utfall: 2566", name="Utbetalt ekonomiskt bistånd")))


def test_indicators_are_held_to_the_same() -> None:
    assert told(indicator("målvärde: minska, utfall: 12.1, föregående: 11.2")) == []
    assert told(indicator("målvärde: minska, utfall: 1.21, föregående: 11.2")) == ["ARS512 mål.g.i.utfall"]
    assert told(indicator("målvärde: minska, utfall: 121, föregående: 112")) == [
        "ARS411 mål.g.i.föregående",
        "ARS411 mål.g.i.utfall",
    ]
