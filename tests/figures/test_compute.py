"""The computed report: sections with their tables, and assignments with their levels."""

import pytest

from arsbokslut.figures.compute import ComputedReport, compute
from tests.model.reading import report, source


def computed(text: str) -> ComputedReport:
    return compute(report(text), source(text).spots)


SECTIONS = """\
tabeller:
  drift: {rubrik: Drift, kolumner: [{id: utfall, rubrik: U}], rader: [{id: a, namn: A, utfall: 1}]}
avsnitt:
  ekonomi: {rubrik: Ekonomi, text: Före., tabell: drift, efter: Efter., delar: [verksamhet]}
  verksamhet: {rubrik: Verksamhet, text: Vad vi gör.}
"""


def test_a_section_has_its_texts_and_its_table_computed() -> None:
    found = computed(SECTIONS)
    section = found.sections["ekonomi"]

    assert (section.key, section.heading) == ("ekonomi", "Ekonomi")
    assert [prose and prose.text for prose in (section.text, section.after)] == ["Före.", "Efter."]
    assert section.table is found.statements["drift"]
    assert (section.picture, found.sections["verksamhet"].table) == (None, None)


def test_a_section_that_is_part_of_another_is_the_same_there() -> None:
    sections = computed(SECTIONS).sections

    assert list(sections) == ["ekonomi", "verksamhet"]
    assert sections["ekonomi"].parts == (sections["verksamhet"],)
    assert sections["ekonomi"].parts[0] is sections["verksamhet"]


def test_a_section_without_a_heading_has_an_empty_one() -> None:
    assert computed("avsnitt:\n  a: {text: Bara text.}\n").sections["a"].heading == ""


ASSIGNMENTS = """\
uppdrag:
  - {id: a, namn: Uppdrag A, status: klart, text: Det blev gjort., bedömning: Genomfört}
"""
SCALE = "skalor: {uppdrag: {nivåer: [{id: klart, namn: Klart, betydelse: k, märke: x}, {id: pågår, namn: Pågår, betydelse: p, märke: y}]}}\n"


@pytest.mark.parametrize(("status", "level"), [("klart", "Klart"), ("pågår", "Pågår")])
def test_an_assignment_has_its_level_on_the_scale_of_assignments(status: str, level: str) -> None:
    (assignment,) = computed(ASSIGNMENTS.replace("status: klart", f"status: {status}") + SCALE).assignments

    assert assignment.status is not None
    assert assignment.status.name == level
    assert (assignment.id, assignment.name, assignment.verdict) == ("a", "Uppdrag A", "Genomfört")
    assert assignment.text is not None
    assert assignment.text.text == "Det blev gjort."


def test_an_assignment_has_no_level_without_a_scale_of_assignments() -> None:
    (assignment,) = computed(ASSIGNMENTS + SCALE.replace("{uppdrag:", "{mål:")).assignments

    assert assignment.status is None
