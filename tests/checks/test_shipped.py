"""The two real reports: no open findings, every figure traceable, and what the documents say of their origin."""

import io
import json
import re
import zipfile
from collections.abc import Callable

import pytest
from lxml import etree

from arsbokslut import __version__
from arsbokslut.cli import run
from arsbokslut.document.tree import Data
from arsbokslut.figures.figure import Stated
from arsbokslut.pipeline.build import Built, build_edition
from arsbokslut.pipeline.edition import Edition
from arsbokslut.pipeline.prepare import Prepared
from arsbokslut.pipeline.project import Project
from arsbokslut.pipeline.provenance import data_hash
from tests.checks.figure_mutation import leaves
from tests.checks.reports import plain_spaces
from tests.conftest import ROOT, YEARS
from tests.git import commit, needs_git, new_repository
from tests.small import SmallProject
from tests.word import opened

ACKNOWLEDGED = {
    2022: [
        "ARS504 samband.socialstyrelsen",
        "ARS602 mål.sjukfrånvaro",
        "ARS603 mål.personalomsättning",
    ],
    2024: [
        "ARS501 hemsjukvård_drift.hemsjukvård.föregående",
        "ARS502 ifo.hvb_vuxna.avvikelse",
        "ARS502 ifo_verksamheter.summa.föregående",
        "ARS502 lss.nettokostnad_ökning.förändring",
        "ARS504 samband.förvaltningskontorets_främsta_poster",
        "ARS504 samband.förvaltningskontorets_konsulter",
        "ARS504 samband.förvaltningskontorets_personal",
        "ARS504 samband.förvaltningskontorets_statsbidrag",
        "ARS504 samband.hushåll_hösten_2023",
    ],
}
"""The contradictions that the decided reports have."""


@pytest.fixture
def prepared(built: Callable[[int], Built]) -> Callable[[int], Prepared]:
    return lambda year: built(year).prepared


def shown(prepared: Prepared) -> list[Data]:
    return prepared.nodes.of(Data)


@pytest.mark.parametrize("year", YEARS)
def test_nothing_is_open_and_exactly_the_known_contradictions_are_acknowledged(
    prepared: Callable[[int], Prepared], year: int
) -> None:
    checked = prepared(year).checked

    assert checked.findings == ()
    assert sorted(f"{each.code} {each.subject}" for each, _ in checked.acknowledged) == ACKNOWLEDGED[year]
    assert all(len(reason) > len("Så i källan.") for _, reason in checked.acknowledged)


@pytest.mark.parametrize("year", YEARS)
def test_every_figure_of_tables_and_nearly_all_of_the_text_are_bound(
    prepared: Callable[[int], Prepared], year: int
) -> None:
    coverage = prepared(year).checked.coverage

    assert coverage.table_bound == coverage.table_shown > 100
    assert coverage.prose_bound / coverage.prose_shown >= 0.95


@pytest.mark.parametrize("year", YEARS)
def test_every_shown_figure_leads_down_to_numbers_in_the_files(prepared: Callable[[int], Prepared], year: int) -> None:
    report = prepared(year)

    for place in shown(report):
        figure = report.figure(place.name)
        assert figure is not None, place.name
        for leaf in leaves(figure):
            assert isinstance(leaf.origin, Stated)
            at = leaf.origin.position
            line = report.read.spots.texts[at.file].split("\n")[at.line - 1]
            assert re.search(r"\d|ej |saknas", line[at.column - 1 : at.end_column]), f"{place.name}: {at}"


# trace


def traced(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(["trace", "--project", str(ROOT), *arguments]) == 0
    return plain_spaces(capsys.readouterr().out)


def place_of(year: int, file: str, text: str, offset: int) -> str:
    """The place of what stands `offset` characters into the only mention of a text."""
    content = (ROOT / "data" / str(year) / file).read_text(encoding="utf-8")
    assert content.count(text) == 1
    before = content[: content.index(text) + offset]
    return f"data/{year}/{file}:{before.count(chr(10)) + 1}:{len(before.rpartition(chr(10))[2]) + 1}"


def test_a_figure_is_traced_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    out = traced(capsys, "2024", "drift.hemgården.avvikelse")

    row = "27 477 024 | 22 414 124"
    assert out.splitlines()[:6] == [
        "drift.hemgården.avvikelse = −5 062 900 kr",
        "  = drift.hemgården.budget − drift.hemgården.utfall",
        "    drift.hemgården.budget = 22 414 124 kr",
        f"      står i {place_of(2024, 'ekonomi.yaml', row, row.index('22 414 124'))}",
        "    drift.hemgården.utfall = 27 477 024 kr",
        f"      står i {place_of(2024, 'ekonomi.yaml', row, row.index('27 477 024'))}",
    ]
    assert "tabellen ”Driftredovisning i kr”, raden ”Hemgården”, kolumnen ”Avvikelse 2024”" in out
    assert "−5 063 tkr  i Hemgården: ”" in out


@pytest.mark.parametrize("digits", ["5 063", "5063", "−5 063", "-5 063"])
def test_a_figure_is_traced_by_its_digits(capsys: pytest.CaptureFixture[str], digits: str) -> None:
    assert traced(capsys, "2024", "--", digits).startswith("drift.hemgården.avvikelse = −5 062 900 kr\n")


def test_digits_that_several_figures_show_lead_to_each(capsys: pytest.CaptureFixture[str]) -> None:
    out = traced(capsys, "2022", "15")

    assert re.findall(r"^(\S+) = ", out, re.MULTILINE)[:2] == ["drift.flykting.utfall", "drift.flykting.budget"]


def test_a_trail_for_programs_has_the_same_tree(capsys: pytest.CaptureFixture[str]) -> None:
    (trail,) = json.loads(traced(capsys, "2024", "drift.hemgården.avvikelse", "--format", "json"))

    assert (trail["namn"], trail["räknesätt"], trail["enhet"]) == ("drift.hemgården.avvikelse", "minus", "kr")
    assert [part["namn"] for part in trail["delar"]] == ["drift.hemgården.budget", "drift.hemgården.utfall"]
    row = "27 477 024 | 22 414 124"
    assert [part["plats"] for part in trail["delar"]] == [
        place_of(2024, "ekonomi.yaml", row, row.index("22 414 124")),
        place_of(2024, "ekonomi.yaml", row, row.index("27 477 024")),
    ]
    assert set(trail["delar"][0]["position"]) == {"fil", "rad", "kolumn"}
    assert {place.get("kolumn", place.get("mening")) for place in trail["visas"]} == {
        "Avvikelse",
        "Avvikelse 2024",
        "Avvikelse, tkr",
        "…räver behovsprövning. Verksamhetens avvikelse mot budget är −5 063 tkr.",
    }


def test_a_stated_figure_that_also_follows_shows_both(capsys: pytest.CaptureFixture[str]) -> None:
    out = traced(capsys, "2024", "drift.förvaltningskontor.avvikelse")

    assert out.startswith("drift.förvaltningskontor.avvikelse = 4 080 597 kr\n  står i data/2024/ekonomi.yaml:")
    assert "  uträknat: 4 080 596 kr\n" in out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["2024", "drift.hemgarden.avvikelse"], "Menades drift.hemgården.avvikelse?"),
        (["2024", "9 999 999"], "siffran som den står i rapporten"),
        (["2024", "5 063", "--format", "xml"], "Välj bland: text, json."),
        (["1999", "5 063"], "Det finns inga data för 1999"),
    ],
)
def test_what_cannot_be_traced_says_why(capsys: pytest.CaptureFixture[str], arguments: list[str], words: str) -> None:
    assert run(["trace", "--project", str(ROOT), *arguments]) == 2
    assert words in capsys.readouterr().err


@pytest.mark.parametrize("written", ["12,8 mnkr", "-12,8 mnkr", "−12,8", "−12 822 607,00"])
def test_a_figure_is_traced_as_the_report_writes_it(capsys: pytest.CaptureFixture[str], written: str) -> None:
    if written.endswith(",00"):
        assert "−12 822 607,00" in traced(capsys, "2024", written)
    else:
        assert traced(capsys, "2024", written).startswith("drift.summa.avvikelse = −12 822 607 kr")


# the trail within the document


@pytest.mark.parametrize("year", YEARS)
def test_the_appendix_lists_every_figure_with_its_origin(prepared: Callable[[int], Prepared], year: int) -> None:
    table = opened(build_edition(Project(ROOT), Edition(year), trail=True).content).tables[-1]
    report = prepared(year)

    cells = [[cell.text for cell in row.cells] for row in table.rows]
    assert cells[0] == ["Siffra", "Namn i data", "Visas i", "Kommer från"]
    assert {(row[0], row[1]) for row in cells[1:]} == {(each.text, each.name) for each in shown(report)}
    for _, name, _, origin in cells[1:]:
        figure = report.figure(name)
        assert figure is not None
        assert (
            str(figure.origin.position) if isinstance(figure.origin, Stated) else figure.origin.formula[:5]
        ) in origin


@pytest.mark.parametrize("year", YEARS)
def test_without_being_asked_for_there_is_no_appendix(built: Callable[[int], Built], year: int) -> None:
    assert "Revisionsspår" not in {each.text for each in opened(built(year).content).paragraphs}


# what the document says it was built from

NAMES = ("arsbokslut-version", "arsbokslut-data-sha256", "arsbokslut-git-commit", "arsbokslut-git-rent")


def properties(content: bytes) -> dict[str, str]:
    """The custom properties of a Word file."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        root = etree.fromstring(archive.read("docProps/custom.xml"))
    return {str(each.get("name")): "".join(each.itertext()) for each in root}


def test_outside_git_the_document_says_version_and_data(small: SmallProject) -> None:
    built = small.data("avsnitt:\n  a: {rubrik: A}\n").build()

    expected = {NAMES[0]: __version__, NAMES[1]: data_hash(built.prepared.read.spots.texts)}
    assert properties(built.content) == expected


@needs_git
def test_in_git_the_document_says_the_commit_and_whether_the_data_are_as_committed(small: SmallProject) -> None:
    new_repository(small.root)
    assert set(properties(small.build().content)) == set(NAMES[:2])

    head = commit(small.root)
    clean = properties(small.build().content)
    assert (clean[NAMES[2]], clean[NAMES[3]]) == (head, "ja")

    (small.root / "anteckning.txt").write_text("x", encoding="utf-8")
    assert properties(small.build().content) == clean

    dirty = properties(small.data("avsnitt:\n  a: {rubrik: A}\n").build().content)
    assert (dirty[NAMES[2]], dirty[NAMES[3]]) == (clean[NAMES[2]], "nej")
    assert dirty[NAMES[1]] != clean[NAMES[1]]


def test_the_hash_follows_names_and_texts() -> None:
    assert data_hash({"a": "1", "b": "2"}) == data_hash({"b": "2", "a": "1"})
    assert len({data_hash(each) for each in ({"a": "1"}, {"a": "2"}, {"b": "1"}, {"a": "1", "b": ""}, {})}) == 5
