"""Headings, names and units of tables against what stands under them; dates that do not exist or are another year's."""

import pytest

from tests.checks.reports import META, found, told


def table(columns: str, rows: str = "{id: lss, namn: LSS, utfall: 17041, budget: 16244}", title: str = "Drift") -> str:
    return f"tabeller:\n  d:\n    rubrik: {title}\n    enhet: tkr\n    kolumner: [{columns}]\n    rader: [{rows}]\n"


@pytest.mark.parametrize(
    ("outcome", "budget", "expected"),
    [
        ("Nettokostnad", "Årsbudget", []),
        ("Budget", "Utfall", ["ARS811 tabeller.d.kolumner.utfall.rubrik", "ARS811 tabeller.d.kolumner.budget.rubrik"]),
        ("Avvikelse mot budget", "Budget", ["ARS811 tabeller.d.kolumner.utfall.rubrik"]),
        ("Verksamhetens kostnader", "Plan", []),
        ("Utfall, kr", "Budget", ["ARS812 tabeller.d.kolumner.utfall.rubrik"]),
        ("Utfall, tkr", "Budget", []),
    ],
)
def test_a_heading_says_what_its_column_is_and_in_which_unit(outcome: str, budget: str, expected: list[str]) -> None:
    data = table(f"{{id: utfall, rubrik: '{outcome}'}}, {{id: budget, rubrik: '{budget}'}}")

    assert [each.partition(" ")[2] for each in told(data)] == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Drift (tkr)", []),
        ("Drift i kr", ["3:21 ARS812 tabeller.d.rubrik"]),
        ("Kostnad, kr per invånare", []),
        ("Drift, miljoner", []),
    ],
)
def test_a_title_names_the_unit_of_the_figures(title: str, expected: list[str]) -> None:
    assert told(table("{id: utfall, rubrik: U}", "{id: lss, namn: LSS, utfall: 17041}", f"'{title}'")) == [
        each.replace("3:21", "3:22") for each in expected
    ]


@pytest.mark.parametrize(
    ("first", "second", "rows"),
    [
        ("LSS-enheten", "Enhet Hemgården", []),
        ("Enhet Hemgården", "LSS-enheten", ["lss", "hemgården"]),
        ("Stöd och service", "Särskilt boende", []),
        ("LSS-enheten", "LSS-boendet", []),
    ],
)
def test_a_row_has_its_own_name(first: str, second: str, rows: list[str]) -> None:
    data = table(
        "{id: utfall, rubrik: U}",
        f"{{id: lss, namn: {first}, utfall: 1}}, {{id: hemgården, namn: {second}, utfall: 2}}",
    )

    assert [each.partition("ARS813 d.")[2] for each in told(data)] == rows


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Avtalet gäller till den 31 februari.", "ARS821"),
        ("Avtalet gäller till den 29 februari.", None),
        ("Avtalet gäller till den 29 februari 2023.", "ARS821"),
        ("Beslutet fattades 2024-13-01.", "ARS821"),
        ("Diarienummer SN 2024-17-042.", None),
        ("Under 2024-12-31 – 2024-09-01 var det lugnt.", "ARS822"),
        ("Under 2024-09-01 – 2024-12-31 var det lugnt.", None),
        ("Mellan 2024-09-01 till 2024-08-31 var det lugnt.", "ARS822"),
    ],
)
def test_days_exist_and_periods_go_forwards(text: str, code: str | None) -> None:
    data = f"avsnitt:\n  a:\n    rubrik: A\n    text: {text}\n"

    assert [each.code for each in found(data)] == ([code] if code else [])


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("datum: 2025-01-31", "datum: 2024-12-31", []),
        ("datum: 2025-01-31", "datum: 2024-12-30", ["ARS823"]),
        ("datum: 2025-01-31", "datum: 2026-01-31", ["ARS823"]),
        ("titel: T,", "titel: Delårsrapport,", []),
        ("layout: x,", "layout: x, diarienummer: SN 2025-17,", []),
        ("layout: x,", "layout: x, diarienummer: SN 2023-17,", ["ARS824"]),
        ("layout: x,", "layout: x, diarienummer: SN 17/23,", []),
    ],
)
def test_a_report_is_dated_and_registered_for_its_year(
    old: str, new: str, codes: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.checks.reports.META", META.replace(old, new))

    assert [each.code for each in found("")] == codes


def test_an_interim_report_is_dated_within_its_year(monkeypatch: pytest.MonkeyPatch) -> None:
    meta = META.replace("titel: T", "titel: Delårsrapport augusti").replace("2025-01-31", "2024-10-01")
    monkeypatch.setattr("tests.checks.reports.META", meta)

    assert found("") == []


def test_a_date_with_a_short_year_in_a_heading_is_of_the_columns_year() -> None:
    data = table("{id: utfall, rubrik: Utfall 23-12-31}", "{id: lss, namn: LSS, utfall: 17041}")

    assert [each.code for each in found(data)] == ["ARS806"]
