"""Numbers as staff write and paste them, and what is refused with which advice."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from arsbokslut.model.quantity import Quantity, parse_number, parse_quantity


@pytest.mark.parametrize(
    ("written", "number"),
    [
        (27477024, "27477024"),
        (Decimal("16.4"), "16.4"),
        ("27 477 024", "27477024"),
        ("27\u00a0477\u00a0024", "27477024"),
        ("27\u202f477\u2009024", "27477024"),
        ("-12,5", "-12.5"),
        ("\u22125", "-5"),
        ("\u20135", "-5"),
        ("- 5", "-5"),
        ("+269", "269"),
        ("12,50", "12.50"),
        ("1 234,5", "1234.5"),
        ("123 %", "123"),
        ("123\u00a0%", "123"),
        ("  7  ", "7"),
        ("0", "0"),
        ("1.2345", "1.2345"),
        ("999999999999999", "999999999999999"),
    ],
)
def test_number_as_written(written: object, number: str) -> None:
    assert str(parse_number(written)) == number


@pytest.mark.parametrize(
    ("written", "message", "advice"),
    [
        ("1.234", "kan läsas på två sätt", "1234"),
        ("1,234", "kan läsas på två sätt", "1.2340"),
        ("-27,477", "kan läsas på två sätt", "27477"),
        ("1.234.567", "inte ett tal", "1 234,50"),
        ("1,234.50", "inte ett tal", "1 234,50"),
        ("12 34", "inte ett tal", "siffror"),
        ("1234 567", "inte ett tal", "siffror"),
        ("248 tkr", "inte ett tal", "siffror"),
        ("1e5", "inte ett tal", "vanliga siffror"),
        ("0x1F", "inte ett tal", "vanliga siffror"),
        ("1_000", "inte ett tal", "vanliga siffror"),
        ("", "inte ett tal", "siffror"),
        ("okänt", "inte ett tal", "siffror"),
        ("5-6", "inte ett tal", "tankstreck"),
        ("(5 063)", "inte ett tal", "minustecken"),
        ("#REF!", "inte ett tal", "Excel"),
        ("=SUM(A1:A3)", "inte ett tal", "{{ … }}"),
        (">= 80", "inte ett tal", "≥"),
        ("kanske 5", "inte ett tal", "ord i stället"),
        ("--5", "inte ett tal", "siffror"),
        (None, "Här ska ett tal stå", "ej mätt"),
        (True, "Här ska ett tal stå", "ej mätt"),
        ([1], "Här ska ett tal stå", "ej mätt"),
        ({"a": 1}, "Här ska ett tal stå", "ej mätt"),
        ("1000000000000000", "för stort", "två tal"),
        (10**15, "för stort", "två tal"),
        ("0,1234567", "fler än 6 decimaler", "Avrunda"),
        (".nan", "inte ett tal", ""),
        ("Infinity", "inte ett tal", ""),
    ],
)
def test_number_refused_with_advice(written: object, message: str, advice: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        parse_number(written)

    assert caught.value.type == "ARS204"
    assert message in caught.value.message()
    assert advice in (caught.value.context or {})["hint"]


@pytest.mark.parametrize(
    ("written", "thousands", "decimals"),
    [("1.234", "1234", "1.2340"), ("1,234", "1234", "1.2340"), ("-5.062", "-5062", "-5.0620")],
)
def test_the_advice_for_an_ambiguous_number_can_be_followed(written: str, thousands: str, decimals: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        parse_number(written)

    assert (caught.value.context or {})["hint"] == f"Skriv {thousands} för tusental, eller {decimals} för decimaler."
    assert (parse_number(thousands), parse_number(decimals)) == (Decimal(thousands), Decimal(decimals))


@pytest.mark.parametrize(
    "qualifier", ["ca", "cirka", "drygt", "knappt", "nästan", "strax över", "strax under", "minst"]
)
def test_qualified_number(qualifier: str) -> None:
    assert parse_quantity(f"{qualifier} 10") == Quantity(Decimal(10), qualifier=qualifier)


@pytest.mark.parametrize(
    ("written", "quantity"),
    [
        ("Drygt 1 234,5", Quantity(Decimal("1234.5"), qualifier="drygt")),
        ("ej mätt", Quantity(None, missing="ej mätt")),
        ("Ej aktuellt", Quantity(None, missing="ej aktuellt")),
        ({"värde": 12, "not": "Rättat i efterhand."}, Quantity(Decimal(12), note="Rättat i efterhand.")),
        ({"värde": "ca 5", "not": "x"}, Quantity(Decimal(5), qualifier="ca", note="x")),
        ({"värde": "ej mätt", "not": "x"}, Quantity(None, missing="ej mätt", note="x")),
        (Quantity(Decimal(1)), Quantity(Decimal(1))),
        ("87 %", Quantity(Decimal(87), unit="%")),
        ("12,5\u00a0mnkr", Quantity(Decimal("12.5"), unit="mnkr")),
        ("ca 5 dagar per plats", Quantity(Decimal(5), "ca", unit="dagar per plats")),
        ("ung 116 000", Quantity(Decimal(116000), "ung")),
        ("≥ 80", Quantity(Decimal(80), "≥")),
        ("<1", Quantity(Decimal(1), "<")),
        ("2 827 (*)", Quantity(Decimal(2827), mark="(*)")),
        ("2 827*", Quantity(Decimal(2827), mark="*")),
        ("Stängt", Quantity(None, missing="Stängt", own_words=True)),
        ("mäts ej i år", Quantity(None, missing="mäts ej i år", own_words=True)),
        ("Stängt (1)", Quantity(None, missing="Stängt", mark="(1)", own_words=True)),
        ("Ökning med ca 20–30", Quantity(None, missing="Ökning med ca 20–30", own_words=True)),
        ("-", Quantity(None, missing="-")),
        ("..", Quantity(None, missing="..")),
        ("4–7", Quantity(None, missing="4–7")),
        ("4,827", Quantity(Decimal("4.827"), doubtful=True)),
        ("-4.827", Quantity(Decimal("-4.827"), doubtful=True)),
        ("0,125", Quantity(Decimal("0.125"))),
        ({"värde": 12, "decimaler": 2}, Quantity(Decimal(12), decimals=2)),
        ({"värde": "12 %", "not": "x"}, Quantity(Decimal(12), note="x", unit="%")),
        ({"värde": 12, "enhet": "tkr"}, Quantity(Decimal(12), unit="tkr")),
        ({"ord": "20–30 fler"}, Quantity(None, missing="20–30 fler")),
        ({"ord": "20–30 fler", "not": "Enligt plan."}, Quantity(None, missing="20–30 fler", note="Enligt plan.")),
        ({"värde": 5, "decimaler": 6}, Quantity(Decimal(5), decimals=6)),
        ({"värde": 5, "decimaler": 0}, Quantity(Decimal(5), decimals=0)),
    ],
)
def test_quantity(written: object, quantity: Quantity) -> None:
    assert parse_quantity(written) == quantity


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ({"värde": 12, "not": " "}, "Anmärkningen"),
        ({"värde": 12, "not": 5}, "Anmärkningen"),
        ({"not": "x"}, "{värde: …, not: …}"),
        ({"värde": 12, "ord": "x"}, "{värde: …, not: …}"),
        ({"ord": 5}, "”ord” ska vara en text."),
        ({"värde": 12, "not": 5}, "Anmärkningen (not) ska vara en text."),
        ({"värde": 5, "decimaler": 7}, "heltal från 0 till 6"),
        ({"värde": 5, "decimaler": -1}, "heltal från 0 till 6"),
        ({"värde": 12, "decimaler": 7}, "heltal från 0 till 6"),
        ({"värde": 12, "decimaler": True}, "heltal från 0 till 6"),
        ({"värde": 12, "enhet": "kkr"}, "”tkr”"),
        ({"värde": 12, "not": "x", "mer": 1}, "{värde: …, not: …}"),
        ({"värde": {"värde": 1, "not": "x"}, "not": "x"}, "{värde: …, not: …}"),
        ("drygt många", "inte ett tal"),
        ("drygt", "inte ett tal"),
        ("kanske 5", "inte ett tal"),
        ("ej mät", "inte ett tal"),
        ("x", "inte ett tal"),
        ("450 kkr", "”tkr”"),
        ("12 Mkr", "”mnkr”"),
        ("5 procent", "”%”"),
        ("{{ }}", "Hänvisningen går inte att läsa"),
        ("{{ drift. }}", "Hänvisningen går inte att läsa"),
    ],
)
def test_quantity_refused(written: object, words: str) -> None:
    with pytest.raises(PydanticCustomError, match=re.escape(words)):
        parse_quantity(written)


@given(st.decimals(min_value=-(10**14), max_value=10**14, places=2))
def test_what_the_report_shows_can_be_pasted_back(number: Decimal) -> None:
    shown = f"{number:,.2f}".replace(",", "\u00a0").replace(".", ",").replace("-", "\u2212")

    assert parse_number(shown) == number


@given(st.text(max_size=30))
def test_any_text_is_a_number_or_refused_in_swedish(text: str) -> None:
    try:
        result = parse_quantity(text)
    except PydanticCustomError as error:
        result = error

    assert isinstance(result, Quantity) or result.type in {"ARS204", "ARS205"}
