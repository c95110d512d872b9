"""A year's data, and what it is the year after."""

from pathlib import Path

import pytest

from tests.rollover.projects import a_year_later

TABLE = """\
tabeller:
  t:
    rubrik: T
    enhet: {unit}
    kolumner:
{columns}
    rader: |
{rows}
avsnitt: {{a: {{rubrik: A, tabell: t}}}}
"""


def table(columns: str, rows: str, unit: str = "tkr") -> str:
    indented = "\n".join(f"      - {{{line}}}" for line in columns.split("\n"))
    return TABLE.format(unit=unit, columns=indented, rows="\n".join(f"      {line}" for line in rows.split("\n")))


def rows_after(folder: Path, data: str, new: int = 2026) -> list[str]:
    """The lines of the block a year later."""
    lines = a_year_later(folder, data, new).split("\n")
    first = lines.index("    rader: |") + 1
    return [line[6:] for line in lines[first:] if line.startswith("      ")]


def test_the_outcome_becomes_last_years_and_the_new_years_figures_are_awaited(tmp_path: Path) -> None:
    data = table(
        "id: föregående, rubrik: Utfall 2024\nid: utfall, rubrik: Utfall 2025\nid: budget, rubrik: Budget\nid: avvikelse, rubrik: A",
        "id | namn | föregående | utfall | budget | avvikelse\n# en anmärkning\na  | A    |         10 |     12 |     15 | 3",
    )

    assert rows_after(tmp_path, data) == [
        "id | namn | föregående | utfall | budget | avvikelse",
        "# en anmärkning",
        "a  | A    |         12 | ifylls | ifylls |",
    ]


def test_columns_of_years_move_on_with_their_figures(tmp_path: Path) -> None:
    data = table(
        "id: år2023, rubrik: '2023'\nid: föregående, rubrik: '2024'\nid: utfall, rubrik: '2025'\nid: mer, rubrik: M, formel: utfall - år2023",
        "id | namn | år2023 | föregående | utfall\na  | A    | Stängt | 20 (*)     | ca 30",
        "antal",
    ).replace("    rader", '    noter: {"*": Stängt i maj.}\n    rader')

    after = a_year_later(tmp_path, data)

    assert '{id: år2024, rubrik: "2024"}' in after
    assert "formel: utfall - år2024" in after
    assert "id | namn | år2024 | föregående | utfall" in after
    assert "a  | A    | 20 (*) | ca 30      | ifylls" in after
    assert "Stängt i maj." in after


def test_a_note_goes_with_its_last_mark(tmp_path: Path) -> None:
    data = table("id: utfall, rubrik: U", "id | namn | utfall\na  | A    | 20 (*)").replace(
        "    rader", '    noter: {"*": Stängt i maj.}\n    rader'
    )

    assert "noter" not in a_year_later(tmp_path, data)


def test_rows_of_years_move_on_too(tmp_path: Path) -> None:
    data = table(
        "id: jan, rubrik: Jan\nid: helår, rubrik: Helår, formel: jan * 2",
        "id     | namn | formel | jan | helår\når2024 | 2024 |        | 1   | 2\når2025 | 2025 |        | 3   | 6\nmer    | Mer  | år2025 - år2024",
        "antal",
    )

    assert rows_after(tmp_path, data) == [
        "id     | namn | formel | jan    | helår",
        "år2025 | 2025 |        | 3      |",
        "år2026 | 2026 |        | ifylls |",
        "mer    | Mer  | år2026 - år2025",
    ]


def test_over_a_gap_what_is_not_known_is_awaited(tmp_path: Path) -> None:
    data = table(
        "id: år2023, rubrik: '2023'\nid: föregående, rubrik: '2024'\nid: utfall, rubrik: '2025'",
        "id | namn | år2023 | föregående | utfall\na  | A    | 1      | 2          | 3",
    )

    assert rows_after(tmp_path, data, 2027)[1] == "a  | A    | 3      | ifylls     | ifylls"


def test_stated_totals_make_way_for_what_the_rows_give(tmp_path: Path) -> None:
    data = table(
        "id: föregående, rubrik: F\nid: utfall, rubrik: U",
        "id | namn | föregående | utfall\na  | A    | 1          | 2",
    ).replace("\navsnitt", "\n    summa: {namn: Summa, föregående: 1, utfall: 2}\navsnitt")

    after = a_year_later(tmp_path, data)

    assert (
        "    # Ange summorna ur ekonomisystemet, så prövas de mot raderna.\n    summa: {namn: Summa, föregående: 2}"
        in after
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("utfall: 5, föregående: 4", "utfall: ifylls, föregående: 5"),
        ("utfall: 5", "utfall: ifylls, föregående: 5"),
        ("föregående: 4, avvikelse: -1", "föregående: ifylls, avvikelse: ifylls"),
        ("utfall: 5, budget: 6, avvikelse: 1", "utfall: ifylls, föregående: 5, budget: ifylls"),
        (
            "utfall: 5, föregående: 4, tidigare: {2023: 3}",
            "utfall: ifylls, föregående: 5, tidigare: {2023: 3, 2024: 4}",
        ),
        ("utfall: 5, tidigare: {2024: 4, 2023: 3}", "utfall: ifylls, tidigare: {2025: 5, 2024: 4, 2023: 3}"),
        ("utfall: 61.50, föregående: 'ca 60'", "utfall: ifylls, föregående: '61.50'"),
        ("utfall: ej mätt", "utfall: ifylls, föregående: ej mätt"),
        ('utfall: "{{ g.b.utfall }}", föregående: 4', 'utfall: "{{ g.b.utfall }}", föregående: 7'),
    ],
)
def test_a_key_figure(before: str, after: str, tmp_path: Path) -> None:
    data = "nyckeltal:\n  g:\n    a: {{namn: A, enhet: antal, {}}}\n    b: {{namn: B, enhet: antal, utfall: 7}}\n"

    lines = a_year_later(tmp_path, data.format(before)).split("\n")

    assert lines[2] == f"    a: {{namn: A, enhet: antal, {after}}}".replace("'61.50'", "61.50")


def test_texts_and_judgements_are_placeholders_with_the_old_words_above(tmp_path: Path) -> None:
    data = """\
målområden:
  - namn: Område
    mål:
      # om målet
      - id: m
        namn: Mål
        status: gul
        motivering: "Så här: bra."
        aktiviteter:
          - {namn: Kurs, status: klar, grad: 85, klart: mars 2025}
          - Samtal
        kommentar: |
          Ett.

          Två.
"""

    assert (
        a_year_later(tmp_path, data)
        == """\
målområden:
  - namn: Område
    mål:
      # om målet
      - id: m
        namn: Mål
        # status 2025: gul
        status: ifylls
        # motivering 2025: Så här: bra.
        motivering: "ifylls"
        aktiviteter:
          # status 2025: klar
          # grad 2025: 85
          - {namn: Kurs, status: ifylls, grad: ifylls, klart: mars 2025}
          - Samtal
        # kommentar 2025:
        #   Ett.
        #
        #   Två.
        kommentar: |
          [Skriv: hur det gick med målet, och varför]
"""
    )


def test_what_stands_for_something_to_come_still_does(tmp_path: Path) -> None:
    data = "avsnitt: {a: {rubrik: A, text: '[Skriv: allt]'}}\nuppdrag: [{id: u, namn: U, status: ifylls}]\n"

    assert a_year_later(tmp_path, data) == data


def test_line_ends_and_the_mark_of_an_editor_stay(tmp_path: Path) -> None:
    from arsbokslut.pipeline.edition import Edition
    from arsbokslut.pipeline.next_year import next_year
    from arsbokslut.pipeline.project import Project
    from tests.rollover.projects import META

    folder = tmp_path / "data" / "2025"
    folder.mkdir(parents=True)
    (folder / "rapport-2025.yaml").write_bytes(b"\xef\xbb\xbf" + META.replace("\n", "\r\n").encode())

    (name, content), *_ = next_year(Project(tmp_path), Edition(2026), None).files.items()

    assert name == "data/2026/rapport-2026.yaml"
    assert (
        content
        == b"\xef\xbb\xbf"
        + META.replace("år: 2025", "år: 2026").replace("2026-01", "2027-01").replace("\n", "\r\n").encode()
    )


def test_who_writes_stays_and_nothing_is_done_yet(tmp_path: Path) -> None:
    data = "avsnitt: {a: {rubrik: A, ansvarig: Eva, klart_senast: 2024-02-29, klar: true, instruktion: Kort., text: Bra.}}\n"

    after = a_year_later(tmp_path, data)

    assert "{rubrik: A, ansvarig: Eva, klart_senast: 2025-02-28, instruktion: Kort.," in after
