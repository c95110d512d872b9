"""Data that is small and would take long: it is checked in seconds, whatever it holds, and its findings are counted."""

import pytest

from tests.adversary.bombs import BOMBS
from tests.adversary.target import CHECK, Target, chosen
from tests.robustness.profile import amount

SIZE = amount(60_000, 200_000)
"""Bytes. What grows by the square of them takes minutes."""
MOST_SAID = 200_000
"""Characters: twenty findings of each kind are far fewer."""
SHORT = (
    "the same typed number",
    "unknown keys",
    "unknown parts",
    "sections in each other",
    "a reference full of spaces",
)
ATTACKS = {name: lambda target: target for name in BOMBS}


@pytest.mark.parametrize("name", chosen(ATTACKS, SHORT))
def test_data_does_not_hang(target: Target, name: str) -> None:
    target.data(BOMBS[name](SIZE))
    ended = target.withstands(*CHECK)

    assert len(ended.said) < MOST_SAID


def test_findings_of_one_kind_are_counted(target: Target) -> None:
    target.data(BOMBS["unknown keys"](SIZE))
    ended = target.withstands(*CHECK)

    assert ended.out.count("fel ARS201") == 21
    assert "till av samma slag." in ended.out
