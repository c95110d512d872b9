"""All figures of a report by name, and what is said of a name that leads nowhere."""

import pytest

from arsbokslut.figures.compute import compute
from arsbokslut.figures.figure import Stated
from arsbokslut.figures.ledger import Ledger, UnknownFigureError, UnknownName
from arsbokslut.figures.names import Name
from tests.model.reading import marked, report, source

TEXT = """\
skalor:
  mål: {nivåer: [{id: a, namn: A, betydelse: b, märke: x}, {id: b, namn: B, betydelse: b, märke: y}]}
tabeller:
  drift:
    rubrik: Drift
    enhet: tkr
    kolumner: [{id: utfall, rubrik: U}, {id: budget, rubrik: B}, {id: analys, rubrik: A, slag: text}]
    rader:
      - id: omsorg
        namn: Omsorg
        rader: [{id: lss, namn: LSS, utfall: 12, budget: 10}, {id: ifo, namn: IFO, utfall: 1, budget: 2}]
        summa: {namn: Summa omsorg}
    summa: {}
nyckeltal:
  hemgården:
    övertid: {namn: Övertid, enhet: tkr, utfall: 500, föregående: 200, budget: 450, tidigare: {2022: 100}}
    intäkt: {namn: Intäkt, enhet: tkr, tecken: intäkt, utfall: 500, budget: 450}
    frånvaro: {namn: Frånvaro, enhet: '%', decimaler: 1, utfall: 8, budget: 7}
    närvaro: {namn: Närvaro, enhet: '%', utfall: 92, budget: 93, avvikelse: 1}
    andel: {namn: Andel, enhet: personer, utfall: 4, andel: 19}
    stated: {namn: S, enhet: tkr, utfall: 10, budget: 15, avvikelse: 6}
målområden:
  - namn: Område
    fokusområden: [{mål: [{id: frånvaro, namn: F, indikatorer: [{id: totalt, namn: T, enhet: '%', utfall: 7}]}]}]
"""


@pytest.fixture
def ledger() -> Ledger:
    return compute(report(TEXT), source(TEXT).spots).ledger


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("drift.omsorg.lss.utfall", "12\u00a0tkr"),
        ("drift.omsorg.utfall", "13\u00a0tkr"),
        ("drift.omsorg.summa.utfall", "13\u00a0tkr"),
        ("drift.summa.budget", "12\u00a0tkr"),
        # Well-known columns that no table shows.
        ("drift.omsorg.lss.avvikelse", "\u22122\u00a0tkr"),
        ("drift.summa.förbrukning", "108\u00a0%"),
        ("hemgården.övertid.utfall", "500\u00a0tkr"),
        ("hemgården.övertid.2022", "100\u00a0tkr"),
        ("hemgården.övertid.avvikelse", "\u221250\u00a0tkr"),
        ("hemgården.övertid.förändring", "300\u00a0tkr"),
        ("hemgården.övertid.förändring_procent", "150,0\u00a0%"),
        ("hemgården.intäkt.avvikelse", "50\u00a0tkr"),
        ("hemgården.frånvaro.utfall", "8,0\u00a0%"),
        ("hemgården.frånvaro.avvikelse", "\u22121,0\u00a0procentenheter"),
        ("hemgården.närvaro.avvikelse", "1\u00a0procentenheter"),
        ("hemgården.andel.andel", "19\u00a0%"),
        ("hemgården.andel.utfall", "4\u00a0personer"),
        ("mål.frånvaro.totalt.utfall", "7\u00a0%"),
    ],
)
def test_figure_of_a_name(ledger: Ledger, name: str, text: str) -> None:
    found = ledger.find(Name.parse(name))

    assert (str(found), str(found.name)) == (text, name)


def test_a_stated_key_figure_carries_what_follows(ledger: Ledger) -> None:
    stated = ledger.find(Name.parse("hemgården.stated.avvikelse"))

    assert (str(stated), str(stated.follows)) == ("6\u00a0tkr", "5\u00a0tkr")


@pytest.mark.parametrize("column", ["utfall", "2022"])
def test_a_key_figure_knows_its_place(column: str) -> None:
    at = {"utfall": "", "2022": ""} | {column: "‸"}
    text = f"nyckeltal:\n  g:\n    k: {{namn: K, enhet: tkr, utfall: {at['utfall']}1, tidigare: {{2022: {at['2022']}100}}}}\n"
    figure = compute(report(text), source(text).spots).ledger.find(Name.parse(f"g.k.{column}"))

    assert isinstance(figure.origin, Stated)
    assert str(figure.origin.position) == marked(text)


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        # A value that follows from others is written with the decimals of its value, else of the key figure, else its own.
        ("decimaler: 2, utfall: '{{ h.a.utfall / h.b.utfall }}'", "33,33\u00a0%"),
        ("utfall: '{{ h.a.utfall / h.b.utfall }}'", "33\u00a0%"),
        ("decimaler: 2, utfall: {värde: '{{ h.a.utfall / h.b.utfall }}', decimaler: 1}", "33,3\u00a0%"),
        # A stated one likewise.
        ("decimaler: 2, utfall: {värde: 33, decimaler: 1}", "33,0\u00a0%"),
        ("decimaler: 2, utfall: 33", "33,00\u00a0%"),
    ],
)
def test_the_decimals_of_a_key_figure(figure: str, text: str) -> None:
    data = (
        "nyckeltal:\n  h: {a: {namn: A, enhet: kr, utfall: 1}, b: {namn: B, enhet: kr, utfall: 3}}\n"
        f"  g: {{k: {{namn: K, enhet: '%', {figure}}}}}\n"
    )
    found = compute(report(data), source(data).spots).ledger.find(Name.parse("g.k.utfall"))

    assert (str(found), str(found.name)) == (text, "g.k.utfall")


def test_a_key_figure_has_a_figure_for_each_of_its_columns(ledger: Ledger) -> None:
    measure = ledger.key_figures["hemgården"]["övertid"]

    assert list(measure) == ["utfall", "föregående", "budget", "2022", "avvikelse", "förändring", "förändring_procent"]
    assert len(measure) == 7
    with pytest.raises(KeyError, match=r"^'prognos'$"):
        measure["prognos"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("drift.omsorg.lss.utfall", "12\u00a0tkr"),
        ("hemgården.övertid.utfall", "500\u00a0tkr"),
        ("drift.omsorg.ls.utfall", "None"),
        ("hemgården.övertd.utfall", "None"),
    ],
)
def test_a_figure_or_none_of_a_name(ledger: Ledger, name: str, text: str) -> None:
    assert str(ledger.get(Name.parse(name))) == text


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("drift.omsrg.lss.utfall", "Menades ”drift.omsorg.lss.utfall”?"),
        ("drift.omsorg.xyzzy.utfall", "Det finns: lss, ifo, summa, utfall, budget."),
    ],
)
def test_a_name_in_a_formula_that_leads_nowhere(ledger: Ledger, name: str, hint: str) -> None:
    with pytest.raises(UnknownName) as unknown:
        ledger.for_formula(Name.parse(name))

    assert (str(unknown.value), unknown.value.hint) == (f"Siffran ”{name}” finns inte.", hint)


def test_rows_of_groups_without_totals_are_found_under_their_own_group() -> None:
    rows = "[{id: a, namn: A, rader: [{id: x, namn: X, utfall: 1}]}, {id: b, namn: B, rader: [{id: y, namn: Y, utfall: 2}]}]"
    text = f"tabeller:\n  t: {{rubrik: T, enhet: kr, kolumner: [{{id: utfall, rubrik: U}}], rader: {rows}}}\n"
    found = compute(report(text), source(text).spots).ledger

    assert [str(found.find(Name.parse(name))) for name in ("t.a.x.utfall", "t.b.y.utfall")] == [
        "1\u00a0kr",
        "2\u00a0kr",
    ]
    assert found.get(Name.parse("t.b.x.utfall")) is None


@pytest.mark.parametrize(
    ("name", "part", "before", "known"),
    [
        ("drft.summa.utfall", "drft", "", "drift"),
        ("drift.omsrg.utfall", "omsrg", "drift", "omsorg"),
        ("drift.omsorg.lss.utfal", "utfal", "drift.omsorg.lss", "utfall"),
        ("drift.omsorg.lss.utfall.mer", "utfall", "drift.omsorg.lss", "budget"),
        ("drift.omsorg.lss.analys", "analys", "drift.omsorg.lss", "utfall"),
        ("drift", "", "drift", "omsorg"),
        ("drift.omsorg", "", "drift.omsorg", "lss"),
        ("hemgården.overtid.utfall", "overtid", "hemgården", "övertid"),
        ("hemgården.övertid.2021", "2021", "hemgården.övertid", "2022"),
        ("hemgården.övertid", "", "hemgården.övertid", "utfall"),
        ("mål.frånvaro.totalt.budget", "budget", "mål.frånvaro.totalt", "utfall"),
        ("mål", "", "mål", "frånvaro"),
    ],
)
def test_a_name_that_leads_nowhere_tells_where_it_failed_and_what_there_is(
    ledger: Ledger, name: str, part: str, before: str, known: str
) -> None:
    with pytest.raises(UnknownFigureError) as caught:
        ledger.find(Name.parse(name))

    assert (caught.value.part, str(caught.value.before)) == (part, before)
    assert known in caught.value.known


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("drft.summa.utfall", ("drift", "hemgården", "mål")),
        # Under a table stand its rows; a column comes after a row.
        ("drift.omsrg.utfall", ("omsorg", "summa")),
        ("drift.omsorg.lss.utfal", ("utfall", "budget")),
        ("drift.omsorg.ls.utfall", ("lss", "ifo", "summa", "utfall", "budget")),
    ],
)
def test_what_could_stand_where_a_name_fails(ledger: Ledger, name: str, known: tuple[str, ...]) -> None:
    with pytest.raises(UnknownFigureError) as caught:
        ledger.find(Name.parse(name))

    assert caught.value.known == known


def test_the_error_names_the_figure_as_far_as_it_was_read(ledger: Ledger) -> None:
    with pytest.raises(UnknownFigureError, match=r"drift\.omsrg'$"):
        ledger.find(Name.parse("drift.omsrg.utfall"))


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("drift.omsorg", "Omsorg"),
        ("drift.omsorg.lss", "LSS"),
        ("drift.omsorg.summa", "Summa omsorg"),
        ("drift.summa", "Summa"),
    ],
)
def test_line_of_a_name(ledger: Ledger, name: str, label: str) -> None:
    found = ledger.line(Name.parse(name))

    assert found is not None
    assert found.label == label


@pytest.mark.parametrize("name", ["drift", "drift.omsrg", "drift.lss", "hemgården.övertid", ""])
def test_a_name_that_leads_to_no_line(ledger: Ledger, name: str) -> None:
    assert ledger.line(Name.parse(name)) is None


def test_every_figure_once_under_its_own_name(ledger: Ledger) -> None:
    names = [str(figure.name) for figure in ledger]

    assert len(names) == len(set(names))
    assert {
        "drift.summa.utfall",
        "drift.omsorg.summa.utfall",
        "hemgården.övertid.2022",
        "mål.frånvaro.totalt.utfall",
    } <= set(names)
    assert all(str(ledger.find(Name.parse(name)).name) == name for name in names)
