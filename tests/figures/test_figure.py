"""A figure: how it is written, converted and combined, and where it comes from."""

from dataclasses import replace
from decimal import Decimal
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arsbokslut.diagnostics import Position
from arsbokslut.figures.calculations import (
    extreme,
    growth,
    mean,
    minus,
    negative,
    plus,
    product,
    quotient,
    share,
    total,
    weighted_mean,
)
from arsbokslut.figures.figure import Computed, Figure, Sign, Stated, stated
from arsbokslut.figures.formulas import fetched
from arsbokslut.figures.names import NO_NAME, Name
from arsbokslut.figures.units import FigureError, convert, difference_unit
from arsbokslut.model.quantity import parse_quantity

PLACE = Position("f.yaml", 3, 5)


def figure(written: object, unit: str = "kr", decimals: int | None = None, name: str = "a") -> Figure:
    return stated(Name.parse(name), parse_quantity(written), unit, decimals, PLACE)


@pytest.mark.parametrize(
    ("written", "unit", "decimals", "text"),
    [
        (27477024, "kr", 0, "27\u00a0477\u00a0024\u00a0kr"),
        ("-12,5", "mnkr", 1, "\u221212,5\u00a0mnkr"),
        (Decimal("16.4"), "%", None, "16,4\u00a0%"),
        ("12,10", "%", None, "12,10\u00a0%"),
        (142, "personer", 0, "142\u00a0personer"),
        (142, "", 0, "142"),
        (142, "antal", 0, "142"),
        ("drygt 10", "dagar", 0, "drygt 10\u00a0dagar"),
        ("ej mätt", "%", 0, "ej mätt"),
        (0, "tkr", 0, "0\u00a0tkr"),
    ],
)
def test_figure_as_written(written: object, unit: str, decimals: int | None, text: str) -> None:
    assert str(figure(written, unit, decimals)) == text


@pytest.mark.parametrize(
    ("written", "sign", "text"),
    [
        (1, "plus", "+1\u00a0kr"),
        (0, "plus", "0\u00a0kr"),
        ("0,4", "plus", "0\u00a0kr"),
        (-1, "plus", "\u22121\u00a0kr"),
        (-1, "ingen", "1\u00a0kr"),
    ],
)
def test_a_sign_as_asked_for(written: object, sign: Sign, text: str) -> None:
    assert str(replace(figure(written, decimals=0), sign=sign)) == text


def test_a_figure_without_its_unit_gets_one_in_another() -> None:
    bare = replace(figure(5000), bare=True)

    assert (str(bare), str(bare.converted("tkr"))) == ("5\u00a0000", "5\u00a0tkr")


def test_what_is_shown_is_rounded_but_the_value_is_kept() -> None:
    read = figure("1234,56", "kr", 0)

    assert (read.value, read.shown(), str(read)) == (Decimal("1234.56"), Decimal(1235), "1\u00a0235\u00a0kr")


@pytest.mark.parametrize(
    ("value", "unit", "into", "converted"),
    [
        (27477024, "kr", "tkr", "27477.024"),
        (27477024, "kr", "mnkr", "27.477024"),
        (12, "mnkr", "tkr", "12000"),
        (12, "tkr", "kr", "12000"),
        (5, "%", "%", "5"),
    ],
)
def test_converted_value(value: int, unit: str, into: str, converted: str) -> None:
    assert convert(Decimal(value), unit, into) == Decimal(converted)


@pytest.mark.parametrize(
    ("unit", "into", "words"),
    [("%", "tkr", "”%”"), ("kr", "%", "”kr”"), ("personer", "kr", "”personer”"), ("", "kr", "Ett tal utan enhet")],
)
def test_units_of_different_things_do_not_convert(unit: str, into: str, words: str) -> None:
    with pytest.raises(FigureError, match=f"{words} kan inte räknas om till {into}"):
        convert(Decimal(1), unit, into)


@pytest.mark.parametrize(
    ("into", "decimals", "text"),
    [
        ("kr", None, "\u22125\u00a0062\u00a0900,00\u00a0kr"),
        ("tkr", None, "\u22125\u00a0063\u00a0tkr"),
        ("mnkr", None, "\u22125,1\u00a0mnkr"),
        ("mnkr", 3, "\u22125,063\u00a0mnkr"),
    ],
)
def test_conversion_takes_the_units_usual_decimals(into: str, decimals: int | None, text: str) -> None:
    assert str(figure(-5062900, "kr", 2).converted(into, decimals)) == text


@pytest.mark.parametrize(("into", "text"), [("kr", "1\u00a0500\u00a0000\u00a0kr"), ("tkr", "1\u00a0500\u00a0tkr")])
def test_millions_lose_their_decimals_in_smaller_units(into: str, text: str) -> None:
    assert str(figure("1,5", "mnkr", 1).converted(into)) == text


def test_a_missing_figure_converts_to_itself() -> None:
    assert str(figure("ej mätt", "kr").converted("tkr")) == "ej mätt"


def test_difference_of_percentages_is_in_percentage_points() -> None:
    assert (difference_unit("%"), difference_unit("kr")) == ("procentenheter", "kr")


def test_percentages_differ_by_percentage_points() -> None:
    assert str(minus(figure(8, "%"), figure(7, "%"))) == "1\u00a0procentenheter"


def test_sum_and_difference_are_in_the_unit_of_the_left() -> None:
    millions, thousands = figure("1,5", "mnkr", 1, "m"), figure(250, "tkr", 0, "t")

    assert str(plus(millions, thousands)) == "1,8\u00a0mnkr"
    assert plus(millions, thousands).value == Decimal("1.75")
    assert str(minus(thousands, millions)) == "\u22121\u00a0250,0\u00a0tkr"


def test_a_computed_figure_knows_its_formula_and_parts() -> None:
    left, right = figure(5, name="drift.lss.budget"), figure(3, name="drift.lss.utfall")

    origin = minus(left, right).origin

    assert isinstance(origin, Computed)
    assert (origin.formula, origin.parts) == ("drift.lss.budget − drift.lss.utfall", (left, right))
    assert left.origin == Stated(PLACE)


def test_negated() -> None:
    negated = negative(figure(5, "tkr", 0, "x"))

    assert (str(negated), negated.origin.formula) == ("\u22125\u00a0tkr", "\u2212x")  # type: ignore[union-attr]
    assert negated.name == NO_NAME


def test_the_negative_of_a_stated_figure_carries_nothing_to_hold_it_against() -> None:
    follows = figure(4)

    assert negative(replace(figure(5), follows=follows)).follows is None


@pytest.mark.parametrize(
    ("part", "whole", "text"), [(1, 4, "25\u00a0%"), (2, 3, "67\u00a0%"), (-1, 4, "\u221225\u00a0%")]
)
def test_quotient_is_a_share_in_percent(part: int, whole: int, text: str) -> None:
    assert str(quotient(figure(part), figure(whole))) == text


def test_share_converts_units() -> None:
    assert share(figure(500, "tkr"), figure(2, "mnkr")).value == Decimal(25)


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [(5, 0, "ej aktuellt"), ("ej mätt", 5, "ej mätt"), (5, "saknas", "saknas"), (0, 5, "0\u00a0%")],
)
def test_share_without_a_whole(part: object, whole: object, text: str) -> None:
    assert str(share(figure(part), figure(whole))) == text


@pytest.mark.parametrize(
    ("now", "before", "text"),
    [
        (5566, 5318, "4,7\u00a0%"),
        (288, 182, "58,2\u00a0%"),
        (50, 100, "\u221250,0\u00a0%"),
        (-50, -100, "\u221250,0\u00a0%"),  # a cost that is written negative has halved
        (-110.7, -109.2, "1,4\u00a0%"),
        (-50, 100, "\u2212150,0\u00a0%"),
        (50, -100, "150,0\u00a0%"),
        (5, 0, "ej aktuellt"),
        ("ej mätt", 5, "ej mätt"),
    ],
)
def test_growth(now: object, before: object, text: str) -> None:
    assert str(growth(figure(now), figure(before))) == text


def test_a_qualifier_and_what_is_missing_follow_into_what_is_computed() -> None:
    assert str(plus(figure("ca 10"), figure(5))) == "ca 15\u00a0kr"
    assert str(minus(figure("drygt 10"), figure(5))) == "drygt 5\u00a0kr"
    assert str(minus(figure(10), figure("drygt 5"))) == "ca 5\u00a0kr"
    assert str(plus(figure(10), figure("ej mätt"))) == "ej mätt"


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [("drygt 5", 10, "drygt 50\u00a0%"), (5, "drygt 10", "ca 50\u00a0%"), (5, 10, "50\u00a0%")],
)
def test_a_share_is_no_surer_than_its_parts(part: object, whole: object, text: str) -> None:
    assert str(quotient(figure(part), figure(whole))) == text


@pytest.mark.parametrize(
    ("now", "before", "text"),
    [("drygt 15", 10, "drygt 50,0\u00a0%"), (15, "knappt 10", "ca 50,0\u00a0%"), (15, 10, "50,0\u00a0%")],
)
def test_a_growth_is_no_surer_than_its_parts(now: object, before: object, text: str) -> None:
    assert str(growth(figure(now), figure(before))) == text


def test_what_differs_in_kind_is_not_added() -> None:
    with pytest.raises(FigureError, match="kan inte räknas om"):
        plus(figure(1, "kr"), figure(1, "%"))


@given(st.lists(st.decimals(min_value=-(10**9), max_value=10**9, places=2), min_size=1, max_size=20))
def test_a_total_is_the_sum(values: list[Decimal]) -> None:
    figures = tuple(figure(f"{value:f}") for value in values)

    assert total(figures, NO_NAME, "kr", 0).value == sum(values)


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ((5, 7), "12\u00a0kr"),
        ((5, "ej aktuellt", 7), "12\u00a0kr"),
        (("ej aktuellt", "ej tillämpligt"), "ej aktuellt"),
        ((5, "ej mätt", 7), "ej mätt"),
        (("ej aktuellt", "saknas"), "saknas"),
        (("drygt 100", 50), "drygt 150\u00a0kr"),
        ((50, "drygt 100", "drygt 1"), "drygt 151\u00a0kr"),
        (("drygt 100", "knappt 50"), "ca 150\u00a0kr"),
    ],
)
def test_a_total_is_no_surer_than_its_parts(parts: tuple[object, ...], text: str) -> None:
    assert str(total(tuple(map(figure, parts)), NO_NAME, "kr", 0)) == text


def test_a_calculation_within_another_is_named_in_parentheses() -> None:
    whole = quotient(minus(figure(5, name="t.a"), figure(3, name="t.b")), figure(4, name="t.c"))

    assert (whole.name, whole.label) == (NO_NAME, "(t.a − t.b) / t.c")


def test_a_total_converts_to_its_unit() -> None:
    assert str(total((figure(1, "mnkr"), figure(500, "tkr")), NO_NAME, "tkr", 0)) == "1\u00a0500\u00a0tkr"


@pytest.mark.parametrize(
    ("written", "unit", "decimals", "half"),
    [
        (27, "kr", 0, "0.5"),
        ("12,5", "mnkr", None, "0.05"),
        ("12,5", "mnkr", 0, "0.5"),
        ("12,5", "mnkr", 3, "0.05"),
        ("1,5 mnkr", "kr", None, "50000"),
        (27, "personer", None, "0"),
        ("2,5", "personer", None, "0.05"),
        ("ej mätt", "kr", None, "0"),
    ],
)
def test_a_stated_figure_is_exact_to_half_of_its_last_digit(
    written: object, unit: str, decimals: int | None, half: str
) -> None:
    assert figure(written, unit, decimals).half == Decimal(half)


def test_half_of_the_last_digit_follows_into_another_unit() -> None:
    assert figure("1,5", "mnkr").converted("tkr").half == Decimal(50)


@pytest.mark.parametrize(
    ("written", "unit", "value"),
    [("1,50 mnkr", "kr", "1500000"), ("1500 tkr", "mnkr", "1.5"), ("2000 tkr", "mnkr", "2"), ("0,25 tkr", "kr", "250")],
)
def test_a_figure_written_in_another_unit_has_the_decimals_that_it_needs(written: str, unit: str, value: str) -> None:
    assert str(figure(written, unit).value) == value
    assert figure(written, unit).decimals == len(value.partition(".")[2])


@pytest.mark.parametrize(("unit", "named"), [("kr", "kr"), ("", "ingen")])
def test_a_figure_written_in_a_unit_of_another_kind_is_refused(unit: str, named: str) -> None:
    with pytest.raises(FigureError) as refused:
        figure("3 %", unit)

    assert str(refused.value) == f"Talet är skrivet i %, men enheten här är {named}."
    assert refused.value.hint == "Skriv talet i den enheten, eller ge raden eller kolumnen en egen ”enhet”."


@pytest.mark.parametrize("unit", ["gånger", "ggr", "kvot", "antal", ""])
def test_a_share_asked_for_as_a_quotient_has_two_decimals(unit: str) -> None:
    found = share(figure(1), figure(8)).asked_in(unit)

    assert (found.value, found.unit, found.decimals) == (Decimal("0.125"), unit, 2)


@pytest.mark.parametrize(
    ("computed", "unit", "text"),
    [
        # So much per each takes the unit's own name for what it is by, in any unit of money.
        (quotient(figure(5000), figure(2, "platser")), "kr per plats", "2\u00a0500\u00a0kr per plats"),
        (quotient(figure(5000), figure(2, "platser")), "tkr per plats", "3\u00a0tkr per plats"),
        # What is counted may be called by what it counts.
        (minus(figure(5, "antal"), figure(2, "antal")), "personer", "3\u00a0personer"),
        (quotient(figure(6, "dagar"), figure(2, "platser")), "dagar per plats", "3,0\u00a0dagar per plats"),
    ],
)
def test_what_a_formula_gives_in_the_unit_that_is_asked_for(computed: Figure, unit: str, text: str) -> None:
    assert str(computed.asked_in(unit)) == text


@pytest.mark.parametrize(
    ("computed", "unit"),
    [
        (minus(figure(5, "antal"), figure(2, "antal")), "kr"),
        (minus(figure(5, "antal"), figure(2, "antal")), "%"),
        (minus(figure(5, "dagar"), figure(2, "dagar")), "personer"),
        (minus(figure(5), figure(2)), "personer"),
        (quotient(figure(6, "dagar"), figure(2, "platser")), "dagar"),
        (quotient(figure(6), figure(2, "platser")), "kr"),
        (figure(25, "%"), "gånger"),
        (figure(5, "antal"), "personer"),
        (growth(figure(5), figure(4)), "gånger"),
    ],
)
def test_what_a_formula_gives_is_not_called_something_else(computed: Figure, unit: str) -> None:
    with pytest.raises(FigureError):
        computed.asked_in(unit)


def test_a_missing_figure_has_the_unit_that_is_asked_for() -> None:
    assert figure("ej mätt", "antal").asked_in("kr").unit == "kr"


def test_a_figure_in_its_own_unit_is_written_with_the_decimals_asked_for_and_with_its_unit() -> None:
    bare = replace(figure(5), bare=True)

    assert str(bare.converted("kr", 1)) == "5,0\u00a0kr"


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (product(figure(50, "%"), figure(200)), "100\u00a0kr"),
        (product(figure(200), figure(50, "%")), "100\u00a0kr"),
        (product(figure(3, "platser"), figure(200, "kr per platser")), "600\u00a0kr"),
        (product(figure("ej mätt", "platser"), figure(200, "kr per platser")), "ej mätt"),
        (product(figure(3, "platser"), figure("ej klart", "kr per platser")), "ej klart"),
        (product(figure("drygt 3", "platser"), figure(200, "kr per platser")), "drygt 600\u00a0kr"),
        (product(figure(3, "platser"), figure("drygt 200", "kr per platser")), "ca 600\u00a0kr"),
        # What a percentage is of: 30 is 25 % of 120.
        (quotient(figure(30), figure(25, "%")), "120\u00a0kr"),
        (quotient(figure(6, "dagar"), figure(4, "platser")), "1,5\u00a0dagar per platser"),
        (quotient(figure("ej mätt", "dagar"), figure(4, "platser")), "ej mätt"),
        (quotient(figure(6, "dagar"), figure("ej klart", "platser")), "ej klart"),
        (quotient(figure("drygt 6", "dagar"), figure(4, "platser")), "drygt 1,5\u00a0dagar per platser"),
        (quotient(figure(6, "dagar"), figure("drygt 4", "platser")), "ca 1,5\u00a0dagar per platser"),
        # Percentages take percentage points.
        (minus(figure(50, "%"), figure(3, "procentenheter")), "47\u00a0%"),
        (plus(figure(50, "%"), figure(3, "procentenheter")), "53\u00a0%"),
        (plus(figure(1), figure("drygt 2")), "drygt 3\u00a0kr"),
        # Means, the greatest and the least are in the unit of the first.
        (mean((figure(2000), figure(1, "tkr"))), "1\u00a0500\u00a0kr"),
        (mean((figure(2), figure("ej mätt"))), "ej mätt"),
        (mean((figure(2), figure("drygt 4"))), "drygt 3\u00a0kr"),
        (extreme((figure(200), figure(1, "tkr")), "störst"), "1\u00a0000\u00a0kr"),
        (extreme((figure(200), figure(1, "tkr")), "minst"), "200\u00a0kr"),
        (extreme((figure("ej mätt"), figure(1)), "minst"), "ej mätt"),
        (extreme((figure(2), figure("drygt 4")), "störst"), "drygt 4\u00a0kr"),
    ],
)
def test_what_is_calculated_as_it_is_written(found: Figure, text: str) -> None:
    assert str(found) == text


@pytest.mark.parametrize(
    ("pairs", "text"),
    [
        ((("10", "1"), ("20", "3")), "17,5\u00a0%"),
        ((("10", "1"), ("20", "ej aktuellt")), "10,0\u00a0%"),
        ((("10", "1"), ("20", "ej mätt")), "ej mätt"),
        ((("ej mätt", "1"), ("20", "3")), "ej mätt"),
        ((("10", "0"), ("20", "0")), "ej aktuellt"),
        ((("drygt 10", "1"), ("20", "3")), "drygt 17,5\u00a0%"),
    ],
)
def test_a_mean_by_weight(pairs: tuple[tuple[str, str], ...], text: str) -> None:
    weighted = tuple((figure(value, "%"), figure(weight, "personer")) for value, weight in pairs)

    found = weighted_mean(weighted, Name.parse("t.summa.andel"), "%", 1)

    assert (str(found), str(found.name)) == (text, "t.summa.andel")


def test_a_figure_fetched_from_elsewhere_is_that_figure_and_carries_nothing_to_hold_it_against() -> None:
    source = replace(figure("12,5"), follows=figure(13), note="N", mark="1")

    found = fetched(source, Name.parse("t.b"))

    assert (str(found.name), found.value, found.origin) == ("t.b", Decimal("12.5"), Computed("hämtad", (source,)))
    assert (found.follows, found.half, found.note, found.mark) == (None, 0, "", "")


@pytest.mark.parametrize(
    ("words", "value", "text"), [("gemener", "7", "sju"), ("versal", "7", "Sju"), ("gemener", "ej mätt", "ej mätt")]
)
def test_a_figure_in_words(words: Literal["gemener", "versal"], value: str, text: str) -> None:
    assert str(replace(figure(value, ""), words=words)) == text


@pytest.mark.parametrize("value", ["100", "-1", "2,5"])
def test_what_has_no_words_is_told(value: str) -> None:
    with pytest.raises(FigureError, match="kan inte skrivas i ord; det går för heltal från 0 till 99"):
        str(replace(figure(value, ""), words="gemener"))


@pytest.mark.parametrize(
    ("now", "before", "text"), [(0, -4, "100,0\u00a0%"), ("-0,5", -1, "\u221250,0\u00a0%"), (-6, -4, "50,0\u00a0%")]
)
def test_growth_below_zero_counts_the_size_of_what_was_before(now: object, before: object, text: str) -> None:
    assert str(growth(figure(now), figure(before))) == text
