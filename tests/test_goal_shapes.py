"""Goals, activities and assignments as boards print them: what the data says, and what the Word document has of it, cell by cell."""

from pathlib import Path

import pytest

from arsbokslut.diagnostics import DiagnosticsError
from tests.small import SmallProject
from tests.word import normal, opened, tables

ASKERSUND = Path(__file__).resolve().parents[1] / "templates" / "askersund"
TEMPLATE = """\
{% import "byggstenar.j2" as bygg with context %}
<html lang="sv">
<head><title>{{ rapport.titel }}</title></head>
<body>
{% for område in målområden %}{{ bygg.målområdet(område, 1, rapport.år) }}{% endfor %}
<h1>Uppdrag</h1>
{{ bygg.uppdragstabell(uppdrag | selectattr("från", "eq", "Kommunfullmäktige") | list, "Fullmäktiges uppdrag") }}
{% for ett in uppdrag | rejectattr("från", "eq", "Kommunfullmäktige") %}{{ bygg.uppdraget(ett, 2) }}{% endfor %}
</body>
</html>
"""
GOALS = """\
skalor:
  nämndmål:
    nivåer:
      - {id: god, namn: God, betydelse: a, märke: "●", från: 90}
      - {id: viss, namn: Viss, betydelse: b, märke: "▲", från: 60}
      - {id: ingen, namn: Ingen, betydelse: c, märke: "■"}
  aktivitet: {nivåer: [{id: klar, namn: Avslutad, betydelse: b, märke: ●}, {id: pågår, namn: Pågående, betydelse: b, märke: ▲}]}
målområden:
  - nummer: 1
    namn: Ekonomi
    text: Om ekonomin.
    skala: nämndmål
    nämndmål: [En ekonomi i balans]
    aktiviteter: [{id: plan, namn: Flerårsplan}]
    mål:
      - id: kapital
        nummer: 1
        namn: Eget kapital inom ramen
        mått: Bokslutet
        adressering: Alla enheter
        kommentar: Kapitalet är större än ramen.
        indikatorer:
          - {id: ek, namn: Eget kapital, enhet: tkr, målvärde: 4 000–7 300, utfall: 15899, föregående: 11973}
          - {id: nki, namn: NKI, enhet: index, målvärde: öka, utfall: 83, föregående: 81}
          - {id: serie, namn: Sjukfrånvaro, enhet: "%", målvärde: "< 6", utfall: 7.1, föregående: 11.2, tidigare: {2022: 6.4}, prognos: 6.5}
          - {id: ejmätt, namn: Nöjda, enhet: "%", målvärde: 80, utfall: mäts ej i år}
        aktiviteter:
          - {id: spara, namn: Spara, status: klar, grad: 100, ansvarig: Chefen, klart: mars, kommentar: Gjort.}
          - {id: låna, namn: Låna, status: Pågående}
  - namn: Kommunfullmäktiges mål
    fokusområden:
      - rubrik: Trygghet
        mål:
          - {id: tryggt, namn: En trygg kommun, status: gul, motivering: Prognosen är god., kommentar: Bra.}
          - {id: nära, namn: En nära kommun, skala: nämndmål, status: viss, motivering: Delvis., kommentar: Bra.}
uppdrag:
  - {id: heltid, namn: Heltid, från: Kommunfullmäktige, år: 2023, typ: Utredning, klart: juni, status: gul, text: Arbetet pågår.}
  - {id: buss, namn: Buss, från: Kommunfullmäktige, status: grön, text: Kör.}
  - {id: deltid, namn: Deltid, från: Nämnden, år: 2024, status: grön, text: Gjort., bedömning: Genomfört}
"""


@pytest.fixture
def goals(small: SmallProject) -> SmallProject:
    return small.template(TEMPLATE).data(GOALS)


def printed(project: SmallProject) -> dict[str, list[list[str]]]:
    """The tables of the Word document by their titles: the header row, then the rows."""
    return {each.title: [each.columns, *each.rows] for each in tables(opened(project.build().content))}


def test_indicators_with_intervals_words_series_and_forecasts_have_a_cell_for_each_thing_said(
    goals: SmallProject,
) -> None:
    assert printed(goals)["Eget kapital inom ramen: indikatorer"] == [
        ["Indikator", "Utfall 2022", "Utfall 2023", "Målvärde 2024", "Utfall 2024", "Prognos 2024", "Måluppfyllelse"],
        ["Eget kapital, tkr", "saknas", "11 973", "4 000–7 300", "15 899", "saknas", "■ Ingen"],
        ["NKI, index", "saknas", "81", "öka", "83", "saknas", "● God"],
        ["Sjukfrånvaro", "6,4%", "11,2%", "< 6%", "7,1%", "6,5%", "▲ Viss"],
        ["Nöjda", "saknas", "saknas", "80%", "mäts ej i år", "saknas", "Ej bedömt"],
    ]


def test_activities_under_a_goal_have_their_own_scale_and_a_column_for_each_thing_said(goals: SmallProject) -> None:
    assert printed(goals)["Eget kapital inom ramen: aktiviteter"] == [
        ["Aktivitet", "Status", "Genomfört", "Ansvarig", "Klart", "Kommentar"],
        ["Spara", "● Avslutad", "100%", "Chefen", "mars", "Gjort."],
        ["Låna", "▲ Pågående", "saknas", "–", "–", ""],
    ]


def test_assignments_that_a_layout_picks_have_a_column_for_each_thing_said_of_them(goals: SmallProject) -> None:
    assert printed(goals)["Fullmäktiges uppdrag"] == [
        ["Uppdrag", "Från", "År", "Typ", "Klart", "Status", "Kommentar"],
        ["Heltid", "Kommunfullmäktige", "2023", "Utredning", "juni", "▲ Gul", "Arbetet pågår."],
        ["Buss", "Kommunfullmäktige", "–", "–", "–", "● Grön", "Kör."],
    ]


def test_goals_by_two_scales_stand_under_their_headings_with_status_and_motivation(goals: SmallProject) -> None:
    paragraphs = [
        f"{each.style.name[-1]} {text}" if "Heading" in each.style.name else text
        for each in opened(goals.build().content).paragraphs
        if (text := " ".join(normal(each.text).split()))
    ]

    assert paragraphs == [
        "1 1 Ekonomi",
        "Om ekonomin.",
        "2 Nämndens mål",
        "En ekonomi i balans",
        "2 Aktiviteter",
        "Flerårsplan",
        "2 1 Eget kapital inom ramen",
        "Mått/metod: Bokslutet",
        "Adressering: Alla enheter",
        "Måluppfyllelse: Ej bedömt",
        "Kapitalet är större än ramen.",
        "1 Kommunfullmäktiges mål",
        "2 Trygghet",
        "3 En trygg kommun",
        "Måluppfyllelse: ▲ Gul",
        "Motivering: Prognosen är god.",
        "Bra.",
        "3 En nära kommun",
        "Måluppfyllelse: ▲ Viss",
        "Motivering: Delvis.",
        "Bra.",
        "1 Uppdrag",
        "2 Deltid",
        "● Grön Genomfört",
        "Uppdrag från: Nämnden, 2024",
        "Gjort.",
    ]


def left_out(project: SmallProject) -> list[str]:
    """What the layout is said to leave out, each by where it stands and what it is."""
    return [
        f"{each.position.line}:{each.position.column} {each.message.split(' kommer inte med')[0]}"
        for each in project.prepare().findings
        if each.code == "ARS311"
    ]


@pytest.mark.parametrize(
    ("shown", "instead", "expected"),
    [
        ("", "", []),
        ('{% for ett in uppdrag | rejectattr("från", "eq", "Kommunfullmäktige") %}{{ bygg.uppdraget(ett, 2) }}{% endfor %}', "", ["39:5 Uppdraget ”deltid”"]),
        ('selectattr("från", "eq", "Kommunfullmäktige")', 'selectattr("år", "eq", 2023)', ["38:5 Uppdraget ”buss”"]),
        ("{{ bygg.målområdet(område, 1, rapport.år) }}", "", ["8:1 Målen"]),
        (
            "{{ bygg.målområdet(område, 1, rapport.år) }}",
            "<h1>{{ område.namn }}</h1>{% for f in område.fokusområden %}<p>{{ f.rubrik }}</p>{% for m in f.mål if m.nummer %}{{ bygg.målet(m, 2, rapport.år) }}{% endfor %}{% endfor %}",
            ["11:5 Texten för målområdet ”Ekonomi”", "13:5 Nämndens mål för målområdet ”Ekonomi”", "14:5 Aktiviteterna för målområdet ”Ekonomi”", "34:13 Målet ”tryggt”", "35:13 Målet ”nära”"],
        ),
    ],
)  # fmt: skip
def test_what_a_layout_leaves_out_of_goals_and_assignments_is_told_where_it_stands(
    goals: SmallProject, shown: str, instead: str, expected: list[str]
) -> None:
    assert left_out(goals.template(TEMPLATE.replace(shown, instead))) == expected


GOAL = "{% for område in målområden %}<h1>{{ område.namn }}</h1>{% for f in område.fokusområden %}<p>{{ f.rubrik }}</p>{% for m in f.mål %}<p>{{ m.namn }} PARTS</p>{% endfor %}{% endfor %}{% endfor %}"


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ("{{ m.status.namn }} {{ m.motivering }} {{ m.kommentar | radtext }}", []),
        ("{{ m.motivering }} {{ m.kommentar | radtext }}", ["6:67 Statusen för målet ”m”"]),
        ("{{ m.status.namn }} {{ m.kommentar | radtext }}", ["6:81 Motiveringen för målet ”m”"]),
        ("{{ m.status.namn }} {{ m.motivering }}", ["6:117 Kommentaren för målet ”m”"]),
    ],
)
def test_what_a_layout_leaves_out_of_a_goal_is_told(small: SmallProject, parts: str, expected: list[str]) -> None:
    small.template(TEMPLATE.split("<h1>")[0].split("{% for")[0] + GOAL.replace("PARTS", parts) + "</body></html>")
    small.data(
        "målområden:\n  - namn: Område\n    fokusområden:\n      - rubrik: R\n        mål:\n"
        "          - {id: m, nummer: 1, namn: Ett mål för alla i kommunen, status: grön, motivering: Det ser mycket bra ut., kommentar: Bra.}\n"
    )

    assert left_out(small) == expected


TARGETS = """\
tabeller:
  t:
    rubrik: Indikatorer
    enhet: "%"
    kolumner:
      - {id: år2023, rubrik: "2023"}
      - {id: utfall, rubrik: "2024"}
      - {id: mål, rubrik: Målvärde, slag: mål}
      - {id: läget, rubrik: Läget, slag: nivå, skala: mål}
    rader:
      - {id: nöjda, namn: Nöjda, år2023: 70, utfall: 78, mål: minst 80}
      - {id: tillsatta, namn: Tillsatta, år2023: 99, utfall: 99.5, mål: "> 99"}
      - {id: intervall, namn: Intervall, år2023: 1, utfall: 5, mål: 4–7}
      - {id: frånvaro, namn: Frånvaro, år2023: 5, utfall: 7, mål: 6, riktning: lägre}
"""
TABLE = TEMPLATE.split("{% for")[0] + "<h1>T</h1>{{ bygg.tabellen(tabeller.t) }}</body></html>"


def test_targets_in_a_series_are_judged_on_their_row(small: SmallProject) -> None:
    assert printed(small.template(TABLE).data(TARGETS))["Indikatorer"] == [
        ["Post", "2023", "2024", "Målvärde", "Läget"],
        ["Nöjda", "70%", "78,0%", "≥ 80%", "▲ Gul"],
        ["Tillsatta", "99%", "99,5%", "> 99%", "● Grön"],
        ["Intervall", "1%", "5,0%", "4–7%", "● Grön"],
        ["Frånvaro", "5%", "7,0%", "6%", "▲ Gul"],
    ]


@pytest.mark.parametrize(
    ("row", "place"), [("mål: minst 80", "11:83"), ('mål: "> 99"', "12:91"), ("mål: 4–7", None), ("mål: 6", None)]
)
def test_a_target_whose_sign_contradicts_its_rows_direction_is_found(
    small: SmallProject, row: str, place: str | None
) -> None:
    data = TARGETS.replace(", riktning: lägre", "").replace(row, f"{row}, riktning: lägre")

    found = [each for each in small.template(TABLE).data(data).prepare().findings if each.code == "ARS608"]

    assert [f"{each.position.line}:{each.position.column}" for each in found] == ([place] if place else [])


@pytest.mark.parametrize(
    ("cell", "message"),
    [
        ("läget: Grnö", "Nivån ”Grnö” finns inte på skalan ”mål”."),
        ("läget: Bättre", "Nivån ”Bättre” finns inte på skalan ”mål”."),  # a level of another scale
    ],
)
def test_a_level_of_no_scale_or_another_is_an_error_in_its_cell(small: SmallProject, cell: str, message: str) -> None:
    data = TARGETS.replace("mål: 4–7", f"mål: 4–7, {cell}")

    with pytest.raises(DiagnosticsError) as caught:
        small.template(TABLE).data(data).prepare()

    (found,) = caught.value.diagnostics
    assert (found.code, found.message) == ("ARS206", message)
    assert found.position[1:3] == (13, data.split("\n")[12].index(cell) + len("läget: ") + 1)


ANALYSIS = """\
tabeller:
  t:
    rubrik: Analys
    etikett: Verksamhet
    enhet: tkr
    kolumner:
      - {id: utfall, rubrik: Utfall}
      - {id: mål, rubrik: Mål, slag: mål}
      - {id: läget, rubrik: Läget, slag: nivå, skala: mål}
      - {id: analys, rubrik: Analys, slag: text}
    rader:
      - id: vård
        namn: Vård
        analys: Det gick bra.
        rader:
          - {id: int, namn: Intäkter, utfall: 12, mål: minst 10, läget: grön}
          - {id: kost, namn: Kostnader, utfall: -20, läget: Röd}
        summa: {}
"""


def test_the_analysis_of_activities_shows_targets_and_levels_row_by_row(small: SmallProject) -> None:
    small.template((ASKERSUND / "mal.j2").read_text(encoding="utf-8"), "mal.j2")
    small.template(
        '{% import "mal.j2" as del with context %}\n'
        + TABLE.replace("bygg.tabellen(tabeller.t)", "del.verksamhetsanalys(tabeller.t)")
    )

    assert printed(small.data(ANALYSIS))["Analys: Vård"] == [
        ["Post", "Utfall", "Mål", "Läget"],
        ["Intäkter", "12", "≥ 10", "● Grön"],
        ["Kostnader", "-20", "", "■ Röd"],
        ["Summa", "-8", "", ""],
    ]
