"""`arsbokslut status`: what is left, late, done though something is found, and with whom."""

import json

import pytest

from arsbokslut.cli.status import _progress
from tests.cli.conftest import Program
from tests.handbook import chapter
from tests.small import SmallProject

DATA = """\
avsnitt:
  inledning: {rubrik: Inledning, text: Allt är skrivet.}
  hemgården:
    rubrik: Hemgården
    ansvarig: Eva Ek
    klart_senast: 2025-01-20
    instruktion: Högst tio rader.
    text: |
      Året var [Skriv: hur det gick].
  ekonomi:
    rubrik: Ekonomi
    ansvarig: Ali Bo
    klart_senast: 2025-01-31
    text: Utfallet blev xx tkr.
"""


@pytest.fixture
def part_way(small: SmallProject) -> SmallProject:
    """The small project with sections that are not all written."""
    return small.data(DATA, "text.yaml")


def lines(arsbokslut: Program, *options: str) -> list[str]:
    code, out, err = arsbokslut("status", "2024", "--idag", "2025-01-26", *options)
    assert (code, err) == (0, "")
    return out.splitlines()


def test_what_the_handbook_shows_is_what_is_told(part_way: SmallProject, arsbokslut: Program) -> None:
    told = "\n".join(["$ arsbokslut status 2024 --idag 2025-01-26", *lines(arsbokslut)]).replace("\u00a0", " ")

    assert f"```text\n{told}\n```" in chapter("kommandon.md", "arsbokslut status")


def test_what_is_due_is_late_the_day_after(part_way: SmallProject, arsbokslut: Program) -> None:
    def states(day: str) -> list[str]:
        out = arsbokslut("status", "--idag", day, "--format", "json")[1]
        return [each["läge"] for each in json.loads(out)["delar"] if each["kvar"]]

    assert states("2025-01-20") == ["återstår", "återstår"]
    assert states("2025-01-21") == ["försenad", "återstår"]
    assert states("2025-02-01") == ["försenad", "försenad"]


@pytest.mark.parametrize(
    ("said", "state"),
    [("klar: true", "klar med fynd"), ("klar: false", "försenad")],
)
def test_what_is_said_to_be_done_is_not_when_something_is_left(
    said: str, state: str, small: SmallProject, arsbokslut: Program
) -> None:
    small.data(DATA.replace("    instruktion", f"    {said}\n    instruktion"))

    told = json.loads("\n".join(lines(arsbokslut, "--format", "json")))

    by_name = {each["namn"]: each["läge"] for each in told["delar"]}
    assert by_name["Hemgården"] == state
    assert by_name["Inledning"] == "ej klarmarkerad"  # others are marked, it is not


def test_what_is_marked_done_and_is_whole_is_done(small: SmallProject, arsbokslut: Program) -> None:
    small.data("avsnitt: {a: {rubrik: A, klar: true, klart_senast: 2020-01-01, text: Skrivet.}}\n")

    told = json.loads("\n".join(lines(arsbokslut, "--format", "json")))

    assert {each["namn"]: each["läge"] for each in told["delar"]}["A"] == "klar"


def test_only_what_one_person_owes(part_way: SmallProject, arsbokslut: Program) -> None:
    told = lines(arsbokslut, "--ansvarig", "eva ek")

    assert told[0] == "2024: 0\u00a0% klart, 0 av 1 delar"
    assert "Ekonomi" not in "".join(told)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--ansvarig", "Eva E"), "Menades Eva Ek?"),
        (("--ansvarig", "Zorro"), "Det finns: Ali Bo, Eva Ek."),
        (("--format", "xml"), "Formatet xml finns inte."),
        (("--idag", "i morgon"), "”i morgon” är inte ett datum."),
        (("1999",), "Det finns inga data för 1999"),
    ],
)
def test_what_cannot_be_told(
    arguments: tuple[str, ...], words: str, part_way: SmallProject, arsbokslut: Program
) -> None:
    code, out, err = arsbokslut("status", *arguments)

    assert (code, out) == (2, "")
    assert words in err


def test_a_report_that_cannot_be_read_has_no_status(small: SmallProject, arsbokslut: Program) -> None:
    small.data("avsnitt: {a: {rubrk: A}}\n")

    code, out, err = arsbokslut("status")

    assert (code, out) == (1, "")
    assert "ARS201" in err


def test_in_markdown_it_is_a_table(part_way: SmallProject, arsbokslut: Program) -> None:
    part_way.data("uppdrag: [{id: u, namn: 'A | B', status: ifylls}]\n")

    told = lines(arsbokslut, "--format", "markdown")

    assert told[2] == "| Läge | Del | Ansvarig | Klart senast | Kvar | Fynd | Plats |"
    assert told[4].startswith(
        "| försenad | Hemgården (avsnitt) | Eva Ek | 2025-01-20 | 1 | 0 | `data/2024/text.yaml:3` |"
    )
    assert "| återstår | A &#124; B (uppdrag) |  |  | 1 | 0 |" in "\n".join(told)
    assert {line.count("|") for line in told[2:]} == {8}


def test_bars_are_as_long_as_what_is_done() -> None:
    assert _progress([], True) == "████████████████████ 100\u00a0% klart, 0 av 0 delar"


def test_the_instruction_goes_with_the_placeholder_and_is_not_printed(
    part_way: SmallProject, arsbokslut: Program
) -> None:
    out = arsbokslut("check")[1]

    assert "→ Skriv det som ska stå där. Instruktion: Högst tio rader." in out
    assert "Högst tio rader" not in part_way.markup()


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [("klart_senast", "2025-02-30", "ARS205"), ("klar", "ja", "ARS203"), ("ansvarig", '""', "ARS203")],
)
def test_a_duty_that_cannot_be_read_is_told(
    key: str, value: str, code: str, small: SmallProject, arsbokslut: Program
) -> None:
    small.data(f"avsnitt: {{a: {{rubrik: A, {key}: {value}}}}}\n")

    told = arsbokslut("check")
    assert told[0] == 1
    assert f"fel {code}" in told[1]
