"""Two versions of a report held against each other."""

from collections.abc import Callable

import pytest

from arsbokslut.compare.comparison import Comparison
from arsbokslut.compare.formats.json import render_json
from arsbokslut.compare.formats.markdown import render_markdown
from arsbokslut.compare.formats.text import render_text
from arsbokslut.model.numerals import NO_BREAK_SPACE
from tests.compare.conftest import Compared

TABLE = """
avsnitt:
  ekonomi:
    rubrik: Ekonomi
    text: |
      Skolan kostade {{ drift.skola.utfall | tkr }}, alltså 1 235 tkr, och vården 12 %.
    tabell: drift
tabeller:
  drift:
    rubrik: Drift
    enhet: kr
    tecken: nettokostnad
    kolumner:
      - {id: utfall, rubrik: Utfall}
      - {id: budget, rubrik: Budget}
      - {id: avvikelse, rubrik: Avvikelse}
    rader:
      - {id: skola, namn: Skola, utfall: 1234567, budget: 1300000}
      - {id: vård, namn: Vård, utfall: 2000000, budget: 2100000}
    summa: {namn: Summa, utfall: 3234567}
nyckeltal:
  skola:
    kostnad: {namn: Skolans kostnad, enhet: kr, utfall: 1234567}
    andel: {namn: Andel, enhet: "%", utfall: 12}
"""
CHANGED = TABLE.replace("utfall: 1234567, budget", "utfall: 1324567, budget")


def spaced(text: str) -> str:
    """With ordinary spaces."""
    return text.replace(NO_BREAK_SPACE, " ")


def test_nothing_is_different(compared: Compared) -> None:
    comparison = compared(TABLE, TABLE)

    assert not comparison
    assert "Ingen skillnad" in render_text(comparison)


def test_what_follows_stands_under_its_cause(compared: Compared) -> None:
    figures = compared(TABLE, CHANGED).figures

    assert [(cause.change.name, [each.name for each in cause.following]) for cause in figures.causes] == [
        ("drift.skola.utfall", ["drift.skola.avvikelse"])
    ]
    change = figures.causes[0].change
    assert tuple(map(spaced, (change.old, change.new, change.difference))) == (
        "1 234 567 kr",
        "1 324 567 kr",
        "+90 000 kr",
    )
    assert change.remarks == ("två siffror har bytt plats",)
    assert [spaced(str(each)) for each in change.shown] == [
        "Ekonomi: ”Skolan kostade 1 325 tkr, alltså 1 235 tkr, och vården 12 %.”",
        "Ekonomi: tabellen ”Drift”, raden ”Skola”, kolumnen ”Utfall”",
    ]


def test_what_follows_from_several(compared: Compared) -> None:
    free = TABLE.replace(", utfall: 3234567", "")
    figures = compared(free, free.replace("1234567, b", "1300000, b").replace("2000000, b", "1900000, b")).figures

    assert [(each.change.name, each.of) for each in figures.joint] == [
        ("drift.summa.utfall", ("drift.skola.utfall", "drift.vård.utfall")),
        ("drift.summa.avvikelse", ("drift.skola.utfall", "drift.vård.utfall")),
    ]


def test_the_half_done_cascade(compared: Compared) -> None:
    behind = compared(TABLE, CHANGED).left_behind

    assert [(each.name, spaced(each.said), each.place.line) for each in behind] == [
        ("drift.summa.utfall", "3 234 567 kr", 20),
        ("skola.kostnad.utfall", "1 234 567 kr", 23),
        ("avsnitt.ekonomi.text", "1 235 tkr", 6),
    ]
    assert "från 3 234 567 kr till 3 324 567 kr" in spaced(behind[0].why)
    assert spaced(behind[2].why) == "är skrivet för hand; drift.skola.utfall var 1 234 567 kr och är nu 1 324 567 kr"


def test_a_total_that_moved_but_not_as_far(compared: Compared) -> None:
    behind = compared(TABLE, CHANGED.replace("3234567", "3300000")).left_behind

    assert "inte lika mycket" in behind[0].why


@pytest.mark.parametrize(
    "after",
    [
        CHANGED.replace("3234567", "3324567").replace("utfall: 1234567}", "utfall: 1324567}").replace("1 235", "1 325"),
        TABLE.replace("budget: 1300000", "budget: 1400000"),
        TABLE.replace("1234567, b", "1234568, b").replace("3234567", "3234568").replace("utfall: 1234567}", "utfall: 1234568}"),
    ],
)  # fmt: skip
def test_what_followed_is_not_told(compared: Compared, after: str) -> None:
    comparison = compared(TABLE, after)

    assert comparison.figures
    assert comparison.left_behind == ()


def test_a_small_number_that_another_figure_is_now_is_not_told(compared: Compared) -> None:
    vård = TABLE.replace("andel: {", "vård: {namn: Vård, enhet: '%', utfall: 15}\n    andel: {")
    after = vård.replace("utfall: 12}", "utfall: 13}")

    assert [each.said for each in compared(vård, after).left_behind] == ["12 %"]
    assert compared(vård, after.replace("utfall: 15", "utfall: 12")).left_behind == ()


GOAL = """
målområden:
  - nummer: 1
    namn: Hälsa
    fokusområden:
      - rubrik: Hälsa
        mål:
          - id: hälsa
            namn: Lägre sjukfrånvaro
            status: grön
            motivering: Bedömd av chefen.
            indikatorer:
              - {id: sjuk, namn: Sjukfrånvaro, enhet: "%", målvärde: "< 7", utfall: 6.5, riktning: lägre}
"""


def test_a_status_set_by_hand_that_stands(compared: Compared) -> None:
    comparison = compared(GOAL, GOAL.replace("utfall: 6.5", "utfall: 9.5"))

    (behind,) = comparison.left_behind
    assert (behind.name, behind.said, behind.place.line) == ("mål.hälsa", "Grön", 10)
    assert [(each.name, each.kind, each.old, each.new) for each in comparison.judgements] == [
        ("mål.hälsa.sjuk", "status", "Grön", "Röd")
    ]


def test_a_status_that_is_another(compared: Compared) -> None:
    (change,) = compared(GOAL, GOAL.replace("status: grön", "status: gul")).judgements

    assert change == ("mål.hälsa", "Lägre sjukfrånvaro", "status", "Grön", "Gul")


def test_texts_and_other_values(compared: Compared) -> None:
    after = TABLE.replace("alltså", "det vill säga").replace("tecken: nettokostnad", "tecken: resultat")
    comparison = compared(TABLE, after)

    assert [each.name for each in comparison.data.texts] == ["avsnitt.ekonomi.text"]
    assert "[-alltså-] {+det vill säga+}" in render_text(comparison)
    assert [(each.name, each.old, each.new) for each in comparison.data.values] == [
        ("tabeller.drift.tecken", "nettokostnad", "resultat")
    ]


def test_a_text_whose_figures_alone_have_changed_is_none(compared: Compared) -> None:
    assert compared(TABLE, CHANGED).data.texts == ()


def test_dates_are_left_out(compared: Compared) -> None:
    text = "avsnitt: {a: {rubrik: A, text: Läget den 31 december 2024 var gott.}}\n"

    assert not compared(text, text.replace("31 december 2024", "15 januari 2025"))


def test_new_and_removed_parts_stand_once(compared: Compared) -> None:
    more = TABLE.replace("    summa:", "      - {id: fritid, namn: Fritid, utfall: 10, budget: 10}\n    summa:")
    comparison = compared(TABLE, more.replace("3234567", "3234577"))

    assert [(each.name, each.is_new) for each in comparison.data.parts] == [("tabeller.drift.rader.fritid", True)]
    assert [each.name for each in comparison.figures.added] == [
        "drift.fritid.utfall",
        "drift.fritid.budget",
        "drift.fritid.avvikelse",
    ]
    assert comparison.data.values == ()


def test_findings_new_and_gone(compared: Compared) -> None:
    new, gone = compared(TABLE, CHANGED), compared(CHANGED, TABLE)

    assert "ARS402" in [each.code for each in new.new_findings]
    assert [each.code for each in new.new_findings] == [each.code for each in gone.gone_findings]


YEARLY = """
avsnitt: {a: {rubrik: Året 2023, text: Vi är i dag 4 711 personer.}}
nyckeltal: {p: {p: {namn: Personer, enhet: personer, utfall: 4711}}}
"""


def test_between_two_years(two_years: Callable[[str, str], Comparison]) -> None:
    comparison = two_years(YEARLY, YEARLY.replace("Året 2023", "Året 2024").replace("utfall: 4711", "utfall: 4812"))

    assert (comparison.first, comparison.second) == ("2023", "2024")
    assert comparison.data.texts == ()
    assert [each.said for each in comparison.left_behind] == ["4 711"]


def test_last_years_figure_is_no_error_when_it_is_told_as_such(two_years: Callable[[str, str], Comparison]) -> None:
    after = YEARLY.replace("utfall: 4711", "utfall: 4812, föregående: 4711")

    assert two_years(YEARLY, after).left_behind == ()


@pytest.mark.parametrize("render", [render_text, render_markdown, render_json])
def test_what_users_write_steers_no_reader(compared: Compared, render: Callable[[Comparison], str]) -> None:
    section = "avsnitt: {a: {rubrik: A, text: 'Ett <img src=x> @alla [a](https://a.se)'}}\n"
    written = render(compared(section, section.replace("Ett", "Två")))

    assert "\x1b" not in written
    if render is render_markdown:
        assert r"\<img src=x\> \@alla" in written


def test_markdown_folds_what_is_long(compared: Compared) -> None:
    rows = "\n".join(f"    r{n}: {{namn: R, enhet: kr, utfall: {n + 100}}}" for n in range(30))
    before = f"nyckeltal:\n  grupp:\n{rows}\n"
    after = before.replace("utfall: 1", "utfall: 2")

    assert "<details><summary>Siffror (31 rader)</summary>" in render_markdown(compared(before, after))
