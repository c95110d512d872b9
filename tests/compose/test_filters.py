"""What follows a figure in a text, and how the figure is then written."""

import pytest

from arsbokslut.document.tree import Data, Paragraph, plain_text
from tests.marks import place
from tests.small import SmallProject

FIGURES = """\
nyckeltal:
  lss:
    kostnad: {namn: Kostnad, enhet: kr, utfall: -5062900, föregående: 5000000}
    små: {namn: Små, enhet: kr, utfall: "1234,56", föregående: 0}
    tusental: {namn: Tusental, enhet: tkr, utfall: 248, föregående: 5318, budget: 250}
    ökning: {namn: Ökning, enhet: "%", utfall: 4.66, föregående: 3}
    boende: {namn: Boende, enhet: personer, utfall: 4, föregående: 120}
    antal: {namn: Antal, enhet: st, utfall: drygt 10}
    ej: {namn: Ej, enhet: tkr, utfall: ej mätt}
"""


def with_text(small: SmallProject, text: str) -> SmallProject:
    """A project with one section, whose text begins on line 4 of its file."""
    indented = "\n".join(f"      {line}" for line in text.split("\n"))
    return small.data(FIGURES, "siffror.yaml").data(f"avsnitt:\n  a:\n    text: |\n{indented}\n")


def shown(small: SmallProject, text: str) -> str:
    """The paragraph that the text becomes."""
    paragraph = with_text(small, text).document().blocks[-1]
    assert isinstance(paragraph, Paragraph)
    return plain_text(paragraph.inlines).replace("\u00a0", "_")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("{{ lss.kostnad.utfall }}", "−5_062_900_kr"),
        ("{{ lss.kostnad.utfall | kr }}", "−5_062_900_kr"),
        ("{{ lss.kostnad.utfall | tkr }}", "−5_063_tkr"),
        ("{{ lss.kostnad.utfall | tkr(1) }}", "−5_062,9_tkr"),
        ("{{ lss.kostnad.utfall | mnkr }}", "−5,1_mnkr"),
        ("{{ lss.kostnad.utfall | mnkr(3) }}", "−5,063_mnkr"),
        ("{{ lss.tusental.utfall | kr }}", "248_000_kr"),
        ("{{ lss.små.utfall }}", "1_234,56_kr"),
        ("{{ lss.små.utfall | tal(0) }}", "1_235"),
        ("{{ lss.ökning.utfall | procent }}", "4,66_%"),
        ("{{ lss.ökning.utfall | procent(1) }}", "4,7_%"),
        ("{{ lss.ökning.utfall | procentenheter(1) }}", "4,7_procentenheter"),
        ("{{ lss.boende.utfall }}", "4_personer"),
        ("{{ lss.boende.utfall | tal }}", "4"),
        ("{{ lss.tusental.utfall | med_tecken }}", "+248_tkr"),
        ("{{ lss.kostnad.utfall | med_tecken | tkr }}", "−5_063_tkr"),
        ("{{ lss.kostnad.utfall | utan_tecken | tkr }}", "5_063_tkr"),
        ("{{ lss.boende.utfall | i_ord }} boende", "fyra boende"),
        ("{{ lss.boende.utfall | i_ord_versal }} boende", "Fyra boende"),
        ("{{ lss.antal.utfall }}", "drygt 10_st"),
        ("{{ lss.antal.utfall | i_ord }}", "drygt tio"),
        ("{{ lss.ej.utfall | mnkr(1) }}", "ej mätt"),
        ("{{ lss.tusental.utfall / lss.boende.utfall }}", "62_tkr per personer"),
        ("{{ lss.tusental.utfall / lss.boende.utfall | kr }}", "62_000_kr per personer"),
        ("{{ lss.kostnad.föregående / lss.boende.föregående | tkr(1) }}", "41,7_tkr per personer"),
        # What follows from others, and reckoning with figures.
        ("{{ lss.tusental.avvikelse }}", "2_tkr"),
        ("{{ lss.ökning.förändring }}", "1,66_procentenheter"),
        ("{{ lss.tusental.föregående - lss.tusental.utfall }}", "5_070_tkr"),
        ("{{ lss.tusental.utfall + lss.kostnad.föregående }}", "5_248_tkr"),
        ("{{ lss.tusental.utfall / lss.tusental.föregående }}", "5_%"),
        ("{{ (lss.tusental.utfall / lss.tusental.föregående) | procent(1) }}", "4,7_%"),
        ("{{ -lss.tusental.utfall }}", "−248_tkr"),
        # What the report says of itself.
        ("{{ rapport.nämnd }} {{ rapport.år }}, {{ rapport.datum }}", "Socialnämnden 2024, 31_januari 2025"),
    ],
)
def test_written(small: SmallProject, text: str, written: str) -> None:
    assert shown(small, text) == written


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        # Unknown names, with what was meant.
        ("Kostade {{ ‸lss.kostnd.utfall | tkr }} i år.", "ARS301", "Menades ”lss.kostnad.utfall”?"),
        ("{{ ‸ls.kostnad.utfall }}", "ARS301", "Menades ”lss.kostnad.utfall”?"),
        ("{{ ‸lss.kostnad.utfal }}", "ARS301", "Menades ”lss.kostnad.utfall”?"),
        ("{{ ‸lss.kostnad }}", "ARS301", "utfall, föregående"),
        ("Rad ett.\n\nRad tre, {{ ‸lss.kostnd.utfall }}.", "ARS301", "hittas inte"),
        ("{{ ‸rapport.kontonummer }}", "ARS301", "nämnd"),
        # Unknown filters.
        ("{{ lss.kostnad.utfall | ‸tkrr }}", "ARS303", "Menades ”tkr”?"),
        ("{{ lss.kostnad.utfall | ‸upper }}", "ARS303", ""),
        # What cannot be reckoned.
        ("{{ ‸lss.ökning.förändring | procent }}", "ARS302", "är i procentenheter, inte i procent"),
        ("{{ ‸lss.boende.utfall | tkr }}", "ARS302", "”personer” kan inte räknas om till tkr"),
        ("{{ ‸lss.kostnad.utfall | procent }}", "ARS302", "inte i procent"),
        ("{{ ‸lss.kostnad.utfall | tkr(7) }}", "ARS302", "0 till 6"),
        ("‸{{ lss.kostnad.utfall | tkr('a') }}", "ARS302", "Tecknet ”'”"),
        ("{{ ‸lss.kostnad.utfall | tkr(1, 2) }}", "ARS302", "så många värden"),
        ("{{ ‸lss.kostnad.utfall | med_tecken(1) }}", "ARS302", "så många värden"),
        ("{{ ‸lss.kostnad.utfall | i_ord }}", "ARS302", "0 till 99"),
        ("{{ ‸lss.kostnad.utfall + lss.ökning.utfall }}", "ARS302", "kan inte räknas om"),
        ("{{ ‸rapport.år + rapport.år }}", "ARS302", "siffror ur data"),
        ("{{ ‸rapport.nämnd | tkr }}", "ARS302", "siffror ur data"),
        # What is no reference.
        ("‸{{ 5 }}", "ARS302", "rakt i texten"),
        ("{{ ‸lss.kostnad.utfall * lss.kostnad.utfall }}", "ARS302", "kan inte multipliceras med kr"),
        ("‸{{ lss.kostnad.utfall() }}", "ARS302", "”(” passar inte här"),
        ("‸{{ lss[0:1] }}", "ARS302", "Tecknet ”[”"),
        ("‸{% if lss %}a{% endif %}", "ARS302", "hänvisningar till siffror"),
        ("‸{{ lss.kostnad.utfall", "ARS302", "klamrarna"),
        ("‸{{ }}", "ARS302", "klamrarna"),
        ("Ett.\n‸{{ lss..kostnad }}", "ARS302", "Tecknet ”.”"),
    ],
)
def test_faulty_reference_on_its_line_and_column(small: SmallProject, text: str, code: str, words: str) -> None:
    (found,) = with_text(small, text).findings()

    line, column = map(int, place(text, "").split(":")[1:])
    assert (found.code, str(found.position)) == (code, f"data/2024/mer.yaml:{line + 3}:{column + 6}")
    assert words in f"{found.message} {found.hint}"


@pytest.mark.parametrize(
    "data",
    [
        'avsnitt: {a: {text: "Det blev {{ ‸lss.kostnd.utfall }}."}}\n',
        "avsnitt: {a: {text: 'Det blev {{ ‸lss.kostnd.utfall }}.'}}\n",
        "avsnitt:\n  a:\n    text: Det blev {{ ‸lss.kostnd.utfall }}.\n",
        "avsnitt:\n  a:\n    text: >\n      Det\n      blev {{ ‸lss.kostnd.utfall }}.\n",
        "avsnitt:\n  a:\n    text: |-\n      Det\n\n      blev {{ ‸lss.kostnd.utfall }}.\n",
        'avsnitt:\n  a:\n    text: "Det\n      blev {{ ‸lss.kostnd.utfall }}."\n',
        "avsnitt:\n  a:\n    # {{ lss.kostnd.utfall }}\n    text: ö {{ ‸lss.kostnd.utfall }}\n",
    ],
    ids=["double quotes", "single quotes", "plain", "folded", "literal", "quotes over lines", "same words before"],
)
def test_place_in_every_kind_of_scalar(small: SmallProject, data: str) -> None:
    found = small.data(FIGURES, "siffror.yaml").data(data).findings()

    assert [(each.code, str(each.position)) for each in found] == [("ARS301", place(data, "data/2024/mer.yaml"))]


def test_a_fault_that_stands_twice_on_its_line_is_told_at_both_places(small: SmallProject) -> None:
    found = with_text(small, "{{ lss.a.utfall }} och {{ lss.b.utfall }}").findings()

    assert [str(each.position) for each in found] == ["data/2024/mer.yaml:4:10", "data/2024/mer.yaml:4:33"]


def test_all_faulty_references_are_told_at_once(small: SmallProject) -> None:
    found = with_text(small, "{{ x.a }}\n\n{{ lss.kostnad.utfall | ytr }}\n\n{{ lss.boende.utfall | tkr }}").findings()

    assert [(each.code, each.position.line) for each in found] == [("ARS301", 4), ("ARS303", 6), ("ARS302", 8)]


def test_a_figure_in_a_text_is_bound_to_its_data(small: SmallProject) -> None:
    paragraph = with_text(small, "Det blev {{ lss.kostnad.utfall | tkr }}.").document().blocks[-1]

    assert isinstance(paragraph, Paragraph)
    assert Data("−5\u00a0063\u00a0tkr", "-5062.9", "lss.kostnad.utfall", "tkr") in paragraph.inlines
