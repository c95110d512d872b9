"""Years: which headings follow, which columns move."""

import pytest

from arsbokslut.rollover import Span

SPAN = Span(2025, 2026)


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Årsbokslut 2025", "Årsbokslut {{ rapport.år }}"),
        ("2025", "{{ rapport.år }}"),
        ("Utfall 2024", "Utfall {{ rapport.föregående_år }}"),
        ("Investeringar 2025-12-31", "Investeringar {{ rapport.år }}-12-31"),
        ("Utfall 24-12-31", "Utfall 25-12-31"),
        ("Utfall 2025 mot 2024", "Utfall {{ rapport.år }} mot {{ rapport.föregående_år }}"),
        ("Utblick 2027", "Utblick 2028"),
        ("Jämfört med 2019", "Jämfört med 2019"),
        ("Mål enligt verksamhetsplan för 2025–2028", "Mål enligt verksamhetsplan för 2025–2028"),
        ("Läsåret 2024/25", "Läsåret 2024/25"),
        ("Drift {{ rapport.år }}", "Drift {{ rapport.år }}"),
        ("SN 2025-17-042", "SN 2025-17-042"),
    ],
)
def test_years_in_a_heading_follow(heading: str, expected: str) -> None:
    assert SPAN.heading(heading) == expected


def test_in_the_heading_of_a_column_any_year_moves_on() -> None:
    assert [SPAN.heading(each, of_column=True) for each in ("2022", "2025", "Plan 2027")] == [
        "2023",
        "{{ rapport.år }}",
        "Plan 2028",
    ]


@pytest.mark.parametrize(
    ("column", "measured", "renamed"),
    [
        ("utfall", ("utfall", 2025), "utfall"),
        ("föregående", ("utfall", 2024), "föregående"),
        ("år2023", ("utfall", 2023), "år2024"),
        ("utfall_2023", ("utfall", 2023), "utfall_2024"),
        ("budget_2026", ("budget", 2026), "budget_2027"),
        ("budget", ("budget", 2025), "budget"),
        ("antal", ("antal", 2025), "antal"),
    ],
)
def test_a_column_says_what_it_measures_and_of_which_year(column: str, measured: object, renamed: str) -> None:
    assert (SPAN.column_year(column), SPAN.renamed(column)) == (measured, renamed)
