"""Slips made in the data of the shipped reports: what is told of them. Few in every run, all with ARSBOKSLUT_FUZZ=long."""

from collections import Counter

import pytest

from tests.checks.slips.judge import AIMS, all_slips, judged, share, table
from tests.checks.slips.source import Data
from tests.robustness.profile import LONG

SURE = (
    ("tabeller", "× 1 000"),
    ("tabeller", "hel kolumn med vänt tecken"),
    ("tabeller", "rad dubbel"),
    ("indikatorer", "× 1 000"),
    ("rubriker", "enhet i rubrik"),
    ("uppdrag", "status ändrad"),
    ("datum", "datum som inte finns"),
    ("datum", "period baklänges"),
)
"""Kinds of which every slip in the shipped data is told."""


def test_slips_that_no_reader_should_have_to_find_are_told() -> None:
    slips = [each for each in all_slips(1) if (each.group, each.kind) in SURE]

    assert len(slips) == len(SURE)
    assert [str(each.slip) for each in judged(slips) if each.outcome != "told"] == []


@pytest.mark.skipif(not LONG, reason="a share needs all slips: ARSBOKSLUT_FUZZ=long")
def test_so_many_slips_are_told() -> None:
    verdicts = judged(all_slips())
    print("\n" + table(verdicts))

    assert {group: share(verdicts, group) for group in AIMS if share(verdicts, group) < AIMS[group]} == {}


def test_slips_are_of_many_kinds_and_each_changes_a_file() -> None:
    texts = {**Data(2022).texts, **Data(2024).texts}
    slips = all_slips(3)

    assert len(Counter((each.group, each.kind) for each in slips)) > 70
    assert [
        str(each) for each in slips if all(texts[edit.file][edit.start : edit.end] == edit.new for edit in each.edits)
    ] == []
