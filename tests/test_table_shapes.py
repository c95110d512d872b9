"""Tables as boards print them: what the data says, and the cells of the Word document that come of it."""

import pytest

from tests.small import SmallProject
from tests.word import opened, tables

TEMPLATE = """\
{% import "byggstenar.j2" as bygg with context %}
<html lang="sv">
<head><title>{{ rapport.titel }}</title></head>
<body>
<h1>Tabeller</h1>
{% for t in tabeller.values() if t.id == "t" %}{{ bygg.tabellen(t) }}{% endfor %}
</body>
</html>
"""


def printed(small: SmallProject, table: str, more: str = "") -> list[list[str]]:
    """The rows of the table `t` as Word has them, the header rows first."""
    small.template(TEMPLATE.replace('for t in tabeller.values() if t.id == "t"', "for t in [tabeller.t]"))
    small.data(f"tabeller:\n  t:\n{table}{more}")
    (found,) = tables(opened(small.build().content))
    return [found.columns, *found.rows]


SHAPES = {
    "decimals stated for a table of percentages": (
        '    rubrik: T\n    enhet: "%"\n    decimaler: 1\n'
        '    kolumner: [{id: utfall, rubrik: "2025"}, {id: föregående, rubrik: "2024"}]\n'
        "    rader: [{id: a, namn: Total, utfall: 5.0, föregående: 5.7}]\n",
        [["Total", "5,0%", "5,7%"]],
    ),
    "the most decimals that a column is written with": (
        '    rubrik: T\n    enhet: årsarbetare\n    kolumner: [{id: utfall, rubrik: "2025"}, {id: föregående, rubrik: "2024"}]\n'
        "    rader: [{id: a, namn: A, utfall: 733.8, föregående: 691}, {id: b, namn: B, utfall: 58, föregående: 60}]\n",
        [["A", "733,8", "691"], ["B", "58,0", "60"]],
    ),
    "three decimals as they are printed": (
        "    rubrik: T\n    enhet: mnkr\n    decimaler: 3\n    kolumner: [{id: plan, rubrik: Plan}]\n"
        '    rader: [{id: a, namn: A, plan: "4,827"}, {id: b, namn: B, plan: 3.000}, {id: c, namn: C, plan: "0,125"}]\n'
        "    summa: {}\n",
        [["A", "4,827"], ["B", "3,000"], ["C", "0,125"], ["Summa", "7,952"]],
    ),
    "a budget in whole millions beside an outcome with a decimal": (
        "    rubrik: T\n    enhet: mnkr\n    decimaler: 1\n    tecken: resultat\n"
        "    kolumner: [{id: utfall, rubrik: U}, {id: budget, rubrik: B, decimaler: 0}, {id: avvikelse, rubrik: A}]\n"
        "    rader: [{id: a, namn: A, utfall: 18.0, budget: -20, avvikelse: 38.5}]\n",
        [["A", "18,0", "-20", "38,5"]],
    ),
    "shares and days are not added up": (
        '    rubrik: T\n    enhet: antal\n    kolumner: [{id: antal, rubrik: N}, {id: dagar, rubrik: D, enhet: dagar}, {id: andel, rubrik: P, enhet: "%"}]\n'
        "    rader: [{id: a, namn: A, antal: 71, dagar: 513, andel: 60}, {id: b, namn: B, antal: 120, dagar: 290, andel: 80}]\n"
        "    summa: {namn: Totalt, dagar: 373}\n",
        [["A", "71", "513", "60%"], ["B", "120", "290", "80%"], ["Totalt", "191", "373", ""]],
    ),
    "a mean weighted by another column": (
        '    rubrik: T\n    enhet: antal\n    kolumner: [{id: antal, rubrik: N}, {id: nöjda, rubrik: P, enhet: "%", viktas_med: antal}]\n'
        "    rader: [{id: a, namn: A, antal: 10, nöjda: 60}, {id: b, namn: B, antal: 30, nöjda: 80}]\n    summa: {}\n",
        [["A", "10", "60%"], ["B", "30", "80%"], ["Summa", "40", "75%"]],
    ),
    "a column that is added up though it is an index": (
        "    rubrik: T\n    enhet: index\n    kolumner: [{id: utfall, rubrik: U, summeras: ja}]\n"
        "    rader: [{id: a, namn: A, utfall: 1}, {id: b, namn: B, utfall: 2}]\n    summa: {}\n",
        [["A", "1"], ["B", "2"], ["Summa", "3"]],
    ),
    "counts without a unit": (
        '    rubrik: T\n    enhet: ""\n    kolumner: [{id: utfall, rubrik: U}]\n    rader: [{id: a, namn: NKI, utfall: 83}]\n',
        [["NKI", "83"]],
    ),
    "a unit for each row": (
        "    rubrik: T\n    enhet: antal\n    kolumner: [{id: utfall, rubrik: U}, {id: föregående, rubrik: F}]\n    rader:\n"
        "      - {id: a, namn: Tjänster, utfall: 56, föregående: 57}\n"
        "      - {id: b, namn: I tid, utfall: 87 %, föregående: 85 %}\n"
        "      - {id: c, namn: Per invånare, enhet: kr, decimaler: 0, utfall: 4210, föregående: 4105}\n"
        "      - {id: d, namn: Frånvaro, enhet: '%', utfall: 5.0, föregående: 5.75}\n",
        [
            ["Tjänster", "56", "57"],
            ["I tid", "87%", "85%"],
            ["Per invånare", "4 210 kr", "4 105 kr"],
            ["Frånvaro", "5,00%", "5,75%"],
        ],
    ),
    "a unit at a value is converted": (
        "    rubrik: T\n    enhet: tkr\n    kolumner: [{id: utfall, rubrik: U}]\n"
        "    rader: [{id: a, namn: A, utfall: 1250000 kr}, {id: b, namn: B, utfall: '2,5 mnkr'}]\n    summa: {}\n",
        [["A", "1 250"], ["B", "2 500"], ["Summa", "3 750"]],
    ),
    "a sum of three columns, and of all from one to another": (
        "    rubrik: T\n    enhet: antal\n    kolumner: [{id: jan, rubrik: J}, {id: feb, rubrik: F}, {id: mars, rubrik: M}, "
        "{id: tre, rubrik: T, formel: jan + feb + mars}, {id: alla, rubrik: A, formel: summa(jan till mars)}]\n"
        "    rader: [{id: a, namn: A, jan: 3, feb: 0, mars: 1}]\n",
        [["A", "3", "0", "1", "4", "4"]],
    ),
    "so much per place, rounded once": (
        "    rubrik: T\n    enhet: tkr\n    kolumner: [{id: kostnad, rubrik: K}, {id: platser, rubrik: P, enhet: platser}, "
        "{id: per, rubrik: K/P, formel: kostnad / platser, enhet: kr per plats, decimaler: 0}]\n"
        "    rader: [{id: a, namn: A, kostnad: 1000, platser: 3}, {id: b, namn: B, kostnad: 500, platser: 2}]\n    summa: {}\n",
        [["A", "1 000", "3", "333 333"], ["B", "500", "2", "250 000"], ["Summa", "1 500", "5", "300 000"]],
    ),
    "a share as a quotient": (
        "    rubrik: T\n    enhet: kr\n    kolumner: [{id: a, rubrik: A}, {id: b, rubrik: B}, {id: k, rubrik: K, formel: a / b, enhet: ''}]\n"
        "    rader: [{id: r, namn: R, a: 1, b: 4}]\n",
        [["R", "1", "4", "0,25"]],
    ),
    "words, dashes, marks and about": (
        "    rubrik: T\n    enhet: besök\n    kolumner: [{id: a, rubrik: A}, {id: b, rubrik: B}, {id: c, rubrik: C, får_vara_tom: true}]\n    rader:\n"
        "      - {id: x, namn: Simhallen, a: Stängt, b: '-', c: 4–7}\n"
        "      - {id: y, namn: Badet, a: ung 116 000, b: 2 827 (*)}\n    noter: {'*': Preliminärt.}\n",
        [["Simhallen", "Stängt", "-", "4–7"], ["Badet", "ung 116 000", "2 827 (*)", ""]],
    ),
    "targets beside outcomes": (
        '    rubrik: T\n    enhet: "%"\n    kolumner: [{id: utfall, rubrik: U}, {id: mål, rubrik: M}]\n'
        '    rader: [{id: a, namn: A, utfall: 78, mål: minst 80}, {id: b, namn: B, utfall: 99, mål: "> 99"}, {id: c, namn: C, utfall: 5, mål: "4–7"}]\n',
        [["A", "78%", "minst 80%"], ["B", "99%", "> 99%"], ["C", "5%", "4–7"]],
    ),
    "income less costs, both positive": (
        "    rubrik: T\n    enhet: tkr\n    tecken: resultat\n    kolumner: [{id: utfall, rubrik: U}, {id: budget, rubrik: B}, {id: avvikelse, rubrik: A}]\n"
        "    rader: [{id: int, namn: Intäkter, utfall: 231858, budget: 230000}, {id: kost, namn: Kostnader, slag: avdrag, utfall: 231543, budget: 230500}]\n"
        "    summa: {namn: Årets resultat, utfall: 315}\n",
        [
            ["Intäkter", "231 858", "230 000", "1 858"],
            ["Kostnader", "231 543", "230 500", "-1 043"],
            ["Årets resultat", "315", "-500", "815"],
        ],
    ),
    "what a cost that is subtracted is made of deviates as the cost does": (
        "    rubrik: T\n    enhet: tkr\n    tecken: resultat\n    kolumner: [{id: utfall, rubrik: U}, {id: budget, rubrik: B}, {id: avvikelse, rubrik: A}]\n    rader:\n"
        "      - {id: int, namn: Intäkter, utfall: 500, budget: 400}\n"
        "      - {id: avg, namn: varav avgifter, slag: varav, utfall: 120, budget: 100}\n"
        "      - id: kost\n        namn: Kostnader\n        slag: avdrag\n        rader:\n"
        "          - {id: pers, namn: Personal, utfall: 310, budget: 300}\n"
        "          - {id: vik, namn: varav vikarier, slag: varav, utfall: 30, budget: 20}\n"
        "          - {id: åter, namn: Återbetalt, slag: avdrag, utfall: 15, budget: 10}\n"
        "        summa: {namn: Summa kostnader}\n"
        "      - {id: lok, namn: Lokaler, slag: avdrag, utfall: 55, budget: 50}\n"
        "      - {id: hyra, namn: varav hyra, slag: varav, utfall: 45, budget: 41}\n"
        "    summa: {namn: Resultat}\n",
        [
            ["Intäkter", "500", "400", "100"],
            ["varav avgifter", "120", "100", "20"],
            ["Kostnader", "", "", ""],
            ["Personal", "310", "300", "-10"],
            ["varav vikarier", "30", "20", "-10"],
            ["Återbetalt", "15", "10", "5"],
            ["Summa kostnader", "295", "290", "-5"],
            ["Lokaler", "55", "50", "-5"],
            ["varav hyra", "45", "41", "-4"],
            ["Resultat", "150", "60", "90"],
        ],
    ),
    "amounts in another unit than the table's say so in their heading": (
        "    rubrik: T\n    enhet: tkr\n    etikett: Skola\n    kolumner: [{id: utfall, rubrik: Kostnad}, {id: måltid, rubrik: Per måltid, enhet: kr, decimaler: 2}, "
        "{id: lokal, rubrik: Lokaler i mnkr, enhet: mnkr}, {id: elev, rubrik: Per elev, enhet: kr per elev}, {id: yta, rubrik: Yta, enhet: kr per m²}]\n"
        "    rader: [{id: a, namn: A, utfall: 1, måltid: 38.45, lokal: 2.5, elev: 120, yta: 9}]\n",
        [
            ["Skola", "Kostnad", "Per måltid, kr", "Lokaler i mnkr", "Per elev, kr", "Yta, kr per m²"],
            ["A", "1", "38,45", "2,5", "120", "9"],
        ],
    ),
    "a title that says the unit of the columns": (
        "    rubrik: Belopp i kr\n    enhet: antal\n    kolumner: [{id: utfall, rubrik: U, enhet: kr}]\n    rader: [{id: a, namn: A, utfall: 1}]\n",
        [["Post", "U"], ["A", "1"]],
    ),
    "years across, the deviation as a row": (
        "    rubrik: T\n    enhet: tkr\n    kolumner: [{id: år2023, rubrik: '2023'}, {id: år2024, rubrik: '2024'}]\n"
        "    rader: [{id: budget, namn: Budget, år2023: 10, år2024: 12}, {id: utfall, namn: Utfall, år2023: 11, år2024: 11}, "
        "{id: avvikelse, namn: Avvikelse, formel: budget - utfall, betonad: true}]\n",
        [["Budget", "10", "12"], ["Utfall", "11", "11"], ["Avvikelse", "-1", "1"]],
    ),
    "a group whose total holds its figures, and a heading over rows that count": (
        "    rubrik: T\n    enhet: mnkr\n    tecken: resultat\n    kolumner: [{id: utfall, rubrik: U}]\n    rader:\n"
        "      - {id: a, namn: Förvaltning, rader: [{id: e, namn: Enhet, utfall: -272.1}], summa: {namn: Totalt, utfall: -272.1}}\n"
        "      - {id: b, namn: Övrigt, slag: rubrik, rader: [{id: f, namn: Finans, utfall: 2.1}]}\n    summa: {}\n",
        [
            ["Förvaltning", ""],
            ["Enhet", "-272,1"],
            ["Totalt", "-272,1"],
            ["Övrigt"],
            ["Finans", "2,1"],
            ["Summa", "-270,0"],
        ],
    ),
    "headings over groups of columns": (
        "    rubrik: T\n    enhet: tkr\n    etikett: Enhet\n    kolumner: [{id: a, rubrik: Utfall, grupp: Perioden}, {id: b, rubrik: Budget, grupp: Perioden}, "
        "{id: c, rubrik: Prognos, grupp: Helår}]\n    rader: [{id: r, namn: R, a: 1, b: 2, c: 3}]\n",
        [["Enhet", "Utfall", "Budget", "Prognos"], ["R", "1", "2", "3"]],
    ),
}  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_a_table_is_printed_as_its_data_says(small: SmallProject, shape: str) -> None:
    table, rows = SHAPES[shape]

    assert printed(small, table)[-len(rows) :] == rows


def test_columns_stand_under_common_headings(small: SmallProject) -> None:
    head, _, _ = printed(small, SHAPES["headings over groups of columns"][0])

    assert head == ["", "Perioden", "Helår"]


OTHERS = (
    "  social:\n    rubrik: S\n    enhet: tkr\n    kolumner: [{id: utfall, rubrik: U}]\n    rader:\n"
    "      - {id: vård, namn: Vård, rader: [{id: hemtjänst, namn: Hemtjänst, utfall: 100}, {id: boende, namn: Boende, utfall: 200}], summa: {}}\n"
    "    summa: {}\n"
    "  kultur:\n    rubrik: K\n    enhet: mnkr\n    kolumner: [{id: utfall, rubrik: U}]\n    rader: [{id: bad, namn: Bad, utfall: 0.5}]\n    summa: {}\n"
)


def test_an_overview_over_other_tables(small: SmallProject) -> None:
    table = (
        "    rubrik: T\n    enhet: tkr\n    kolumner: [{id: utfall, rubrik: U}]\n    rader:\n"
        '      - {id: sn, namn: Socialnämnden, utfall: "{{ social.summa.utfall }}"}\n'
        '      - {id: kn, namn: Kulturnämnden, utfall: "{{ kultur.summa.utfall }}"}\n    summa: {}\n'
    )

    assert printed(small, table, OTHERS)[1:] == [
        ["Socialnämnden", "300"],
        ["Kulturnämnden", "500"],
        ["Summa", "800"],
    ]


def test_a_view_of_rows_at_any_depth_and_of_several_tables(small: SmallProject) -> None:
    view = (
        "    visar: social\n    rubrik: T\n    kolumner: [{id: utfall, rubrik: U, enhet: tkr}]\n"
        "    rader: [{id: boende}, {id: vård, rad: vård.summa, namn: Vård i allt}, {id: bad, rad: kultur.summa, namn: Kultur}]\n"
    )

    assert printed(small, view, OTHERS)[1:] == [["Boende", "200"], ["Vård i allt", "300"], ["Kultur", "500"]]


def test_a_view_says_the_figures_of_other_tables_in_its_own_unit_or_says_theirs(small: SmallProject) -> None:
    others = (
        "  besök:\n    rubrik: B\n    enhet: besök\n    kolumner: [{id: utfall, rubrik: U}, {id: budget, rubrik: B, enhet: kr}, {id: andel, rubrik: A, enhet: '%'}]\n"
        "    rader: [{id: bad, namn: Bad, utfall: 1200, budget: 5500, andel: 12}]\n"
        "  kultur:\n    rubrik: K\n    enhet: mnkr\n    kolumner: [{id: utfall, rubrik: U}, {id: budget, rubrik: B}, {id: andel, rubrik: A, enhet: '%'}]\n"
        "    rader: [{id: musik, namn: Musik, utfall: 0.5, budget: 0.75, andel: 3}]\n"
        "  social:\n    rubrik: S\n    enhet: tkr\n    kolumner: [{id: utfall, rubrik: U}, {id: budget, rubrik: B}, {id: andel, rubrik: A, enhet: '%'}]\n"
        "    rader: [{id: vård, namn: Vård, utfall: 100, budget: 90, andel: 85}]\n"
    )
    view = (
        "    visar: social\n    rubrik: T\n    kolumner: [{id: utfall, rubrik: U}, {id: budget, rubrik: B}, {id: andel, rubrik: A}]\n"
        "    rader: [{id: vård}, {id: musik, rad: kultur.musik}, {id: bad, rad: besök.bad}]\n"
    )

    assert printed(small, view, others)[1:] == [
        ["Vård", "100", "90", "85%"],
        ["Musik", "500", "750", "3%"],
        ["Bad", "1 200 besök", "6", "12%"],
    ]


def test_a_level_of_a_scale_in_a_cell_shows_its_mark_and_word(small: SmallProject) -> None:
    small.data("skalor: {aktivitet: {nivåer: [{id: klar, namn: Avslutad, betydelse: b, märke: ●}, {id: pågår, namn: Pågående, betydelse: b, märke: ▲}]}}\n", "s.yaml")  # fmt: skip
    table = (
        "    rubrik: T\n    kolumner: [{id: status, rubrik: Status, slag: nivå, skala: aktivitet}]\n"
        "    rader: [{id: a, namn: A, status: klar}, {id: b, namn: B, status: Pågående}]\n"
    )

    assert printed(small, table)[1:] == [["A", "● Avslutad"], ["B", "▲ Pågående"]]


INDICATORS = """\
målområden:
  - namn: Ekonomi
    nummer: 1
    mål:
      - id: m
        nummer: 1
        namn: I balans
        indikatorer:
          - {id: a, namn: A, enhet: index, målvärde: öka, utfall: 73, tidigare: {2021: 68, 2023: 71}}
          - {id: b, namn: B, enhet: index, målvärde: 60, utfall: 61, tidigare: {2022: 58}, prognos: 60}
"""
SERIES = [["68", "saknas", "71"], ["saknas", "58", "saknas"]]


@pytest.mark.parametrize(
    "show",
    [
        '{% import "byggstenar.j2" as bygg with context %}{% set show = bygg.indikatortabell(målet, rapport.år) %}',
        '{% import "byggstenar.j2" as bygg with context %}{% set show = bygg.måltavla(målet, rapport.år) %}',
    ],
    ids=["table", "goal"],
)
def test_indicators_measured_in_different_years_stand_in_one_table(small: SmallProject, show: str) -> None:
    small.template(
        '<html lang="sv"><head><title>T</title></head><body>{% set område = målområden[0] %}'
        f"{{% set målet = område.fokusområden[0].mål[0] %}}{show}{{{{ show }}}}</body></html>"
    )

    (found,) = tables(opened(small.data(INDICATORS).build().content))

    assert [row[1:4] for row in found.rows] == SERIES


@pytest.mark.parametrize(
    "rows",
    [
        "    rader: [{id: a, kod: 0510, namn: Hemgården, utfall: 0812}]\n",
        "    rader: |\n      id | kod | namn | utfall\n      a | 0510 | Hemgården | 0812\n",
    ],
)
def test_a_code_keeps_its_zero_and_a_number_is_one_all_the_same(small: SmallProject, rows: str) -> None:
    table = f"    rubrik: T\n    enhet: tkr\n    kolumner: [{{id: utfall, rubrik: U}}]\n{rows}"
    assert printed(small, table)[1:] == [["0510 Hemgården", "812"]]


def test_a_registry_number_keeps_its_zeros(small: SmallProject) -> None:
    path = small.root / "data/2024/rapport.yaml"
    small.data(path.read_text(encoding="utf-8").replace("  år:", "  diarienummer: 007\n  år:"), "rapport.yaml")
    small.template("<html><head><title>x</title></head><body><p>{{ rapport.diarienummer }}</p></body></html>")
    assert "<p>007</p>" in small.markup()
