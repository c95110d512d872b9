"""The rules within tables, and between tables and their views: groups, columns, marks, levels and scales."""

import pytest

from tests.model.reading import findings, marked, told

SCALE = "skalor: {läge: {nivåer: [{id: bra, namn: Bra, betydelse: b, märke: x}, {id: illa, namn: Illa, betydelse: b, märke: y}]}}\n"
GROUPS = """\
tabeller:
  drift:
    rubrik: Drift
    enhet: kr
    kolumner: [{id: utfall, rubrik: Utfall}]
    rader:
      - id: vård
        namn: Vård
        rader: [{id: hemtjänst, namn: Hemtjänst, utfall: 1}, {id: stab, namn: Stab, utfall: 2}]
        summa: {namn: Summa vård}
      - id: skola
        namn: Skola
        rader: [{id: stab, namn: Stab, utfall: 3}]
    summa: {}
"""


def with_columns(columns: str, row: str = "") -> str:
    """A table with other columns, and a row with cells of them."""
    return f"tabeller: {{t: {{rubrik: T, enhet: kr, kolumner: [{columns}], rader: [{{id: a, namn: A{row}}}]}}}}\n"


def with_view(rows: str) -> str:
    """A view of the groups."""
    return f"{GROUPS}  vy: {{visar: drift, rubrik: V, kolumner: [{{id: utfall, rubrik: U}}], rader: [{rows}]}}\n"


@pytest.mark.parametrize(
    "text",
    [
        GROUPS,
        with_view("{id: hemtjänst}"),
        with_view("{id: vård}"),
        with_view("{id: summa}"),
        with_view("{id: s, rad: vård.stab}, {id: t, rad: skola.stab}"),
        with_view("{id: s, rad: vård.summa}"),
        with_view("{id: s, rad: drift.skola.stab}"),
        with_columns("{id: utfall, rubrik: U, viktas_med: antal}, {id: antal, rubrik: A, enhet: st}", ", utfall: 1, antal: 2"),
        SCALE + with_columns("{id: läget, rubrik: L, slag: nivå, skala: läge}", ", läget: bra"),
        SCALE + with_columns("{id: läget, rubrik: L, slag: nivå, skala: läge}", ", läget: Illa"),
    ],
)  # fmt: skip
def test_sound(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize(
    ("text", "code", "message", "hint"),
    [
        # Groups as parents.
        (
            GROUPS.replace("namn: Hemtjänst, utfall: 1", "namn: Hemtjänst, summa: ‸{}"),
            "ARS208",
            "Gruppen har en summa men inga rader.",
            "Lägg till ”rader”, eller ta bort ”summa”.",
        ),
        (
            GROUPS.replace("id: stab, namn: Stab, utfall: 2", "id: ‸hemtjänst, namn: Igen, utfall: 2"),
            "ARS207",
            "Id ”hemtjänst” används redan i samma lista.",
            "Ge posten ett eget id.",
        ),
        (
            GROUPS.replace("        summa: {namn: Summa vård}", "        utfall: ‸3\n        summa: {namn: Summa vård}"),
            "ARS208",
            "Gruppens tal står på dess summarad.",
            "Skriv talen i gruppens ”summa”, eller ta bort den så står de på gruppens egen rad.",
        ),
        (
            GROUPS.replace("        namn: Skola\n", "        namn: Skola\n        formel: ‸vård + vård\n"),
            "ARS208",
            "En grupp är summan av sina rader och har ingen formel.",
            "Ta bort ”formel”, eller lägg raderna bredvid.",
        ),
        (
            GROUPS.replace("id: stab, namn: Stab, utfall: 3", "id: ‸summa, namn: Stab, utfall: 3"),
            "ARS207",
            "Id ”summa” är summaradens.",
            "Välj ett annat id, eller skriv raden under nyckeln ”summa”.",
        ),
        # Columns that are weighted.
        (
            with_columns("{id: utfall, rubrik: U, viktas_med: ‸utfall}", ", utfall: 1"),
            "ARS208",
            "En kolumn kan inte viktas med sig själv.",
            "Skriv den kolumn som säger hur mycket varje rad väger, till exempel antalet.",
        ),
        (
            with_columns("{id: utfall, rubrik: U, viktas_med: ‸namnen}, {id: namnen, rubrik: N, slag: text}", ", utfall: 1"),
            "ARS206",
            "Kolumnen ”namnen” finns inte bland dem med tal.",
            "Det finns: utfall.",
        ),
        (
            with_columns("{id: utfall, rubrik: U, viktas_med: ‸antal, summeras: ja}, {id: antal, rubrik: A}", ", utfall: 1, antal: 2"),
            "ARS208",
            "En kolumn som viktas summeras inte också.",
            "Ta bort ”summeras” eller ”viktas_med”.",
        ),
        # Rows that a view shows, at any depth.
        (
            with_view("{id: ‸stab}"),
            "ARS206",
            "Raden ”stab” finns 2 gånger i tabellen ”drift”.",
            "Ange vilken med ”rad: grupp.stab”.",
        ),
        (with_view("{id: ‸hemtjnst}"), "ARS206", "Raden ”hemtjnst” finns inte i tabellen ”drift”.", "Menades ”hemtjänst”?"),
        (
            with_view("{id: s, rad: ‸skola.hemtjänst}"),
            "ARS206",
            "Raden ”skola.hemtjänst” finns inte i tabellen ”drift”.",
            "Menades ”hemtjänst”?",
        ),
        (
            with_view("{id: s, rad: ‸skola.summa}"),
            "ARS206",
            "Raden ”skola.summa” finns inte i tabellen ”drift”.",
            "Menades ”summa”?",
        ),
        (
            with_view("{id: s, rad: ‸vård.summa.stab}"),
            "ARS206",
            "Raden ”vård.summa.stab” finns inte i tabellen ”drift”.",
            "Det finns: hemtjänst, skola, stab, summa, vård.",
        ),
        (
            with_view("{id: ‸summa}").replace("    summa: {}\n", ""),
            "ARS206",
            "Raden ”summa” finns inte i tabellen ”drift”.",
            "Det finns: hemtjänst, skola, stab, vård.",
        ),
        # Columns.
        (
            with_columns("{id: utfall, rubrik: U, viktas_med: ‸antalet}, {id: antal, rubrik: A, enhet: st}"),
            "ARS206",
            "Kolumnen ”antalet” finns inte bland dem med tal.",
            "Menades ”antal”?",
        ),
        (
            with_columns("{id: utfall, rubrik: U, viktas_med: ‸orden}, {id: orden, rubrik: O, slag: text}"),
            "ARS206",
            "Kolumnen ”orden” finns inte bland dem med tal.",
            "Det finns: utfall.",
        ),
        (
            with_columns("{id: orden, rubrik: O, slag: text, enhet: ‸kr}"),
            "ARS208",
            "En textkolumn har ingen ”enhet”.",
            "Ta bort ”enhet” eller ”slag: text”.",
        ),
        (
            SCALE + with_columns("{id: läget, rubrik: L, slag: nivå, skala: läge, decimaler: ‸1}"),
            "ARS208",
            "En kolumn med nivåer har ingen ”decimaler”.",
            "Ta bort ”decimaler” eller ”slag: nivå”.",
        ),
        (
            with_columns("{id: målet, rubrik: M, slag: mål, formel: ‸a + b}"),
            "ARS208",
            "En kolumn med målvärden kan inte räknas ut.",
            "Ta bort ”formel” eller ”slag: mål”.",
        ),
        # Names of many.
        (
            GROUPS + f"avsnitt: {{{', '.join(f'x{n}: {{}}' for n in range(39))}, a: {{delar: [‸zzz]}}}}\n",
            "ARS206",
            "Avsnittet ”zzz” finns inte.",
            f"Det finns: {', '.join(sorted(['a', *(f'x{n}' for n in range(39))]))}.",
        ),
        (
            GROUPS + f"avsnitt: {{{', '.join(f'x{n}: {{}}' for n in range(40))}, a: {{delar: [‸zzz]}}}}\n",
            "ARS206",
            "Avsnittet ”zzz” finns inte.",
            "Rätta namnet, eller lägg till det.",
        ),
        # Levels of a scale.
        (
            with_columns("‸{id: läget, rubrik: L, slag: nivå}"),
            "ARS202",
            "Nyckeln ”skala” saknas: den säger vilka nivåer kolumnen kan ha.",
            "Lägg till ”skala: …”.",
        ),
        (
            SCALE + with_columns("{id: utfall, rubrik: U, skala: ‸läge}"),
            "ARS208",
            "Bara en kolumn av slaget nivå har en skala.",
            "Lägg till ”slag: nivå”.",
        ),
        (
            SCALE + with_columns("{id: läget, rubrik: L, slag: nivå, skala: ‸läget}"),
            "ARS206",
            "Skalan ”läget” finns inte.",
            "Menades ”läge”?",
        ),
        (
            SCALE + with_columns("{id: läget, rubrik: L, slag: nivå, skala: läge}", ", läget: ‸ila"),
            "ARS206",
            "Nivån ”ila” finns inte på skalan ”läge”.",
            "Menades ”Illa”?",
        ),
    ],
)  # fmt: skip
def test_what_does_not_hold_within_tables(text: str, code: str, message: str, hint: str) -> None:
    found = findings(text)

    assert told(found) == [(code, marked(text))]
    assert (found[0].message, found[0].hint) == (message, hint)


# Three digits after a comma ---------------------------------------------------------------------------------------


def with_doubt(table: str = "", column: str = "", row: str = "", cell: str = "'4,125'") -> str:
    """A table of kr with a cell that can be read in two ways, and what the table, the column and the row say of it."""
    return (
        f"tabeller: {{t: {{rubrik: T, enhet: kr{table}, kolumner: [{{id: andel, rubrik: A}}, {{id: utfall, rubrik: U{column}}}], "
        f"rader: [{{id: a, namn: A{row}, utfall: {cell}}}]}}}}\n"
    )


@pytest.mark.parametrize(
    "said",
    [
        {"table": ", decimaler: 3"},
        {"column": ", decimaler: 1"},
        {"row": ", decimaler: 3"},
        {"cell": "{värde: '4,125', decimaler: 3}"},
        {"row": ", decimaler: 3", "table": ", decimaler: 0"},  # the closest counts
        {"column": ", enhet: mnkr"},
        {"column": ", enhet: '%'"},
        {"row": ", enhet: mnkr"},
        {"cell": "'4,125 mnkr'"},
    ],
)
def test_decimals_are_meant_where_something_says_so(said: dict[str, str]) -> None:
    assert findings(with_doubt(**said)) == []


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"table": ", decimaler: 0"},
        {"row": ", decimaler: 0", "table": ", decimaler: 3"},
        {"column": ", decimaler: 0", "table": ", decimaler: 3"},
        {"row": ", enhet: st"},
        {"column": ", enhet: kr", "row": ", enhet: mnkr"},
    ],
)
def test_elsewhere_thousands_may_be_meant(said: dict[str, str]) -> None:
    (found,) = findings(with_doubt(**said))

    assert (found.code, found.message) == ("ARS204", "”4,125” kan läsas på två sätt: 4 125 eller 4,125.")
    assert found.hint.startswith("Skriv 4125 för tusental. Är det decimaler: ange ”decimaler: 3” för")


def test_a_negative_number_in_doubt_keeps_its_sign() -> None:
    (found,) = findings(with_doubt(cell="'-4,125'"))

    assert found.hint.startswith("Skriv -4125 för tusental.")


def test_another_number_with_decimals_in_the_column_says_that_they_are_meant() -> None:
    assert findings(with_doubt().replace("rader: [", "rader: [{id: b, namn: B, utfall: '1,5'}, ")) == []
