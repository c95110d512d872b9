"""Every small break of the real data is said, on the line where it was made; or changes the report; or is listed."""

import random
from collections import Counter

import pytest

from tests.robustness.mutation import Breaker, Verdict, all_mutants, judged, table
from tests.robustness.profile import LONG

SAMPLE = 100


@pytest.fixture(scope="module")
def verdicts() -> list[Verdict]:
    of_reports, of_every_key = all_mutants(2022, 2024), all_mutants(2025)
    draw = random.Random(2024)
    few = [*draw.sample(of_reports, SAMPLE), *draw.sample(of_every_key, SAMPLE)]
    found = judged([*of_reports, *of_every_key] if LONG else few)
    if LONG:
        print("\n" + table(found))
    return found


def listed(verdicts: list[Verdict], outcome: str) -> list[str]:
    return [f"{each.mutant}: {each.detail}" for each in verdicts if each.outcome == outcome]


def test_nothing_but_diagnostics_is_raised(verdicts: list[Verdict]) -> None:
    assert listed(verdicts, "traceback") == []


def test_the_first_finding_is_where_the_break_is_or_where_the_missing_is_named(verdicts: list[Verdict]) -> None:
    assert listed(verdicts, "wrong line") == []


def test_a_finding_that_names_the_missing_stands_on_a_line_that_does(verdicts: list[Verdict]) -> None:
    assert listed(verdicts, "referring, other line") == []


def test_findings_are_swedish_and_inside_their_files(verdicts: list[Verdict]) -> None:
    assert sorted({fault for each in verdicts for fault in each.faults}) == []


def test_most_breaks_are_noticed(verdicts: list[Verdict]) -> None:
    outcomes = Counter(each.outcome for each in verdicts)

    assert outcomes["unchanged"] < len(verdicts) / 20


def test_mutants_are_what_they_say() -> None:
    text = "a:\n  - id: x\n    b: {c: 1, d: två}\n"
    made = {(each.kind, each.path): each.text(text) for each in Breaker("data/2024/f.yaml", text).mutants()}

    assert made["delete", ("a", 0, "id")] == "a:\n  - b: {c: 1, d: två}\n"
    assert made["delete", ("a", 0, "b")] == "a:\n  - id: x\n"
    assert made["delete", ("a", 0, "b", "c")] == "a:\n  - id: x\n    b: {d: två}\n"
    assert made["delete", ("a", 0, "b", "d")] == "a:\n  - id: x\n    b: {c: 1}\n"
    assert made["delete", ("a",)] == ""
    assert made["duplicate", ("a", 0, "id")] == "a:\n  - id: x\n    id: x\n    b: {c: 1, d: två}\n"
    assert made["duplicate", ("a", 0, "b", "d")] == "a:\n  - id: x\n    b: {c: 1, d: två, d: två}\n"
    assert made["rename: a letter less", ("a", 0, "id")] == "a:\n  - i: x\n    b: {c: 1, d: två}\n"
    assert made["retype: text", ("a", 0, "b", "c")] == "a:\n  - id: x\n    b: {c: abc, d: två}\n"
    assert made["retype: empty", ("a", 0, "b", "d")] == "a:\n  - id: x\n    b: {c: 1, d: }\n"
    assert made["truncate", ("a", 0, "id", "@3")] == "a:\n  - id: x\n"
