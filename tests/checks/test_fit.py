"""Which figure a typed number is most likely to be."""

import pytest

from tests.checks.reports import found

DATA = """\
tabeller:
  bidrag:
    rubrik: Bidrag
    enhet: tkr
    tecken: resultat
    kolumner: [{id: utfall, rubrik: U}, {id: budget, rubrik: B}, {id: avvikelse, rubrik: A}]
    rader:
      - {id: verk, namn: Verksamhetsstöd, utfall: -450, budget: -400}
      - {id: plan, namn: Planering, utfall: -602, budget: -373}
      - {id: anl, namn: Anläggning, utfall: -24835, budget: -23885}
      - {id: bygg, namn: Byggnad, utfall: -1234, budget: -1684}
    summa: {}
  inv:
    rubrik: Investeringar
    enhet: mnkr
    decimaler: 3
    kolumner: [{id: plan, rubrik: Plan}]
    rader: [{id: konst, namn: Utsmyckning, plan: 0.500}]
"""
OTHER_ROW = "Meningen nämner en annan rad i tabellen: kontrollera siffran."


def told(sentence: str) -> tuple[str, str, bool]:
    """What is told of the one number that is typed in a sentence: the message, the fix, and whether it is sure."""
    data = f"{DATA}avsnitt:\n  text: {{rubrik: T, text: '{sentence}'}}\n"
    (finding,) = [each for each in found(data) if each.code == "ARS701"]
    return finding.message, finding.hint, bool(finding.fix)


@pytest.mark.parametrize(
    ("sentence", "first", "fix"),
    [
        # The figure that is the number exactly goes before those that round to it.
        ("Det som flyttas kostar 0,5 mnkr.", "inv.konst.plan", "{{ inv.konst.plan | mnkr(1) }}"),
        # The row that the sentence names goes before all.
        ("Verksamhetsstöd kostade 0,5 mnkr.", "bidrag.verk.utfall", "{{ bidrag.verk.utfall | mnkr(1) | utan_tecken }}"),
        # A figure of the other sign goes last: 450 is what one row lacks and another has over.
        ("Nämnden visar ett överskott på 450 tkr.", "bidrag.bygg.avvikelse", "{{ bidrag.bygg.avvikelse | tkr }}"),
        ("Resultatet är −450 tkr.", "bidrag.verk.utfall", "{{ bidrag.verk.utfall | tkr }}"),
    ],
)
def test_the_figure_that_fits_best_is_suggested(sentence: str, first: str, fix: str) -> None:
    message, hint, sure = told(sentence)

    assert f"finns i data som {first}, eller " in message
    assert hint == f"Skriv {fix}, om det är den som menas."
    assert not sure


def test_a_figure_of_another_row_than_the_sentence_names_is_no_sure_fix() -> None:
    _, hint, sure = told("Anläggning redovisar ett underskott på 0,37 mnkr.")

    assert hint.startswith(f"{OTHER_ROW} Skriv ")
    assert hint.endswith(", om det är den som menas.")
    assert not sure


@pytest.mark.parametrize(
    "sentence", ["Planering hade 373 tkr.", "Det budgeterades 373 tkr.", "Anläggning. Det var 373 tkr."]
)
def test_the_only_figure_is_a_sure_fix_where_no_other_row_is_named(sentence: str) -> None:
    _, hint, sure = told(sentence)

    assert hint == "Skriv {{ bidrag.plan.budget | tkr | utan_tecken }}."
    assert sure
