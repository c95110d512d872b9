"""What is wrong is told: slips made in texts, counted by kind and by what comes of each."""

from collections import Counter

import pytest

from tests.checks.prose.slips import OUTCOMES, counted, share, slips, some, table
from tests.robustness.profile import LONG

FEW = 4
"""Of each kind, in every test run."""
TOLD = 75
"""Percent of the slips, each kind counting the same, that are told: as a warning, an error or a note."""


@pytest.fixture(scope="module")
def counts() -> dict[str, Counter[str]]:
    found = counted(slips() if LONG else some(FEW))
    if LONG:
        print("\n" + table(found))
    return found


def test_every_slip_comes_to_something_known(counts: dict[str, Counter[str]]) -> None:
    assert set().union(*counts.values()) <= set(OUTCOMES)
    assert all(each.total() for each in counts.values())


def test_most_slips_are_told(counts: dict[str, Counter[str]]) -> None:
    shares = [share([each], "caught", "noted") for each in counts.values()]

    assert sum(shares) / len(shares) >= TOLD, table(counts)
