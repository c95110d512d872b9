"""Every figure of the two source reports stands where it stood: transcribed by hand, apart from the data files."""

import csv
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from docx.document import Document as WordDocument

from arsbokslut.pipeline.build import Built
from tests.conftest import YEARS
from tests.word import Passage, WordTable, normal, opened, passages, tables

FOLDER = Path(__file__).parent / "transcription"
Row = dict[str, str]

# The unit tables of 2024 all have the same title; the transcription calls each by the heading it stands under.
BY_HEADING = {"Driftredovisning", "LSS-enheten", "Hemgården", "Hemtjänst", "Klockarbergsgården", "Hemsjukvård"}
# Where the transcription calls a table something else than the report does.
TITLES = {"Arbetsmarknadsenheten": "Arbetsmarknadsenheten uppdelad per verksamhet (tkr)"}
# The main table's title is that of the unit tables too.
HEADINGS = {"Driftredovisning i kr": "Driftredovisning"}

# Sections whose names join two headings.
SECTIONS = {
    "Mål 2 / AME:s implementering av åtgärder, Resultat": "Mål 2 / AME:s implementering av åtgärder / Resultat",
    "Verksamhetsanalys / Funktionsstöd": "Verksamhetsanalys / Äldreomsorg / Funktionsstöd",
}

# What the source says in other words than digits or a number word: no figure of the data stands for it.
WORDED_OTHERWISE = {
    (2022, "fjärde", "värdegrunden tas upp ca vart fjärde APT"): "the report has the goal's own figure: ca 25 %",
    (2024, "halvtidstjänst", "enhetschef Hemgården sedan april"): "the report says: på halvtid",
    (2024, "två", "tänker ett eller två varv (talesätt)"): "a saying; the report says: ett eller ett par varv",
}
# Small counts stand in words or in digits.
NUMBERS = dict(
    zip(["ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio"], map(str, range(1, 11)), strict=True)
)


def transcribed(name: str) -> Iterator[Row]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter=";")


def cases(suffix: str = "") -> list[object]:
    return [
        pytest.param(year, row, id=f"{year}-{number}-{' '.join(row.values())}")
        for year in YEARS
        for number, row in enumerate(transcribed(f"{year}{suffix}"), start=2)
    ]


@pytest.fixture(scope="module")
def word(built: Callable[[int], Built]) -> Callable[[int], WordDocument]:
    documents = {year: opened(built(year).content) for year in YEARS}
    return documents.__getitem__


@pytest.fixture(scope="module")
def tables_of(word: Callable[[int], WordDocument]) -> Callable[[int], list[WordTable]]:
    found = {year: tables(word(year)) for year in YEARS}
    return found.__getitem__


@pytest.fixture(scope="module")
def passages_of(word: Callable[[int], WordDocument]) -> Callable[[int], list[Passage]]:
    found = {year: list(passages(word(year))) for year in YEARS}
    return found.__getitem__


def the_table(name: str, found: list[WordTable]) -> WordTable:
    """The one table that the transcription means by `name`."""
    heading = HEADINGS.get(name, name)
    if heading in BY_HEADING:
        fitting = [table for table in found if table.heading == heading]
    else:
        fitting = [table for table in found if same_title(TITLES.get(name, name), table.title)]
    assert len(fitting) == 1, f"{name}: {len(fitting)} tables of {[table.title for table in found]}"
    return fitting[0]


def same_title(short: str, title: str) -> bool:
    """`Målområde 2 / Social omsorg / Mål 1`; the transcription may leave out the focus area or give its first word."""
    if not short.startswith("Målområde"):
        return short == title
    parts, whole = short.split(" / "), title.split(" / ")
    focus, whole_focus = " / ".join(parts[1:-1]), " / ".join(whole[1:-1])
    return (parts[0], parts[-1]) == (whole[0], whole[-1]) and whole_focus.startswith(focus)


@pytest.mark.parametrize(("year", "row"), cases())
def test_figure_of_a_table(year: int, row: Row, tables_of: Callable[[int], list[WordTable]]) -> None:
    named = f"{row['tabell']}: {row['grupp']}" if row["grupp"] else row["tabell"]
    table = the_table(named, tables_of(year))

    column = table.columns.index(row["kolumn"])
    label = [row["rad"]]
    if row["rad"] == "Målbeskrivning":  # a goal's strip: its one row has no name, and its figures have their unit
        (strip,) = table.rows
        assert strip[column].removesuffix("%") == normal(row["värde"])
        return
    lines = [line for line in table.rows if same_label(line[: len(label)], label)]

    assert [line[column] for line in lines] == [normal(row["värde"])]


def same_label(cells: list[str], label: list[str]) -> bool:
    """The source writes both `It-teknik äldrevård` and `IT-teknik äldrevård`."""
    return [cell.casefold() for cell in cells] == [part.casefold() for part in label]


@pytest.mark.parametrize(("year", "row"), cases("-prose"))
def test_figure_of_the_prose(year: int, row: Row, passages_of: Callable[[int], list[Passage]]) -> None:
    section = [passage.text for passage in passages_of(year) if stands_in(passage, row["avsnitt"])]
    stands = any(written_as(row["värde"]).search(text) for text in section)

    if (year, row["värde"], row["sammanhang"]) in WORDED_OTHERWISE:
        assert not stands, "it is found now: take it out of WORDED_OTHERWISE"
    else:
        assert section, f"no section {row['avsnitt']}"
        assert stands, "\n".join(section)


def stands_in(passage: Passage, section: str) -> bool:
    """Whether the passage stands under each of the section's headings, in order; the title page is before all headings."""
    if section == "Titelsida":
        return not passage.under
    headings = iter(passage.under)
    wanted = SECTIONS.get(section, section).split(" / ")
    return all(any(part.casefold() in heading.casefold() for heading in headings) for part in wanted)


def written_as(value: str) -> re.Pattern[str]:
    """The value as it may stand in running text: whole, and without its sign where the sentence says which way it goes."""
    text = normal(value)
    sign, number = (f"{re.escape(text[0])}?", text[1:]) if text[0] in "+-" else (r"\+?", text)
    ways = "|".join(map(re.escape, {number, NUMBERS.get(number, number)}))
    before = r"(?<![\w,+-])(?<!\b\d )(?<!\b\d\d )(?<!\b\d{3} )"  # not the end of a larger number
    after = r"(?!\w|,\d| \d{3})"  # nor the beginning of one
    return re.compile(f"{before}{sign}(?:{ways}){after}", re.IGNORECASE)
