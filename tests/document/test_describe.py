"""What a chart shows, in words: every figure, or the greatest and least when they are too many to listen to."""

from decimal import Decimal

import pytest

from arsbokslut.document.describe import LONGEST, described
from arsbokslut.document.tree import Series


def series(name: str, *values: int | None) -> Series:
    """A series whose figures are written as they are."""
    return Series(
        name,
        tuple(None if value is None else Decimal(value) for value in values),
        tuple("" if value is None else f"{value} tkr" for value in values),
    )


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("avvikelse", "Stapeldiagram med avvikelser runt noll. Drift. LSS: -5 tkr; IFO: 3 tkr."),
        ("jämförelse", "Stapeldiagram med grupperade staplar. Drift. LSS: -5 tkr; IFO: 3 tkr."),
        ("utveckling", "Linjediagram. Drift. LSS: -5 tkr; IFO: 3 tkr."),
        ("andelar", "Diagram med andelar. Drift. LSS: -5 tkr; IFO: 3 tkr."),
    ],
)
def test_a_chart_says_its_kind_its_title_and_its_figures(kind: str, said: str) -> None:
    assert described(kind, "Drift", ("LSS", "IFO"), (series("Utfall", -5, 3),)) == said


def test_figures_of_several_series_are_named() -> None:
    said = described("utveckling", "Drift.", ("2023", "2024"), (series("Utfall", 1, 2), series("Budget", 3, None)))

    assert said == ("Linjediagram. Drift. 2023: Utfall 1 tkr, Budget 3 tkr; 2024: Utfall 2 tkr, Budget uppgift saknas.")


def test_a_title_ends_in_one_full_stop() -> None:
    categories, figures = tuple(f"Enhet {number}" for number in range(300)), (series("Utfall", *range(300)),)

    assert [described("andelar", title, categories, figures) for title in ("Drift.", ".X.", "TAX..")] == [
        f"Diagram med andelar. {title}. Högst: Enhet 299 299 tkr. Lägst: Enhet 0 0 tkr."
        for title in ("Drift", ".X", "TAX")
    ]
    assert described("andelar", "TAX.", ("a",), (series("b", 1),)) == "Diagram med andelar. TAX. a: 1 tkr."


def long(length: int) -> tuple[str, tuple[str, ...], tuple[Series, ...]]:
    """A title, categories and series whose description has so many characters."""
    categories, figures = ("LSS", "IFO", "AME"), (series("Utfall", 2, 7, -4), series("Budget", 99, 0, 1))
    return "x" * (length - len(described("andelar", "", categories, figures))), categories, figures


def test_at_most_so_many_characters_are_said_in_one_breath() -> None:
    whole = described("andelar", *long(LONGEST))
    cut = described("andelar", *long(LONGEST + 1))

    assert LONGEST == 2000
    assert (len(whole), whole.endswith("AME: Utfall -4 tkr, Budget 1 tkr.")) == (2000, True)
    assert cut.endswith("xxx. Högst: IFO 7 tkr. Lägst: AME -4 tkr.")


def test_of_many_figures_those_that_are_known_are_compared() -> None:
    categories = tuple(f"Enhet {number}" for number in range(300))
    known = (series("Utfall", None, 5, *[None] * 297, 2),)

    assert described("andelar", "Drift", categories, known) == (
        "Diagram med andelar. Drift. Högst: Enhet 1 5 tkr. Lägst: Enhet 299 2 tkr."
    )
    assert (
        described("andelar", "Drift", categories, (series("Utfall", *[None] * 300),)) == "Diagram med andelar. Drift."
    )
