"""Which figure a typed number is most likely to be."""

from dataclasses import replace

import pytest

from arsbokslut.checks.figure_index import FigureIndex
from arsbokslut.checks.numbers import typed_numbers
from arsbokslut.checks.prose.as_typed import as_typed
from arsbokslut.checks.prose.fit import Fit, fits
from arsbokslut.checks.prose.placed import placed_numbers
from arsbokslut.diagnostics import Position
from arsbokslut.figures.figure import Figure, stated
from arsbokslut.figures.names import Name
from arsbokslut.model.quantity import parse_quantity
from tests.checks.reports import context, found, plain_spaces

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
    rader: [{id: konst, namn: Utsmyckning, plan: 0.500}, {id: tak, namn: Takbyte, plan: 1.240}]
"""


def best(sentence: str) -> list[Fit]:
    """The figures that the one number which is typed in a sentence may be, the best first."""
    seen = context(f"{DATA}avsnitt:\n  text: {{rubrik: T, text: '{sentence}'}}\n")
    (text,) = seen.texts
    (placed,) = placed_numbers(text.parts, text)
    return fits(FigureIndex(list(seen.report.ledger)).near(placed.number), placed, seen)


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("Det som flyttas kostar 0,5 mnkr.", "inv.konst.plan"),  # the number exactly goes before what rounds to it
        ("Verksamhetsstöd kostade 0,5 mnkr.", "bidrag.verk.utfall"),  # the row that the sentence names goes before all
        # A figure of the other sign goes last: 450 is what one row lacks and another has over.
        ("Nämnden visar ett överskott på 450 tkr.", "bidrag.bygg.avvikelse"),
        # A minus that nothing in the text says goes after none: the row that cost 1 234 tkr is written −1 234.
        ("Under året har 1,2 mnkr använts.", "inv.tak.plan"),
        ("Årets resultat är −1,2 mnkr.", "bidrag.bygg.utfall"),
        ("Resultatet är −450 tkr.", "bidrag.verk.utfall"),
    ],
)
def test_the_figure_that_fits_best_is_first(sentence: str, first: str) -> None:
    found = best(sentence)

    assert str(found[0].name) == first
    assert len(found) > 1


@pytest.mark.parametrize(
    ("sentence", "likely"),
    [
        ("Det kostade 24 835 tkr.", True),  # four digits that say something meet by chance but seldom
        ("Det budgeterades 373 tkr.", True),  # three, when no other figure is so
        ("Det budgeterades ungefär 373 tkr.", False),
        ("Det budgeterades 0,4 mnkr.", False),
        ("Planering fick 0,4 mnkr i budget.", False),
        ("Planering fick 0,37 mnkr i budget.", False),
        ("Verksamhetsstöd kostade 0,5 mnkr.", False),
        ("Anläggningen fick 373 tkr.", False),  # another row than the figure's
        ("Planeringen fick 373 tkr.", True),
    ],
)
def test_what_stands_around_a_number_says_whether_it_is_a_figure(sentence: str, likely: bool) -> None:
    assert best(sentence)[0].likely is likely


def told(sentence: str) -> tuple[str, str, bool]:
    """The code of what is told of the one number that is typed in a sentence, the hint, and whether the fix is sure."""
    (finding,) = found(f"{DATA}avsnitt:\n  text: {{rubrik: T, text: '{sentence}'}}\n")
    return finding.code, finding.hint, bool(finding.fix)


def test_a_figure_of_another_row_than_the_sentence_names_is_not_advised() -> None:
    assert told("Anläggning redovisar ett underskott på 0,37 mnkr.") == (
        "ARS708",
        "Kontrollera siffran; finns den i data: hänvisa till den.",
        False,
    )


@pytest.mark.parametrize("sentence", ["Planering hade 373 tkr.", "Det budgeterades 373 tkr."])
def test_the_only_figure_is_a_sure_fix_where_no_other_row_is_named(sentence: str) -> None:
    assert told(sentence) == ("ARS701", "Skriv {{ bidrag.plan.budget | tkr | utan_tecken }}.", True)


def test_a_guess_is_called_one() -> None:
    code, hint, _ = told("Planering fick 0,4 mnkr i budget.")

    assert (code, hint) == ("ARS708", "Kontrollera siffran. Kanske menas bidrag.plan.budget (en gissning).")


def figure(written: object, unit: str) -> Figure:
    return stated(Name.parse("t.a.utfall"), parse_quantity(written), unit, None, Position("f.yaml"))


@pytest.mark.parametrize(
    ("said", "typed", "reference", "written"),
    [
        # In the unit and with the decimals that are typed …
        (figure(12345, "tkr"), "12 345 tkr", "| tkr", "12 345 tkr"),
        (figure(12345, "tkr"), "12,3 mnkr", "| mnkr(1)", "12,3 mnkr"),
        (figure(12345, "tkr"), "12 mnkr", "| mnkr(0)", "12 mnkr"),
        (figure("12,3", "mnkr"), "12 300 tkr", "| tkr", "12 300 tkr"),
        (figure("45,26", "%"), "45,3 %", "| procent(1)", "45,3 %"),
        (figure("45,26", "%"), "45 procentenheter", "| procentenheter(0)", "45 procentenheter"),
        (figure(27, "platser"), "27 platser", "", "27 platser"),
        # … but a word that is not the figure's unit stays as it is typed.
        (figure("27,4", "platser"), "27 personer", "| tal(0)", "27"),
        (figure(27, "platser"), "27 personer", "| tal", "27"),
        (figure(27, ""), "27 personer", "", "27"),
        (figure("27,4", ""), "27 personer", "| tal(0)", "27"),
        # Words say the minus that is not typed.
        (figure(-5, "tkr"), "5 tkr", "| tkr | utan_tecken", "5 tkr"),
        (figure(-5, "tkr"), "−5 tkr", "| tkr", "−5 tkr"),
        (figure(0, "tkr"), "0 tkr", "| tkr", "0 tkr"),
    ],
)
def test_the_reference_that_writes_a_figure_as_it_is_typed(
    said: Figure, typed: str, reference: str, written: str
) -> None:
    (number,) = typed_numbers(typed)

    found, shown = as_typed(said, number)

    assert found == " ".join(filter(None, ("{{ t.a.utfall", reference, "}}")))
    assert plain_spaces(str(shown)) == written


def test_a_figure_that_is_written_without_its_unit_in_a_text_gets_it_back() -> None:
    (number,) = typed_numbers("27 platser")

    assert str(as_typed(replace(figure(27, "platser"), bare=True), number)[1]) == "27\u00a0platser"
